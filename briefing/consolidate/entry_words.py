"""The text of an entry → the stems it is compared by, so that an ask finds its answer and an account its counterpart."""

import re
from collections.abc import Collection, Iterable
from functools import cache

from briefing.lexicons import load
from briefing.model.brief import Brief, PartyType

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.UNICODE)
_STEM = 6


def names_in(brief: Brief) -> frozenset[str]:
    """The words of the names, spellings and roles of persons and countries: they tell who, not what, and are left out of a comparison."""
    who = [party for party in brief.parties if party.type in (PartyType.COUNTRY, PartyType.PERSON)]
    return words_of(name for party in who for name in (party.name, *party.aliases, (party.role or "").title()))


def words_of(names: Iterable[str]) -> frozenset[str]:
    """The capitalised words of some names, in small letters: "the State" leaves "the poor" alone."""
    return frozenset(word.lower() for name in names for word in _WORD.findall(name) if word[:1].isupper())


@cache
def _tables() -> tuple[dict[str, str], frozenset[str]]:
    table = load("likeness")
    return {word: row[0] for row in table["synonyms"] for word in row}, frozenset(table["light"]) | frozenset(table["function"])


def stems_of(text: str, left_out: Collection[str] = ()) -> frozenset[str]:
    """The content words of a text, cut to stems, synonyms under one, words of names left out."""
    same, light = _tables()
    found = set()
    for word in _WORD.findall(text.lower()):
        base = _singular(word)
        if len(word) > 2 and not {word, base} & light and word not in left_out and base not in left_out:
            found.add(same.get(word, same.get(base, base))[:_STEM])
    return frozenset(found)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter one's stems that the other has too; 0 where they share fewer than two."""
    common = len(one & other)
    return common / min(len(one), len(other)) if common > 1 else 0.0
