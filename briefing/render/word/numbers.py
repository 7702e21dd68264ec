"""Key numbers → a table of figures with who says so, and native charts where they compare."""

from briefing.render.slots import NumberLine, Numbers
from briefing.render.word.blocks import Cell, Frame, paragraph, table
from briefing.render.word.charts import lay_chart
from briefing.render.word.headings import framed
from briefing.render.word.inline import Element, run
from briefing.render.word.rows import head_cells, support_cell
from briefing.render.word.sheet import Sheet

WIDTHS = (42, 78, 33, 17)


def lay_numbers(section: Numbers, sheet: Sheet) -> list[Element]:
    """The figures, and charts of those that compare."""
    content: list[Element] = []
    if section.lines:
        frame = Frame(section.heading.text, ", ".join(section.columns), WIDTHS)
        content.append(table(frame, [_row(each, sheet) for each in section.lines], head_cells(section.columns)))
    for chart in section.charts:
        content += lay_chart(chart, sheet.file)
    return framed(section.heading, content)


def _row(each: NumberLine, sheet: Sheet) -> list[Cell]:
    line = each.line
    figure = [paragraph("TableFigure", run(each.figure), anchor=line.anchor)]
    if each.form_word:
        figure.append(paragraph("TableDetail", run(each.form_word)))
    counted = paragraph("TableFact", *sheet.said(line, each.period))
    return [figure, [counted], [paragraph("TableFact", run(each.attributed))], support_cell(line)]
