"""Agreements, next steps, events and quotes → tables of three columns: who or when, what, and how well it is supported."""

from collections.abc import Sequence

from briefing.render.slots import AgreementLine, Agreements, DatedLine, Line, NextSteps, QuoteLine, Quotes, Timeline
from briefing.render.word.blocks import Cell, Frame, paragraph, table
from briefing.render.word.headings import framed, subheading
from briefing.render.word.inline import Element, run, spaced, tab
from briefing.render.word.scale import lay_scale
from briefing.render.word.sheet import Sheet

WIDTHS = (45, 109, 16)
#: With the origins in words.
QUOTE_WIDTHS = (45, 97, 28)


def lay_agreements(section: Agreements, sheet: Sheet) -> list[Element]:
    """A table for each firmness, under its label."""
    content: list[Element] = []
    for group in section.groups:
        content.append(subheading(group.label, group.gloss, anchor=group.anchor))
        rows = [_agreement(each, sheet) for each in group.lines]
        content.append(_table(group.label, section.columns, rows))
    return framed(section.heading, content)


def lay_next_steps(section: NextSteps, sheet: Sheet) -> list[Element]:
    """The steps to come in order of date."""
    return framed(section.heading, _dated_lines(section, sheet))


def lay_timeline(section: Timeline, sheet: Sheet) -> list[Element]:
    """The drawing to scale, and the events in order of date."""
    drawing = lay_scale(section.scale, sheet.file) if section.scale else []
    return framed(section.heading, [*drawing, *_dated_lines(section, sheet)])


def lay_quotes(section: Quotes, sheet: Sheet) -> list[Element]:
    """Statements beside their speakers; nothing where there is none."""
    if not section.lines:
        return []
    frame = Frame(section.heading.text, section.heading.text, QUOTE_WIDTHS, style="BriefRows")
    return framed(section.heading, [table(frame, [_quote(each, sheet) for each in section.lines])])


def row_key(line: Line, key: str, gloss: str = "") -> Element:
    """What heads a row: the line's id, and who or when."""
    words = spaced([[run(key)], [run(gloss, "Gloss")] if gloss else []])
    return paragraph("RowKey", run(line.id, "Identifier"), tab(), *words, anchor=line.anchor)


def head_cells(columns: Sequence[str]) -> list[Cell]:
    """The heads of columns."""
    return [[paragraph("TableHeading", run(column))] for column in columns]


def support_cell(line: Line) -> Cell:
    """How many origins of all, under a head that says so."""
    return [paragraph("TableFact", run(line.support.short))]


def detail(label: str, words: str, style: str = "TableDetail") -> Element:
    """A condition or the like under a line."""
    return paragraph(style, *spaced([[run(label, "Label")] if label else [], [run(words)]]))


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Element:
    return table(Frame(title, ", ".join(columns), WIDTHS), rows, head_cells(columns))


def _dated_lines(section: NextSteps | Timeline, sheet: Sheet) -> list[Element]:
    rows = [_dated(each, sheet) for each in section.lines]
    return [_table(section.heading.text, section.columns, rows)] if rows else []


def _agreement(each: AgreementLine, sheet: Sheet) -> list[Cell]:
    line = each.line
    said = paragraph("TableText", *sheet.said(line, each.when))
    condition = [detail(sheet.view.furniture.condition, each.condition)] if each.condition else []
    return [[row_key(line, each.parties)], [said, *condition], support_cell(line)]


def _dated(each: DatedLine, sheet: Sheet) -> list[Cell]:
    return [
        [row_key(each.line, each.when, each.basis_word)],
        [paragraph("TableText", *sheet.said(each.line))],
        support_cell(each.line),
    ]


def _quote(each: QuoteLine, sheet: Sheet) -> list[Cell]:
    said = paragraph("TableText", *sheet.said(each.line))
    # No head of the column says what is counted here.
    return [[row_key(each.line, each.speaker, each.role)], [said], [paragraph("TableDetail", run(each.line.support.text))]]
