"""Chart of the view → a caption and a native bar chart, edited in Word through the workbook inside it."""

from briefing.render.slots import Chart
from briefing.render.word.blocks import TEXT_WIDTH, paragraph
from briefing.render.word.chart_part import chart_part
from briefing.render.word.drawings import Size, Told, caption, framed_drawing, part
from briefing.render.word.inline import NAMESPACES, Element, w
from briefing.render.word.package import WordFile
from briefing.render.word.workbook import Value, write_workbook

#: Millimetres.
BAR_HEIGHT, MARGIN = 7.5, 3


def lay_chart(chart: Chart, file: WordFile) -> list[Element]:
    """The caption, numbered by Word, and the chart with its content told in words."""
    rows: list[tuple[Value, ...]] = [("", chart.unit, chart.unit), *((bar.label, bar.value, bar.value_high) for bar in chart.bars)]
    number = file.drawing_number()
    shown = part("c:chart")
    shown.set(f"{{{NAMESPACES['r']}}}id", file.chart(number, chart_part(chart), write_workbook(rows)))
    size = Size(TEXT_WIDTH, len(chart.bars) * BAR_HEIGHT + MARGIN)
    drawing = framed_drawing(shown, size, Told(number, chart.caption, chart.alt), uri=NAMESPACES["c"])
    return [caption(number, chart.caption, figure=file.figure, anchor=chart.anchor), paragraph("Figure", w("r", drawing))]
