"""Which figures make a chart, and how it is scaled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.brief import Approximation, Number
from briefing.render.charts import comparable_groups, draw_chart, is_one_scale
from briefing.render.words import Words


def number(value: float | None, measures: str = "water held by the dam", unit: str = "cubic metres", **more: object) -> Number:
    """A figure."""
    return Number.model_validate({"id": "N1", "value": value, "unit": unit, "measures": measures, "text": str(value), **more})


SERIES = [number(4.1), number(3.2), number(2.6)]


def test_series_compares() -> None:
    """Figures of one unit that measure one thing make one chart."""
    assert comparable_groups(SERIES) == [SERIES]


@pytest.mark.parametrize(
    "other",
    [
        number(50, "share of farmers affected", "percent"),
        number(3.0, "water drunk by cattle in the valley"),
        number(3.0, unit="litres"),
        number(3.0, per="per day"),
        number(None),
        number(0),
    ],
)
def test_heap_does_not_compare(other: Number) -> None:
    """Another unit, rate or measure, or no value at all, stands in no chart with the rest."""
    assert all(other not in group for group in comparable_groups([*SERIES, other]))


def test_far_apart_is_no_scale() -> None:
    """Figures of which one would vanish beside the other make no chart."""
    assert comparable_groups([number(1), number(1000)]) == []
    assert not is_one_scale([number(-1), number(2)])


def test_chart_is_to_scale() -> None:
    """Bars are as long as their figures, a range from its lower to its upper end, on an axis that starts at nought."""
    bounds = number(20, approximation=Approximation.BETWEEN, value_high=60)
    chart = draw_chart([("a", number(30)), ("b", bounds)], Words("en"), "chart-1")
    assert [(bar.low, bar.high) for bar in chart.bars] == [(375, 375), (250, 750)]
    assert [tick.label for tick in chart.ticks] == ["0", "20", "40", "60", "80"]


def test_chart_is_told() -> None:
    """Who cannot see the chart is told each figure."""
    chart = draw_chart([("2029", number(4)), ("2030", number(3))], Words("en"), "chart-1")
    assert chart.alt == "Figures counted in cubic metres, to one scale. 2029: 4; 2030: 3."


@given(st.lists(st.floats(min_value=1e-3, max_value=1e15), min_size=1, max_size=12))
def test_axis_holds_all(values: list[float]) -> None:
    """Whatever the figures, all bars lie on the axis, the longest over more than half of it."""
    chart = draw_chart([("a", number(value)) for value in values], Words("en"), "chart-1")
    assert all(0 <= bar.high <= 1000 for bar in chart.bars)
    assert max(bar.high for bar in chart.bars) > 500
    assert 2 <= len(chart.ticks) <= 8
