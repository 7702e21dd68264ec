"""Turns the table of office-holders into records, and a surname or a place with a year into who held which office then."""

from functools import cache
from typing import NamedTuple

from briefing.lexicons.surfaces import fold
from briefing.lexicons.tables import load_table, parted

__all__ = ["OfficeHolder", "holders_of", "in_office", "office_holders"]


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


@cache
def office_holders() -> tuple[OfficeHolder, ...]:
    """All office-holders, by office and then by year."""
    return tuple(
        OfficeHolder(name, parted(surnames), parted(spellings), office, of, int(first), int(last) if last else None)
        for of, office, name, surnames, spellings, first, last in load_table("office_holders")
    )


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
