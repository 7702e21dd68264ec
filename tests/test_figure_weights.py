"""What a figure must have to stand on the page."""

import pytest

from briefing.consolidate.figure_weights import figure_weight
from briefing.model.brief import Evidence, Number

_FAR = Evidence(source="S1", start=5000, end=5040, quote="x" * 40)


def number(unit: str, measures: str, **fields: object) -> Number:
    """A figure of 40 that is told far down in an article."""
    return Number.model_validate({"id": "N1", "value": 40, "unit": unit, "measures": measures, "text": "40", "evidence": (_FAR,), **fields})


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (number("ships", "ships to be scrapped", origins=2), number("ships", "ships to be scrapped", origins=1)),
        (number("ships", "ships to be scrapped"), number("ships", "ships")),
        (number("US dollars", "aid to Chad", currency="USD"), number("US dollars", "price of a share", currency="USD")),
        (number("ships", "ships at sea"), number("ministers", "ministers at the table")),
        (number("ships", "ships at sea", attributed_to="P1"), number("ships", "ships at sea")),
    ],
)
def test_a_telling_figure_weighs_more(more: Number, less: Number) -> None:
    """Corroboration, words for what is counted and a name behind it raise a figure; prices of the day and seats lower it."""
    assert figure_weight(more, frozenset()) > figure_weight(less, frozenset())


def test_a_figure_of_a_deed_weighs_more() -> None:
    """A figure in a sentence that undertakes or asks something weighs more than one beside it."""
    figure = number("ships", "ships to be scrapped")
    assert figure_weight(figure, frozenset({("S1", 5000)})) > figure_weight(figure, frozenset({("S1", 0)}))
