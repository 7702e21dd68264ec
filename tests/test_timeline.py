"""The timeline: one entry a happening, by date, next steps behind; none without a date but what is to come."""

from collections.abc import Callable

import pytest

from briefing.annotate import annotate
from briefing.consolidate import consolidate
from briefing.extract import extract
from briefing.model.article import Article
from briefing.model.brief import Brief

pytestmark = pytest.mark.slow


def dates(brief: Brief) -> list[str]:
    """Kind, date, basis and sources of each entry."""
    return [f"{t.kind} {t.date} {t.date_basis} {' '.join(e.source for e in t.evidence)}" for t in brief.timeline]


def test_what_happened_stands_by_date_and_what_is_to_come_behind(told: Callable[..., Brief]) -> None:
    """The order is that of the days, not that of the text."""
    brief = told("Norway and Iceland will meet in Oslo on May 3. Norway met Iceland on Monday. In 2010 Norway and Iceland signed a treaty.")
    assert dates(brief) == ["past 2010 stated S1", "past 2015-03-02 stated S1", "next_step 2015-05-03 stated S1"]


def test_a_happening_takes_the_most_exact_of_its_dates(told: Callable[..., Brief]) -> None:
    """A month in one article and a day in another make one entry with the day."""
    brief = told("Norwegian and Icelandic ministers are to meet in Oslo in May.", "Norway and Iceland will meet in Oslo on May 3.")
    assert [line.rsplit(" ", 2)[0] for line in dates(brief)] == ["next_step 2015-05-03 stated"]


def test_what_happened_at_no_stated_time_is_left_out() -> None:
    """Without a date of the article and of any other, only what is to come stands on the timeline."""
    annotated = annotate([Article.from_text("Norway and Iceland met in Oslo. The talks will resume soon.")])
    brief = consolidate(annotated, [extract(one) for one in annotated])
    assert {entry.kind for entry in brief.timeline} <= {"next_step"}
