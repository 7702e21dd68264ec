"""Turns an amount of money, a share, a measure or a time into the thing that it is an amount of."""

from briefing.annotate.quantities_expressions import Expression
from briefing.annotate.quantities_nouns import climbed, phrase_root
from briefing.annotate.quantities_phrases import cut, governing_verb, left_edge, right_edge, subject
from briefing.annotate.quantities_surroundings import AMOUNTS_AND_TIMES, NOUNS, TOPICS, end_before, end_of_rest, phrase_around
from briefing.annotate.quantities_units import is_unit_word
from briefing.lexicons import load
from briefing.model.annotation import Parse, Token

_LEXICON = load("figure_words")
_CHANGES = frozenset(_LEXICON["changes"])
_COSTS = frozenset(_LEXICON["costs"])
_SOURCES = frozenset(_LEXICON["sources"])
_OPENING = frozenset('"“„«‘')
#: Words between a verb and an amount that can be whom it is given; or between a number and its noun.
_SHORT, _REACH = 5, 8


def find_thing(text: str, parse: Parse, expression: Expression) -> str:
    """The thing that the amount is an amount of, by the surest of the ways to say it; "" where none is there."""
    return next((words for look in _LOOKS if (words := look(text, parse, expression))), "")


def _of_phrase(text: str, parse: Parse, expression: Expression) -> str:
    """Finds "of global oil supply" after "20 percent"."""
    last, limit = expression.last, parse.sentence(expression.first).last
    if last + 1 >= limit or parse.tokens[last].lower != "of":
        return ""
    of = parse.tokens[last]
    return cut(text, parse, of.i, max(right_edge(parse, of.i, of.i), of.i + 2))


