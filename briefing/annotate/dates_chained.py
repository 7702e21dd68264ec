"""Turns times counted from the date told before into periods: "the next day", "the previous year", "two days later"."""

import re

from briefing.annotate.dates_periods import shifted
from briefing.annotate.dates_setting import Form, Reading, Setting
from briefing.annotate.dates_words import COUNT, count, unit

#: No date is counted from what was told more words ago than this.
_UNITS = r"days?|weeks?|months?|years?"

# "the previous year", "the following day", "that same month"
_NEIGHBOUR = re.compile(
    r"(?i)\b(?:the|that|this)\s+(?P<which>previous|preceding|prior|following|next|same)\s+(?P<unit>day|morning|week|month|year)\b"
)
# "that year"
_THAT = re.compile(r"(?i)\bthat\s+(?P<unit>day|week|month|year)\b")
# "two days later", "a week earlier", "the day before"
_LATER = re.compile(
    rf"(?i)(?:\b(?P<about>nearly|almost|about|more\s+than|over|less\s+than|some|around)\s+)?\b(?P<n>{COUNT}|the)\s+(?P<unit>{_UNITS})\s+(?P<way>later|earlier|afterwards|previously|(?:before|after)(?=\s*(?:[.,;)]|$)))\b"
)
_WAYS = {
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "following": 1,
    "next": 1,
    "same": 0,
    "later": 1,
    "after": 1,
    "afterwards": 1,
    "earlier": -1,
    "before": -1,
    "previously": -1,
}
_FINENESS = ("day", "week", "month", "year")


def _neighbour(match: re.Match[str], setting: Setting) -> Reading | None:
    return _counted(setting, match["unit"].lower().replace("morning", "day"), _WAYS[match["which"].lower()])


def _that(match: re.Match[str], setting: Setting) -> Reading | None:
    return _counted(setting, match["unit"].lower(), 0)


def _later(match: re.Match[str], setting: Setting) -> Reading | None:
    n = match["n"].lower()
    if match["about"] or (n == "the" and match["unit"][-1] == "s"):
        return None
    return _counted(setting, unit(match["unit"]), _WAYS[match["way"].lower()] * (1 if n == "the" else count(n)))


def _counted(setting: Setting, name: str, step: int) -> Reading | None:
    """So many units from the date told before, where that date is fine enough to count from."""
    told = setting.told
    if told is None or _FINENESS.index(name) < _FINENESS.index(_fineness(told)):
        return None
    start = told.period.last if step > 0 else told.period.first
    return Reading(shifted(start, name, step), complete=told.complete, chained=True)


def _fineness(told: Reading) -> str:
    days = (told.period.last - told.period.first).days + 1
    return "day" if days <= 3 else "week" if days <= 7 else "month" if days <= 92 else "year"


FORMS = (Form(_LATER, _later), Form(_NEIGHBOUR, _neighbour), Form(_THAT, _that))
