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

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from briefing.lexicons.entries import Sense, iter_entries
from briefing.lexicons.groups import Group, groups
from briefing.lexicons.surfaces import fold
from briefing.lexicons.tokens import words

__all__ = ["Candidate", "Group", "Sense", "groups", "longest", "phrases", "words"]


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


@cache
def phrases() -> dict[tuple[str, ...], tuple[Candidate, ...]]:
    """All phrases as tuples of folded tokens, each with its candidates in the order of the tables."""
    found: dict[tuple[str, ...], tuple[Candidate, ...]] = {}
    for surface, sense, name, any_case, guarded, plural in iter_entries():
        tokens = words(surface)
        key = tuple(tokens) if any_case else tuple(fold(" ".join(tokens)).split(" "))
        shape = "a" * len(tokens) if any_case else "".join(map(_letter, tokens))
        new = Candidate(sense, name, shape, guarded, plural)
        found[key] = _joined(found[key], new) if key in found else (new,)
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
    for key in sorted(phrases(), key=len):
        reach[key[0]] = len(key)
    return reach


def _letter(token: str) -> str:
    if token.islower() or not token[0].isupper():
        return "a"
    if token.istitle():
        return "c"
    return "u" if token.isupper() else "c" if "'" in token else "x"
