"""A brief.json that a person broke is refused, with the line and what is wrong there."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import InvalidBriefError, UsageError
from briefing.model.article import Article, Span
from briefing.model.brief import Brief
from briefing.verify import load_brief

ARTICLE = Article.from_text("Norway and Iceland agreed to share their quota. Norway asked Iceland to wait.")


def raw() -> dict[str, Any]:
    """A small brief as data: two agreements on one sentence."""
    proof = ARTICLE.evidence(Span(0, 47)).model_dump(mode="json")
    agreements = [{"id": f"A{n}", "text": f"Line {n}.", "parties": ["P1"], "status": "agreed", "evidence": [proof]} for n in (1, 2)]
    parties = [{"id": "P1", "name": "Norway", "type": "country", "evidence": [proof]}]
    return {"schema_version": "1", "title": "Quota", "engine": {"name": "t", "version": "0"}, "parties": parties, "agreements": agreements}


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (lambda b: b["agreements"][1].update(status="argued"), '"status": "argued"', "agreements.1.status"),
        (lambda b: b["agreements"][1]["evidence"][0].update(start="x"), '"start": "x"', "evidence.0.start"),
        (lambda b: b["agreements"][0].update(txet="y"), '"txet": "y"', "txet"),
        (lambda b: b["agreements"][0].update(parties="P1"), '"parties": "P1"', "agreements.0.parties"),
        (lambda b: b.update(schema_version="9"), '"schema_version": "9"', "reads version 1"),
    ],
    ids=["word", "deep", "misspelt", "kind", "version"],
)
def test_the_line_at_fault_is_named(change: Callable[[dict[str, Any]], None], line: str, words: str, tmp_path: Path) -> None:
    """The message leads to the line, even where the same key stands in many."""
    data = raw()
    change(data)
    text = json.dumps(data, indent=2)
    (tmp_path / "brief.json").write_text(text)
    number = next(n for n, row in enumerate(text.splitlines(), 1) if line in row)
    with pytest.raises(InvalidBriefError, match=rf"line {number}, .*{words}"):
        load_brief(tmp_path / "brief.json")


def test_a_missing_field_leads_to_the_record_that_lacks_it(tmp_path: Path) -> None:
    """Where a key is gone, the line is the one on which its record begins."""
    data = raw()
    del data["agreements"][1]["text"]
    text = json.dumps(data, indent=2)
    (tmp_path / "brief.json").write_text(text)
    number = next(n for n, row in enumerate(text.splitlines(), 1) if '"id": "A2"' in row) - 1
    with pytest.raises(InvalidBriefError, match=rf"line {number}, agreements\.1\.text: Field required"):
        load_brief(tmp_path / "brief.json")


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff\xfe\x00", b"[" * 100_000], ids=["cut", "list", "bytes", "deep"])
def test_what_is_no_brief_is_refused(content: bytes, tmp_path: Path) -> None:
    """No content of the file gives a traceback."""
    (tmp_path / "brief.json").write_bytes(content)
    with pytest.raises(InvalidBriefError):
        load_brief(tmp_path / "brief.json")


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    """The path is named."""
    with pytest.raises(UsageError, match="nowhere"):
        load_brief(tmp_path / "nowhere.json")


def test_a_sound_brief_is_read(tmp_path: Path) -> None:
    """What was written is read as it was."""
    brief = Brief.model_validate(raw())
    (tmp_path / "brief.json").write_text(brief.model_dump_json(by_alias=True))
    assert load_brief(tmp_path / "brief.json") == brief
