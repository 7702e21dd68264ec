"""Claims of many articles → the brief: who is who, what is the same, what disagrees, what is independent, what matters."""

from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version

from briefing.consolidate.agreements import build_agreements
from briefing.consolidate.asks import build_asks
from briefing.consolidate.discrepancies import find_discrepancies
from briefing.consolidate.doubts import find_doubts
from briefing.consolidate.fate import settle_asks
from briefing.consolidate.gathering import Event, Found
from briefing.consolidate.key_points import choose_key_points
from briefing.consolidate.numbers import build_numbers
from briefing.consolidate.origins import find_origins
from briefing.consolidate.parties import build_parties, choose_parties
from briefing.consolidate.quotes import build_quotes
from briefing.consolidate.ranking import rank
from briefing.consolidate.timeline import build_timeline
from briefing.consolidate.title import choose_title
from briefing.model.annotation import Annotated
from briefing.model.brief import Brief, Diagnostic, Engine, Source
from briefing.model.claims import ClaimKind, Claims

__all__ = ["consolidate"]


def consolidate(  # noqa: PLR0913
    annotated: Sequence[Annotated],
    claims: Sequence[Claims],
    *,
    title: str | None = None,
    as_of: str | None = None,
    marking: str | None = None,
    diagnostics: Iterable[Diagnostic] = (),
) -> Brief:
    """The brief of one event: every entry with its proofs, numbered in the order in which a reader wants them."""
    event = Event(annotated, find_origins([one.article for one in annotated]))
    found = [Found(one, claim) for one, made in zip(annotated, claims, strict=True) for claim in made.claims]
    of = {kind: [f for f in found if f.claim.kind is kind] for kind in ClaimKind}
    keys = choose_parties(event, _acting(event, found))
    ids = {key: f"P{n}" for n, key in enumerate(keys, 1)}
    agreements = build_agreements(event, of[ClaimKind.AGREEMENT], ids)
    brief = Brief(
        title="",
        as_of=as_of or max((a.published for a in event.articles.values() if a.published), default=None),
        marking=marking,
        engine=Engine(name="briefing rules", version=_version(), model="en_core_web_sm 3.8.0"),
        parties=build_parties(event, keys, frozenset()),
        agreements=agreements,
        asks=build_asks(event, of[ClaimKind.ASK], ids),
        numbers=build_numbers(event, ids),
        timeline=build_timeline(event, of[ClaimKind.EVENT]),
        quotes=build_quotes(event, ids),
        sources=tuple(_source(event, one) for one in annotated),
        diagnostics=(*diagnostics, *find_doubts(event, claims)),
    )
    # The asks are settled by the ids of agreements, and stand in the order of what became of them.
    brief = rank(settle_asks(rank(brief)))
    brief = brief.model_copy(update={"discrepancies": find_discrepancies(event, brief)})
    brief = brief.model_copy(update={"key_points": choose_key_points(brief)})
    return brief.model_copy(update={"title": title or choose_title(event, brief)})


def _acting(event: Event, found: Sequence[Found]) -> set[str]:
    """Everyone who agrees, asks, is asked, reports or is cited."""
    acting: set[str] = set()
    for one in found:
        if one.claim.kind in (ClaimKind.AGREEMENT, ClaimKind.ASK):
            acting.update(one.claim.actors, one.claim.addressees, one.claim.reporters)
    for annotated in event.annotated:
        for quote in annotated.quotes:
            acting.update(quote.speakers)
        spans = [q.attribution for q in annotated.quantities if q.attribution is not None]
        acting.update(k for m in annotated.mentions if any(s.start <= m.start and m.end <= s.end for s in spans) for k in m.actors)
    return acting


def _source(event: Event, one: Annotated) -> Source:
    article = one.article
    names = (
        "id",
        "file",
        "title",
        "publisher",
        "byline",
        "published",
        "published_basis",
        "url",
        "language",
        "format",
        "encoding",
        "words",
        "sha256",
        "text_sha256",
        "also_at",
    )
    return Source(origin=event.origin_of[article.id], **{name: getattr(article, name) for name in names})


def _version() -> str:
    try:
        return version("policy-briefing")
    except PackageNotFoundError:
        return "0"
