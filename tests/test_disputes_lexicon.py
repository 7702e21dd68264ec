"""The words of disputes: in order, once each, and on one side only."""

import pytest

from briefing.lexicons import load

LEXICON = load("disputes")


@pytest.mark.parametrize("name", sorted(LEXICON))
def test_words_stand_in_order_and_once(name: str) -> None:
    """Each list is lower-case, sorted and without duplicates."""
    words = LEXICON[name]
    assert words == sorted({word.lower() for word in words})


@pytest.mark.parametrize(("one", "other"), [("onward", "ending"), ("ending", "smaller"), ("onward", "smaller"), ("willing", "unwilling")])
def test_a_word_tells_one_way(one: str, other: str) -> None:
    """What goes on by a verb does not end by it."""
    assert not set(LEXICON[one]) & set(LEXICON[other])
