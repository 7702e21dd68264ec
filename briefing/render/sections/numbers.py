"""Numbers of the brief → figures with who says so, and a chart where they compare."""

from collections.abc import Sequence

from briefing.model.brief import Approximation, Brief, Number
from briefing.render.charts import comparable_groups, draw_chart
from briefing.render.dates import format_date
from briefing.render.desk import Desk, on_page
from briefing.render.display import display
from briefing.render.slots import NumberLine, Numbers


def build_numbers(brief: Brief, desk: Desk) -> Numbers:
    """The figures on the page in the brief's order."""
    shown, minor = on_page(brief.numbers)
    lines = tuple(_line(number, desk, i) for i, number in enumerate(shown, 1))
    charts = tuple(draw_chart(_labelled(group, desk), desk.words, f"chart-{i}") for i, group in enumerate(comparable_groups(shown), 1))
    a, b, c, d = desk.words.texts("numbers.columns")
    return Numbers(desk.heading("numbers", len(lines), minor), (a, b, c, d), lines, charts)


def _labelled(group: Sequence[Number], desk: Desk) -> list[tuple[str, Number]]:
    """Each figure of a chart under what it measures, and when or who says so."""
    none = desk.words.text("numbers.attributed_none")
    told = [(number.measures, number.period or desk.name(number.attributed_to, none), number) for number in group]
    return [(desk.words.text("lists.comma").join((display(measures), display(more))), number) for measures, more, number in told]


def _form_word(number: Number, desk: Desk) -> str:
    """How exact the figure is, where it opens with a digit or a sign and so does not say it itself."""
    says_so = number.approximation is Approximation.EXACT or number.text[:1].isalpha()
    return "" if says_so else desk.words.text(f"numbers.forms.{number.approximation}")


def _line(number: Number, desk: Desk, i: int) -> NumberLine:
    words = desk.words
    as_of = words.text("numbers.as_of", date=format_date(number.as_of, words)) if number.as_of else ""
    period = words.text("lists.comma").join(part for part in (display(number.period or ""), as_of) if part)
    return NumberLine(
        desk.line(number, number.measures or number.unit, f"number-{i}"),
        display(number.text),
        number.approximation,
        _form_word(number, desk),
        desk.name(number.attributed_to, words.text("numbers.attributed_none")),
        period,
    )
