"""Finds what is not the article inside a paragraph of it, as in text that was flattened to one line.

Two things can be told there: links in capitals between sentences, and the last sentences where they credit, prompt or excuse.
"""

import re
from collections.abc import Iterator

from briefing.ingest.labels.cues import find_cue
from briefing.ingest.labels.page import Block
from briefing.ingest.labels.signoffs import is_sign_off
from briefing.model.article import Paragraph, ParagraphKind, Span

__all__ = ["find_intruders"]

# "… he said. CLICK HERE FOR MORE FROM THE SUMMIT The minister …"
_SHOUT = re.compile(
    r"(?:(?<=[.!?])|(?<=[.!?][\"'”’)]))\s+(?P<link>[A-Z0-9'‘“\"][A-Z0-9'’‘“”\".,:;&$%/-]*(?:\s+[A-Z0-9'’‘“”\".,:;&$%?!/-]+){4,})(?=\s|\Z)"
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+\Z|[AI]\Z")
_LONG_WORD = re.compile(r"[A-Z]{3,}")
# a sentence's end, but not the dot of an initial ("S.V. Date")
_SENTENCE_END = re.compile(r"(?<![A-Z])[.!?][\"'”’)]*\s+(?=[A-Z“\"(\[©—•])|(?<=[A-Z]{3})[.!?]\s+(?=[A-Z])")
#: Tables of the lexicon that can be told in running text, where there is no line to go by.
_TELLING = frozenset({"advert", "byline", "cookie", "correction", "disclaimer", "prompt", "rights"})
_LAST = 4


def find_intruders(text: str, start: int, end: int) -> Iterator[Paragraph]:
    """The stretches of the paragraph that are not the article, in order."""
    end_of_prose = _last_own(text, start, end)
    for match in _SHOUT.finditer(text, start, end_of_prose):
        link = _link(text, match.start("link"), match.end("link"))
        if link:
            yield Paragraph(*link, ParagraphKind.BOILERPLATE)
    if end_of_prose < end:
        yield Paragraph(end_of_prose, end, ParagraphKind.BOILERPLATE)


def _link(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The link without the capital that begins the next sentence ("A third"), or None where it is too short for one."""
    words = text[start:end].split()
    follows = text[end:].lstrip()[:1]
    if follows.islower() or _INITIALS.search(words[-1]):
        end = start + text[start:end].rindex(words[-1])
        words = words[:-1]
    long_words = sum(bool(_LONG_WORD.search(word)) for word in words)
    if long_words < _LAST:
        return None
    return start, start + len(text[start:end].rstrip())


def _last_own(text: str, start: int, end: int) -> int:
    """Where the trailing sentences begin that the lexicon knows as no part of an article."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, end)]
    for begin in reversed(ends[-_LAST:]):
        sentence = Block.of(text, Span(begin, end))
        cue = find_cue(sentence)
        known = cue is not None and (cue.name in _TELLING or (cue.name == "teaser" and text[begin] in "(["))
        if not known and not (is_sign_off(sentence) and sentence.closed):
            break
        end = begin
    return end
