"""Labels the lines by which an article ends with its makers: initials, agencies, contributors."""

import re
from collections.abc import Iterator

from briefing.ingest.labels.names import NAMES, is_outlet
from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.model.article import ParagraphKind

__all__ = ["is_sign_off", "label_sign_offs"]

# "Ana Lund reported from Oslo.", "Jan Moe in Lima and Ana Lund contributed to this report."
_CONTRIBUTED = re.compile(
    rf"""{NAMES} (?: \s+ in \s+ [A-Z][\w ]+ )? (?: ,? \s+ (?:an?|the) \s+ [\w ,’'-]{{3,60}} , )? \s+
    (?:also \s+)? (?: reported \s+ from | contributed (?= \s+ (?:from|reporting|to) \b | \. | \Z ) )""",
    re.VERBOSE,
)
# "csr/mcd", "ab/cd (AFP, Reuters)", "jlm"
_INITIALS = re.compile(r"(?:[a-z]{2,4}(?:[/,-][a-z]{2,4}){1,4}|[a-z]{2,3})(?:\s*\([A-Za-z, ]{2,40}\))?\Z")
# "(AFP)", "(FRANCE 24 with AFP, AP)", "— AFP"
_AGENCIES = re.compile(r"[(/—–-]*\s*(?P<names>[A-Za-z0-9 .&,/]{2,60}?)\s*[)/]?\Z")
_BETWEEN = re.compile(r"\s*(?:,|/|\band\b|\bwith\b|&)\s*")
#: So many blocks at the end are looked at; a line of agencies, and one of contributors, is no longer than that.
_TAIL, _AGENCY_WORDS, _LONGEST = 6, 8, 45


def label_sign_offs(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Such lines among the last blocks of the page."""
    for index in range(max(1, len(page.blocks) - _TAIL), len(page.blocks)):
        if index not in kinds and is_sign_off(page.blocks[index]):
            yield index, ParagraphKind.BYLINE


def is_sign_off(block: Block) -> bool:
    """Whether the block names the article's makers."""
    if block.size > _LONGEST:
        return False
    if _INITIALS.match(block.words) or _CONTRIBUTED.match(block.words.lstrip("•⦁*—–- ")):
        return True
    sign = _AGENCIES.match(block.words) if block.size <= _AGENCY_WORDS else None
    return sign is not None and all(is_outlet(name) for name in _BETWEEN.split(sign["names"]) if name)
