"""Turns the full dates that stand in a text into calendar dates; a date without its year is found apart and left open."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from briefing.lexicons import load

__all__ = ["MONTH", "DayOfYear", "Stated", "find_dates", "find_days"]

_MONTHS: dict[str, int] = load("publication")["months"]
_NAMES = "|".join(sorted((name.capitalize() for name in _MONTHS), key=len, reverse=True))
#: A month's name, in full or short, as it is written ("Sept.", "SEPTEMBER").
MONTH = rf"(?:{_NAMES}|{_NAMES.upper()})\b\.?"

_MONTHS_OF_YEAR = 12
_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
# "2019-03-01", "2019/3/1", "2019-03-01T12:00"
_ISO = re.compile(rf"(?<!\d)(?<!\d[-/.]){_YEAR}(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?!\d)")
# "March 1, 2019", "Mar. 1 2019", "March 1st, 2019", "MARCH 1, 2019"
_MONTH_FIRST = re.compile(rf"\b(?P<name>{MONTH})\s+(?P<day>\d\d?)(?i:st|nd|rd|th)?\s*,?\s+{_YEAR}\b")
# "1 March 2019", "1st of March, 2019", "26-FEB-1987"
_DAY_FIRST = re.compile(rf"(?<!\d)(?P<day>\d\d?)(?i:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<name>{MONTH})[\s,-]+{_YEAR}\b")
# "25/03/2019": read only where one part can be no month
_NUMERIC = re.compile(rf"(?<![\d/.-])(?P<one>\d\d?)(?P<sep>[/.-])(?P<two>\d\d?)(?P=sep){_YEAR}(?!\d)")
# "Dec. 28", "28 December"
_DAY_ONLY = re.compile(rf"\b(?P<name>{MONTH})\s+(?P<day>\d\d?)\b|\b(?P<day2>\d\d?)\s+(?P<name2>{MONTH})")


class Stated(NamedTuple):
    """A full date in a text, with the range of characters it takes."""

    date: date
    start: int
    end: int


class DayOfYear(NamedTuple):
    """A day whose year is not stated."""

    month: int
    day: int

    def nearest(self, anchor: date) -> date | None:
        """The date of this day that lies nearest to the anchor."""
        dates = [found for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (found := _calendar(year, *self))]
        return min(dates, key=lambda found: abs((found - anchor).days), default=None)

    def within(self, year: int) -> date | None:
        """The date of this day in that year."""
        return _calendar(year, *self)


def find_dates(text: str) -> list[Stated]:
    """The full dates in the text, in order."""
    return sorted(_each(text), key=lambda stated: (stated.start, stated.end))


def find_days(text: str) -> Iterator[DayOfYear]:
    """The days in the text that are named without a year, and those with one too."""
    for match in _DAY_ONLY.finditer(text):
        day = DayOfYear(_number(match["name"] or match["name2"]), int(match["day"] or match["day2"]))
        if _calendar(2000, *day):
            yield day


def _each(text: str) -> Iterator[Stated]:
    for match in _ISO.finditer(text):
        yield from _stated(match, int(match["month"]), int(match["day"]))
    for pattern in (_MONTH_FIRST, _DAY_FIRST):
        for match in pattern.finditer(text):
            yield from _stated(match, _number(match["name"]), int(match["day"]))
    for match in _NUMERIC.finditer(text):
        one, two = int(match["one"]), int(match["two"])
        if one == two or max(one, two) > _MONTHS_OF_YEAR:
            yield from _stated(match, min(one, two), max(one, two))


def _stated(match: re.Match[str], month: int, day: int) -> Iterator[Stated]:
    found = _calendar(int(match["year"]), month, day)
    if found:
        yield Stated(found, match.start(), match.end())


def _number(name: str) -> int:
    return _MONTHS[name.rstrip(".").lower()]


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
