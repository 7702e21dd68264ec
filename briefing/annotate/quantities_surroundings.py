"""Turns a noun that stands around a number into the words of its phrase, the number left out ("loan … to Kenya")."""

from briefing.annotate.quantities_expressions import Expression
from briefing.annotate.quantities_phrases import cut, left_edge, right_edge
from briefing.model.annotation import Parse, Token

#: Words of speech that a phrase is named by.
NOUNS = frozenset({"NOUN", "PROPN"})
#: Entities that are amounts or times, not things.
AMOUNTS_AND_TIMES = frozenset({"DATE", "TIME", "MONEY", "CARDINAL", "PERCENT", "QUANTITY"})
#: Prepositions that lead from an amount to what it is for.
TOPICS = frozenset({"against", "as", "for", "in", "on", "to", "towards", "worth"})


def phrase_around(text: str, parse: Parse, noun: Token, expression: Expression) -> str:
    """The phrase of a noun, the expression itself left out."""
    left = left_edge(parse, noun.i, parse.sentence(noun.i).first)
    if left < expression.last <= noun.i:
        left = expression.last
    if left < expression.first <= noun.i:
        left = min(noun.i, expression.last)
    while left < noun.i and (parse.tokens[left].pos in ("DET", "PUNCT", "ADP", "PART") or parse.tokens[left].tag == "PRP$"):
        left += 1
    last = max(right_edge(parse, noun.i, noun.i), noun.i + 1)
    counted = expression.counted
    if counted is not None and noun.i < counted.noun.i < last:
        return cut(text, parse, left, end_before(parse, noun.i + 1, expression.first))
    if noun.i < expression.first and expression.first in parse.subtree(noun.i):
        before = end_before(parse, noun.i + 1, expression.first)
        after = end_of_rest(parse, expression.last, noun.i)
        pieces = (cut(text, parse, left, before), cut(text, parse, expression.last, after) if after > expression.last else "")
        return " ".join(piece for piece in pieces if piece)
    return cut(text, parse, left, last)


def end_of_rest(parse: Parse, last: int, root: int) -> int:
    """The end of what goes on after the number: "to Kenya" belongs to the loan even where the parse hangs it elsewhere."""
    if last >= parse.sentence(root).last:
        return last
    token = parse.tokens[last]
    child = parse.child(last, "pobj")
    if token.lower in TOPICS and child is not None and child.pos in NOUNS and child.ent not in AMOUNTS_AND_TIMES:
        return right_edge(parse, last, last)
    goes_on = token.pos in ("ADP", "SCONJ", "PART") or token.tag in ("VBN", "VBG")
    end = right_edge(parse, last, root) if goes_on else last
    return end if end > last + 1 else last


def end_before(parse: Parse, floor: int, last: int) -> int:
    """The end before the prepositions, articles and approximators that lead to the number."""
    while last > floor and parse.tokens[last - 1].pos not in NOUNS:
        last -= 1
    return last
