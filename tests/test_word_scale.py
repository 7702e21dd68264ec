"""Where the shapes of the timeline's drawing stand."""

from datetime import date
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefing.render.scale import LETTER, draw_scale
from briefing.render.slots import DatedLine, Dot, Line, Scale, Support, Tick
from briefing.render.word.drawings import EMU
from briefing.render.word.package import WordFile
from briefing.render.word.scale import lay_scale
from briefing.render.words import Words

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def dot(at: int, label: str, lane: int = 0, *, align: str = "start", future: bool = False, end: int | None = None) -> Dot:
    """A day, or a stretch where it has an end."""
    form = "day" if end is None else "stretch"
    last = at if end is None else end
    return Dot(form, at, last, (at + last) // 2, label, lane, align, future, ("event-1",))  # type: ignore[arg-type]


def shapes(*dots: Dot) -> list[etree._Element]:
    """The shapes of a drawing with one tick at each end."""
    ticks = (Tick(0, "May", "start"), Tick(500, "June"), Tick(1000, "July", "end"))
    drawn = lay_scale(Scale("timeline-scale", "Caption", "Alt", dots, ticks, 1 + max(each.lane for each in dots), None, ""), WordFile())
    return list(drawn[0].iter(f"{WPS}wsp"))


def box(shape: etree._Element) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape in millimetres."""
    place, size = next(shape.iter(f"{A}off")), next(shape.iter(f"{A}ext"))
    x, y = (int(place.get(key) or 0) / EMU for key in ("x", "y"))
    return x, y, x + int(size.get("cx") or 0) / EMU, y + int(size.get("cy") or 0) / EMU


def words(shape: etree._Element) -> str:
    """The words of a label, or nothing."""
    return "".join(node.text or "" for node in shape.iter(f"{W}t"))


def test_labels_stay_inside() -> None:
    """No shape reaches out of the drawing's width: Word would move all the others."""
    drawn = shapes(dot(0, "1 May: T1"), dot(1000, "31 July: T2", 3, align="end"), dot(30, "2 May: T3", 1, align="end"))
    for left, _, right, _ in map(box, [shape for shape in drawn if words(shape)]):
        assert left >= 0
        assert right <= 170.01


def test_labels_stand_over_each_other() -> None:
    """A label of a higher row stands above one of a lower row, and all above the axis."""
    drawn = {words(shape): box(shape) for shape in shapes(dot(100, "low"), dot(110, "high", 1))}
    axis = box(shapes(dot(100, "low"), dot(110, "high", 1))[0])
    assert drawn["high"][3] < drawn["low"][1] + 0.5
    assert drawn["low"][3] <= axis[1]


def test_marks_tell_past_and_future() -> None:
    """What has happened is filled, what is to come is hollow; a day is a circle, a stretch is as long as it lasted."""
    marks = [
        shape
        for shape in shapes(dot(100, "a"), dot(200, "b", future=True), dot(300, "c", end=400))
        if shape.find(f"{WPS}spPr/{A}ln/{A}solidFill") is not None
    ]
    told = [
        (next(mark.iter(f"{A}prstGeom")).get("prst"), mark.find(f"{WPS}spPr/{A}solidFill/{A}srgbClr").get("val"))  # type: ignore[union-attr]
        for mark in marks
    ]
    assert told == [("ellipse", "0F4C5C"), ("ellipse", "FFFFFF"), ("rect", "DBE6E9")]
    left, _, right, _ = box(marks[2])
    assert (round(left, 1), round(right, 1)) == (51.0, 68.0)


@given(st.lists(st.dates(date(2031, 1, 1), date(2031, 12, 31)).map(str), min_size=3, max_size=9))
@settings(max_examples=40)
def test_words_of_labels_keep_apart(days: list[str]) -> None:
    """Where the view finds room for all labels, none lies on another in Word and no line runs through one, by the room of a letter."""
    support = Support(1, 1, "", "")
    lines = [DatedLine(Line(f"event-{n}", f"T{n}", "", (), "", support), day, "stated", "") for n, day in enumerate(sorted(days))]
    scale = draw_scale(list(zip(sorted(days), lines, strict=True)), frozenset(), None, words=Words("en"))
    if scale is None:
        return
    drawn = {words(shape): box(shape) for shape in shapes(*scale.dots)}
    places = []
    for each in scale.dots:
        left, top, right, _ = drawn[each.label]
        room = len(each.label) * LETTER * 0.17
        assert right - left >= room - 0.01
        ends = (right - room, right) if each.align == "end" else (left, left + room)
        places.append((*ends, top, each.middle * 0.17))
    for one, other in permutations(places, 2):
        is_beside = one[1] <= other[0] or other[1] <= one[0]
        assert is_beside or abs(one[2] - other[2]) > 3.9
        assert other[2] >= one[2] - 0.01 or not one[0] + 0.01 < other[3] < one[1] - 0.01
