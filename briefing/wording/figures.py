"""Text → the figures in it with their values, digits and words alike: what a line and its proof are compared by."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, takewhile
from typing import NamedTuple

from briefing.lexicons import load

__all__ = ["Figure", "find_figures", "has_fraction"]

_LEXICON = load("numerals")
#: "one" is a pronoun as often as a number, and is left out.
_UNITS: dict[str, int] = {word: value for word, value in (_LEXICON["small"] | _LEXICON["tens"]).items() if word != "one"}
_SCALES: dict[str, int] = _LEXICON["scales"]
_ATTACHED: dict[str, int] = _LEXICON["attached"]
_FRACTIONS = frozenset(_LEXICON["fractions"]) | frozenset(_LEXICON["multiples"]) | frozenset(_LEXICON["multiple_verbs"]) | {"tr"}
_HUNDRED = 100
#: What stands between the words of one number, and how many words a number has at most.
_JOINS = frozenset({"", " ", "-", "\N{NON-BREAKING HYPHEN}"})
_LONGEST = 8

_TOKEN = re.compile(
    r"""
    (?P<digits>\d[\d,]*(?:\.\d+)?|(?<![\w.])\.\d+)  (?P<letter>[kmbt](?![\w]))?     # 2,200,000  1.5  $13.6m
  | (?P<word>[^\W\d_]+)                                                            # forty
    """,
    re.VERBOSE,
)
_PARTED = re.compile(r"\d/\d|[¼½¾⅓⅔⅕⅛⅜⅝⅞]|\w+ (?:in|out of) (?:every )?\w+")  # 5-1/2, 2½, three in four


class Figure(NamedTuple):
    """A figure as it stands, its value in full, and its value before a word such as "million"."""

    text: str
    value: Decimal
    bare: Decimal


def find_figures(text: str) -> list[Figure]:
    """The figures of the text in order.

    >>> [figure.value for figure in find_figures("forty boats, 2.5 million tonnes, $13.6m")]
    [Decimal('40'), Decimal('2500000.0'), Decimal('13600000.0')]
    """
    return list(_iter_figures(text.lower()))


def has_fraction(text: str) -> bool:
    """Whether the text holds a fraction or a multiple, whose value stands in no single word."""
    return bool(_PARTED.search(text)) or any(match["word"] in _FRACTIONS for match in _TOKEN.finditer(text.lower()))


def _iter_figures(text: str) -> Iterator[Figure]:
    tokens = list(_TOKEN.finditer(text))
    at = 0
    while at < len(tokens):
        chain = _chain(text, tokens[at:])
        bare, length = _bare(chain)
        if length:
            scales = list(takewhile(lambda match: match["word"] in _SCALES, chain[length:]))
            value = bare * _ATTACHED.get(chain[0]["letter"] or "", 1)
            for match in scales:
                value *= _SCALES[match["word"]]
            yield Figure(text[chain[0].start() : chain[length + len(scales) - 1].end()], value, bare)
            at += length + len(scales)
        else:
            at += 1


def _chain(text: str, tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """The first token and those that follow it with nothing but a space or a hyphen between them."""
    gaps = (text[left.end() : right.start()] for left, right in pairwise(tokens[:_LONGEST]))
    return tokens[: 1 + sum(1 for _ in takewhile(_JOINS.__contains__, gaps))]


def _bare(chain: list[re.Match[str]]) -> tuple[Decimal, int]:
    """The value at the head of the chain and how many tokens it takes; no tokens where it opens with no number."""
    first = chain[0]
    if first["digits"]:
        return Decimal(first["digits"].replace(",", "")), 1
    if first["word"] in ("a", "an", "one"):
        return (Decimal(1), 1) if len(chain) > 1 and chain[1]["word"] in _SCALES else (Decimal(0), 0)
    return _spelt([match["word"] or "" for match in chain])


def _spelt(words: list[str]) -> tuple[Decimal, int]:
    """The value of number words: "twenty-five", "two hundred and fifty"."""
    total = length = 0
    for word in words:
        if word in _UNITS:
            total += _UNITS[word]
        elif word == "hundred" and 0 < total < _HUNDRED:
            total *= _HUNDRED
        elif word != "and" or total < _HUNDRED or total % _HUNDRED:
            break
        length += 1
    return Decimal(total), length - 1 if length and words[length - 1] == "and" else length
