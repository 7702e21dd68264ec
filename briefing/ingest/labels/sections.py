"""Finds the lists of other articles and the readers' comments that follow an article, and the headings left over at its end."""

from collections.abc import Iterator
from itertools import pairwise

from briefing.ingest.labels.cues import find_cue
from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.model.article import ParagraphKind

__all__ = ["label_sections", "label_tail"]

#: No heading has more words than this, one of teasers fewer; a blurb has no more than that unless it is cut.
_LONGEST_HEADING, _HEADING, _BLURB = 8, 3, 45


def label_sections(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """What stands under a heading such as "Latest articles" or "Comments", as far as it is a list of titles or runs to the end."""
    end = 1
    for index, block in enumerate(page.blocks):
        cue = find_cue(block) if index and block.size <= _LONGEST_HEADING else None
        if cue is None:
            continue
        if cue.name == "comments" and _is_late(page, index):
            yield from ((i, ParagraphKind.BOILERPLATE) for i in page.after(index, kinds))
            return
        heads_list = cue.name == "section" or (cue.name == "teaser" and block.size <= _HEADING)
        if heads_list and index >= end:
            end = _list_end(page, index + 1, kinds)
            yield from ((i, ParagraphKind.BOILERPLATE) for i in range(index + 1, end) if i not in kinds)


def _is_late(page: Page, index: int) -> bool:
    """Whether most of the page's prose stands before the block."""
    sizes = page.prose_sizes
    return 2 * sum(sizes[:index]) >= sum(sizes) > 0


def label_tail(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Titles and cut blurbs after the last paragraph of prose: a heading with nothing under it heads nothing."""
    for index in range(len(page.blocks) - 1, _last_body(page, kinds), -1):
        block = page.blocks[index]
        if index in kinds:
            continue
        if not (block.title_like or (block.cut and page.blocks[index - 1].title_like)):
            return
        yield index, ParagraphKind.BOILERPLATE


def _list_end(page: Page, start: int, kinds: Kinds) -> int:
    """Where the titles and blurbs from there on end: with the page if all of it is a list, else where prose resumes."""
    rest = range(start, len(page.blocks))
    if _is_late(page, start) and _is_list([page.blocks[i] for i in rest if i not in kinds]):
        return len(page.blocks)
    return next((i for i in rest if i not in kinds and not _is_entry(page.blocks[i])), len(page.blocks))


def _is_entry(block: Block) -> bool:
    return block.title_like or block.cut or (block.bullet and not block.closed)


def _is_list(blocks: list[Block]) -> bool:
    """Whether the blocks are titles, each with a blurb of its own: no two blurbs in a row, two at least, and none that is long."""
    blurbs = [block for block in blocks if not _is_entry(block)]
    titles = len(blocks) - len(blurbs)
    in_a_row = any(not _is_entry(a) and not _is_entry(b) for a, b in pairwise(blocks))
    paired = len(blurbs) > 1 and len(blurbs) <= titles <= 2 * len(blurbs)
    return paired and not in_a_row and all(block.size <= _BLURB for block in blurbs)


def _last_body(page: Page, kinds: Kinds) -> int:
    """Index of the last block that is the article's own: prose or a short closed sentence that no rule has labelled."""
    own = (
        i
        for i, block in enumerate(page.blocks)
        if i not in kinds and (block.prose or block.bullet or (block.closed and not block.cut and not block.title_like))
    )
    return max(own, default=len(page.blocks))
