"""Turns all tables of who is who into one stream of entries: a surface, what it means, and how it must be written."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Literal

from briefing.lexicons import load
from briefing.lexicons.bodies import bodies, body_patterns
from briefing.lexicons.countries import countries
from briefing.lexicons.groups import groups
from briefing.lexicons.offices import offices
from briefing.lexicons.surfaces import fold

__all__ = ["Entry", "Sense", "iter_entries"]

Sense = Literal[
    "adjective", "body", "capital", "country", "group", "media", "office", "other", "pattern", "people", "platform", "seat", "short"
]  # fmt: skip
#: A surface with its sense, key, whether it stands in any case (then in lower case here), whether it is guarded, whether it is a plural.
Entry = tuple[str, Sense, str, bool, bool, bool]
#: What follows the noun that bears the plural: "minister| of mines", "attorney| general".
_TAIL = re.compile(r"(?: of | to$| for\b| in chief|-in-chief|-at-large|[ -]general$|[ -]elect$|[ -]designate$)")


def iter_entries() -> Iterator[Entry]:
    """All entries, in the order in which their candidates are tried."""
    return chain(_country_entries(), _body_entries(), _office_entries(), _noun_entries(), _other_entries())


def _noun_entries() -> Iterator[Entry]:
    for noun in groups():
        yield noun, "group", noun, True, False, False
    for surface, (_, name) in body_patterns().items():
        yield surface, "pattern", name, True, False, False


def _other_entries() -> Iterator[Entry]:
    for outlet in load("companies")["media"]:
        name = outlet.removesuffix("?")
        yield name, "media", name, False, outlet != name, False
    for network in load("companies")["platforms"]:
        yield network, "platform", network, False, True, False
    for names in load("nonactors").values():
        for name in names:
            yield name, "other", fold(name), False, False, False


def _country_entries() -> Iterator[Entry]:
    for country in countries().values():
        doubtful = {*country.doubtful, country.name} if "ambiguous" in country.flags else country.doubtful
        for name in (country.name, *country.aliases):
            yield name, "country", country.code, False, name in doubtful, False
        twofold = "ambiguous-people" in country.flags
        for adjective in country.adjectives:
            yield adjective, "adjective", country.code, False, twofold, False
        for singular, plural in country.people:
            yield plural, "people", country.code, False, twofold, True
            if singular not in country.adjectives:
                yield singular, "people", country.code, False, twofold, False
        for capital in country.capitals:
            if capital != country.name:
                yield capital, "capital", country.code, False, "ambiguous-capital" in country.flags, False


def _body_entries() -> Iterator[Entry]:
    for body in bodies().values():
        sense: Sense = "seat" if body.kind == "seat" else "body"
        doubtful = {*body.doubtful, body.name} if "ambiguous" in body.flags else body.doubtful
        for name in (body.name, *body.aliases):
            yield name, sense, body.key, False, name in doubtful, False
        for short in body.shorts:
            yield short, "short", body.key, False, True, False


def _office_entries() -> Iterator[Entry]:
    for surface, office in offices().items():
        upper = bool(office.flags & {"capital", "title"})
        weak = "weak" in office.flags
        yield surface.title() if upper else surface, "office", surface, not upper, weak, False
        if "title" not in office.flags and office.kind != "honorific":
            yield _plural(surface), "office", surface, True, weak, True


def _plural(surface: str) -> str:
    """The office in the plural, which its first noun bears: "secretaries of state", "attorneys general"."""
    tail = _TAIL.search(surface)
    cut = tail.start() if tail is not None else len(surface)
    return _pluralised(surface[:cut]) + surface[cut:]


def _pluralised(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")
