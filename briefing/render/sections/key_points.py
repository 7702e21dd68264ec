"""Key points of the brief → the box that a reader in a hurry reads alone."""

from briefing.model.brief import Brief, Discrepancy, Entry, Evidence, KeyPoint
from briefing.render.desk import Desk
from briefing.render.slots import KeyPoints


def build_key_points(brief: Brief, desk: Desk) -> KeyPoints:
    """Each point with the evidence of its own, or of the entries that it rests on."""
    entries = {entry.id: entry for entries in _lists(brief) for entry in entries}
    lines = []
    for i, point in enumerate(brief.key_points, 1):
        evidence = point.evidence or _inherited(point, entries)
        origins = desk.origins_of(evidence)
        lines.append(desk.line_of(point.id, point.text, f"point-{i}", evidence=evidence, origins=origins))
    return KeyPoints(desk.heading("key_points", len(lines)), tuple(lines))


def _lists(brief: Brief) -> tuple[tuple[Entry, ...], ...]:
    return brief.agreements, brief.asks, brief.numbers, brief.discrepancies, brief.timeline, brief.quotes, brief.parties


def _inherited(point: KeyPoint, entries: dict[str, Entry]) -> tuple[Evidence, ...]:
    return tuple(piece for name in point.from_ if name in entries for piece in _evidence(entries[name]))


def _evidence(entry: Entry) -> tuple[Evidence, ...]:
    """The evidence of an entry; a discrepancy has it in its accounts."""
    accounts = entry.claims if isinstance(entry, Discrepancy) else ()
    return (*entry.evidence, *(piece for account in accounts for piece in account.evidence))
