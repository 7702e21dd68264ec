"""Turns the tables of bodies and ministries into records, and names and patterns into the bodies that they mean."""

from functools import cache
from typing import NamedTuple

from briefing.lexicons import load
from briefing.lexicons.countries import countries
from briefing.lexicons.portfolios import fill
from briefing.lexicons.surfaces import bare, fold, titled
from briefing.lexicons.tables import doubtful, load_table, parted
from briefing.model.brief import PartyType

__all__ = ["PARTY_TYPES", "Body", "bodies", "body_of", "body_patterns", "public_body"]

#: What a body of a kind is as a party; a "seat" stands for its country's government and is no party of its own.
PARTY_TYPES = {
    **dict.fromkeys(("alliance", "bank", "bloc", "fund", "igo", "ngo", "party", "summit", "treaty", "un"), PartyType.ORGANISATION),
    **dict.fromkeys(("agency", "central-bank", "court", "ministry", "parliament"), PartyType.GOVERNMENT_BODY),
    "armed": PartyType.GROUP,
    "seat": PartyType.COUNTRY,
}


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


@cache
def bodies() -> dict[str, Body]:
    """All bodies by key."""
    return {
        key: Body(key, name, parted(also), parted(short), kind, of or None, frozenset(parted(flags)), doubtful(also))
        for key, name, also, short, kind, of, flags in load_table("bodies")
    }


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
    keys = _body_index().get(bare(surface), ())
    return bodies()[keys[0]] if len(keys) == 1 else None


def public_body(code: str, pattern: str) -> Body | None:
    """The body of the country that the pattern names, a listed one or one made for it; None where the pattern is no body's.

    >>> public_body("PE", "ministry of mines").name
    'Peruvian Mines Ministry'
    """
    found = body_patterns().get(bare(pattern))
    country = countries().get(code)
    if found is None or country is None:
        return None
    kind, name = found
    adjective = country.adjectives[0] if country.adjectives else country.name
    made = f"{adjective} {titled(name)}"
    listed = bodies().get(load("ministries")["listed"].get(f"{code}/{name}", ""))
    listed = listed or body_of(made) or body_of(f"{adjective} {bare(pattern)}") or _only_one(code, kind)
    return listed or Body(f"{code}/{name}", made, (), (titled(name),), kind, code, frozenset({"article"}))


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
        for portfolio, surface in fill(pattern):
            found[surface] = ("ministry", f"{table['same'].get(portfolio, portfolio)} ministry")
    for kind, names in table["bodies"].items():
        found.update({surface: (kind, name) for surface, name in names.items()})
    return found | {name: (kind, name) for kind, name in found.values()}