def _modified(text: str, parse: Parse, expression: Expression) -> str:
    """Finds "tariff on imported cars" after "a 25 percent"."""
    root = phrase_root(parse, expression.first, expression.last)
    head = parse.head(root.i)
    modifies = root.dep in ("nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "appos", "det", "predet", "advmod")
    limit = parse.sentence(root.i).last
    if (
        head is not None
        and modifies
        # a noun taken for a verb: "agreed to a 40-percent cut"
        and (head.pos in NOUNS or head.dep in ("pobj", "dobj"))
        and not is_unit_word(head.lower)
        and expression.last <= head.i < expression.last + _REACH
    ):
        return phrase_around(text, parse, climbed(parse, head, limit), expression)
    if expression.last < parse.sentence(expression.first).last:
        after = parse.tokens[expression.last]
        if is_unit_word(after.lower):
            return ""
        if (
            after.lower in ("more", "fewer", "less")
            and (next_head := parse.head(after.i)) is not None
            and next_head.pos in NOUNS
            and next_head.i > after.i
        ):
            return phrase_around(text, parse, next_head, expression)
        if after.pos in ("NOUN", "ADJ") and (noun := _end_of_run(parse, after)) is not None and expression.per is None:
            return phrase_around(text, parse, noun, expression)
    return ""


def _end_of_run(parse: Parse, token: Token) -> Token | None:
    limit = parse.sentence(token.i).last
    noun = None
    while token.pos in ("NOUN", "PROPN", "ADJ"):
        noun = token if token.pos in NOUNS else noun
        if token.i + 1 >= limit:
            break
        token = parse.tokens[token.i + 1]
    return noun


def _named_before(text: str, parse: Parse, expression: Expression) -> str:
    """Finds "tariff on cheese" in "a tariff as high as 80 percent on cheese"."""
    before = range(parse.sentence(expression.first).first, expression.first)
    start = next((i for i in before if parse.tokens[i].start >= expression.start), expression.first)
    if start - 1 < parse.sentence(expression.first).first or expression.unit.kind not in ("percent", "money", "measure"):
        return ""
    sentence = parse.sentence(expression.first)
    start = _before_mark(parse, start)
    if parse.tokens[start - 1].lower == "worth" and start - 2 >= sentence.first:
        start -= 1
    noun = parse.tokens[max(start - 1, sentence.first)]
    words = " ".join(token.lower for token in parse.tokens[start : expression.first])
    if noun.pos != "NOUN" or not words.startswith(("as ", "in excess", "exceeding", "worth")):
        return ""
    left = left_edge(parse, noun.i, parse.sentence(noun.i).first)
    after = end_of_rest(parse, expression.last, noun.i)
    return " ".join(piece for piece in (cut(text, parse, left, noun.i + 1), cut(text, parse, expression.last, after)) if piece)


def _before_mark(parse: Parse, start: int) -> int:
    """The first of the words "as high as" where a quotation mark parts them from the number."""
    opened = parse.tokens[start - 1].text in _OPENING
    words = [t.lower for t in parse.tokens[max(start - 4, 0) : start - 1]]
    return start - 4 if opened and len(words) == 3 and words[0] == words[2] == "as" else start


def _done(text: str, parse: Parse, expression: Expression) -> str:
    """Finds "violated the truce" in "The army violated the truce 115 times"."""
    root = phrase_root(parse, expression.first, expression.last)
    verb = governing_verb(parse, expression.first)
    if (
        expression.unit.kind != "times"
        or verb is None
        or verb.lemma in _CHANGES
        or root.dep not in ("npadvmod", "advmod")
        or not verb.i < expression.first <= verb.i + _REACH
    ):
        return ""
    last = end_before(parse, verb.i + 1, expression.first)
    return cut(text, parse, verb.i, last)


def _container(text: str, parse: Parse, expression: Expression) -> str:
    """Finds "loan to Kenya" in "a loan of $5 billion to Kenya", "rise in prices" in "a 5 percent rise in prices"."""
    root = phrase_root(parse, expression.first, expression.last)
    head = parse.head(root.i)
    if (
        root.dep in ("appos", "nmod")
        and head is not None
        and head.pos in NOUNS
        and head.i < expression.first
        and not is_unit_word(head.lower)
    ):
        return phrase_around(text, parse, head, expression)
    if root.dep != "pobj" or head is None or (above := parse.head(head.i)) is None or above.pos not in NOUNS or above.i > expression.first:
        return ""
    return "" if is_unit_word(above.lower) else phrase_around(text, parse, above, expression)


def _spent_under(text: str, parse: Parse, expression: Expression) -> str:
    """Finds "spent under the recovery fund" in "the $3.5 billion spent under the recovery fund"."""
    if expression.last >= parse.sentence(expression.first).last:
        return ""
    token = parse.tokens[expression.last]
    if token.tag not in ("VBN", "VBG") or token.dep != "acl" or expression.unit.kind not in ("money", "measure"):
        return ""
    return cut(text, parse, token.i, right_edge(parse, token.i, token.i))


def _matter(text: str, parse: Parse, expression: Expression) -> str:
    """Finds "military aid to Kyiv" in "$40 million in military aid to Kyiv", "new equipment" in "$4 million worth of new equipment"."""
    token = _follower(parse, expression)
    if token is None or expression.unit.kind != "money" or token.lower not in ("in", "worth"):
        return ""
    words = _after_link(text, parse, token)
    return words.removeprefix("in ").removeprefix("worth of ")


def _topic(text: str, parse: Parse, expression: Expression) -> str:
    """Finds "for schools" or "to promote trade" right after an amount of money, "in prison" or "to answer" after a time."""
    token = _follower(parse, expression)
    if token is None or expression.unit.kind not in ("money", "duration"):
        return ""
    if token.tag == "TO" and (verb := parse.head(token.i)) is not None and verb.i > token.i:
        last = right_edge(parse, token.i, verb.i)
        return cut(text, parse, token.i, last) if any(word.pos in NOUNS for word in parse.tokens[token.i : last]) else ""
    return _after_link(text, parse, token) if token.lower in TOPICS else ""


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
    if child is None or child.ent in AMOUNTS_AND_TIMES:
        return ""
    last = right_edge(parse, token.i, token.i)
    if last < parse.sentence(token.i).last and parse.tokens[last].lower in ("to", "for") and token.lower == "in":
        last = max(last, end_of_rest(parse, last, token.i))
    phrase = cut(text, parse, token.i, last)
    return phrase if " " in phrase else ""


def _moved(text: str, parse: Parse, expression: Expression) -> str:
    """The object that a verb moves by the amount, else the subject that moves, costs or stands at it."""
    verb = governing_verb(parse, expression.first)
    if verb is None:
        return ""
    root = phrase_root(parse, expression.first, expression.last)
    thing = parse.child(verb.i, "dobj")
    if thing is not None and thing.pos in NOUNS and thing.i not in range(expression.first, expression.last) and thing.i != root.i:
        return phrase_around(text, parse, thing, expression)
    thing = _described(parse, verb) or subject(parse, verb.i)
    # who says or hears a figure is not what it measures
    if thing is None or thing.pos not in NOUNS or (verb.lemma in _SOURCES and verb.lemma not in _COSTS | _CHANGES):
        return ""
    spends = expression.unit.kind in ("money", "measure") and verb.lemma not in _CHANGES | _COSTS | _SOURCES
    if root.dep == "dobj" and spends and verb.i > thing.i:
        return _spent(text, parse, verb, expression)
    return phrase_around(text, parse, thing, expression)


def _described(parse: Parse, verb: Token) -> Token | None:
    """The noun that a participle describes: "concessions, ranging from 10 to 20 percent"."""
    if verb.tag != "VBG" or verb.dep not in ("acl", "advcl", "prep") or verb.lemma not in _COSTS:
        return None
    before = parse.tokens[max(parse.sentence(verb.i).first, verb.i - 2) : verb.i]
    return next((token for token in reversed(before) if token.pos in NOUNS), None)


def _spent(text: str, parse: Parse, verb: Token, expression: Expression) -> str:
    """Finds "spent on roads" in "The state spent $5 billion last year on roads"; else who spent, or whom it was given."""
    for child in parse.children(verb.i, "prep", "dative"):
        topic = parse.child(child.i, "pobj", "pcomp")
        if child.i > expression.last and topic is not None and topic.pos in NOUNS | {"VERB"} and topic.ent not in AMOUNTS_AND_TIMES:
            return f"{verb.text} {cut(text, parse, child.i, right_edge(parse, child.i, child.i))}"
    given = parse.tokens[verb.i + 1 : expression.first]
    if given and len(given) <= _SHORT and any(token.pos in NOUNS and token.dep in ("dative", "dobj", "iobj") for token in given):
        last = next(token.i for token in reversed(given) if token.pos in NOUNS) + 1
        return cut(text, parse, verb.i, last)
    particle = parse.child(verb.i, "prt")
    said = f"{verb.text} {particle.text}" if particle is not None else verb.text
    thing = subject(parse, verb.i) if verb.tag not in ("VB", "VBG") else None
    return f"{phrase_around(text, parse, thing, expression)} {said}" if thing is not None else said


#: Where the thing measured is looked for, from sure to unsure.
_LOOKS = (_of_phrase, _matter, _done, _named_before, _modified, _spent_under, _container, _topic, _moved)
