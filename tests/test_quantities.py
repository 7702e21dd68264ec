"""Sentences and the quantities that they hold, from cases/quantities.txt."""

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.annotate.parsing import parse_articles
from briefing.annotate.quantities import find_quantities
from briefing.model.annotation import Quantity
from briefing.model.article import Article

pytestmark = pytest.mark.slow
CASES = Path(__file__).parent / "cases" / "quantities.txt"


class Case(NamedTuple):
    """A sentence with the lines of what it holds."""

    text: str
    expected: tuple[str, ...]


def read_cases() -> list[Case]:
    """The cases of the file, in order."""
    cases: list[Case] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith(">"):
            cases[-1] = Case(cases[-1].text, (*cases[-1].expected, line[1:].strip()))
        elif line and not line.startswith(("#", "==")):
            cases.append(Case(line, ()))
    return cases


@cache
def found() -> dict[str, tuple[Quantity, ...]]:
    """The quantities of each case's text, all parsed at once."""
    articles = [Article.from_text(case.text) for case in read_cases()]
    return {article.text: find_quantities(article, parse) for article, parse in zip(articles, parse_articles(articles), strict=True)}


def described(text: str, quantity: Quantity, line: str) -> str:
    """The quantity in the notation of the file, with the details that the line asks for."""
    value = shown(quantity.value) + (f"..{shown(quantity.value_high)}" if quantity.value_high is not None else "")
    attribution = text[slice(*quantity.attribution)] if quantity.attribution else None
    details = {
        "~": None if quantity.approximation == "exact" else str(quantity.approximation), "per": quantity.per, "of": quantity.measures,
        "in": quantity.period, "by": attribution, "cur": quantity.currency, "known": "yes" if quantity.definite else "no",
    }  # fmt: skip
    asked = {part.split()[0] for part in line.split("; ")[1:]}
    parts = [f"{key} {details[key]}" for key in details if key in asked or (key in ("~", "per") and details[key])]
    return "; ".join([f"{value} {quantity.unit}".strip(), *sorted(parts)])


def shown(value: Decimal | None) -> str:
    """A value without needless zeros, fractions to four places."""
    if value is None:
        return "?"
    rounded = f"{value:.4f}".rstrip("0").rstrip(".")
    return rounded.replace("0.", ".", 1) if rounded.startswith("0.") else rounded


def in_order(line: str) -> str:
    """An expected line with its details sorted."""
    head, *parts = line.split("; ")
    return "; ".join([head, *sorted(parts)])


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.text[:60])
def test_sentence_holds_these_quantities(case: Case) -> None:
    """Every quantity of a sentence is found with value, unit, exactness and rate, and nothing else is."""
    quantities = found()[case.text]
    wanted = [in_order(line) for line in case.expected if line != "none"]
    lines = [*case.expected, *[""] * len(quantities)]
    assert [described(case.text, quantity, line) for quantity, line in zip(quantities, lines, strict=False)] == wanted


def test_there_are_cases_enough() -> None:
    """The file of cases has not been emptied."""
    assert len(read_cases()) >= 150


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.text[:60])
def test_offsets_lie_in_the_text(case: Case) -> None:
    """A quantity's span holds its number, and its attribution is cut from the text."""
    for quantity in found()[case.text]:
        assert 0 <= quantity.start < quantity.end <= len(case.text)
        assert quantity.attribution is None or case.text[slice(*quantity.attribution)].strip()
