"""Turns a block into its parts: the bullet or heading mark, the dateline that opens it, the words, what a post leaves at its end."""

import re
from collections.abc import Iterator

from briefing.ingest.labels.inline import find_intruders
from briefing.ingest.labels.page import Block
from briefing.ingest.opening import find_clock, find_opening
from briefing.ingest.tweets import find_post_end
from briefing.model.article import Paragraph, ParagraphKind

__all__ = ["split_body", "split_headline"]

# "- tariffs", "• tariffs", "> quoted"
_BULLET = re.compile(r"(?:[-*+•⦁▪●◦–]|>+)\s+")
# "## The talks", "**The talks**", "Title: The talks"
_HEADING = re.compile(r"(?:#{1,6}\s+)?(?:\*{1,3}|_{2,3})?(?:(?i:title|headline)\s*[:=]\s*[\"']?)?")
_HEADING_END = re.compile(r"(?:\s+#+|\*{1,3}|_{2,3}|\")\Z")


def split_headline(text: str, start: int, end: int) -> Paragraph:
    """The headline without the marks that make it one."""
    mark = _HEADING.match(text, start, end)
    start = mark.end() if mark and mark.end() < end else start
    closing = _HEADING_END.search(text[start:end]) if mark and mark[0] else None
    return Paragraph(start, start + closing.start() if closing and closing.start() else end, ParagraphKind.HEADLINE)


def split_body(text: str, block: Block, *, first: bool, live: bool) -> Iterator[Paragraph]:
    """The parts of the block in order; its bullet belongs to none."""
    start, end = block.start, block.end
    bullet = _BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    words = text[start:end]
    opening = find_opening(words, first=first) or (find_clock(words) if live else None)
    if opening:
        yield Paragraph(start, start + len(words[: opening.end].rstrip()), ParagraphKind.DATELINE)
        start += opening.end
        words = text[start:end]
    residue = find_post_end(words)
    said = words[: residue.start].rstrip() if residue else words
    if said:
        yield from _without_intruders(text, start, start + len(said))
    if residue:
        yield Paragraph(start + residue.start, end, ParagraphKind.BYLINE if residue.signed else ParagraphKind.BOILERPLATE)


def _without_intruders(text: str, start: int, end: int) -> Iterator[Paragraph]:
    """The stretch as body, with what is not the article cut out of it."""
    for intruder in find_intruders(text, start, end):
        yield from _body(text, start, intruder.start)
        yield intruder
        start = intruder.end
    yield from _body(text, start, end)


def _body(text: str, start: int, end: int) -> Iterator[Paragraph]:
    words = text[start:end]
    if words.strip():
        begin = start + len(words) - len(words.lstrip())
        yield Paragraph(begin, begin + len(words.strip()), ParagraphKind.BODY)
