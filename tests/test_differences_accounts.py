"""Accounts that differ: an ask that is settled elsewhere, all against a part, new against renewed."""

from collections.abc import Callable

import pytest

from briefing.consolidate.differences.accounts import account, sources_of
from briefing.consolidate.differences.extents import differing_extents, extent_of
from briefing.consolidate.differences.fates import differing_fates
from briefing.consolidate.differences.novelty import differing_novelty
from briefing.consolidate.gathering import Event
from briefing.model.brief import Brief, Evidence

NOWHERE = Event([], {})
OPEN = "Iceland agreed to open its northern ports to trawlers."


def test_a_contested_ask_stands_beside_what_contests_it(brief_of: Callable[..., Brief]) -> None:
    """One side asks, the other reports it settled; an ask that is merely open is no discrepancy."""
    agreements = [{"text": OPEN}, {"text": "Norway agreed to pay.", "by": "S2"}]
    contested = {"text": "Norway asked Iceland to open its ports.", "status": "contested", "answered_by": ["A1"], "by": "S2"}
    brief = brief_of(asks=[{"text": "Open the mines.", "answered_by": ["A2"]}, contested], agreements=agreements)
    (found,) = differing_fates(NOWHERE, brief)
    assert found.kind == "contradiction"
    assert [(c.about_id, c.text, c.evidence[0].source) for c in found.claims] == [("K2", contested["text"], "S2"), ("A1", OPEN, "S1")]


def test_an_ask_that_differs_only_in_extent_has_no_agreement_to_stand_beside(brief_of: Callable[..., Brief]) -> None:
    """Contested without an answer is told by the extents."""
    assert list(differing_fates(NOWHERE, brief_of(asks=[{"text": "Open all ports.", "status": "contested"}]))) == []


@pytest.mark.parametrize(
    ("quote", "focus", "expected"),
    [
        ("Norway wants all ports open.", None, "whole"),
        ("Norway wants some of the ports open.", None, "part"),
        ("Norway wants several of all the ports open.", None, "part"),
        ("Norway wants the ports open.", None, ""),
        ("All in all, Norway wants the ports open.", "the ports open", ""),
        ("ENTIRE PORTS", None, "whole"),
    ],
)
def test_the_decisive_words_say_how_much_is_meant(quote: str, focus: str | None, expected: str) -> None:
    """A word of extent counts inside the marked words only; where there are both, the part counts."""
    start = 40
    at = start + quote.index(focus) if focus else start
    marks = {"start": at, "end": at + len(focus or quote)}
    proof = Evidence.model_validate({"source": "S1", "start": start, "end": start + len(quote), "quote": quote, "focus": marks})
    assert extent_of(proof) == expected
    if focus is None:
        assert extent_of(proof.model_copy(update={"focus": None})) == expected


def test_all_here_and_a_part_there_differ(brief_of: Callable[..., Brief]) -> None:
    """Each side tells it in the words of its source; one source alone may speak of all and of some."""
    brief = brief_of(agreements=[{"text": "Iceland opened all ports.", "by": "S1"}])
    (agreement,) = brief.agreements
    part = "Iceland opened some\nports."
    other = agreement.evidence[0].model_copy(update={"source": "S2", "quote": part, "end": len(part)})
    both = agreement.model_copy(update={"evidence": (*agreement.evidence, other)})
    (found,) = differing_extents(NOWHERE, brief.model_copy(update={"agreements": (both,)}))
    assert [(c.text, c.about_id, c.evidence[0].source) for c in found.claims] == [
        ("Iceland opened all ports.", "A1", "S1"),
        ("Iceland opened some ports.", "A1", "S2"),
    ]
    same = agreement.model_copy(update={"evidence": (*agreement.evidence, other.model_copy(update={"source": "S1"}))})
    assert list(differing_extents(NOWHERE, brief.model_copy(update={"agreements": (same,)}))) == []


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        ({}, True),
        ({"by": "S1"}, False),
        ({"parties": ["P1"]}, False),
        ({"text": "Iceland reaffirmed its vow to sell grain."}, False),
        ({"status": "pledged"}, False),
    ],
    ids=["another source", "the same source", "other parties", "another matter", "no renewal"],
)
def test_new_here_and_renewed_there_differ(change: dict[str, object], differs: bool, brief_of: Callable[..., Brief]) -> None:
    """One source tells an undertaking as agreed now, another as the renewal of what exists."""
    text = "Iceland reaffirmed that it will open northern ports to trawlers."
    again = {"text": text, "status": "reaffirmed", "parties": ["P2"], "by": "S2", **change}
    brief = brief_of(parties=[{"name": "Norway"}, {"name": "Iceland"}], agreements=[{"text": OPEN, "parties": ["P2"]}, again])
    found = list(differing_novelty(NOWHERE, brief))
    assert [[c.about_id for c in d.claims] for d in found] == ([["A1", "A2"]] if differs else [])


def test_an_account_rests_on_claims_alone(brief_of: Callable[..., Brief]) -> None:
    """Sentences that only show who is meant do not make a source say it."""
    (agreement,) = brief_of(agreements=[{"text": OPEN, "by": "S1 S2"}]).agreements
    first, second = agreement.evidence
    mixed = agreement.model_copy(update={"evidence": (first, second.model_copy(update={"role": "antecedent"}))})
    assert account(mixed, "told").evidence == (first,)
    assert sources_of(mixed) == {"S1"}
