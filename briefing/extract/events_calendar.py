"""Turns an article's day of publication into the times of what it does not date."""

from datetime import date, timedelta

from briefing.model.annotation import Annotated

#: Longer stretches are background, not happenings.
LONGEST = timedelta(days=370)
#: What lies further back is history of another kind.
OLDEST = timedelta(days=366 * 100)
#: From this month on, what is to come without a date may as well come next year.
_LATE = 11


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
