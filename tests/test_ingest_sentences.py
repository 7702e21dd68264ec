"""The sentences of the labelled corpus, each set between two paragraphs of an article: none of them is lost."""

from pathlib import Path

import pytest

from briefing.ingest.labels import label_paragraphs

BODY = "The ministers of the two countries met on Wednesday and agreed to reopen the crossings by the end of the month."
FILES = sorted((Path(__file__).parent / "corpus").rglob("*.txt"))


def closed_passages(path: Path) -> list[str]:
    """The passages of the file that end in a full stop and are not labelled as teasers."""
    entries = [block.splitlines() for block in path.read_text(encoding="utf-8").split("\n\n")]
    entries = [[line for line in lines if not line.startswith("#")] for lines in entries if "none teaser" not in lines]
    return [lines[0] for lines in entries if lines and lines[0].endswith(".")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_sentence_of_policy_news_is_taken_for_boilerplate(path: Path) -> None:
    """What reads as news stays the article's: a sentence lost is a claim lost."""
    lost = []
    for passage in closed_passages(path):
        text = f"Crossings to reopen after talks\n\n{BODY}\n\n{passage}\n\n{BODY}\n"
        kept = [p for p in label_paragraphs(text) if p.kind.value in {"headline", "dateline", "body"}]
        start = text.index(passage, len(BODY))
        inside = "".join(text[p.start : p.end] for p in kept if start <= p.start < start + len(passage))
        if len(inside) < 0.97 * len(passage.replace("  ", " ")):
            lost.append(passage)
    assert lost == []
