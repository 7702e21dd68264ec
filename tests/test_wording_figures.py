"""The figures of a line are read in digits and in words, each with its value in full."""

from decimal import Decimal

import pytest

from briefing.wording.figures import find_figures, has_fraction


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2,200,000 migrants", ["2200000"]),
        ("2.2 million migrants", ["2200000"]),
        ("$13.6m, £5bn and N14.3billion", ["13600000", "5000000000", "14300000000"]),
        ("16.9 BLN EUROS", ["16900000000"]),
        ("forty-two boats and two hundred and fifty nets", ["42", "250"]),
        ("two dozen envoys", ["24"]),
        ("a million people and one million more", ["1000000", "1000000"]),
        ("on 3 May 2021", ["3", "2021"]),
        ("Rs 2 lakh crore", ["2000000000000"]),
        ("one of them", []),
        ("a boat", []),
    ],
)
def test_the_value_is_found(text: str, values: list[str]) -> None:
    """Digits, words, scales and their abbreviations are read."""
    assert [figure.value for figure in find_figures(text)] == [Decimal(value) for value in values]


def test_the_value_before_a_scale_is_kept() -> None:
    """In “2 to 3 million” the scale may serve both."""
    assert [(figure.text, int(figure.bare)) for figure in find_figures("2 to 3 million")] == [("2", 2), ("3 million", 3)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a third of it", True), ("5-1/2 mln", True), ("2½", True), ("three in four", True), ("doubled", True), ("40 boats", False)],
)
def test_a_fraction_is_seen(text: str, expected: bool) -> None:
    """A fraction or a multiple has its value in no single word."""
    assert has_fraction(text) is expected
