"""Parties: who takes part in an event, under which spellings, of which home, and what proves it."""

import pytest

from briefing.annotate import annotate
from briefing.consolidate.gathering import Event
from briefing.consolidate.parties import build_parties, choose_parties
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.brief import Party


def event(*texts: str) -> Event:
    """The event that the texts tell of, one article each."""
    articles = [Article.from_text(text, id=f"S{n}", published="2016-06-01") for n, text in enumerate(texts, 1)]
    return Event(annotate(articles), {article.id: article.id for article in articles})


def chosen(*texts: str, acting: tuple[str, ...] = ()) -> set[str]:
    """Keys of the parties."""
    return set(choose_parties(event(*texts), acting))


def parties(*texts: str, acting: tuple[str, ...] = ()) -> dict[str, Party]:
    """The parties by name."""
    told = event(*texts)
    return {p.name: p for p in build_parties(told, choose_parties(told, acting), frozenset())}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "key", "takes_part"),
    [
        ("Kenya asked for aid. Kenya waited. Donors met Kenya in June.", "country:KE", True),
        ("The bridge is in Kenya. A road leads to Kenya. It rained in Kenya.", "country:KE", False),
        ("Kenya sold its tea.", "country:KE", False),
        ("Kenya voiced doubts.", "country:KE", True),
        ("The delegations of Kenya and Chad rejected the text.", "country:TD", True),
        ("The countries concerned, he said, are Kenya, Chad and Mali.", "country:ML", True),
        ("The best markets for tea are Kenya and Mali.", "country:ML", False),
        ("Danish Foreign Minister Ana Lund flew to Oslo.", "person:ana lund", True),
        ("The road is named after Danish Foreign Minister Ana Lund.", "person:ana lund", False),
        ("Mary Wanjiru, an analyst, flew to Oslo.", "person:mary wanjiru", False),
        ("Former Danish Foreign Minister Ana Lund flew to Oslo.", "person:ana lund", False),
        ("The IMF warned Ghana. The IMF will return. Ghana met the IMF.", "body:imf", True),
        ("The dockers' union met. The dockers' union talked. The dockers' union met again.", "group:dockers union", False),
    ],
)
def test_parties_take_part(text: str, key: str, takes_part: bool) -> None:
    """Countries and bodies that act and are named often, and office-holders who act, are parties; places and analysts are none."""
    assert (key in chosen(text)) is takes_part


@pytest.mark.slow
def test_whoever_acts_is_a_party_with_its_home() -> None:
    """An actor of an agreement or an ask is a party however seldom named, and so is the home that it speaks for."""
    found = parties("A State Department official urged calm.", acting=("person:us/state official",))
    assert {name: (p.type, p.affiliation) for name, p in found.items()} == {
        "State Department official": ("person", found["State Department"].id),
        "State Department": ("government_body", None),
    }


@pytest.mark.slow
def test_a_home_is_the_nearest_that_is_named() -> None:
    """A senator's home is the chamber where the articles name it, else the parliament, else the country."""
    without = parties("Sen. Carol Reed demanded a vote.", acting=("person:carol reed",))
    within = parties("Sen. Carol Reed demanded a vote in the US Senate.", acting=("person:carol reed",))
    homes = [next(p.name for p in found.values() if p.id == found["Carol Reed"].affiliation) for found in (without, within)]
    assert homes == ["United States", "US Senate"]


@pytest.mark.slow
def test_aliases_stand_in_the_articles() -> None:
    """All spellings that tell an actor from others are aliases, as they stand; "officials" alone is none."""
    texts = (
        "The US asked Mexico for help. The Biden administration urged calm. Officials from the United States waited.",
        "U.S. officials asked Mexico to act, and Washington urged calm. President Joe Biden agreed.",
    )
    country = parties(*texts)["United States"]
    assert set(country.aliases) == {"US", "U.S.", "Biden administration", "U.S. officials", "Washington"}
    assert all(any(alias in text for text in texts) for alias in country.aliases)


@pytest.mark.slow
def test_a_party_is_proved_once_a_source_outside_captions() -> None:
    """Each source that names a party proves it with one whole sentence, and a caption proves nothing."""
    caption = "Kenya waits."
    text = f"{caption}\n\nKenya asked for aid. Kenya waited. Kenya asked again."
    places = (Paragraph(0, len(caption), ParagraphKind.CAPTION), Paragraph(len(caption) + 2, len(text), ParagraphKind.BODY))
    first = Article.from_text(text, id="S1", paragraphs=places)
    second = Article.from_text("Donors met. Kenya thanked them.", id="S2")
    told = Event(annotate([first, second]), {"S1": "O1", "S2": "O2"})
    (kenya,) = (p for p in build_parties(told, choose_parties(told, ()), frozenset()) if p.name == "Kenya")
    assert [(e.source, e.quote) for e in kenya.evidence] == [("S1", "Kenya asked for aid."), ("S2", "Kenya thanked them.")]
    assert (kenya.mentions, kenya.origins) == (4, 2)


@pytest.mark.slow
def test_parties_stand_by_mentions() -> None:
    """The parties are numbered by how often they are named, most often first."""
    told = event("Kenya asked Uganda. Kenya waited. Kenya asked Uganda again, and Kenya asked Chad. Uganda, Chad and Chad's ally Mali met.")
    built = build_parties(told, choose_parties(told, ("country:ML",)), frozenset({"country:ML"}))
    assert [(p.id, p.name, p.minor) for p in built] == [
        ("P1", "Kenya", False),
        ("P2", "Chad", False),
        ("P3", "Uganda", False),
        ("P4", "Mali", True),
    ]
