"""Chart of the view → a caption and a native bar chart, edited in Word through the workbook inside it."""

from collections.abc import Sequence
from io import BytesIO

from lxml import etree

from briefing.model.brief import Approximation
from briefing.render.slots import Bar, Chart
from briefing.render.word.blocks import TEXT_WIDTH, paragraph
from briefing.render.word.inline import NAMESPACES, Element, field, run, w, writable
from briefing.render.word.package import WordFile
from briefing.render.word.workbook import write_workbook

ACCENT, TINT, INK = "0F4C5C", "DBE6E9", "1C2227"
FONT = "Source Sans Pro"
#: English Metric Units in a millimetre, the measure of drawings.
EMU = 36_000
BAR_HEIGHT, MARGIN = 7.5, 4
#: Where the bars begin and how far they reach, in parts of the width: labels stand left of them, figures right.
_PLOT = (("x", 0.3), ("y", 0.02), ("w", 0.42), ("h", 0.96))
_AXES = ("111111111", "222222222")
#: Drawn as an outline: the figure lies somewhere below.
_BOUNDS = frozenset((Approximation.LESS_THAN, Approximation.UP_TO, Approximation.ALMOST))
_URI = NAMESPACES["c"]
_C, _A = f"{{{NAMESPACES['c']}}}", f"{{{NAMESPACES['a']}}}"


def lay_chart(chart: Chart, file: WordFile) -> list[Element]:
    """The caption, numbered by Word, and the chart with its content told in words."""
    rows: list[tuple[str | float | None, ...]] = [("", chart.unit, chart.unit), *((bar.label, bar.value, bar.value_high) for bar in chart.bars)]
    relationship, number = file.chart(chart_xml(chart), write_workbook(rows))
    caption = paragraph("Caption", *field("SEQ Figure \\* ARABIC", str(number), "CaptionNumber"), run(f" {chart.caption}"), anchor=chart.anchor)
    return [caption, paragraph("Figure", w("r", _drawing(chart, relationship, number)))]


def chart_xml(chart: Chart) -> bytes:
    """The chart as a part of the file: a bar for each figure, and behind a range its upper end."""
    highs = [bar.value_high for bar in chart.bars]
    series = [_series(chart, "B", [bar.value for bar in chart.bars])]
    if any(high is not None for high in highs):
        series.insert(0, _series(chart, "C", highs))
    bars = _c("barChart", _v("barDir", "bar"), _v("grouping", "clustered"), _v("varyColors", "0"), *series)
    bars.extend((_v("gapWidth", "55"), _v("overlap", "100"), *(_v("axId", axis) for axis in _AXES)))
    layout = _c("layout", _c("manualLayout", _v("layoutTarget", "inner"), _v("xMode", "edge"), _v("yMode", "edge"), *(_v(k, str(x)) for k, x in _PLOT)))
    plot = _c("plotArea", layout, bars, *_axes())
    root = _c("chartSpace", _v("date1904", "0"), _v("roundedCorners", "0"))
    root.append(_c("chart", _v("autoTitleDeleted", "1"), plot, _v("plotVisOnly", "1"), _v("dispBlanksAs", "gap")))
    root.extend((_c("spPr", _a("noFill"), _a("ln", _a("noFill"))), _letters(INK)))
    data = _c("externalData", _v("autoUpdate", "0"))
    data.set(f"{{{NAMESPACES['r']}}}id", "rId1")
    root.append(data)
    held = BytesIO()
    etree.ElementTree(root).write(held, encoding="UTF-8", xml_declaration=True, standalone=True)
    return held.getvalue()


def _series(chart: Chart, column: str, values: Sequence[float | None]) -> Element:
    """One column of the workbook: the upper ends of ranges (C) or the figures themselves (B)."""
    upper, last = column == "C", len(values) + 1
    points = [_point(i, bar) for i, bar in enumerate(chart.bars) if not upper and bar.form in _BOUNDS]
    shown = [(i, bar) for i, bar in enumerate(chart.bars) if (bar.value_high is not None) == upper]
    labels = _c("dLbls", *(_label(i, bar) for i, bar in shown), *_shows(value=False))
    number = "0" if upper else "1"
    return _c(
        "ser",
        _v("idx", number),
        _v("order", number),
        _c("tx", _reference("strRef", f"Sheet1!${column}$1", [chart.unit])),
        _c("spPr", *(_outlined() if upper else _solid(ACCENT))),
        _v("invertIfNegative", "0"),
        *points,
        labels,
        _c("cat", _reference("strRef", f"Sheet1!$A$2:$A${last}", [bar.label for bar in chart.bars])),
        _c("val", _reference("numRef", f"Sheet1!${column}$2:${column}${last}", values)),
    )


