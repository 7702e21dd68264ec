"""Turns the signs and words of money around a number into a currency."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from briefing.annotate.quantities_numerals import Numeral
from briefing.lexicons import load


class Money(NamedTuple):
    """A currency as it stands beside an amount, with the characters of amount, sign and word."""

    #: What a reader calls it: "US dollars", "rupees".
    name: str
    #: ISO 4217, where the text says which.
    code: str | None
    start: int
    end: int
    #: Whether a bare "$" was all there was.
    bare: bool = False


_LEXICON = load("currencies")
_NAMES: dict[str, str] = _LEXICON["names"]
_SYMBOLS: dict[str, str] = {**{code: code for code in _NAMES}, **_LEXICON["symbols"]}
_FORMS: dict[str, str] = _LEXICON["forms"]
_QUALIFIED: dict[str, str] = _LEXICON["qualified"]
_UNQUALIFIED: dict[str, str] = _LEXICON["unqualified"]
_ORDINARY: dict[str, bool] = _LEXICON["ordinary"]


def _any(words: dict[str, str] | set[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


# "US$", "Rs. ", "€", "EUR " right before the amount
_BEFORE = re.compile(rf"(?<![A-Za-z])(?P<symbol>{_any(_SYMBOLS)})\s?$", re.IGNORECASE)
_DOLLAR = re.compile(r"(?P<symbol>\$)$")
_WORDS = frozenset({"ALL", "BEF", "COP", "CUP", "DM", "MAD", "PEN", "PS", "RM", "RON", "RUB", "SAR", "TRY"})
_MIXED_CASE = frozenset({"Rs", "Ksh", "Mex", "Can", "€", "£", "¥", "฿", "₡", "₦", "₩", "₪", "₫", "₱", "₴", "₵", "₸", "₹", "₺", "₽"})
_COUNTRIES = {phrase.rsplit(" ", 1)[0] for phrase in _QUALIFIED}
# " Swiss francs", "-dollar", " dlrs"
_AFTER = re.compile(rf"(?:\s|[-‑])(?:(?P<country>{_any(_COUNTRIES)})\s)?(?P<form>{_any(_FORMS)})(?!\w|[-‑]\w+[-‑])", re.IGNORECASE)
# " JPY", " USD"
_CODE_AFTER = re.compile(rf"\s(?P<code>{'|'.join(sorted(code.upper() for code in _NAMES))})\b(?!\s?\d)")
# "$5 million US", "$5m Canadian"
_TRAILING = re.compile(
    r"\s\(?(?P<country>U\.S\.|US|Canadian|Australian|American)\)?(?=[\s,.;)]*(?:$|[,.;)]|\s(?:a|an|per|to|in|for|and|on)\b))"
)
# "US$", "U.S. dollars"
_EXPLICIT_US = re.compile(r"\bUS\s?\$|\$US|\bU\.?S\.? (?:dollars|dlrs)|\bUSD\b")
_BRITISH = re.compile(r"£|\bsterling\b|\bpence\b|\bBrit(?:ain|ish)\b|\bU\.?K\b")
_THOUSAND = Decimal(1000)


@lru_cache(maxsize=4)
def _names_us_dollars(text: str) -> bool:
    """Whether the text says elsewhere that dollars are US dollars, so that a bare "$" is the paper's own."""
    return _EXPLICIT_US.search(text) is not None


@lru_cache(maxsize=4)
def _is_british(text: str) -> bool:
    return _BRITISH.search(text) is not None


def find_money(text: str, numeral: Numeral, limit: int) -> Money | None:
    """The currency of a numeral, by the sign before it or the word after it."""
    return _money_before(text, numeral, limit) or _money_after(text, numeral, limit)


def symbol_start(text: str, numeral: Numeral) -> int:
    """Where the currency sign before the numeral begins; the numeral's own start where there is none."""
    found = _symbol(text, numeral)
    return numeral.start if found is None else found.start()


def _symbol(text: str, numeral: Numeral) -> re.Match[str] | None:
    match = _BEFORE.search(text, max(0, numeral.start - 7), numeral.start)
    if match is None:
        return None
    letters = match["symbol"].strip("$ .")
    sure = (
        numeral.scaled
        or numeral.value is None
        or numeral.value >= _THOUSAND
        or not ((len(letters) == 1 and "$" not in match["symbol"]) or letters in _WORDS)
    )
    if not letters or letters in _MIXED_CASE or (letters.isupper() and sure):
        return match
    # "costs us $100 million"
    return _DOLLAR.search(text, numeral.start - 1, numeral.start)


def _money_before(text: str, numeral: Numeral, limit: int) -> Money | None:
    match = _symbol(text, numeral)
    if match is None:
        return None
    code = _SYMBOLS[match["symbol"].lower()]
    trailing = _TRAILING.match(text, numeral.end, limit) if code == "usd" else None
    if trailing is not None:
        country = trailing["country"].lower().replace(".", "")
        return Money(*_named(_QUALIFIED[f"{country} dollars"]), match.start(), trailing.end())
    if code == "rupees":
        return Money("rupees", None, match.start(), numeral.end)
    bare = match["symbol"] == "$"
    if bare and _names_us_dollars(text):
        return Money("dollars", None, match.start(), numeral.end, bare=True)
    return Money(*_named(code), match.start(), numeral.end, bare)


def _named(code: str) -> tuple[str, str | None]:
    return (_NAMES[code], code.upper()) if code in _NAMES else (code, None)


def _money_after(text: str, numeral: Numeral, limit: int) -> Money | None:
    match = _AFTER.match(text, numeral.end, limit)
    code_after = _CODE_AFTER.match(text, numeral.end, limit)
    if match is None and code_after is not None and code_after["code"] not in _WORDS:
        return Money(*_named(code_after["code"].lower()), numeral.start, code_after.end())
    if match is None or numeral.kind in ("fraction", "multiple"):
        return None
    form, country = match["form"].lower(), (match["country"] or "").lower()
    large = numeral.value is None or abs(numeral.value) >= _THOUSAND
    if form in _ORDINARY and not (country or large):
        return None
    word = _FORMS[form]
    code = _QUALIFIED.get(f"{country} {word}") or _QUALIFIED.get(f"{country} {form}") or _UNQUALIFIED.get(word, word)
    if word == "pounds" and not country and _is_weight(text, numeral, match.end()):
        return None
    name, iso = _named(code)
    return Money(name, iso, numeral.start, match.end())


def _is_weight(text: str, numeral: Numeral, end: int) -> bool:
    """Whether "pounds" are a weight: not in the millions, and "of" something or in a text that knows no sterling."""
    return numeral.scale < 10**6 and (text[end : end + 4] == " of " or not _is_british(text))
