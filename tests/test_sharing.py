"""The index of words leads to what shares one, but not by the words of everybody."""

from briefing.consolidate.sharing import Sharing


def test_a_word_in_common_leads_to_its_holders() -> None:
    """In order, each once, and by no other word."""
    sharing = Sharing([{"fish", "duty"}, {"gas"}, {"duty"}])
    assert sharing.with_any_of({"duty", "fish", "coal"}) == [0, 2]
    assert sharing.with_any_of(set()) == []


def test_a_word_that_very_many_hold_leads_nowhere() -> None:
    """A thousand sets of one word are not a thousand comparisons; a rare word beside it still leads."""
    sharing = Sharing([{"trade", f"w{n}"} for n in range(1000)])
    assert sharing.with_any_of({"trade", "w7"}) == [7]
