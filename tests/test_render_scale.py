"""When a timeline is drawn, and where its marks and labels stand."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.scale import LETTER, MAX_TICKS, draw_scale
from briefing.render.slots import DatedLine, Dot, Line, Scale, Support
from briefing.render.words import Words

ENGLISH = Words("en")


def scale(*dates: str, future: tuple[str, ...] = (), as_of: str | None = None) -> Scale | None:
    """The drawing of lines at these dates, named T1, T2 and so on."""
    support = Support(1, 1, "1 of 1 independent origin", "1 of 1")
    lines = [DatedLine(Line(f"event-{i}", f"T{i}", "They met.", (), "", support), date, "stated", "") for i, date in enumerate(dates, 1)]
    anchors = frozenset(f"event-{dates.index(date) + 1}" for date in future)
    return draw_scale(list(zip(dates, lines, strict=True)), anchors, as_of, words=ENGLISH)


def drawn(*dates: str, future: tuple[str, ...] = (), as_of: str | None = None) -> Scale:
    """The drawing, which must be there."""
    found = scale(*dates, future=future, as_of=as_of)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "dates",
    [
        (),
        ("2031-06-01", "2031-09-01"),
        ("2031-06-01", "2031-06-01", "2031-06-01", "2031-09-01"),
        ("2031-06-01", "2031-06-02", "2031-06-04"),
        ("soon", "later", "2031-02-30", "2031-06-01"),
    ],
)
def test_no_drawing_that_tells_nothing(dates: tuple[str, ...]) -> None:
    """Less than three dates, or dates within a week, are left to the list."""
    assert scale(*dates) is None


def test_places_are_to_scale() -> None:
    """A date half-way between two others stands half-way."""
    first, middle, last = drawn("2031-01-01", "2031-01-31", "2031-03-02").dots
    assert middle.at - first.at == pytest.approx(last.at - middle.at, abs=1)


def test_months_are_stretches() -> None:
    """A day is a point, a month a stretch as long as it lasts."""
    day, month, last = drawn("2031-01-01", "2031-02", "2031-04-01").dots
    assert (day.form, month.form) == ("day", "stretch")
    assert (month.end - month.at) / (last.at - day.at) == pytest.approx(27 / 90, abs=0.002)


def test_one_mark_for_one_date() -> None:
    """Lines of one date share a mark, which names three of them and counts the rest."""
    dots = drawn("2031-01-01", "2031-02-01", "2031-03-01", *["2031-04-01"] * 5).dots
    assert dots[-1].label == "1 Apr: T4, T5, T6 +2"


def test_future_marks_are_open() -> None:
    """What is to come is marked as such."""
    dots = drawn("2031-01-01", "2031-02-01", "2031-06-01", future=("2031-06-01",)).dots
    assert [dot.future for dot in dots] == [False, False, True]


def test_crowded_part_is_drawn_alone() -> None:
    """Where a few old dates would squeeze the rest into a corner, the rest is drawn and the caption says so."""
    found = drawn("1994", "2031-05-01", "2031-05-10", "2031-05-20", "2031-06-01", "2031-06-10")
    assert len(found.dots) == 5
    assert found.caption.startswith("Dated events of 1 May to 10 Jun to scale")


def test_today() -> None:
    """The date the brief speaks for is marked where it lies in the drawing."""
    dates = ("2031-01-01", "2031-02-01", "2031-03-01")
    assert drawn(*dates, as_of="2031-02-01").today == drawn(*dates).dots[1].at
    assert drawn(*dates, as_of="2032-02-01").today is None


def extent(dot: Dot) -> tuple[int, int]:
    """The two ends of a label."""
    room = len(dot.label) * LETTER
    return (dot.middle - room, dot.middle) if dot.align == "end" else (dot.middle, dot.middle + room)


def meetings(found: Scale | None) -> list[tuple[str, str]]:
    """The labels of a drawing that lie on each other or are crossed by the line up to another."""
    met = []
    for dot, other in combinations(found.dots if found else (), 2):
        low, high = sorted((dot, other), key=lambda each: each.lane)
        (left, right), (other_left, other_right) = extent(low), extent(high)
        is_crossed = low.lane < high.lane and left < high.middle < right
        if is_crossed or (low.lane == high.lane and left <= other_right and other_left <= right):
            met.append((dot.label, other.label))
    return met


DAYS = st.dates(date(2031, 1, 1), date(2032, 12, 31)).map(str)
MONTHS = st.dates(date(2031, 1, 1), date(2032, 12, 31)).map(lambda day: str(day)[:7])
NEAR = st.integers(0, 40).map(lambda n: str(date(2031, 5, 1) + timedelta(days=n)))


@given(st.lists(st.one_of(st.dates().map(str), DAYS, MONTHS, NEAR), min_size=3, max_size=40))
def test_labels_keep_apart(days: list[str]) -> None:
    """No label of a drawing lies on another, no line runs through one, and all marks and labels lie inside."""
    found = scale(*sorted(days))
    assert meetings(found) == []
    for dot in found.dots if found else ():
        assert 0 <= dot.at <= dot.end <= 1000
        assert 0 <= extent(dot)[0] < extent(dot)[1] <= 1000
    assert found is None or len(found.ticks) <= MAX_TICKS + 1


@pytest.mark.parametrize(
    "dates",
    [
        ("2031-01-01", "2031-05-30", "2031-06-01", "2031-06-03", "2031-06-05"),
        ("2031-03-01", "2031-03-05", "2031-03-06", "2031-03-20"),
        ("2031-03", "2031-03-16", "2031-04-20", "2031-06-01"),
        ("2029-01-01", "2030-05-16", "2030-05-17", "2031-12-01"),
        ("2031-01-01", "2031-02-10", "2031-03-20", "2031-04-28", "2031-06-05", "2031-07-15"),
    ],
)
def test_close_dates_are_drawn(dates: tuple[str, ...]) -> None:
    """Days next to each other, a day in its month and a row of dates do not cost the drawing."""
    assert meetings(drawn(*dates)) == []


def test_days_too_close_for_two_marks_share_one() -> None:
    """Two days that fall on one point of years are one mark, which names both."""
    labels = [dot.label for dot in drawn("2029-01-01", "2030-05-16", "2030-05-17", "2031-12-01").dots]
    assert labels[1].endswith(": T2, T3")
    assert labels[1].count("May") == 2
