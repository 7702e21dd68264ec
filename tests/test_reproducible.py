"""The same articles make the same documents, byte for byte, whatever the hash seed, the zone, the locale, the folder and the fonts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
#: Hash seed, zone, locale, and the formats to write: laying out a PDF is slow, and two of a kind can be compared.
SURROUNDINGS = (
    ("0", "UTC", "C", "pdf,docx,html,json"),
    ("1", "Pacific/Kiritimati", "C.UTF-8", "pdf,docx,html,json"),
    ("4242", "America/St_Johns", "tr_TR.UTF-8", "docx,html,json"),
)
#: The world whose machine has no fonts of its own.
FONTLESS = 1
_NO_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{0}/fonts</dir><cachedir>{0}/cache</cachedir></fontconfig>
"""


def _without_fonts(folder: Path) -> dict[str, str]:
    """What makes fontconfig find an empty folder of fonts and nothing else."""
    (folder / "fonts").mkdir(parents=True)
    (folder / "fonts.conf").write_text(_NO_FONTS.format(folder), encoding="utf-8")
    return {"FONTCONFIG_FILE": str(folder / "fonts.conf")}


def _start(folder: Path, order: list[Path], surroundings: tuple[str, str, str, str], fonts: dict[str, str]) -> "subprocess.Popen[bytes]":
    """The program at work in a folder of its own, under the given surroundings."""
    seed, zone, locale, formats = surroundings
    folder.mkdir()
    world = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale, "PYTHONPATH": str(ROOT), **fonts}
    command = [sys.executable, "-m", "briefing", "build", *map(str, order), "-o", "out", "--format", formats]
    command += ["--as-of", "2024-01-05", "--quiet"]
    return subprocess.Popen(command, cwd=folder, env=world, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.slow
def test_documents_are_the_same_in_any_surroundings(tmp_path: Path) -> None:
    """Three processes in three worlds, one without fonts, each given the paths in another order, write the same bytes, and no warning."""
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    orders = (seeds, seeds[::-1], seeds[2:] + seeds[:2])
    running = [
        _start(tmp_path / str(n), order, surroundings, _without_fonts(tmp_path / "machine") if n == FONTLESS else {})
        for n, (order, surroundings) in enumerate(zip(orders, SURROUNDINGS, strict=True))
    ]
    assert [process.communicate() for process in running] == [(b"", b"")] * 3
    assert [process.returncode for process in running] == [0] * 3
    for name, worlds in (("pdf", 2), ("docx", 3), ("html", 3), ("json", 3)):
        first, *others = [(tmp_path / str(n) / "out" / f"brief.{name}").read_bytes() for n in range(worlds)]
        assert first
        assert all(other == first for other in others), f"brief.{name} differs"
