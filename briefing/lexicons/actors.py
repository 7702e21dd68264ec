"""Turns the tables of who is who into frozen records and look-ups: countries, bodies, offices, office-holders, given names.

Everything is loaded late and cached; nothing here looks at an article. All look-ups take a surface as it stands in the text and fold it
themselves (case, accents, curly apostrophes): `country_of("Côte d’Ivoire")`. Folding forgets capitals, so test those first: the table
`phrases.phrases()` does that for whole texts and is what a tagger should use; the functions here are for single words already found.

- `countries()`, `bodies()`, `offices()`, `office_holders()`: all records, by key.
- `country_of(surface)`: the country of a name, alias or seat of government ("Britain", "the White House"); None where unknown or ambiguous.
- `countries_of(surface)`: all countries that a name, adjective, noun of people or capital may mean, by sense.
- `demonyms()`: folded adjective or noun of people → country codes, several for "Korean" or "Dominican".
- `body_of(surface)`, `public_body(code, pattern)`: a body by its name; a ministry, parliament or agency of a country by pattern.
- `office_of(surface)`: an office or title, those of ministers by portfolio ("minister of mines") included.
- `holders_of(surname, year)`: who of that surname held an office in that year, and which.
- `in_office(of, year)`: who held an office of that country or body in that year ("the Mexican president" of 1994).
- `company_cues()`: nouns that make a firm or a market of the demonym before them.
- `gender_of(given_name)`: "m", "f" or None.
"""

import unicodedata
from functools import cache
from typing import Literal, NamedTuple

from briefing.lexicons import load
from briefing.lexicons.tables import doubtful, load_table, parted
from briefing.model.brief import PartyType

__all__ = [
    "Body", "Country", "Gender", "Office", "OfficeHolder", "bodies", "body_of", "body_patterns", "company_cues", "countries",
    "countries_of", "country_of", "demonyms", "fold", "gender_of", "holders_of", "in_office", "office_holders", "office_of",
    "offices", "public_body",
]  # fmt: skip

Gender = Literal["m", "f"]
Sense = Literal["name", "adjective", "people", "capital"]

