"""Turns the names of all articles into the cast of the event: one actor a person, whatever its spellings, and who each surname means."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.annotate.names import Name
from briefing.annotate.spelt_alike import are_spelt_alike
from briefing.lexicons.actors import OfficeHolder, bodies, fold, gender_of, holders_of, in_office, office_of
from briefing.lexicons.surfaces import titled
from briefing.model.annotation import Actor
from briefing.model.brief import PartyType

#: How many times as often a person must be named as another of the same surname.
_FOREMOST = 4
#: Offices by which a definite phrase means their holder: "the Mexican leader", "Kenya's top diplomat".
_LEADING = frozenset({"head of state", "head of government", "monarch", "party"})


@dataclass(slots=True)
class Person:
    """What all articles say of one person."""

    key: str
    words: tuple[str, ...]
    spellings: Counter[str] = field(default_factory=Counter)
    #: The same name in other spellings: "Yuri", "Yury".
    variants: set[tuple[str, ...]] = field(default_factory=set)
    #: Roles with the kind of each.
    roles: Counter[tuple[str, str]] = field(default_factory=Counter)
    affiliations: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    #: Kinds of offices told without the office: "his Chinese counterpart".
    kinds: Counter[str] = field(default_factory=Counter)

    def actor(self) -> Actor:
        """The person as an actor, under the fullest and commonest spelling."""
        name = max(self._plain_spellings(), key=lambda s: (len(s.split()), not s.isascii(), self.spellings[s], s))
        role, kind = self.office or (None, max(self.kinds, key=lambda k: (self.kinds[k], k), default=""))
        return Actor(self.key, name, PartyType.PERSON, role, self.home, kind)

    def _plain_spellings(self) -> list[str]:
        """The spellings without those that a misspelt title opens: "Minster Ana Torres" beside "Ana Torres"."""
        named = {fold(s) for s in self.spellings if " " in s and gender_of(s.split()[0]) is not None}
        return [s for s in self.spellings if not _is_behind_title(s, named)]

    @property
    def office(self) -> tuple[str, str] | None:
        """The role that is said most often, in its fullest wording: "Secretary" counts for "Secretary of State"."""
        if not self.roles:
            return None
        weight = {r: sum(n for other, n in self.roles.items() if _is_within(other[0], r[0])) for r in self.roles}
        return max(self.roles, key=lambda r: (weight[r], self.roles[r], r))

    @property
    def home(self) -> str | None:
        """The country or body that is said to be the person's most often."""
        return max(self.affiliations, key=lambda a: (self.affiliations[a], a)) if self.affiliations else None

    @property
    def gender(self) -> str | None:
        """Either "m" or "f", or None where the names and titles do not tell."""
        return max(self.genders, key=lambda g: (self.genders[g], g)) if self.genders else None


