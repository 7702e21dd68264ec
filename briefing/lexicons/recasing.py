"""A line in capitals → the same line, of the same length, written as the parser knows English: a flash reads like a sentence."""

import re
from functools import lru_cache

from briefing.lexicons.actors import fold, gender_of, holders_of
from briefing.lexicons.phrases import phrases

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?", re.UNICODE)
_NAMING = frozenset({"country", "capital", "adjective", "people", "body", "seat", "media"})
#: A text of this many letters, with this share of them capitals, shouts.
_LETTERS, _CAPITALS = 12, 0.8


@lru_cache(maxsize=256)
def recased(text: str) -> str:
    """The text with ordinary words in lower case where it is all in capitals; any other text unchanged.

    >>> recased("KENYA TO CUT FUEL TAX")
    'Kenya to cut fuel tax'
    """
    letters = [c for c in text if c.isalpha()]
    if len(letters) < _LETTERS or sum(c.isupper() for c in letters) < _CAPITALS * len(letters):
        return text
    found = _WORD.sub(lambda match: _word(match.group()), text)
    if len(found) != len(text):  # a letter whose lower case is longer, as in Turkish
        return text
    first = next(i for i, c in enumerate(found) if c.isalpha())
    return found[:first] + found[first].upper() + found[first + 1 :]


def _word(word: str) -> str:
    folded = fold(word)
    candidates = phrases().get((folded.removesuffix("'s"),), ())
    naming = [c for c in candidates if c.sense in _NAMING]
    if (any(c.shape == "u" for c in naming) and len(word) <= 5) or "." in word:
        return word
    if (any(c.shape.startswith("c") for c in naming) and not any(c.guarded for c in naming)) or gender_of(folded) or holders_of(folded):
        return word[:1] + word[1:].lower()
    return word.lower()
