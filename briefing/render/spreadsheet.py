"""Brief → a workbook for those who work on in a spreadsheet: one table a list, every entry in it, and the evidence of all."""

import io
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from briefing.errors import MissingDependencyError
from briefing.model.brief import Agreement, Ask, Brief, Entry, Number
from briefing.render.display import display
from briefing.render.moments import moment_of
from briefing.render.slots import View

Value = str | float | bool | None
#: A cell of a spreadsheet holds no more.
MAX_CELL = 32_000


class _Column(NamedTuple):
    """A column under the name that its field has in brief.json."""

    name: str
    width: int
    number_format: str = ""


class _Sheet(NamedTuple):
    """A table: its name, its columns and its rows."""

    name: str
    columns: tuple[_Column, ...]
    rows: list[list[Value]]


_ID, _TEXT = _Column("id", 7), _Column("text", 60)
#: What each entry of the brief carries besides.
_COMMON = (_Column("origins", 9), _Column("minor", 8), _Column("edited", 8), _Column("key", 11))


def write_xlsx(view: View, brief: Brief) -> bytes:
    """The agreements, asks and numbers as tables, the evidence of all of them, and the sources."""
    held = io.BytesIO()
    workbook = _workbook(held)
    workbook.set_properties(
        {
            "title": view.masthead.title[:255],
            "subject": view.subject,
            "author": view.imprint.organisation or "briefing",
            "comments": view.engine,
            "created": moment_of(view.as_of).replace(tzinfo=None),
        }
    )
    for sheet in _sheets(brief):
        _write_sheet(workbook, sheet, view.design.palette.accent)
    workbook.close()
    return held.getvalue()


def _sheets(brief: Brief) -> list[_Sheet]:
    names = {party.id: display(party.name) for party in brief.parties}

    def named(ids: Sequence[str], text: str | None = None) -> str:
        return "; ".join(names.get(name, name) for name in ids) or text or ""

    return [
        _agreements(brief.agreements, named),
        _asks(brief.asks, named),
        _numbers(brief.numbers, named),
        _evidence(brief),
        _sources(brief),
    ]


_Named = Callable[..., str]


def _agreements(entries: Sequence[Agreement], named: _Named) -> _Sheet:
    columns = (_ID, _Column("parties", 30), _TEXT, _Column("status", 13), _Column("when", 13), _Column("condition", 30), *_COMMON)
    rows = [[each.id, named(each.parties), each.text, each.status, each.when, each.condition, *_common(each)] for each in entries]
    return _Sheet("agreements", columns, rows)


def _asks(entries: Sequence[Ask], named: _Named) -> _Sheet:
    between = (_Column("asker", 26), _Column("addressee", 26))
    after = (_Column("status", 13), _Column("answer", 10), _Column("answered_by", 13), _Column("condition", 30))
    rows = [
        [
            each.id,
            named(each.asker, each.asker_text),
            named(each.addressee, each.addressee_text),
            each.text,
            each.status,
            each.answer,
            "; ".join(each.answered_by),
            each.condition,
            *_common(each),
        ]
        for each in entries
    ]
    return _Sheet("asks", (_ID, *between, _TEXT, *after, *_COMMON), rows)


def _numbers(entries: Sequence[Number], named: _Named) -> _Sheet:
    figures = (
        _Column("text", 26),
        _Column("approximation", 15),
        _Column("value", 16, "#,##0.######"),
        _Column("value_high", 16, "#,##0.######"),
    )
    meaning = (_Column("unit", 16), _Column("currency", 10), _Column("per", 12), _Column("measures", 40), _Column("period", 18))
    said = (_Column("attributed_to", 24), _Column("as_of", 12))
    rows = [
        [
            *(each.id, each.text, each.approximation, each.value, each.value_high),
            *(each.unit, each.currency, each.per, each.measures, each.period),
            *(named([each.attributed_to] if each.attributed_to else []), each.as_of, *_common(each)),
        ]
        for each in entries
    ]
    return _Sheet("numbers", (_ID, *figures, *meaning, *said, *_COMMON), rows)


def _evidence(brief: Brief) -> _Sheet:
    """Every sentence under the id of what it proves, so that tables can be joined."""
    columns = (_ID, _Column("source", 9), _Column("start", 9), _Column("end", 9), _Column("role", 12), _Column("quote", 100))
    rows: list[list[Value]] = [
        [each.id, piece.source, piece.start, piece.end, piece.role, piece.quote]
        for entries in (brief.agreements, brief.asks, brief.numbers)
        for each in entries
        for piece in each.evidence
    ]
    return _Sheet("evidence", columns, rows)


def _sources(brief: Brief) -> _Sheet:
    columns = (_ID, _Column("title", 60), _Column("publisher", 26), _Column("byline", 24), _Column("published", 12))
    more = (_Column("published_basis", 16), _Column("url", 40), _Column("language", 10), _Column("origin", 9), _Column("file", 40))
    rows: list[list[Value]] = [
        [
            *(each.id, each.title, each.publisher, each.byline, each.published),
            *(each.published_basis, each.url, each.language, each.origin, each.file),
        ]
        for each in brief.sources
    ]
    return _Sheet("sources", (*columns, *more), rows)


def _common(entry: Entry) -> list[Value]:
    return [entry.origins, entry.minor, entry.edited, entry.key]


def _write_sheet(workbook: Any, sheet: _Sheet, accent: str) -> None:  # noqa: ANN401  the library ships no types
    """The table under filters, its head in sight while one scrolls."""
    page = workbook.add_worksheet(sheet.name)
    last = len(sheet.columns) - 1
    wrapped = {"text_wrap": True, "valign": "top"}
    formats = [workbook.add_format({**wrapped, "num_format": column.number_format or "General"}) for column in sheet.columns]
    head = workbook.add_format({"bold": True, "font_color": accent, "bottom": 1, "bottom_color": accent})
    # A table has one row at least, empty where the brief has no such entry.
    page.add_table(
        0,
        0,
        max(len(sheet.rows), 1),
        last,
        {
            "name": sheet.name,
            "style": "Table Style Light 1",
            "banded_rows": False,
            "columns": [{"header": column.name, "header_format": head} for column in sheet.columns],
        },
    )
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width)
    for row, values in enumerate(sheet.rows, 1):
        for at, value in enumerate(values):
            _write_cell(page, (row, at), value, formats[at])
    page.freeze_panes(1, 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _write_cell(page: Any, place: tuple[int, int], value: Value, shape: object) -> None:  # noqa: ANN401
    """Words as words, also those that look like a formula or an address; numbers as numbers; nothing where nothing is known."""
    if isinstance(value, bool):
        page.write_boolean(*place, value, shape)
    elif isinstance(value, str):
        page.write_string(*place, display(value)[:MAX_CELL], shape)
    elif value is not None:
        page.write_number(*place, value, shape)


def _workbook(held: io.BytesIO) -> Any:  # noqa: ANN401
    try:
        from xlsxwriter import Workbook  # type: ignore[import-untyped]
    except ImportError as error:
        cure = "Install it with “pip install xlsxwriter”; the other formats are written without it."
        raise MissingDependencyError("XlsxWriter", cure) from error
    return Workbook(held, {"in_memory": True})
