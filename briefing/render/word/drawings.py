"""A chart or a group of shapes → a drawing in the line of text, told in words to those who cannot see it."""

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from briefing.render.word.blocks import paragraph
from briefing.render.word.inline import NAMESPACES, Element, field, run, w, writable

#: English Metric Units in a millimetre, the measure of drawings.
EMU = 36_000


class Size(NamedTuple):
    """Millimetres."""

    width: float
    height: float


class Told(NamedTuple):
    """What a drawing is called, and its content in words; each drawing of a file has a number of its own."""

    number: int
    title: str
    description: str


def framed_drawing(content: Element, size: Size, told: Told, *, uri: str) -> Element:
    """The drawing as part of a run."""
    inline = part(
        "wp:inline",
        part("wp:extent", cx=emu(size.width), cy=emu(size.height)),
        part("wp:effectExtent", l="0", t="0", r="0", b="0"),
        part("wp:docPr", id=str(told.number), name=f"Drawing {told.number}", descr=writable(told.description), title=writable(told.title)),
        part("wp:cNvGraphicFramePr"),
        part("a:graphic", part("a:graphicData", content, uri=uri)),
        **dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
    )
    return w("drawing", inline)


def caption(number: int, words: str, *, figure: str = "", anchor: str | None = None) -> Element:
    """The caption of a drawing, numbered by Word: "Figure 1 The accounts to one scale"."""
    named = [run(f"{figure} ", "CaptionNumber")] if figure else []
    return paragraph("Caption", *named, *field("SEQ Figure \\* ARABIC", str(number), "CaptionNumber"), run(f" {words}"), anchor=anchor)


def emu(millimetres: float) -> str:
    """A length as drawings measure it."""
    return str(round(millimetres * EMU))


def part(name: str, /, *children: Element, **attributes: str) -> Element:
    """An element of DrawingML by its prefixed name, with plain attributes."""
    prefix, _, tag = name.partition(":")
    element = etree.Element(f"{{{NAMESPACES[prefix]}}}{tag}", attributes, NAMESPACES)
    element.extend(children)
    return element


def solid(colour: str) -> Element:
    """A fill of one colour."""
    return part("a:solidFill", part("a:srgbClr", val=colour))


def outline(colour: str, points: float) -> Element:
    """A line of one colour."""
    return part("a:ln", solid(colour), w=str(round(points * 12700)))


def text_of(name: str, text: str, children: Sequence[Element] = ()) -> Element:
    """An element of DrawingML that holds words."""
    element = part(name, *children)
    element.text = writable(text)
    return element
