"""Text → its words in the form in which a line and its proof are compared: folded, past forms led back, cut to their stems."""

import re
from functools import cache

from briefing.lexicons import load
from briefing.lexicons.surfaces import fold

__all__ = ["is_short", "plain", "roots", "words_of"]

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_](?![^\W_]))*(?:'[^\W_]+)?")  # Côte  U.S  Norway's
_CUT = re.compile(r"n't\b|\bcannot\b")
_ROOT = 4
_ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|es|s|e)$")  # cit-ed, ink-s


def plain(text: str) -> str:
    """The text on one line, with straight apostrophes, and "n't" written out."""
    return _CUT.sub(" not", " ".join(text.split()).replace("’", "'"))


def words_of(text: str) -> list[str]:
    """The words of a plain text, folded, without stops and possessive endings.

    >>> words_of("The U.S. backed Norway's bid")
    ['the', 'us', 'backed', 'norway', 'bid']
    """
    return [word.replace(".", "").removesuffix("'s").rstrip("'") for word in _WORD.findall(fold(text))]


def is_short(word: str) -> bool:
    """Whether a word is too short to prove or to need proof: most such are function words."""
    return len(word) < _ROOT and not word.isdigit()


def roots(word: str) -> frozenset[str]:
    """The first letters of the word and of its base form, without endings: words of one family share one of them.

    >>> bool(roots("sought") & roots("seeking")), bool(roots("cited") & roots("citing")), bool(roots("opened") & roots("closed"))
    (True, True, False)
    """
    return frozenset(_ENDING.sub("", form)[:_ROOT] for form in (word, _bases().get(word, word)))


@cache
def _bases() -> dict[str, str]:
    """Base forms of the past forms that no spelling rule gives."""
    return {past: base for base, past in load("pasts")["pasts"].items()}
