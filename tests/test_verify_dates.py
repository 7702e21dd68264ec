"""The date of a line is one that its sentence and the date of its article can give."""

import pytest

from briefing.model.article import Article, Span
from briefing.model.brief import TimelineEntry
from briefing.verify.dates import find_strange_dates


@pytest.mark.parametrize(
    ("sentence", "published", "date", "holds"),
    [
        ("Norway met Iceland on Tuesday.", "2015-03-04", "2015-03-03", True),
        ("Norway met Iceland on Tuesday.", "2015-03-04", "2015-03-02", False),
        ("Norway met Iceland on 3 March.", "2015-03-04", "2015-03-03", True),
        ("Norway met Iceland on 3 March.", "2015-03-04", "2015-03-05", False),
        ("Norway met Iceland on 3 March 1987.", "2015-03-04", "1987-03-03", True),
        ("Norway met Iceland on 3 March.", "2015-03-04", "1987-03-03", False),
        ("Norway met Iceland yesterday.", "2015-03-04", "2015-03-03", True),
        ("Norway met Iceland at Easter.", "2015-05-04", "2015-04-05", True),
        ("Norway met Iceland.", "2015-03-04", "2015-03-04", True),
        ("Norway met Iceland.", "2015-03-04", "2015-02-01", False),
        ("Norway met Iceland two decades ago.", "2015-03-04", "1995", True),
        ("Norway met Iceland in 1995.", "2015-03-04", "1995", True),
        ("Norway met Iceland in 1995.", "2015-03-04", "1996", False),
        ("Norway meets Iceland next week.", "2015-03-04", "2015-03-09/2015-03-15", True),
        ("Norway met Iceland on Tuesday.", None, "2015-03-03", True),
        ("Norway met Iceland on 30 February.", "2015-03-04", "2015-02-30", False),
    ],
)
def test_a_date_must_have_come_from_somewhere(sentence: str, published: str | None, date: str, holds: bool) -> None:
    """A day needs its number, its weekday or a word that reckons from another day; a year its digits or a near article."""
    proof = Article.from_text(sentence).evidence(Span(0, len(sentence)))
    entry = TimelineEntry(id="T1", text=sentence, date=date, evidence=(proof,))
    assert (list(find_strange_dates(entry, {"S1": published})) == []) is holds
