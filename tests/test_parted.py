"""A government and those who fight it are two sides, whatever the parse makes of them."""

import pytest

from briefing.annotate.parsing import parse_articles
from briefing.model.article import Article


@pytest.mark.slow
@pytest.mark.parametrize(
    ("sentence", "subject", "joined"),
    [
        ("The Kenyan government and separatist rebels signed a truce.", "government", ["rebels"]),
        ("The government and rebel militias agreed to stop shelling.", "government", ["militias"]),
        ("The junta and the militia agreed to stop shelling.", "junta", ["militia"]),
        ("Government and military officials signed a truce.", "officials", []),
        ("Rebels and traders signed a truce.", "Rebels", ["traders"]),
    ],
)
def test_a_government_and_its_opponents_are_two(sentence: str, subject: str, joined: list[str]) -> None:
    """Behind "government and", those who fight it stand beside it, not above it."""
    parse = parse_articles([Article.from_text(sentence, published="2004-06-01", file="a.txt")])[0]
    head = next(t for t in parse.tokens if t.dep == "nsubj")
    assert head.text == subject
    assert [t.text for t in parse.tokens if t.dep == "conj" and t.head == head.i and t.pos in ("NOUN", "PROPN")] == joined
