"""Discrepancies: each with an id, a key and its origins; one difference of two accounts is told once."""

from collections.abc import Callable

import pytest

from briefing.model.brief import Brief

pytestmark = pytest.mark.slow

OPEN = "Norway demanded that Iceland open {} its northern ports to trawlers."


def test_one_difference_is_told_once(told: Callable[..., Brief]) -> None:
    """All ports and some ports differ as an ask and as a measure; the surer comparison tells it."""
    brief = told(OPEN.format("all of"), OPEN.format("some of"))
    (found,) = brief.discrepancies
    assert (found.id, found.origins, len(found.key)) == ("D1", 2, 8)


def test_two_differences_are_told_apart(told: Callable[..., Brief]) -> None:
    """A figure and an extent of other sentences are two."""
    count = "Some {} fishermen work on the coast, the directorate said."
    brief = told(f"{OPEN.format('all of')} {count.format('4,000')}", f"{OPEN.format('some of')} {count.format('6,000')}")
    assert [d.id for d in brief.discrepancies] == ["D1", "D2"]
    assert len({d.key for d in brief.discrepancies}) == 2
    assert all({e.source for c in d.claims for e in c.evidence} == {"S1", "S2"} for d in brief.discrepancies)


def test_sources_that_agree_have_none(told: Callable[..., Brief]) -> None:
    """The same account twice is no difference."""
    assert told(OPEN.format("all of"), OPEN.format("all of")).discrepancies == ()


def test_two_sides_may_accuse_each_other_of_two_things(told: Callable[..., Brief]) -> None:
    """Each deed of which either blames the other is a discrepancy of its own."""
    brief = told(
        "Armenia accused Azerbaijan of breaking the ceasefire. Armenia accused Azerbaijan of poisoning the river.",
        "Azerbaijan accused Armenia of breaking the ceasefire. Azerbaijan accused Armenia of poisoning the river.",
    )
    assert sum(each.about.startswith("Who is to blame") for each in brief.discrepancies) == 2
