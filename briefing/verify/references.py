"""Brief → the ids that it names and does not hold, and those that it holds twice."""

import re
from collections import Counter
from collections.abc import Iterator

from briefing.model.brief import Brief, Record

__all__ = ["find_dangling"]

_LISTS = ("key_points", "parties", "agreements", "asks", "numbers", "discrepancies", "timeline", "quotes", "sources")
_FIELDS = ("from_", "parties", "asker", "addressee", "answered_by", "affiliation", "attributed_to", "speaker", "about_id")
#: An id, as against a name or a description as reported.
_ID = re.compile(r"[A-Z]{1,2}\d+")


def find_dangling(brief: Brief) -> Iterator[tuple[str, str]]:
    """Yields the id of each line at fault with what is wrong with its references."""
    entries = [entry for name in _LISTS for entry in getattr(brief, name)]
    known = Counter(entry.id for entry in entries)
    for entry in entries:
        if known[entry.id] > 1:
            yield entry.id, f"the id {entry.id} stands {known[entry.id]} times"
        for name in _references(entry):
            if name not in known:
                yield entry.id, f"it names {name}, which the brief does not hold"


def _references(entry: Record) -> Iterator[str]:
    for field in _FIELDS:
        value = getattr(entry, field, None) or ()
        yield from (name for name in ([value] if isinstance(value, str) else value) if _ID.fullmatch(name))
    for account in getattr(entry, "claims", ()):
        yield from _references(account)
