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

from briefing.lexicons.entries import Entry, Sense, iter_entries
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


#: Phrases as tuples of folded tokens, each with its candidates in the order of the tables.
_Phrases = dict[tuple[str, ...], tuple[Candidate, ...]]


def phrases() -> _Phrases:
    """All phrases, for looking through them; `longest` builds only those whose first word it meets."""
    return {key: candidates for opening in _by_opening() for key, candidates in _phrases_from(opening)[1].items()}


@cache
def _by_opening() -> dict[str, list[Entry]]:
    """The entries by their first token, folded."""
    found: dict[str, list[Entry]] = {}
    for entry in iter_entries():
        chunk = entry[0].partition(" ")[0]
        opening = fold(chunk if chunk.isalpha() else words(chunk)[0])
        if opening in found:
            found[opening].append(entry)
        else:
            found[opening] = [entry]
    return found


@cache
def _phrases_from(opening: str) -> tuple[int, _Phrases]:
    """The phrases that begin with the token, and the length of the longest."""
    found: _Phrases = {}
    for surface, sense, name, any_case, guarded, plural in _by_opening()[opening]:
        tokens = words(surface)
        shape = "a" * len(tokens) if any_case else "".join(map(_letter, tokens))
        key = tuple(map(fold, tokens))
        found[key] = _joined(found.get(key, ()), Candidate(sense, name, shape, guarded, plural))
    return max(map(len, found)), found


def _joined(known: tuple[Candidate, ...], new: Candidate) -> tuple[Candidate, ...]:
    """The candidates with one more; of two spellings of one thing ("NATO", "Nato") the one that admits more is kept."""
    for old in known:
        if (old.sense, old.key, old.plural) == (new.sense, new.key, new.plural):
            kept = new if new.shape < old.shape else old
            return tuple(kept if c is old else c for c in known)
    return (*known, new)


def longest(texts: Sequence[str], start: int = 0) -> tuple[int, tuple[Candidate, ...]]:
    """How many tokens from `start` on make the longest phrase, and its candidates; (0, ()) where none begins there."""
    opening = fold(texts[start])
    if opening not in _by_opening():
        return 0, ()
    reach, known = _phrases_from(opening)
    window = texts[start : start + reach]
    folded = tuple(map(fold, window))
    for length in range(len(folded), 0, -1):
        admitted = tuple(c for c in known.get(folded[:length], ()) if c.admits(window[:length]))
        if admitted:
            return length, admitted
    return 0, ()


def _letter(token: str) -> str:
    if token.islower() or not token[0].isupper():
        return "a"
    if token.istitle():
        return "c"
    return "u" if token.isupper() else "c" if "'" in token else "x"
