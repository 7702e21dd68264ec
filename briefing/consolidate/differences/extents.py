"""The accounts of one ask or undertaking → where one has the whole of the thing and another a part."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.consolidate.gathering import Event
from briefing.lexicons import load
from briefing.model.brief import Account, Agreement, Ask, Brief, Discrepancy, DiscrepancyKind, Evidence

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")


def differing_extents(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields a discrepancy for each entry whose proofs differ in how much is meant."""
    entries: list[Ask | Agreement] = [*brief.asks, *brief.agreements]
    for entry in entries:
        sides = sides_of(entry)
        if sides is not None:
            claims = tuple(Account(text=_told(side), about_id=entry.id, evidence=tuple(side)) for side in sides)
            yield Discrepancy(
                id="", kind=DiscrepancyKind.CONTRADICTION, about=f"How much is meant: {entry.text.rstrip('.')}", claims=claims
            )


def sides_of(entry: Ask | Agreement) -> tuple[list[Evidence], list[Evidence]] | None:
    """The proofs that have the whole and those that have a part, where there are both and they are not one source's."""
    whole = [e for e in entry.evidence if e.role == "claim" and extent_of(e) == "whole"]
    part = [e for e in entry.evidence if e.role == "claim" and extent_of(e) == "part"]
    return (whole, part) if whole and part and {e.source for e in whole} != {e.source for e in part} else None


def extent_of(proof: Evidence) -> str:
    """How much the decisive words of a proof mean: "whole", "part" or nothing said."""
    start, end = (proof.focus.start, proof.focus.end) if proof.focus is not None else (proof.start, proof.end)
    words = _WORD.findall(proof.quote[start - proof.start : end - proof.start].lower())
    table = load("extents")
    if set(words) & set(table["part"]) or any(a in table["before_of"] and b == "of" for a, b in pairwise(words)):
        return "part"
    return "whole" if set(words) & set(table["whole"]) else ""


def _told(side: Sequence[Evidence]) -> str:
    """The account in the words of its first proof."""
    return " ".join(side[0].quote.split())
