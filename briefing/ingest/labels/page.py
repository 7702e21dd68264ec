"""Turns the blocks of a text into a page: each block with what can be seen of it without reading for sense."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from briefing.ingest.layout import Extent
from briefing.ingest.opening import find_opening
from briefing.ingest.tweets import find_post_end
from briefing.model.article import ParagraphKind

__all__ = ["Block", "Kinds", "Labelled", "Page", "Rule", "fold"]

#: What earlier rules have said of the blocks, by index.
Kinds: TypeAlias = Mapping[int, ParagraphKind]
#: An index of a block and its kind.
Labelled: TypeAlias = tuple[int, ParagraphKind]

_QUOTES = str.maketrans("‘’‚“”„«»´`", '\'\'""""""\'\'')
#: What may stand before the words of a line that is no prose: bullets, brackets, arrows, heading marks.
_LEAD = re.compile(r"[\s\[({<>»›→▶►•⦁▪●◦·|*#+=~–—_-]+")
_BULLET = re.compile(r"(?:[-*+•⦁▪●◦–]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_CLOSED = re.compile(r"""[.!?…;:,。！？；：][\])}"'”’»*_]*\Z""")
_CUT = re.compile(r"""(?:\.{3}|…|\[(?:\.{3}|…)\]|\((?:more|continued)\))["'”’]?\Z""", re.IGNORECASE)
_MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s\"[^\"]*\")?\)|[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}|^#{1,6}\s+|\s+#+$")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def fold(words: str) -> str:
    """The words in lower case with straight quotes and single spaces."""
    return " ".join(words.translate(_QUOTES).lower().split())


@dataclass(frozen=True)
class Block:
    """A paragraph or a heading line, as it looks."""

    start: int
    end: int
    #: The words on one line, without Markdown's marks.
    words: str
    #: As many as there are words; two characters of Chinese or Japanese count as one.
    size: int

    @classmethod
    def of(cls, text: str, extent: Extent) -> "Block":
        """The block at that place of the text."""
        raw = text[extent.start : extent.end]
        words = " ".join(_MARKUP.sub(r"\1", raw).split()) or raw
        return cls(extent.start, extent.end, words, max(len(words.split()), len(_CJK.findall(words)) // 2))

    @cached_property
    def folded(self) -> str:
        """The words folded, without bullets, brackets and arrows before them."""
        return _LEAD.sub("", fold(self.words), count=1) if _LEAD.match(self.words) else fold(self.words)

    @cached_property
    def closed(self) -> bool:
        """Whether it ends as a sentence or a list's lead does."""
        return bool(_CLOSED.search(self.words))

    @cached_property
    def cut(self) -> bool:
        """Whether it breaks off in dots, as the blurb of another article does."""
        return bool(_CUT.search(self.words))

    @cached_property
    def bullet(self) -> bool:
        """Whether it is an entry of a list."""
        return bool(_BULLET.match(self.words))

    @cached_property
    def quoted(self) -> bool:
        """Whether it opens with a quotation mark: speech, never the house's own voice."""
        return self.words[:1] in "\"“„«'‘"

    @cached_property
    def posted(self) -> bool:
        """Whether it ends as an embedded post does."""
        return find_post_end(self.words) is not None

    @cached_property
    def title_like(self) -> bool:
        """Whether it could be a headline: short, no list entry, and no full stop."""
        asks = self.words.endswith("?")
        lettered = re.search(r"[^\W\d_]", self.words)
        return (not self.closed or asks) and self.size <= 25 and not self.bullet and bool(lettered) and not self.posted

    @cached_property
    def prose(self) -> bool:
        """Whether it reads like a paragraph of an article."""
        return (self.closed and self.size >= 8 and not self.cut) or self.size > 25 or self.posted


@dataclass(frozen=True)
class Page:
    """The blocks of one text, in order."""

    text: str
    blocks: Sequence[Block]
    #: Where the fields that head an exported article end.
    header_end: int = 0

    @cached_property
    def first_prose(self) -> int:
        """Index of the first paragraph of prose, or the number of blocks where there is none."""
        return next((i for i, block in enumerate(self.blocks) if block.prose), len(self.blocks))

    @cached_property
    def last_prose(self) -> int:
        """Index of the last paragraph of prose, or -1."""
        return max((i for i, block in enumerate(self.blocks) if block.prose), default=-1)

    def datelined(self, index: int) -> bool:
        """Whether the block opens with a dateline."""
        return find_opening(self.blocks[index].words, first=False) is not None

    def after(self, index: int, kinds: Kinds) -> Iterator[int]:
        """Indices of the blocks after that one which no rule has labelled."""
        return (i for i in range(index + 1, len(self.blocks)) if i not in kinds)


#: A rule yields the blocks that it knows, given what the rules before it said.
Rule: TypeAlias = Callable[[Page, Kinds], Iterator[Labelled]]
