"""Turns years, decades, centuries, seasons of years and feasts into periods: "1987", "the early 1990s", "by 2030", "Christmas Eve"."""

import re
from datetime import date

from briefing.annotate.dates_periods import day, easter, nth_weekday, part_of, season, year
from briefing.annotate.dates_setting import Form, Reading, Setting, span_of
from briefing.annotate.dates_tense import Direction
from briefing.annotate.dates_words import DASH, PART, SEASON, SEASONS, YEAR, any_of, part
from briefing.lexicons import load

_CALENDAR = load("calendar")
_FEASTS: dict[str, str] = _CALENDAR["feasts"]
_EASTER: dict[str, int] = _CALENDAR["easter"]
_NTH: dict[str, list[int]] = _CALENDAR["nth"]
_ONCE: dict[str, str] = _CALENDAR["once"]
_NOT_YEARS = frozenset(_CALENDAR["not_years"]["words"])
_FEAST_NAMES = any_of([*_FEASTS, *_EASTER, *_NTH])
_CENTURIES = {"sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
#: Words before a number that make it a count: "about 2000 troops".
_COUNTS = frozenset(
    {
        "about",
        "some",
        "nearly",
        "almost",
        "over",
        "than",
        "least",
        "approximately",
        "roughly",
        "another",
        "estimated",
        "these",
        "those",
        "all",
    }
)

# "the Sept. 11 attacks"
_ONCE_ONLY = re.compile(rf"(?i)\b(?P<name>{any_of(list(_ONCE))})\b")
# "Good Friday Agreement", "the Sunday Times": names that hold a day
_NO_DATE = re.compile(rf"(?i)\b(?:{any_of(_CALENDAR['not_dates']['words'])})\b")
# "Christmas Eve", "Easter 1998", "New Year's Day last year"
_FEAST = re.compile(
    rf"\b(?i:(?P<name>{_FEAST_NAMES}))\b(?<=[A-Za-z])(?:,?\s+(?:of\s+|in\s+)?(?P<y>{YEAR})|\s+(?P<which>last|this|next)\s+year)?"
)
# "the summer of 2018", "winter 2022-23", "late spring 2024"
_SEASON = re.compile(
    rf"(?i)\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-])?(?P<season>{SEASON})(?:\s+of)?(?:\s+the\s+year)?\s+(?P<y>{YEAR})(?:(?:[-–/])(?P<y2>\d\d(?:\d\d)?)\b)?"
)
# "the 1990s", "the late 1970s", "mid-1980s"
_DECADE = re.compile(rf"(?<![\w-])(?:(?P<part>(?i:{PART}))[\s-]+)?(?:the\s+)?(?<![\d$£€])(?P<d>(?:1[5-9]|20)\d)0['’]?s\b")
# "the '90s"
_SHORT_DECADE = re.compile(rf"(?<![\w-])(?:(?P<part>(?i:{PART}))[\s-]+)?(?:the\s+)?['’](?P<d>[2-9])0s\b")
# "the 19th century", "the early twentieth century"
_CENTURY = re.compile(
    rf"(?i)(?<![\w-])(?:(?P<part>{PART})[\s-]+)?(?:the\s+)?(?:(?P<n>1[6-9]|2[01])(?:st|th)|(?P<w>{any_of(_CENTURIES)}))[\s-]century\b"
)
# "2015-2019", "between 1998 and 2002", "1939-45", "2023/24"
_YEARS = re.compile(
    rf"(?:(?i:between)\s+(?P<a>{YEAR})\s+and\s+(?P<b>(?:1[5-9]|20|21)\d\d)\b|\b(?P<a2>{YEAR})(?:{DASH}|/|\s+(?:to|through|until)\s+)(?P<b2>(?:1[5-9]|20|21)\d\d|\d\d)(?![\d,./-]\d|\d))"
)
# "fiscal year 2024", "FY2024", "the 2023-24 financial year" (its years stand above)
_FISCAL = re.compile(r"\b(?i:(?:fiscal|financial)(?:\s+year)?\s+|FY\s?)(?P<y>(?:19|20)\d\d)(?:[-/–](?P<y2>\d\d(?:\d\d)?))?\b")
# "late 2022", "the end of 2023", "mid-2024", "early in 2019"
_PART_OF_YEAR = re.compile(rf"(?<![\w-])(?P<part>(?i:{PART}))(?:[\s-]+|\s+in\s+)(?:the\s+)?(?P<y>{YEAR})\b(?!['’]?s\b)")
# "1987"
_YEAR = re.compile(rf"(?<![\w-])(?P<y>{YEAR})(?!['’]?s\b(?<!['’]s)|-(?:year|strong|page|mile|member|tonne|ton|km|kilomet|foot|square))\b")


def _once(match: re.Match[str], _: Setting) -> Reading | None:
    name = " ".join(match["name"].lower().split())
    return Reading(day(date.fromisoformat(_ONCE[name])), complete=True)


def _none(_: re.Match[str], __: Setting) -> Reading | None:
    return None


def _feast_in(name: str, number: int) -> date:
    if name in _EASTER:
        return date.fromordinal(easter(number).toordinal() + _EASTER[name])
    if name in _NTH:
        return nth_weekday(number, *_NTH[name])
    month, day_of_month = _FEASTS[name].split("-")
    return date(number, int(month), int(day_of_month))


def _feast(match: re.Match[str], setting: Setting) -> Reading | None:
    name = " ".join(match["name"].lower().replace("’", "'").split())
    if not match["name"][0].isupper():
        return None
    if match["y"]:
        return Reading(day(_feast_in(name, int(match["y"]))), complete=True)
    if setting.anchor is None:
        return None
    here = setting.anchor
    if match["which"]:
        return Reading(day(_feast_in(name, here.year + {"last": -1, "next": 1}.get(match["which"].lower(), 0))))
    days = [_feast_in(name, here.year + step) for step in (-1, 0, 1)]
    way = setting.direction(*span_of(match))
    if way is Direction.OPEN:
        return Reading(day(min(days, key=lambda when: abs(when - here))))
    return Reading(day(min(w for w in days if w >= here) if way is Direction.FUTURE else max(w for w in days if w <= here)))


def _season_of_year(match: re.Match[str], _: Setting) -> Reading | None:
    number, span = int(match["y"]), SEASONS[match["season"].lower()]
    if span[0] > span[1] and not match["y2"]:
        return Reading(year(number), complete=True)  # "the winter of 1989" may have begun or ended in it
    return Reading(part_of(season(number, span), part(match["part"])), complete=True)


def _decade(match: re.Match[str], _: Setting) -> Reading | None:
    digits = match["d"]
    start = int(digits) * 10 if len(digits) > 1 else 1900 + int(digits) * 10
    return Reading(part_of(year(start, start + 9), part(match["part"])), complete=True)


def _century(match: re.Match[str], _: Setting) -> Reading | None:
    number = int(match["n"]) if match["n"] else _CENTURIES[match["w"].lower()]
    return Reading(part_of(year(number * 100 - 99, number * 100), part(match["part"])), complete=True)


def _years(match: re.Match[str], _: Setting) -> Reading | None:
    first = int(match["a"] or match["a2"])
    text = match["b"] or match["b2"]
    last = int(text) if len(text) == 4 else first // 100 * 100 + int(text)
    return Reading(year(first, last), complete=True) if first < last else None


def _fiscal(match: re.Match[str], _: Setting) -> Reading | None:
    first = int(match["y"])
    return Reading(year(first, first + 1 if match["y2"] else first), complete=True)


def _part_of_year(match: re.Match[str], _: Setting) -> Reading | None:
    return Reading(part_of(year(int(match["y"])), part(match["part"])), complete=True)


def _single(match: re.Match[str], setting: Setting) -> Reading | None:
    """A year where nothing around it makes the digits a count or a name."""
    parse, sentence = setting.parse, setting.sentence
    i = next((t.i for t in parse.tokens[sentence.first : sentence.last] if t.end > match.start()), None)
    if i is None:
        return None
    before = parse.tokens[i - 1].lower.rstrip(".") if i > sentence.first else ""
    if before in _NOT_YEARS or before in _COUNTS or before in ("#", "$", "£", "€", "no"):
        return None
    token = parse.tokens[i]
    after = parse.tokens[i + 1] if i + 1 < sentence.last else None
    counts = token.dep == "nummod" and after is not None and token.head == after.i and after.tag == "NNS"
    if counts and before not in _OPENERS and int(match["y"]) % 50 == 0:
        return None
    return Reading(year(int(match["y"])), complete=True) if after is None or after.lower not in _UNITS else None


_OPENERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "'s", "this"})
_UNITS = frozenset(_CALENDAR["counted"]["words"]) | {
    "%",
    "dollars",
    "dlrs",
    "euros",
    "pounds",
    "hours",
    "gmt",
    "hrs",
    "miles",
    "km",
    "kilometres",
    "kilometers",
    "feet",
}

#: Forms that hold other forms within them: they come before all others.
NAMES = (Form(_ONCE_ONLY, _once), Form(_NO_DATE, _none), Form(_FEAST, _feast))
FORMS = (
    Form(_SEASON, _season_of_year),
    Form(_DECADE, _decade),
    Form(_SHORT_DECADE, _decade),
    Form(_CENTURY, _century),
    Form(_FISCAL, _fiscal),
    Form(_YEARS, _years),
    Form(_PART_OF_YEAR, _part_of_year),
    Form(_YEAR, _single),
)
