"""Rows of words and numbers → the smallest workbook that spreadsheets open, the same bytes each time."""

import io
import zipfile
from collections.abc import Sequence
from string import ascii_uppercase
from xml.sax.saxutils import escape

from briefing.render.word.inline import writable

Value = str | float | None
_DATE = (1980, 1, 1, 0, 0, 0)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_FIXED = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def write_workbook(rows: Sequence[Sequence[Value]]) -> bytes:
    """A workbook of one sheet that holds these rows."""
    lines = "".join(_row(number, row) for number, row in enumerate(rows, 1))
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in {**_FIXED, "xl/worksheets/sheet1.xml": sheet}.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _HEAD + text)
    return held.getvalue()


def _row(number: int, row: Sequence[Value]) -> str:
    cells = (_cell(f"{letter}{number}", value) for letter, value in zip(ascii_uppercase, row, strict=False))
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place: str, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        # Words are told as words: what begins with "=" is no formula.
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(writable(value))}</t></is></c>'
    return f'<c r="{place}"><v>{value:.15g}</v></c>'
