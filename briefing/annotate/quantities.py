"""Turns a parsed article into its quantities: each number with unit, exactness, what it measures, for when, and who says so."""

import re

from briefing.annotate.quantities_attribution import find_attribution
from briefing.annotate.quantities_expressions import Expression, read_expressions
from briefing.annotate.quantities_measures import measured
from briefing.annotate.quantities_periods import find_periods, is_adverbial, period_of
from briefing.annotate.quantities_ranges import join_ranges, share_units
from briefing.annotate.quantities_subjects import imply_people, imply_unit
from briefing.model.annotation import Parse, Quantity, Sentence
from briefing.model.article import Article, ParagraphKind, Span
from briefing.model.brief import Approximation

__all__ = ["find_quantities"]

#: Captions and boilerplate prove nothing.
_READ = frozenset({ParagraphKind.HEADLINE, ParagraphKind.BODY})

#: Words before a count of things that were named before, and tags of owners.
_KNOWN = frozenset({"all", "both", "the", "these", "those"})
_OWNERS = frozenset({"POS", "PRP$", "WP$"})
#: Number words up to here stand as pronouns as well ("the two", "all three").
_PRONOUNS = 10


def find_quantities(article: Article, parse: Parse) -> tuple[Quantity, ...]:
    """The quantities of an article, in the order of its text."""
    return tuple(
        quantity for sentence in parse.sentences if sentence.kind in _READ for quantity in _in_sentence(article.text, parse, sentence)
    )


def _in_sentence(text: str, parse: Parse, sentence: Sentence) -> list[Quantity]:
    read = join_ranges(text, parse, read_expressions(text, parse, sentence))
    if not read:
        return []
    periods = [span for span in find_periods(text, sentence) if is_adverbial(parse, sentence, span)]
    implied = [imply_unit(parse, expression) for expression in read if not _opens_a_period(text, expression, periods)]
    expressions = [imply_people(expression) for expression in share_units(text, implied)]
    figures = [expression for expression in expressions if _says_something(text, parse, sentence, expression)]
    found: list[Quantity] = []
    for place, expression in enumerate(figures):
        if place and _is_conversion(text, figures[place - 1], expression):
            model = found[-1]
            measures, period, attribution = model.measures, model.period, model.attribution
        else:
            measures, period = measured(text, parse, expression), period_of(text, parse, expression, figures, periods)
            measures = "" if measures == period else measures
            attribution = find_attribution(parse, expression.first)
        found.append(
            Quantity(
                expression.start,
                expression.end,
                _number_token(parse, expression),
                expression.value,
                expression.high,
                expression.unit.name,
                expression.unit.currency,
                expression.per,
                expression.approximation,
                measures,
                period,
                attribution,
                _is_definite(parse, sentence, expression),
            )
        )
    return found


def _is_definite(parse: Parse, sentence: Sentence, expression: Expression) -> bool:
    """Whether an article, "all" or an owner right before a count says that its things are known already."""
    first = expression.first
    while first - 1 > sentence.first and parse.tokens[first - 1].start >= expression.start:
        first -= 1
    before = parse.tokens[first - 1] if first > sentence.first else None
    return expression.unit.kind == "counted" and before is not None and (before.tag in _OWNERS or before.lower in _KNOWN)


def _is_conversion(text: str, left: Expression, right: Expression) -> bool:
    """Whether the second amount says the first in other units ("100 km (60 miles)", "3 billion kroner, or $400 million")."""
    match = re.fullmatch(r"(?P<bracket>\s?\((?:or\s)?)|,\sor\s", text[left.end : right.start])
    if match is None:
        return False
    if match["bracket"]:
        return left.unit.kind == right.unit.kind and left.unit.kind in ("money", "measure") and left.unit.name != right.unit.name
    return right.unit.kind in ("money", "measure", "percent") and not text[right.end : right.end + 4].startswith(" of ")


def _number_token(parse: Parse, expression: Expression) -> int:
    """The token of the number itself, currency signs skipped."""
    inside = range(expression.first, expression.last)
    return next((i for i in inside if parse.tokens[i].end > expression.numeral.start), expression.first)


def _opens_a_period(text: str, expression: Expression, periods: list[Span]) -> bool:
    """Whether a duration only says which part of a time is meant ("the first seven months of 1998")."""
    inside = next((span for span in periods if span.start <= expression.start and expression.end <= span.end), None)
    return expression.unit.kind == "duration" and inside is not None and text[expression.end : inside.end].startswith(" of ")


def _says_something(text: str, parse: Parse, sentence: Sentence, expression: Expression) -> bool:
    """Whether a number without any unit is still a figure ("rose to 5,884", "killed 12"), not a pronoun or a name."""
    if not expression.bare:
        return True
    if expression.approximation is not Approximation.EXACT or text[expression.start : expression.numeral.start].strip():
        return True
    written = text[expression.numeral.start : expression.numeral.end]
    if expression.numeral.scaled or "," in written or "." in written:
        return True
    if expression.numeral.kind == "vague" or (expression.numeral.kind == "words" and (expression.value or 0) > _PRONOUNS):
        return True
    before = parse.tokens[expression.first - 1].lower if expression.first > sentence.first else ":"
    token = parse.tokens[expression.first]
    if before == "from" and text[expression.end : expression.end + 4] == " to ":
        return True
    return written.isdigit() and before not in (":", "(", "-", "/", "=") and token.dep in ("dobj", "pobj", "nsubj", "nsubjpass", "attr")
