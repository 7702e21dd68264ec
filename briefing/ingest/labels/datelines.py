"""Labels datelines that stand on a line of their own ("Nairobi, 12 October 1998")."""

from collections.abc import Iterator

from briefing.ingest.labels.page import Kinds, Labelled, Page
from briefing.ingest.opening import is_lone_dateline
from briefing.model.article import ParagraphKind

__all__ = ["label_datelines"]


def label_datelines(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Lines that are a place and a date."""
    yield from (
        (index, ParagraphKind.DATELINE)
        for index, block in enumerate(page.blocks)
        if index not in kinds and block.size <= _LONGEST and is_lone_dateline(block.words)
    )


_LONGEST = 10
