"""The word across each page of a draft."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from briefing.errors import FaultyBrandError
from briefing.model.brief import Brief
from briefing.render.options import Options
from briefing.render.view import build_view, check_options
from briefing.render.word import write_docx
from briefing.render.word.watermark import watermark

CASE = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))
VML = "{urn:schemas-microsoft-com:vml}"


def across(*, draft: bool) -> list[str]:
    """The words across the pages, by the heads that hold them."""
    made = write_docx(build_view(CASE, Options(draft=draft)))
    with zipfile.ZipFile(BytesIO(made)) as archive:
        heads = [etree.fromstring(archive.read(name)) for name in archive.namelist() if name.startswith("word/header")]
    return [word for head in heads for shape in head.iter(f"{VML}textpath") if (word := shape.get("string"))]


def test_draft_stands_across_each_page() -> None:
    """Both heads carry the word of a draft once, and neither does otherwise."""
    assert across(draft=True) == [build_view(CASE, Options(draft=True)).design.draft] * 2
    assert across(draft=False) == []


@pytest.mark.parametrize("word", ["DRAFT", '<&"', "BORRADOR DE TRABAJO"])
def test_words_stay_words(word: str) -> None:
    """Any word is written as it is, and the shape tells screen readers nothing."""
    shape = next(watermark(word, "#c9d0d4", 1).iter(f"{VML}shape"))
    assert next(shape.iter(f"{VML}textpath")).get("string") == word
    assert shape.get("alt") == ""


def test_a_draft_opens_without_repair(tmp_path: Path) -> None:
    """A validator of Word files finds nothing to say of a draft."""
    path = tmp_path / "brief.docx"
    path.write_bytes(write_docx(build_view(CASE, Options(draft=True))))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_a_word_template_is_refused() -> None:
    """A template that would go unused is refused by its name."""
    with pytest.raises(FaultyBrandError, match=r"house\.docx: .*--word-template"):
        check_options(Options(word_template=Path("house.docx")))
