"""Text of an article → the same words, harmless on a page."""

import re
import unicodedata

#: Longer runs without a space are cut: no word is that long, and line breaking is slow on them.
MAX_WORD = 200
MAX_MARKS = 3

# Line breaks, tabs and every other separator: "talks\n\nended" reads "talks ended".
_SPACE = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
# What no page should carry: controls, lone surrogates, noncharacters, direction overrides, zero-width spaces, tags.
_HARMFUL = re.compile(
    r"""[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]   # C0 and C1 controls
      | [\ud800-\udfff]                          # lone surrogates
      | [\ufdd0-\ufdef] | [\ufffe\uffff]         # noncharacters
      | [\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u061c]  # zero-width and direction controls
      | [\ufff9-\ufffb] | [\U000e0000-\U000e0fff]                   # annotations and tag characters
    """,
    re.VERBOSE,
)
# "a" with a hundred accents: a hundred kilobytes of them cost half a minute of line breaking.
_MARKS = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4,}")
_WORD = re.compile(rf"\S{{{MAX_WORD + 1},}}")


def display(text: str) -> str:
    r"""The words of a text on one line, without controls, towers of accents and endless words.

    >>> display("talks\n\nended\x07 \u202eearly")
    'talks ended early'
    """
    return soften(text).strip()


def soften(text: str) -> str:
    """As `display`, with the spaces at both ends kept: for a stretch cut from a longer text."""
    clean = _SPACE.sub(" ", _HARMFUL.sub("", _SPACE.sub(" ", text)))
    if clean.isascii():
        return _WORD.sub(_cut, clean)
    return _WORD.sub(_cut, _MARKS.sub(lambda match: match[0][:MAX_MARKS], unicodedata.normalize("NFC", clean)))


def shorten(text: str, length: int) -> str:
    """The text cut at the end of a word where it is longer.

    >>> shorten("Talks on border crossings go on", 20)
    'Talks on border…'
    """
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0].rstrip(" ,;:–-") + "…" if " " in text[:length] else text[: length - 1] + "…"


def _cut(match: re.Match[str]) -> str:
    return match[0][: MAX_WORD - 1] + "…"
