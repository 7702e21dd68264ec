"""Nothing that a brief names is fetched, and nothing it says is read as code: it stands in the documents as text."""

import socket
import zipfile
from html import unescape
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from briefing.model.brief import Brief
from briefing.render import render

CASE = Path(__file__).parent / "cases" / "render" / "brief.json"


def _unpacked(name: str, data: bytes) -> bytes:
    """What a document holds, out of its compression."""
    if name.endswith(".pdf"):
        with pikepdf.open(BytesIO(data)) as pdf:
            return b"".join(each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream) and "/Subtype" not in each)
    if name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return b"".join(archive.read(part) for part in archive.namelist())
    return data


@pytest.mark.slow
def test_documents_fetch_nothing() -> None:
    """A server that every field of the brief names is never asked, and the fields are shown as they are."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)  # noqa: FBT003
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        bait = f'{{{{ 7*7 }}}} {{% include "x" %}} <img src="{address}"> url({address}) file:///etc/passwd <link href=data:text/css,x>'
        brief = Brief.model_validate_json(CASE.read_text(encoding="utf-8"))
        sources = tuple(each.model_copy(update={"title": bait, "publisher": bait, "url": address}) for each in brief.sources)
        parties = tuple(each.model_copy(update={"name": bait, "role": bait}) for each in brief.parties)
        baited = brief.model_copy(update={"title": bait, "marking": bait, "sources": sources, "parties": parties})
        made = render(baited, formats=("pdf", "docx", "html", "md", "xlsx"))
        with pytest.raises(BlockingIOError):
            server.accept()
    page = made["brief.html"].decode("utf-8")
    assert "<img" not in page
    assert "<link" not in page
    assert bait in unescape(page)
    assert "49 " not in page[page.index("<h1") : page.index("</h1>")]
    assert b"root:x:" not in b"".join(_unpacked(name, data) for name, data in made.items())
