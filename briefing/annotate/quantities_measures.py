"""Turns a number expression into what it measures: the counted phrase, or the thing it is an amount, a share or a change of."""

from briefing.annotate.quantities_expressions import Expression
from briefing.annotate.quantities_nouns import phrase_root
from briefing.annotate.quantities_phrases import clause_edge, cut, governing_verb, left_edge, right_edge, subject
from briefing.lexicons import load
from briefing.model.annotation import Parse, Token

_LEXICON = load("figure_words")
_CHANGES = frozenset(_LEXICON["changes"])
_COSTS = frozenset(_LEXICON["costs"])
_SOURCES = frozenset(_LEXICON["sources"])
_NOUNS = frozenset({"NOUN", "PROPN"})
_TOPICS = frozenset({"in", "for", "on", "towards", "worth", "against", "to"})


def measured(text: str, parse: Parse, expression: Expression) -> str:
    """What the expression measures, in at most a dozen words of the text; "" where the text does not say."""
    if expression.counted is not None:
        return _counted(text, parse, expression)
    return (
        _of_phrase(text, parse, expression)
        or _modified(text, parse, expression)
        or _container(text, parse, expression)
        or _topic(text, parse, expression)
        or _moved(text, parse, expression)
    )


def _counted(text: str, parse: Parse, expression: Expression) -> str:
    counted = expression.counted
    if counted is None:
        return ""
    noun = counted.noun
    first = counted.first if counted.first <= noun.i else noun.i
    while first < noun.i and parse.tokens[first].pos in ("DET", "PUNCT", "ADP", "SYM"):
        first += 1
    root = noun.i
    while parse.tokens[root].head < root and parse.tokens[root].dep == "conj" and parse.tokens[root].head >= first:
        root = parse.tokens[root].head
    last = max(right_edge(parse, noun.i, noun.i), noun.i + 1)
    if last - first == 1 and (verb := _active_verb(parse, parse.tokens[root])) is not None:
        last = max(last, clause_edge(parse, noun.i, verb.i))
    return cut(text, parse, first, min(last, first + 14))


def _active_verb(parse: Parse, noun: Token) -> Token | None:
    """The verb right after the noun whose subject it is, if it tells more than that the noun is there."""
    head = parse.head(noun.i)
    if head is None or noun.dep not in ("nsubj", "nsubjpass") or head.i < noun.i or head.lemma in _SOURCES or head.lemma == "be":
        return None
    return head


def _noun_phrase(text: str, parse: Parse, noun: Token, expression: Expression) -> str:
    """The phrase of a noun, the expression itself left out."""
    left = left_edge(parse, noun.i, parse.sentence(noun.i).first)
    if expression.first <= left < expression.last:
        left = noun.i
    if left < expression.first <= noun.i:
        left = min(noun.i, expression.last)
    while left < noun.i and parse.tokens[left].pos in ("DET", "PUNCT", "ADP", "PART"):
        left += 1
    last = max(right_edge(parse, noun.i, noun.i), noun.i + 1)
    if noun.i < expression.first < last:
        before = _without_link(parse, noun.i + 1, expression.first)
        after = right_edge(parse, expression.last, noun.i) if expression.last < len(parse.tokens) else expression.last
        pieces = (cut(text, parse, left, before), cut(text, parse, expression.last, after) if after > expression.last else "")
        return " ".join(piece for piece in pieces if piece)
    return cut(text, parse, left, last)


def _without_link(parse: Parse, floor: int, last: int) -> int:
    """The end before the prepositions, articles and approximators that lead to the number."""
    while last > floor and parse.tokens[last - 1].pos not in _NOUNS:
        last -= 1
    return last


def _of_phrase(text: str, parse: Parse, expression: Expression) -> str:
    """ "of global oil supply" after "20 percent"."""
    last = expression.last
    if last >= parse.sentence(expression.first).last or parse.tokens[last].lower != "of":
        return ""
    of = parse.tokens[last]
    return cut(text, parse, of.i, max(right_edge(parse, of.i, of.i), of.i + 2))


