"""A happening of the timeline → whether it tells that the talks brought nothing, which a reader must know first."""

import re
from functools import cache

from briefing.lexicons import load


def is_failure(text: str) -> bool:
    """Whether the words tell of talks that ended without result.

    >>> is_failure("The talks broke down over fishing rights.")
    True
    >>> is_failure("The talks began.")
    False
    """
    return all(pattern.search(text) for pattern in _patterns())


def is_travel(text: str) -> bool:
    """Whether the words tell how somebody goes somewhere, which no reader must know first.

    >>> is_travel("The king will make the journey home by train.")
    True
    >>> is_travel("The king will sign the treaty.")
    False
    """
    return not set(load("outcomes")["travel"]).isdisjoint(re.findall(r"[a-z]+", text.lower()))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What was talked in, and how it failed: "summit" and "ended without"."""
    table = load("outcomes")
    words = (rf"\b(?:{'|'.join(map(re.escape, table[name]))})\b" for name in ("talks", "failed"))
    return tuple(re.compile(each, re.IGNORECASE) for each in words)
