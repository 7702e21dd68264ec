"""Turns months, and the parts of a year that are counted in months, into periods: "in May", "mid-November 2022", "the first quarter"."""

import re

from briefing.annotate.dates_periods import Period, month, months, part_of
from briefing.annotate.dates_setting import Form, Reading, Setting, span_of
from briefing.annotate.dates_tense import Direction
from briefing.annotate.dates_words import COUNT, DASH, MONTH, PART, YEAR, count, month_number, ordinal, part

_PART = rf"(?:(?P<part>(?i:{PART}))(?:[\s-]+))?"
_WHICH_YEAR = (
    rf"(?:,?\s+(?:of\s+|in\s+)?(?:(?:the\s+)?(?:fiscal|financial|calendar)\s+(?:year\s+)?)?(?P<y>{YEAR})"
    r"|\s+of\s+(?P<rel>(?:last|this|next|the)(?:\s+(?:fiscal|financial|current|previous))?\s+year))"
)
_ORDINAL = r"(?P<ord>first|second|third|fourth|1st|2nd|3rd|4th|final|last)"
#: Words before a bare month that make it a time; "May" is a name as well, so that it takes fewer of them.
_BEFORE = (
    r"(?:in|since|until|till|by|from|through|during|before|after|for|of|to|and|throughout|between|around|about|beyond"
    r"|last|late|early|mid|this|or)"
)
_BEFORE_MAY = r"(?:[Ii]n|[Ss]ince|until|till|through|[Dd]uring|throughout|[Ff]or|[Bb]y|mid|or)"
#: A month before a noun is a time where an article or a pronoun opens the phrase: "the November election".
_OPENER = r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|this|planned|upcoming|scheduled|proposed|['’]s)"
_NOT_NAMES = r"(?!\s+(?:government|administration|cabinet|ministry|team)\b)"

# "between February and September 1998", "from March to June", "January-March 2024"
_RANGE = re.compile(
    rf"""(?:\b(?:[Bb]etween|BETWEEN)\s+(?P<m>{MONTH})(?:\s+(?P<y>{YEAR}))?\s+and\s+(?P<m2>{MONTH})(?:,?\s+(?P<y2>{YEAR}))?
      |  \b(?P<m_>{MONTH})(?:\s+(?P<y_>{YEAR}))?(?:\s+(?:to|through|thru|until|till)\s+|{DASH}|/)(?P<m2_>{MONTH})
         (?:,?\s+(?P<y2_>{YEAR}))?)(?!\s+\d{{1,2}}\b)""",
    re.VERBOSE,
)
# "the first week of March", "the last week in May 2024"
_WEEK = re.compile(rf"\b(?:the\s+)?(?i:{_ORDINAL})\s+(?:week|fortnight)\s+(?:of|in)\s+(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR}))?")
# "early January 2024", "the end of June, 2019", "May of 2018"
_WITH_YEAR = re.compile(rf"(?<![\w-]){_PART}\b(?P<m>{MONTH})(?:,?\s+(?:of\s+)?|[-/])(?P<y>{YEAR})")
# "July last year", "in May this year"
_OF_YEAR = re.compile(rf"(?<![\w-]){_PART}\b(?P<m>{MONTH})(?:,?\s+(?:of\s+)?)(?i:(?P<which>last|this|next))\s+(?i:year)\b")
# "late December", "mid-November", "last June", "next March"
_RELATIVE = re.compile(
    rf"(?<![\w-])(?P<lead>(?i:(?P<part>{PART})|(?P<which>last|next|this|that|past|coming)))[\s-]+(?P<m>{MONTH})(?!\s+\d{{1,2}}\b)"
)
# "in May", "by December", "November's", "the March deadline"
_BARE = re.compile(
    rf"""(?:\b(?i:{_BEFORE})\s+(?P<e>(?!May\b|MAY\b){MONTH})(?!\s+\d{{1,2}}(?:st|nd|rd|th)?\b)
      |  \b{_BEFORE_MAY}\s+(?P<e_may>May|MAY)\b(?!\s+\d{{1,2}}(?:st|nd|rd|th)?\b|['’]s\s+[a-z])
      |  (?:(?<=\s)|(?<=^)){_OPENER}\s+(?P<e_noun>{MONTH})(?=\s+[a-z(]){_NOT_NAMES}
      |  (?<![A-Z][a-z]\s)\b(?P<e_own>(?!May\b|MAY\b){MONTH})(?=['’]s\b)
      |  ^(?P<e_top>(?!May\b|MAY\b){MONTH})\s(?=[a-z]))""",
    re.VERBOSE,
)
# "the second quarter of 2024", "first half of last year", "the first seven months of 1998", "the final three months of this year"
_SHARE = re.compile(
    rf"\b(?:the\s+)?(?i:{_ORDINAL})[\s-](?i:(?:(?P<n>{COUNT})\s+)?(?P<unit>quarter|half|trimester|months?))(?:-(?:year|quarter))?{_WHICH_YEAR}",
    re.IGNORECASE,
)
# "Q2 2024", "H1 of 2025", "2024 Q3"
_SHORT_SHARE = re.compile(
    rf"\b(?P<unit>[QH])(?P<n>[1-4])(?:\s+(?:of\s+)?|\s*/\s*)(?P<y>{YEAR})|\b(?P<y2>{YEAR})\s?(?P<unit2>[QH])(?P<n2>[1-4])\b"
)
# "in the third quarter", "first-quarter growth"
_QUARTER = re.compile(rf"\b(?:the\s+)?{_ORDINAL}[\s-]quarter\b(?![\s-]final)", re.IGNORECASE)


def _placed(match: re.Match[str], setting: Setting, number: int) -> Period | None:
    """The month in the year that the words leave out: the latest or the next one, by tense, or the one in the year told before."""
    if setting.anchor is None:
        return None
    here = setting.anchor
    way = setting.direction(*span_of(match))
    if way is Direction.PAST:
        told = _in_story(setting, number)
        return told or month(here.year - (number > here.month), number)
    ahead = month(here.year + (number < here.month), number)
    if way is Direction.FUTURE:
        return ahead
    behind = month(here.year - (number > here.month), number)
    return min((behind, ahead), key=lambda m: abs(m.first - here))


def _in_story(setting: Setting, number: int) -> Period | None:
    """The first such month after a day of an earlier year that was just told: "He resigned in July 2015. In September he …"."""
    told = setting.told
    if told is None or setting.anchor is None or not told.complete or len(told.period.value) == 4:
        return None
    first = told.period.first
    found = month(first.year + (number < first.month), number)
    behind = setting.anchor.year - (number > setting.anchor.month)
    return found if found.first.year < behind else None


def _month_range(match: re.Match[str], setting: Setting) -> Reading | None:
    tail = "" if match["m"] else "_"
    first, last = month_number(match["m" + tail]), month_number(match["m2" + tail])
    y, y2 = match["y" + tail], match["y2" + tail]
    if y2:
        end = month(int(y2), last)
    elif y:
        end = month(int(y) + (last < first), last)
    else:
        placed = _placed(match, setting, last)
        if placed is None:
            return None
        end = placed
    start = month(int(y) if y else end.first.year - (first > last), first)
    return Reading(Period(start.first, end.last), complete=bool(y or y2)) if start.first <= end.first else None


def _week_of_month(match: re.Match[str], setting: Setting) -> Reading | None:
    period = month(int(match["y"]), month_number(match["m"])) if match["y"] else _placed(match, setting, month_number(match["m"]))
    if period is None:
        return None
    nth = ordinal(match["ord"])
    first = period.first.replace(day=7 * nth - 6) if nth > 0 else period.last.replace(day=period.last.day - 6)
    return Reading(Period(first, first.replace(day=first.day + 6)), complete=bool(match["y"]))


def _with_year(match: re.Match[str], _: Setting) -> Reading | None:
    return Reading(part_of(month(int(match["y"]), month_number(match["m"])), part(match["part"])), complete=True)


def _of_year(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None:
        return None
    step = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    return Reading(part_of(month(setting.anchor.year + step, month_number(match["m"])), part(match["part"])))


def _relative(match: re.Match[str], setting: Setting) -> Reading | None:
    number, which = month_number(match["m"]), (match["which"] or "").lower()
    if not which:
        placed = _placed(match, setting, number)
        return Reading(part_of(placed, part(match["part"]))) if placed else None
    if setting.anchor is None:
        return None
    here = setting.anchor
    if which in ("last", "past"):
        return Reading(month(here.year - (number >= here.month), number))
    if which in ("next", "coming"):
        return Reading(month(here.year + (number <= here.month), number))
    placed = _placed(match, setting, number)
    return Reading(placed) if placed else None


def _bare(match: re.Match[str], setting: Setting) -> Reading | None:
    placed = _placed(match, setting, month_number(match[match.lastgroup or 0]))
    return Reading(placed) if placed else None


def _share_of(start: int, nth: int, size: int, total: int) -> Period:
    """The nth of so many months of a year; the last for -1."""
    first = 12 - size + 1 if nth < 0 else (nth - 1) * size + 1
    return months(start, first, min(first + size - 1, total))


def _share(match: re.Match[str], setting: Setting) -> Reading | None:
    unit = match["unit"].lower()
    is_one = unit.startswith("month") and not match["n"]
    size = 1 if is_one else {"quarter": 3, "half": 6, "trimester": 4}.get(unit) or count(match["n"])
    if size > 12:
        return None
    nth = ordinal(match["ord"])
    if match["y"]:
        return Reading(_share_of(int(match["y"]), nth, size, 12), complete=True)
    if setting.anchor is None:
        return None
    step = {"last": -1, "next": 1, "the previous": -1}.get(match["rel"].lower().split(" year")[0], 0)
    return Reading(_share_of(setting.anchor.year + step, nth, size, 12))


def _short_share(match: re.Match[str], _: Setting) -> Reading | None:
    size = 3 if (match["unit"] or match["unit2"]) == "Q" else 6
    return Reading(_share_of(int(match["y"] or match["y2"]), int(match["n"] or match["n2"]), size, 12), complete=True)


def _quarter(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None:
        return None
    here, nth = setting.anchor, ordinal(match["ord"])
    if nth < 0:
        return Reading(months(here.year, (here.month - 1) // 3 * 3 - 2, (here.month - 1) // 3 * 3))
    way, current = setting.direction(*span_of(match)), (here.month - 1) // 3 + 1
    step = -(nth > current) if way is Direction.PAST else int(nth < current)
    return Reading(_share_of(here.year + step, nth, 3, 12))


FORMS = (
    Form(_RANGE, _month_range),
    Form(_WEEK, _week_of_month),
    Form(_WITH_YEAR, _with_year),
    Form(_OF_YEAR, _of_year),
    Form(_SHARE, _share),
    Form(_SHORT_SHARE, _short_share),
    Form(_RELATIVE, _relative),
    Form(_BARE, _bare),
    Form(_QUARTER, _quarter),
)
