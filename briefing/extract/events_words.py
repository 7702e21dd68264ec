"""Turns the lexicon of happenings into the look-ups that the rules for events use."""

from dataclasses import dataclass, fields
from functools import cache

from briefing.lexicons import load


@dataclass(frozen=True)
class EventWords:
    """Word classes, all of lemmas; the lexicon says what each is for."""

    happenings: frozenset[str]
    gatherings: frozenset[str]
    stages: frozenset[str]
    standing: frozenset[str]
    plain: frozenset[str]
    announcing: frozenset[str]
    speeches: frozenset[str]
    due: frozenset[str]
    intending: frozenset[str]
    steps: frozenset[str]
    resuming: frozenset[str]
    today: frozenset[str]
    ending: frozenset[str]
    history: frozenset[str]


@cache
def event_words() -> EventWords:
    """The word classes, loaded once."""
    lexicon = load("events")
    parts = {"gatherings": ("happenings", "gatherings"), "resuming": ("steps", "resuming"), "ending": ("today", "ending")}
    return EventWords(**{f.name: frozenset(lexicon[parts[f.name][0]][parts[f.name][1]] if f.name in parts else lexicon[f.name]["words"]) for f in fields(EventWords)})
