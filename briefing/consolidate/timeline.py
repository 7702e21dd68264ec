"""Claims of happenings → the timeline: one entry a happening, in order of dates, next steps behind."""

from collections.abc import Sequence

from briefing.consolidate.agreements import representative
from briefing.consolidate.gathering import Event, Found
from briefing.consolidate.happenings import group_happenings
from briefing.consolidate.likeness import weight
from briefing.consolidate.naming import render_wording
from briefing.model.brief import TimelineEntry


def build_timeline(event: Event, claims: Sequence[Found]) -> tuple[TimelineEntry, ...]:
    """The happenings, the same one of several articles as one, by date; of those without a date only what is still to come."""
    entries = [_entry(event, group) for group in group_happenings(event, claims)]
    dated = [entry for entry in entries if entry.date is not None or entry.kind == "next_step"]
    return tuple(sorted(dated, key=lambda e: (e.date is None, e.date or "", e.key)))


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
        weight=round(weight(best) + event.origins(evidence), 2),
        key=event.key("timeline", evidence, str(best.claim.content.start)),
    )
