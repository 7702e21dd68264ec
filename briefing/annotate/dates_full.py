"""Turns dates that name a day of a month into periods: "May 14, 1998", "14-15 May", "30 April to 2 May"."""

import re
from datetime import date, timedelta

from briefing.annotate.dates_periods import Period, calendar_day, day
from briefing.annotate.dates_setting import Form, Reading, Setting, span_of
from briefing.annotate.dates_tense import Direction
from briefing.annotate.dates_words import DASH, DAY, MONTH, WEEKDAY, YEAR, any_of, day_number, month_number
from briefing.lexicons import load

_COUNTED = any_of(load("calendar")["counted"]["words"])
_WEEKDAY = rf"(?:(?:on\s+)?{WEEKDAY}(?:\s+(?:morning|afternoon|evening|night))?,?\s+(?:the\s+)?)?"
_TO = rf"(?:{DASH}|\s+(?:to|through|thru|until|till|and|or|&)\s+(?:the\s+)?)"
#: Between two months only what cannot join two separate days.
_ACROSS = rf"(?:{DASH}|\s+(?:to|through|thru|until|till)\s+(?:the\s+)?)"
#: Not "in May 20 people died".
_NO_COUNT = rf"(?!\s*(?:%|(?i:{_COUNTED})\b))"

# "1998-05-14"
_ISO = re.compile(r"(?<![\d/-])(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>0\d|1[0-2])-(?P<d>[0-3]\d)(?!\d)")
# "28/02/2019", "12.31.1987": read only where one part can be no month, or both are the same
_NUMERIC = re.compile(r"(?<![\d/.-])(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<y>(?:1[5-9]|20)\d\d)(?![\d/])")
# "December 30, 2023 to January 2, 2024", "Dec. 30-Jan. 2"
_MONTH_FIRST_RANGE = re.compile(
    rf"\b(?P<m>{MONTH})\s+(?P<d>{DAY})(?:,?\s+(?P<y>{YEAR}))?,?{_ACROSS}{_WEEKDAY}(?P<m2>{MONTH})\s+(?P<d2>{DAY})(?:,?\s+(?P<y2>{YEAR}))?{_NO_COUNT}"
)
# "30 April to 2 May 1999"
_DAY_FIRST_RANGE = re.compile(
    rf"(?P<d>{DAY})\s+(?:of\s+)?(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR}))?,?{_ACROSS}{_WEEKDAY}(?P<d2>{DAY})\s+(?:of\s+)?(?P<m2>{MONTH})(?:,?\s+(?P<y2>{YEAR}))?"
)
# "Thursday, May 14, 1998", "Dec. 3-4", "May 3rd and 4th"
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}\b(?P<m>{MONTH})\s+(?:the\s+)?(?P<d>{DAY})(?:{_TO}(?P<d2>{DAY})(?!\s+{MONTH}))?(?:,?\s+(?P<y>{YEAR}))?{_NO_COUNT}"
)
# "14 May 1998", "14-15 May", "the 1st of March, 2019", "26-FEB-1987"
_DAY_FIRST = re.compile(rf"{_WEEKDAY}(?P<d>{DAY})(?:{_TO}(?P<d2>{DAY}))?(?:\s+(?:of\s+)?|-)(?P<m>{MONTH})(?:(?:,?\s+|-)(?P<y>{YEAR}))?")
# "on the 27th", "the 3rd of this month"
_DAY_ALONE = re.compile(
    r"\b(?:on|by|until|since|of)\s+(?P<e>the\s+(?P<d>\d{1,2}(?:st|nd|rd|th))(?:\s+of\s+(?P<which>last|this|next|the)\s+month)?)(?=\s*(?:[.,;)]|$)|\s+(?:and|to)\b)"
)


def _iso(match: re.Match[str], _: Setting) -> Reading | None:
    when = calendar_day(int(match["y"]), int(match["m"]), int(match["d"]))
    return Reading(day(when), complete=True) if when else None


def _numeric(match: re.Match[str], _: Setting) -> Reading | None:
    a, b, number = int(match["a"]), int(match["b"]), int(match["y"])
    if a <= 12 and b <= 12 and a != b:
        return None
    when = calendar_day(number, min(a, b), max(a, b)) if max(a, b) > 12 else calendar_day(number, a, b)
    return Reading(day(when), complete=True) if when else None


def _named(match: re.Match[str], setting: Setting) -> Reading | None:
    groups = match.groupdict()
    months = month_number(groups["m"]), month_number(groups.get("m2") or groups["m"])
    numbers = day_number(groups["d"]), day_number(groups.get("d2") or groups["d"])
    stated = groups.get("y2") or groups.get("y")
    last = calendar_day(int(stated), months[1], numbers[1]) if stated else _placed(match, setting, months[1], numbers[1])
    if last is None:
        return None
    number = int(groups["y"]) if groups.get("y") else last.year - (months[0] > months[1])
    first = calendar_day(number, months[0], numbers[0])
    if first is None or first > last:
        return None
    return Reading(Period(first, last), complete=bool(stated))


def _placed(match: re.Match[str], setting: Setting, month: int, number: int) -> date | None:
    """The year that the words leave out: the latest or the next one, by tense."""
    if setting.anchor is None:
        return None
    anchor = setting.anchor
    found = [when for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (when := calendar_day(year, month, number))]
    way = setting.direction(*span_of(match))
    slack = timedelta(days=2)  # printed a day or two before or after the day that it was written for
    if way is Direction.PAST:
        return next((when for when in reversed(found) if when <= anchor + slack), None)
    if way is Direction.FUTURE:
        return next((when for when in found if when >= anchor - slack), None)
    return min(found, key=lambda when: abs(when - anchor), default=None)


def _day_alone(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None:
        return None
    number = day_number(match["d"])
    step = {"last": -1, "next": 1}.get(match["which"] or "", 0)
    if not match["which"]:
        way = setting.direction(*span_of(match))
        step = -1 if way is Direction.PAST and number > setting.anchor.day else int(way is Direction.FUTURE and number < setting.anchor.day)
    index = setting.anchor.year * 12 + setting.anchor.month - 1 + step
    when = calendar_day(index // 12, index % 12 + 1, number)
    return Reading(day(when)) if when else None


FORMS = (
    Form(_ISO, _iso),
    Form(_NUMERIC, _numeric),
    Form(_MONTH_FIRST_RANGE, _named),
    Form(_DAY_FIRST_RANGE, _named),
    Form(_DAY_FIRST, _named),
    Form(_MONTH_FIRST, _named),
    Form(_DAY_ALONE, _day_alone),
)
