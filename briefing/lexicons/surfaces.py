"""Turns words as they stand in a text into the forms under which the tables know them, and table words into names."""

import unicodedata

__all__ = ["bare", "fold", "titled"]

#: Letters that carry no separable accent.
_LETTERS = str.maketrans(
    {"’": "'", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "ł": "l", "Ł": "L", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe"}
)
#: Words that stay small inside a title.
_SMALL = frozenset({"and", "for", "of", "the", "to"})


def fold(surface: str) -> str:
    """The surface in lower case, without accents, with straight apostrophes.

    >>> fold("Côte d’Ivoire")
    "cote d'ivoire"
    """
    if surface.isascii():
        return surface.lower()
    decomposed = unicodedata.normalize("NFKD", surface.translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def bare(surface: str) -> str:
    """The surface folded and without its article.

    >>> bare("The Hague"), bare("the IMF")
    ('hague', 'imf')
    """
    return fold(surface).removeprefix("the ")


def titled(words: str) -> str:
    """Lower-case words with the capitals of a title.

    >>> titled("ministry of public works")
    'Ministry of Public Works'
    """
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words.split())
