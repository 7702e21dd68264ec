"""Labels the lines below an article that tell who wrote it: a name the article does not otherwise mention, and an occupation."""

import re
from collections.abc import Iterator

from briefing.ingest.labels.names import NAME
from briefing.ingest.labels.page import Kinds, Labelled, Page
from briefing.model.article import ParagraphKind

__all__ = ["label_bios"]

# "Marta Reyes is a senior fellow at the Institute", "Dr Jan Moe, a former envoy, teaches law at"
_BIO = re.compile(
    rf"""(?: The\s(?:author|writer)
      | (?:(?:Dr|Prof|Professor|Ms|Mr|Mrs|Sir|Lord|Amb|Ambassador|Sen|Rep)\.?\s+)? (?P<name> {NAME} ) ) ,?\s
    (?: (?:is|was|has\sbeen) \s (?:an?|the|(?:[\w-]+\s){{0,3}}(?:professor|president|director|editor|fellow|correspondent|columnist)) \b
      | (?:an?|the) \s [^,]{{3,80}} , \s (?:is|was|teaches|writes|covers)
      | (?:teaches|writes\sabout|writes\sfor|covers|served\sas|serves\sas|worked\sas) \b
    )""",
    re.VERBOSE,
)
_WRITER = re.compile(
    r"\b(?:author|columnist|contributor|correspondent|covers|directs|editor|fellow|journalist|lecturer|professor|reporter|researcher|scholar|teaches|visiting|writer|writes)\b"
)
_LONGEST, _TAIL = 80, 3


def label_bios(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Such lines among the last blocks that no rule has labelled."""
    left = [index for index in range(len(page.blocks)) if index not in kinds]
    for index in left[-_TAIL:]:
        block = page.blocks[index]
        match = _BIO.match(block.words.lstrip("*_— "))
        if index and match and block.size <= _LONGEST and _WRITER.search(block.words) and not _is_in_body(page, match["name"], left, index):
            yield index, ParagraphKind.BOILERPLATE


def _is_in_body(page: Page, name: str | None, left: list[int], index: int) -> bool:
    """Whether the article itself speaks of the person."""
    surname = name.split()[-1] if name else "\0"
    return any(surname in page.blocks[i].words for i in left if i != index)
