"""Turns the blocks of a text into a page: each block with what can be seen of it without reading for sense."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from briefing.ingest.opening import find_opening
from briefing.ingest.tweets import find_post_end
from briefing.model.article import ParagraphKind, Span

__all__ = ["Block", "Kinds", "Labelled", "Page", "Rule", "fold"]

#: What earlier rules have said of the blocks, by index.
Kinds: TypeAlias = Mapping[int, ParagraphKind]
#: An index of a block and its kind.
Labelled: TypeAlias = tuple[int, ParagraphKind]

_QUOTES = str.maketrans("‘’‚“”„«»´`", '\'\'""""""\'\'')
#: What may stand before the words of a line that is no prose: bullets, brackets, arrows, heading marks.
_LEAD = re.compile(r"(?:(?!\(c\))[^\w\"'“”‘’«©ⓒ$€£@]|_)+", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-*+•⦁▪●◦–]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_CLOSED = re.compile(r"""[.!?…;:,。！？；：][\])}"'”’»*_]*\Z""")
# "… a joint statement. Enditem", "… the border. EFE": a sign behind the last sentence
_SIGNED = re.compile(r"(?<=[a-z]{4})[.!?][\"'”’)]*\s+[\[(/—–-]*[A-Z][\w/]*(?:\s[A-Z]\w*)?[\])]?\Z")
# "MINISTER: Yes", "Q: When", "Mr Dahl: No"
_SPEAKER = re.compile(r"(?:Q|A|[A-Z][\w.'’-]+(?:\s[A-Z(][\w.'’)-]*){0,4})\s?:\s+\S")
_CUT = re.compile(r"""(?:\.{3}|…|\[(?:\.{3}|…)\]|\((?:more|continued)\))["'”’]?\Z""", re.IGNORECASE)
_MARKUP = re.compile(
    r"!?\[([^\[\]]{0,300})\]\([^)\s]{0,2000}(?:\s\"[^\"]{0,300}\")?\)|[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}|^#{1,6}\s+|(?<!\s)\s+#+$"
)
#: A block of so many words may be a sentence; one of more than so many is one, closed or not.
_SENTENCE, _LONGEST_TITLE = 8, 25
#: So many paragraphs that open with a speaker's name make a transcript.
_SPEAKERS = 3
# "The talks resume on Monday, the minister said": as sentences begin and headlines do not
_TELLING = re.compile(
    r"(?:The|A|An|He|She|They|It|We|In|On|At|But|And|Meanwhile|Both|This|That|These|Those)\s[a-z]|(?:He|She|They|It|We)\s"
)
_INNER_END = re.compile(r"(?<=[a-z]{2})[.!?][\"'”’)]*\s+[\"'“‘(\[]?[A-Z]")
_VERB = re.compile(r"\b(?:said|told|added|was|were|had|has|have|will|would|are|is)\b")
# "federal police have arrested a member": headlines do without auxiliaries and articles
_PAST = re.compile(r"\b(?:has|have|had|was|were)\b")
_ARTICLE = re.compile(r"\b(?:the|an?)\b")
_UNCLOSED, _TWO_SENTENCES = 9, 15
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
    def of(cls, text: str, span: Span) -> "Block":
        """The block at that place of the text."""
        raw = text[span.start : span.end]
        words = " ".join(_MARKUP.sub(r"\1", raw).split()) or raw
        return cls(span.start, span.end, words, max(len(words.split()), len(_CJK.findall(words)) // 2))

    @cached_property
    def folded(self) -> str:
        """The words folded, without bullets, brackets and arrows before them."""
        return _LEAD.sub("", fold(self.words), count=1) if _LEAD.match(self.words) else fold(self.words)

    @cached_property
    def closed(self) -> bool:
        """Whether it ends as a sentence or a list's lead does."""
        return bool(_CLOSED.search(self.words) or (self.size >= _SENTENCE and _SIGNED.search(self.words)))

    @cached_property
    def cut(self) -> bool:
        """Whether it breaks off in dots, as the blurb of another article does."""
        return bool(_CUT.search(self.words))

    @cached_property
    def bullet(self) -> bool:
        """Whether it is an entry of a list."""
        return bool(_BULLET.match(self.words))

    @cached_property
    def spoken(self) -> bool:
        """Whether it opens with the name of a speaker and a colon."""
        return bool(_SPEAKER.match(self.words))

    @cached_property
    def quoted(self) -> bool:
        """Whether it opens with a quotation mark: speech, never the house's own voice."""
        return self.words[:1] in "\"“„«'‘"

    @cached_property
    def told(self) -> bool:
        """Whether it is a sentence of an article whose full stop was lost."""
        if self.size < _UNCLOSED or self.cut:
            return False
        begins = _TELLING.match(self.words) and _VERB.search(self.words)
        full = _PAST.search(self.words) and _ARTICLE.search(self.words)
        return bool(begins or full or (self.size >= _TWO_SENTENCES and _INNER_END.search(self.words)))

    @cached_property
    def posted(self) -> bool:
        """Whether it ends as an embedded post does."""
        return find_post_end(self.words) is not None

    @cached_property
    def title_like(self) -> bool:
        """Whether it could be a headline: short, no list entry, and no full stop."""
        asks = self.words.endswith("?") and not (self.spoken and _INNER_END.search(self.words))
        lettered = re.search(r"[^\W\d_]", self.words)
        return (
            (not self.closed or asks)
            and self.size <= _LONGEST_TITLE
            and not self.bullet
            and bool(lettered)
            and not (self.posted or self.told)
        )

    @cached_property
    def prose(self) -> bool:
        """Whether it reads like a paragraph of an article."""
        if self.title_like:
            return False
        return (self.closed and self.size >= _SENTENCE and not self.cut) or self.size > _LONGEST_TITLE or self.posted or self.told


@dataclass(frozen=True)
class Page:
    """The blocks of one text, in order."""

    text: str
    blocks: tuple[Block, ...]
    #: Where the fields that head an exported article end.
    header_end: int = 0

    def first_prose(self, kinds: Kinds) -> int:
        """Index of the first paragraph of prose that no rule has labelled, or the number of blocks where there is none."""
        return next((i for i, block in enumerate(self.blocks) if block.prose and i not in kinds), len(self.blocks))

    @cached_property
    def prose_sizes(self) -> Sequence[int]:
        """The words of each block that is prose, 0 for the others."""
        return [block.size if block.prose else 0 for block in self.blocks]

    @cached_property
    def transcript(self) -> bool:
        """Whether speakers' names open the paragraphs."""
        return sum(block.spoken for block in self.blocks) >= _SPEAKERS

    @cached_property
    def shouted(self) -> bool:
        """Whether the article is written in capitals, as telexes were."""
        prose = [block for block in self.blocks if block.prose]
        return 2 * sum(block.words.isupper() for block in prose) > len(prose)

    def datelined(self, index: int) -> bool:
        """Whether the block opens with a dateline."""
        return find_opening(self.blocks[index].words, first=False) is not None

    def after(self, index: int, kinds: Kinds) -> Iterator[int]:
        """Indices of the blocks after that one which no rule has labelled."""
        return (i for i in range(index + 1, len(self.blocks)) if i not in kinds)


#: A rule yields the blocks that it knows, given what the rules before it said.
Rule: TypeAlias = Callable[[Page, Kinds], Iterator[Labelled]]
