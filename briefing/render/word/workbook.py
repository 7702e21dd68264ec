"""Rows of words and numbers → the smallest workbook that spreadsheets open without repair, the same bytes each time."""

import io
import zipfile
from collections.abc import Sequence
from string import ascii_uppercase
from xml.sax.saxutils import escape

from briefing.render.assets import read_text
from briefing.render.word.inline import writable

Value = str | float | None
_DATE = (1980, 1, 1, 0, 0, 0)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS = (
    ("worksheet", "worksheets/sheet1.xml", f"{_TYPE}.spreadsheetml.worksheet+xml"),
    ("sharedStrings", "sharedStrings.xml", f"{_TYPE}.spreadsheetml.sharedStrings+xml"),
    ("styles", "styles.xml", f"{_TYPE}.spreadsheetml.styles+xml"),
    ("theme", "theme/theme1.xml", f"{_TYPE}.theme+xml"),
)
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def write_workbook(rows: Sequence[Sequence[Value]]) -> bytes:
    """A workbook of one sheet that holds these rows."""
    words = list(dict.fromkeys(value for row in rows for value in row if isinstance(value, str)))
    places = {word: i for i, word in enumerate(words)}
    lines = "".join(_row(number, row, places) for number, row in enumerate(rows, 1))
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _relationships([(kind, target) for kind, target, _ in _PARTS]),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}" uniqueCount="{len(words)}">{"".join(map(_word, words))}</sst>',
        "xl/styles.xml": _STYLES,
        "xl/theme/theme1.xml": read_text("word/theme.xml").removeprefix(_HEAD),
    }
    return _packed(parts)


def _row(number: int, row: Sequence[Value], places: dict[str, int]) -> str:
    cells = (_cell(f"{letter}{number}", value, places) for letter, value in zip(ascii_uppercase, row, strict=False))
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place: str, value: Value, places: dict[str, int]) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        # Words are told as words: what begins with "=" is no formula.
        return f'<c r="{place}" t="s"><v>{places[value]}</v></c>'
    return f'<c r="{place}"><v>{value:.15g}</v></c>'


def _word(word: str) -> str:
    return f'<si><t xml:space="preserve">{escape(writable(word))}</t></si>'


def _content_types() -> str:
    parts = [("workbook.xml", f"{_TYPE}.spreadsheetml.sheet.main+xml"), *((target, kind) for _, target, kind in _PARTS)]
    overrides = "".join(f'<Override PartName="/xl/{target}" ContentType="{kind}"/>' for target, kind in parts)
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{overrides}</Types>'


def _relationships(related: Sequence[tuple[str, str]]) -> str:
    lines = (f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(related, 1))
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def _packed(parts: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _HEAD + text)
    return held.getvalue()
