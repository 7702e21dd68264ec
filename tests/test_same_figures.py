"""Accounts of one figure come together; the same value of two things stays two figures."""

import pytest

from briefing.annotate import annotate
from briefing.consolidate.same_figures import FigureFound, group_figures
from briefing.model.article import Article

pytestmark = pytest.mark.slow

#: Articles, and the groups of their figures as “source:words”.
CASES = [
    (["The fire killed 12 people.", "At least 12 people were killed in the fire."], ["S1:12 people S2:At least 12 people"]),
    (["The fire killed 12 people. Police arrested 12 people."], ["S1:12 people", "S1:12 people"]),
    (["The fire killed 12 people.", "Police arrested 12 people."], ["S1:12 people", "S2:12 people"]),
    (
        ["The fire killed 12 people.", "Police arrested 12 people.", "Police arrested 12 people after a fire that killed 12 people."],
        ["S1:12 people S3:12 people", "S2:12 people S3:12 people"],
    ),
    (["The fire killed 12 people. Police arrested 12 people. The 12 people were freed."], ["S1:12 people", "S1:12 people S1:12 people"]),
    (["Guards stopped 680,000 migrants.", "The count reached 680,000 migrants."], ["S1:680,000 migrants S2:680,000 migrants"]),
    (["Norway paid $5 million for a fund.", "The fund got 5,000,000 dollars."], ["S1:$5 million S2:5,000,000 dollars"]),
    (["Norway paid $5 million.", "Norway paid 5 million euros."], ["S1:$5 million", "S2:5 million euros"]),
    (["Ships carry 300 tons per day.", "Ships carry 300 tons."], ["S1:300 tons per day", "S2:300 tons"]),
    (["Between 200 and 300 ships wait.", "Some 200 ships wait."], ["S1:Between 200 and 300 ships", "S2:Some 200 ships"]),
]


@pytest.mark.parametrize(("texts", "expected"), CASES)
def test_figures_are_grouped_by_what_they_count(texts: list[str], expected: list[str]) -> None:
    """Value, unit and rate must be the same, and small values must be told in the same circumstances."""
    annotated = annotate([Article.from_text(text, id=f"S{n}") for n, text in enumerate(texts, 1)])
    found = [FigureFound(one, quantity) for one in annotated for quantity in one.quantities]
    groups = [" ".join(f"{f.source}:{_words(f)}" for f in group) for group in group_figures(found)]
    assert groups == expected


def _words(found: FigureFound) -> str:
    return found.annotated.article.text[found.quantity.start : found.quantity.end]
