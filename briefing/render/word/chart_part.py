"""Chart of the view → the XML of a bar chart: solid bars for figures, outlined ones for bounds, and behind a range its upper end."""

from collections.abc import Sequence

from lxml import etree

from briefing.model.brief import Approximation
from briefing.render.slots import Bar, Chart
from briefing.render.word.drawings import outline, part, solid, text_of
from briefing.render.word.inline import NAMESPACES, Element

ACCENT, TINT, INK = "0F4C5C", "DBE6E9", "1C2227"
FONT = "Source Sans Pro"
#: Where the bars begin and how far they reach, in parts of the width: labels stand left of them, figures right.
_PLOT = (("x", "0.3"), ("y", "0.02"), ("w", "0.42"), ("h", "0.96"))
_LABELS, _VALUES = "111111111", "222222222"
#: Drawn as an outline: the figure lies somewhere below.
_BOUNDS = frozenset((Approximation.LESS_THAN, Approximation.UP_TO, Approximation.ALMOST))
_SHOWS = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")


def chart_part(chart: Chart) -> bytes:
    """The chart as a part of the file, drawn from its workbook's columns A (labels), B (figures) and C (upper ends)."""
    highs = [bar.value_high for bar in chart.bars]
    series = [_series(chart, "B", [bar.value for bar in chart.bars])]
    if any(high is not None for high in highs):
        # What is named first lies below.
        series.insert(0, _series(chart, "C", highs))
    bars = part(
        "c:barChart",
        *_values(barDir="bar", grouping="clustered", varyColors="0"),
        *series,
        *_values(gapWidth="80", overlap="100"),
        *(part("c:axId", val=axis) for axis in (_LABELS, _VALUES)),
    )
    place = _values(layoutTarget="inner", xMode="edge", yMode="edge", **dict(_PLOT))
    plot = part("c:plotArea", part("c:layout", part("c:manualLayout", *place)), bars, _label_axis(), _value_axis())
    data = part("c:externalData", *_values(autoUpdate="0"))
    data.set(f"{{{NAMESPACES['r']}}}id", "rId1")
    root = part(
        "c:chartSpace",
        *_values(date1904="0", roundedCorners="0"),
        part("c:chart", *_values(autoTitleDeleted="1"), plot, *_values(plotVisOnly="1", dispBlanksAs="gap")),
        part("c:spPr", part("a:noFill"), part("a:ln", part("a:noFill"))),
        _letters(),
        data,
    )
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _series(chart: Chart, column: str, values: Sequence[float | None]) -> Element:
    """One column of the workbook as bars, each with its figure in words."""
    is_upper, last = column == "C", len(values) + 1
    bounds = [] if is_upper else [_bound(i) for i, bar in enumerate(chart.bars) if bar.form in _BOUNDS]
    # The figure of a range stands at its upper end.
    labels = [_label(i, bar) for i, bar in enumerate(chart.bars) if (bar.value_high is not None) == is_upper]
    order = "0" if is_upper else "1"
    return part(
        "c:ser",
        *_values(idx=order, order=order),
        part("c:tx", _cells("strRef", f"Sheet1!${column}$1", [chart.unit])),
        part("c:spPr", *(_outlined() if is_upper else [solid(ACCENT)])),
        *_values(invertIfNegative="0"),
        *bounds,
        part("c:dLbls", *labels, *_shows("0")),
        part("c:cat", _cells("strRef", f"Sheet1!$A$2:$A${last}", [bar.label for bar in chart.bars])),
        part("c:val", _cells("numRef", f"Sheet1!${column}$2:${column}${last}", values)),
    )


def _cells(kind: str, cells: str, values: Sequence[str | float | None]) -> Element:
    """The cells that a series is drawn from, with their content at the time of writing."""
    is_text = kind == "strRef"
    cache = part("c:strCache") if is_text else part("c:numCache", text_of("c:formatCode", "General"))
    cache.append(part("c:ptCount", val=str(len(values))))
    for i, value in enumerate(values):
        if value is not None:
            shown = value if isinstance(value, str) else f"{value:.15g}"
            cache.append(part("c:pt", text_of("c:v", shown), idx=str(i)))
    return part(f"c:{kind}", text_of("c:f", cells), cache)


def _bound(i: int) -> Element:
    return part("c:dPt", *_values(idx=str(i), invertIfNegative="0", bubble3D="0"), part("c:spPr", *_outlined()))


def _label(i: int, bar: Bar) -> Element:
    """The figure in its own words at the end of its bar: "about 6,000" does not become "6000"."""
    words = part("a:r", part("a:rPr", *_font(), lang="en-GB", b="1"), text_of("a:t", bar.figure))
    rich = part("c:rich", part("a:bodyPr", wrap="none"), part("a:p", words))
    return part("c:dLbl", *_values(idx=str(i)), part("c:tx", rich), _letters(), *_values(dLblPos="outEnd"), *_shows("1"))


def _shows(value: str) -> list[Element]:
    return _values(**{name: value if name == "showVal" else "0" for name in _SHOWS})


def _label_axis() -> Element:
    """The axis of labels, the first on top."""
    return part(
        "c:catAx",
        *_values(axId=_LABELS),
        part("c:scaling", *_values(orientation="maxMin")),
        *_values(delete="0", axPos="l"),
        part("c:numFmt", formatCode="General", sourceLinked="0"),
        *_values(majorTickMark="none", minorTickMark="none", tickLblPos="low"),
        part("c:spPr", outline(INK, 0.75)),
        *_values(crossAx=_VALUES, crosses="autoZero", auto="1", lblAlgn="ctr", lblOffset="100", noMultiLvlLbl="0"),
    )


def _value_axis() -> Element:
    """The axis of values from zero, which the figures make needless to see."""
    return part(
        "c:valAx",
        *_values(axId=_VALUES),
        part("c:scaling", *_values(orientation="minMax", min="0")),
        *_values(delete="1", axPos="b"),
        part("c:numFmt", formatCode="General", sourceLinked="0"),
        *_values(majorTickMark="none", minorTickMark="none", tickLblPos="nextTo"),
        *_values(crossAx=_LABELS, crosses="max", crossBetween="between"),
    )


def _letters() -> Element:
    paragraph = part("a:p", part("a:pPr", part("a:defRPr", *_font(), sz="850")), part("a:endParaRPr", lang="en-GB"))
    return part("c:txPr", part("a:bodyPr", wrap="none"), paragraph)


def _font() -> list[Element]:
    return [solid(INK), part("a:latin", typeface=FONT), part("a:cs", typeface=FONT)]


def _outlined() -> list[Element]:
    return [solid(TINT), outline(ACCENT, 0.75)]


def _values(**values: str) -> list[Element]:
    """Elements of a chart that hold one value each, in order."""
    return [part(f"c:{name}", val=value) for name, value in values.items()]
