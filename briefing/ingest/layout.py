"""Turns a text into its blocks: paragraphs and heading lines, whatever way the lines were broken.

Three layouts are met: a line for each paragraph, paragraphs of hard-wrapped lines set apart by blank lines, and hard-wrapped
lines whose paragraphs begin with an indent. Which one holds is read off the lines themselves.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.ingest.opening import opens_dateline
from briefing.model.article import Span

__all__ = ["PADDING", "find_blocks"]

_LINE = re.compile(r"([^\r\n\f\u2028\u2029]*)(?:\r\n|[\r\n\f\u2028\u2029]|\Z)")
#: What surrounds the words of a line without being one of them: spaces, byte order marks, stray controls.
PADDING = "".join(c for c in map(chr, range(0x3001)) if c.isspace() or c < " ") + "\u200b\u200c\u200d\u200e\u200f\ufeff"
# "agreed.", "agreed.”", "agreed (AP).": a line that may be the last of its sentence
_CLOSED = re.compile(r"""[.!?…:;。！？][\])"'”’»]*\Z""")
# "- tariffs", "* tariffs", "• tariffs", "1. tariffs", "(a) tariffs", "# Heading", "> quoted"
_BULLET = re.compile(r"(?:[-*+•⦁▪●◦–>#]+|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
# "REUTER", "-ENDS-", "EFE": the sign that ends a wire story, on a line of its own
_END_SIGN = re.compile(r"[-/(#]*[A-Z]{2,10}[-/)#]*\Z")
_RULE = re.compile(r"([=\-_*~#])\1{2,}\Z")

#: Lines of hard-wrapped copy are no narrower and no wider than this; wider ones are paragraphs.
_NARROWEST, _WIDEST = 20, 110
#: So many lines must break off inside a sentence, or begin with an indent, before a layout is read off them.
_BROKEN = 2
#: A sentence cut at a line's end: the line is so long, and the next has so many words or ends a sentence.
_CUT_FROM, _CUT_WORDS = 40, 4
#: A line counts as full where the next line's first word would have passed this share of the width.
_FULL = 0.9


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    words: str


def find_blocks(text: str, header_end: int = 0) -> list[Span]:
    """The blocks of the text in order, without the space around them; each line of a header is its own."""
    lines = _lines(text)
    body = [line for line in lines if line is None or line.start >= header_end]
    width = _wrap_width([line for line in body if line], [(a, b) for a, b in pairwise(body) if a and b])
    indented = _has_indents(body) if width else False
    groups: list[list[_Line]] = []
    gap = True
    for line in lines:
        if line is None:
            gap = True
            continue
        if groups and groups[-1][0].start >= header_end and _continues(groups[-1], line, gap=gap, width=width, indented=indented):
            groups[-1].append(line)
        else:
            groups.append([line])
        gap = False
    return [Span(group[0].start, group[-1].end) for group in groups]


def _lines(text: str) -> list[_Line | None]:
    """The lines of the text, trimmed; None for a blank one."""
    lines: list[_Line | None] = []
    for match in _LINE.finditer(text):
        raw = match[1]
        words = raw.lstrip(PADDING)
        lead = len(raw) - len(words)
        words = words.rstrip(PADDING)
        indent = len(raw[:lead].expandtabs(4).replace("\ufeff", ""))
        start = match.start() + lead
        lines.append(_Line(start, start + len(words), indent, words) if words else None)
    return lines


def _wrap_width(lines: Sequence[_Line], joints: Sequence[tuple[_Line, _Line]]) -> int | None:
    """The width at which the lines were wrapped, or None where each line is a paragraph."""
    if len(joints) < _BROKEN:
        return None
    lengths = sorted(line.indent + len(line.words) for line in lines)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    broken = sum(_is_full(a, b, width) and not _CLOSED.search(a.words) for a, b in joints)
    return width if broken >= max(_BROKEN, 0.4 * len(joints)) else None


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    first = following.words.split(None, 1)[0]
    return line.indent + len(line.words) + 1 + len(first) > _FULL * width


def _has_indents(lines: Sequence[_Line | None]) -> bool:
    """Whether paragraphs begin with an indent: most lines stand at one depth, and several begin deeper after a closed line."""
    depths = Counter(line.indent for line in lines if line)
    base = max(depths, key=lambda depth: (depths[depth], -depth))
    deeper = sum(bool(a and b and b.indent > max(a.indent, base) + 1 and _CLOSED.search(a.words)) for a, b in pairwise(lines))
    return deeper >= _BROKEN


def _continues(group: Sequence[_Line], line: _Line, *, gap: bool, width: int | None, indented: bool) -> bool:
    """Whether the line goes on with the block that the group of lines before it makes."""
    last = group[-1]
    if _BULLET.match(line.words) or _RULE.match(line.words) or _RULE.match(last.words) or opens_dateline(line.words):
        return False
    if _END_SIGN.match(line.words) and _CLOSED.search(last.words):
        return False
    if gap or width is None:
        return _is_cut(group, line)
    if line.indent > last.indent + 1 and not _BULLET.match(group[0].words):
        return False
    if indented and line.indent >= last.indent > 1 and line.indent == group[0].indent and _CLOSED.search(last.words):
        return False
    if _is_shout(last.words) and not _is_shout(line.words):
        return False
    return _is_full(last, line, width) or _is_cut(group, line)


def _is_cut(group: Sequence[_Line], line: _Line) -> bool:
    """Whether the block breaks off inside a sentence that this line takes up in lower case."""
    last = group[-1]
    open_end = (len(last.words) >= _CUT_FROM or len(group) > 1) and last.words[-1] not in '.!?…:;。！？"”»'
    goes_on = line.words[0].islower() and (len(line.words.split()) >= _CUT_WORDS or bool(_CLOSED.search(line.words)))
    return open_end and goes_on


def _is_shout(words: str) -> bool:
    return words.isupper() and len(words.split()) > 1
