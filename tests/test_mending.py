"""Heads that the parser cannot have put right."""

from briefing.annotate import annotate
from briefing.model.article import Article


def test_a_finite_verb_is_not_joined_to_an_infinitive() -> None:
    """A past form that the parser joined to an infinitive stands beside the verb above it."""
    (annotated,) = annotate([Article.from_text("Kenya urged Uganda to end the strike and invited the unions to visit Mombasa.")])
    tokens = annotated.parse.tokens
    invited = next(t for t in tokens if t.text == "invited")
    assert tokens[invited.head].text == "urged"
