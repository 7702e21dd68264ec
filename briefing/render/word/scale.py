"""The timeline's scale → native shapes in one group: axis, marks and labels, each editable in Word."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.render.slots import Dot, Scale, Tick
from briefing.render.word.blocks import TEXT_WIDTH, paragraph
from briefing.render.word.drawings import Size, Told, caption, emu, framed_drawing, outline, part, solid
from briefing.render.word.inline import NAMESPACES, Element, run, w
from briefing.render.word.package import WordFile

ACCENT, PALE, INK, STEM, WHITE, TODAY = "0F4C5C", "DBE6E9", "1C2227", "566068", "FFFFFF", "9C3D1F"
#: Millimetres: a row of labels, what stands above the lowest, the radius of a mark, the height of a label.
LANE, RISE, RADIUS, LABEL = 4.2, 2.6, 0.95, 4.4
#: Room below the axis for the labels of its ticks.
FOOT = 6.5
HAIR = 0.22
#: A label has this much room on its side of the mark.
ROOM = 80
TICK_ROOM = 30
_THOUSANDTH = TEXT_WIDTH / 1000


class Box(NamedTuple):
    """A place in the drawing, in millimetres."""

    x: float
    y: float
    width: float
    height: float


def lay_scale(scale: Scale, file: WordFile) -> list[Element]:
    """The drawing with its caption below."""
    base = scale.lanes * LANE + RISE + 1
    size = Size(TEXT_WIDTH, base + FOOT)
    shapes = [*_axis(scale, base), *_today(scale, base), *_dots(scale, base)]
    group = part("wpg:wgp", part("wpg:cNvGrpSpPr"), part("wpg:grpSpPr", _frame(Box(0, 0, *size), is_group=True)), *shapes)
    number = file.drawing_number()
    drawing = framed_drawing(group, size, Told(number, scale.caption, scale.alt), uri=NAMESPACES["wpg"])
    # Word before 2010 knows no such groups and shows nothing in their place.
    choice = part("mc:Choice", drawing, Requires="wpg")
    shown = paragraph("FigureKeep", w("r", part("mc:AlternateContent", choice)), anchor=scale.anchor)
    today = [scale.today_label] if scale.today is not None else []
    return [shown, caption(number, " ".join([scale.caption, *today]), figure=file.figure)]


def _axis(scale: Scale, base: float) -> Iterator[Element]:
    yield _shape("rect", Box(0, base, TEXT_WIDTH, HAIR), fill=INK)
    for tick in scale.ticks:
        yield _shape("rect", Box(tick.at * _THOUSANDTH, base, HAIR, 1.2), fill=INK)
        yield _tick_label(tick, base)


def _today(scale: Scale, base: float) -> Iterator[Element]:
    """A line at the date that the brief speaks for."""
    if scale.today is not None:
        yield _shape("rect", Box(scale.today * _THOUSANDTH, base - 1.8, 0.4, 4.4), fill=TODAY)


def _tick_label(tick: Tick, base: float) -> Element:
    at, top = tick.at * _THOUSANDTH, base + 1.4
    if tick.align != "middle":
        return _side_label(at, top, tick.label, is_end=tick.align == "end")
    half = min(TICK_ROOM / 2, at, TEXT_WIDTH - at)
    return _label(Box(at - half, top, 2 * half, LABEL), tick.label, "FigureLabelMiddle")


def _side_label(at: float, top: float, words: str, *, is_end: bool) -> Element:
    """A label that begins or ends at a place; one that reached out of the group would shift all of it."""
    room = min(ROOM, at if is_end else TEXT_WIDTH - at)
    return _label(Box(at - room if is_end else at, top, room, LABEL), words, "FigureLabelEnd" if is_end else "FigureLabel")


def _dots(scale: Scale, base: float) -> Iterator[Element]:
    """Lines first, then marks, then labels: what is read lies on top."""
    for dot in scale.dots:
        height = dot.lane * LANE + RISE
        yield _shape("rect", Box(dot.middle * _THOUSANDTH, base - height, HAIR, height), fill=STEM)
    for dot in scale.dots:
        yield _mark(dot, base + HAIR / 2)
    for dot in scale.dots:
        top = base - dot.lane * LANE - RISE - LABEL + 1.1
        yield _side_label(dot.middle * _THOUSANDTH, top, dot.label, is_end=dot.align == "end")


def _mark(dot: Dot, y: float) -> Element:
    """A day is a circle, a month or a year a bar; what is to come is hollow."""
    if dot.form == "day":
        box = Box(dot.middle * _THOUSANDTH - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
        return _shape("ellipse", box, fill=WHITE if dot.future else ACCENT, line=ACCENT)
    box = Box(dot.at * _THOUSANDTH, y - 0.8, (dot.end - dot.at) * _THOUSANDTH, 1.6)
    return _shape("rect", box, fill=WHITE if dot.future else PALE, line=ACCENT)


def _shape(form: str, box: Box, *, fill: str, line: str | None = None) -> Element:
    edge = outline(line, 1.1) if line else part("a:ln", part("a:noFill"))
    properties = part("wps:spPr", _frame(box), part("a:prstGeom", part("a:avLst"), prst=form), solid(fill), edge)
    return part("wps:wsp", part("wps:cNvSpPr"), properties, part("wps:bodyPr"))


def _label(box: Box, words: str, style: str) -> Element:
    properties = part(
        "wps:spPr", _frame(box), part("a:prstGeom", part("a:avLst"), prst="rect"), part("a:noFill"), part("a:ln", part("a:noFill"))
    )
    content = part("wps:txbx", w("txbxContent", paragraph(style, run(words))))
    body = part("wps:bodyPr", part("a:noAutofit"), wrap="square", lIns="0", tIns="0", rIns="0", bIns="0", anchor="t")
    return part("wps:wsp", part("wps:cNvSpPr", txBox="1"), properties, content, body)


def _frame(box: Box, *, is_group: bool = False) -> Element:
    offset = {"x": emu(box.x), "y": emu(box.y)}
    extent = {"cx": emu(box.width), "cy": emu(box.height)}
    inner = [part("a:chOff", x="0", y="0"), part("a:chExt", **extent)] if is_group else []
    return part("a:xfrm", part("a:off", **offset), part("a:ext", **extent), *inner)
