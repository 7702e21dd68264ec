"""Finds headlines and subheadings: what is short and unclosed, at the top or over paragraphs."""

from collections.abc import Iterator

from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.model.article import ParagraphKind

__all__ = ["label_headings"]

#: A kicker has no more words; a headline that ends in a full stop no more; a page with one has more blocks than that.
_KICKER, _SHOUTED_KICKER, _CLOSED_TITLE, _BLOCKS = 2, 3, 14, 3


def label_headings(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """The headline with its kicker and deck, then each short unclosed line that prose follows."""
    first = next(
        (i for i in range(len(page.blocks)) if i not in kinds and page.blocks[i].prose and not _is_closed_title(page, i, kinds)),
        len(page.blocks),
    )
    title = _title(page, kinds, first)
    for index, block in enumerate(page.blocks):
        if index in kinds or (block.spoken and page.transcript and index != title):
            continue
        if index < first and title is not None and index < title and _is_kicker(block):
            yield index, ParagraphKind.BOILERPLATE
        elif index == title or (block.title_like and not _is_rule(block)):
            yield index, ParagraphKind.HEADLINE
        elif _is_rule(block):
            yield index, ParagraphKind.BOILERPLATE


def _title(page: Page, kinds: Kinds, first: int) -> int | None:
    """Index of the headline: the first line at the top with more than two words, else the first there is."""
    top = [i for i in range(first) if i not in kinds and (page.blocks[i].title_like or _is_closed_title(page, i, kinds))]
    return next((i for i in top if not _is_kicker(page.blocks[i])), top[0] if top else None)


def _is_kicker(block: Block) -> bool:
    """Whether the block is too short for a headline: a section's name, or that of a house in capitals."""
    return block.size <= (_SHOUTED_KICKER if block.words.isupper() else _KICKER)


def _is_closed_title(page: Page, index: int, kinds: Kinds) -> bool:
    """Whether the very first line is a headline that ends in a full stop: one short sentence over prose."""
    block = page.blocks[index]
    alone = all(i in kinds for i in range(index))
    followed = next((page.blocks[i].prose for i in page.after(index, kinds)), False)
    return (
        alone and block.size <= _CLOSED_TITLE and len(page.blocks) > _BLOCKS and followed and not page.datelined(index) and not block.quoted
    )


def _is_rule(block: Block) -> bool:
    return not any(character.isalpha() for character in block.words)
