"""A brief is verified line by line; a quote, a number or a “not” that was changed by hand is refused with its line named."""

from collections.abc import Callable
from typing import Any

import pytest

from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.verify import Verification, verify

Change = Callable[[dict[str, Any]], str]


@pytest.fixture
def refused(seeds_brief: Brief, seeds_articles: tuple[Article, ...]) -> Callable[[Change], Verification]:
    """Changes the sample brief as data and verifies it."""

    def run(change: Change) -> Verification:
        raw = seeds_brief.model_dump(by_alias=True, mode="json")
        entry = change(raw)
        found = verify(Brief.model_validate(raw), seeds_articles)
        assert entry in {finding.entry for finding in found.failures}
        return found

    return run


def test_what_was_built_is_verified(seeds_brief: Brief, seeds_articles: tuple[Article, ...]) -> None:
    """Everything in the sample brief is verified, by construction and by check."""
    found = verify(seeds_brief, seeds_articles)
    assert found.ok
    assert found.checked > 100


def _quote(raw: dict[str, Any]) -> str:
    proof = raw["asks"][0]["evidence"][0]
    proof["quote"] = proof["quote"].replace(" ", "  ", 1)
    return str(raw["asks"][0]["id"])


def _offset(raw: dict[str, Any]) -> str:
    raw["agreements"][1]["evidence"][0]["start"] += 1
    return str(raw["agreements"][1]["id"])


def _number(raw: dict[str, Any]) -> str:
    number = next(n for n in raw["numbers"] if n["value"] and n["value"] > 1000)
    number["value"] *= 2
    return str(number["id"])


def _number_in_words(raw: dict[str, Any]) -> str:
    entry = raw["agreements"][0]
    entry["text"] = entry["text"].rstrip(".") + " within 17 days."
    return str(entry["id"])


def _name(raw: dict[str, Any]) -> str:
    entry = raw["asks"][1]
    entry["text"] = entry["text"].rstrip(".") + " and Liechtenstein."
    return str(entry["id"])


def _no_evidence(raw: dict[str, Any]) -> str:
    raw["agreements"][2]["evidence"] = []
    return str(raw["agreements"][2]["id"])


def _spoken_words(raw: dict[str, Any]) -> str:
    raw["quotes"][0]["text"] += " indeed"
    return str(raw["quotes"][0]["id"])


def _focus(raw: dict[str, Any]) -> str:
    entry = next(a for a in raw["agreements"] if a["evidence"][0]["focus"])
    entry["evidence"][0]["focus"]["end"] = entry["evidence"][0]["end"] + 5
    return str(entry["id"])


def _id(raw: dict[str, Any]) -> str:
    raw["agreements"][0]["parties"].append("P99")
    return str(raw["agreements"][0]["id"])


def _twice(raw: dict[str, Any]) -> str:
    raw["asks"][1]["id"] = raw["asks"][0]["id"]
    return str(raw["asks"][0]["id"])


def _word(raw: dict[str, Any]) -> str:
    entry = next(a for a in raw["agreements"] if " agreed " in a["text"])
    entry["text"] = entry["text"].replace(" agreed ", " refused ", 1)
    return str(entry["id"])


def _date(raw: dict[str, Any]) -> str:
    entry = next(t for t in raw["timeline"] if t["evidence"][0]["quote"].count("Tuesday") == 1)
    entry["date"] = "2016" + entry["date"][4:]
    return str(entry["id"])


CHANGES = [_date, _quote, _offset, _number, _number_in_words, _name, _word, _no_evidence, _spoken_words, _focus, _id, _twice]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_by_hand_is_refused(change: Change, refused: Callable[[Change], Verification]) -> None:
    """One thing changed by hand, and the line is named."""
    assert not refused(change).ok


def test_a_quote_of_another_source_is_told_so(refused: Callable[[Change], Verification]) -> None:
    """A proof that stands in another source than it says is “in another source”."""

    def swap(raw: dict[str, Any]) -> str:
        entry = raw["agreements"][0]
        proof = entry["evidence"][0]
        proof["source"] = next(s["id"] for s in raw["sources"] if s["id"] != proof["source"])
        return str(entry["id"])

    assert "in another source" in {finding.verdict for finding in refused(swap).failures}


def test_a_source_that_changed_is_told(seeds_brief: Brief, seeds_articles: tuple[Article, ...]) -> None:
    """An article with other text than the brief was made of fails each of its proofs as “source changed”."""
    changed = seeds_articles[0].model_copy(update={"text": "other", "text_sha256": "0" * 64, "sha256": "0" * 64})
    found = verify(seeds_brief, (changed, *seeds_articles[1:]))
    assert {finding.verdict for finding in found.failures} == {"source changed"}


def test_a_lost_not_is_refused() -> None:
    """A line that drops the “not” of its decisive words is not supported by them."""
    article = Article.from_text("Norway agreed not to fish in the bay.")
    brief = _brief_of(article, "Norway agreed to fish in the bay.")
    assert [f.verdict for f in verify(brief, [article]).failures] == ["wording not supported"]
    assert verify(_brief_of(article, "Norway agreed not to fish in the bay."), [article]).ok


def _brief_of(article: Article, text: str) -> Brief:
    proof = {
        "source": "S1",
        "start": 0,
        "end": len(article.text),
        "quote": article.text,
        "focus": {"start": 0, "end": len(article.text) - 1},
    }
    names = ("id", "file", "sha256", "text_sha256")
    return Brief.model_validate(
        {
            "title": "A brief",
            "engine": {"name": "test", "version": "0"},
            "sources": [{**{name: getattr(article, name) for name in names}, "origin": "O1"}],
            "parties": [{"id": "P1", "name": "Norway", "type": "country", "evidence": [proof]}],
            "agreements": [{"id": "A1", "text": text, "parties": ["P1"], "status": "pledged", "evidence": [proof]}],
        }
    )
