"""Claims of asking → the asks of the brief: one entry an ask, whom it is put to, and what became of it."""

from collections.abc import Mapping, Sequence

from briefing.consolidate.agreements import condition_of, representative
from briefing.consolidate.gathering import Event, Found
from briefing.consolidate.likeness import grouped, weight
from briefing.consolidate.naming import render_wording
from briefing.model.article import Span
from briefing.model.brief import Ask, AskStatus

_SAME = 0.42


def build_asks(event: Event, claims: Sequence[Found], ids: Mapping[str, str]) -> tuple[Ask, ...]:
    """The asks with askers and addressees as ids; those without an asker or with a mere position are kept as weak."""

    def compatible(one: Found, other: Found) -> bool:
        a, b = set(event.homes(one.claim.actors)), set(event.homes(other.claim.actors))
        to, of = set(event.homes(one.claim.addressees)), set(event.homes(other.claim.addressees))
        return (bool(a & b) or not a or not b) and (bool(to & of) or not to or not of)

    return tuple(_ask(event, group, ids) for group in grouped(claims, _SAME, compatible, words=1) if _holds(group))


def _holds(group: Sequence[Found]) -> bool:
    """A mere position ("stressed the need for") asks only where an addressee stands beside it somewhere."""
    return any(f.claim.strength > 0 or f.claim.addressees for f in group)


def _ask(event: Event, group: list[Found], ids: Mapping[str, str]) -> Ask:
    best = representative(group)
    ordered = [best, *(f for f in group if f is not best)]
    evidence = event.evidence(ordered)
    askers = event.homes(key for found in ordered for key in found.claim.actors)
    addressees = tuple(k for k in event.homes(key for found in ordered for key in found.claim.addressees) if k not in askers)
    condition = next((f for f in ordered if f.claim.condition is not None), None)
    answer = next((f.claim.answer for f in ordered if f.claim.answer), None)
    status = (
        AskStatus.ANSWERED
        if answer
        else AskStatus.CONDITIONAL
        if condition or any(f.claim.status == "conditional" for f in ordered)
        else AskStatus.OPEN
    )
    return Ask(
        id="",
        text=render_wording(event, best.claim.wording),
        asker=tuple(ids[key] for key in askers if key in ids),
        addressee=tuple(ids[key] for key in addressees if key in ids),
        asker_text=None if askers else _words(best, best.claim.actor_span),
        addressee_text=None if addressees else _words(best, best.claim.addressee_span),
        status=status,
        answer=answer,
        condition=condition_of(condition) if condition else None,
        evidence=evidence,
        origins=event.origins(evidence),
        weight=round(weight(best) + event.origins(evidence), 2),
        key=event.key("asks", evidence, str(best.claim.content.start)),
    )


def _words(found: Found, span: Span | None) -> str | None:
    return found.annotated.article.text[slice(*span)] if span is not None else None
