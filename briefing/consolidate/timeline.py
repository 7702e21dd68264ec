"""Claims of happenings → the timeline: one entry a happening, in order of dates, next steps behind."""

from collections.abc import Sequence

from briefing.consolidate.agreements import representative
from briefing.consolidate.gathering import Event, Found
from briefing.consolidate.likeness import grouped
from briefing.consolidate.naming import render_wording
from briefing.model.brief import TimelineEntry

_SAME = 0.4


def build_timeline(event: Event, claims: Sequence[Found]) -> tuple[TimelineEntry, ...]:
    """The happenings, the same one of several articles as one, by date."""

    def compatible(one: Found, other: Found) -> bool:
        return one.claim.status == other.claim.status and _agree(one.claim.date, other.claim.date)

    entries = [_entry(event, group) for group in grouped(claims, _SAME, compatible)]
    return tuple(sorted(entries, key=lambda e: (e.date is None, e.date or "", e.key)))


def _agree(a: str | None, b: str | None) -> bool:
    """Whether two dates may be one: equal, one within the other, or one unknown."""
    if a is None or b is None:
        return True
    return a.startswith(b) or b.startswith(a)


def _entry(event: Event, group: list[Found]) -> TimelineEntry:
    best = representative(group)
    dated = max(
        group, key=lambda f: (len(f.claim.date or "") if "/" not in (f.claim.date or "") else 1, not f.claim.date_inferred, f.source)
    )
    evidence = event.evidence([best, *(f for f in group if f is not best)])
    return TimelineEntry(
        id="",
        date=dated.claim.date,
        date_basis="inferred" if dated.claim.date_inferred else "stated",
        kind="next_step" if best.claim.status == "next_step" else "past",
        text=render_wording(event, best.claim.wording),
        evidence=evidence,
        origins=event.origins(evidence),
        key=event.key("timeline", evidence, str(best.claim.content.start)),
    )
