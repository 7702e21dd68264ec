"""Units: what stands directly after a number, and what it is a rate of."""

import pytest

from briefing.annotate.quantities_currencies import find_money
from briefing.annotate.quantities_numerals import find_numerals
from briefing.annotate.quantities_units import UnitKind, find_rate, find_unit
from briefing.lexicons import load

CASES = [
    ("5 per cent", "percent"),
    ("5%", "percent"),
    ("5pc", "percent"),
    ("25-percent", "percent"),
    ("3 percentage points", "percentage points"),
    ("12-mile", "miles"),
    ("900 MW", "megawatts"),
    ("900MW", "megawatts"),
    ("300Nm", "newton metres"),
    ("200 nm", "nautical miles"),
    ("90 mph", "miles per hour"),
    ("400,000 bpd", "barrels per day"),
    ("830,000 barrels of oil a day", "barrels per day"),
    ("60 km/h", "kilometres per hour"),
    ("120g/km", "grams per kilometre"),
    ("46 degrees Celsius", "degrees Celsius"),
    ("46C", "degrees Celsius"),
    ("164p", "pence"),
    ("300 m long", "metres"),
    ("300 m people", "-"),
    ("a 15-member council", "members"),
    ("a two-state plan", "-"),
    ("10-hour", "hours"),
    ("78,000 times a minute", "times per minute"),
    ("10x", "times"),
    ("5G", "-"),
    ("1980s", "-"),
    ("6 percent a year", "percent per year"),
    ("6 percent a year earlier", "percent"),
    ("45 cases per 100,000 people", "-"),
    ("5 years", "years"),
]


def unit_of(text: str) -> str:
    """The unit of the first number of the text, with its rate, or a dash."""
    numeral = next(find_numerals(text, 0, len(text)))
    money, unit = find_money(text, numeral, len(text)), find_unit(text, numeral, len(text))
    if money is None and unit is None:
        return "-"
    name, kind, end, own = _parts(money, unit)
    rate = find_rate(text, end, len(text), kind)
    per = rate[0] if rate is not None else own
    return f"{name} {per}" if per else name


def _parts(money: object, unit: object) -> tuple[str, UnitKind, int, str | None]:
    if money is not None:
        return money.name, "money", money.end, None  # type: ignore[attr-defined]
    return unit.name, unit.kind, unit.end, unit.per  # type: ignore[attr-defined]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_units_are_written_out(text: str, expected: str) -> None:
    """A unit is named in the plural, as a reader writes it, with what it is a rate of."""
    assert unit_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), load("units")["examples"].items())
def test_examples_of_the_lexicon_hold(text: str, expected: list[str]) -> None:
    """Each example sentence of the lexicon holds the units that it says."""
    numerals = list(find_numerals(text, 0, len(text)))
    assert [unit_of(text[numeral.start :]) for numeral in numerals] == expected


@pytest.mark.parametrize("name", ["approximators", "currencies", "figure_words", "numerals", "units"])
def test_tables_are_sorted(name: str) -> None:
    """The words of each table stand in alphabetical order."""
    for table, words in load(name).items():
        if table != "examples" and isinstance(words, dict):
            assert list(words) == sorted(words), table
        for key, row in words.items() if isinstance(words, dict) else [(table, words)]:
            if isinstance(row, list) and table != "examples":
                assert row == sorted(set(row)), key
