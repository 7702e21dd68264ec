"""What the workbook of a brief holds."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from briefing.model.brief import Brief, Engine
from briefing.render.spreadsheet import MAX_CELL, write_xlsx
from briefing.render.view import build_view

CASE = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))
NOTHING = Brief(title="Nothing yet", engine=Engine(name="e", version="0"))
SHEETS = ("agreements", "asks", "numbers", "evidence", "sources")
Row = dict[str, str | float]


def written(brief: Brief = CASE) -> bytes:
    """The workbook of a brief."""
    return write_xlsx(build_view(brief), brief)


def tables(document: bytes) -> dict[str, list[Row]]:
    """The rows of each sheet, as values by the names of their columns."""
    found = {}
    with zipfile.ZipFile(BytesIO(document)) as archive:
        words = ["".join(str(text) for text in each.itertext()) for each in etree.fromstring(archive.read("xl/sharedStrings.xml"))]
        for number, name in enumerate(SHEETS, 1):
            sheet = etree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
            assert not list(sheet.iter("{*}f"))
            head, *rows = [{_letters(cell): _value(cell, words) for cell in row} for row in sheet.iter("{*}row")]
            found[name] = [{str(head[at]): value for at, value in row.items() if value != ""} for row in rows]
    return found


def _letters(cell: etree._Element) -> str:
    return "".join(letter for letter in cell.get("r") or "" if letter.isalpha())


def _value(cell: etree._Element, words: list[str]) -> str | float:
    shown = "".join(str(text) for text in cell.itertext())
    if cell.get("t") == "s":
        return words[int(shown)]
    return float(shown) if shown else ""


def test_every_entry_is_there() -> None:
    """The tables hold all entries, those too that the page leaves out."""
    found = tables(written())
    assert [row["id"] for row in found["agreements"]] == [each.id for each in CASE.agreements]
    assert [row["id"] for row in found["asks"]] == [each.id for each in CASE.asks]
    assert [row["id"] for row in found["numbers"]] == [each.id for each in CASE.numbers]
    assert [row["id"] for row in found["sources"]] == [each.id for each in CASE.sources]
    assert 1.0 in {row["minor"] for row in found["agreements"]}


def test_parties_have_their_names() -> None:
    """Ids of parties are told as names; an ask that names none is as reported, or empty."""
    asks = {row["id"]: row for row in tables(written())["asks"]}
    assert (asks["K3"]["asker"], asks["K3"]["addressee"], asks["K3"]["status"]) == ("Tomas Okafor", "Norland", "conditional")
    assert "asker" not in asks["K4"]
    assert asks["K6"]["addressee"] == "both countries"


def test_numbers_are_numbers() -> None:
    """A value is a number that can be reckoned with, a range has both ends, and the words stay beside it."""
    numbers = {row["text"]: row for row in tables(written())["numbers"]}
    dam = numbers["4.1 billion cubic metres"]
    assert (dam["value"], dam["unit"], dam["approximation"]) == (4_100_000_000.0, "cubic metres", "exact")
    assert (numbers["9,000–12,000"]["value"], numbers["9,000–12,000"]["value_high"]) == (9000.0, 12000.0)


def test_evidence_joins_by_id() -> None:
    """Each sentence stands under the id of what it proves."""
    found = tables(written())
    ids = {row["id"] for name in ("agreements", "asks", "numbers") for row in found[name]}
    assert {row["id"] for row in found["evidence"]} <= ids
    first = CASE.agreements[0].evidence[0]
    assert {"id": CASE.agreements[0].id, "source": first.source, "start": float(first.start), "quote": first.quote}.items() <= found[
        "evidence"
    ][0].items()


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("http://x")', "+1", "@SUM(A1)", "http://example.org", "0012", "bell\x07", "x" * (MAX_CELL + 9)]
)
def test_words_stay_words(text: str) -> None:
    """Nothing that an article says becomes a formula, a link or a number."""
    brief = CASE.model_copy(update={"agreements": (CASE.agreements[0].model_copy(update={"text": text}),)})
    told = tables(written(brief))["agreements"][0]["text"]
    assert isinstance(told, str)
    assert told == text.replace("\x07", "") or told.endswith("…")


def test_nothing_yet() -> None:
    """An empty brief makes a workbook of empty tables."""
    assert all(rows in ([], [{}]) for rows in tables(written(NOTHING)).values())


@pytest.mark.parametrize("brief", [CASE, NOTHING], ids=["case", "nothing"])
def test_opens_without_repair(brief: Brief, tmp_path: Path) -> None:
    """The validator of the format finds nothing, and the same brief gives the same bytes."""
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "brief.xlsx"
    path.write_bytes(written(brief))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    assert path.read_bytes() == written(brief)
