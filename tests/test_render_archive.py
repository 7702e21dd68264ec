"""How a PDF's bytes and tags are completed after layout."""

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from briefing.model.brief import Brief
from briefing.render import Options, render
from briefing.render.archive import _part_line_ends
from briefing.render.structure import _rewritten, iter_elements

BRIEF = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def pdf() -> pikepdf.Pdf:
    """The PDF of the case, opened."""
    return pikepdf.open(BytesIO(render(BRIEF, formats=("pdf",))["brief.pdf"]))


@pytest.mark.parametrize(
    ("before", "artifacts", "after"),
    [
        (b"/P << /MCID 3 >> BDC", {3}, b"/Artifact << /Type /Pagination >> BDC"),
        (b"/P << /MCID 3 >> BDC", {2}, b"/P << /MCID 3 >> BDC"),
        (b"[ <0024> 0 <002f> -16 <0024> 0 ] TJ", set(), b"[ <0024002f> -16 <0024> ] TJ"),
        (b"1 0 0 -1 75.590551 159.424444 Tm", set(), b"1 0 0 -1 75.6 159.4 Tm"),
        (b"0.058824 0.298039 1 rg", set(), b"0.06 0.30 1 rg"),
    ],
)
def test_rewritten(before: bytes, artifacts: set[int], after: bytes) -> None:
    """Running text becomes an artifact; what says nothing is left out; colours keep their hundredths."""
    assert _rewritten(before, artifacts) == after


def test_part_line_ends() -> None:
    """A stream that ends in a return gets a line end of its own, and no object moves."""
    before = b"1 0 obj\n<< /Length 3 >>\nstream\nab\r\nendstream\nendobj\n2 0 obj\n<< /Length 3 >>\nstream\nabc\nendstream\nendobj\n"
    after = _part_line_ends(before)
    assert (
        after == b"1 0 obj\n<</Length 3 >>\nstream\nab\r\r\nendstream\nendobj\n2 0 obj\n<< /Length 3 >>\nstream\nabc\nendstream\nendobj\n"
    )
    assert after.index(b"2 0 obj") == before.index(b"2 0 obj")
    assert _part_line_ends(b"x\nendstream") == b"x\nendstream"


@pytest.mark.slow
def test_header_cells_have_a_scope(pdf: pikepdf.Pdf) -> None:
    """Each header cell says whether it heads its column or its row."""
    scopes = [str(element.A.Scope) for element in iter_elements(pdf.Root.StructTreeRoot.K) if element.S == "/TH"]
    assert set(scopes) == {"/Column", "/Row"}


@pytest.mark.slow
def test_figures_are_told(pdf: pikepdf.Pdf) -> None:
    """Each drawing has a text for who cannot see it; the timeline's names its dates."""
    texts = [str(element.Alt) for element in iter_elements(pdf.Root.StructTreeRoot.K) if element.S == "/Figure"]
    assert "about 6,000" in texts
    assert any("1 Jul: T4" in text for text in texts)


@pytest.mark.slow
def test_wrappers_are_gone(pdf: pikepdf.Pdf) -> None:
    """A paragraph holds its text itself: no element without a meaning stands between."""
    paragraphs = [element for element in iter_elements(pdf.Root.StructTreeRoot.K) if element.S == "/P"]
    assert len(paragraphs) > 50
    kids = [kid for element in paragraphs for kid in list(element.K) if isinstance(kid, pikepdf.Dictionary)]
    assert {str(kid.S) for kid in kids} <= {"/Link"}


@pytest.mark.slow
def test_metadata_claim_both_standards_once(pdf: pikepdf.Pdf) -> None:
    """One block of metadata, readable without unpacking, claims PDF/A-3a and PDF/UA-1."""
    block = pdf.Root.Metadata
    assert "/Filter" not in block
    text = block.read_raw_bytes().decode("utf-8")
    assert len(re.findall("<rdf:RDF", text)) == 1
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>" in text
    assert "2031-06-04T00:00:00Z" in text


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "expected"), [("fr", {"en"}), ("en", {None})])
def test_quotations_bear_their_language(lang: str, expected: set[str | None]) -> None:
    """Under French headings an English quotation is read out as English; where both are one language nothing needs saying."""
    pdf = pikepdf.open(BytesIO(render(BRIEF, formats=("pdf",), options=Options(lang=lang))["brief.pdf"]))
    elements = list(iter_elements(pdf.Root.StructTreeRoot.K))
    quoted = [each for each in elements if each.S in ("/H1", "/BlockQuote")]
    assert len(quoted) > 10
    assert {str(each.Lang) if "/Lang" in each else None for each in quoted} == expected
    assert not any("/Lang" in each for each in elements if each.S in ("/H2", "/TH"))
    assert str(pdf.Root.Lang) == lang
