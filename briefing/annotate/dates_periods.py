"""Turns calendar arithmetic into periods, and a period into the shortest ISO form that says it."""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple


class Period(NamedTuple):
    """A run of days, both ends included."""

    first: date
    last: date

    @property
    def value(self) -> str:
        """YYYY, YYYY-MM, YYYY-MM-DD or start/end, the coarsest that loses nothing.

        >>> year(1987).value, months(1998, 2, 9).value, year(1990, 1999).value
        ('1987', '1998-02/1998-09', '1990/1999')
        """
        width = self._width()
        first, last = self.first.isoformat()[:width], self.last.isoformat()[:width]
        return first if first == last else f"{first}/{last}"

    def _width(self) -> int:
        if self.first.day != 1 or self.last != _month_end(self.last.year, self.last.month):
            return 10
        return 4 if self.first.month == 1 and self.last.month == 12 else 7


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def day(when: date, last: date | None = None) -> Period:
    """The period of one day, or of the days from it to another."""
    return Period(when, last or when)


def calendar_day(year: int, month: int, number: int) -> date | None:
    """That day, or None where the calendar has none."""
    return date(year, month, number) if 1 <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1] else None


def month(year: int, number: int) -> Period:
    """A whole month; numbers beyond 1..12 count on into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Period(date(year, number, 1), _month_end(year, number))


def months(year: int, first: int, last: int) -> Period:
    """Whole months of a year, both included; numbers beyond 1..12 count on into other years."""
    return Period(month(year, first).first, month(year, last).last)


def year(number: int, last: int | None = None) -> Period:
    """A whole year, or the years from one to another."""
    return Period(date(number, 1, 1), date(last or number, 12, 31))


def week(when: date) -> Period:
    """The week of a day, Monday to Sunday."""
    monday = when - timedelta(days=when.weekday())
    return Period(monday, monday + timedelta(days=6))


def weekend(when: date) -> Period:
    """The Saturday and Sunday of a day's week."""
    saturday = when + timedelta(days=5 - when.weekday())
    return Period(saturday, saturday + timedelta(days=1))


def season(year_of_start: int, span: tuple[int, int]) -> Period:
    """A season of whole months; winter runs into the next year."""
    first, last = span
    return months(year_of_start, first, last if last >= first else last + 12)


def shifted(when: date, unit: str, count: int) -> Period:
    """The day, week, month, year, decade or century that lies so many of them from a day's own."""
    if unit == "day":
        return day(when + timedelta(days=count))
    if unit in ("week", "fortnight"):
        return week(when + timedelta(days=count * (7 if unit == "week" else 14)))
    if unit == "month":
        return month(when.year, when.month + count)
    if unit == "quarter":
        first = (when.month - 1) // 3 * 3 + 1 + 3 * count
        return months(when.year, first, first + 2)
    if unit == "decade":
        start = when.year // 10 * 10 + 10 * count
        return year(start, start + 9)
    if unit == "century":
        start = (when.year - 1) // 100 * 100 + 1 + 100 * count
        return year(start, start + 99)
    return year(when.year + count)


def easter(number: int) -> date:
    """Easter Sunday of a year, by the Gregorian computus (Meeus, Jones and Butcher)."""
    golden = number % 19
    century, rest = divmod(number, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month_number, day_number = divmod(epact + weekday - 7 * late + 114, 31)
    return date(number, month_number, day_number + 1)


def nth_weekday(number: int, month_number: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month, or its last for -1."""
    if nth < 0:
        end = _month_end(number, month_number)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    first = date(number, month_number, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def part_of(period: Period, part: str) -> Period:
    """The early, middle or late part of a period, in whole units; the end of a month is its last week, of a year its last month."""
    if not part:
        return period
    days = (period.last - period.first).days + 1
    if days > 400:
        return _years_of(period, part)
    if days > 300:
        first, last = {"early": (1, 4), "start": (1, 1), "mid": (5, 8), "late": (9, 12), "end": (12, 12)}[part]
        return months(period.first.year, first, last)
    edge = 7 if part in ("end", "start") and days > 20 else -(-days // 3)
    if part in ("early", "start"):
        return Period(period.first, period.first + timedelta(days=edge - 1))
    if part in ("late", "end"):
        return Period(period.last - timedelta(days=edge - 1), period.last)
    return Period(period.first + timedelta(days=edge), period.last - timedelta(days=edge))


def _years_of(period: Period, part: str) -> Period:
    first, last = period.first.year, period.last.year
    third = (last - first + 1) // 3
    if part in ("start", "end"):
        edge = (last - first) // 10
        return year(first, first + edge) if part == "start" else year(last - edge, last)
    if part == "early":
        return year(first, first + third)
    if part == "late":
        return year(last - third + 1, last)
    return year(first + third + 1, last - third)
