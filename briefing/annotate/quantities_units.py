"""Turns what stands directly after a number into its unit: percent, a duration, a measure, a multiple; and into a rate ("a day")."""

import re
from typing import Literal, NamedTuple

from briefing.annotate.quantities_numerals import Numeral
from briefing.lexicons import load

UnitKind = Literal["percent", "money", "duration", "measure", "times", "share", "counted", "none"]


class Unit(NamedTuple):
    """A unit as a reader writes it, and where its words end."""

    name: str
    kind: UnitKind
    end: int
    currency: str | None = None
    per: str | None = None


_LEXICON = load("units")
_TABLES: tuple[tuple[str, UnitKind], ...] = (("percent", "percent"), ("durations", "duration"), ("times", "times"), ("measures", "measure"))
_WORDS: dict[str, tuple[str, UnitKind]] = {spelling: (unit, kind) for table, kind in _TABLES for spelling, unit in _LEXICON[table].items()}
#: Longest abbreviation that is glued to digits ("120bbl").
_LONGEST = 5
_ATTACHED: dict[str, str] = _LEXICON["attached"]
_CAPITALS: dict[str, str] = {letter.upper(): unit for letter, unit in _LEXICON["attached_capitals"].items()}
_HYPHENATED: dict[str, str] = _LEXICON["hyphenated"]
_COMPOUNDED = frozenset(_LEXICON["compounded"]["heads"])
_RATES: dict[str, str] = _LEXICON["rates"]
_ADVERBS: dict[str, str] = _LEXICON["adverbs"]


def _any(words: dict[str, str] | dict[str, tuple[str, UnitKind]]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=lambda word: (-len(word), word)))


# " per cent", "-mile", "km", "°C"
_AFTER = re.compile(rf"(?P<gap>\s|[-‑])?(?P<word>{_any(_WORDS)})(?![\w²³])", re.IGNORECASE)
# "164p", "40c"
_LETTER = re.compile(rf"(?P<word>{_any(_ATTACHED)}|{_any(_CAPITALS)})(?!\w)")
# " m long", " m from"
_METRES = re.compile(r"\sm(?=\s(?:long|wide|high|deep|tall|above|below|from|away|apart|in\s(?:length|width|height|diameter))\b|[,.)])")
# " of oil" in "830,000 barrels of oil a day"
_SUBSTANCE = re.compile(rf"\sof(?:\s[a-z]+){{1,3}}?(?=\s(?:per|an?)\s(?:{'|'.join(sorted(_LEXICON['rates']))})\b)", re.IGNORECASE)
# "-member"
_HYPHEN = re.compile(rf"[-‑](?P<word>{_any(_HYPHENATED)})\b", re.IGNORECASE)
# "a barrel", "/day", "each month", "per 100,000 people", "per square foot per year"
_RATE = re.compile(
    rf"""
    \s?(?:/\s?|\b(?:an?|each|every|for\severy|for\seach)[\s-])(?P<what>{_any(_RATES)})\b(?!-|\sof\b|\s(?:ago|earlier|later|before|after|from|previously)\b)
  | [\s-]per[\s-](?P<per>(?:[\d,]+\s)?(?:square\s|cubic\s|working\s)?[a-z]+(?:-hours?)?)(?P<second>\s(?:per|an?)\s(?:{_any(_RATES)})\b)?
  | \s(?P<adverb>{_any(_ADVERBS)})\b(?!\sof\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_unit(text: str, numeral: Numeral, limit: int) -> Unit | None:
    """The unit of measure that follows the numeral directly, if one does."""
    if numeral.kind == "fraction" and "/" not in text[numeral.start : numeral.end]:
        return None
    match = _AFTER.match(text, numeral.end, limit)
    if match is not None and not (match["gap"] is None and _is_letter_of_a_name(match["word"])):
        name, kind = _WORDS[re.sub(r"\s", " ", match["word"].lower())]
        name = "newton metres" if match["word"] == "Nm" else name
        return _with_own_rate(name, kind, match.end())
    letter = _LETTER.match(text, numeral.end, limit)
    if letter is not None and numeral.kind == "digits":
        return Unit({**_ATTACHED, **_CAPITALS}[letter["word"]], "measure", letter.end())
    metres = _METRES.match(text, numeral.end, limit)
    if metres is not None and numeral.kind == "digits" and not numeral.scaled:
        return Unit("metres", "measure", metres.end())
    hyphen = _HYPHEN.match(text, numeral.end, limit)
    return Unit(_HYPHENATED[hyphen["word"].lower()], "measure", hyphen.end()) if hyphen is not None else None


def _is_letter_of_a_name(word: str) -> bool:
    """Whether a word that is glued to digits is too long to be an abbreviation of a unit."""
    return word.isalpha() and len(word) > _LONGEST


def _with_own_rate(name: str, kind: UnitKind, end: int) -> Unit:
    unit, _, rate = name.partition(" / ")
    return Unit(unit, kind, end, per=f"per {rate}" if rate else None)


def find_rate(text: str, position: int, limit: int, kind: UnitKind) -> tuple[str, int] | None:
    """What an amount that ends at the position is a rate of ("per day"), and where those words end."""
    substance = _SUBSTANCE.match(text, position, limit) if kind == "measure" else None
    match = _RATE.match(text, substance.end() if substance else position, limit)
    if match is None:
        return None
    if substance:
        return f"per {match['what'] or match['per']}", position
    if match["adverb"]:
        word = match["adverb"].lower()
        is_rate = kind in ("money", "measure", "counted", "none") and (word != "annual")
        return (_ADVERBS[word], match.end()) if is_rate else None
    if match["per"]:
        second = re.sub(r"^\s(?:per|an?)\s", " per ", match["second"] or "", flags=re.IGNORECASE)
        return f"per {match['per'].lower()}{second.lower()}", match.end()
    what = re.sub(r"\s", " ", match["what"].lower())
    return (f"per {_RATES[what]}", match.end()) if kind != "duration" or what in _TIMES else None


def is_unit_word(word: str) -> bool:
    """Whether a word names a unit rather than a thing."""
    return word.lower() in _WORDS


def needs_compound(lemma: str) -> bool:
    """Whether a noun says nothing without the noun before it ("asylum seekers")."""
    return lemma in _COMPOUNDED


def adverb_rate(word: str) -> str | None:
    """The rate that an adjective like "daily" says."""
    return _ADVERBS.get(word.lower())


_TIMES = frozenset({"day", "week", "month", "year"})
