"""Events: each passage of cases/events.txt with the happenings that it tells."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.annotate import annotate
from briefing.consolidate.gathering import Event
from briefing.consolidate.naming import render_wording
from briefing.extract.clauses import Clauses
from briefing.extract.events import find_events
from briefing.model.article import Article
from briefing.model.claims import Claim

_CASES = Path(__file__).parent / "cases" / "events.txt"


class Case(NamedTuple):
    """A passage, the day it was printed, and the lines of what it tells."""

    text: str
    published: str
    expected: tuple[str, ...]

    def __str__(self) -> str:
        return self.text[:60]


def read_cases() -> list[Case]:
    """The cases of the file, in order."""
    cases: list[Case] = []
    published = ""
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            published = line[1:].strip()
        elif line.startswith(">"):
            cases[-1] = cases[-1]._replace(expected=(*cases[-1].expected, line[1:].strip()))
        elif line and not line.startswith("#"):
            cases.append(Case(line, published, ()))
    return cases


CASES = read_cases()


@cache
def told(text: str, published: str) -> tuple[str, ...]:
    """What a passage tells, in the notation of the file."""
    (annotated,) = annotate([Article.from_text(text, published=published, published_basis="stated")])
    event = Event([annotated], {annotated.article.id: "O1"})
    return tuple(
        f"{_status(claim)} {claim.date or '-'}{'*' * claim.date_inferred} | {_line(event, claim)}"
        for claim in find_events(Clauses(annotated))
    )


def _status(claim: Claim) -> str:
    return "past" if claim.status == "past" else "next"


def _line(event: Event, claim: Claim) -> str:
    return render_wording(event, claim.wording)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=str)
def test_passages_tell_what_happened_and_what_is_to_happen(case: Case) -> None:
    """A passage tells the happenings listed under it, dated and worded as there, and no other."""
    assert told(case.text, case.published) == case.expected
