"""Groups that fight a government: one under all general names, several where their names tell them apart."""

import pytest

from briefing.annotate import annotate
from briefing.model.article import Article


@pytest.mark.slow
@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        (("The rebel separatists signed a truce.", "Pro-Kenyan rebels signed a truce.", "The rebel separatists agreed."), 1),
        (("Iranian-backed militias signed a truce.", "Separatist rebels signed a truce."), 1),
        (("Kurdish militants signed a truce.", "Tamil rebels signed a truce."), 2),
        (("Separatist rebels signed a truce.", "Striking miners signed a truce."), 2),
    ],
)
def test_rebels_are_one_unless_their_name_tells(texts: tuple[str, ...], groups: int) -> None:
    """Articles that call the opponents by general nouns mean the same; a name of their own keeps a group apart."""
    annotated = annotate([Article.from_text(text, id=f"S{n}", published="2004-06-01") for n, text in enumerate(texts, 1)])
    found = {key for one in annotated for mention in one.mentions for key in mention.actors if key.startswith("group:")}
    assert len(found) == groups
    assert all(key in one.cast for one in annotated for mention in one.mentions for key in mention.actors)
