"""Turns the names of all articles into the cast of the event: one actor a person, whatever its spellings, and who each surname means."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.annotate.names import Name
from briefing.lexicons.actors import bodies, fold, gender_of, holders_of
from briefing.model.annotation import Actor
from briefing.model.brief import PartyType


#: How many times as often a person must be named as another of the same surname.
_FOREMOST = 4


@dataclass(slots=True)
class Person:
    """What all articles say of one person."""

    key: str
    words: tuple[str, ...]
    spellings: Counter[str] = field(default_factory=Counter)
    roles: Counter[tuple[str, str]] = field(default_factory=Counter)
    affiliations: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)

    def actor(self) -> Actor:
        """The person as an actor, under the fullest and commonest spelling."""
        name = max(self.spellings, key=lambda s: (len(s.split()), not s.isascii(), self.spellings[s], s))
        role = max(self.roles, key=lambda r: (self.roles[r], r))[0] if self.roles else None
        home = max(self.affiliations, key=lambda a: (self.affiliations[a], a)) if self.affiliations else None
        return Actor(self.key, name, PartyType.PERSON, role, home)

    @property
    def gender(self) -> str | None:
        """"m", "f" or None where the names and titles do not tell."""
        return max(self.genders, key=lambda g: (self.genders[g], g)) if self.genders else None


class Cast:
    """The persons of an event, and the look-up from a name as it stands to a person."""

    def __init__(self, names: Sequence[Iterable[Name]], year: int | None) -> None:
        self.people: dict[str, Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._year = year
        everyone = [name for article in names for name in article]
        for name in sorted(everyone, key=lambda n: (-len(n.words), n.words)):
            if len(name.words) > 1 and (" " in name.text or name.role is not None):
                self._add(name, self._same(name) or self._new(name.words))
        for name in sorted((n for n in everyone if len(n.words) == 1), key=lambda n: (n.words, n.role or "")):
            person = self.find(name.words, name.affiliation)
            if person is None and (name.role or self._holder(name)):
                person = self._new(name.words)
            if person is not None:
                self._add(name, person)
        for person in self.people.values():
            self._complete(person)

    def find(self, words: tuple[str, ...], affiliation: str | None = None) -> Person | None:
        """The one person that a name means, or None where it means nobody known or more than one."""
        candidates = [p for p in self._by_word.get(words[-1], []) if _is_short_for(words, p.words)]
        if len(candidates) > 1 and affiliation is not None:
            candidates = [p for p in candidates if affiliation in p.affiliations] or candidates
        return candidates[0] if len(candidates) == 1 else self._foremost(candidates)

    def _foremost(self, people: list[Person]) -> Person | None:
        """Of several persons of one surname the one who is named so much more often that the surname alone means nobody else."""
        ranked = sorted(people, key=lambda p: (-p.spellings.total(), p.key))
        return ranked[0] if ranked and ranked[0].spellings.total() >= _FOREMOST * ranked[1].spellings.total() else None

    def _same(self, name: Name) -> Person | None:
        for person in self._by_word.get(name.words[-1], []):
            if _is_same(name.words, person.words):
                return person
        return None

    def _new(self, words: tuple[str, ...]) -> Person:
        person = Person("person:" + " ".join(words), words)
        self.people[person.key] = person
        for word in dict.fromkeys(words):
            self._by_word.setdefault(word, []).append(person)
        return person

    def _add(self, name: Name, person: Person) -> None:
        person.spellings[name.text] += 1
        if name.role is not None:
            person.roles[name.role, name.kind or ""] += 1
        if name.affiliation is not None:
            person.affiliations[name.affiliation] += 1
        if name.gender is not None:
            person.genders[name.gender] += 1

    def _holder(self, name: Name) -> bool:
        return self._year is not None and len(holders_of(name.words[-1], self._year)) == 1

    def _complete(self, person: Person) -> None:
        """Takes role, country and gender from the tables where the articles do not state them."""
        if self._year is not None and (not person.affiliations or not person.roles):
            known = [h for h in holders_of(person.words[-1], self._year) if len(person.words) == 1 or _is_same(person.words, tuple(fold(h.name).split()))]
            if len(known) == 1:
                of = known[0].of
                if not person.affiliations:
                    person.affiliations[f"body:{of}" if of in bodies() else f"country:{of}"] += 1
                if not person.roles:
                    person.roles[known[0].office, ""] += 1
        if not person.genders and len(person.words) > 1 and gender_of(person.words[0]):
            person.genders[gender_of(person.words[0]) or ""] += 1


def _is_same(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether two names of two words or more are one person's: same first and last word, or the one the other's end.

    Initials and middle names may differ; two first names may not ("James Baker", "Howard Baker").
    """
    if short == full or full[-len(short) :] == short:
        return True
    first, other = short[0].rstrip("."), full[0].rstrip(".")
    initial = (len(first) == 1 or len(other) == 1) and first[:1] == other[:1]
    return short[-1] == full[-1] and (first == other or initial)


def _is_short_for(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words are the end or the beginning of the full name: "Lopez Obrador", "Kim" of Kim Jong Un."""
    return full[-len(words) :] == words or len(words) == 1 and full[0] == words[0] and gender_of(words[0]) is None
