"""Dates: each case of cases/dates.txt is a law of its own."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.annotate.dates import find_dates
from briefing.annotate.parsing import parse_articles
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
            cases.append(Case(text.strip(), published if published != "none" else None, basis, [d.strip() for d in dates.split(";") if d.strip()]))
    return cases


CASES = _cases()


@pytest.fixture(scope="module")
def found() -> dict[str, tuple[DateMention, ...]]:
    """The dates of each case, by its text and day."""
    articles = [
        Article.from_text(re.sub(r"[\[\]]", "", case.text), published=case.published, published_basis=case.published and case.basis) for case in CASES
    ]
    return {case.text + str(case.published): find_dates(article, parse) for case, article, parse in zip(CASES, articles, parse_articles(articles), strict=True)}


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
