"""Turns a number expression into what it measures: the counted phrase, or the thing it is an amount, a share or a change of."""

from briefing.annotate.quantities_expressions import Expression
from briefing.annotate.quantities_nouns import climbed, phrase_root
from briefing.annotate.quantities_phrases import clause_edge, cut, governing_verb, left_edge, right_edge, subject
from briefing.annotate.quantities_units import is_unit_word
from briefing.lexicons import load
from briefing.model.annotation import Parse, Token

_LEXICON = load("figure_words")
_CHANGES = frozenset(_LEXICON["changes"])
_COSTS = frozenset(_LEXICON["costs"])
_SOURCES = frozenset(_LEXICON["sources"])
_NOUNS = frozenset({"NOUN", "PROPN"})
_AMOUNTS_AND_TIMES = frozenset({"DATE", "TIME", "MONEY", "CARDINAL", "PERCENT", "QUANTITY"})
_TOPICS = frozenset({"against", "as", "for", "in", "on", "to", "towards", "worth"})
_TOTALS = frozenset(_LEXICON["totals"])
_POINTS = frozenset(_LEXICON["points"])
_MORE = frozenset({"additional", "extra", "further", "more", "other"})


def measured(text: str, parse: Parse, expression: Expression) -> str:
    """What the expression measures, in at most a dozen words of the text; "" where the text does not say."""
    if expression.counted is not None:
        return _counted(text, parse, expression)
    if expression.numeral.kind == "multiple" and parse.tokens[expression.first].pos == "VERB":
        return _multiplied(text, parse, expression)
    if expression.unit.kind == "counted":
        return _implied(text, parse, expression)
    return next((words for look in _LOOKS if (words := look(text, parse, expression))), "")


def _implied(text: str, parse: Parse, expression: Expression) -> str:
    """What a number of implied people or things tells: "killed", "thousands at a rally in Berlin", "death toll"."""
    verb = governing_verb(parse, expression.first)
    if expression.numeral.kind == "vague":
        last = right_edge(parse, expression.last - 1, expression.last - 1)
        if last > expression.last:
            return cut(text, parse, expression.last, last)
    if verb is None:
        return ""
    if expression.unit.name == "people":
        return verb.text
    thing = subject(parse, verb.i)
    return _noun_phrase(text, parse, thing, expression) if thing is not None and thing.pos in _NOUNS else ""


def _multiplied(text: str, parse: Parse, expression: Expression) -> str:
    """What a verb like "doubled" has as object, else as subject."""
    thing = parse.child(expression.first, "dobj") or subject(parse, expression.first)
    return _noun_phrase(text, parse, thing, expression) if thing is not None and thing.pos in _NOUNS and thing.ent != "DATE" else ""


def _counted(text: str, parse: Parse, expression: Expression) -> str:
    counted = expression.counted
    if counted is None:
        return ""
    noun = counted.noun
    first = counted.first if counted.first <= noun.i else noun.i
    while first < noun.i and (parse.tokens[first].pos in ("DET", "PUNCT", "ADP", "SYM", "CCONJ") or parse.tokens[first].lower in _MORE):
        first += 1
    root = noun.i
    while parse.tokens[root].head < root and parse.tokens[root].dep == "conj" and parse.tokens[root].head >= first:
        root = parse.tokens[root].head
    last = max(right_edge(parse, noun.i, noun.i), noun.i + 1)
    if last - first == 1 and (whole := _whole(parse, noun, expression)) is not None:
        return f"{_noun_phrase(text, parse, whole, expression)} of {cut(text, parse, first, last)}"
    if last - first == 1 and (mover := _mover(parse, noun)) is not None:
        return _noun_phrase(text, parse, mover, expression)
    if last - first == 1 and (verb := _active_verb(parse, parse.tokens[root])) is not None:
        last = max(last, clause_edge(parse, noun.i, verb.i))
    return cut(text, parse, first, min(last, first + 14))


def _whole(parse: Parse, noun: Token, expression: Expression) -> Token | None:
    """The caravan in "a caravan of 6,000 migrants"."""
    of = parse.head(noun.i)
    whole = parse.head(of.i) if of is not None and of.lower == "of" and noun.dep == "pobj" and of.i < expression.first else None
    return whole if whole is not None and whole.pos == "NOUN" and whole.lemma not in _TOTALS else None


def _mover(parse: Parse, noun: Token) -> Token | None:
    """What rises or falls by the counted points ("The index fell 40 points")."""
    verb = parse.head(noun.i)
    if verb is None or verb.lemma not in _CHANGES or verb.pos not in ("VERB", "AUX") or noun.dep not in ("dobj", "npadvmod") or noun.lemma not in _POINTS:
        return None
    thing = subject(parse, verb.i)
    return thing if thing is not None and thing.pos in _NOUNS else None


def _active_verb(parse: Parse, noun: Token) -> Token | None:
    """The verb right after the noun whose subject it is, if it tells more than that the noun is there."""
    head = parse.head(noun.i)
    if head is None or noun.dep not in ("nsubj", "nsubjpass") or head.i < noun.i or head.lemma in _SOURCES or head.lemma == "be":
        return None
    return head


