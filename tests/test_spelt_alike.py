"""Names that are one name spelt in two ways, and names that are two."""

import pytest

from briefing.annotate.spelt_alike import are_spelt_alike


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("viktor savchenko", "viktor savtchenko", True),
        ("sergei antonov", "sergey antonov", True),
        ("abdurrahman siddiq", "abdulrahman siddiq", True),
        ("tarmidi lubis", "tamirdi lubis", True),
        ("maria costa", "mario costa", False),
        ("james baker", "howard baker", False),
        ("ali hassan", "ali hassen", True),
        ("ali hassan", "ali hussein", False),
        ("jon smith", "ron smith", False),
        ("kim chol", "kim chul", False),
        ("ana torres", "ana torres", False),
        ("torres", "torrez", False),
        ("viktor savchenko", "viktor p savchenko", False),
    ],
)
def test_one_word_spelt_otherwise_is_the_same_name(one: str, other: str, expected: bool) -> None:
    """Two names are one where a single long word differs in a sound or a slip, and no given name tells another sex."""
    assert are_spelt_alike(tuple(one.split()), tuple(other.split())) is expected
    assert are_spelt_alike(tuple(other.split()), tuple(one.split())) is expected
