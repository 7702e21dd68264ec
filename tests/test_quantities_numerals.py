"""Numerals: where a number stands in a text and what it is worth."""

from decimal import Decimal

import pytest

from briefing.annotate.quantities_numerals import find_numerals, fraction_value, word_value
from briefing.lexicons import load

CASES = [
    ("He counted 1,250,000 votes.", "1,250,000=1250000"),
    ("He counted 12,50,000 votes.", "12,50,000=1250000"),
    ("He counted 1.250.000 votes.", "1.250.000=1250000"),
    ("He counted 1\u202f250\u202f000 votes.", "1\u202f250\u202f000=1250000"),
    ("It cost 4.75 in all.", "4.75=4.75"),
    ("a 5-1/2 point cut", "5-1/2=5.5"),
    ("2¾ turns", "2¾=2.75"),
    ("3/4 of it", "3/4=0.75"),
    ("1.2 mln and 3.4 bln", "1.2 mln=1200000 3.4 bln=3400000000"),
    ("$13.6M, 25k, $1tn", "13.6M=13600000 25k=25000 1tn=1000000000000"),
    ("2 lakh crore", "2 lakh crore=2000000000000"),
    ("two and a half million", "two and a half million=2500000"),
    ("four-and-a-half", "four-and-a-half=4.5"),
    ("half a million", "half a million=500000"),
    ("three quarters of a billion", "three quarters of a billion=750000000"),
    ("half a dozen", "half a dozen=6"),
    ("a couple of", "a couple=2"),
    ("six million three hundred thousand", "six million three hundred thousand=6300000"),
    ("nineteen hundred and seven", "nineteen hundred and seven=1907"),
    ("tens of thousands", "tens of thousands=?"),
    ("several hundred", "several hundred=?"),
    ("a few dozen", "a few dozen=?"),
    ("one in five, nine out of 10", "one in five=0.2 nine out of 10=0.9"),
    ("one in two days", "one=1 two=2"),
    ("two-thirds, a quarter", "two-thirds=0.6667 a quarter=0.25"),
    ("they doubled twice", "doubled=2 twice=2"),
]


def shown(value: Decimal | None) -> str:
    """The value to four places, or a question mark."""
    return "?" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_numerals_have_place_and_value(text: str, expected: str) -> None:
    """A numeral spans its digits and words and is worth what they say."""
    found = find_numerals(text, 0, len(text))
    assert " ".join(f"{text[numeral.start : numeral.end]}={shown(numeral.value)}" for numeral in found) == expected


@pytest.mark.parametrize(("text", "values"), load("numerals")["examples"].items())
def test_examples_of_the_lexicon_hold(text: str, values: list[str]) -> None:
    """Each example sentence of the lexicon holds the values that it says."""
    wanted = ["?" if value == "vague" else shown(fraction_value(value) if "/" in value else Decimal(value)) for value in values]
    assert [shown(numeral.value) for numeral in find_numerals(text, 0, len(text))] == wanted


@pytest.mark.parametrize("value", [0, 7, 19, 40, 85, 100, 112, 999, 1_000, 42_017, 300_500, 2_000_000, 7_654_321, 3_000_000_001])
def test_number_words_round_trip(value: int) -> None:
    """Spelling a whole number out and reading it again gives the number."""
    assert word_value(spelt(value)) == value


def spelt(value: int) -> str:
    """The number in English words."""
    small, tens = load("numerals")["small"], load("numerals")["tens"]
    by_value = {worth: word for word, worth in {**tens, **small}.items() if word != "fourty"}
    for name, scale in (("billion", 10**9), ("million", 10**6), ("thousand", 10**3), ("hundred", 100)):
        if value >= scale:
            rest = value % scale
            return f"{spelt(value // scale)} {name}" + (f" and {spelt(rest)}" if rest else "")
    return by_value[value] if value in by_value else f"{by_value[value - value % 10]}-{by_value[value % 10]}"