def _reference(kind: str, cells: str, values: Sequence[str | float | None]) -> Element:
    """The cells that a series is drawn from, with their content at the time of writing."""
    cache = _c("strCache") if kind == "strRef" else _c("numCache", _text("formatCode", "General"))
    cache.append(_v("ptCount", str(len(values))))
    for i, value in enumerate(values):
        if value is not None:
            point = _c("pt", _text("v", value if isinstance(value, str) else f"{value:.15g}"))
            point.set("idx", str(i))
            cache.append(point)
    return _c(kind, _text("f", cells), cache)


def _point(i: int, _bar: Bar) -> Element:
    return _c("dPt", _v("idx", str(i)), _v("invertIfNegative", "0"), _v("bubble3D", "0"), _c("spPr", *_outlined()))


def _label(i: int, bar: Bar) -> Element:
    """The figure in its own words at the end of its bar: "about 6,000" does not become "6000"."""
    words = _a("t")
    words.text = writable(bar.figure)
    body = _c("rich", _a("bodyPr"), _a("p", _a("r", _a("rPr", *_font(INK), lang="en-GB", b="1"), words)))
    return _c("dLbl", _v("idx", str(i)), _c("tx", body), _v("dLblPos", "outEnd"), *_shows(value=True))


def _shows(*, value: bool) -> list[Element]:
    names = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
    return [_v(name, "1" if value and name == "showVal" else "0") for name in names]


def _axes() -> list[Element]:
    """The axis of labels, first on top, and that of values, which the figures make needless to see."""
    first, second = _AXES
    scaling = _c("scaling", _v("orientation", "maxMin"))
    line = _c("spPr", _a("ln", *_solid(INK), w="9525"))
    labels = [_v("axId", first), scaling, _v("delete", "0"), _v("axPos", "l"), _v("numFmt", None, formatCode="General", sourceLinked="0")]
    labels += [_v("majorTickMark", "none"), _v("minorTickMark", "none"), _v("tickLblPos", "low"), line, _v("crossAx", second)]
    labels += [_v("crosses", "autoZero"), _v("auto", "1"), _v("lblAlgn", "ctr"), _v("lblOffset", "100"), _v("noMultiLvlLbl", "0")]
    values = [_v("axId", second), _c("scaling", _v("orientation", "minMax"), _v("min", "0")), _v("delete", "1"), _v("axPos", "b")]
    values += [_v("numFmt", None, formatCode="General", sourceLinked="0"), _v("majorTickMark", "none"), _v("minorTickMark", "none")]
    values += [_v("tickLblPos", "nextTo"), _v("crossAx", first), _v("crosses", "max"), _v("crossBetween", "between")]
    return [_c("catAx", *labels), _c("valAx", *values)]


def _drawing(chart: Chart, relationship: str, number: int) -> Element:
    width, height = str(round(TEXT_WIDTH * EMU)), str(round((len(chart.bars) * BAR_HEIGHT + MARGIN) * EMU))
    shown = _c("chart")
    shown.set(f"{{{NAMESPACES['r']}}}id", relationship)
    described = {"id": str(number), "name": f"Chart {number}", "descr": writable(chart.alt), "title": writable(chart.caption)}
    inline = _wp(
        "inline",
        _wp("extent", cx=width, cy=height),
        _wp("effectExtent", l="0", t="0", r="0", b="0"),
        _wp("docPr", **described),
        _wp("cNvGraphicFramePr"),
        _a("graphic", _a("graphicData", shown, uri=_URI)),
    )
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    return w("drawing", inline)


def _letters(colour: str) -> Element:
    return _c("txPr", _a("bodyPr"), _a("p", _a("pPr", _a("defRPr", *_font(colour), sz="850")), _a("endParaRPr", lang="en-GB")))


def _font(colour: str) -> list[Element]:
    return [*_solid(colour), _a("latin", typeface=FONT), _a("cs", typeface=FONT)]


def _solid(colour: str) -> list[Element]:
    return [_a("solidFill", _a("srgbClr", val=colour))]


def _outlined() -> list[Element]:
    return [*_solid(TINT), _a("ln", *_solid(ACCENT), w="9525")]


def _v(tag: str, val: str | None, **attributes: str) -> Element:
    return _made(_C + tag, (), {"val": val, **attributes} if val is not None else attributes)


def _text(tag: str, text: str) -> Element:
    element = _c(tag)
    element.text = writable(text)
    return element


def _c(tag: str, *children: Element) -> Element:
    return _made(_C + tag, children, {})


def _a(tag: str, *children: Element, **attributes: str) -> Element:
    return _made(_A + tag, children, attributes)


def _wp(tag: str, *children: Element, **attributes: str) -> Element:
    return _made(f"{{{NAMESPACES['wp']}}}{tag}", children, attributes)


def _made(tag: str, children: Sequence[Element], attributes: dict[str, str]) -> Element:
    element = etree.Element(tag, attributes, {name: NAMESPACES[name] for name in ("c", "a", "r")})
    element.extend(children)
    return element
