"""Names of persons in headlines, where every word may bear a capital."""

import pytest

from briefing.annotate import annotate
from briefing.model.article import Article, Paragraph, ParagraphKind


def persons(headline: str, body: str) -> list[str]:
    """The names of the persons whom an article under that headline names."""
    text = f"{headline}\n{body}"
    split = len(headline)
    paragraphs = (Paragraph(0, split, ParagraphKind.HEADLINE), Paragraph(split + 1, len(text), ParagraphKind.BODY))
    article = Article.from_text(text, published="2016-06-01", paragraphs=paragraphs)
    return sorted(actor.name for actor in annotate([article])[0].cast.values() if actor.key.startswith("person:"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Oil Bloc Agrees To Voluntary Cuts", "The bloc agreed on Monday to cut output.", []),
        ("Otieno Agrees To Deep Cuts", "Kenyan Trade Minister James Otieno said in Oslo that he would cut tariffs.", ["James Otieno"]),
        ("Ana Lund Urges Kenya To Wait", "The minister said in Oslo that she would cut tariffs.", ["Ana Lund"]),
    ],
)
def test_a_headline_names_whom_the_body_names(headline: str, body: str, expected: list[str]) -> None:
    """A word of a headline is a person's name only where the body writes it with a capital too, or a given name opens it."""
    assert persons(headline, body) == expected