def _noun_phrase(text: str, parse: Parse, noun: Token, expression: Expression) -> str:
    """The phrase of a noun, the expression itself left out."""
    left = left_edge(parse, noun.i, parse.sentence(noun.i).first)
    if left < expression.last <= noun.i:
        left = expression.last
    if left < expression.first <= noun.i:
        left = min(noun.i, expression.last)
    while left < noun.i and (parse.tokens[left].pos in ("DET", "PUNCT", "ADP", "PART") or parse.tokens[left].tag == "PRP$"):
        left += 1
    last = max(right_edge(parse, noun.i, noun.i), noun.i + 1)
    if noun.i < expression.counted.noun.i < last if expression.counted else False:
        return cut(text, parse, left, _without_link(parse, noun.i + 1, expression.first))
    if noun.i < expression.first and expression.first in parse.subtree(noun.i):
        before = _without_link(parse, noun.i + 1, expression.first)
        after = _after(parse, expression.last, noun.i)
        pieces = (cut(text, parse, left, before), cut(text, parse, expression.last, after) if after > expression.last else "")
        return " ".join(piece for piece in pieces if piece)
    return cut(text, parse, left, last)


def _after(parse: Parse, last: int, root: int) -> int:
    """The end of what goes on after the number: "to Kenya" belongs to the loan even where the parse hangs it elsewhere."""
    if last >= parse.sentence(root).last:
        return last
    token = parse.tokens[last]
    child = parse.child(last, "pobj")
    if token.lower in _TOPICS and child is not None and child.pos in _NOUNS and child.ent not in _AMOUNTS_AND_TIMES:
        return right_edge(parse, last, last)
    goes_on = token.pos in ("ADP", "SCONJ", "PART") or token.tag in ("VBN", "VBG")
    end = right_edge(parse, last, root) if goes_on else last
    return end if end > last + 1 else last


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
    limit = parse.sentence(root.i).last
    if head is not None and modifies and head.pos in _NOUNS and not is_unit_word(head.lower) and expression.last <= head.i < expression.last + 8:
        return _noun_phrase(text, parse, climbed(parse, head, limit), expression)
    if expression.last < parse.sentence(expression.first).last:
        after = parse.tokens[expression.last]
        if is_unit_word(after.lower):
            return ""
        if (
            after.lower in ("more", "fewer", "less")
            and (next_head := parse.head(after.i)) is not None
            and next_head.pos in _NOUNS
            and next_head.i > after.i
        ):
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


def _named_before(text: str, parse: Parse, expression: Expression) -> str:
    """ "tariff on cheese" in "a tariff as high as 80 percent on cheese"."""
    start = next((i for i in range(parse.sentence(expression.first).first, expression.first) if parse.tokens[i].start >= expression.start), None)
    if start is None or start - 1 < parse.sentence(expression.first).first or expression.unit.kind not in ("percent", "money", "measure"):
        return ""
    noun = parse.tokens[start - 1]
    words = " ".join(token.lower for token in parse.tokens[start : expression.first])
    if noun.pos != "NOUN" or not words.startswith(("as ", "in excess", "exceeding", "worth")):
        return ""
    left = left_edge(parse, noun.i, parse.sentence(noun.i).first)
    after = _after(parse, expression.last, noun.i)
    return " ".join(piece for piece in (cut(text, parse, left, noun.i + 1), cut(text, parse, expression.last, after)) if piece)


def _done(text: str, parse: Parse, expression: Expression) -> str:
    """ "violated the truce" in "The army violated the truce 115 times"."""
    root = phrase_root(parse, expression.first, expression.last)
    verb = governing_verb(parse, expression.first)
    if expression.unit.kind != "times" or verb is None or verb.lemma in _CHANGES or root.dep not in ("npadvmod", "advmod") or not verb.i < expression.first <= verb.i + 8:
        return ""
    last = _without_link(parse, verb.i + 1, expression.first)
    return cut(text, parse, verb.i, last)


def _container(text: str, parse: Parse, expression: Expression) -> str:
    """ "loan to Kenya" in "a loan of $5 billion to Kenya", "rise in prices" in "a 5 percent rise in prices"."""
    root = phrase_root(parse, expression.first, expression.last)
    head = parse.head(root.i)
    if root.dep in ("appos", "nmod") and head is not None and head.pos in _NOUNS and head.i < expression.first and not is_unit_word(head.lower):
        return _noun_phrase(text, parse, head, expression)
    if root.dep != "pobj" or head is None or (above := parse.head(head.i)) is None or above.pos not in _NOUNS or above.i > expression.first:
        return ""
    return "" if is_unit_word(above.lower) else _noun_phrase(text, parse, above, expression)


def _spent_under(text: str, parse: Parse, expression: Expression) -> str:
    """ "spent under the recovery fund" in "the $3.5 billion spent under the recovery fund"."""
    if expression.last >= parse.sentence(expression.first).last:
        return ""
    token = parse.tokens[expression.last]
    if token.tag not in ("VBN", "VBG") or token.dep != "acl" or expression.unit.kind not in ("money", "measure"):
        return ""
    return cut(text, parse, token.i, right_edge(parse, token.i, token.i))


