"""Turns the tables of who is who into one dictionary for longest-match tagging: tuples of folded tokens → what they may mean.

Use: walk the tokens and at each place call `longest(texts, i)` with the tokens as they stand (straight or curly apostrophes): it says how
many tokens match and which candidates keep their capitals. Tokens are as spaCy cuts them: "Guinea-Bissau" is three, "U.S." one, "Britain's"
two; "U.S.-Mexico" and "UK-based" are one token and must be cut at the hyphen before.

A candidate's `sense` says what to do with it; there may be several ("Swiss" and "Korean" have one for each country):
- "country": a country by name; "capital": a capital, which stands for the government where it acts ("Paris refused"), never after "in";
- "adjective": before a noun; "people": a noun of people (`plural` tells), no actor by itself;
- "body": a body by full name, alias or acronym; "seat": a body whose `of` is the country that it stands for ("the White House");
- "short": a general word that means the body only after its full name in the same article ("the Bank");
- "pattern": a public body that needs a country: `actors.public_body(code, key)`;
- "office": an office or title (`offices()[key]`); "group": a noun of `groups()` ("officials");
- "media", "platform": an outlet or a network, which reports and is no party;
- "other": a name that only contains an actor's ("South China Sea", "Paris Agreement", "Bank of America"): no actor.
`guarded` candidates have a surface that is as often something else (Jordan, Georgia, Turkey, General, Diet): demand a second sign, such as
the entity label, or the unguarded name elsewhere in the article. In a line all in capitals nothing can be told from these: "WHO", "US".
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from briefing.lexicons import load
from briefing.lexicons.actors import bodies, body_patterns, countries, fold, offices
from briefing.lexicons.tables import load_table

__all__ = ["Candidate", "Group", "groups", "longest", "phrases", "words"]

Sense = Literal[
    "adjective", "body", "capital", "country", "group", "media", "office", "other", "pattern", "people", "platform", "seat", "short"
]  # fmt: skip

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
    #: Country code, body key, office surface, group noun, pattern name, outlet or name.
    key: str
    #: One letter a token: "a" any, "c" a capital first, "u" all capitals, "x" a capital inside ("BoE").
    shape: str
    #: The surface is as often something else.
    guarded: bool = False
    plural: bool = False

    def admits(self, texts: Sequence[str]) -> bool:
        """Whether the tokens are written with the capitals that the candidate needs."""
        return all(s == "a" or _FITS[s](text) for s, text in zip(self.shape, texts, strict=True))


_FITS: dict[str, Callable[[str], bool]] = {
    "c": lambda text: text[:1].isupper(),
    "u": str.isupper,
    "x": lambda text: text[1:] != text[1:].lower(),
}


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
    if surface.replace(" ", "").isalpha():
        return surface.split()
    return _WORD.findall(surface.replace("’", "'"))


@cache
def phrases() -> dict[tuple[str, ...], tuple[Candidate, ...]]:
    """All phrases as tuples of folded tokens, each with its candidates in the order of the tables."""
    found: dict[tuple[str, ...], tuple[Candidate, ...]] = {}
    for surface, candidate in _entries():
        tokens = words(surface)
        key = tuple(map(fold, tokens))
        shape = candidate.shape * len(tokens) or _shape(tokens)
        shaped = candidate if len(tokens) == len(candidate.shape) else candidate._replace(shape=shape)
        found[key] = _joined(found[key], shaped) if key in found else (shaped,)
    return found


def _joined(known: tuple[Candidate, ...], new: Candidate) -> tuple[Candidate, ...]:
    """The candidates with one more; of two spellings of one thing ("NATO", "Nato") the one that admits more is kept."""
    for old in known:
        if (old.sense, old.key, old.plural) == (new.sense, new.key, new.plural):
            kept = new if new.shape < old.shape else old
            return tuple(kept if c is old else c for c in known)
    return (*known, new)


def longest(texts: Sequence[str], start: int = 0) -> tuple[int, tuple[Candidate, ...]]:
    """How many tokens from `start` on make the longest phrase, and its candidates; (0, ()) where none begins there."""
    reach = _reach().get(fold(texts[start]))
    if reach is None:
        return 0, ()
    window = texts[start : start + reach]
    folded = tuple(map(fold, window))
    for length in range(len(folded), 0, -1):
        admitted = tuple(c for c in phrases().get(folded[:length], ()) if c.admits(window[:length]))
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
    return "".join(map(_letter, tokens))


def _letter(token: str) -> str:
    if not token[:1].isupper():
        return "a"
    if len(token) == 1:
        return "c"
    return "u" if token.isupper() else "c" if token[1:] == token[1:].lower() or "'" in token else "x"


def _entries() -> Iterator[tuple[str, Candidate]]:
    yield from _country_entries()
    yield from _body_entries()
    yield from _office_entries()
    for noun in groups():
        yield noun, Candidate("group", noun, "a")
    for surface, (_, name) in body_patterns().items():
        yield surface, Candidate("pattern", name, "a")
    for outlet in load("companies")["media"]:
        name = outlet.removesuffix("?")
        yield name, Candidate("media", name, "", guarded=outlet != name)
    for network in load("companies")["platforms"]:
        yield network, Candidate("platform", network, "", guarded=True)
    for names in load("nonactors").values():
        for name in names:
            yield name, Candidate("other", name, "")


def _country_entries() -> Iterator[tuple[str, Candidate]]:
    for country in countries().values():
        doubtful = {*country.doubtful, country.name} if "ambiguous" in country.flags else country.doubtful
        for name in (country.name, *country.aliases):
            yield name, Candidate("country", country.code, "", guarded=name in doubtful)
        twofold = "ambiguous-people" in country.flags
        for adjective in country.adjectives:
            yield adjective, Candidate("adjective", country.code, "", guarded=twofold)
        for singular, plural in country.people:
            yield plural, Candidate("people", country.code, "", guarded=twofold, plural=True)
            if singular not in country.adjectives:
                yield singular, Candidate("people", country.code, "", guarded=twofold)
        for capital in country.capitals:
            if capital != country.name:
                yield capital, Candidate("capital", country.code, "", guarded="ambiguous-capital" in country.flags)


def _body_entries() -> Iterator[tuple[str, Candidate]]:
    for body in bodies().values():
        sense: Sense = "seat" if body.kind == "seat" else "body"
        doubtful = {*body.doubtful, body.name} if "ambiguous" in body.flags else body.doubtful
        for name in (body.name, *body.aliases):
            yield name, Candidate(sense, body.key, "", guarded=name in doubtful)
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
