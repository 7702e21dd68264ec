"""How figures become a native chart, and how the workbook inside it holds them."""

import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree

from briefing.model.brief import Approximation
from briefing.render.slots import Bar, Chart
from briefing.render.word.chart_part import chart_part
from briefing.render.word.workbook import write_workbook

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def chart(*bars: Bar) -> Chart:
    """A chart of these bars."""
    return Chart("chart-1", "Fish to one scale", "Fish to one scale. …", "fish", bars, ())


def bar(figure: str, value: float, high: float | None = None, form: Approximation = Approximation.EXACT) -> Bar:
    """A bar under the label "year"."""
    return Bar("year", figure, form, 0, 0, value, high)


def series(root: etree._Element) -> list[tuple[list[str], list[str]]]:
    """Values and labels of each series."""
    return [
        ([node.text or "" for node in each.iterfind(f"{C}val//{C}v")], [node.text or "" for node in each.iter(f"{A}t")])
        for each in root.iter(f"{C}ser")
    ]


def test_bars_carry_their_figures() -> None:
    """Each bar is as long as its value, and is labelled in the figure's own words."""
    root = etree.fromstring(chart_part(chart(bar("about 6,000", 6000, form=Approximation.ABOUT), bar("half a dozen", 6))))
    assert series(root) == [(["6000", "6"], ["about 6,000", "half a dozen"])]


def test_range_shows_both_ends() -> None:
    """A range has its upper end in a series behind the other, and its label there."""
    root = etree.fromstring(chart_part(chart(bar("3", 3), bar("4–9", 4, 9, Approximation.BETWEEN))))
    assert series(root) == [(["9"], ["4–9"]), (["3", "4"], ["3"])]


def test_bound_is_an_outline() -> None:
    """What is at most so much is drawn as an outline, what is a figure is solid."""
    root = etree.fromstring(chart_part(chart(bar("3", 3), bar("up to 9", 9, form=Approximation.UP_TO))))
    assert [point.find(f"{C}idx").get("val") for point in root.iter(f"{C}dPt")] == ["1"]  # type: ignore[union-attr]


def test_axis_starts_at_nought() -> None:
    """Bars are compared by their length, so that their axis begins at zero."""
    root = etree.fromstring(chart_part(chart(bar("90", 90), bar("100", 100))))
    assert [node.get("val") for node in root.iter(f"{C}min")] == ["0"]


def test_workbook_holds_words_and_numbers() -> None:
    """Words stay words, also those that look like a formula; numbers are numbers; what is not there is an empty cell."""
    book = write_workbook([("", "=1+1"), ("a < b", 2.5), ("c", None)])
    with zipfile.ZipFile(BytesIO(book)) as archive:
        sheet, shared = (etree.fromstring(archive.read(f"xl/{name}.xml")) for name in ("worksheets/sheet1", "sharedStrings"))
    words = ["".join(str(text) for text in each.itertext()) for each in shared]
    found = {}
    for cell in sheet.iter("{*}c"):
        shown = "".join(str(text) for text in cell.itertext())
        found[cell.get("r")] = words[int(shown)] if cell.get("t") == "s" else float(shown)
    assert found == {"A1": "", "B1": "=1+1", "A2": "a < b", "B2": 2.5, "A3": "c"}


def test_workbook_is_sound(tmp_path: Path) -> None:
    """The validators of the format find nothing in the workbook, and it is the same each time."""
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "chart.xlsx"
    path.write_bytes(write_workbook([("", "fish"), ("a", 1)]))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    assert path.read_bytes() == write_workbook([("", "fish"), ("a", 1)])
