"""What many tests share: the brief of the sample articles, made once, the contract, and the switch that renews goldens."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from briefing.annotate import annotate
from briefing.annotate.sentences import iter_sentences
from briefing.consolidate import consolidate
from briefing.consolidate.gathering import padded
from briefing.extract import extract
from briefing.ingest import read
from briefing.model.article import Article, Span
from briefing.model.brief import Brief, Discrepancy, Evidence
from briefing.pipeline import build
from briefing.verify import LISTS

# A busy machine is no fault of the code: no example is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the switch --renew-goldens."""
    parser.addoption("--renew-goldens", action="store_true", help="write the goldens anew instead of comparing with them")


@pytest.fixture(scope="session")
def seeds_articles() -> tuple[Article, ...]:
    """The sample articles."""
    return read([SEEDS]).articles


@pytest.fixture(scope="session")
def seeds_brief() -> Brief:
    """The brief of the sample articles."""
    return build([SEEDS])


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with an approved file of tests/golden, or renews it."""

    def compare(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--renew-goldens"):
            path.write_text(text, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text, f"{name} differs; look at it, and renew it with --renew-goldens"

    return compare


@pytest.fixture(scope="session")
def told() -> Callable[..., Brief]:
    """The brief of articles that are told in a few sentences each, all of them of 4 March 2015."""

    def tell(*texts: str) -> Brief:
        day = {"published": "2015-03-04", "published_basis": "stated"}
        annotated = annotate([Article.from_text(text, file=f"{n}.txt", id=f"S{n}", **day) for n, text in enumerate(texts, 1)])
        return consolidate(annotated, [extract(one) for one in annotated])

    return tell


@pytest.fixture(scope="session")
def brief_of() -> Callable[..., Brief]:
    """Makes a brief of entries at hand: each a list of rows, “by” the sources that say it, in the words “said” or its own text."""
    return lambda **lists: Brief.model_validate({"title": "A brief", "engine": {"name": "test", "version": "0"}, **_filled(lists)})


_ROWS: dict[str, dict[str, Any]] = {
    "parties": {"id": "P", "type": "country"},
    "agreements": {"id": "A", "status": "agreed"},
    "asks": {"id": "K"},
    "numbers": {"id": "N"},
    "timeline": {"id": "T"},
    "quotes": {"id": "Q"},
    "sources": {"id": "S", "file": "a.txt", "sha256": "", "text_sha256": "", "origin": "O1"},
}


def _filled(lists: dict[str, Any]) -> dict[str, Any]:
    """The rows with ids, keys and proofs; what is no list stays."""
    rest = {name: value for name, value in lists.items() if name not in _ROWS}
    return rest | {name: [_row(_ROWS[name], n, dict(row)) for n, row in enumerate(lists[name], 1)] for name in lists if name in _ROWS}


def _row(blank: dict[str, Any], n: int, row: dict[str, Any]) -> dict[str, Any]:
    said = row.pop("said", row.get("text") or row.get("name") or "-")
    by = row.pop("by", "S1").split()
    row = {**blank, "id": f"{blank['id']}{n}", **row}
    if blank["id"] == "S":
        return row
    proofs = [{"source": source, "start": 0, "end": len(said), "quote": said} for source in by]
    return {"evidence": proofs, "origins": len(by), "key": f"{n:08x}", **row}


@pytest.fixture(scope="session")
def breaches() -> Callable[[Brief, Sequence[Article]], list[str]]:
    """Tells where a brief breaks the contract, in words; nothing where it holds."""
    return lambda brief, articles: [*_broken_proofs(brief, articles), *_broken_ids(brief), *_broken_values(brief), *_broken_sources(brief)]


def _entries(brief: Brief) -> Iterator[Any]:
    for name in LISTS:
        yield from getattr(brief, name)


def _proofs(entry: Any) -> list[Evidence]:  # noqa: ANN401
    return [e for claim in entry.claims for e in claim.evidence] if isinstance(entry, Discrepancy) else list(entry.evidence)


def _broken_proofs(brief: Brief, articles: Sequence[Article]) -> Iterator[str]:
    """Each line has a claim for proof; each proof is whole sentences of an article's own words, and marks words inside itself."""
    text_of = {article.id: article for article in articles}
    for entry in _entries(brief):
        proofs = _proofs(entry)
        if not any(proof.role == "claim" for proof in proofs):
            yield f"{entry.id} has no claim for proof"
        for proof in proofs:
            article = text_of[proof.source]
            if article.text[proof.start : proof.end] != proof.quote:
                yield f"{entry.id}: {proof.source}[{proof.start}:{proof.end}] is not its quote"
            if proof.focus is not None and not proof.start <= proof.focus.start < proof.focus.end <= proof.end:
                yield f"{entry.id}: marks words outside its proof"
            kinds = {p.kind for p in article.paragraphs if p.start < proof.end and proof.start < p.end}
            if not kinds <= {"headline", "dateline", "body"}:
                yield f"{entry.id}: {proof.source}[{proof.start}:{proof.end}] proves by {sorted(kinds)}"
            starts, ends = _edges(article)
            if proof.start not in starts or proof.end not in ends:
                yield f"{entry.id}: {proof.source}[{proof.start}:{proof.end}] is no whole sentence"


