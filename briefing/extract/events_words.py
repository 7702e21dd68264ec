"""Turns the lexicon of happenings into the look-ups that the rules for events use."""

from dataclasses import dataclass
from functools import cache

from briefing.lexicons import load


@dataclass(frozen=True)
class EventWords:
    """Word classes, all of lemmas; the lexicon says what each is for."""

    happenings: frozenset[str]
    gatherings: frozenset[str]
    scheduled: frozenset[str]
    #: Nouns by which a happening is counted: "two days of talks".
    measures: frozenset[str]
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
    #: Nouns of sport and entertainment, whose dates are no policy.
    pastimes: frozenset[str]
    #: Verbs by which a country or body decides or does something that counts as news.
    acts: frozenset[str]
    #: Nouns of law and policy that take effect or end: "the ban", "the tariffs".
    instruments: frozenset[str]
    history: frozenset[str]
    #: Verbs of what befalls or moves a person, not the country that he acts for.
    personal: frozenset[str]
    #: Verbs that begin or hold a happening, and so are told by its noun.
    openings: frozenset[str]
    #: Lemma → kind of happening.
    kinds: dict[str, str]
    #: Kinds that a statement about them is told with: "said that they had reached a deal".
    kinds_of_result: frozenset[str]


@cache
def event_words() -> EventWords:
    """The word classes, loaded once."""
    lexicon = load("events")
    names = (
        "happenings",
        "stages",
        "standing",
        "plain",
        "announcing",
        "speeches",
        "due",
        "intending",
        "steps",
        "today",
        "history",
        "openings",
        "personal",
    )
    return EventWords(
        gatherings=frozenset(lexicon["happenings"]["gatherings"]),
        measures=frozenset(lexicon["happenings"]["measures"]),
        scheduled=frozenset(lexicon["happenings"]["scheduled"]),
        resuming=frozenset(lexicon["steps"]["resuming"]),
        ending=frozenset(lexicon["today"]["ending"]),
        pastimes=frozenset(lexicon["happenings"]["pastimes"]),
        acts=frozenset(lexicon["today"]["acts"]),
        instruments=frozenset(lexicon["happenings"]["instruments"]),
        kinds_of_result=frozenset({"deal", "end", "signing"}),
        kinds={word: kind for kind, words in lexicon["kinds"].items() for word in words},
        **{name: frozenset(lexicon[name]["words"]) for name in names},
    )
