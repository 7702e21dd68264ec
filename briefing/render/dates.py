"""ISO dates of any precision → words: "14 May 1998", "June 1998", "14–15 May 1998"."""

import re

from briefing.render.display import display
from briefing.render.words import Words

# "2023", "2023-12", "2023-12-27"
_ISO = re.compile(r"(?P<y>\d{4})(?:-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>0[1-9]|[12]\d|3[01]))?)?")

Parts = tuple[int, int | None, int | None]


def parse_parts(value: str) -> Parts | None:
    """Year, month and day of an ISO date as far as it states them, or None where it is none."""
    match = _ISO.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day = match["y"], match["m"], match["d"]
    return int(year), int(month) if month else None, int(day) if day else None


def format_date(value: str | None, words: Words) -> str:
    """The date in words; what is no ISO date is shown as it stands, none as the catalogue says."""
    if not value:
        return words.text("dates.none")
    first, _, last = value.partition("/")
    if last:
        return _format_span(first, last, words)
    parts = parse_parts(value)
    return _format_parts(parts, words) if parts else display(value)


def format_short(value: str, words: Words) -> str:
    """The date as a label of a drawing: "27 Dec", "Jan 2024", "2023", "28 Feb – 1 Mar"."""
    first, _, last = value.partition("/")
    if last:
        return words.text("dates.span", first=format_short(first, words), last=format_short(last, words))
    parts = parse_parts(value)
    if parts is None:
        return display(value)
    year, month, day = parts
    if month is None:
        return str(year)
    name = words.month(month, is_short=True)
    if day is None:
        return words.text("dates.short_month", month=name, y=year)
    return words.text("dates.short_day", d=_day(day, words), month=name)


def _format_parts(parts: Parts, words: Words) -> str:
    year, month, day = parts
    if month is None:
        return str(year)
    name = words.month(month)
    if day is None:
        return words.text("dates.month", month=name, y=year)
    return words.text("dates.day", d=_day(day, words), month=name, y=year)


def _day(day: int, words: Words) -> str:
    """The day of the month, of which some languages write the first as an ordinal: "1er janvier"."""
    return words.text("dates.first_day", d=day) if day == 1 else str(day)


def _format_span(first: str, last: str, words: Words) -> str:
    start, end = parse_parts(first), parse_parts(last)
    if start is None or end is None:
        return words.text("dates.span", first=display(first), last=display(last))
    if start == end:
        return _format_parts(start, words)
    if start[2] and end[2] and start[0] == end[0]:
        month1, month2 = (words.month(part[1] or 1) for part in (start, end))
        days = {"d1": _day(start[2], words), "d2": _day(end[2], words)}
        if start[1] == end[1]:
            return words.text("dates.same_month", **days, month=month1, y=start[0])
        return words.text("dates.same_year", **days, month1=month1, month2=month2, y=start[0])
    return words.text("dates.span", first=_format_parts(start, words), last=_format_parts(end, words))
