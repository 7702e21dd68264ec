"""Tells single quotation marks from apostrophes, and finds where one that opens is closed."""

import re

from briefing.model.article import Span

#: Words that lose their beginning: ‘'90s’, ‘'em’, ‘'twas’.
_ELIDED = re.compile(r"['‘’](?:\d\ds?\b|(?:em|til|tis|twas|cause|bout|round|n|cos|cuz|neath)\b)", re.IGNORECASE)
#: The longest run of text that plain single marks are trusted to enclose.
_REACH = 800
_OPENERS = frozenset(' \t\r\n\u00a0\u2009\u202f([{—–-/:“"')
_STOPS = frozenset(".,;:!?…)")


def is_opening(text: str, at: int, limits: Span) -> bool:
    """Whether the single mark stands where a word begins, and is no apostrophe."""
    before = text[at - 1] if at > limits.start else " "
    after = text[at + 1] if at + 1 < limits.end else " "
    return before in _OPENERS and not after.isspace() and after not in _STOPS and _ELIDED.match(text, at) is None


def find_close(text: str, at: int, end: int) -> int | None:
    """The place of the mark that closes the single one at `at`, or None where all that follow are apostrophes."""
    closers = "'" if text[at] == "'" else "’'"
    candidates = []
    for place in range(at + 1, min(end, at + _REACH)):
        if (text[place] in "‘'" and is_opening(text, place, Span(at, end))) or text.startswith("\n\n", place):
            break
        if text[place] in closers and _may_close(text, place, end):
            candidates.append(place)
    sure = [place for place in candidates if text[place - 1] in _STOPS or text[place - 1] != "s" or text[place + 1 : place + 2] in _STOPS]
    return next(iter(sure or candidates), None)


def _may_close(text: str, place: int, end: int) -> bool:
    """Whether a word ends at the mark, so that it is no apostrophe within a word."""
    after = text[place + 1] if place + 1 < end else " "
    return not text[place - 1].isspace() and not after.isalnum()
