"""Happenings: accounts of one are brought together, accounts of two are kept apart."""

import itertools

import pytest

from briefing.annotate import annotate
from briefing.consolidate.gathering import Event, Found
from briefing.consolidate.happenings import group_happenings
from briefing.extract.clauses import Clauses
from briefing.extract.events import find_events
from briefing.model.article import Article

_DAY = "2010-03-18"
#: Accounts of one happening a line, each from an article of its own.
ONE = [
    ("Norway and Russia met in Murmansk on Monday.", "Norway held talks with Russia on Monday."),
    ("The talks between Norway and Russia collapsed on Monday.", "The summit was called off on Monday."),
    ("Norway met Russia in Murmansk on Monday.", "The foreign minister of Norway met his counterpart from Russia on March 15."),
    ("Norway and Russia will meet in Oslo in June.", "Further talks between Norway and Russia are scheduled for June."),
    ("Elections in Ukraine are due on May 30.", "Ukraine will hold an election on May 30."),
]
TWO = [
    ("Norway and Russia met in Murmansk on Monday.", "Norway and Russia met in Oslo on Tuesday."),
    ("Norway met Russia on Monday.", "Norway met Sweden on Monday."),
    ("Norway and Russia met in Murmansk on Monday.", "Norway and Russia will meet in Oslo in June."),
    ("The talks between Norway and Russia collapsed on Monday.", "Norway and Russia signed an accord on Monday."),
]


def grouped(*texts: str) -> list[set[str]]:
    """The articles, by number, that tell each happening."""
    articles = [Article.from_text(t, id=f"S{n}", published=_DAY, published_basis="stated") for n, t in enumerate(texts, 1)]
    annotated = annotate(articles)
    event = Event(annotated, {article.id: article.id for article in articles})
    found = [Found(one, claim) for one in annotated for claim in find_events(Clauses(one))]
    return [{f.source for f in group} for group in group_happenings(event, found)]


@pytest.mark.slow
@pytest.mark.parametrize("texts", ONE)
def test_accounts_of_one_happening_come_together(texts: tuple[str, str]) -> None:
    """Two articles that tell one happening in other words make one entry."""
    assert grouped(*texts) == [{"S1", "S2"}]


@pytest.mark.slow
@pytest.mark.parametrize("texts", TWO)
def test_accounts_of_two_happenings_stay_apart(texts: tuple[str, str]) -> None:
    """Another day, other people or another kind of happening makes another entry."""
    assert sorted(map(sorted, grouped(*texts))) == [["S1"], ["S2"]]


@pytest.mark.slow
def test_an_account_of_the_day_never_joins_two_days() -> None:
    """News without a date goes to the day that it fits best, and leaves the two days apart."""
    texts = ("Norway met Russia on Wednesday.", "Norway met Russia on Thursday.", "Norway met Russia.")
    for order in itertools.permutations(texts):
        sizes = sorted(len(group) for group in grouped(*order))
        assert sizes == [1, 2]
