"""The words of an entry as it is compared: content, in stems, without names."""

from collections.abc import Callable

import pytest

from briefing.consolidate.entry_words import names_in, overlap, stems_of, words_of
from briefing.model.brief import Brief


@pytest.mark.parametrize(
    ("text", "without", "expected"),
    [
        ("Norway agreed to cut the tariffs on fish.", ["Norway"], "cut duty fish"),
        ("Reduce a levy on fish", [], "cut duty fish"),
        ("The parties and the policies", [], "party policy"),
        ("Crisis, bus, glass", [], "bus crisis glass"),
        ("Mexico-Canada trade", [], "mexico trade"),
        ("Their work will continue under this agreement", [], ""),
        ("Foreign policy of the Foreign Secretary", ["Foreign Secretary"], "policy"),
        ("the poor of the state", ["the State"], "poor"),
        ("no 42 or 3,000", [], ""),
    ],
)
def test_a_text_is_compared_by_its_content(text: str, without: list[str], expected: str) -> None:
    """Words of grammar, light words, figures and the capitalised words of names are left out; synonyms stand under one stem."""
    assert " ".join(sorted(stems_of(text, words_of(without)))) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("a b c", "a b", 1.0), ("a b c d", "a b x y", 0.5), ("a", "a", 0.0), ("a b", "a c", 0.0), ("", "a b", 0.0)],
)
def test_overlap_is_the_share_of_the_shorter(one: str, other: str, expected: float) -> None:
    """A single word in common is none, and who stands first does not matter."""
    assert overlap(frozenset(one.split()), frozenset(other.split())) == expected
    assert overlap(frozenset(other.split()), frozenset(one.split())) == expected


def test_names_of_countries_and_persons_tell_who_and_not_what(brief_of: Callable[..., Brief]) -> None:
    """Bodies and groups stay in a comparison: an ask may be about them."""
    rows = [
        {"name": "Norway", "aliases": ["Oslo"]},
        {"name": "Ingrid Solberg", "type": "person", "role": "foreign minister"},
        {"name": "Coast Guard", "type": "government_body"},
    ]
    assert names_in(brief_of(parties=rows)) == {"norway", "oslo", "ingrid", "solberg", "foreign", "minister"}
