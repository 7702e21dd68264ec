"""All here and a part there: found where two accounts measure one thing."""

from collections.abc import Callable

import pytest

from briefing.model.brief import Brief

pytestmark = pytest.mark.slow

SITE = "northern uranium site"
#: Articles, and what the two accounts of a discrepancy measure; none where they do not differ.
CASES = {
    "all and part of": (
        [f"Iceland offered to close all of its {SITE}.", f"Iceland offered to close part of its {SITE}."],
        [f"All or a part: part of its {SITE}"],
    ),
    "two voices in one article": (
        [f"Iceland said it will close the entire {SITE}. Norway said Iceland will close part of the {SITE}."],
        [f"All or a part: part of the {SITE}"],
    ),
    "one voice in one article": ([f"Iceland will close the entire {SITE}. Iceland will close part of the {SITE}."], []),
    "two things": (["Iceland offered to close all of its coal mines.", f"Iceland offered to close part of its {SITE}."], []),
    "one word in common": (["All ships wait.", "Some ships wait."], []),
    "twice the whole": ([f"Iceland offered to close all of its {SITE}.", f"Iceland offered to close its entire {SITE}."], []),
}


@pytest.mark.parametrize("name", CASES)
def test_all_and_a_part_of_one_thing_differ(name: str, told: Callable[..., Brief]) -> None:
    """Two articles, or two voices in one, must measure the same thing; the order of the articles does not matter."""
    texts, expected = CASES[name]
    for order in (texts, texts[::-1]):
        assert [d.about for d in told(*order).discrepancies if d.about.startswith("All or")] == expected


def test_each_account_is_its_whole_sentence(told: Callable[..., Brief]) -> None:
    """The words of extent and of the thing are marked inside it."""
    first, second = CASES["all and part of"][0]
    (found,) = told(first, second).discrepancies
    assert [(claim.text, claim.evidence[0].quote) for claim in found.claims] == [(first, first), (second, second)]
    marks = [claim.evidence[0].focus for claim in found.claims]
    assert [mark and claim.text[mark.start : mark.end] for claim, mark in zip(found.claims, marks, strict=True)] == [
        f"all of its {SITE}",
        f"part of its {SITE}",
    ]
