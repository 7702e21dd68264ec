"""Turns patterns of ministries and ministers ("minister of {}") into their surfaces, one for each portfolio."""

from collections.abc import Iterator

from briefing.lexicons import load

__all__ = ["fill"]


def fill(pattern: str) -> Iterator[tuple[str, str]]:
    """Each portfolio with the surface that it makes, behind "of" some also with the article.

    >>> next(fill("ministry of {}"))
    ('agriculture', 'ministry of agriculture')
    """
    table = load("ministries")
    for portfolio in table["portfolios"]:
        yield portfolio, pattern.replace("{}", portfolio)
    if pattern.endswith(" of {}"):
        for portfolio in table["with_article"]:
            yield portfolio, pattern.replace("{}", f"the {portfolio}")
