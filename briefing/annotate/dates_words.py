"""Turns the words of the calendar into pieces of patterns, and what they match back into numbers."""

import re

from briefing.lexicons import load

_CALENDAR = load("calendar")
#: Month's number by name and short form; the names stand with the words of publication, which need them first.
MONTHS: dict[str, int] = load("publication")["months"]
WEEKDAYS: dict[str, int] = _CALENDAR["weekdays"]
SEASONS: dict[str, tuple[int, int]] = {name: (first, last) for name, (first, last) in _CALENDAR["seasons"].items()}
_NUMERALS = load("numerals")
_COUNTS: dict[str, int] = {**_NUMERALS["small"], **_NUMERALS["tens"], "a": 1, "an": 1}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": -1, "last": -1}
_PARTS = {"beginning": "start", "middle": "mid", "close": "end"}


def any_of(words: dict[str, int] | list[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(sorted((re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in words), key=len, reverse=True))


def _cased(names: list[str]) -> str:
    return "|".join(sorted({form for name in names for form in (name.capitalize(), name.upper())}, key=lambda form: (-len(form), form)))


_SHORT = [name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july")]
#: "May", "Dec.", "SEPTEMBER"; never "may" or "march".
MONTH = rf"(?:(?:{_cased([name for name in MONTHS if name not in _SHORT])})\b|(?:{_cased(_SHORT)})\b\.?)"
WEEKDAY = rf"(?:(?:{_cased(list(WEEKDAYS))})\b|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri)\.)"
SEASON = rf"(?:{any_of(list(SEASONS))})"
#: The years that news speaks of; five digits or a comma make it a count.
YEAR = r"(?<![\d.,$£€/-])(?:1[5-9]\d\d|20\d\d|21\d\d)(?![\d]|,\d|\.\d)"
#: A day's number.
DAY = r"(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:]|[.,]\d)"
#: "early", "the end of": which part of a period is meant.
PART = r"(?:early|mid|late|end|(?:(?:the|about|around)\s+)?(?:very\s+)?(?:end|close|start|beginning|middle)\s+of)"
#: "three", "11", "a".
COUNT = rf"(?:\d{{1,3}}|{any_of(_COUNTS)})"
DASH = r"(?:\s*[-–—]\s*)"
UNIT = r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))"


def month_number(text: str) -> int:
    """The number of a month by its name in any of its forms."""
    return MONTHS[text.rstrip(".").lower()]


def weekday_number(text: str) -> int:
    """The number of a weekday, Monday being 0."""
    short = text.rstrip(".").lower()
    return next(number for name, number in WEEKDAYS.items() if name.startswith(short))


def count(text: str) -> int:
    """What a small number in digits or in a word is worth."""
    return int(text) if text.isdigit() else _COUNTS[text.lower()]


def ordinal(text: str) -> int:
    """The place that an ordinal gives; -1 for the last."""
    return _ORDINALS[text.lower()]


def day_number(text: str) -> int:
    """The number of a day ("3rd")."""
    return int(re.sub(r"\D", "", text))


def unit(text: str) -> str:
    """A unit of time in the singular."""
    lower = text.lower()
    return "century" if lower.startswith("centur") else lower.removesuffix("s")


def part(text: str | None) -> str:
    """Which part of a period the words name: early, start, mid, late, end, or "" for all of it."""
    if not text:
        return ""
    word = next(w for w in text.lower().replace("-", " ").split() if w not in ("the", "about", "around", "very"))
    return _PARTS.get(word, word)
