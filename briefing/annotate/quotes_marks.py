"""Turns a paragraph into the ranges between its quotation marks, by a state machine over opening and closing marks."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from briefing.annotate.quotes_single import find_close, is_opening
from briefing.model.article import Article, ParagraphKind, Span

#: Marks that open, each with those that close it.
_CLOSERS = {"“": '”"“', "„": '“”"', "«": "»", "»": "«", '"': '"”', "”": '”"'}
_SPACES = frozenset(" \t\r\n\u00a0\u2009\u200b\u202f\ufeff")
_BEFORE_WORDS = _SPACES | frozenset("([{—–-/‘'")
_AFTER_WORDS = _SPACES | frozenset(".,;:!?)]}…—–-/’'")


#: Any mark that may open a quotation: “ " « ‘ ' and the two back quotes of old wires.
_OPENING = re.compile(r"[“”„«»\"‘']|``")
#: What closes the back quotes of old wires: ''We agree,'' or the same marks again.
_WIRE_CLOSE = re.compile(r"''|(?<=\S)``(?=\W|$)")
#: Marks that stand for others of the same look, in the archives of some wires.
_ALIKE = str.maketrans({"″": '"', "＂": '"', "‟": "“", "‛": "‘", "′": "'"})
#: How far ahead the marks behind an inner one are looked at.
_AHEAD = 2000


_READ = frozenset({ParagraphKind.BODY, ParagraphKind.HEADLINE})


class Side(Enum):
    """Which way a mark looks, by what stands beside it."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


class Marked(NamedTuple):
    """The words between one pair of marks, marks left out."""

    start: int
    end: int
    #: The opening mark.
    mark: str
    #: No closing mark stands before the end of the paragraph: the speech may go on in the next.
    is_open: bool = False


def find_marked(article: Article) -> tuple[Marked, ...]:
    """The ranges between the marks of the article's headline and body, in order."""
    text = article.text.translate(_ALIKE)
    read = (paragraph for paragraph in article.paragraphs if paragraph.kind in _READ)
    return tuple(one for paragraph in read for one in iter_marked(text, paragraph.start, paragraph.end))


def iter_marked(text: str, start: int, end: int) -> Iterator[Marked]:
    """The ranges between marks in text[start:end], in order; what stands in marks within marks is part of the outer range.

    >>> [text[m.start : m.end] for text in ['He said "no" and "never".'] for m in iter_marked(text, 0, len(text))]
    ['no', 'never']
    """
    at = start
    while (mark := _OPENING.search(text, at, end)) is not None:
        found = _marked_at(text, mark.start(), Span(start, end))
        if found is not None and found.end > found.start:
            yield found
        at = found.end + 1 if found is not None else mark.end()


def _marked_at(text: str, at: int, limits: Span) -> Marked | None:
    """The range that the mark at this place opens, if it opens one."""
    mark = text[at]
    if text.startswith("``", at):
        return _wire_marked(text, at, limits.end)
    if mark in "‘'":
        if not is_opening(text, at, limits):
            return None
        close = find_close(text, at, limits.end)
        return Marked(at + 1, close, mark) if close is not None else None
    is_stray = text[at + 1 : min(at + 2, limits.end)].strip() == "" and mark == '"'
    if mark not in _CLOSERS or is_stray or _side(text, at, limits) is Side.CLOSES or _is_inches(text, at):
        return None
    return _double_marked(text, at, limits)


def _double_marked(text: str, at: int, limits: Span) -> Marked:
    mark, depth = text[at], 0
    for place in range(at + 1, limits.end):
        c = text[place]
        if c not in _CLOSERS and c not in _CLOSERS[mark]:
            if c == "\n" and _reopens(text, place, limits.end):
                return Marked(at + 1, place, mark, is_open=True)
            continue
        side = _side(text, place, limits)
        if side is Side.OPENS and c in '“"„«' and place > at + 1:
            if not _is_nested(text, place, limits.end):
                return Marked(at + 1, _trimmed(text, at + 1, place), mark)
            depth += 1
        elif c in _CLOSERS[mark]:
            if not depth:
                return Marked(at + 1, place, mark)
            depth -= 1
    return Marked(at + 1, _trimmed(text, at + 1, limits.end), mark, is_open=True)


def _wire_marked(text: str, at: int, end: int) -> Marked:
    """The marks of old wires: ``We agree,'' he said."""
    close = _WIRE_CLOSE.search(text, at + 2, end)
    return Marked(at + 2, close.start() if close is not None else end, "``", is_open=close is None)


def _side(text: str, at: int, limits: Span) -> Side:
    """Whether the mark opens or closes, by the spaces beside it, and by its form where they do not tell."""
    before = text[at - 1] if at > limits.start else " "
    after = text[at + 1] if at + 1 < limits.end else " "
    opens, closes = before in _BEFORE_WORDS and after not in _SPACES, after in _AFTER_WORDS and before not in _SPACES
    if opens != closes:
        return Side.OPENS if opens else Side.CLOSES
    return {"“": Side.OPENS, "„": Side.OPENS, "«": Side.OPENS, "”": Side.CLOSES, "»": Side.CLOSES}.get(text[at], Side.EITHER)


def _is_nested(text: str, at: int, end: int) -> bool:
    """Whether a mark that opens within an open quotation has two closing marks behind it before the next one that opens."""
    closing = 0
    for place in range(at + 1, min(end, at + _AHEAD)):
        side = _side(text, place, Span(at, end)) if text[place] in '“”"«»' else None
        if side is Side.CLOSES:
            closing += 1
            if closing == 2:
                return True
        elif side is Side.OPENS:
            return False
    return False


def _reopens(text: str, newline: int, end: int) -> bool:
    """Whether the next line opens with a mark of its own, as each paragraph of a long speech does."""
    place = newline
    while place < min(end, newline + _AHEAD) and text[place] in _SPACES:
        place += 1
    return place < end and text[place] in '“"' and place + 1 < end and text[place + 1] not in _SPACES


def _is_inches(text: str, at: int) -> bool:
    return text[at] == '"' and text[at - 1 : at].isdigit()


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
