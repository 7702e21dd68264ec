"""Turns the table of countries into records, and names, adjectives, nouns of people and capitals into the countries they may mean."""

from functools import cache
from typing import Literal, NamedTuple

from briefing.lexicons.surfaces import bare, fold
from briefing.lexicons.tables import doubtful, load_table, parted

__all__ = ["Country", "Sense", "countries", "countries_of", "demonyms"]

#: In what way a surface means a country.
Sense = Literal["name", "adjective", "people", "capital"]


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
    return _country_index().get(bare(surface), {})


@cache
def demonyms() -> dict[str, tuple[str, ...]]:
    """Folded adjectives and nouns of people with the codes of their countries."""
    found = {}
    for surface, senses in _country_index().items():
        codes = tuple(dict.fromkeys((*senses.get("adjective", ()), *senses.get("people", ()))))
        if codes:
            found[surface] = codes
    return found
