"""Finds share bars and menus: lines made of a site's tools, and runs of lines too short to be sentences."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.lexicons import load
from briefing.model.article import ParagraphKind

__all__ = ["is_share_bar", "label_menus"]

_WORD = re.compile(r"[^\W\d_][\w-]*")
#: So many lines of so few words in a row are a menu, if one of them is a menu's word.
_RUN, _SHORT = 4, 3
#: A share bar has no more words than this.
_BAR = 25
# "12 shares", "Share 5", "Print", but not "Article 5"
_COUNTED = re.compile(r"(?:[\d.,k+]+\s)?\w[\w-]*\Z|Share\s[\d.,k+]+\Z", re.IGNORECASE)


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load("boilerplate")[table]["words"])


def label_menus(page: Page, _kinds: Kinds) -> Iterator[Labelled]:
    """Share bars, and the lines of menus."""
    for index, block in enumerate(page.blocks):
        if is_share_bar(block):
            yield index, ParagraphKind.BOILERPLATE
    for short, run in groupby(range(len(page.blocks)), key=lambda i: _is_item(page.blocks[i])):
        menu = list(run)
        if short and len(menu) >= _RUN and sum(page.blocks[i].folded in _words("menu_words") for i in menu) > 1:
            yield from ((i, ParagraphKind.BOILERPLATE) for i in _without_title(page, menu))


def is_share_bar(block: Block) -> bool:
    """Whether the block is made of the words of a share bar, figures aside."""
    words = _WORD.findall(block.folded)
    if not words or block.closed or block.size > _BAR:
        return False
    known = sum(word in _words("share_words") for word in words)
    return (known > 1 and known >= 0.8 * len(words)) or (known == len(words) == 1 and _COUNTED.match(block.words) is not None)


def _is_item(block: Block) -> bool:
    return block.size <= _SHORT and not block.closed


def _without_title(page: Page, menu: list[int]) -> list[int]:
    """The run without a last line that no menu's word is in and prose follows: it may be a short headline."""
    last = menu[-1]
    follows = last + 1 < len(page.blocks) and page.blocks[last + 1].prose
    return menu[:-1] if follows and page.blocks[last].folded not in _words("menu_words") else menu
