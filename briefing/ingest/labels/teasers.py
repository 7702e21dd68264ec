"""Finds lines that advertise another article without a phrase that says so: by their form alone."""

import re
from collections.abc import Iterator

from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.model.article import ParagraphKind

__all__ = ["label_teasers"]

# "Follow the money:Who pays for the accord": a link's label run together with its title, which prose never does
_GLUED = re.compile(r"(?P<label>[A-Z][\w'’ -]{2,40}):(?=[A-Z'‘\"“])(?!//)(?P<title>.+)\Z")
#: A heading all in capitals is a link where it is longer than subheadings are and the article is not in capitals itself.
_SHOUTED_LINK = 6


def label_teasers(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Labels glued to their titles, and long headings in capitals between paragraphs."""
    glued = [_is_glued(block) for block in page.blocks]
    for index, block in enumerate(page.blocks):
        if index in kinds or index <= _title(page):
            continue
        beside = glued[index - 1] or (index + 1 < len(glued) and glued[index + 1])
        if (glued[index] and (not block.closed or (beside and block.size <= 25))) or (block.title_like and block.size >= _SHOUTED_LINK and block.words.isupper() and not _is_shouted(page)):
            yield index, ParagraphKind.BOILERPLATE


def _is_glued(block: Block) -> bool:
    match = _GLUED.match(block.words)
    if match is None or block.size > 40 or block.quoted:
        return False
    later = match["label"].split()[1:]
    # "Donald Tusk:We" is a speaker in a transcript; a label has words in lower case, or is one with an article.
    return any(word[0].islower() for word in later)


def _title(page: Page) -> int:
    """Index of the first block that could be the headline."""
    return next((i for i, block in enumerate(page.blocks) if block.title_like), -1) if page.blocks and page.first_prose > 0 else -1


def _is_shouted(page: Page) -> bool:
    """Whether the article itself is written in capitals, as old wire copy is."""
    prose = [block for block in page.blocks if block.prose]
    return 2 * sum(block.words.isupper() for block in prose) > len(prose)
