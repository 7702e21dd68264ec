"""Turns an expression's surroundings into what resolves it: the day of publication, the direction, and the date told before."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from briefing.annotate.dates_periods import Period
from briefing.annotate.dates_tense import Direction, direction
from briefing.model.annotation import Parse, Sentence


class Reading(NamedTuple):
    """What an expression means, and whether its own words say all of it."""

    period: Period
    complete: bool = False
    #: Whether it was counted from the date told before it rather than from the day of publication.
    chained: bool = False


@dataclass(slots=True)
class Setting:
    """What is known where an expression stands."""

    parse: Parse
    #: Day of publication, where one is known.
    anchor: date | None
    sentence: Sentence
    #: The date told last in the same paragraph, with whether it rests on stated words alone.
    told: Reading | None = None
    #: Whether the article itself states its day.
    sure: bool = True
    _tokens: dict[int, Direction] = field(default_factory=dict)

    def direction(self, start: int, end: int) -> Direction:
        """Whether the characters start..end look back or ahead."""
        if start not in self._tokens:
            inside = [t.i for t in self.parse.tokens[self.sentence.first : self.sentence.last] if t.end > start and t.start < end]
            self._tokens[start] = direction(self.parse, inside[0], inside[-1] + 1) if inside else Direction.PAST
        return self._tokens[start]


Resolver = Callable[[re.Match[str], Setting], Reading | None]


class Form(NamedTuple):
    """One way to write a time, and what it means; a resolver that finds no date still claims the words."""

    pattern: re.Pattern[str]
    resolve: Resolver


def span_of(match: re.Match[str]) -> tuple[int, int]:
    """The characters of the expression itself: the group whose name begins with "e", where the pattern needs words around it."""
    name = match.lastgroup
    if name is not None and name.startswith("e"):
        return match.span(name)
    return match.span("e") if "e" in match.re.groupindex and match["e"] else match.span()
