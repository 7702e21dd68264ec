"""Key points: what was agreed, what each side wants, what comes next; each rests on an entry of the page."""

from collections.abc import Callable

import pytest

from briefing.consolidate.key_points import choose_key_points
from briefing.model.brief import Brief

PARTIES = [{"name": "Norway"}, {"name": "Iceland"}, {"name": "Greenland"}]


def agreement(text: str, **more: object) -> dict[str, object]:
    """A weighty undertaking of two."""
    return {"text": text, "parties": ["P1", "P2"], "weight": 4, **more}


def ask(text: str, asker: str, addressee: str, **more: object) -> dict[str, object]:
    """A weighty ask."""
    return {"text": text, "asker": [asker], "addressee": [addressee], "weight": 4, **more}


def step(text: str, date: str | None, **more: object) -> dict[str, object]:
    """Something to come."""
    return {"text": text, "date": date, "kind": "next_step", "weight": 1, **more}


def chosen(brief: Brief) -> str:
    """The entries that the points rest on, in order."""
    return " ".join(one for point in choose_key_points(brief) for one in point.from_)


FULL = {
    "agreements": [agreement("Share the cod."), agreement("Share the crab.", weight=5), agreement("Share the ling.", weight=3)],
    "asks": [ask("Open ports.", "P1", "P2"), ask("Open mines.", "P1", "P2"), ask("Cut fees.", "P2", "P1")],
    "timeline": [
        step("Norway and Iceland meet.", "2015-05"),
        step("Norway votes.", "2014-05"),
        {"text": "Norway met Iceland.", "date": "2015-06"},
    ],
}


def test_points_open_with_the_deal_then_each_side_then_what_comes(brief_of: Callable[..., Brief]) -> None:
    """Two undertakings, the weightier first, one ask of each side, and the next step that is still to come."""
    brief = brief_of(parties=PARTIES, as_of="2015-03-04", **FULL)
    assert chosen(brief) == "A2 A1 K1 K3 T1"
    points = choose_key_points(brief)
    assert [point.id for point in points] == ["B1", "B2", "B3", "B4", "B5"]
    assert points[0].text == "Share the crab."
    assert points[0].evidence == brief.agreements[1].evidence


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        pytest.param(
            {"agreements": [agreement("a", status="earlier"), agreement("b", weight=2), agreement("c", minor=True)]},
            "",
            id="not of this event, vague, behind the page",
        ),
        pytest.param({"agreements": [agreement("a", parties=["P1"], weight=9), agreement("b")]}, "A2 A1", id="joint ones first"),
        pytest.param({"asks": [ask("a", "P1", "P2", status="answered"), ask("b", "P1", "P2")]}, "K2 K1", id="standing asks first"),
        pytest.param(
            {"asks": [{**ask("a", "P1", "P2"), "addressee": []}, {**ask("b", "P1", "P2"), "asker": []}]}, "", id="asks of or to nobody"
        ),
        pytest.param(
            {"timeline": [step("Norway votes.", None), step("Trawlers race.", "2015-05")]}, "", id="steps without a date or a party"
        ),
        pytest.param({"timeline": [step("Norway votes.", "2016"), step("Norway pays.", "2016-02")]}, "T2", id="a month before a year"),
        pytest.param({}, "", id="nothing"),
    ],
)
def test_what_says_little_is_no_point(lists: dict[str, object], expected: str, brief_of: Callable[..., Brief]) -> None:
    """A point names who and what, and stands on the page."""
    assert chosen(brief_of(parties=PARTIES, as_of="2015-03-04", **lists)) == expected


def test_talks_that_brought_nothing_come_first(brief_of: Callable[..., Brief]) -> None:
    """That there is no deal is what a reader must know before anything else; talks of long ago that failed are behind the page."""
    ended = [
        {"text": "The talks collapsed.", "date": "2015-03-04", "weight": 1},
        {"text": "An earlier summit collapsed.", "date": "2009", "weight": 9, "minor": True},
    ]
    brief = brief_of(parties=PARTIES, as_of="2015-03-04", **{**FULL, "timeline": ended})
    assert chosen(brief).split()[:2] == ["T1", "A2"]


def test_a_journey_is_no_key_point(brief_of: Callable[..., Brief]) -> None:
    """How a leader goes home stands on the timeline, and opens no brief."""
    steps = [step("Norway's king will make the journey home by train.", "2015-03-06"), step("Norway votes.", "2015-05-01")]
    assert chosen(brief_of(parties=PARTIES, as_of="2015-03-04", timeline=steps)) == "T2"
