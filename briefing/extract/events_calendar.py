"""Turns a date in the brief's form into days, and an article into the day from which it is read."""

from calendar import monthrange
from datetime import date, timedelta

from briefing.model.annotation import Annotated

#: Longer stretches are background, not happenings.
LONGEST = timedelta(days=370)
#: What lies further back is history of another kind.
OLDEST = timedelta(days=366 * 100)
#: From this month on, what is to come without a date may as well come next year.
_LATE = 11


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


def published(annotated: Annotated) -> date | None:
    """The day on which the article came out, where it is known."""
    value = annotated.article.published
    return date.fromisoformat(value) if value else None


def around(day: date) -> str:
    """The day of a report and the one before it: when its news happened that it does not date."""
    return f"{(day - timedelta(days=1)).isoformat()}/{day.isoformat()}"


def ahead_of(day: date) -> str:
    """The time in which a step without a date is to come: the year, or the one after it where the year is nearly over."""
    return str(day.year) if day.month < _LATE else f"{day.year}/{day.year + 1}"
