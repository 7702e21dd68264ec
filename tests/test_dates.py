"""Dates: each case of cases/dates.txt is a law of its own."""

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from briefing.annotate import annotate
from briefing.annotate.dates import find_dates
from briefing.annotate.dates_periods import easter
from briefing.annotate.parsing import parse_articles
from briefing.lexicons import load
from briefing.model.annotation import DateMention
from briefing.model.article import Article

_CASES = Path(__file__).parent / "cases" / "dates.txt"


class Case(NamedTuple):
    """A sentence, the day it was printed, and the dates it tells."""

    text: str
    published: str | None
    basis: str
    dates: list[str]

    def __str__(self) -> str:
        return self.text[:60]


def _cases() -> list[Case]:
    cases: list[Case] = []
    published, basis = "", "stated"
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            _, published, *rest = line.split()
            basis = rest[0] if rest else "stated"
        elif line and not line.startswith("#"):
            text, _, dates = line.rpartition("|")
            cases.append(
                Case(text.strip(), published if published != "none" else None, basis, [d.strip() for d in dates.split(";") if d.strip()])
            )
    return cases


CASES = _cases()


@pytest.fixture(scope="module")
def found() -> dict[str, tuple[DateMention, ...]]:
    """The dates of each case, by its text and day."""
    articles = [
        Article.from_text(re.sub(r"[\[\]]", "", case.text), published=case.published, published_basis=case.published and case.basis)
        for case in CASES
    ]
    return {
        case.text + str(case.published): find_dates(article, parse)
        for case, article, parse in zip(CASES, articles, parse_articles(articles), strict=True)
    }


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=str)
def test_expressions_of_time_become_dates(case: Case, found: dict[str, tuple[DateMention, ...]]) -> None:
    """An expression of time becomes the date that a reader on the day of publication understands."""
    mentions = found[case.text + str(case.published)]
    assert [m.value + "*" * (m.basis == "inferred") for m in mentions] == case.dates


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=str)
def test_expressions_of_time_are_found_in_their_place(case: Case, found: dict[str, tuple[DateMention, ...]]) -> None:
    """A date lies where the words for it stand."""
    marked = [(m.start() - 2 * k, m.end() - 2 * k - 2) for k, m in enumerate(re.finditer(r"\[.*?\]", case.text))]
    mentions = found[case.text + str(case.published)]
    assert [start < m.end and m.start < end for (start, end), m in zip(marked, mentions, strict=True)] == [True] * len(marked)


EXAMPLES = load("calendar")["example"]


@pytest.mark.slow
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"])
def test_examples_of_the_calendar_hold(example: dict[str, Any]) -> None:
    """Each example of the lexicon is read as the lexicon says."""
    article = Article.from_text(example["text"], published=example["on"], published_basis="stated")
    assert [m.value for m in find_dates(article, parse_articles([article])[0])] == example["dates"]


@pytest.mark.parametrize(("year", "sunday"), [(1987, "1987-04-19"), (2000, "2000-04-23"), (2024, "2024-03-31"), (2038, "2038-04-25")])
def test_easter_falls_where_the_church_puts_it(year: int, sunday: str) -> None:
    """Easter is the Sunday of the published tables."""
    assert easter(year).isoformat() == sunday


def test_a_date_beyond_all_calendars_is_none() -> None:
    """A term from the first or last days that a date can name is no date, and no crash."""
    for published in ("9999-12-20", "0001-01-02"):
        for term in ("within six months", "within 90 days", "in recent days"):
            annotate([Article.from_text(f"Norway will sign {term}.", published=published)])
