"""Turns text into numerals: where a number stands and what it is worth, whatever it is a number of."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from briefing.lexicons import load

NumeralKind = Literal["digits", "words", "fraction", "vague", "multiple"]


class Numeral(NamedTuple):
    """A number as it stands in the text; the value is None for "thousands"."""

    start: int
    end: int
    value: Decimal | None
    kind: NumeralKind
    #: Whether a scale word ("million", "bn") or a scale letter ("m") is part of it.
    scaled: bool = False
    #: What the number was multiplied by.
    scale: Decimal = Decimal(1)


_LEXICON = load("numerals")
_SMALL: dict[str, int] = _LEXICON["small"]
_TENS: dict[str, int] = _LEXICON["tens"]
_SCALES: dict[str, int] = _LEXICON["scales"]
_ATTACHED: dict[str, int] = _LEXICON["attached"]
_FRACTIONS: dict[str, int] = _LEXICON["fractions"]
_MULTIPLES: dict[str, int] = {**_LEXICON["multiples"], **_LEXICON["multiple_verbs"]}
_GLYPHS: dict[str, str] = _LEXICON["glyphs"]
_HUNDRED = 100
_VALUES = {**_SMALL, **_TENS}


def _any(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_GAP = r"(?:\s|[-‑])"
_WORD = rf"(?:(?:{_any(_TENS)})(?:{_GAP}(?:{_any(_SMALL)})\b)?|{_any(_SMALL)})\b"
_SCALE = rf"(?:{_any(_SCALES)})\b(?!-(?:year|day|month))"
_COMMAED = _any({word: n for word, n in _SCALES.items() if n >= 10**6})
_DIGITS = rf"""(?:
    \d{{1,3}}(?:,\d{{2,3}}){{0,6}},\d{{3}}(?:\.\d+)?      # 1,250,000 and, in Indian grouping, 12,50,000
  | \d{{1,3}}(?:\.\d{{3}}){{2,7}}\b                       # 1.250.000
  | \d{{1,3}}(?:[\u00a0\u202f\u2009]\d{{3}}){{1,7}}\b        # 1 250 000 with hard or thin spaces
  | \d{{1,3}}(?:\s000){{1,5}}\b                            # 13 000
  | \d{{1,3}},\d{{1,2}}(?=\s?(?:%|(?:per\s?cent|percent|pct|{_COMMAED})\b))  # 3,5 million, 4,25 percent
  | \d+(?:\.\d+)?                                  # 19 or 7.36
  | (?<![\w.])\.\d+                                # .5
)"""
_NUMERAL = re.compile(
    rf"""
    (?P<ratio>\b(?:(?:one|1)\sin(?:\severy)?|(?:{_WORD}|\d{{1,2}})\s(?:in|out\sof)(?:\severy)?(?=\s(?:three|four|five|ten|\d{{1,2}}0|[345]|1,?000)\b))
        \s(?:{_WORD}(?!-)|\d,?000|\d{{1,3}})\b
        (?!\s(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|{_any(_SCALES)}|percent|%)))          # one in five, nine out of 10
  | (?P<half>\b(?:(?:an?\s)?half|(?:an?\s|three\s)?quarters?){_GAP}(?:of\s)?(?:an?{_GAP})?(?:{_SCALE}))     # half a million, a half-million
  | (?P<fraction>\b(?:an?\s|(?:{_WORD}){_GAP})(?:{_any(_FRACTIONS)})\b)                              # a third, two-thirds
  | (?P<halves>\bhalf\b)                                                                            # half of them
  | (?P<vague>\b(?:(?:several|(?:a\s)?few|many|couple\sof|tens\sof|hundreds\sof|dozens\sof)\s)?
        (?:(?:{_any(_LEXICON["vague"])})\b(?=\s+of\b|\s+more\b|(?<=s))|(?<=several\s)(?:{_SCALE})|(?<=few\s)(?:{_SCALE})|(?<=many\s)(?:{_SCALE})))
  | (?P<multiple>\b(?:{_any(_MULTIPLES)})\b)                                                         # doubled, twice
  | (?P<mixed>\d+(?:[\s-]|\sand\s)\d{{1,2}}/\d{{1,2}}(?![\d/])|\d*[{"".join(_GLYPHS)}])(?:{_GAP}(?:{_SCALE}))?  # 5-1/2, 2½
  | (?P<slash>(?<![\d/])\d{{1,2}}/\d{{1,2}}(?![\d/]))                                                # 3/4
  | (?P<digits>{_DIGITS}(?:\sand\sa\shalf)?)
        (?P<scales>(?:(?:{_GAP}?(?:{_SCALE}))|(?:{_any(_ATTACHED)}|tr)(?![\w/]))*)                   # 1.2 mln, $13.6m, 2 lakh crore
  | (?P<words>\b(?:an?(?=\s(?:{_SCALE}))|an?\scouple(?=\sof\b|\s\w)|half{_GAP}a{_GAP}dozen|(?:{_WORD})(?:{_GAP}and{_GAP}a{_GAP}half\b)?)
        (?:{_GAP}(?:{_SCALE}))*
        (?:(?:{_GAP}and)?{_GAP}(?:{_WORD})(?:{_GAP}(?:{_SCALE}))*)*)                                 # two hundred and fifty thousand
    """,
    re.VERBOSE | re.IGNORECASE,
)


#: A comma and a figure right behind a number or before it: the groups are no thousands.
_BROKEN, _BROKEN_BEFORE = re.compile(r",\d"), re.compile(r"\d,$")
# "3,5": a decimal comma, read as one only before a scale or percent
_COMMA = re.compile(r"\d{1,3},\d{1,2}")


def find_numerals(text: str, start: int, end: int) -> Iterator[Numeral]:
    """The numerals that stand in text[start:end], in order and without overlap."""
    for match in _NUMERAL.finditer(text, start, end):
        if _BROKEN.match(text, match.end()) or _BROKEN_BEFORE.search(text, max(start, match.start() - 2), match.start()):
            continue  # "10,00,0,00" is no number, and neither is any part of it
        kind = match.lastgroup or ""
        if kind == "scales":
            kind = "digits"
        yield _READERS[kind](match)


def _plain(match: re.Match[str], value: Decimal | None, kind: NumeralKind, scale: Decimal = Decimal(1)) -> Numeral:
    return Numeral(match.start(), match.end(), value, kind, scale != 1, scale)


def _read_digits(match: re.Match[str]) -> Numeral:
    digits, _, half = match["digits"].partition(" and")
    scale = _scale_of(match["scales"])
    value = _decimal(digits) + (Decimal("0.5") if half else 0)
    return _plain(match, value * scale, "digits", scale)


def _decimal(digits: str) -> Decimal:
    if _COMMA.fullmatch(digits):
        return Decimal(digits.replace(",", "."))
    bare = re.sub(r"[,\s]", "", digits)
    return Decimal(bare.replace(".", "") if bare.count(".") > 1 else bare)


def _scale_of(words: str) -> Decimal:
    scale = Decimal(1)
    for word in re.findall(r"[a-z]+", words.lower()):
        scale *= Decimal(_SCALES.get(word) or _ATTACHED.get(word) or 10**12)
    return scale


def _read_mixed(match: re.Match[str]) -> Numeral:
    head = match["mixed"]
    scale = _scale_of(head and match.group()[len(head) :])
    if "/" not in head:
        whole, glyph = head[:-1], _GLYPHS[head[-1]]
    else:
        whole, glyph = re.split(r"\s?and\s|[\s-]", head, maxsplit=1)[0], re.findall(r"\d+/\d+", head)[0]
    return _plain(match, (Decimal(whole or 0) + fraction_value(glyph)) * scale, "digits", scale)


def fraction_value(text: str) -> Decimal:
    """The value of "3/4"; zero parts count as none."""
    over, under = (Decimal(part) for part in text.split("/"))
    return over / under if under else Decimal(0)


def _read_slash(match: re.Match[str]) -> Numeral:
    return _plain(match, fraction_value(match["slash"]), "fraction")


def _read_ratio(match: re.Match[str]) -> Numeral:
    parts = re.split(r"\s(?:in|out\sof)(?:\severy)?\s", match["ratio"], flags=re.IGNORECASE)
    over, under = (_decimal(part) if part[0].isdigit() else word_value(part) for part in parts)
    return _plain(match, over / under if under else None, "fraction")


def _read_half(match: re.Match[str]) -> Numeral:
    words = match.group().lower()
    scale = _scale_of(re.split(r"[\s\-‑]", words)[-1])
    part = Decimal("0.5") if "half" in words else Decimal("0.75") if words.startswith("three") else Decimal("0.25")
    return _plain(match, scale * part, "words", scale)


def _read_fraction(match: re.Match[str]) -> Numeral:
    *over, under = re.split(r"[\s-]", match["fraction"].lower().replace("‑", "-"))
    count = Decimal(1) if over in (["a"], ["an"]) else word_value(" ".join(over))
    return _plain(match, count / _FRACTIONS[under], "fraction")


def _read_halves(match: re.Match[str]) -> Numeral:
    return _plain(match, Decimal("0.5"), "fraction")


def _read_vague(match: re.Match[str]) -> Numeral:
    return _plain(match, None, "vague", Decimal(_LEXICON["vague"].get(match.group().split()[-1].lower(), 1)))


def _read_multiple(match: re.Match[str]) -> Numeral:
    return _plain(match, Decimal(_MULTIPLES[match.group().lower()]), "multiple")


def _read_words(match: re.Match[str]) -> Numeral:
    words = match.group().lower()
    scale = Decimal(1)
    for word in reversed(re.findall(r"[a-z]+", words)):
        if word not in _SCALES:
            break
        scale *= _SCALES[word]
    return _plain(match, word_value(words), "words", scale)


def word_value(phrase: str) -> Decimal:
    """The value of number words: "two hundred and fifty thousand" is 250000.

    >>> word_value("two and a half million")
    Decimal('2500000.0')
    """
    total, current = Decimal(0), Decimal(0)
    words = re.findall(r"[a-z]+", phrase.lower())
    for place, word in enumerate(words):
        if word in _VALUES:
            current += _VALUES[word]
        elif word == "couple":
            current = Decimal(2)
        elif word == "half":
            current += Decimal("0.5")
        elif word in _SCALES:
            current = (current or Decimal(1)) * _SCALES[word]
            if _SCALES[word] != _HUNDRED and not any(_SCALES.get(later, 0) > _SCALES[word] for later in words[place + 1 :]):
                total, current = total + current, Decimal(0)
    return total + current


_READERS = {
    "digits": _read_digits,
    "mixed": _read_mixed,
    "slash": _read_slash,
    "ratio": _read_ratio,
    "half": _read_half,
    "fraction": _read_fraction,
    "halves": _read_halves,
    "vague": _read_vague,
    "multiple": _read_multiple,
    "words": _read_words,
}
