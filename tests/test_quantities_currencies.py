"""Currencies: the signs and words of money around a number."""

import pytest

from briefing.annotate.quantities_currencies import find_money
from briefing.annotate.quantities_numerals import find_numerals
from briefing.lexicons import load

CASES = [
    ("They paid $5 million.", "US dollars USD"),
    ("They paid US$5 million and $2 million.", "US dollars USD, dollars -"),
    ("They paid $5 million US for it.", "US dollars USD"),
    ("They paid HK $30 and C$4.", "Hong Kong dollars HKD, Canadian dollars CAD"),
    ("A $4 million loan", "US dollars USD"),
    ("It costs us $100 million.", "US dollars USD"),
    ("They paid 5 million Swiss francs.", "Swiss francs CHF"),
    ("They paid 5 million francs.", "francs -"),
    ("They paid Rs 500 crore.", "rupees -"),
    ("They paid Rs. 500.", "rupees -"),
    ("They paid EUR 4bn.", "euros EUR"),
    ("They paid 110 JPY.", "yen JPY"),
    ("They paid N14.3 billion.", "naira NGN"),
    ("The N14 road", "-"),
    ("COP 26 ended.", "-"),
    ("They won 3 games and 50 billion won.", "-, won KRW"),
    ("The bag weighs 20 pounds of sugar.", "-"),
    ("The British bag cost 20 pounds.", "pounds GBP"),
    ("The text has 3 marks.", "-"),
    ("They paid 300 million marks.", "marks -"),
    ("a 50-million-dollar loan", "US dollars USD"),
]


def currencies(text: str) -> list[tuple[str, str | None]]:
    """Name and code of the money at each number, or a dash."""
    found = (find_money(text, numeral, len(text)) for numeral in find_numerals(text, 0, len(text)))
    return [(money.name, money.code) if money is not None else ("-", None) for money in found]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_money_is_named_with_its_code(text: str, expected: str) -> None:
    """An amount of money has the name a reader knows and the code where the text says which."""
    assert ", ".join(name if name == "-" else f"{name} {code or '-'}" for name, code in currencies(text)) == expected


@pytest.mark.parametrize(("text", "codes"), load("currencies")["examples"].items())
def test_examples_of_the_lexicon_hold(text: str, codes: list[str]) -> None:
    """Each example sentence of the lexicon holds the currencies that it says."""
    assert [code for _, code in currencies(text)] == codes


def test_each_code_that_the_lexicon_uses_has_a_name_or_is_a_shared_word() -> None:
    """A sign or a phrase leads to a named currency or to a word that several countries share."""
    lexicon = load("currencies")
    shared = {target for target in lexicon["forms"].values() if target not in lexicon["names"]}
    assert set(lexicon["qualified"].values()) | set(lexicon["unqualified"].values()) <= set(lexicon["names"])
    assert set(lexicon["symbols"].values()) <= set(lexicon["names"]) | shared
