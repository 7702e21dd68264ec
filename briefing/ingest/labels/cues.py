"""Turns the phrases of the boilerplate lexicon into rules: a paragraph that is, begins, ends or holds one gets its kind."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.lexicons import load
from briefing.model.article import ParagraphKind

__all__ = ["Cue", "find_cue", "label_cues"]

_NO_LETTER = re.compile(r"[^\w' ]+|[\d_]+")
#: A paragraph that is a phrase, or ends in one, has no more words than this.
_SHORT = 8
#: A headline has no fewer words than this.
_TITLE = 4
#: Tables of phrases in the imperative, which a sentence may open with that somebody is reported to have said.
_URGING = frozenset({"advert", "contact", "prompt", "share"})
_REPORTED = re.compile(r"\b(?:added|asked|said|says|told|urged|warned)\b")
#: No letter follows; a figure may ("copyright 19" opens "copyright 1998").
_WORD_END = r"(?![^\W\d_])"
_LABEL_END = r"\s*(?::|\||»|›|>|\s[-–—](?=\s))\s*"
#: Cues of these tables may open the headline of an article too ("Explainer: What the treaty says").
_TITLES = frozenset({"teaser", "contact"})


class Cue(NamedTuple):
    """One table of the lexicon, ready to be held against paragraphs."""

    name: str
    kind: ParagraphKind
    whole: frozenset[str]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    max_words: int

    def matches(self, block: Block) -> bool:
        """Whether the paragraph is of this table's kind."""
        if block.size > self.max_words:
            return False
        if self.whole and block.size <= _SHORT and _bare(block.words) in self.whole:
            return True
        return any(pattern.search(block.folded) for where, pattern in self.patterns if not _is_barred(self.name, block, where))


@cache
def find_cues() -> tuple[Cue, ...]:
    """The tables of the lexicon in its order."""
    return tuple(_cue(name, table) for name, table in load("boilerplate").items() if "kind" in table)


def find_cue(block: Block) -> Cue | None:
    """The first table that knows the paragraph."""
    return next((cue for cue in find_cues() if cue.matches(block)), None)


def label_cues(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Paragraphs that the lexicon knows; the headline is left out where a cue could open one."""
    title_open, top = True, page.first_prose(kinds)
    for index, block in enumerate(page.blocks):
        if index in kinds:
            continue
        cue = find_cue(block)
        is_title = title_open and index < top and block.title_like and block.size >= _TITLE
        if cue and not (is_title and cue.name in _TITLES and not _sends_on(block)):
            yield index, cue.kind
        elif is_title:
            title_open = False


def _sends_on(block: Block) -> bool:
    """Whether the words send the reader elsewhere, as those of a headline do not."""
    return block.folded.startswith(("read", "also", "related", "see ", "see:", "tag", "filed", "more:", "more |"))


def _is_barred(name: str, block: Block, where: str) -> bool:
    """Whether phrases held there say nothing of this block: speech is never the house's voice, and some lines are never sentences."""
    if where == "has":
        return False
    if where == "start" and name in _URGING and _REPORTED.search(block.words):
        return True
    return block.quoted or (where == "end" and block.size > _SHORT) or (block.closed and where in {"end", "open_start"})


def _cue(name: str, table: dict[str, Any]) -> Cue:
    ends = {"start": _WORD_END, "open_start": _WORD_END, "label": _LABEL_END, "has": _WORD_END, "end": r"\W*\Z"}
    begins = {"has": r"(?<!\w)", "end": r"(?<!\w)"}
    patterns = tuple((where, _any_of(table[where], begins.get(where, r"\A"), end)) for where, end in ends.items() if where in table)
    whole = frozenset(_bare(phrase) for phrase in table.get("whole", ()))
    return Cue(name, ParagraphKind(table["kind"]), whole, patterns, table.get("max_words", 40))


def _any_of(phrases: Iterable[str], begin: str, end: str) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    # A phrase that ends in a sign ("correction:") needs no word boundary behind it.
    parts = (re.escape(phrase) + ("" if end == _WORD_END and not phrase[-1].isalnum() else end) for phrase in longest_first)
    return re.compile(begin + "(?:" + "|".join(parts) + ")")


def _bare(words: str) -> str:
    """The letters of the words, folded, without figures and signs."""
    folded = words.lower().replace("’", "'")
    return " ".join(_NO_LETTER.sub(" ", folded).split())
