"""What a Word file is made of, and that it is made the same way each time."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from docx import Document

from briefing.model.brief import Brief
from briefing.render.view import build_view
from briefing.render.word import write_docx
from briefing.render.word.package import reference_document

CASE = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))


def written(**fields: object) -> bytes:
    """The case's Word file, with other words in some fields."""
    return write_docx(build_view(CASE.model_copy(update=fields)))


def test_properties_are_the_briefs() -> None:
    """The file's properties say what the brief is, from when, and who made it."""
    properties = Document(BytesIO(written())).core_properties
    assert properties.title == CASE.title
    assert properties.subject == "Policy brief drawn from 3 articles"
    assert (properties.author, properties.last_modified_by) == ("briefing", "briefing")
    assert (properties.created, properties.modified) == (datetime(2031, 6, 4, tzinfo=UTC),) * 2
    assert properties.language == "en"


def test_long_title_fits() -> None:
    """A title of any length makes a file: properties hold no more than they may."""
    assert len(Document(BytesIO(written(title="word " * 200))).core_properties.title) <= 255


def test_archive_has_one_date_and_order() -> None:
    """All parts are of one moment, the list of types first, so that the same brief is the same file."""
    with zipfile.ZipFile(BytesIO(written())) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        first, second, *rest = archive.namelist()
    assert (first, second) == ("[Content_Types].xml", "_rels/.rels")
    assert rest == sorted(rest)


def test_no_strange_parts() -> None:
    """Nothing that Word would have to repair or that a brief has no use for: styles twice, foreign data, a picture of the first page."""
    with zipfile.ZipFile(BytesIO(written())) as archive:
        names = archive.namelist()
    assert not [name for name in names if "stylesWithEffects" in name or "customXml" in name or "thumbnail" in name]


def test_reference_document_opens() -> None:
    """The file that a brief is written into is a Word file itself, with each style once."""
    styles = [style.style_id for style in Document(BytesIO(reference_document())).styles]
    assert len(styles) == len(set(styles))
    assert {"Title", "Subtitle", "Heading1", "Heading2", "KeyPoint", "Caption", "ListBullet", "BriefTable", "Citation"} <= set(styles)
