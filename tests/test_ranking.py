"""Ranking: the order of the lists, the ids, and what stands behind the page."""

from collections.abc import Callable

import pytest

from briefing.consolidate.ranking import rank
from briefing.model.brief import Brief

Row = dict[str, object]


def text(brief: Brief, name: str) -> str:
    """A list as its texts in order, those behind the page in brackets."""
    return " ".join(f"({entry.text})" if entry.minor else entry.text for entry in getattr(brief, name))


@pytest.mark.parametrize(
    ("name", "rows", "expected"),
    [
        pytest.param(
            "agreements",
            [
                {"text": "a", "status": "earlier"},
                {"text": "b", "status": "undisclosed"},
                {"text": "c", "status": "pledged"},
                {"text": "d", "status": "reaffirmed"},
                {"text": "e"},
            ],
            "e d c b a",
            id="how firm",
        ),
        pytest.param("agreements", [{"text": "a", "weight": 4}, {"text": "b", "weight": 5}], "b a", id="how weighty"),
        pytest.param("agreements", [{"text": "a"}, {"text": "b", "parties": ["P1", "P2"]}], "b a", id="how many parties"),
        pytest.param("agreements", [{"text": "a"}, {"text": "b", "weight": 1.5}], "a (b)", id="too light for the page"),
        pytest.param("asks", [{"text": "a", "asker": []}, {"text": "b", "addressee": []}, {"text": "c"}], "c b (a)", id="who asks whom"),
        pytest.param("asks", [{"text": "a", "asker": [], "asker_text": "villagers"}, {"text": "b"}], "b a", id="askers in words stay"),
        pytest.param(
            "asks",
            [
                {"text": "a", "status": "answered", "answer": "granted"},
                {"text": "b", "status": "contested"},
                {"text": "c", "status": "conditional"},
                {"text": "d"},
            ],
            "d c b a",
            id="open ones first",
        ),
        pytest.param(
            "numbers",
            [{"text": "a", "value": None}, {"text": "b", "value": 5}, {"text": "c", "value": 50}],
            "c b (a)",
            id="figures with a value",
        ),
        pytest.param(
            "numbers",
            [{"text": "a", "value": 5}, {"text": "b", "value": 4, "origins": 2}, {"text": "c", "value": 3, "attributed_to": "P1"}],
            "b c a",
            id="figures that more sources give",
        ),
        pytest.param("quotes", [{"text": "b"}, {"text": "a"}], "(b) (a)", id="quotations serve as proofs"),
    ],
)
def test_what_matters_stands_first(name: str, rows: list[Row], expected: str, brief_of: Callable[..., Brief]) -> None:
    """Each list has its order; ids follow it; what says too little stays in the data, off the page."""
    blank: dict[str, Row] = {"agreements": {"weight": 4, "parties": ["P1"]}, "asks": {"weight": 4, "asker": ["P1"], "addressee": ["P2"]}}
    brief = rank(brief_of(**{name: [{**blank.get(name, {}), **row} for row in rows]}))
    assert text(brief, name) == expected
    assert [entry.id[1:] for entry in getattr(brief, name)] == [str(n) for n in range(1, len(rows) + 1)]


def test_a_page_holds_so_many_and_no_more(brief_of: Callable[..., Brief]) -> None:
    """What is behind the page is kept in the data."""
    rows = [{"text": f"a{n}", "weight": 4, "parties": ["P1"]} for n in range(40)]
    brief = rank(brief_of(agreements=rows))
    assert len(brief.agreements) == 40
    assert 0 < sum(not entry.minor for entry in brief.agreements) < 20


def test_the_timeline_keeps_what_comes_next_and_what_lies_near(brief_of: Callable[..., Brief]) -> None:
    """Entries stay in order of date; the page has the steps to come, then what happened nearest to the brief's date."""
    past = [{"text": f"y{year}", "date": str(year)} for year in range(2000, 2015)]
    coming = [{"text": "next", "date": "2019", "kind": "next_step"}, {"text": "open", "date": None, "kind": "next_step"}]
    brief = rank(brief_of(timeline=[*past, {"text": "now", "date": "2015-03-02/2015-03-04"}, *coming], as_of="2015-03-04"))
    shown = [entry.text for entry in brief.timeline if not entry.minor]
    assert shown[0] > "y2009"
    assert shown[-3:] == ["now", "next", "open"]
    assert [entry.text for entry in brief.timeline] == [*(str(row["text"]) for row in past), "now", "next", "open"]


@pytest.mark.parametrize("as_of", [None, "2015", "2015-03", "2015-03-04"])
def test_a_date_of_any_precision_will_do(as_of: str | None, brief_of: Callable[..., Brief]) -> None:
    """The brief may speak for a year, a month, a day or no stated time."""
    rows = [{"text": f"y{year}", "date": str(year)} for year in range(2000, 2016)]
    brief = rank(brief_of(timeline=rows, as_of=as_of))
    assert brief.timeline[-1].minor is False
    assert sum(entry.minor for entry in brief.timeline) > 0


@pytest.mark.parametrize(
    ("lists", "is_minor"),
    [
        ({}, True),
        ({"agreements": [{"text": "a", "parties": ["P1"], "weight": 4}]}, False),
        ({"agreements": [{"text": "a", "parties": ["P1"], "weight": 1}]}, True),
        ({"asks": [{"text": "a", "asker": ["P2"], "addressee": ["P1"], "weight": 4}]}, False),
        ({"numbers": [{"text": "5", "value": 5, "attributed_to": "P1"}]}, False),
        ({"asks": [{"text": "Help Norway.", "asker": ["P2"], "weight": 4}]}, False),
    ],
    ids=["named once", "agrees", "agrees behind the page", "is asked", "is cited", "is spoken of"],
)
def test_a_party_of_the_page_stands_on_it(lists: dict[str, object], is_minor: bool, brief_of: Callable[..., Brief]) -> None:
    """A party that no line of the page names stands behind it, unless it is named time and again."""
    brief = rank(brief_of(parties=[{"name": "Norway", "mentions": 1}, {"name": "Iceland", "mentions": 50}], **lists))
    assert [party.minor for party in brief.parties] == [is_minor, False]


def test_ranking_twice_changes_nothing(seeds_brief: Brief) -> None:
    """What is in order stays in order."""
    assert rank(seeds_brief) == seeds_brief


def test_a_private_person_or_a_vague_group_is_no_party_of_the_page(brief_of: Callable[..., Brief]) -> None:
    """However often a lawyer or "analysts" are named or cited, they negotiate nothing."""
    parties = [
        {"name": "Norway", "mentions": 50},
        {"name": "Ann Lee", "type": "person", "mentions": 50},
        {"name": "Ola Berg", "type": "person", "mentions": 50, "affiliation": "P1"},
        {"name": "analysts", "type": "group", "mentions": 50},
    ]
    brief = rank(brief_of(parties=parties, numbers=[{"text": "5", "value": 5, "attributed_to": "P4"}]))
    assert [party.name for party in brief.parties if not party.minor] == ["Norway", "Ola Berg"]


def test_a_step_overtaken_by_events_is_not_what_comes_next(brief_of: Callable[..., Brief]) -> None:
    """What was to come before the date of the brief stays in the data, and off the page."""
    rows = [{"text": "a", "date": "2015-03-02", "kind": "next_step"}, {"text": "b", "date": "2015-03", "kind": "next_step"}]
    brief = rank(brief_of(timeline=rows, as_of="2015-03-04"))
    assert [entry.text for entry in brief.timeline if not entry.minor] == ["b"]
