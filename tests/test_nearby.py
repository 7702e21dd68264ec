"""The index of happenings finds what may be the same, and looks at few."""

import pytest

from briefing.consolidate.nearby import Nearby, Traits


def traits(reach: str, kind: str, stems: str, place: int = 0, status: str = "past") -> Traits:
    """The traits of an account of so many words in a sentence of that number."""
    words = (("kind", kind), *(("stem", stem) for stem in stems.split()))
    return Traits(status, reach, words, place, (status, reach, kind, stems))


HELD = traits("2010-03-18", "meeting", "trade fish")


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (traits("2010-03-18", "meeting", "gas"), True),
        (traits("2010-03-18", "vote", "fish trade duty"), True),
        (traits("2010-03-18", "vote", "fish duty"), False),
        (traits("2010-05-01", "meeting", "trade fish"), False),
        (traits("2010-02-20/2010-03-20", "meeting", ""), True),
        (traits("2010", "meeting", ""), True),
        (traits("", "meeting", ""), True),
        (traits("2010-03-18", "meeting", "trade fish", status="next_step"), False),
    ],
)
def test_the_same_month_and_kind_or_two_words_are_found(other: Traits, found: bool) -> None:
    """What has no time, or a long one, is found from every month, and finds all."""
    for first, second in ((HELD, other), (other, HELD)):
        nearby = Nearby()
        nearby.add(7, first)
        assert nearby.candidates(second) == ([7] if found else [])


def test_few_of_very_many_are_looked_at() -> None:
    """A thousand accounts of one kind in one month do not make a thousand comparisons."""
    nearby = Nearby()
    for n in range(1000):
        nearby.add(n, traits(f"2010-03-{n % 28 + 1:02}", "meeting", f"a{n} b{n}", n))
    assert 0 < len(nearby.candidates(traits("2010-03", "meeting", "x"))) <= 40


def test_equal_accounts_are_held_once_for_each_of_two_sentences() -> None:
    """Of accounts alike in every trait two stand for all, so that one is left for any sentence."""
    nearby = Nearby()
    for n in range(9):
        nearby.add(n, traits("2010-03-18", "meeting", "trade fish", place=n // 3))
    places = {n // 3 for n in nearby.candidates(HELD)}
    assert places == {0, 1}
