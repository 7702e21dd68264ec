"""Accusations → where each side lays the same deed at the other's door."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.consolidate.deeds import UNKNOWN, Deed, Reader, iter_verbs
from briefing.consolidate.differences.accounts import deed_account
from briefing.consolidate.entry_words import names_in
from briefing.consolidate.gathering import Event
from briefing.lexicons import load
from briefing.model.brief import Brief, Discrepancy, DiscrepancyKind


class _Charge(NamedTuple):
    by: frozenset[str]
    against: frozenset[str]
    deed: Deed


def differing_accusations(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields a discrepancy for each deed of which two sides accuse each other."""
    charges = list(_charges(event, Reader(event, names_in(brief))))
    seen: list[tuple[frozenset[str], frozenset[str]]] = []
    for n, one in enumerate(charges):
        for other in charges[:n]:
            sides, shared = one.by | one.against, one.deed.stems & other.deed.stems
            if not (one.by & other.against and one.against & other.by and shared):
                continue
            if not any(sides == told and shared & stems for told, stems in seen):
                seen.append((sides, shared))
                yield _discrepancy(event, other, one)


def _charges(event: Event, reader: Reader) -> Iterator[_Charge]:
    accusing = load("disputes")["accusing"]
    for n, one in enumerate(event.annotated):
        for verb in iter_verbs(one):
            if verb.lemma not in accusing:
                continue
            deed = reader.deed(n, verb)
            accused = one.parse.child(verb.i, "dobj", "nsubjpass")
            against = reader.states(n, one.parse.conjuncts(accused.i)) if accused is not None else frozenset()
            is_known = not any(key.startswith(UNKNOWN) for key in deed.actors)
            if is_known and deed.actors and against and not deed.actors & against and not deed.negated and not deed.unreal:
                yield _Charge(deed.actors, against, deed)


def _discrepancy(event: Event, one: _Charge, other: _Charge) -> Discrepancy:
    who = " or ".join(event.actors[key].name for key in sorted(one.by | one.against) if key in event.actors)
    claims = (deed_account(event, one.deed), deed_account(event, other.deed))
    return Discrepancy(id="", kind=DiscrepancyKind.CONTRADICTION, about=f"Who is to blame: {who}", claims=claims)
