"""Figures that differ: found where one thing is counted, named by the way in which they differ."""

from collections.abc import Callable

import pytest

from briefing.consolidate.differences.figures import differing_figures
from briefing.consolidate.gathering import Event
from briefing.model.brief import Brief

NOWHERE = Event([], {})
Row = dict[str, object]


def figure(value: float | None, measures: str, **more: object) -> Row:
    """A row of the numbers, its unit the first word of what it measures."""
    unit, *_ = measures.split()
    return {"value": value, "unit": unit, "measures": measures, "text": f"{value or 'many'} {unit}", **more}


def told(brief: Brief) -> list[str]:
    """The discrepancies as kind and accounts."""
    return [f"{d.kind}: {' / '.join(sorted(c.text for c in d.claims))}" for d in differing_figures(NOWHERE, brief)]


COAST = "fishermen on the coast"
BOTH = "4000 fishermen: fishermen on the coast / 6000 fishermen: fishermen on the coast"
#: Two figures, and how they differ; none for two that count two things.
CASES: dict[str, tuple[Row, Row, str | None]] = {
    "two sources": (figure(4000, COAST), figure(6000, COAST, by="S2"), f"contradiction: {BOTH}"),
    "one source": (figure(4000, COAST), figure(6000, COAST), None),
    "two voices in one source": (
        figure(4000, COAST, attributed_to="P1"),
        figure(6000, COAST, attributed_to="a union"),
        f"contradiction: {BOTH}",
    ),
    "one voice in one source": (figure(4000, COAST, attributed_to="P1"), figure(6000, COAST, attributed_to="P1"), None),
    "the same value": (figure(4000, COAST), figure(4000, COAST, by="S2"), None),
    "another thing": (figure(4000, COAST), figure(6000, "fishermen in jail", by="S2"), None),
    "another unit": (figure(4000, COAST), figure(6000, "boats on the coast", by="S2"), None),
    "another rate": (figure(4000, COAST, per="day"), figure(6000, COAST, by="S2"), None),
    "another period": (figure(4000, COAST, period="in 2014"), figure(6000, COAST, by="S2", period="in 2015"), None),
    "far apart": (figure(40, COAST), figure(6000, COAST, by="S2"), None),
    "no value": (figure(4000, COAST), figure(None, COAST, by="S2"), None),
    "moved": (figure(4000, COAST), figure(6000, COAST, by="S2", said="The number has now grown to 6000."), f"update: {BOTH}"),
    "about": (
        figure(5800, COAST),
        figure(6000, COAST, by="S2", approximation="about"),
        "rounding: 5800 fishermen: fishermen on the coast / 6000 fishermen: fishermen on the coast",
    ),
    "rounded": (
        figure(2213000, COAST, text="2,213,000"),
        figure(2200000, COAST, by="S2", text="2.2 million"),
        "rounding: 2,213,000: fishermen on the coast / 2.2 million: fishermen on the coast",
    ),
    "close but exact": (
        figure(5801, COAST),
        figure(6004, COAST, by="S2"),
        "contradiction: 5801 fishermen: fishermen on the coast / 6004 fishermen: fishermen on the coast",
    ),
    "people by two words": (
        figure(3000, "people in a caravan"),
        figure(6000, "migrants in a caravan", by="S2"),
        "contradiction: 3000 people: people in a caravan / 6000 migrants: migrants in a caravan",
    ),
    "people at large": (figure(3000, "people"), figure(6000, "people", by="S2"), None),
    "money for one thing by one word": (
        figure(3, "loan", currency="USD", unit="US dollars"),
        figure(6, "loan", currency="USD", unit="US dollars", by="S2"),
        None,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_two_figures_differ_where_they_count_one_thing(name: str, brief_of: Callable[..., Brief]) -> None:
    """Unit, rate, period and thing must be the same, the values must not; the order of the two does not matter."""
    one, other, expected = CASES[name]
    assert told(brief_of(numbers=[one, other])) == ([expected] if expected else [])
    assert told(brief_of(numbers=[other, one])) == ([expected] if expected else [])


def test_three_accounts_are_one_discrepancy(brief_of: Callable[..., Brief]) -> None:
    """All that count the thing otherwise stand together."""
    rows = [figure(value, COAST, by=f"S{n}") for n, value in enumerate((4000, 6000, 9000), 1)]
    (found,) = differing_figures(NOWHERE, brief_of(numbers=rows))
    assert [claim.about_id for claim in found.claims] == ["N1", "N2", "N3"]
    assert found.about == "How many: fishermen on the coast"


def test_money_is_asked_for_by_how_much(brief_of: Callable[..., Brief]) -> None:
    """Money and shares are asked for by “how much”."""
    rows = [figure(value, "loan for the harbour", by=f"S{n}", currency="NOK", unit="crowns") for n, value in enumerate((4000, 6000), 1)]
    (found,) = differing_figures(NOWHERE, brief_of(numbers=rows))
    assert found.about == "How much: loan for the harbour"
