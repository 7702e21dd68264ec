"""Accounts of happenings → an index by time and words, so that each is held against the few that may be of the same happening."""

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterator
from datetime import date
from typing import NamedTuple

from briefing.model.dates import days

#: So many of the latest accounts with one word and month are held against a new one.
_LATEST = 40
#: A stretch over more months than this is held against those of all times.
_MONTHS = 4
#: Of accounts alike in every trait so many stand for all: two, since one of them may be in the sentence that is held against it.
_ENOUGH = 2


class Traits(NamedTuple):
    """What tells where an account stands in the index."""

    status: str
    #: Its days, in the form of a date; empty where it may be any.
    reach: str
    #: Its kind and the stems of its words; the same happening shares the kind or two stems.
    words: tuple[tuple[str, str], ...]
    #: Source and sentence.
    place: Hashable
    #: All by which accounts are compared.
    signature: Hashable


class Nearby:
    """The accounts seen so far, by month and word."""

    def __init__(self) -> None:
        self._holders: dict[Hashable, deque[int]] = defaultdict(lambda: deque(maxlen=_LATEST))
        self._places: dict[Hashable, set[Hashable]] = defaultdict(set)

    def candidates(self, traits: Traits) -> list[int]:
        """The accounts that share the time and either the kind or two stems, or the only stem, in the order in which they came."""
        months = _months(traits.reach)
        shared: dict[int, Counter[str]] = defaultdict(Counter)
        for sort, word in traits.words:
            found = {i for month in (months or ("any",)) for i in self._holders[traits.status, month, sort, word]}
            if months:
                found |= set(self._holders[traits.status, "long", sort, word])
            for i in found:
                shared[i][sort] += 1
        needed = min(2, max(1, len(traits.words) - 1))
        return sorted(i for i, counts in shared.items() if counts["kind"] or counts["stem"] >= needed)

    def add(self, i: int, traits: Traits) -> None:
        """Takes an account in, unless others alike in every trait stand for it already."""
        places = self._places[traits.signature]
        if len(places) >= _ENOUGH:
            return
        places.add(traits.place)
        months = _months(traits.reach) or ("long",)
        for sort, word in traits.words:
            for month in (*months, "any"):
                self._holders[traits.status, month, sort, word].append(i)


def _months(reach: str) -> tuple[str, ...]:
    """The months of a time, none where it may be any or is long."""
    if not reach:
        return ()
    found = tuple(_iter_months(*days(reach)))
    return found if len(found) <= _MONTHS else ()


def _iter_months(first: date, last: date) -> Iterator[str]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield f"{year}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
