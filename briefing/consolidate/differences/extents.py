"""Asks and undertakings on one thing → where one account has the whole of it and another a part."""

import re
from collections.abc import Iterator

from briefing.consolidate.differences.accounts import account
from briefing.consolidate.entry_words import overlap, stems_of
from briefing.consolidate.gathering import Event
from briefing.lexicons import load
from briefing.model.brief import Agreement, Ask, Brief, Discrepancy, DiscrepancyKind

_ABOUT = 0.5
_WORD = re.compile(r"[a-z]+")


def differing_extents(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields a discrepancy for each pair of one party's asks or undertakings that differ in how much is meant."""
    names = [name for party in brief.parties for name in (party.name, *party.aliases)]
    whole, part = frozenset(load("extents")["whole"]), frozenset(load("extents")["part"])
    entries: list[Ask | Agreement] = [*brief.asks, *brief.agreements]
    stems = {entry.id: stems_of(entry.text, names) for entry in entries}
    for one in entries:
        for other in entries:
            if _actors(one) & _actors(other) and _extent(one, whole, part) == "whole" and _extent(other, whole, part) == "part" and overlap(stems[one.id], stems[other.id]) >= _ABOUT:
                about = f"How much is meant: {other.text.rstrip('.')}"
                yield Discrepancy(id="", kind=DiscrepancyKind.CONTRADICTION, about=about, claims=(account(one, one.text), account(other, other.text)))


def _actors(entry: Ask | Agreement) -> set[str]:
    return set(entry.asker if isinstance(entry, Ask) else entry.parties)


def _extent(entry: Ask | Agreement, whole: frozenset[str], part: frozenset[str]) -> str:
    words = set(_WORD.findall(entry.text.lower()))
    if words & part:
        return "part"
    return "whole" if words & whole else ""
