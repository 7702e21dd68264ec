"""Pairs of small reports, with a true difference and without one, told in tests/cases/discrepancies.txt."""

from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.annotate import annotate
from briefing.consolidate import consolidate
from briefing.extract import extract
from briefing.model.article import Article
from briefing.model.brief import Discrepancy

pytestmark = pytest.mark.slow

_DAY = "2015-03-04"


class Pair(NamedTuple):
    """Reports, their days, and the opening of the question on which they differ."""

    question: str
    reports: tuple[str, ...]
    days: tuple[str, ...]


def _pairs() -> list[Pair]:
    pairs, days = [], ""
    for line in (Path(__file__).parent / "cases" / "discrepancies.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            days = line[2:]
        elif line and not line.startswith("#"):
            question, *reports = (part.strip() for part in line.split("|"))
            pairs.append(Pair(question, tuple(reports), tuple(days.split()) or (_DAY,) * len(reports)))
            days = ""
    return pairs


def differences(pair: Pair) -> tuple[Discrepancy, ...]:
    """What the brief of the reports finds to differ."""
    articles = [
        Article.from_text(text, file=f"{n}.txt", id=f"S{n}", published=day, published_basis="stated")
        for n, (text, day) in enumerate(zip(pair.reports, pair.days, strict=True), 1)
    ]
    annotated = annotate(articles)
    return consolidate(annotated, [extract(one) for one in annotated]).discrepancies


@pytest.mark.parametrize("pair", _pairs(), ids=lambda pair: " / ".join(pair.reports)[:90])
def test_a_difference_is_found_where_there_is_one(pair: Pair) -> None:
    """The same thing told in two ways is one discrepancy, whose sides are whole sentences; things that only look alike are none."""
    found = differences(pair)
    if pair.question == "-":
        assert [d.about for d in found] == []
    else:
        assert [d.about.startswith(pair.question) for d in found] == [True]
        assert all(e.quote in " ".join(pair.reports) for claim in found[0].claims for e in claim.evidence)


def test_at_least_half_of_the_pairs_are_traps() -> None:
    """Silence is tested as often as speech."""
    pairs = _pairs()
    assert 2 * sum(pair.question == "-" for pair in pairs) >= len(pairs) > 30
