"""Line and brief → what the line may say: the words of its proofs, and those of the parties and dates resolved from them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from briefing.lexicons import load
from briefing.lexicons.bodies import body_of
from briefing.lexicons.countries import countries, countries_of
from briefing.model.brief import Account, Brief, Evidence, Party, Record
from briefing.wording.figures import find_figures
from briefing.wording.words import is_short, plain, roots, words_of

__all__ = ["Backing", "Cast", "backing_of", "proofs_of"]

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")  # 2019, 2019-03, 2019-03-01
_CAPITALISED = re.compile(r"(?:[A-Z][\w.'-]*)(?:\s(?:of|the|for|and|[A-Z][\w.'-]*))*")  # the United Nations Security Council
_PRONOUNS = frozenset({"he", "her", "him", "his", "she"})
_OWN: frozenset[str] = frozenset(load("wording")["own"])


class Cast:
    """The parties of a brief by id, and by the words under which the articles name them."""

    def __init__(self, brief: Brief) -> None:
        self._by_id = {party.id: party for party in brief.parties}
        self._on_sentence: dict[tuple[str, int], set[str]] = {}
        for entry in (*brief.agreements, *brief.asks, *brief.numbers):
            for proof in entry.evidence:
                self._on_sentence.setdefault((proof.source, proof.start), set()).update(_ids(entry))
        #: The proofs of each entry, for the accounts of a discrepancy that retell it.
        self.proofs = {entry.id: entry.evidence for entry in (*brief.agreements, *brief.asks, *brief.numbers, *brief.timeline)}
        self._spellings = [(spelling, party) for party in brief.parties for spelling in {*map(_spelled, (party.name, *party.aliases))}]

    def resolved(self, proofs: Iterable[Evidence]) -> set[str]:
        """The ids of the parties that lines resting on the same sentences name."""
        claims = ((proof.source, proof.start) for proof in proofs if proof.role == "claim")
        return {name for place in claims for name in self._on_sentence.get(place, ())}

    def words(self, ids: Iterable[str], quotes: str) -> set[str]:
        """The words of the parties of these ids and of those that the quotes name, and of the parties they belong to."""
        text = _spelled(quotes)
        found = {party.id for spelling, party in self._spellings if spelling in text} | {name for name in ids if name in self._by_id}
        found |= {home for name in found if (home := self._by_id[name].affiliation) in self._by_id}
        found |= {party.id for party in self._by_id.values() if party.affiliation in found and _is_hinted(party, text)}
        return {word for name in sorted(found) for word in _party_words(self._by_id[name])}


@dataclass(frozen=True)
class Backing:
    """What stands behind one line."""

    entry: Record
    proofs: tuple[Evidence, ...]
    cast: Cast

    @cached_property
    def quotes(self) -> str:
        """The sentences of all proofs, on one line."""
        return plain(" ".join(proof.quote for proof in self.proofs))

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the parties and the dates that were resolved for the line, and of its countries and bodies by other names."""
        named = self.cast.words({*_ids(self.entry), *self.cast.resolved(self.proofs)}, self.quotes) | set(_other_names(self.quotes))
        return frozenset(named | self._calendar)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words that the line may use."""
        return self.names | frozenset(words_of(self.quotes)) | _OWN

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of the proofs' own words; a name is no family of words."""
        return frozenset(root for word in words_of(self.quotes) for root in roots(word))

    @cached_property
    def values(self) -> frozenset[Decimal]:
        """The values of all figures in the proofs and of the numbers in the line's dates."""
        figures = [value for figure in find_figures(self.quotes) for value in (figure.value, figure.bare)]
        return frozenset(figures) | {Decimal(word) for word in self._calendar if word.isdigit()}

    @cached_property
    def _calendar(self) -> set[str]:
        words: set[str] = set()
        for field in ("date", "when", "as_of", "period"):
            for parts in _DATE.findall(getattr(self.entry, field, None) or ""):
                words |= _date_words(*(int(part) if part else 0 for part in parts))
        return words


def _is_hinted(party: Party, text: str) -> bool:
    """Whether a text in spelled form points to a member of a party that it names: "the Norwegian minister", "he"."""
    role = {word for word in words_of(plain(party.role or "")) if not is_short(word)}
    return party.type == "person" and bool((role | _PRONOUNS) & set(text.split()))


def _ids(entry: Record) -> list[str]:
    """The ids of parties that the line's fields name."""
    ids: list[str] = []
    for field in ("parties", "asker", "addressee", "attributed_to", "speaker"):
        value = getattr(entry, field, None) or ()
        ids.extend([value] if isinstance(value, str) else value)
    return ids


def _party_words(party: Party) -> set[str]:
    texts = (party.name, *party.aliases, party.role or "")
    words = {word for text in texts for word in words_of(plain(text))}
    return words | {word for text in texts for word in _other_names(text)}


def _spelled(text: str) -> str:
    return " " + " ".join(words_of(plain(text))) + " "


def _other_names(text: str) -> set[str]:
    """The words under which the countries and bodies that the text names are known elsewhere: "Thai" → Thailand."""
    words: set[str] = set()
    for run in _CAPITALISED.findall(text):
        parts = run.split()
        for start in range(len(parts)):
            for end in range(start + 1, min(len(parts), start + 7) + 1):
                words |= _known_as(" ".join(parts[start:end]))
    return words


def _known_as(surface: str) -> set[str]:
    surface = surface.removesuffix("'s").rstrip(".,'") if "." not in surface[:-1] else surface
    names: list[str] = []
    for code in sorted({code for codes in countries_of(surface).values() for code in codes}):
        country = countries()[code]
        names += [country.name, *country.aliases, *country.adjectives, *(noun for pair in country.people for noun in pair)]
    if body := body_of(surface):
        names += [body.name, *body.aliases]
        names += [countries()[body.of].name, *countries()[body.of].adjectives] if body.of in countries() else []
    return {word for name in names for word in words_of(plain(name))}


def _date_words(year: int, month: int, day: int) -> set[str]:
    words = {str(year)}
    if month:
        words |= {_MONTHS[month - 1], _MONTHS[month - 1][:3], str(day)}
    if month and day:
        words.add(_WEEKDAYS[date(year, month, day).weekday()])
    return words


def proofs_of(entry: Record) -> tuple[Evidence, ...]:
    """The evidence of a line, or that of all accounts of a discrepancy."""
    own = tuple(getattr(entry, "evidence", ()))
    return own + tuple(proof for account in getattr(entry, "claims", ()) for proof in account.evidence)


def backing_of(account: Account, cast: Cast) -> Backing:
    """What stands behind one account: its own proofs, and those of the line that it retells."""
    return Backing(account, (*account.evidence, *cast.proofs.get(account.about_id or "", ())), cast)
