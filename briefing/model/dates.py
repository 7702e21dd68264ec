"""Turns a date in the brief's form into the days that it spans."""

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=4096)
def days(value: str) -> tuple[date, date]:
    """The first and the last day of YYYY, YYYY-MM, YYYY-MM-DD or start/end.

    >>> days("2024-02")[1].isoformat(), days("1990/1999")[0].isoformat()
    ('2024-02-29', '1990-01-01')
    """
    first, _, last = value.partition("/")
    return _first_day(first), _last_day(last or first)


def _first_day(text: str) -> date:
    return date.fromisoformat(text + "-01-01"[len(text) - 4 :])


def _last_day(text: str) -> date:
    year, *rest = (int(part) for part in text.split("-"))
    month = rest[0] if rest else 12
    return date(year, month, rest[1] if len(rest) > 1 else monthrange(year, month)[1])


def overlap(a: str, b: str) -> bool:
    """Whether two dates may mean the same time: their days have some in common."""
    (first, last), (other_first, other_last) = days(a), days(b)
    return first <= other_last and other_first <= last
