"""Turns a given name into the gender that it tells."""

from functools import cache

from briefing.lexicons import load
from briefing.lexicons.offices import Gender
from briefing.lexicons.surfaces import fold

__all__ = ["gender_of"]


@cache
def _given_names() -> dict[str, Gender]:
    table = load("given_names")
    return {**dict.fromkeys(table["m"].split(), "m"), **dict.fromkeys(table["f"].split(), "f")}


def gender_of(given_name: str) -> Gender | None:
    """The gender that the given name tells, or None where it tells none.

    >>> gender_of("Jean-Claude"), gender_of("Angela"), gender_of("Robin")
    ('m', 'f', None)
    """
    name = fold(given_name)
    return _given_names().get(name) or _given_names().get(name.partition("-")[0])
