"""Labels are turned and stacked so that none meets another."""

import pytest

from briefing.render.label_rows import Mark, place_labels


@pytest.mark.parametrize(
    ("stems", "sides"),
    [
        ([400], ["end"]),
        ([50], ["start"]),
        ([400, 420], ["end", "end"]),
        ([90, 380], ["start", "start"]),
        ([20, 990], ["start", "end"]),
    ],
)
def test_a_label_stands_left_of_its_line_where_it_can(stems: list[int], sides: list[str]) -> None:
    """It stands on the right where it would run out of the drawing, or where two would cover each other's lines."""
    placed = place_labels([Mark((stem,), 300) for stem in stems], length=1000, rows=6)
    assert placed is not None
    assert [one.side for one in placed] == sides


def test_a_line_ends_below_no_label() -> None:
    """Of labels that cover each other's lines one way, the covering one stands higher."""
    placed = place_labels([Mark((at,), 300) for at in (400, 420, 440)], length=1000, rows=6)
    assert placed is not None
    assert [one.row for one in placed] == [0, 1, 2]


def test_labels_without_room_are_not_placed() -> None:
    """Two lines on one point, more rows than there are, a label wider than the drawing: no drawing rather than a muddle."""
    assert place_labels([Mark((500,), 300), Mark((501,), 300)], length=1000, rows=1) is None
    assert place_labels([Mark((400 + 5 * n,), 300) for n in range(15)], length=1000, rows=6) is None
    assert place_labels([Mark((500,), 1100)], length=1000, rows=6) is None


def test_a_stretch_gives_way() -> None:
    """A line that may stand elsewhere on its stretch leaves the point to the day."""
    placed = place_labels([Mark((500, 460, 540), 300), Mark((500,), 300)], length=1000, rows=6)
    assert placed is not None
    assert placed[1].stem == 500
