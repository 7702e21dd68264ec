"""The event: who acts for whom, which sentences prove a claim, how many origins stand behind it, and under which key."""

import re

import pytest

from briefing.annotate import annotate
from briefing.consolidate.gathering import Event, Found, padded
from briefing.model.annotation import Actor, Annotated, Parse
from briefing.model.article import Article, Span
from briefing.model.brief import EvidenceRole, PartyType
from briefing.model.claims import Claim, ClaimKind

NORWAY = Actor("country:NO", "Norway", PartyType.COUNTRY)
MINISTRY = Actor("body:NO/fisheries", "Ministry of Fisheries", PartyType.GOVERNMENT_BODY, affiliation="country:NO")
MINISTER = Actor("person:ingrid solberg", "Ingrid Solberg", PartyType.PERSON, "Foreign Minister", "country:NO", kind="minister")
ENVOY = Actor("person:anna lund", "Anna Lund", PartyType.PERSON, "envoy", "body:NO/fisheries", kind="diplomat")
ANALYST = Actor("person:peter marsh", "Peter Marsh", PartyType.PERSON, "analyst", "country:NO", kind="analyst")
STRANGER = Actor("person:olga roth", "Olga Roth", PartyType.PERSON, "minister", "country:XX", kind="minister")
CAST = {actor.key: actor for actor in (NORWAY, MINISTRY, MINISTER, ENVOY, ANALYST, STRANGER)}


def event(*texts: str, cast: dict[str, Actor] = CAST, origins: str = "") -> Event:
    """The event of articles at hand, with a cast of our own."""
    articles = [Article.from_text(text, id=f"S{n}") for n, text in enumerate(texts, 1)]
    of = origins.split() or [f"O{n}" for n in range(1, len(articles) + 1)]
    parsed = annotate(articles) if texts else ()
    return Event(
        [Annotated(one.article, one.parse, cast=cast) for one in parsed] or [_bare(cast)], dict(zip(_ids(len(of)), of, strict=True))
    )


def _ids(count: int) -> list[str]:
    return [f"S{n}" for n in range(1, count + 1)]


def _bare(cast: dict[str, Actor]) -> Annotated:
    return Annotated(Article.from_text("-"), Parse((), ()), cast=cast)


def claim(one: Annotated, sentence: int, *, antecedents: tuple[int, ...] = ()) -> Found:
    """A claim that its whole sentence makes."""
    span = Span(*one.parse.sentences[sentence][1:3])
    return Found(one, Claim(ClaimKind.ASK, "test", sentence, span, span, (), antecedents=antecedents))


@pytest.mark.parametrize(
    ("actor", "home", "state"),
    [
        (NORWAY, "country:NO", "country:NO"),
        (MINISTER, "country:NO", "country:NO"),
        (ANALYST, "person:peter marsh", "person:peter marsh"),
        (MINISTRY, "body:NO/fisheries", "country:NO"),
        (ENVOY, "body:NO/fisheries", "country:NO"),
        (STRANGER, "person:olga roth", "person:olga roth"),
    ],
    ids=lambda value: value.name if isinstance(value, Actor) else "",
)
def test_officials_act_for_their_home(actor: Actor, home: str, state: str) -> None:
    """A minister acts for the country, an envoy for the body and through it for the state, an analyst for nobody else."""
    assert event().home(actor.key) == home
    assert event().state(actor.key) == state


def test_homes_are_named_once_in_order() -> None:
    """Two officials of one country are one side; an unknown actor stays who it is."""
    assert event().homes([MINISTER.key, "person:who", NORWAY.key, MINISTRY.key]) == ("country:NO", "person:who", MINISTRY.key)


def test_an_actor_is_known_by_the_article_that_tells_most() -> None:
    """A role that one article gives is the role in all."""
    plain = MINISTER._replace(role=None)
    for casts in ([plain, MINISTER], [MINISTER, plain]):
        assert Event([_bare({actor.key: actor}) for actor in casts], {}).actors[MINISTER.key].role == "Foreign Minister"


@pytest.mark.slow
def test_a_sentence_that_two_claims_rest_on_is_one_proof() -> None:
    """Claims come first, each sentence once; then the sentences that show who is meant, unless they are claims themselves."""
    texts = ("Norway met Iceland. It urged Iceland to pay. It pleaded again.", "Norway urged Iceland to pay.")
    made = event(*texts)
    first, second = made.annotated
    found = [claim(first, 1, antecedents=(0,)), claim(second, 0), claim(first, 1), claim(first, 2, antecedents=(0, 1))]
    assert [(e.source, e.quote, e.role.value) for e in made.evidence(found)] == [
        ("S1", "It urged Iceland to pay.", "claim"),
        ("S2", "Norway urged Iceland to pay.", "claim"),
        ("S1", "It pleaded again.", "claim"),
        ("S1", "Norway met Iceland.", "antecedent"),
    ]


@pytest.mark.slow
def test_origins_are_counted_by_what_makes_the_claim() -> None:
    """Two papers with one story are one origin; a sentence that only shows who is meant is none."""
    made = event("Norway paid.", "Norway paid.", "Norway met Iceland. It paid.", origins="O1 O1 O2")
    one, two, three = made.annotated
    assert made.origins(made.evidence([claim(one, 0), claim(two, 0)])) == 1
    assert made.origins(made.evidence([claim(one, 0), claim(three, 1)])) == 2
    assert made.origins([made.sentence_evidence(three, 0, EvidenceRole.ANTECEDENT)]) == 0


@pytest.mark.slow
def test_decisive_words_are_cut_to_the_sentence() -> None:
    """A focus that runs on is marked as far as the sentence goes, one that lies outside is not marked."""
    made = event("Norway paid. Iceland did not.")
    (one,) = made.annotated
    assert made.sentence_evidence(one, 0, focus=Span(7, 20)).focus == made.sentence_evidence(one, 0, focus=Span(7, 12)).focus
    assert made.sentence_evidence(one, 0, focus=Span(13, 20)).focus is None


@pytest.mark.slow
def test_a_key_depends_on_the_list_the_text_and_the_place_alone() -> None:
    """Neither the id of the source nor the other articles matter to it."""
    alone, among = event("Norway paid."), event("Iceland slept.", "Norway paid.")
    keys = [made.key("asks", made.evidence([claim(made.annotated[-1], 0)])) for made in (alone, among)]
    assert keys[0] == keys[1]
    assert re.fullmatch("[0-9a-f]{8}", keys[0])
    proof = alone.evidence([claim(alone.annotated[0], 0)])
    assert len({alone.key("asks", proof), alone.key("agreements", proof), alone.key("asks", proof, "5")}) == 3


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [("\u00a0Norway", 1, 0), ("paid. \u200b\ufeffNorway", 8, 6), (" Norway", 1, 1), ("Norway", 0, 0), ("a\u00a0", 2, 1)],
)
def test_padding_before_a_sentence_belongs_to_it(text: str, start: int, expected: int) -> None:
    """A hard space or a mark without width is no break between words; a plain space is."""
    assert padded(text, start) == expected
