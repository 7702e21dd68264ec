"""Turns days named by their place in the week or their distance into periods: "Wednesday", "yesterday", "two weeks ago"."""

import re
from datetime import date, timedelta

from briefing.annotate.dates_periods import Period, day, month, part_of, season, shifted, week, weekend, year
from briefing.annotate.dates_setting import Form, Reading, Setting, span_of
from briefing.annotate.dates_tense import Direction
from briefing.annotate.dates_words import COUNT, PART, SEASON, SEASONS, UNIT, WEEKDAY, count, part, unit, weekday_number

_HOUR = r"(?:\s+(?:(?:early\s+|late\s+|mid-?)?(?:morning|afternoon|evening|night|noon|midday|midnight|lunchtime)))?"
_UNIT = r"week|fortnight|month|quarter|year|decade|century"

# "late on Wednesday night", "last Friday", "Tuesday of next week", "Monday week"
_WEEKDAY = re.compile(
    rf"""(?<![\w-])(?i:(?:the\s+)?(?:(?:early|small)\s+hours|morning|afternoon|evening|night)\s+of\s+)?(?i:(?P<which>last|next|this|that|past|coming|previous|following)\s+)?
      (?P<d>{WEEKDAY})(?:(?i:{_HOUR})(?i:\s+(?:of\s+)?(?P<week>last|next|this)\s+week)?|\s+week\b)(?![\w])""",
    re.VERBOSE,
)
# "a week on Tuesday", "a week from Friday"
_WEEK_ON = re.compile(rf"\ba\s+week\s+(?:on|from)\s+(?P<d>{WEEKDAY})")
# "yesterday", "tomorrow morning", "the day before yesterday", "this evening", "last night"
_NEAR = re.compile(
    rf"(?i)\b(?:(?P<far>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow))|(?P<near>yesterday|today|tonight|tomorrow){_HOUR}|(?P<hour>this\s+(?:morning|afternoon|evening)|last\s+night))\b"
    r"(?!['’]s\s+(?:world|generation|standards|society|language))"
)
# "the weekend", "over last weekend", "next weekend"
_WEEKEND = re.compile(r"(?i)\b(?P<which>last|next|this|that|past|coming|the(?:\s+(?:past|coming))?)\s+weekend\b")
# "earlier this month", "late last year", "the end of next week", "last summer", "this year"
_STEP = re.compile(
    rf"(?i)(?<![\w-])(?:(?P<lead>earlier|later)\s+|(?P<part>{PART})[\s-]+|(?P<half>(?:the\s+)?(?:first|second|latter)\s+half\s+of)\s+)?(?:in\s+)?(?P<which>(?:the\s+)?(?:last|this|next|current|coming))\s+(?P<unit>{_UNIT}|{SEASON})\b"
)
# "the end of the year", "later in the week", "by year's end", "year-end"
_END = re.compile(
    rf"(?i)(?<![\w-])(?:(?P<part>{PART})\s+(?:the\s+)?(?P<unit>{_UNIT})\b|(?P<lead>earlier|later)\s+in\s+the\s+(?P<unit3>week|month|year)\b|(?:the\s+)?(?P<unit2>week|month|year|decade)(?:['’]s\s+|[\s-])end\b(?!\s+(?:of|to)\b))"
)
# "two weeks ago", "a decade ago"
_AGO = re.compile(rf"(?i)(?:\b(?P<about>more\s+than|over|less\s+than|at\s+least)\s+)?\b(?P<n>{COUNT})\s+(?P<unit>{UNIT})\s+ago\b")
# "the past three months", "the next two years"
_SPAN = re.compile(rf"(?i)\b(?:the\s+)?(?P<which>last|past|previous|next|coming)\s+(?:(?P<n>{COUNT})[\s-]+)?(?P<unit>{UNIT})\b")
# "in two weeks", "in 10 days' time"
_AHEAD = re.compile(
    rf"(?i)\bin\s+(?:about\s+)?(?P<n>{COUNT})\s+(?P<unit>days?|weeks?|months?|years?)(?:['’]s?)?(?:\s+(?P<time>time))?(?!\s+(?:of|or)\b)\b"
)
# "by the summer", "in spring"
_SEASON = re.compile(
    rf"(?i)\b(?:in|by|over|during|until|since|before|after|through)\s+(?P<e>(?P<part>(?:early|mid|late)[\s-]+)?(?:the\s+(?P<fall>{SEASON})|(?P<unit>(?!fall\b){SEASON})))\b(?!\s+\w+ing\b)"
)

_WEEK = 7
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def latest(anchor: date, weekday: int) -> date:
    """The last such weekday up to the day itself."""
    return anchor - timedelta(days=(anchor.weekday() - weekday) % 7)


def coming(anchor: date, weekday: int) -> date:
    """The next such weekday from the day itself on."""
    return anchor + timedelta(days=(weekday - anchor.weekday()) % 7)


def _season_near(here: date, name: str, step: int) -> Period:
    """The season of the current year, or one so many years off; a winter is the one that runs or comes."""
    span = SEASONS[name]
    current = season(here.year - (span[0] > span[1] and here.month <= span[1]), span)
    if step < 0 and current.last < here:
        return current
    if step > 0 and current.first > here:
        return current
    return season(current.first.year + step, span)


