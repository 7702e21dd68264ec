"""Approximations: how exact the words around a number say that it is."""

import pytest

from briefing.annotate.quantities_approximations import approximation_after, approximation_before, glued_end
from briefing.lexicons import load

BEFORE = [
    ("as many as 5", "up_to"),
    ("no more than 5", "up_to"),
    ("as high as “5", "up_to"),
    ("more than 5", "more_than"),
    ("at least 5", "more_than"),
    ("upwards of 5", "more_than"),
    ("nearly a 5", "almost"),
    ("close to 5", "almost"),
    ("about 5", "about"),
    ("some 5", "about"),
    ("~5", "about"),
    ("under 5", "less_than"),
    ("only 5", "exact"),
    ("the 5", None),
    ("handsome 5", None),
]
AFTER = [
    (" or so", "about"),
    ("-odd", "about"),
    (" or more", "more_than"),
    ("+", "more_than"),
    (" at most", "up_to"),
    (" or fewer", "up_to"),
    (" men", None),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_words_before_the_number(text: str, expected: str | None) -> None:
    """The longest phrase right before a number says how exact it is."""
    found = approximation_before(text, 0, len(text) - 1)
    assert (found[0] if found is not None else None) == expected


@pytest.mark.parametrize(("text", "expected"), AFTER)
def test_words_after_the_number(text: str, expected: str | None) -> None:
    """The phrase right after a number says how exact it is."""
    found = approximation_after(text, 0, len(text))
    assert (found[0] if found is not None else None) == expected


def test_a_hyphen_glues() -> None:
    """The end of "-odd" is part of the number; other words are not."""
    assert (glued_end("20-odd men", 2, 10), glued_end("20-year plan", 2, 12)) == (6, 2)


@pytest.mark.slow
@pytest.mark.parametrize(("text", "shades"), load("approximators")["examples"].items())
def test_examples_of_the_lexicon_hold(text: str, shades: list[str]) -> None:
    """Each example sentence of the lexicon holds the shades that it says."""
    from briefing.annotate.parsing import parse_articles
    from briefing.annotate.quantities import find_quantities
    from briefing.model.article import Article

    article = Article.from_text(text)
    (parse,) = parse_articles([article])
    assert [quantity.approximation for quantity in find_quantities(article, parse)] == shades
