"""Turns loose stretches and distances from now into periods: "in the coming weeks", "within 90 days", "the week after next"."""

import re
from datetime import MAXYEAR, MINYEAR, timedelta

from briefing.annotate.dates_periods import Period, month, shifted
from briefing.annotate.dates_setting import Form, Reading, Setting
from briefing.annotate.dates_tense import Direction
from briefing.annotate.dates_words import COUNT, count, unit

#: How many of them "the coming days", "recent weeks" are at most.
_SOME = {"day": 7, "week": 4, "month": 4}
_LONG = {"day": 1, "week": 7, "fortnight": 14}

# "in the coming days", "over the next few weeks", "in recent months"
_COMING = re.compile(
    r"(?i)\b(?:in|over|during|within)\s+(?P<e>(?:the\s+)?(?:(?P<ahead>coming|next)|(?P<back>recent|past|last))(?:\s+(?:few|several|couple\s+of))?\s+(?P<unit>days|weeks|months))\b"
)
# "within 90 days", "within the next six months", "inside a week"
_WITHIN = re.compile(
    rf"(?i)\b(?P<e>(?:within|inside)\s+(?:the\s+(?:next|coming)\s+)?(?P<n>{COUNT})\s+(?P<unit>days?|weeks?|fortnights?|months?))\b"
    r"(?!\s+(?:of|after|from|before)\b)"
)
# "in a fortnight", "in a week's time", "a fortnight from now"
_SOON = re.compile(r"(?i)\b(?:in\s+)?a\s+(?P<unit>week|fortnight|month)(?:\s+from\s+now|['’]s\s+time)?(?=\s*(?:[.,;]|$|in\b|at\b|to\b))")
# "will meet", "is due to meet"
_DUE = re.compile(r"(?i)\b(?:will|shall|due|to)\b")
# "the week after next", "the weekend before last"
_BEYOND = re.compile(r"(?i)\bthe\s+(?P<unit>week|month|year)\s+(?P<way>after\s+next|before\s+last)\b")
# "overnight" of a deed, not of a stay
_OVERNIGHT = re.compile(r"(?i)\bovernight(?=\s*(?:[.,;]|$|(?:in|on|by|after|as|and|to|at|from|with|that|into|near|between|against)\b))")


def _ahead_or_back(setting: Setting, name: str, n: int) -> Period | None:
    """The stretch of so many units from the day of publication on, or up to it."""
    here = setting.anchor
    if here is None:
        return None
    if name in _LONG:
        try:
            far = here + timedelta(days=n * _LONG[name])
        except OverflowError:  # beyond the years that a date can name
            return None
        return Period(min(here, far), max(here, far))
    if not MINYEAR < here.year + (here.month + n) / 12 < MAXYEAR:
        return None
    first, last = sorted((here.month, here.month + n))
    return Period(month(here.year, first).first, month(here.year, last).last)


def _coming(match: re.Match[str], setting: Setting) -> Reading | None:
    name = unit(match["unit"])
    if match["back"] and name != "day":
        return None  # "in recent weeks" is background, not a date
    period = _ahead_or_back(setting, name, _SOME[name] * (1 if match["ahead"] else -1))
    return Reading(period) if period is not None else None


def _within(match: re.Match[str], setting: Setting) -> Reading | None:
    """A term from now on, where the clause looks ahead; else how long something took."""
    if setting.direction(match.start("n"), match.end()) is Direction.PAST:
        return None
    period = _ahead_or_back(setting, unit(match["unit"]), count(match["n"]))
    return Reading(period) if period is not None else None


def _soon(match: re.Match[str], setting: Setting) -> Reading | None:
    words = match.group().lower()
    if setting.anchor is None or not (words.startswith("in ") or words.endswith("now")):
        return None
    # "sells a tonne in a week" is how long it takes, whatever the tense
    is_due = _DUE.search(match.string, setting.sentence.start, match.start()) is not None
    is_ahead = words.endswith(("time", "now")) or (is_due and setting.direction(match.start("unit"), match.end()) is Direction.FUTURE)
    return Reading(shifted(setting.anchor, match["unit"].lower(), 1)) if is_ahead else None


def _beyond(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None:
        return None
    return Reading(shifted(setting.anchor, match["unit"].lower(), 2 if match["way"].lower().startswith("after") else -2))


def _overnight(match: re.Match[str], setting: Setting) -> Reading | None:
    if setting.anchor is None or setting.direction(*match.span()) is not Direction.PAST:
        return None
    return Reading(Period(setting.anchor - timedelta(days=1), setting.anchor))


FORMS = (Form(_BEYOND, _beyond), Form(_COMING, _coming), Form(_WITHIN, _within), Form(_SOON, _soon), Form(_OVERNIGHT, _overnight))
