"""Finds what an embedded post leaves in the text: its links, and the signature with handle and date."""

import re
from typing import NamedTuple

__all__ = ["PostEnd", "find_post_end"]

_LINKS = r"(?:(?:https?://t\.co/\w+|pic\.(?:twitter|x)\.com/\w+)[\s,]*)+"
# "— Ministry of Trade (@ministry) March 3, 2019"
_SIGNATURE = r"[—–-]{1,2}\s*[^—\n]{2,80}?\s?\(@\w{1,30}\)[^\n]{0,30}"
_END = re.compile(rf"(?P<links>{_LINKS})(?P<signed>{_SIGNATURE})?\Z|(?P<alone>{_SIGNATURE})\Z")


class PostEnd(NamedTuple):
    """Where the residue of the post begins, and whether it names who posted."""

    start: int
    signed: bool


def find_post_end(words: str) -> PostEnd | None:
    """The residue that ends the paragraph, where there is one."""
    match = _END.search(words)
    return PostEnd(match.start(), bool(match["signed"] or match["alone"])) if match else None