@cache
def _edges(article: Article) -> tuple[frozenset[int], frozenset[int]]:
    """Where the sentences of an article begin and where they end."""
    spans: list[Span] = []
    for p in article.paragraphs:
        spans += [Span(p.start, p.end)] if p.kind == "headline" else iter_sentences(article.text, p.start, p.end)
    return frozenset(padded(article.text, span.start) for span in spans), frozenset(span.end for span in spans)


def _broken_ids(brief: Brief) -> Iterator[str]:
    """Ids are told apart, and every id that is named is there."""
    ids = [entry.id for entry in (*_entries(brief), *brief.sources)]
    yield from (f"{name} stands twice" for name, count in Counter(ids).items() if count > 1)
    keys = Counter((type(e).__name__, e.key) for e in _entries(brief) if hasattr(e, "key"))
    yield from (f"key {key} stands twice" for key, count in keys.items() if count > 1 or not re.fullmatch("[0-9a-f]{8}", key[1]))
    parties, agreements = {p.id for p in brief.parties}, {a.id for a in brief.agreements}
    named = [(p.id, p.affiliation, parties) for p in brief.parties if p.affiliation]
    named += [(a.id, one, parties) for a in brief.agreements for one in a.parties]
    named += [(k.id, one, parties) for k in brief.asks for one in (*k.asker, *k.addressee)]
    named += [(k.id, one, agreements) for k in brief.asks for one in k.answered_by]
    named += [(d.id, c.about_id, set(ids)) for d in brief.discrepancies for c in d.claims if c.about_id]
    named += [(b.id, one, set(ids)) for b in brief.key_points for one in b.from_]
    named += [(e.id, proof.source, {s.id for s in brief.sources}) for e in _entries(brief) for proof in _proofs(e)]
    named += [(d.code, d.source, {s.id for s in brief.sources}) for d in brief.diagnostics if d.source]
    yield from (f"{entry} names {one}, which is not there" for entry, one, known in named if one not in known)


def _broken_values(brief: Brief) -> Iterator[str]:
    """Values stand as the contract has them."""
    for n in brief.numbers:
        if (n.value_high is not None) != (n.approximation == "between"):
            yield f"{n.id}: value_high {n.value_high} with {n.approximation}"
    for k in brief.asks:
        if (k.answer is not None) != (k.status == "answered") or set(k.asker) & set(k.addressee):
            yield f"{k.id}: {k.status}, answer {k.answer}, {k.asker} asks {k.addressee}"
    for t in brief.timeline:
        if not re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?)?", t.date or "") or (t.date is None and t.kind == "past"):
            yield f"{t.id}: the date {t.date} of what is {t.kind}"
    yield from _broken_sides(brief)


def _broken_sides(brief: Brief) -> Iterator[str]:
    """Origins are counted from the proofs, accounts differ, and key points are few."""
    origin_of = {s.id: s.origin for s in brief.sources}
    for entry in _entries(brief):
        if hasattr(entry, "origins") and entry.origins != len({origin_of[p.source] for p in _proofs(entry) if p.role == "claim"}):
            yield f"{entry.id}: {entry.origins} origins"
    for d in brief.discrepancies:
        if len(d.claims) < 2 or len({c.text for c in d.claims}) < 2:
            yield f"{d.id}: one account"
    if len(brief.key_points) > 6 or not brief.title.strip():
        yield f"{len(brief.key_points)} key points under “{brief.title}”"


def _broken_sources(brief: Brief) -> Iterator[str]:
    """Sources stand by date, then by hash, under relative paths; the brief speaks for the latest of their dates."""
    order = [(s.published is None, s.published or "", s.sha256) for s in brief.sources]
    if order != sorted(order) or [s.id for s in brief.sources] != [f"S{n}" for n in range(1, len(order) + 1)]:
        yield "the sources are out of order"
    for s in brief.sources:
        yield from (f"{s.id}: the path {path}" for path in (s.file, *s.also_at) if Path(path).is_absolute() or ".." in Path(path).parts)
        if not re.fullmatch(r"O\d+", s.origin):
            yield f"{s.id}: the origin {s.origin}"
    dates = [s.published for s in brief.sources if s.published]
    if dates and brief.as_of is None:
        yield "no date of the brief"
