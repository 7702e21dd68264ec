"""Turns a number expression into what it measures: the counted phrase, or the thing it is an amount, a share or a change of."""

from briefing.annotate.quantities_amounts import find_thing
from briefing.annotate.quantities_expressions import Expression
from briefing.annotate.quantities_phrases import LIMIT, clause_edge, cut, governing_verb, right_edge, subject
from briefing.annotate.quantities_surroundings import NOUNS, phrase_around
from briefing.lexicons import load
from briefing.model.annotation import Parse, Token

_LEXICON = load("figure_words")
_CASUALTIES = frozenset(_LEXICON["casualties"])
_CHANGES = frozenset(_LEXICON["changes"])
_SOURCES = frozenset(_LEXICON["sources"])
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
    return find_thing(text, parse, expression)


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
        return verb.text if verb.lemma in _CASUALTIES else ""
    thing = subject(parse, verb.i)
    return phrase_around(text, parse, thing, expression) if thing is not None and thing.pos in NOUNS else ""


def _multiplied(text: str, parse: Parse, expression: Expression) -> str:
    """What a verb like "doubled" has as object, else as subject."""
    thing = parse.child(expression.first, "dobj") or subject(parse, expression.first)
    return phrase_around(text, parse, thing, expression) if thing is not None and thing.pos in NOUNS and thing.ent != "DATE" else ""


def _counted(text: str, parse: Parse, expression: Expression) -> str:
    counted = expression.counted
    if counted is None:
        return ""
    noun = counted.noun
    first = min(counted.first, noun.i)
    while first < noun.i and (parse.tokens[first].pos in ("DET", "PUNCT", "ADP", "SYM", "CCONJ") or parse.tokens[first].lower in _MORE):
        first += 1
    root = noun.i
    while parse.tokens[root].head < root and parse.tokens[root].dep == "conj" and parse.tokens[root].head >= first:
        root = parse.tokens[root].head
    last = max(right_edge(parse, noun.i, noun.i), noun.i + 1)
    if last - first == 1 and (whole := _whole(parse, noun, expression)) is not None:
        return f"{phrase_around(text, parse, whole, expression)} of {cut(text, parse, first, last)}"
    if last - first == 1 and (mover := _mover(parse, noun)) is not None:
        return phrase_around(text, parse, mover, expression)
    if last - first == 1 and (verb := _active_verb(parse, parse.tokens[root])) is not None:
        last = max(last, clause_edge(parse, noun.i, verb.i))
    return cut(text, parse, first, min(last, first + LIMIT + 2))


def _whole(parse: Parse, noun: Token, expression: Expression) -> Token | None:
    """The convoy in "a convoy of 40 lorries"."""
    of = parse.head(noun.i)
    whole = parse.head(of.i) if of is not None and of.lower == "of" and of.i < expression.first <= noun.i else None
    return whole if whole is not None and whole.pos == "NOUN" and whole.lemma not in _TOTALS else None


def _mover(parse: Parse, noun: Token) -> Token | None:
    """What rises or falls by the counted points ("The index fell 40 points")."""
    verb = parse.head(noun.i)
    if (
        verb is None
        or verb.lemma not in _CHANGES
        or verb.pos not in ("VERB", "AUX")
        or noun.dep not in ("dobj", "npadvmod")
        or noun.lemma not in _POINTS
    ):
        return None
    thing = subject(parse, verb.i)
    return thing if thing is not None and thing.pos in NOUNS else None


def _active_verb(parse: Parse, noun: Token) -> Token | None:
    """The verb right after the noun whose subject it is, if it tells more than that the noun is there."""
    head = parse.head(noun.i)
    if head is None or noun.dep not in ("nsubj", "nsubjpass") or head.i < noun.i or head.lemma in _SOURCES or head.lemma == "be":
        return None
    return head