#: What a body of a kind is as a party; a "seat" stands for its country's government and is no party of its own.
PARTY_TYPES = {
    **dict.fromkeys(("alliance", "bank", "bloc", "fund", "igo", "ngo", "party", "summit", "treaty", "un"), PartyType.ORGANISATION),
    **dict.fromkeys(("agency", "central-bank", "court", "ministry", "parliament"), PartyType.GOVERNMENT_BODY),
    "armed": PartyType.GROUP,
    "seat": PartyType.COUNTRY,
}
#: Letters that carry no separable accent.
_LETTERS = str.maketrans(
    {"’": "'", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "ł": "l", "Ł": "L", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe"}
)
_SMALL = frozenset({"and", "for", "of", "the", "to"})


class Country(NamedTuple):
    """A state, a former state, a territory or a region that acts."""

    #: ISO 3166 code; a region's is its sovereign's with letters after a hyphen.
    code: str
    name: str
    #: Other names and spellings, the name itself left out.
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    #: Nouns of people: (singular, plural).
    people: tuple[tuple[str, str], ...]
    #: The seat of government first.
    capitals: tuple[str, ...]
    #: Code of the sovereign of a territory or region, of the successor of a former state.
    of: str | None
    #: See the header of countries.csv.
    flags: frozenset[str]
    #: Aliases that as often mean something else.
    doubtful: frozenset[str] = frozenset()


class Body(NamedTuple):
    """An organisation, a public body, an armed group, or a seat that stands for a government."""

    key: str
    name: str
    aliases: tuple[str, ...]
    #: General words that mean it only after its full name in the same article ("the Bank").
    shorts: tuple[str, ...]
    kind: str
    #: Country code or key of the body that it belongs to.
    of: str | None
    #: See the header of bodies.csv.
    flags: frozenset[str]
    #: Aliases that as often mean something else.
    doubtful: frozenset[str] = frozenset()

    @property
    def type(self) -> PartyType:
        """What the body is as a party; courts and parliaments of no country are organisations."""
        known = PARTY_TYPES[self.kind]
        return PartyType.ORGANISATION if known is PartyType.GOVERNMENT_BODY and self.country is None else known

    @property
    def country(self) -> str | None:
        """Code of the country that it belongs to, through other bodies if need be."""
        of = self.of
        while of in bodies():
            of = bodies()[of].of
        return of


class Office(NamedTuple):
    """An office, a title or a calling."""

    surface: str
    #: As the reader should see it: "Foreign Minister".
    role: str
    #: See the header of offices.csv.
    kind: str
    #: Country code or body key that it belongs to when the text names no other.
    of: str | None = None
    gender: Gender | None = None
    #: "capital", "host", "title", "weak": see the header of offices.csv.
    flags: frozenset[str] = frozenset()


class OfficeHolder(NamedTuple):
    """A person who held an office, with the years of it."""

    name: str
    #: Folded surnames by which news calls the person.
    surnames: tuple[str, ...]
    #: Other spellings of the whole name.
    spellings: tuple[str, ...]
    office: str
    #: Country code or body key.
    of: str
    first: int
    #: None while in office.
    last: int | None

    def held(self, year: int) -> bool:
        """Whether the person held the office at some time of that year."""
        return self.first <= year and (self.last is None or year <= self.last)


def fold(surface: str) -> str:
    """The surface in lower case, without accents, with straight apostrophes.

    >>> fold("Côte d’Ivoire")
    "cote d'ivoire"
    """
    if surface.isascii():
        return surface.lower()
    decomposed = unicodedata.normalize("NFKD", surface.translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


@cache
def countries() -> dict[str, Country]:
    """All countries by code."""
    return {row[0]: _country(row) for row in load_table("countries")}


def _country(row: tuple[str, ...]) -> Country:
    code, name, also, adjectives, people, capitals, of, flags = row
    nouns: list[tuple[str, str]] = []
    for noun in parted(people):
        singular, _, plural = noun.partition("/")
        nouns += [(a, f"{a}s") for a in parted(adjectives)] if noun == "+" else [(singular, plural or f"{singular}s")]
    marks = frozenset(parted(flags))
    return Country(code, name, parted(also), parted(adjectives), tuple(nouns), parted(capitals), of or None, marks, doubtful(also))


@cache
def bodies() -> dict[str, Body]:
    """All bodies by key."""
    return {
        key: Body(key, name, parted(also), parted(short), kind, of or None, frozenset(parted(flags)), doubtful(also))
        for key, name, also, short, kind, of, flags in load_table("bodies")
    }


@cache
def offices() -> dict[str, Office]:
    """All offices by their surface, those of ministers by portfolio included."""
    table = load("ministries")
    found: dict[str, Office] = {}
    for pattern in table["offices"]:
        kind = "official" if pattern.endswith("chief") else "minister"
        for portfolio in table["portfolios"]:
            surface = pattern.replace("{}", portfolio)
            found[surface] = Office(surface, _titled(surface), kind)
    for surface, role, kind, of, gender, flags in load_table("offices"):
        found[surface] = Office(surface, role, kind, of or None, _gender(gender), frozenset(parted(flags)))
    return found


@cache
def office_holders() -> tuple[OfficeHolder, ...]:
    """All office-holders, by office and then by year."""
    return tuple(
        OfficeHolder(name, parted(surnames), parted(spellings), office, of, int(first), int(last) if last else None)
        for of, office, name, surnames, spellings, first, last in load_table("office_holders")
    )


@cache
def _country_index() -> dict[str, dict[Sense, tuple[str, ...]]]:
    index: dict[str, dict[Sense, tuple[str, ...]]] = {}

    def add(surface: str, sense: Sense, code: str) -> None:
        senses = index.setdefault(fold(surface), {})
        if code not in senses.get(sense, ()):
            senses[sense] = (*senses.get(sense, ()), code)

    for country in countries().values():
        for name in (country.name, *country.aliases):
            add(name, "name", country.code)
        for adjective in country.adjectives:
            add(adjective, "adjective", country.code)
        for noun in (n for pair in country.people for n in pair):
            add(noun, "people", country.code)
        for capital in country.capitals:
            add(capital, "capital", country.code)
    return index


def countries_of(surface: str) -> dict[Sense, tuple[str, ...]]:
    """Codes of the countries that the surface may mean, by the sense in which it does.

    >>> countries_of("Swiss")
    {'adjective': ('CH',)}
    """
    return _country_index().get(_bare(surface), {})


def country_of(surface: str) -> Country | None:
    """The one country of that name, or whose government the named seat stands for.

    >>> country_of("Britain").code, country_of("the Kremlin").code
    ('GB', 'RU')
    """
    codes = countries_of(surface).get("name", ())
    if not codes:
        body = body_of(surface)
        codes = (body.of,) if body is not None and body.kind == "seat" and body.of else ()
    return countries()[codes[0]] if len(codes) == 1 else None


@cache
def demonyms() -> dict[str, tuple[str, ...]]:
    """Folded adjectives and nouns of people with the codes of their countries."""
    found = {}
    for surface, senses in _country_index().items():
        codes = tuple(dict.fromkeys((*senses.get("adjective", ()), *senses.get("people", ()))))
        if codes:
            found[surface] = codes
    return found


@cache
def _body_index() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for body in bodies().values():
        for name in dict.fromkeys(fold(n) for n in (body.name, *body.aliases)):
            index[name] = (*index.get(name, ()), body.key)
    return index


def body_of(surface: str) -> Body | None:
    """The one body of that name, alias or acronym; short forms are left out, and so are names of several bodies.

    >>> body_of("the IMF").name
    'International Monetary Fund'
    """
    keys = _body_index().get(_bare(surface), ())
    return bodies()[keys[0]] if len(keys) == 1 else None


def public_body(code: str, pattern: str) -> Body | None:
    """The body of the country that the pattern names, a listed one or one made for it; None where the pattern is no body's.

    >>> public_body("PE", "ministry of mines").name
    'Peruvian Mines Ministry'
    """
    found = body_patterns().get(_bare(pattern))
    country = countries().get(code)
    if found is None or country is None:
        return None
    kind, name = found
    adjective = country.adjectives[0] if country.adjectives else country.name
    made = f"{adjective} {_titled(name)}"
    listed = bodies().get(load("ministries")["listed"].get(f"{code}/{name}", ""))
    listed = listed or body_of(made) or body_of(f"{adjective} {_bare(pattern)}") or _only_one(code, kind)
    return listed or Body(f"{code}/{name}", made, (), (_titled(name),), kind, code, frozenset({"article"}))


def _only_one(code: str, kind: str) -> Body | None:
    if kind != "central-bank":
        return None
    found = [body for body in bodies().values() if body.kind == kind and body.of == code]
    return found[0] if len(found) == 1 else None


@cache
def body_patterns() -> dict[str, tuple[str, str]]:
    """Surfaces of public bodies that need a country, with the kind of body and the name under which it is kept."""
    table = load("ministries")
    found = {}
    for pattern in table["patterns"]:
        for portfolio in table["portfolios"]:
            found[pattern.replace("{}", portfolio)] = ("ministry", f"{table['same'].get(portfolio, portfolio)} ministry")
    for kind, names in table["bodies"].items():
        found.update({surface: (kind, name) for surface, name in names.items()})
    return found | {name: (kind, name) for kind, name in found.values()}


def office_of(surface: str) -> Office | None:
    """The office or title that the surface names, in the singular.

    >>> office_of("Minister of Mines").role
    'Minister of Mines'
    """
    return offices().get(_bare(surface))


@cache
def _holder_index() -> dict[str, tuple[OfficeHolder, ...]]:
    index: dict[str, tuple[OfficeHolder, ...]] = {}
    for holder in office_holders():
        for surname in holder.surnames:
            index[surname] = (*index.get(surname, ()), holder)
    return index


def holders_of(surname: str, year: int | None = None) -> tuple[OfficeHolder, ...]:
    """The office-holders of that surname, in that year or at any time, earlier ones first."""
    found = _holder_index().get(fold(surname), ())
    return tuple(sorted((h for h in found if year is None or h.held(year)), key=lambda h: (h.first, h.of, h.office)))


@cache
def _holders_by_place() -> dict[str, tuple[OfficeHolder, ...]]:
    index: dict[str, tuple[OfficeHolder, ...]] = {}
    for holder in office_holders():
        index[holder.of] = (*index.get(holder.of, ()), holder)
    return index


def in_office(of: str, year: int) -> tuple[OfficeHolder, ...]:
    """Who held an office of that country or body in that year, by office; two of one office in a year of change."""
    return tuple(holder for holder in _holders_by_place().get(of, ()) if holder.held(year))


@cache
def _given_names() -> dict[str, Gender]:
    table = load("given_names")
    return {**dict.fromkeys(table["m"], "m"), **dict.fromkeys(table["f"], "f")}


def gender_of(given_name: str) -> Gender | None:
    """The gender that the given name tells, or None where it tells none.

    >>> gender_of("Jean-Claude"), gender_of("Angela"), gender_of("Robin")
    ('m', 'f', None)
    """
    name = fold(given_name)
    return _given_names().get(name) or _given_names().get(name.partition("-")[0])


@cache
def company_cues() -> frozenset[str]:
    """Nouns, in lower case, that make a firm or a market of the demonym or the name before them ("US firm")."""
    return frozenset(load("companies")["cues"])


def _bare(surface: str) -> str:
    return fold(surface).removeprefix("the ")


def _titled(words: str) -> str:
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words.split())


def _gender(cell: str) -> Gender | None:
    return "m" if cell == "m" else "f" if cell == "f" else None
