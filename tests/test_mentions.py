"""Mentions: who is named in a passage, by name, adjective, seat, capital, office, calling or pronoun, and what names nobody."""

import re
from pathlib import Path

import pytest

from briefing.annotate import annotate
from briefing.model.annotation import Annotated
from briefing.model.article import Article

CASES = Path(__file__).parent / "cases"
#: The end of a mark with its keys: "|country:KE]".
_END = re.compile(r"\|[^\[\]|]*\]")


def lines(name: str) -> list[str]:
    """The cases of a file: its lines without comments and blanks."""
    text = (CASES / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def unmarked(line: str) -> str:
    """The words of a case without its marks."""
    return _END.sub("", line).replace("[", "")


def read(text: str, published: str | None = None) -> Annotated:
    """The text, annotated as an article of its own."""
    return annotate([Article.from_text(text, published=published)])[0]


def marked(annotated: Annotated) -> str:
    """The text of the article with each mention in brackets and the keys of those whom it means."""
    opens: dict[int, int] = {}
    closes: dict[int, list[tuple[int, str]]] = {}
    for mention in annotated.mentions:
        opens[mention.start] = opens.get(mention.start, 0) + 1
        closes.setdefault(mention.end, []).append((-mention.start, f"|{', '.join(mention.actors)}]"))
    text = annotated.article.text
    pieces = []
    for i in range(len(text) + 1):
        pieces += [mark for _, mark in sorted(closes.get(i, ()))]
        pieces.append("[" * opens.get(i, 0) + text[i : i + 1])
    return "".join(pieces)


@pytest.mark.slow
@pytest.mark.parametrize("case", [*lines("mentions"), *lines("reference")])
def test_a_passage_names_those_in_brackets(case: str) -> None:
    """A passage holds the mentions marked in it, each of the actors that its keys name, and no other."""
    assert marked(read(unmarked(case))) == case


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A Pentagon official urged calm.", "person:us/defense official | Pentagon official | person | body:US/defense | official"),
        ("Senior Kenyan officials urged calm.", "group:ke senior official | senior Kenyan officials | group | country:KE | official"),
        ("Polish miners demanded more pay.", "group:pl miner | Polish miners | group | country:PL | private"),
        ("Chilean senators urged calm.", "group:cl senator | Chilean senators | group | country:CL | legislator"),
        ("A former Kenyan minister urged calm.", "person:ke former minister | former Kenyan minister | person | country:KE | former"),
        ("The dockers' union urged calm.", "group:dockers union | dockers' union | organisation | None | private"),
        ("The UK Steel Council urged calm.", "org:uk steel council | UK Steel Council | government_body | country:GB | official"),
        ("The Kenya Maize Union met.", "org:kenya maize union | Kenya Maize Union | organisation | country:KE | private"),
        ("Norway left. Its trade envoy urged calm.", "person:no trade envoy | Norwegian trade envoy | person | country:NO | diplomat"),
    ],
)  # fmt: skip
def test_an_actor_without_a_name_keeps_its_words(text: str, told: str) -> None:
    """Whoever has no name is known by the words of the article, with the home and the kind that they tell."""
    key, *_ = told.split(" | ")
    actor = read(text).cast[key]
    assert " | ".join([key, actor.name, actor.type, str(actor.affiliation), actor.kind]) == told


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "acts"),
    [
        ("person:ana lund", True), ("person:carol reed", False), ("person:jane doe", False), ("person:helen moss", False),
        ("person:tom hale", True),
        ("group:ke senior official", True), ("group:pl miner", False),
    ],
)  # fmt: skip
def test_only_officials_act_for_their_home(key: str, acts: bool) -> None:
    """A minister, a spokesman or an official speaks for a government; a legislator, an analyst, a former official and miners do not."""
    text = (
        "Danish Foreign Minister Ana Lund met Sen. Carol Reed, R-Ohio. "
        "Jane Doe, a Danish analyst, said former British Prime Minister Helen Moss was wrong. "
        "State Department spokesman Tom Hale disagreed. Senior Kenyan officials agreed with Polish miners."
    )
    assert read(text).cast[key].acts_for_home is acts


@pytest.mark.slow
def test_mentions_are_of_the_text() -> None:
    """A mention's characters are its tokens', and its head is one of them."""
    annotated = read("The U.S.-Mexico deal, the EU-wide ban and Côte d’Ivoire’s plea divided the Kenyan and Ugandan officials.")
    tokens = annotated.parse.tokens
    assert annotated.mentions
    for mention in annotated.mentions:
        assert (mention.start, mention.end) == (tokens[mention.first].start, tokens[mention.last - 1].end)
        assert mention.first <= mention.head < mention.last
        assert set(mention.actors) <= set(annotated.cast)
