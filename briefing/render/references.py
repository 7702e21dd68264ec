"""Source of the brief → what reference managers want to know of an article, with nothing added that it does not state."""

import re
from typing import NamedTuple

from briefing.model.brief import Brief, Source
from briefing.render.dates import Parts, parse_parts
from briefing.render.display import display

# "Ida Wren and Tomas Okafor", "Ida Wren, Tomas Okafor & Ana Bergström"
_BETWEEN = re.compile(r"\s*(?:,\s*and\s+|,\s*|\s+and\s+|\s*&\s*)\s*")


class Reference(NamedTuple):
    """An article as a bibliography lists it; what it does not state is empty."""

    #: "S1"
    id: str
    title: str
    authors: tuple[str, ...]
    outlet: str
    #: Year, month and day as far as known.
    date: Parts | None
    #: Whether the date was inferred from the other articles.
    is_inferred: bool
    url: str
    language: str
    file: str


def list_references(brief: Brief) -> list[Reference]:
    """The articles in the brief's order."""
    return [_reference(source) for source in brief.sources]


def split_authors(byline: str) -> tuple[str, ...]:
    """The names in a byline, where each part of it is a whole name; else the byline as it stands.

    >>> split_authors("Ida Wren and Tomas Okafor")
    ('Ida Wren', 'Tomas Okafor')
    >>> split_authors("Wren and Okafor")
    ('Wren and Okafor',)
    """
    names = tuple(name for name in _BETWEEN.split(byline) if name)
    return names if all(" " in name for name in names) else (byline,)


def _reference(source: Source) -> Reference:
    return Reference(
        id=display(source.id),
        title=display(source.title or ""),
        authors=split_authors(display(source.byline or "")) if source.byline else (),
        outlet=display(source.publisher or ""),
        date=parse_parts(source.published) if source.published else None,
        is_inferred=source.published_basis == "inferred",
        url=display(source.url or ""),
        language=display(source.language),
        file=display(source.file),
    )
