"""Attribution: who says a figure."""

import pytest

from briefing.annotate.parsing import parse_articles
from briefing.annotate.quantities import find_quantities
from briefing.lexicons import load
from briefing.model.article import Article

CASES = {
    "The fund predicted growth of 3 percent.": "The fund",
    "Growth will reach 3 percent, the fund predicted on Monday.": "the fund",
    "According to a report released by the harbour board, 12 ships wait.": "the harbour board",
    "“We lost 40 ships. The sea was rough,” the admiral said.": "the admiral",
    "The mayor declared a three-day curfew.": None,
    "The board failed to report billions of dollars in gifts.": None,
    "The state has put at least a million people in camps.": None,
    "OSLO: Rebels killed 7 guards, an official said on Sunday.": "an official",
    "About 300 people wait at the gate. The figure was released by the Red Crescent.": "the Red Crescent",
    "The army fought for 40 days.": None,
}


def attribution(text: str) -> str | None:
    """The words that name the source of the first figure."""
    article = Article.from_text(text)
    (parse,) = parse_articles([article])
    span = find_quantities(article, parse)[0].attribution
    return text[span.start : span.end] if span is not None else None


@pytest.mark.slow
@pytest.mark.parametrize(("text", "expected"), [*CASES.items(), *load("figure_words")["examples"].items()])
def test_a_figure_knows_who_says_it(text: str, expected: str | None) -> None:
    """The source is who says, estimates or has counted the figure, in its sentence or beside it; never who merely acts."""
    assert attribution(text) == expected
