"""Asks → a ledger for each pair that asks both ways, and a table of the others, each ask with its state by shape and word."""

from briefing.render.slots import AskLine, AskPair, Asks
from briefing.render.word.blocks import TEXT_WIDTH, Cell, Frame, paragraph, table
from briefing.render.word.headings import framed, subheading
from briefing.render.word.inline import Element, run, spaced, tab
from briefing.render.word.rows import detail, head_cells, row_key
from briefing.render.word.sheet import Sheet

LEDGER = (TEXT_WIDTH / 2, TEXT_WIDTH / 2)
ONE_WAY = (53, 117)


def lay_asks(section: Asks, sheet: Sheet) -> list[Element]:
    """Ledgers first, then the asks that go one way."""
    content: list[Element] = []
    for pair in section.pairs:
        if pair.rows:
            content += [subheading(pair.label, anchor=pair.anchor), _ledger(pair, sheet)]
    rows = [_row(each, side.label, sheet) for pair in section.pairs if not pair.rows for side in pair.sides for each in side.lines]
    if section.others:
        content.append(subheading(section.others))
    if rows:
        title = section.others or section.heading.text
        content.append(table(Frame(title, title, ONE_WAY, style="BriefRows"), rows))
    return framed(section.heading, content)


def _ledger(pair: AskPair, sheet: Sheet) -> Element:
    labels = [side.label for side in pair.sides]
    frame = Frame(pair.label, ", ".join(labels), LEDGER, row_heads=False)
    rows = [[_cell(cell[0], sheet) if cell else [] for cell in row] for row in pair.rows]
    return table(frame, rows, head_cells(labels))


def _cell(each: AskLine, sheet: Sheet) -> Cell:
    line = each.line
    ask = paragraph("Ask", run(line.id, "Identifier"), tab(), *_words(each, sheet), anchor=line.anchor)
    return [ask, *_details(each, sheet, "AskDetail")]


def _row(each: AskLine, label: str, sheet: Sheet) -> list[Cell]:
    return [[row_key(each.line, label)], [paragraph("TableText", *_words(each, sheet)), *_details(each, sheet, "TableDetail")]]


def _words(each: AskLine, sheet: Sheet) -> list[Element]:
    return spaced([[run(each.state.glyph, "State"), run(f" {each.state.word}", "State")], sheet.proven(each.line)])


def _details(each: AskLine, sheet: Sheet, style: str) -> list[Element]:
    found = [("", each.between), (sheet.view.furniture.condition, each.condition), ("", each.answer)]
    return [detail(label, words, style) for label, words in found if words]