def _weekday(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None:
        return None
    here, number = setting.anchor, weekday_number(match["d"])
    which, of_week = (match["which"] or "").lower(), (match["week"] or "").lower()
    if of_week:
        return Reading(day(week(here).first + timedelta(days=number + {"last": -7, "next": 7}.get(of_week, 0))))
    if match[0].endswith("week"):
        return Reading(day(coming(here, number) + timedelta(days=7)))
    if which in ("last", "past", "previous"):
        return Reading(day(latest(here - timedelta(days=1), number)))
    if which in ("next", "coming"):
        return Reading(day(coming(here + timedelta(days=1), number)))
    return Reading(day(_by_tense(match, setting, here, number)))


def _by_tense(match: re.Match[str], setting: Setting, here: date, number: int) -> date:
    way = setting.direction(*span_of(match))
    behind, ahead = latest(here, number), coming(here, number)
    if way is Direction.OPEN:
        return min((behind, ahead), key=lambda when: abs(when - here))
    if way is Direction.PAST and not setting.sure and (here - behind).days == _WEEK - 1:
        return ahead  # a day that the file's name or the other articles tell is the day before as often
    return ahead if way is Direction.FUTURE else behind


def _week_on(match: re.Match[str], setting: Setting) -> Reading | None:
    return Reading(day(coming(setting.anchor, weekday_number(match["d"])) + timedelta(days=7))) if setting.anchor else None


def _near(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None:
        return None
    if match["far"]:
        step = -2 if match["far"].lower().endswith("yesterday") else 2
    elif match["hour"]:
        step = -int(match["hour"].lower().startswith("last"))
    else:
        step = _DAYS[match["near"].lower()]
    return Reading(day(setting.anchor + timedelta(days=step)))


def _weekend(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None:
        return None
    which, here = match["which"].lower().split()[-1], setting.anchor
    current = weekend(here)
    if which == "next":
        return Reading(weekend(here + timedelta(days=7 if here.weekday() < 5 else 1)) if here.weekday() >= 5 else current)
    past = current if here.weekday() >= 5 else weekend(here - timedelta(days=7))
    if which in ("last", "past") or (which in ("the", "that") and setting.direction(*match.span()) is Direction.PAST):
        return Reading(past)
    return Reading(current)


def _step(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None:
        return None
    name, here = match["unit"].lower(), setting.anchor
    step = {"last": -1, "next": 1, "coming": 1}.get(match["which"].lower().split()[-1], 0)
    period = _season_near(here, name, step) if name in SEASONS else shifted(here, name, step)
    if match["half"] and name == "year":
        first = 1 if "first" in match["half"].lower() else 7
        return Reading(Period(date(period.first.year, first, 1), month(period.first.year, first + 5).last))
    return Reading(part_of(period, part(match["part"])))


def _end(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None:
        return None
    name = (match["unit"] or match["unit2"] or match["unit3"]).lower()
    which = "" if match["lead"] else part(match["part"]) or "end"
    return Reading(part_of(shifted(setting.anchor, name, 0), which))


def _ago(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None or match["about"]:
        return None
    name, n = unit(match["unit"]), count(match["n"])
    if name in ("decade", "century"):
        return Reading(year(setting.anchor.year - n * (10 if name == "decade" else 100))) if n <= 5 else None
    return Reading(shifted(setting.anchor, name, -n))


def _span(match: re.Match[str], setting: Setting) -> Reading | None:
    """The stretch of time up to the day of publication, or from it on."""
    if setting.anchor is None or (match["which"].lower() == "previous" and not match["n"]):
        return None
    name, n = unit(match["unit"]), count(match["n"] or "one")
    ahead = match["which"].lower() in ("next", "coming")
    far = _moved(setting.anchor, name, n if ahead else -n)
    ends = (setting.anchor, far) if ahead else (far, setting.anchor)
    if name in ("day", "week", "fortnight"):
        return Reading(Period(*ends))
    if name == "month":
        return Reading(Period(month(ends[0].year, ends[0].month).first, month(ends[1].year, ends[1].month).last))
    return Reading(year(ends[0].year, ends[1].year))


def _moved(when: date, name: str, n: int) -> date:
    if name in ("day", "week", "fortnight"):
        return when + timedelta(days=n * {"day": 1, "week": 7, "fortnight": 14}[name])
    months = n * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[name]
    return month(when.year, when.month + months).first


def _ahead(match: re.Match[str], setting: Setting) -> Reading | None:
    """A distance from now, where the clause looks ahead; else how long something took."""
    name, n = unit(match["unit"]), count(match["n"])
    if setting.anchor is None or (n == 1 and not match["time"]):  # "in a day" is how long it takes
        return None
    is_ahead = match["time"] or setting.direction(match.start("n"), match.end()) is Direction.FUTURE
    return Reading(shifted(setting.anchor, name, n)) if is_ahead else None


def _season(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None:
        return None
    name, here = (match["unit"] or match["fall"]).lower(), setting.anchor
    current = _season_near(here, name, 0)
    way = setting.direction(*span_of(match))
    if way is Direction.FUTURE and current.last < here:
        current = _season_near(here, name, 1)
    if way is Direction.PAST and current.first > here:
        current = _season_near(here, name, -1)
    return Reading(part_of(current, part(match["part"])))


FORMS = (
    Form(_WEEK_ON, _week_on),
    Form(_NEAR, _near),
    Form(_WEEKDAY, _weekday),
    Form(_WEEKEND, _weekend),
    Form(_STEP, _step),
    Form(_AGO, _ago),
    Form(_END, _end),
    Form(_SPAN, _span),
    Form(_AHEAD, _ahead),
    Form(_SEASON, _season),
)
