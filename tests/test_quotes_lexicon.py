"""The words by which speech is reported, held to the laws that their header states."""

import pytest

from briefing.lexicons import load

LEXICON = load("reporting")
LISTS = sorted(name for name in LEXICON if name != "examples")


@pytest.mark.parametrize("name", LISTS)
def test_each_list_is_sorted_lower_case_and_without_duplicates(name: str) -> None:
    """A list of words is in the order of the alphabet, in lower case, and holds no word twice."""
    words = LEXICON[name]
    assert words == sorted(set(words))
    assert words == [word.lower() for word in words]


@pytest.mark.parametrize("one", ["acting", "citing", "passing"])
def test_a_verb_stands_in_one_list_of_verbs(one: str) -> None:
    """No verb reports in two ways."""
    others = {word for name in ("acting", "citing", "passing", "saying") if name != one for word in LEXICON[name]}
    assert sorted(set(LEXICON[one]) & others) == []
