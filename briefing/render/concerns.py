"""Entries of the brief → codes of the parties that they concern and of the sources that they rest on, to filter lines by."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.model.brief import Brief, Entry, Evidence, Party
from briefing.render.display import display
from briefing.render.slots import Choice

#: Where entries name parties, by id.
_FIELDS = ("id", "parties", "asker", "addressee", "attributed_to", "speaker", "affiliation")
#: A party or source that no other line than its own speaks of is no choice.
MIN_LINES = 2


class Concerns:
    """The codes of parties and sources, and how many lines of the page speak of each."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._parties = {party.id: party for party in brief.parties}
        self._codes = {party.id: f"p{i}" for i, party in enumerate(brief.parties, 1)}
        self._sources = {source.id: f"s{i}" for i, source in enumerate(brief.sources, 1)}
        self._by_name = _by_name(brief.parties)
        self._names = _pattern(self._by_name)
        #: How many lines bear each code.
        self.lines: Counter[str] = Counter()

    def codes(self, text: str, evidence: Iterable[Evidence], entry: Entry | None = None) -> tuple[str, ...]:
        """The codes of a line: the parties of its entry and those that its words name, with whom they act for, and its sources."""
        ids = [*_ids(entry), *(name for found in self._names.findall(text) for name in self._by_name[found])]
        above = {name for each in ids for name in self._chain(each)}
        sources = {piece.source for piece in evidence}
        return (
            *(code for name, code in self._codes.items() if name in above),
            *(code for name, code in self._sources.items() if name in sources),
        )

    def parties(self) -> tuple[Choice, ...]:
        """The parties that lines speak of, in the brief's order."""
        listed = ((self._codes[party.id], display(party.name)) for party in self._brief.parties)
        return _choices([Choice(code, name) for code, name in listed if self.lines[code] >= MIN_LINES])

    def sources(self, labels: dict[str, str]) -> tuple[Choice, ...]:
        """The sources that lines rest on, under these labels."""
        listed = ((code, labels[name]) for name, code in self._sources.items())
        return _choices([Choice(code, label) for code, label in listed if self.lines[code]])

    def _chain(self, name: str) -> list[str]:
        """A party and those that it belongs to; a circle of affiliations ends where it closes."""
        chain: list[str] = []
        while name in self._parties and name not in chain:
            chain.append(name)
            name = self._parties[name].affiliation or ""
        return chain


def _ids(entry: Entry | None) -> Iterable[str]:
    for field in _FIELDS:
        value = getattr(entry, field, None) or ()
        yield from (value,) if isinstance(value, str) else value


def _by_name(parties: Sequence[Party]) -> dict[str, list[str]]:
    """The ids behind each name; a spelling without a capital is no name ("the ministry")."""
    found: dict[str, list[str]] = {}
    for party in parties:
        for name in dict.fromkeys((party.name, *party.aliases)):
            if name.lower() != name:
                found.setdefault(name, []).append(party.id)
    return found


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Finds names as whole words, the longest at each place."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)" if longest_first else r"(?!)")


def _choices(found: list[Choice]) -> tuple[Choice, ...]:
    """One choice is none."""
    return tuple(found) if len(found) > 1 else ()
