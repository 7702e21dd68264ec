"""Turns a block into its parts: the bullet or heading mark, the dateline that opens it, the words, what a post leaves at its end."""

import re
from collections.abc import Iterator

from briefing.ingest.opening import find_clock, find_opening
from briefing.ingest.tweets import find_post_end
from briefing.model.article import Paragraph, ParagraphKind

__all__ = ["split_body", "split_headline"]

# "- tariffs", "• tariffs", "> quoted"
_BULLET = re.compile(r"(?:[-*+•⦁▪●◦–]|>+)\s+")
# "## The talks", "**The talks**", "Title: The talks"
_HEADING = re.compile(r"(?:#{1,6}\s+)?(?:\*{1,3}|_{2,3})?(?:(?i:title|headline)\s*[:=]\s*[\"']?)?")
_HEADING_END = re.compile(r"(?:\s+#+|\*{1,3}|_{2,3})\Z")


def split_headline(text: str, start: int, end: int) -> Paragraph:
    """The headline without the marks that make it one."""
    mark = _HEADING.match(text, start, end)
    start = mark.end() if mark and mark.end() < end else start
    closing = _HEADING_END.search(text, start, end)
    return Paragraph(start, closing.start() if closing and closing.start() > start else end, ParagraphKind.HEADLINE)


def split_body(text: str, start: int, end: int, *, first: bool, live: bool) -> Iterator[Paragraph]:
    """The parts of the block in order; its bullet belongs to none."""
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
        yield Paragraph(start, start + len(said), ParagraphKind.BODY)
    if residue:
        yield Paragraph(start + residue.start, end, ParagraphKind.BYLINE if residue.signed else ParagraphKind.BOILERPLATE)
