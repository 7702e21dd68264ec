"""Finds lines that advertise another article without a phrase that says so: by their form alone."""

import re
from collections.abc import Iterator

from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.model.article import ParagraphKind

__all__ = ["label_teasers"]

# "Follow the money:Who pays for the accord": a link's label run together with its title, which prose never does
_GLUED = re.compile(r"(?P<label>[A-Z][\w'’ -]{2,40}):(?=[A-Z'‘\"“])(?P<title>.+)\Z")
# "[Steel tariffs, explained]", "(Applause)": an aside that is no sentence
_BRACKETED = re.compile(r"\[[^\[\]]+\]\Z|\([^()]+\)\Z")
#: A heading all in capitals is a link where it is longer than subheadings are and the article is not in capitals itself.
_SHOUTED_LINK = 6
_LONGEST, _LONGEST_CLOSED = 40, 25


def label_teasers(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Labels glued to their titles, bracketed asides, and long headings in capitals between paragraphs."""
    glued = [_is_glued(block) for block in page.blocks]
    top = page.first_prose(kinds)
    title = next((i for i, block in enumerate(page.blocks[:top]) if i not in kinds and block.title_like), -1)
    for index in page.after(title, kinds):
        block = page.blocks[index]
        beside = any(glued[max(index - 1, 0) : index] + glued[index + 1 : index + 2])
        linked = glued[index] and (not block.closed or (beside and block.size <= _LONGEST_CLOSED))
        shouted = index > top and _is_shouted_link(page, index)
        if linked or (block.title_like and (shouted or _BRACKETED.match(block.words))):
            yield index, ParagraphKind.BOILERPLATE


def _is_glued(block: Block) -> bool:
    match = _GLUED.match(block.words)
    if match is None or block.size > _LONGEST or block.quoted:
        return False
    # "Donald Tusk:We" is a speaker in a transcript; a label has words in lower case.
    return any(word[0].islower() for word in match["label"].split()[1:])


def _is_shouted_link(page: Page, index: int) -> bool:
    """Whether the block is a link in capitals: alone between paragraphs, where alerts of an agency come in rows."""
    block = page.blocks[index]
    beside = page.blocks[max(index - 1, 0) : index] + page.blocks[index + 1 : index + 2]
    alone = not any(other.words.isupper() for other in beside)
    return block.size >= _SHOUTED_LINK and block.words.isupper() and alone and not page.shouted
