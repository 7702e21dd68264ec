"""What became of an ask: answered in the same or a later report, contested between sources, else as it was."""

from collections.abc import Callable

import pytest

from briefing.consolidate.fate import settle_asks
from briefing.model.brief import Brief

ASK = {"text": "Norway asked Iceland to open its northern ports to trawlers.", "asker": ["P1"], "addressee": ["P2"]}
YES = {"text": "Iceland agreed to open its northern ports to trawlers.", "parties": ["P2"], "status": "pledged"}
PARTIES = [{"name": "Norway"}, {"name": "Iceland"}]
DAYS = [
    {"published": "2015-03-03"},
    {"published": "2015-03-03"},
    {"published": "2015-03-09"},
    {"published": "2015-03-20", "published_basis": "inferred"},
]


@pytest.mark.parametrize(
    ("ask", "agreement", "expected"),
    [
        pytest.param({}, {}, "answered granted A1", id="told beside the ask"),
        pytest.param({}, {"by": "S3"}, "answered granted A1", id="told later"),
        pytest.param({}, {"by": "S2"}, "contested None A1", id="told elsewhere on the same day"),
        pytest.param({"by": "S3"}, {"by": "S1"}, "contested None A1", id="still asked for later"),
        pytest.param({}, {"by": "S4"}, "contested None A1", id="told later by a date that was inferred"),
        pytest.param({}, {"parties": ["P1"], "by": "S3"}, "contested None A1", id="granted by another than was asked"),
        pytest.param({}, {"parties": ["P3"]}, "open None", id="granted by a stranger"),
        pytest.param({}, {"status": "earlier"}, "open None", id="an earlier undertaking"),
        pytest.param({}, {"status": "undisclosed"}, "open None", id="an undertaking without content"),
        pytest.param({}, {"text": "Iceland agreed to open talks."}, "open None", id="about something else"),
        pytest.param({"status": "conditional"}, {"text": "Iceland agreed to talks."}, "conditional None", id="tied to a condition"),
        pytest.param({"status": "answered", "answer": "refused"}, {}, "answered refused", id="answered in its own passage"),
    ],
)
def test_an_ask_is_settled_by_what_the_sources_report(
    ask: dict[str, object], agreement: dict[str, object], expected: str, brief_of: Callable[..., Brief]
) -> None:
    """The one who was asked grants it, by the same account or by a later one; an account of the same day contests it."""
    brief = brief_of(parties=PARTIES, sources=DAYS, asks=[{**ASK, **ask}], agreements=[{**YES, **agreement}])
    (settled,) = settle_asks(brief).asks
    assert " ".join([settled.status, str(settled.answer), *settled.answered_by]) == expected


def test_an_ask_of_all_here_and_of_a_part_there_is_contested(brief_of: Callable[..., Brief]) -> None:
    """Sources that differ in how much is asked differ."""
    brief = brief_of(parties=PARTIES, sources=DAYS, asks=[{**ASK, "by": "S1"}])
    (ask,) = brief.asks
    said = {"S1": "Norway wants all ports open.", "S2": "Norway wants some ports open."}
    sides = tuple(ask.evidence[0].model_copy(update={"source": s, "quote": q, "end": len(q)}) for s, q in said.items())
    brief = brief.model_copy(update={"asks": (ask.model_copy(update={"evidence": sides}),)})
    assert settle_asks(brief).asks[0].status == "contested"


def test_settling_twice_changes_nothing(brief_of: Callable[..., Brief]) -> None:
    """What is settled stays settled."""
    once = settle_asks(brief_of(parties=PARTIES, sources=DAYS, asks=[ASK, {**ASK, "by": "S2"}], agreements=[YES]))
    assert settle_asks(once) == once
