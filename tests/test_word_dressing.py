"""The look, the paper and the house of a Word file."""

import re
import zipfile
from dataclasses import asdict
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import OpenXmlValidator

from briefing.model.brief import Brief
from briefing.render.looks import LOOKS
from briefing.render.options import Notes, Options, Page
from briefing.render.slots.design import Design, Palette
from briefing.render.view import build_view
from briefing.render.word import write_docx
from briefing.render.word.dressing import dressed

CASE = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))


def parts(**options: Any) -> dict[str, str]:  # noqa: ANN401  any of the options
    """The XML parts of the case's Word file under some options."""
    with zipfile.ZipFile(BytesIO(write_docx(build_view(CASE, Options(**options))))) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith((".xml", ".rels"))}


@pytest.mark.parametrize("look", [look for look in LOOKS if look != "house"])
def test_no_accent_of_the_house_stays_in_another_look(look: str) -> None:
    """A look's accent stands in its styles, and the house's stands nowhere."""
    accent = build_view(CASE, Options(template=look)).design.palette.accent[1:].upper()
    found = parts(template=look)
    assert f'"{accent}"' in found["word/styles.xml"]
    assert not [name for name, xml in found.items() if f'"{Palette().accent[1:].upper()}"' in xml]


@pytest.mark.parametrize(
    ("look", "style", "face"),
    [
        ("house", "Normal", "Source Serif Pro"),
        ("house", "Heading1", "Source Sans Pro"),
        ("newsroom", "Heading1", "Source Serif Pro"),
        ("plain", "Normal", "Source Sans Pro"),
        ("plain", "Title", "Source Sans Pro"),
    ],
)
def test_typefaces_follow_the_look(look: str, style: str, face: str) -> None:
    """Title, text and headings have the families that the look gives them."""
    styles = parts(template=look)["word/styles.xml"]
    chosen = re.search(rf'<w:style [^>]*w:styleId="{style}".*?</w:style>', styles, re.DOTALL)
    assert chosen
    assert set(re.findall(r'w:ascii="([^"]+)"', chosen[0])) == {face}


@pytest.mark.parametrize(("page", "size"), [("a4", (11906, 16838)), ("letter", (12240, 15840))])
def test_text_is_as_wide_on_every_paper(page: str, size: tuple[int, int]) -> None:
    """Every section is on the paper asked for, and its text is 9638 twentieths of a point wide, as the tables are."""
    document = parts(page=page)["word/document.xml"]
    sizes = {(int(wide), int(high)) for wide, high in re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', document)}
    margins = {int(right) + int(left) for right, left in re.findall(r'<w:pgMar [^>]*w:right="(\d+)"[^>]*w:left="(\d+)"', document)}
    assert sizes == {size}
    assert {size[0] - margin for margin in margins} == {9638}


def test_colours_in_the_text_stay() -> None:
    """Only tags are coloured: a text that reads like a colour stays as it was written."""
    design = Design(palette=Palette(**(asdict(Palette()) | {"accent": "#9b1c1c"})))
    assert dressed('<a v="0F4C5C">"0F4C5C"</a>', design) == '<a v="9B1C1C">"0F4C5C"</a>'


@pytest.mark.parametrize(("look", "page", "notes"), list(product(LOOKS, ("a4", "letter"), ("inline", "footnotes", "endnotes"))))
def test_every_combination_is_sound(look: str, page: Page, notes: Notes, tmp_path: Path) -> None:
    """No look, paper or kind of notes gives Word anything to repair, nor names a style or anchor that is missing."""
    data = write_docx(build_view(CASE, Options(template=look, page=page, notes=notes)))
    path = tmp_path / "brief.docx"
    path.write_bytes(data)
    assert not OpenXmlValidator().validate(path).errors
    found = parts(template=look, page=page, notes=notes)
    text = "".join(xml for name, xml in found.items() if re.match(r"word/(document|header|footer|footnotes|endnotes)", name))
    styles = set(re.findall(r'w:styleId="([^"]+)"', found["word/styles.xml"]))
    assert set(re.findall(r'<w:(?:p|r|tbl)Style w:val="([^"]+)"', text)) <= styles
    bookmarks = re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', text)
    assert len(bookmarks) == len(set(bookmarks))
    assert set(re.findall(r'w:anchor="([^"]+)"', text)) <= set(bookmarks)
    assert text.count('fldCharType="begin"') == text.count('fldCharType="end"')
    drawings = re.findall(r"<wp:docPr [^>]*>", text)
    numbers = [re.search(r' id="(\d+)"', drawing) for drawing in drawings]
    assert len({number[1] for number in numbers if number}) == len(drawings)
    assert all(re.search(r' descr="[^"]+"', drawing) for drawing in drawings)
    # Rows without heads of columns, as other asks and quotes are, have a description alone.
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", text, re.DOTALL)
    assert all("<w:tblDescription" in table or "<w:tblCaption" in table for table in tables)
    assert all("<w:tblHeader" in table for table in tables if '"TableHeading"' in table)


@pytest.mark.parametrize(("language", "tag"), [("en", "en-GB"), ("es", "es"), ("fr", "fr")])
def test_fixed_words_are_proofed_in_their_language(language: str, tag: str) -> None:
    """The styles name the language of the brief's own words."""
    assert f'<w:lang w:val="{tag}"' in parts(lang=language)["word/styles.xml"]
