"""Inlines → paragraphs and tables under named styles, which break well over pages."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.render.word.inline import Element, bookmarked, w, writable

#: Twentieths of a point in a millimetre.
TWIPS = 56.6929
#: Between the margins of the page.
TEXT_WIDTH = 170
#: Styles of a row's first paragraph that have a twin which stays with the next row.
KEPT = frozenset(("TableFact", "TableFactMember", "TableFactStrong", "TableFigure", "RowKey", "Ask"))
_W = w("p").nsmap["w"]
_STYLE = f"{{{_W}}}val"
_PATH = {"w": _W}

Cell = Sequence[Element]


class Frame(NamedTuple):
    """What a table is to those who cannot see it, and how wide its columns are in millimetres."""

    title: str
    description: str
    widths: tuple[float, ...]
    style: str = "BriefTable"
    #: Whether the first cell of each row heads it.
    row_heads: bool = True
    #: A table of so few rows stays on one page.
    kept: int = 2


def paragraph(style: str, *inlines: Element, anchor: str | None = None) -> Element:
    """A paragraph under a style, the target of links where it has an anchor."""
    content = bookmarked(anchor, inlines) if anchor else inlines
    return w("p", w("pPr", w("pStyle", val=style)), *content)


def table(frame: Frame, rows: Sequence[Sequence[Cell]], head: Sequence[Cell] | None = None) -> Element:
    """A table whose head is repeated on each page, whose rows are not split, and of which no row is left alone."""
    widths = [str(round(width * TWIPS)) for width in frame.widths]
    head_rows = [_row(head, widths, is_head=True)] if head else []
    body = [_row(cells, widths) for cells in rows]
    _keep_together(body, frame.kept)
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    return w("tbl", _properties(frame, widths, has_head=bool(head)), grid, *head_rows, *body)


def keep_with_next(row: Element) -> None:
    """The row stays on the page of what follows: Word asks its first paragraph."""
    style = row.find(".//w:pStyle", _PATH)
    if style is not None and style.get(_STYLE) in KEPT:
        style.set(_STYLE, f"{style.get(_STYLE)}Keep")


def _properties(frame: Frame, widths: list[str], *, has_head: bool) -> Element:
    total = str(sum(int(width) for width in widths))
    return w(
        "tblPr",
        w("tblStyle", val=frame.style),
        w("tblW", w=total, type="dxa"),
        w("tblLayout", type="fixed"),
        _look(has_head=has_head, row_heads=frame.row_heads),
        w("tblCaption", val=writable(frame.title)),
        w("tblDescription", val=writable(frame.description)),
    )


def _look(*, has_head: bool, row_heads: bool) -> Element:
    """Which parts of the table's style apply; screen readers take heads of columns and rows from here."""
    value = 0x0400 | 0x0200 | (0x0020 if has_head else 0) | (0x0080 if row_heads else 0)
    flags = {"firstRow": has_head, "lastRow": False, "firstColumn": row_heads, "lastColumn": False, "noHBand": True, "noVBand": True}
    return w("tblLook", val=f"{value:04X}", **{name: str(int(flag)) for name, flag in flags.items()})


def _row(cells: Sequence[Cell], widths: list[str], *, is_head: bool = False) -> Element:
    properties = w("trPr", w("cantSplit"))
    if is_head:
        properties.append(w("tblHeader"))
    return w("tr", properties, *(_cell(cell, width) for cell, width in zip(cells, widths, strict=True)))


def _cell(content: Cell, width: str) -> Element:
    # A cell ends with a paragraph, even where it says nothing.
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *(content or [paragraph("TableText")]))


def _keep_together(rows: Sequence[Element], kept: int) -> None:
    """All rows of a short table stay together; in a long one the last two."""
    last = len(rows) - 1
    for i, row in enumerate(rows[:-1]):
        if len(rows) <= kept or i == last - 1:
            keep_with_next(row)
