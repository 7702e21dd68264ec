"""Turns a parsed article into its quantities: each number with unit, exactness, what it measures, for when, and who says so."""

from briefing.annotate.quantities_attribution import find_attribution
from briefing.annotate.quantities_expressions import Expression, read_expressions
from briefing.annotate.quantities_measures import measured
from briefing.annotate.quantities_periods import find_periods, period_of
from briefing.annotate.quantities_ranges import join_ranges, share_units
from briefing.model.annotation import Parse, Quantity, Sentence
from briefing.model.article import Article, ParagraphKind

__all__ = ["find_quantities"]

#: Captions and boilerplate prove nothing.
_READ = frozenset({ParagraphKind.HEADLINE, ParagraphKind.BODY})


def find_quantities(article: Article, parse: Parse) -> tuple[Quantity, ...]:
    """The quantities of an article, in the order of its text."""
    return tuple(quantity for sentence in parse.sentences if sentence.kind in _READ for quantity in _in_sentence(article.text, parse, sentence))


def _in_sentence(text: str, parse: Parse, sentence: Sentence) -> list[Quantity]:
    expressions = share_units(text, join_ranges(text, parse, read_expressions(text, parse, sentence)))
    figures = [expression for expression in expressions if _says_something(text, parse, sentence, expression)]
    periods = find_periods(text, sentence) if figures else []
    return [
        Quantity(
            expression.start, expression.end, _number_token(parse, expression), expression.value, expression.high, expression.unit.name,
            expression.unit.currency, expression.per, expression.approximation, measured(text, parse, expression),
            period_of(text, parse, expression, figures, periods), find_attribution(parse, expression.first),
        )
        for expression in figures
    ]  # fmt: skip


def _number_token(parse: Parse, expression: Expression) -> int:
    """The token of the number itself, currency signs skipped."""
    inside = range(expression.first, expression.last)
    return next((i for i in inside if parse.tokens[i].end > expression.numeral.start), expression.first)


def _says_something(text: str, parse: Parse, sentence: Sentence, expression: Expression) -> bool:
    """Whether a number without any unit is still a figure ("rose to 5,884", "killed 12"), not a pronoun or a name."""
    if not expression.bare:
        return True
    if text[expression.start : expression.numeral.start].strip():
        return True
    written = text[expression.numeral.start : expression.numeral.end]
    if expression.numeral.scaled or "," in written or "." in written:
        return True
    if expression.numeral.kind == "vague" or (expression.numeral.kind == "words" and (expression.value or 0) > 10):
        return True
    before = parse.tokens[expression.first - 1].lower if expression.first > sentence.first else ":"
    token = parse.tokens[expression.first]
    return written.isdigit() and before not in (":", "(", "-", "/", "=") and token.dep in ("dobj", "pobj", "nsubj", "nsubjpass", "attr")
