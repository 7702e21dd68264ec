"""What takes place once → where two sources give it two dates."""

import re
from collections.abc import Iterator

from briefing.consolidate.differences.accounts import account, sources_of
from briefing.consolidate.entry_words import overlap, stems_of
from briefing.consolidate.gathering import Event
from briefing.consolidate.sharing import Sharing
from briefing.lexicons import load
from briefing.model.brief import Brief, Discrepancy, DiscrepancyKind, TimelineEntry
from briefing.model.dates import days

_WORD, _FIGURE = re.compile(r"[a-z]+(?:-[a-z]+)?"), re.compile(r"\d+")
#: So much of the shorter line's words must be the other's too, names and all.
_ALIKE = 0.75
#: Dates further apart than this are of two occasions.
_APART = 45


def differing_occasions(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields a discrepancy for each single happening that sources date differently."""
    # Meetings are many, summits are one: the synonyms of the word do not count.
    single = stems_of(" ".join(load("disputes")["single"])) - stems_of("meeting")
    entries = [e for e in brief.timeline if e.date is not None and "/" not in e.date and len(e.date) > len("2000")]
    words = [stems_of(e.text) | ({"summit"} if "summit" in e.text.lower() else set()) for e in entries]
    sharing = Sharing(words)
    seen: set[int] = set()
    for n, one in enumerate(entries):
        for m in sharing.with_any_of(words[n] & (single | {"summit"})):
            if m < n and not {m, n} & seen and overlap(words[n], words[m]) >= _ALIKE and _differ(entries[m], one):
                seen |= {m, n}
                yield _discrepancy(event, entries[m], one)


def _differ(one: TimelineEntry, other: TimelineEntry) -> bool:
    """Whether two sources give two dates, near each other, as exact, of what lies on the same side of today."""
    if not _is_in_figures(one) or not _is_in_figures(other) or _stages(one) != _stages(other):
        return False
    if one.kind != other.kind or sources_of(one) & sources_of(other) or len(one.date or "") != len(other.date or ""):
        return False
    last, first = days(one.date or "")[1], days(other.date or "")[0]
    return last < first and (first - last).days <= _APART


def _is_in_figures(entry: TimelineEntry) -> bool:
    """Whether the day stands in the proofs: "on Tuesday" is another day in each week's report."""
    day = (entry.date or "")[8:].lstrip("0")
    return not day or any(day in _FIGURE.findall(e.quote) for e in entry.evidence)


def _stages(entry: TimelineEntry) -> set[str]:
    """The words by which one of several is told from the others: "the first round", "the run-off"."""
    return set(_WORD.findall(entry.text.lower())) & set(load("disputes")["stages"])


def _discrepancy(event: Event, one: TimelineEntry, other: TimelineEntry) -> Discrepancy:
    published = [max(event.articles[s].published or "" for s in sources_of(e)) for e in (one, other)]
    is_later = all(published) and published[0] != published[1] and one.kind == "next_step"
    return Discrepancy(
        id="",
        kind=DiscrepancyKind.UPDATE if is_later else DiscrepancyKind.CONTRADICTION,
        about=f"When: {one.text.rstrip('.')}",
        claims=tuple(account(e, f"{e.date}: {e.text}") for e in (one, other)),
    )