def _matter(text: str, parse: Parse, expression: Expression) -> str:
    """ "military aid to Kyiv" in "$40 million in military aid to Kyiv", "new equipment" in "$4 million worth of new equipment"."""
    token = _follower(parse, expression)
    if token is None or expression.unit.kind != "money" or token.lower not in ("in", "worth"):
        return ""
    words = _after_link(text, parse, token)
    return words.removeprefix("in ").removeprefix("worth of ")


def _topic(text: str, parse: Parse, expression: Expression) -> str:
    """ "for schools" or "to promote trade" right after an amount of money, "in prison" or "to answer" after a time."""
    token = _follower(parse, expression)
    if token is None or expression.unit.kind not in ("money", "duration"):
        return ""
    if token.tag == "TO" and (verb := parse.head(token.i)) is not None and verb.i > token.i:
        last = right_edge(parse, token.i, verb.i)
        return cut(text, parse, token.i, last) if any(word.pos in _NOUNS for word in parse.tokens[token.i : last]) else ""
    return _after_link(text, parse, token) if token.lower in _TOPICS else ""


def _follower(parse: Parse, expression: Expression) -> Token | None:
    """The token after the expression, words of time skipped."""
    limit = parse.sentence(expression.first).last
    i = expression.last
    while i < limit and parse.tokens[i].ent in ("DATE", "TIME") and expression.unit.kind == "money":
        i += 1
    return parse.tokens[i] if i < limit else None


def _after_link(text: str, parse: Parse, token: Token) -> str:
    """The phrase of a preposition, and of "to" or "for" after it, unless it is an amount or a time."""
    child = parse.child(token.i, "pobj", "pcomp")
    if child is None:
        of = parse.child(token.i, "prep")
        child = parse.child(of.i, "pobj") if of is not None else None
    if child is None or child.ent in _AMOUNTS_AND_TIMES:
        return ""
    last = right_edge(parse, token.i, token.i)
    if last < parse.sentence(token.i).last and parse.tokens[last].lower in ("to", "for") and token.lower == "in":
        last = max(last, _after(parse, last, token.i))
    phrase = cut(text, parse, token.i, last)
    return phrase if " " in phrase else ""


def _moved(text: str, parse: Parse, expression: Expression) -> str:
    """The object that a verb moves by the amount, else the subject that moves, costs or stands at it."""
    verb = governing_verb(parse, expression.first)
    if verb is None:
        return ""
    root = phrase_root(parse, expression.first, expression.last)
    thing = parse.child(verb.i, "dobj")
    if thing is not None and thing.pos in _NOUNS and thing.i not in range(expression.first, expression.last) and thing.i != root.i:
        return _noun_phrase(text, parse, thing, expression)
    thing = _described(parse, verb) or subject(parse, verb.i)
    if thing is None or thing.pos not in _NOUNS:
        return ""
    spends = expression.unit.kind in ("money", "measure") and verb.lemma not in _CHANGES | _COSTS | _SOURCES
    if root.dep == "dobj" and spends and verb.i > thing.i:
        return _spent(text, parse, verb, expression)
    return _noun_phrase(text, parse, thing, expression)


def _described(parse: Parse, verb: Token) -> Token | None:
    """The noun that a participle describes: "concessions, ranging from 10 to 20 percent"."""
    if verb.tag != "VBG" or verb.dep not in ("acl", "advcl", "prep") or verb.lemma not in _COSTS:
        return None
    before = parse.tokens[max(parse.sentence(verb.i).first, verb.i - 2) : verb.i]
    return next((token for token in reversed(before) if token.pos in _NOUNS), None)


def _spent(text: str, parse: Parse, verb: Token, expression: Expression) -> str:
    """ "spent on roads" in "The state spent $5 billion last year on roads"; else who spent, or whom it was given."""
    for child in parse.children(verb.i, "prep", "dative"):
        topic = parse.child(child.i, "pobj")
        if child.i > expression.last and topic is not None and topic.pos in _NOUNS and topic.ent not in _AMOUNTS_AND_TIMES:
            return f"{verb.text} {cut(text, parse, child.i, right_edge(parse, child.i, child.i))}"
    given = parse.tokens[verb.i + 1 : expression.first]
    if given and len(given) <= _SHORT and any(token.pos in _NOUNS and token.dep in ("dative", "dobj", "iobj") for token in given):
        last = next(token.i for token in reversed(given) if token.pos in _NOUNS) + 1
        return cut(text, parse, verb.i, last)
    thing = subject(parse, verb.i)
    if thing is None:
        return ""
    return f"{_noun_phrase(text, parse, thing, expression)} {verb.text}"


#: Words between a verb and an amount that can be whom it is given.
_SHORT = 5
#: Where the thing measured is looked for, from sure to unsure.
_LOOKS = (_of_phrase, _done, _named_before, _modified, _matter, _spent_under, _container, _topic, _moved)
