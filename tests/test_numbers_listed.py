"""Numbers of the brief: which quantities are figures, as data and as a reader sees them."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from briefing.consolidate.numbers import as_number
from briefing.model.brief import Brief, Number

#: A text, and its figures as “value unit, approximation, attributed to: text”.
CASES = [
    ("Norway paid $5.5 million.", ["5500000 US dollars, exact, None: $5.5 million"]),
    ("Some 4,000 fishermen struck, the union said.", ["4000 fishermen, about, union: Some 4,000 fishermen"]),
    ("Norway said that 4,000 fishermen struck.", ["4000 fishermen, exact, Norway: 4,000 fishermen"]),
    ("Between 200 and 300 trawlers wait.", ["200–300 trawlers, between, None: Between 200 and 300 trawlers"]),
    ("Dozens of boats sank.", ["None boats, about, None: Dozens of boats"]),
    ("Fees rose by 2.5 percent.", ["2.5 percent, exact, None: 2.5 percent"]),
    ("The talks took three days and two ministers came.", []),
    ("One boat sank. The two leaders met twice.", []),
    ("He was 42. It is 2015.", []),
    ("Nothing was counted.", []),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_stand_as_data_and_as_text(text: str, expected: list[str], told: Callable[..., Brief]) -> None:
    """Durations, small counts of meetings and leaders, and figures of nothing are no figures."""
    brief = told(text)
    names = {party.id: party.name for party in brief.parties}
    assert [_line(number, names) for number in brief.numbers] == expected


def _line(number: Number, names: dict[str, str]) -> str:
    value = number.value if number.value_high is None else f"{number.value}–{number.value_high}"
    said = names.get(number.attributed_to or "", number.attributed_to)
    return f"{value} {number.unit}, {number.approximation}, {said}: {number.text}"


@pytest.mark.slow
def test_a_figure_of_two_articles_takes_what_each_tells_of_it(told: Callable[..., Brief]) -> None:
    """One entry with both proofs, attributed by the article that names who counts."""
    brief = told("Some 4,000 fishermen struck in Bergen.", "About 4,000 fishermen struck, the union said.")
    (number,) = brief.numbers
    assert [e.source for e in number.evidence] == ["S2", "S1"]
    assert number.attributed_to in {party.id for party in brief.parties if party.name == "union"}


@pytest.mark.parametrize(
    ("given", "expected"),
    [(None, None), (Decimal("5E+6"), 5_000_000), (Decimal("2.50"), 2.5), (Decimal("3.0"), 3), (Decimal(0), 0)],
)
def test_a_value_is_a_json_number(given: Decimal | None, expected: float | None) -> None:
    """Whole where it is whole."""
    found = as_number(given)
    assert (found, type(found)) == (expected, type(expected))