def _modified(text: str, parse: Parse, expression: Expression) -> str:
    """ "tariff on imported cars" after "a 25 percent"."""
    root = phrase_root(parse, expression.first, expression.last)
    head = parse.head(root.i)
    modifies = root.dep in ("nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "appos", "det", "predet", "advmod")
    if head is not None and modifies and head.pos in _NOUNS and expression.last <= head.i < expression.last + 8:
        return _noun_phrase(text, parse, head, expression)
    if expression.last < parse.sentence(expression.first).last:
        after = parse.tokens[expression.last]
        if after.lower in ("more", "fewer", "less") and (next_head := parse.head(after.i)) is not None and next_head.pos in _NOUNS and next_head.i > after.i:
            return _noun_phrase(text, parse, next_head, expression)
        if after.pos in ("NOUN", "ADJ") and (noun := _end_of_run(parse, after)) is not None and expression.per is None:
            return _noun_phrase(text, parse, noun, expression)
    return ""


def _end_of_run(parse: Parse, token: Token) -> Token | None:
    limit = parse.sentence(token.i).last
    noun = None
    while token.pos in ("NOUN", "PROPN", "ADJ"):
        noun = token if token.pos in _NOUNS else noun
        if token.i + 1 >= limit:
            break
        token = parse.tokens[token.i + 1]
    return noun


def _container(text: str, parse: Parse, expression: Expression) -> str:
    """ "loan to Kenya" in "a loan of $5 billion to Kenya", "rise in prices" in "a 5 percent rise in prices"."""
    root = phrase_root(parse, expression.first, expression.last)
    head = parse.head(root.i)
    if root.dep in ("appos", "nmod") and head is not None and head.pos in _NOUNS and head.i < expression.first:
        return _noun_phrase(text, parse, head, expression)
    if root.dep != "pobj" or head is None or (above := parse.head(head.i)) is None or above.pos not in _NOUNS or above.i > expression.first:
        return ""
    return _noun_phrase(text, parse, above, expression)


def _topic(text: str, parse: Parse, expression: Expression) -> str:
    """ "in aid to farmers", "for schools" right after an amount of money."""
    if expression.unit.kind != "money" or expression.last >= parse.sentence(expression.first).last:
        return ""
    token = parse.tokens[expression.last]
    if token.lower not in _TOPICS or token.pos not in ("ADP", "SCONJ", "ADJ", "NOUN"):
        return ""
    child = parse.child(token.i, "pobj", "pcomp")
    if child is None or child.ent in ("DATE", "TIME", "MONEY", "CARDINAL", "PERCENT"):
        return ""
    last = right_edge(parse, token.i, token.i)
    phrase = cut(text, parse, token.i, last)
    return phrase.removeprefix("in ") if " " in phrase else ""


def _moved(text: str, parse: Parse, expression: Expression) -> str:
    """The object that a verb moves by the amount, else the subject that moves, costs or stands at it."""
    verb = governing_verb(parse, expression.first)
    if verb is None:
        return ""
    root = phrase_root(parse, expression.first, expression.last)
    thing = parse.child(verb.i, "dobj")
    if thing is not None and thing.pos in _NOUNS and thing.i not in range(expression.first, expression.last) and thing.i != root.i:
        return _noun_phrase(text, parse, thing, expression)
    thing = subject(parse, verb.i)
    if thing is None or thing.pos not in _NOUNS:
        return ""
    if root.dep == "dobj" and expression.unit.kind in ("money", "measure") and verb.lemma not in _CHANGES | _COSTS | _SOURCES and verb.i > thing.i:
        return _spent(text, parse, verb, expression)
    return _noun_phrase(text, parse, thing, expression)


def _spent(text: str, parse: Parse, verb: Token, expression: Expression) -> str:
    """ "spent on roads" in "The state spent $5 billion last year on roads"."""
    for child in parse.children(verb.i, "prep", "dative"):
        topic = parse.child(child.i, "pobj")
        if child.i > expression.last and child.lower in _TOPICS and topic is not None and topic.ent not in ("DATE", "TIME"):
            return f"{verb.text} {cut(text, parse, child.i, right_edge(parse, child.i, child.i))}"
    thing = subject(parse, verb.i)
    if thing is None:
        return ""
    return f"{_noun_phrase(text, parse, thing, expression)} {verb.text}"
