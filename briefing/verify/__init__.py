"""A brief and the articles → whether each of its lines is proven: the quotes character for character, the wording by its quotes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.model.article import Article
from briefing.model.brief import Brief, Evidence, Record
from briefing.verify.dates import find_strange_dates
from briefing.verify.loading import load_brief
from briefing.verify.references import find_dangling
from briefing.wording import Cast, unsupported
from briefing.wording.backing import proofs_of

__all__ = ["Finding", "Verdict", "Verification", "load_brief", "verify"]

Verdict = Literal["verified", "not in the source", "in another source", "source changed", "wording not supported"]

LISTS = ("key_points", "parties", "agreements", "asks", "numbers", "discrepancies", "timeline", "quotes")


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one proof, or on the wording, of one line."""

    #: The id of the line: "A3".
    entry: str
    verdict: Verdict
    detail: str
    #: The proof that was looked up; None for a verdict on the wording.
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """The verdicts on a whole brief."""

    findings: tuple[Finding, ...]

    @property
    def checked(self) -> int:
        """How many proofs and wordings were looked at."""
        return len(self.findings)

    @property
    def failures(self) -> tuple[Finding, ...]:
        """The findings that are not "verified"."""
        return tuple(finding for finding in self.findings if finding.verdict != "verified")

    @property
    def ok(self) -> bool:
        """Whether everything is verified."""
        return not self.failures


def verify(brief: Brief, articles: Sequence[Article]) -> Verification:
    """Holds each evidence of each line against the articles, and each line's words against its evidence."""
    by_hash = {article.text_sha256: article for article in articles}
    findings = list(_check_sources(brief, by_hash))
    texts = {source.id: by_hash[source.text_sha256].text for source in brief.sources if source.text_sha256 in by_hash}
    cast = Cast(brief)
    published = {source.id: source.published for source in brief.sources}
    for entry in (entry for name in LISTS for entry in getattr(brief, name)):
        findings.extend(_check_entry(entry, texts))
        findings.extend(Finding(entry.id, "wording not supported", reason) for reason in unsupported(entry, cast))
        findings.extend(Finding(entry.id, "wording not supported", reason) for reason in find_strange_dates(entry, published))
    findings.extend(Finding(name, "not in the source", reason) for name, reason in find_dangling(brief))
    return Verification(tuple(findings))


def _check_sources(brief: Brief, by_hash: dict[str, Article]) -> Iterator[Finding]:
    known = {article.sha256 for article in by_hash.values()}
    for source in brief.sources:
        if source.text_sha256 not in by_hash:
            yield Finding(
                source.id, "source changed", f"no article given has the text of {source.file} (sha256 {source.text_sha256[:12]}…)"
            )
        elif source.sha256 not in known:
            yield Finding(source.id, "source changed", f"{source.file} has the same text but other bytes (sha256 {source.sha256[:12]}…)")
        else:
            yield Finding(source.id, "verified", source.file)


def _check_entry(entry: Record, texts: dict[str, str]) -> Iterator[Finding]:
    proofs = proofs_of(entry)
    name = str(getattr(entry, "id", "?"))
    if not any(proof.role == "claim" for proof in proofs):
        yield Finding(name, "not in the source", "the line has no evidence for what it says")
    for proof in proofs:
        yield _check_proof(name, proof, texts)


def _check_proof(name: str, proof: Evidence, texts: dict[str, str]) -> Finding:
    text = texts.get(proof.source)
    place = f"{proof.source}[{proof.start}:{proof.end}]"
    if text is None:
        return Finding(name, "source changed", f"{place} cannot be looked up: its source is not among the articles as it was", proof)
    if text[proof.start : proof.end] == proof.quote:
        return _check_focus(name, proof, place)
    other = next((source for source, body in sorted(texts.items()) if proof.quote in body), None)
    if other is not None:
        return Finding(
            name,
            "in another source" if other != proof.source else "not in the source",
            f"{place} does not hold “{_short(proof.quote)}”; {other} does",
            proof,
        )
    return Finding(name, "not in the source", f"{place} does not hold “{_short(proof.quote)}”", proof)


def _check_focus(name: str, proof: Evidence, place: str) -> Finding:
    if proof.focus is not None and not proof.start <= proof.focus.start < proof.focus.end <= proof.end:
        return Finding(name, "not in the source", f"the marked words of {place} lie outside the sentence", proof)
    return Finding(name, "verified", place, proof)


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= 80 else words[:77] + "…"
