"""Who publishes a Word file, at its head and its end."""

import struct
import zipfile
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from openxml_audit import OpenXmlValidator

from briefing.model.brief import Brief
from briefing.render.slots import Imprint, View
from briefing.render.slots.design import Logo
from briefing.render.view import build_view
from briefing.render.word import write_docx

CASE = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


#: Four pixels wide, two high.
PIXELS = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 4, 2, 8, 0, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\0\0\0\0" * 2))
    + _chunk(b"IEND", b"")
)


def published() -> View:
    """The case as an organisation with a logo publishes it."""
    view = build_view(CASE)
    design = replace(view.design, logo=Logo("image/png", PIXELS, 4, 2, "River Institute"))
    return replace(view, design=design, imprint=Imprint("The River Institute", "desk@rivers.example", "No official position."))


def test_the_publisher_stands_at_head_and_end() -> None:
    """Name and logo come before the title; contact and disclaimer after the last section, before the evidence."""
    view = published()
    with zipfile.ZipFile(BytesIO(write_docx(view))) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
        pictures = [archive.read(name) for name in archive.namelist() if name.startswith("word/media/")]
    order = [
        'descr="River Institute"',
        "The River Institute<",
        "desk@rivers.example<",
        "No official position.<",
        view.evidence.heading.text + "<",
    ]
    places = [xml.index(words) for words in order[:4]] + [xml.rindex(order[4])]
    assert places == sorted(places)
    assert places[1] < xml.index('w:val="Title"') < places[2]
    assert pictures == [PIXELS]


def test_it_opens_without_repair(tmp_path: Path) -> None:
    """A validator of Word files finds nothing to say of logo and imprint."""
    path = tmp_path / "brief.docx"
    path.write_bytes(write_docx(published()))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
