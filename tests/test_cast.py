"""The cast: one person under all spellings, with the role, the home and the kind of office that the articles or the tables tell."""

from pathlib import Path

import pytest

from briefing.annotate import annotate
from briefing.annotate.cast import Cast, means_office
from briefing.annotate.names import Name
from briefing.model.article import Article
from briefing.model.brief import PartyType

CASES = Path(__file__).parent / "cases" / "cast.txt"


def cases() -> list[tuple[str, list[str]]]:
    """Each case: its articles with their year, and the expected lines."""
    blocks = CASES.read_text(encoding="utf-8").split("\n\n")[1:]
    return [(block.strip().splitlines()[0], [line.removeprefix("> ") for line in block.strip().splitlines()[1:]]) for block in blocks]


def told(case: str) -> list[str]:
    """One line a person with a name, in the order of the keys."""
    year, _, text = case.partition(": ")
    articles = [Article.from_text(part, published=f"{year}-06-01", file=f"{n}.txt") for n, part in enumerate(text.split(" ¶ "))]
    actors = {key: actor for one in annotate(articles) for key, actor in one.cast.items()}
    named = [a for _, a in sorted(actors.items()) if a.type is PartyType.PERSON and not a.article and not a.name.split()[-1].islower()]
    return [" | ".join([a.name, a.role or "-", a.affiliation or "-", a.kind or "-"]) for a in named]


@pytest.mark.slow
@pytest.mark.parametrize(("case", "expected"), cases())
def test_persons_are_who_the_articles_say(case: str, expected: list[str]) -> None:
    """Each person is one actor, under the fullest spelling, with role, home and kind as told."""
    assert told(case) == expected


def a_name(text: str, role: str | None = None, home: str | None = None) -> Name:
    """A name as the finder gives it."""
    return Name(0, 1, 0, tuple(text.lower().split()), text, role, "minister" if role else None, home)


@pytest.mark.parametrize(
    ("surname", "home", "found"),
    [
        ("smith", None, None),
        ("smith", "country:GB", "person:ann smith"),
        ("smith", "country:US", "person:bob smith"),
        ("jones", None, "person:eve jones"),
    ],
)
def test_two_of_a_surname_are_two(surname: str, home: str | None, found: str | None) -> None:
    """A surname that two persons bear means neither, unless the country beside it tells which."""
    names = [
        a_name("Ann Smith", "Foreign Minister", "country:GB"),
        a_name("Bob Smith", "Trade Minister", "country:US"),
        a_name("Eve Jones"),
    ]
    person = Cast([names], 2016).find((surname,), home)
    assert (person.key if person else None) == found


def test_order_changes_nothing() -> None:
    """The same names in another order of articles make the same cast."""
    names = [a_name("Ann Smith", "Foreign Minister", "country:GB"), a_name("Smith"), a_name("Ann B Smith"), a_name("Eve Jones")]
    one, other = Cast([names[:2], names[2:]], 2016), Cast([names[2:], names[:2]], 2016)
    assert {k: p.actor() for k, p in one.people.items()} == {k: p.actor() for k, p in other.people.items()}


@pytest.mark.parametrize(
    ("phrase", "held", "means"),
    [
        (("minister", "minister"), ("Foreign Minister", "minister"), True),
        (("minister", "minister"), ("President", "head of state"), False),
        (("leader", "head of government"), ("King", "monarch"), True),
        (("leader", "head of government"), ("Foreign Minister", "minister"), False),
        (("top diplomat", "minister"), ("Foreign Minister", "minister"), True),
        (("top diplomat", "minister"), ("Deputy Foreign Minister", "minister"), False),
        (("president", "head of state"), ("former President", "former"), False),
        (("spokeswoman", "spokesperson"), ("spokesman", "spokesperson"), True),
    ],
)
def test_a_short_word_may_mean_an_office(phrase: tuple[str, str], held: tuple[str, str], *, means: bool) -> None:
    """“The minister” may mean a foreign minister, “the leader” a king, and nobody who no longer holds the office."""
    assert means_office(*phrase, *held) is means
