"""The language of words in a Word file that are not those of the brief."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from briefing.model.brief import Brief
from briefing.render.options import Options
from briefing.render.view import build_view
from briefing.render.word import write_docx

CASE = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize("tongue", [None, "en"])
def test_words_of_articles_name_their_language(tongue: str | None) -> None:
    """A line whose words are not in the language of the document says which they are in, and no other does."""
    view = replace(build_view(CASE), tongue=tongue)
    with zipfile.ZipFile(BytesIO(write_docx(view))) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
    words = view.timeline.lines[0].line.text
    run = [run for run in document.iter(f"{W}r") if run.findtext(f"{W}t") == words][-1]
    language = run.find(f"{W}rPr/{W}lang")
    assert (None if language is None else language.get(f"{W}val")) == tongue


def test_captions_are_named_in_the_language_of_the_brief() -> None:
    """A caption says "Figure", or what the language has for it, before its number."""
    with zipfile.ZipFile(BytesIO(write_docx(build_view(CASE, Options(lang="es"))))) as archive:
        text = archive.read("word/document.xml").decode("utf-8")
    assert ">Figura " in text
    assert ">Figure " not in text
