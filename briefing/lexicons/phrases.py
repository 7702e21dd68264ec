"""Turns the tables of who is who into one dictionary for longest-match tagging: tuples of folded tokens → what they may mean.

Use: fold each token's text (`actors.fold`), walk the tokens, and at each place call `longest(texts, i)`, which returns how many tokens match
and those candidates whose capitals hold in the text. Tokens are as spaCy cuts them: "Guinea-Bissau" is three, "U.S." one, "Britain's" two.

A candidate's `sense` says what to do with it:
- "country": a country by name; "capital": a capital, which stands for the government only where it acts ("Paris refused"), never after "in";
- "adjective": before a noun; "people": noun of people (`plural` tells), no actor by itself;
- "body": a body by full name, alias or acronym; "seat": a body whose `of` is the country that it stands for ("the White House");
- "short": a general word that means the body only after its full name in the same article ("the Bank");
- "pattern": a public body that needs a country: `actors.public_body(code, key)`;
- "office": an office or title (`offices()[key]`); "group": a noun of `groups()` ("officials");
- "media", "platform": an outlet or a network, which reports and is no party.
`guarded` candidates have a surface that is as often something else (Jordan, Georgia, Turkey, General, Diet): demand a second sign.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from briefing.lexicons import load
from briefing.lexicons.actors import _body_patterns, bodies, countries, fold, offices
from briefing.lexicons.tables import load_table

__all__ = ["Candidate", "Group", "groups", "longest", "phrases", "words"]

Sense = Literal["adjective", "body", "capital", "country", "group", "media", "office", "pattern", "people", "platform", "seat", "short"]

#: A word with its inner apostrophes and full stops ("U.S.", "N'Djamena"), or a single mark.
_WORD = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}              # U.S.S.R.
    | [A-Z]{1,2}-\d+                # G-7, EU-27
    | OPEC\+                        # as a word of its own
    | [A-Z]\.                       # N. Korea
    | (?:St|Dr|Mr|Mrs|Ms|Gen|Col|Lt|Maj|Sen|Rep|Gov|Adm|Rev|Prof|Co|Corp|Inc|Ltd|Bros|Cmdr|Capt|Brig|Calif|Fla|Mme|Sr|Hon)\.
    | 's(?!\w)                      # the genitive of "people's"
    | [^\W_]+(?:'(?!s\b)[^\W_]+)*   # d'Orsay, N'Djamena, G20
    | [^\w\s]                       # a hyphen, a comma, an ampersand
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Candidate(NamedTuple):
    """One thing that a phrase may mean."""

    sense: Sense
    #: Country code, body key, office surface, group noun, pattern name or outlet.
    key: str
    #: One letter a token: "u" all capitals, "c" a capital first, "a" any.
    shape: str
    #: The surface is as often something else.
    guarded: bool = False
    plural: bool = False

    def admits(self, texts: Sequence[str]) -> bool:
        """Whether the tokens are written with the capitals that the candidate needs."""
        return all(s == "a" or (t.isupper() if s == "u" else t[:1].isupper()) for s, t in zip(self.shape, texts, strict=True))


class Group(NamedTuple):
    """A noun for many people or for those who govern, and what a demonym before it makes of it."""

    noun: str
    means: Literal["body", "company", "country", "group", "none"]
    #: Whether it may stand for a government named before ("the administration").
    lone: bool


@cache
def groups() -> dict[str, Group]:
    """All group nouns, as they stand in the text."""
    return {noun: Group(noun, means, lone == "yes") for noun, means, lone in load_table("groups")}  # type: ignore[arg-type]


def words(surface: str) -> list[str]:
    """The tokens of a surface, cut as the parser cuts them.

    >>> words("People's Bank of Guinea-Bissau")
    ['People', "'s", 'Bank', 'of', 'Guinea', '-', 'Bissau']
    """
    return _WORD.findall(surface.replace("’", "'"))


@cache
def phrases() -> dict[tuple[str, ...], tuple[Candidate, ...]]:
    """All phrases as tuples of folded tokens, each with its candidates in the order of the tables."""
    found: dict[tuple[str, ...], tuple[Candidate, ...]] = {}
    for surface, candidate in _entries():
        tokens = words(surface)
        key = tuple(fold(token) for token in tokens)
        shaped = candidate._replace(shape=candidate.shape * len(tokens) if candidate.shape else _shape(tokens))
        if shaped not in found.get(key, ()):
            found[key] = (*found.get(key, ()), shaped)
    return found


def longest(texts: Sequence[str], start: int = 0) -> tuple[int, tuple[Candidate, ...]]:
    """How many tokens from `start` on make the longest phrase, and its candidates; (0, ()) where none begins there."""
    known = phrases()
    folded = [fold(text) for text in texts[start : start + _reach().get(fold(texts[start]), 0)]]
    for length in range(len(folded), 0, -1):
        candidates = known.get(tuple(folded[:length]), ())
        admitted = tuple(c for c in candidates if c.admits(texts[start : start + length]))
        if admitted:
            return length, admitted
    return 0, ()


@cache
def _reach() -> dict[str, int]:
    """First token → length of the longest phrase that begins with it."""
    reach: dict[str, int] = {}
    for key in phrases():
        reach[key[0]] = max(reach.get(key[0], 0), len(key))
    return reach


def _shape(tokens: Sequence[str]) -> str:
    return "".join("u" if len(t) > 1 and t.isupper() else "c" if t[:1].isupper() else "a" for t in tokens)


def _entries() -> Iterator[tuple[str, Candidate]]:
    yield from _country_entries()
    yield from _body_entries()
    yield from _office_entries()
    for noun in groups():
        yield noun, Candidate("group", noun, "a")
    for surface, (_, name) in _body_patterns().items():
        yield surface, Candidate("pattern", name, "a")
    for outlet in load("companies")["media"]:
        yield outlet, Candidate("media", outlet, "")
    for network in load("companies")["platforms"]:
        yield network, Candidate("platform", network, "", guarded=True)


def _country_entries() -> Iterator[tuple[str, Candidate]]:
    for country in countries().values():
        for name in (country.name, *country.aliases):
            yield name, Candidate("country", country.code, "", guarded="ambiguous" in country.flags and name == country.name)
        doubtful = "ambiguous-people" in country.flags
        for adjective in country.adjectives:
            yield adjective, Candidate("adjective", country.code, "", guarded=doubtful)
        for singular, plural in country.people:
            yield plural, Candidate("people", country.code, "", guarded=doubtful, plural=True)
            if singular not in country.adjectives:
                yield singular, Candidate("people", country.code, "", guarded=doubtful)
        for capital in country.capitals:
            if capital != country.name:
                yield capital, Candidate("capital", country.code, "", guarded="ambiguous-capital" in country.flags)


def _body_entries() -> Iterator[tuple[str, Candidate]]:
    for body in bodies().values():
        sense: Sense = "seat" if body.kind == "seat" else "body"
        for name in (body.name, *body.aliases):
            yield name, Candidate(sense, body.key, "", guarded="ambiguous" in body.flags)
        for short in body.shorts:
            yield short, Candidate("short", body.key, "", guarded=True)


def _office_entries() -> Iterator[tuple[str, Candidate]]:
    for surface, office in offices().items():
        shape = "c" if office.flags & {"capital", "title"} else "a"
        yield surface, Candidate("office", surface, shape, guarded="weak" in office.flags)
        if "title" not in office.flags and office.kind != "honorific":
            yield _plural(surface), Candidate("office", surface, "a", guarded="weak" in office.flags, plural=True)


def _plural(surface: str) -> str:
    head, sep, rest = surface, "", ""
    for mark in (" of ", " to", " for", " in chief", "-in-chief", "-at-large", " general", "-general", "-elect", "-designate"):
        before, found, after = surface.partition(mark)
        if found and len(before) < len(head):
            head, sep, rest = before, found, after
    return _pluralised(head) + sep + rest


def _pluralised(noun: str) -> str:
    if noun.endswith(("man", "woman")):
        return noun[:-2] + "en"
    if noun.endswith(("y",)) and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")
