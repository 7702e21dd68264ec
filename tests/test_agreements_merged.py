"""Agreements of the brief: accounts of one undertaking are one entry, with its parties, its status and all its proofs."""

from collections.abc import Callable

import pytest

from briefing.model.brief import Agreement, Brief

pytestmark = pytest.mark.slow

REAFFIRMED = [
    "Norway and Iceland agreed to share cod.",
    "Norway and Iceland agreed to share the cod.",
    "Norway and Iceland reaffirmed their pledge to share cod.",
]
#: Articles, and the agreements as “status: parties: sources”.
CASES = {
    "two accounts of one": (
        ["Norway and Iceland agreed to share the cod quota equally.", "Iceland and Norway agreed on Monday to share the quota for cod."],
        ["agreed: Norway Iceland: S1 S2"],
    ),
    "two undertakings": (
        ["Norway and Iceland agreed to share the cod quota.", "Norway and Iceland agreed to open their borders to students."],
        ["agreed: Norway Iceland: S1", "agreed: Norway Iceland: S2"],
    ),
    "two parties, each on its own": (
        ["Norway pledged to close its northern banks.", "Iceland pledged to close its northern banks."],
        ["pledged: Iceland: S2", "pledged: Norway: S1"],
    ),
    "an official and the country": (
        ["Norwegian Foreign Minister Ingrid Solberg pledged to close the northern banks.", "Norway pledged to close its northern banks."],
        ["pledged: Norway: S1 S2"],
    ),
    "now and in an earlier year": (
        ["In 2010 Norway agreed to close its banks. Norway agreed on Monday to close its banks."],
        ["earlier: Norway: S1", "pledged: Norway: S1"],
    ),
    "a new treaty and one that goes on": (
        ["Norway and Iceland signed a new treaty.", "Norway and Iceland renewed their treaty."],
        ["agreed: Norway Iceland: S1", "reaffirmed: Norway Iceland: S2"],
    ),
    "a deal without its terms": (
        [
            "Norway and Iceland reached a deal on cod. The terms of the deal were not disclosed.",
            "Norway and Iceland struck a deal on cod, but gave no details.",
        ],
        ["undisclosed: Norway Iceland: S1 S2"],
    ),
    "mostly told as one side's pledge": (
        [
            "Norway pledged to share cod with Iceland.",
            "Norway and Iceland agreed to share cod.",
            "Norway pledged to share its cod with Iceland.",
        ],
        ["agreed: Norway Iceland: S1 S2 S3"],
    ),
    "agreed here and reaffirmed there": (REAFFIRMED, ["agreed: Norway Iceland: S1 S2 S3"]),
}


@pytest.mark.parametrize("name", CASES)
def test_accounts_of_one_undertaking_are_one_entry(name: str, told: Callable[..., Brief]) -> None:
    """Parties stand for their officials; other parties, another matter and another time make another entry."""
    texts, expected = CASES[name]
    brief = told(*texts)
    names = {party.id: party.name for party in brief.parties}
    assert sorted(_line(agreement, names) for agreement in brief.agreements) == expected


def _line(agreement: Agreement, names: dict[str, str]) -> str:
    sources = " ".join(sorted({e.source for e in agreement.evidence}))
    return f"{agreement.status}: {' '.join(names[p] for p in agreement.parties)}: {sources}"


def test_the_line_says_what_the_status_says(told: Callable[..., Brief]) -> None:
    """What most accounts tell as agreed is not told in the words of the one that says “reaffirmed”."""
    (agreement,) = told(*REAFFIRMED).agreements
    assert (agreement.status, "reaffirmed" in agreement.text) == ("agreed", False)


def test_a_date_that_one_account_gives_is_the_date_of_the_undertaking(told: Callable[..., Brief]) -> None:
    """The date need not stand in the account that the line is taken from."""
    (agreement,) = told(
        "Norway and Iceland agreed to share the cod quota.", "Iceland and Norway agreed on Monday to share cod quotas."
    ).agreements
    assert agreement.when == "2015-03-02"


def test_a_condition_stands_beside_the_undertaking(told: Callable[..., Brief]) -> None:
    """What an undertaking hangs on is told in the words of its source, and as part of the line."""
    (agreement,) = told("Norway promised to pay Iceland $5 million if the ports open.").agreements
    assert agreement.condition == "if the ports open"
    assert "if the ports open" in agreement.text
