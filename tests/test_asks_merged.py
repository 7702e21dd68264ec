"""Asks of the brief: accounts of one ask are one entry, with who asks whom, and what became of it."""

from collections.abc import Callable

import pytest

from briefing.model.brief import Ask, Brief

pytestmark = pytest.mark.slow

FIGURES = "urged Iceland to publish its catch figures"
#: Articles, and the asks as “status: who → whom: sources”.
CASES = {
    "two accounts of one": (
        [f"Norway {FIGURES}.", "Norway called on Iceland to publish catch figures."],
        ["open: Norway → Iceland: S1 S2"],
    ),
    "two askers": ([f"Norway {FIGURES}.", f"Greenland {FIGURES}."], ["open: Greenland → Iceland: S2", "open: Norway → Iceland: S1"]),
    "two addressees": (
        [f"Norway {FIGURES}.", "Norway urged Greenland to publish its catch figures."],
        ["open: Norway → Greenland: S2", "open: Norway → Iceland: S1"],
    ),
    "an account that names the addressee": (
        ["Norway called for a ceasefire.", "Norway called on Iceland to agree to a ceasefire."],
        ["open: Norway → Iceland: S1 S2"],
    ),
    "a capital and its country": ([f"Oslo {FIGURES}.", f"Norway {FIGURES}."], ["open: Norway → Iceland: S1 S2"]),
    "refused in the same passage": (["Iceland rejected a demand by Norway to open its ports."], ["answered refused: Norway → Iceland: S1"]),
    "tied to an offer": (
        ["Norway asked that Iceland open its ports in exchange for aid."],
        ["conditional: Norway → Iceland: S1"],
    ),
    "answered by what the same report tells": (
        ["Norway asked Iceland to open its northern ports to trawlers. Iceland agreed to open its northern ports to trawlers."],
        ["answered granted: Norway → Iceland: S1"],
    ),
    "settled in one report, asked for in another": (
        ["Norway asked Iceland to open its northern ports to trawlers.", "Iceland agreed to open its northern ports to trawlers."],
        ["contested: Norway → Iceland: S1"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_accounts_of_one_ask_are_one_entry(name: str, told: Callable[..., Brief]) -> None:
    """Another asker or addressee makes another ask; an account that names fewer joins the one that names more."""
    texts, expected = CASES[name]
    brief = told(*texts)
    names = {party.id: party.name for party in brief.parties}
    assert [_line(ask, names) for ask in brief.asks] == expected


def _line(ask: Ask, names: dict[str, str]) -> str:
    who, whom = (" ".join(names[p] for p in side) for side in (ask.asker, ask.addressee))
    sources = " ".join(sorted({e.source for e in ask.evidence if e.role == "claim"}))
    return f"{ask.status}{f' {ask.answer}' if ask.answer else ''}: {who} → {whom}: {sources}"


def test_the_order_of_the_articles_does_not_change_who_asks(told: Callable[..., Brief]) -> None:
    """An asker who is named in one account only is found from either side."""
    texts = ["Norway called for a ceasefire.", "Norway called on Iceland to agree to a ceasefire."]
    assert [ask.text for ask in told(*texts).asks] == [ask.text for ask in told(*texts[::-1]).asks]


def test_what_the_words_tie_an_ask_to_is_kept(told: Callable[..., Brief]) -> None:
    """The offer behind an ask stands in the data in the words of its source."""
    (ask,) = told("Norway asked that Iceland open its ports in exchange for aid.").asks
    assert ask.condition == "in exchange for aid"


def test_a_condition_that_only_points_back_is_not_shown(told: Callable[..., Brief]) -> None:
    """“In return” makes an ask conditional, and says nothing as a condition of its own."""
    (ask,) = told("Norway opened its ports. In return, Norway asked Iceland to publish its catch figures.").asks
    assert (ask.status, ask.condition) == ("conditional", None)
    (ask,) = told("Norway asked Iceland to publish its catch figures in exchange for aid.").asks
    assert (ask.status, ask.condition) == ("conditional", "in exchange for aid")
