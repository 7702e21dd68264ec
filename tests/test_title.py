"""The title: the headline that says most of what the brief holds."""

from collections.abc import Callable

import pytest

from briefing.consolidate.gathering import Event
from briefing.consolidate.title import choose_title
from briefing.model.annotation import Annotated, Parse
from briefing.model.article import Article
from briefing.model.brief import Brief

AGREED = [{"text": "Norway and Iceland agreed to share the cod quota."}]


def titled(brief: Brief, *titles: str | None, language: str = "en") -> str:
    """The title of the brief of articles with these headlines."""
    articles = [Article.from_text("-", id=f"S{n}", title=title, language=language) for n, title in enumerate(titles, 1)]
    event = Event([Annotated(article, Parse((), ())) for article in articles], {})
    return choose_title(event, brief)


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["Ministers meet", "Norway and Iceland share cod quota"], "Norway and Iceland share cod quota"),
        (["Who gets the cod quota?", "Ministers share quota"], "Ministers share quota"),
        (["Why Norway and Iceland share the cod quota", "Ministers meet in Oslo"], "Ministers meet in Oslo"),
        (["Ministers meet", "Ministers part"], "Ministers meet"),
        ([None, "Ministers part"], "Ministers part"),
        ([None], "Norway and Iceland agreed to share the cod quota"),
    ],
)
def test_the_headline_that_says_most_is_the_title(titles: list[str | None], expected: str, brief_of: Callable[..., Brief]) -> None:
    """Plain statements stand before questions and teasers, the first before its equals, and a deal where there is no headline."""
    assert titled(brief_of(agreements=AGREED), *titles) == expected


def test_a_brief_of_nothing_is_called_a_brief(brief_of: Callable[..., Brief]) -> None:
    """A title is never empty."""
    assert titled(brief_of(), None) == "Policy brief"


def test_a_headline_in_another_language_is_no_title(brief_of: Callable[..., Brief]) -> None:
    """The brief speaks English."""
    assert titled(brief_of(), "Норвегия и Исландия договорились", language="ru") == "Policy brief"
