"""That an office program opens the Word file, where one is installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.model.brief import Brief
from briefing.render.view import build_view
from briefing.render.word import write_docx

OFFICE = shutil.which("soffice")
CASE = Path(__file__).parent / "cases" / "render" / "brief.json"


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    """LibreOffice lays the file out, with the words of its fields, its chart and its drawing."""
    view = build_view(Brief.model_validate_json(CASE.read_text(encoding="utf-8")))
    (tmp_path / "brief.docx").write_bytes(write_docx(view))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    subprocess.run(
        [str(OFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "brief.docx")],
        check=True,
        timeout=180,
    )
    import pikepdf

    with pikepdf.open(tmp_path / "brief.pdf") as pdf:
        assert 3 <= len(pdf.pages) <= 6
        # Links of the text survive: each reference, and each way back.
        links = [note for page in pdf.pages for note in page.obj.get("/Annots", []) if note.Subtype == "/Link"]
        assert len(links) >= sum(len(line.back) for line in view.evidence.lines)
