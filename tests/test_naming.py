"""Naming: how a line calls its actors, in full at first and short after, with their articles and genitives."""

import pytest

from briefing.annotate import annotate
from briefing.consolidate.gathering import Event
from briefing.consolidate.naming import join_names, name_of, render_wording
from briefing.model.article import Article
from briefing.model.claims import Named


def event(text: str) -> Event:
    """The event that one article tells of."""
    return Event(annotate([Article.from_text(text, published="2016-06-01")]), {"S1": "O1"})


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "key", "name"),
    [
        ("The US waited.", "country:US", "the United States"),
        ("Kenya waited.", "country:KE", "Kenya"),
        ("The EU waited.", "body:eu", "the European Union"),
        ("The Kenyan Foreign Ministry waited.", "body:KE/foreign ministry", "the Kenyan Foreign Ministry"),
        ("US President Barack Obama waited.", "person:barack obama", "US President Barack Obama"),
        ("South Korean President Park Geun-hye waited.", "person:park geun hye", "South Korean President Park Geun-hye"),
        ("Dutch Prime Minister Mark Rutte waited.", "person:mark rutte", "Dutch Prime Minister Mark Rutte"),
        ("North Korean leader Kim Jong Un waited.", "person:kim jong un", "North Korean leader Kim Jong Un"),
        ("Former US Secretary of State Henry Kissinger waited.", "person:henry kissinger", "former US Secretary of State Henry Kissinger"),
        ("China's top diplomat, Zhao Lin, waited.", "person:zhao lin", "top Chinese diplomat Zhao Lin"),
        ("UN Secretary-General Ban Ki-moon waited.", "person:ban ki moon", "UN Secretary-General Ban Ki-moon"),
        ("State Department spokesman Tom Hale waited.", "person:tom hale", "State Department spokesman Tom Hale"),
        ("Sen. Carol Reed, R-Ohio, waited.", "person:carol reed", "US Senator Carol Reed"),
        ("Paul Adler, president of the Nordic Timber Union, left.", "person:paul adler", "Nordic Timber Union president Paul Adler"),
        ("Mary Wanjiru, an analyst at Chatham House, left.", "person:mary wanjiru", "analyst Mary Wanjiru"),
        ("James Otieno, the Kenyan trade minister, left.", "person:james otieno", "Kenyan Trade Minister James Otieno"),
        ("President Jimmy Carter waited.", "person:jimmy carter", "Jimmy Carter"),
        ("Maria Lopez said so.", "person:maria lopez", "Maria Lopez"),
        ("A State Department official urged calm.", "person:us/state official", "a State Department official"),
        ("The Norwegian fisheries minister refused.", "person:no fisheries minister", "the Norwegian fisheries minister"),
        ("Japan's trade minister refused.", "person:jp trade minister", "Japan's trade minister"),
        ("The dockers' union refused.", "group:dockers union", "the dockers' union"),
        ("A parliamentary committee refused.", "group:parliamentary committee", "a parliamentary committee"),
        ("The islanders refused.", "group:islander", "islanders"),
        ("The eleven countries refused.", "group:eleven country", "the eleven countries"),
        ("The Kenya Tea Growers Association refused.", "org:kenya tea growers association", "the Kenya Tea Growers Association"),
        ("Amnesty International refused.", "body:amnesty", "Amnesty International"),
    ],
)  # fmt: skip
def test_a_line_names_an_actor(text: str, key: str, name: str) -> None:
    """A person bears role and country, a country and a body their article, and whoever has no name the words of the text."""
    assert name_of(event(text), key) == name


@pytest.mark.slow
@pytest.mark.parametrize(
    ("wording", "line"),
    [
        ((Named(("person:barack obama",)), " asked ", Named(("country:KE",))), "US President Barack Obama asked Kenya."),
        (("talks with ", Named(("person:barack obama",)), " ended"), "Talks with US President Barack Obama ended."),
        (("the senator and now president ", Named(("person:barack obama",)), " left"), "The senator and now president Barack Obama left."),
        ((Named(("person:ana lund",)), " told ", Named(("person:ana lund",)), " so"), "Danish Minister Ana Lund told Ana Lund so."),
        ((Named(("country:KE", "country:UG", "country:US")), " agreed"), "Kenya, Uganda and the United States agreed."),
        ((Named(("country:US",), possessive=True), " plan failed"), "The United States’ plan failed."),
        ((Named(("country:KE",), possessive=True), " plan failed"), "Kenya’s plan failed."),
        ((Named(("country:XX",)), "nobody agreed"), "Nobody agreed."),
        (("what  will  come , then ?",), "What will come, then ?"),
        (("it is “over.”",), "It is “over.”"),
        (("the end —",), "The end."),
        (("it is “over,”",), "It is “over”."),
        (("it is “over,”.",), "It is “over”."),
    ],
)  # fmt: skip
def test_a_line_reads_as_a_sentence(wording: tuple[str | Named, ...], line: str) -> None:
    """A line opens with a capital, closes with an end mark, and names each actor in full only once."""
    told = event("US President Barack Obama met Danish Minister Ana Lund and leaders of Kenya and Uganda.")
    assert render_wording(told, wording) == line


def test_an_empty_wording_takes_the_reserve() -> None:
    """A line without words is the reserve."""
    assert render_wording(event("Kenya waited."), (), "the reserve") == "The reserve."


@pytest.mark.parametrize(("names", "joined"), [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")])
def test_names_are_strung(names: list[str], joined: str) -> None:
    """Two names are joined by "and", the earlier ones of more by commas."""
    assert join_names(names) == joined