class Cast:
    """The persons of an event, and the look-up from a name as it stands to a person."""

    def __init__(self, names: Sequence[Iterable[Name]], year: int | None) -> None:
        self.people: dict[str, Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._year = year
        everyone = [name for article in names for name in article]
        for name in sorted(everyone, key=lambda n: (-len(n.words), n.words, n.affiliation or "", n.role or "")):
            if len(name.words) > 1 and (" " in name.text or name.role is not None):
                self._add(name, self._same(name) or self._new(name.words))
        for name in sorted((n for n in everyone if len(n.words) == 1), key=lambda n: (n.words, n.role or "")):
            person = self.find(name.words, name.affiliation)
            if person is None and self._is_worth(name):
                person = self._new(name.words)
            if person is not None:
                self._add(name, person)
        for person in self.people.values():
            self._complete(person)
        #: Folded last words of all names.
        self.surnames = frozenset(words[-1] for person in self.people.values() for words in (person.words, *person.variants))
        self._actors = {key: person.actor() for key, person in self.people.items()}
        self._at_home: dict[str, list[Person]] = {}
        for person in self.people.values():
            self._at_home.setdefault(person.home or "", []).append(person)

    def actor(self, key: str) -> Actor:
        """The person of that key as an actor."""
        return self._actors[key]

    # --- who a name means ----------------------------------------------------
    def find(self, words: tuple[str, ...], affiliation: str | None = None) -> Person | None:
        """The one person that a name means, or None where it means nobody known or more than one."""
        candidates = [p for p in self._by_word.get(words[-1], []) if any(_is_short_for(words, full) for full in (p.words, *p.variants))]
        if len(candidates) > 1 and affiliation is not None:
            candidates = [p for p in candidates if affiliation in p.affiliations] or candidates
        return candidates[0] if len(candidates) == 1 else self._foremost(candidates)

    def holder(self, role: str, kind: str, home: str) -> Person | None:
        """The one person of the cast who holds that office of that country or body: "the Mexican president"."""
        actors = [self._actors[p.key] for p in self._at_home.get(home, [])]
        fitting = [self.people[a.key] for a in actors if a.role is not None and means_office(role, kind, a.role, a.kind)]
        if not fitting and self._year is not None:
            known = [h for h in in_office(home.partition(":")[2], self._year) if means_office(role, kind, h.office, _kind_of(h))]
            found = [self.find(tuple(fold(h.name).split())) for h in known]
            fitting = [p for p in found if p is not None]
        unique = {p.key: p for p in fitting}
        return next(iter(unique.values())) if len(unique) == 1 else None

    def counterpart(self, home: str) -> Person | None:
        """The one foremost official of a country: "his Kenyan counterpart"."""
        return self._foremost([p for p in self._at_home.get(home, []) if self._actors[p.key].acts_for_home])

    def _foremost(self, people: list[Person]) -> Person | None:
        """Of several persons of one surname the one who is named so much more often that the surname alone means nobody else."""
        ranked = sorted(people, key=lambda p: (-p.spellings.total(), p.key))
        if len(ranked) < 2:
            return ranked[0] if ranked else None
        return ranked[0] if ranked[0].spellings.total() >= _FOREMOST * ranked[1].spellings.total() else None

    # --- building ------------------------------------------------------------
    def _same(self, name: Name) -> Person | None:
        for person in self._by_word.get(name.words[-1], []):
            if _is_same(name.words, person.words) and not _are_apart(name, person):
                return person
        return self._respelt(name)

    def _respelt(self, name: Name) -> Person | None:
        """The one person of nearly that name whose office and home, as far as they are told, are the same."""
        near = {p.key: p for word in name.words for p in self._by_word.get(word, []) if are_spelt_alike(name.words, p.words)}
        fitting = [p for p in near.values() if _fits(name, p)]
        if len(fitting) != 1:
            return None
        fitting[0].variants.add(name.words)
        for word in name.words:
            if fitting[0] not in self._by_word.setdefault(word, []):
                self._by_word[word].append(fitting[0])
        return fitting[0]

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
        elif name.kind is not None:
            person.kinds[name.kind] += 1
        if name.affiliation is not None:
            person.affiliations[name.affiliation] += 1
        if name.gender is not None:
            person.genders[name.gender] += 1

    def _is_worth(self, name: Name) -> bool:
        """Whether a lone surname is enough of a person: it bears a title, does something, or is an office-holder's."""
        if name.role is not None or name.opens < name.first:
            return True
        return (name.acts and name.is_labelled) or len({(h.name, h.of) for h in self._holders(name.words[-1])}) == 1

    def _holders(self, surname: str) -> tuple[OfficeHolder, ...]:
        return holders_of(surname, self._year)

    def _complete(self, person: Person) -> None:
        """Takes role, country and gender from the tables where the articles do not state them."""
        if not person.affiliations or not person.roles:
            known = self._known(person)
            if known is not None:
                self._take(person, known)
        if not person.genders and len(person.words) > 1 and gender_of(person.words[0]):
            person.genders[gender_of(person.words[0]) or ""] += 1

    def _known(self, person: Person) -> OfficeHolder | None:
        """The office-holder of the year that the person is; by the whole name also one of another year."""
        surname = person.words[-1]
        now = [h for h in self._holders(surname) if len(person.words) == 1 or _is_named(h, person.words)]
        if now:
            return now[0] if len({(h.name, h.of) for h in now}) == 1 else None
        ever = [h for h in holders_of(surname) if _is_named(h, person.words) or self._is_titled(h, person)]
        return ever[-1] if len({(h.name, h.of) for h in ever}) == 1 else None

    def _is_titled(self, holder: OfficeHolder, person: Person) -> bool:
        """Whether a lone surname bears the title of an office that somebody of that surname held: "President Obama"."""
        return len(person.words) == 1 and any(means_office(role, kind, holder.office, _kind_of(holder)) for role, kind in person.roles)

    def _take(self, person: Person, known: OfficeHolder) -> None:
        if not person.affiliations:
            person.affiliations[f"body:{known.of}" if known.of in bodies() else f"country:{known.of}"] += 1
        if self._year is None:
            return
        if known.held(self._year):
            if not person.roles:
                person.roles[_role_of(known), _kind_of(known)] += 1
        elif known.last is not None and known.last < self._year and all(kind == _kind_of(known) for _, kind in person.roles):
            # A title outlives the office: "President Obama" in a report of 2018. The role stays as the articles have it.
            person.kinds["former"] += 1
            person.roles = Counter({(role, "former"): n for (role, _), n in person.roles.items()})


def _role_of(holder: OfficeHolder) -> str:
    if holder.office == "head of state":
        return "leader"
    office = office_of(holder.office)
    return office.role if office is not None else titled(holder.office)


def _kind_of(holder: OfficeHolder) -> str:
    office = office_of(holder.office)
    return office.kind if office is not None else "official"


def _is_named(holder: OfficeHolder, words: tuple[str, ...]) -> bool:
    return any(_is_same(words, tuple(fold(name).replace("-", " ").split())) for name in (holder.name, *holder.spellings))


def _is_same(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether two names of two words or more are one person's: same first and last word, or the one the other's end.

    Initials and middle names may differ; two first names may not ("James Baker", "Howard Baker").
    """
    if short == full or full[-len(short) :] == short:
        return True
    first, other = short[0].rstrip("."), full[0].rstrip(".")
    initial = (len(first) == 1 or len(other) == 1) and first[:1] == other[:1]
    return short[-1] == full[-1] and (first == other or initial)


def _is_behind_title(spelling: str, named: set[str]) -> bool:
    """Whether a word that is no given name stands before a name that the articles have without it."""
    first, _, rest = spelling.partition(" ")
    return fold(rest) in named and len(first.rstrip(".")) > 1 and gender_of(first) is None


def _fits(name: Name, person: Person) -> bool:
    """Whether what is told of the name and of the person of a like name agrees: office or home, or nothing is told of one of them."""
    if (name.role is None and name.affiliation is None) or not (person.roles or person.affiliations):
        return True
    kinds = {kind for _, kind in person.roles}
    return (name.kind in kinds and name.kind is not None) or name.affiliation in person.affiliations


def _are_apart(name: Name, person: Person) -> bool:
    """Whether the name that is only the end of the other's belongs to another country's person."""
    return (
        name.words != person.words
        and name.affiliation is not None
        and bool(person.affiliations)
        and name.affiliation not in person.affiliations
        and (name.words[0] != person.words[0])
    )


def _is_short_for(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words are the end or the beginning of the full name: "Costa Lima", "Park" of Park Min Ho."""
    return full[-len(words) :] == words or (len(words) == 1 and full[0] == words[0] and gender_of(words[0]) is None)


def _is_within(role: str, fuller: str) -> bool:
    """Whether the one role is the other said shorter: "Secretary", "Secretary of State"; never of an office held before."""
    short, full = role.casefold(), fuller.casefold()
    if short.startswith("former") != full.startswith("former"):
        return False
    return short == full or full.startswith(short + " ") or full.endswith(" " + short)


def means_office(role: str, kind: str, held: str, held_kind: str) -> bool:
    """Whether the phrase may mean the office held: "minister" a Foreign Minister, "leader" a head of state."""
    short, full = role.casefold(), held.casefold()
    if held_kind == "former" or full.startswith("former"):
        return False
    if full == short or full.endswith(" " + short):
        return True
    if short == "leader":
        return held_kind in _LEADING
    if short == "top diplomat":
        return (
            held_kind == "minister"
            and ("foreign" in full or full.startswith("secretary of state"))
            and not full.startswith(("vice", "deputy"))
        )
    return kind == held_kind == "spokesperson"
