"""Turns the tables of offices and portfolios into records, and titles and callings into the offices that they mean."""

from functools import cache
from typing import Literal, NamedTuple

from briefing.lexicons import load
from briefing.lexicons.portfolios import fill
from briefing.lexicons.surfaces import bare, titled
from briefing.lexicons.tables import load_table, parted

__all__ = ["Gender", "Office", "office_of", "offices"]

Gender = Literal["m", "f"]


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


@cache
def offices() -> dict[str, Office]:
    """All offices by their surface, those of ministers by portfolio included."""
    found: dict[str, Office] = {}
    for pattern in load("ministries")["offices"]:
        kind = "official" if pattern.endswith("chief") else "minister"
        for _, surface in fill(pattern):
            found[surface] = Office(surface, titled(surface), kind)
    for surface, role, kind, of, gender, flags in load_table("offices"):
        found[surface] = Office(surface, role, kind, of or None, _gender(gender), frozenset(parted(flags)))
    return found


def office_of(surface: str) -> Office | None:
    """The office or title that the surface names, in the singular.

    >>> office_of("Minister of Mines").role
    'Minister of Mines'
    """
    return offices().get(bare(surface))


def _gender(cell: str) -> Gender | None:
    return "m" if cell == "m" else "f" if cell == "f" else None
