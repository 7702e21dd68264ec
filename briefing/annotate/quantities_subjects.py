"""Gives a number without a noun the unit that its clause implies ("The number of refugees fell to 3,000", "12 were killed")."""

from dataclasses import replace

from briefing.annotate.quantities_expressions import Expression
from briefing.annotate.quantities_nouns import Counted, noun_text, phrase_root
from briefing.annotate.quantities_phrases import governing_verb, left_edge, subject
from briefing.annotate.quantities_units import Unit
from briefing.lexicons import load
from briefing.model.annotation import Parse, Token

_LEXICON = load("figure_words")
_CASUALTIES = frozenset(_LEXICON["casualties"])
_AMOUNTS = frozenset(_LEXICON["amounts"])
_MOVING = frozenset(_LEXICON["changes"]) | frozenset(_LEXICON["costs"])
_TOLLS: dict[str, str] = _LEXICON["tolls"]
_COUNTS = frozenset({"number", "total", "tally"})


def imply_unit(parse: Parse, expression: Expression) -> Expression:
    """The expression with the unit that the subject or the verb of its clause implies, or as it is."""
    if not expression.bare:
        return expression
    verb = governing_verb(parse, expression.first)
    if _is_vote(parse, expression):
        return replace(expression, unit=Unit("votes", "counted", expression.end))
    if verb is None:
        return expression
    root = phrase_root(parse, expression.first, expression.last)
    if verb.lemma in _CASUALTIES and root.dep in ("nsubj", "nsubjpass", "dobj") and root.head == verb.i:
        return replace(expression, unit=Unit("people", "counted", expression.end))
    counts = [parse.child(verb.i, "dobj"), *parse.ancestors(expression.first)]
    for count in counts:
        if count is not None and count.lemma in _COUNTS and (by_count := _by_count(parse, expression, count)) is not None:
            return by_count
    thing = subject(parse, verb.i)
    if thing is None or thing.i in range(expression.first, expression.last):
        return expression
    by_count = _by_count(parse, expression, thing)
    if by_count is not None or verb.lemma not in _MOVING:
        return by_count or expression
    return _by_plural(parse, expression, thing)


def imply_people(expression: Expression) -> Expression:
    """The expression with people as its unit where it is a bare "thousands"."""
    if not expression.bare or expression.numeral.kind != "vague":
        return expression
    return replace(expression, unit=Unit("people", "counted", expression.end))


def _is_vote(parse: Parse, expression: Expression) -> bool:
    """Whether the number stands a few words after or before "vote" ("voted 52-48", "a 52-48 vote")."""
    sentence = parse.sentence(expression.first)
    near = parse.tokens[max(sentence.first, expression.first - 4) : min(sentence.last, expression.last + 4)]
    return any(token.lemma == "vote" for token in near)


def _by_count(parse: Parse, expression: Expression, thing: Token) -> Expression | None:
    """The unit of "the number of refugees" or of "the death toll"."""
    if thing.lemma in _TOLLS:
        return replace(expression, unit=Unit(_TOLLS[thing.lemma], "counted", expression.end))
    of = next((prep for prep in parse.children(thing.i, "prep") if prep.lower == "of"), None)
    noun = parse.child(of.i, "pobj") if of is not None and thing.lemma in _COUNTS else None
    if noun is None or noun.tag not in ("NNS", "NNPS"):
        return None
    first = left_edge(parse, noun.i, thing.i)
    return replace(expression, unit=Unit(noun_text(parse, noun), "counted", expression.end), counted=Counted(noun, first))


def _by_plural(parse: Parse, expression: Expression, thing: Token) -> Expression:
    """The unit of "Arrests reached 410"."""
    if thing.tag != "NNS" or thing.lemma in _AMOUNTS:
        return expression
    return replace(expression, unit=Unit(noun_text(parse, thing), "counted", expression.end))
