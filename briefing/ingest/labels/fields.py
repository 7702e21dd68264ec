"""Labels the fields that head an exported article: its title is the headline, its author the byline, the rest boilerplate."""

import re
from collections.abc import Iterator

from briefing.ingest.labels.page import Kinds, Labelled, Page
from briefing.lexicons import load
from briefing.model.article import ParagraphKind

__all__ = ["label_fields"]

_KEY = re.compile(r"([A-Za-z][A-Za-z_. -]{0,24}?)\s*[:=]")


def label_fields(page: Page, _kinds: Kinds) -> Iterator[Labelled]:
    """The lines above the end of the header."""
    header = load("publication")["header"]
    for index, block in enumerate(page.blocks):
        if block.end > page.header_end:
            return
        key = _KEY.match(block.words)
        name = key[1].lower() if key else ""
        if name in header["title"]:
            yield index, ParagraphKind.HEADLINE
        else:
            yield index, ParagraphKind.BYLINE if name in header["author"] else ParagraphKind.BOILERPLATE
