"""Words of the view → runs, links, fields and bookmarks of a Word paragraph, each under a character style."""

import re
from collections.abc import Iterable, Sequence

from lxml import etree

from briefing.render.slots import Run

Element = etree._Element  # noqa: SLF001  the library's only name for its element type

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_W = f"{{{NAMESPACES['w']}}}"
#: Elements that join a document need no more than their own; each further name costs time.
_ONE = {"w": NAMESPACES["w"]}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: Word refuses longer ones.
MAX_TOOLTIP = 260
MAX_BOOKMARK = 40

# What XML 1.0 cannot carry: "talks\x07 ended", lone surrogates.
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# "evidence-3": a bookmark's name has letters, digits and underscores alone.
_NO_BOOKMARK = re.compile(r"\W", re.ASCII)


def w(tag: str, /, *children: Element, **attributes: str) -> Element:
    """An element of WordprocessingML, its attributes in the same namespace."""
    element = etree.Element(_W + tag, {_W + name: value for name, value in attributes.items()}, _ONE)
    element.extend(children)
    return element


def writable(text: str) -> str:
    """The text without the characters that XML cannot carry."""
    return _UNWRITABLE.sub("", text)


def run(text: str, style: str | None = None, *, language: str | None = None) -> Element:
    """A stretch of text under a character style, in the language of its paragraph unless it has one of its own."""
    element = _styled(style, language)
    element.append(_text("t", text))
    return element


def tab() -> Element:
    """A step to the next tab stop of the paragraph's style."""
    return w("r", w("tab"))


def link(target: str, *inlines: Element, tooltip: str = "") -> Element:
    """A link to a place of the document, which says where it leads."""
    element = w("hyperlink", *inlines, anchor=bookmark_name(target), history="1")
    if tooltip:
        element.set(_W + "tooltip", writable(tooltip)[:MAX_TOOLTIP])
    return element


def outer_link(relationship: str, *inlines: Element) -> Element:
    """A link to an address outside, which the file holds under the name of a relationship."""
    element = w("hyperlink", *inlines, history="1")
    element.set(f"{{{NAMESPACES['r']}}}id", relationship)
    return element


def field(instruction: str, shown: str, style: str | None = None) -> list[Element]:
    """A complex field with the text that it shows until it is renewed."""
    return [
        _framed(w("fldChar", fldCharType="begin"), style),
        _framed(_text("instrText", f" {instruction} "), style),
        _framed(w("fldChar", fldCharType="separate"), style),
        run(shown, style),
        _framed(w("fldChar", fldCharType="end"), style),
    ]


def bookmarked(anchor: str, inlines: Iterable[Element]) -> list[Element]:
    """The inlines as the target of links; the file gives bookmarks their numbers when it is saved."""
    return [w("bookmarkStart", id="0", name=bookmark_name(anchor)), *inlines, w("bookmarkEnd", id="0")]


def bookmark_name(anchor: str) -> str:
    """The anchor as Word names it."""
    return _NO_BOOKMARK.sub("_", anchor)[:MAX_BOOKMARK]


def quoted(runs: Sequence[Run], language: str | None = None) -> list[Element]:
    """A quoted sentence with its decisive words marked."""
    return [run(each.text, "DecisiveWords" if each.marked else None, language=language) for each in runs]


def spaced(parts: Iterable[Sequence[Element]], between: str = " ", style: str | None = None) -> list[Element]:
    """Parts of a paragraph with the same words between each two; empty parts count for nothing."""
    spread: list[Element] = []
    for part in parts:
        if part:
            spread += [run(between, style), *part] if spread else part
    return spread


def _styled(style: str | None, language: str | None = None) -> Element:
    element = w("r")
    if style or language:
        properties = w("rPr")
        if style:
            properties.append(w("rStyle", val=style))
        if language:
            properties.append(w("lang", val=language))
        element.append(properties)
    return element


def _framed(content: Element, style: str | None) -> Element:
    element = _styled(style)
    element.append(content)
    return element


def _text(tag: str, text: str) -> Element:
    element = w(tag)
    element.text = writable(text)
    element.set(_SPACE, "preserve")
    return element
