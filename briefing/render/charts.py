"""Numbers of one unit → a chart to one scale, in thousandths of its axis; figures that do not compare make none."""

from collections.abc import Sequence
from math import ceil, floor, log10

from briefing.model.brief import Number
from briefing.render.display import display
from briefing.render.slots import Bar, Chart, Tick
from briefing.render.words import Words

MIN_BARS = 2
MAX_BARS = 12
MAX_STEPS = 5
#: Beyond this ratio the small bars cannot be told from nothing.
MAX_RATIO = 40
#: The part of their words that two measures of one thing share.
MIN_SHARED = 0.5
_AXIS = 1000


def comparable_groups(numbers: Sequence[Number]) -> list[list[Number]]:
    """The figures that measure one thing in one unit and can be drawn to one scale: a series, not a heap of percentages."""
    groups: list[list[Number]] = []
    for number in numbers:
        if number.value and number.unit:
            home = next((group for group in groups if _is_series(group[0], number)), None)
            if home is None:
                groups.append([number])
            else:
                home.append(number)
    return [group for group in groups if MIN_BARS <= len(group) <= MAX_BARS and is_one_scale(group)]


def is_one_scale(numbers: Sequence[Number]) -> bool:
    """Whether positive figures can be drawn to one scale and all be seen."""
    values = [value for number in numbers if (value := number.value) is not None]
    return len(values) == len(numbers) and min(values) > 0 and max(values) <= MAX_RATIO * min(values)


def draw_chart(labelled: Sequence[tuple[str, Number]], words: Words, anchor: str, caption: str | None = None) -> Chart:
    """The chart of these figures, each under its label."""
    numbers = [number for _, number in labelled]
    step, top = _axis(max(_upper(number) for number in numbers))
    bars = tuple(_bar(label, number, top) for label, number in labelled)
    unit, per = display(numbers[0].unit), display(numbers[0].per or "")
    if caption is None:
        caption = words.text("numbers.chart_per", unit=unit, per=per) if per else words.text("numbers.chart", unit=unit)
    told = words.text("lists.semicolon").join(words.text("numbers.bar", label=bar.label, figure=bar.figure) for bar in bars)
    ticks = tuple(Tick(round(_AXIS * step * i / top), words.number(step * i)) for i in range(round(top / step) + 1))
    return Chart(anchor, caption, words.text("numbers.alt", caption=caption, bars=told), unit, bars, ticks)


def _is_series(first: Number, other: Number) -> bool:
    """Whether two figures share unit, currency and rate, and most words of what they measure."""
    if (first.unit.lower(), first.currency, first.per) != (other.unit.lower(), other.currency, other.per):
        return False
    words, others = (set(number.measures.lower().split()) for number in (first, other))
    return len(words & others) > MIN_SHARED * len(words | others)


def _bar(label: str, number: Number, top: float) -> Bar:
    value = float(number.value or 0)
    high = float(number.value_high) if number.value_high is not None else None
    return Bar(
        label, display(number.text), number.approximation, round(_AXIS * value / top), round(_AXIS * (high or value) / top), value, high
    )


def _upper(number: Number) -> float:
    return max(float(number.value or 0), float(number.value_high or 0))


def _axis(highest: float) -> tuple[float, float]:
    """A round step and the axis' end: three to six steps that hold the highest figure."""
    power = 10.0 ** floor(log10(highest / 4))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if highest <= MAX_STEPS * factor * power)
    return step, step * ceil(highest * 1.02 / step)
