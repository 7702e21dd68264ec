"""Finds picture captions: by the credit that ends them, by what they say of a picture, or by their tense and date."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.ingest.dates import MONTH
from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.lexicons import load
from briefing.model.article import ParagraphKind

__all__ = ["label_captions"]

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]+(?:\s+(?:(?:de|del|da|di|van|von|al|bin|ben)\s+)?[A-ZÀ-ÖØ-Þ][\w.'’-]*){0,4}"

_LONGEST = 75


@cache
def _credit() -> re.Pattern[str]:
    """A credit at the end of a caption."""
    outlets = load("outlets")
    houses = sorted(
        {*outlets["agencies"], *outlets["photo"], *outlets["outlets"]} - {"time", "cp", "pa", "x"}, key=lambda name: (-len(name), name)
    )
    house = "(?i:" + "|".join(re.escape(name) for name in houses) + ")"
    return re.compile(
        rf"""(?:
            \( \s* (?:(?i:ap|upi|afp|epa|pool|file|handout|courtesy|photo|image)\b [^()]{{0,40}} )? (?i:photo|photograph|image|picture)s? \b [^()]{{0,60}} \)   # (AP Photo/Ana Lund), (Photo by Ana Lund)
          | \( \s* {_NAME} \s* (?:/|,|via|\|) \s* [^()]{{2,50}} \)                                                  # (Ana Lund/The Evening Post)
          | \b (?i:photo|photograph|photographer|picture|image|credit|photo\s+by|photo\s+credit|image\s+credit) s? \s* : \s* [^.:]{{2,60}}   # Photographer: Ana Lund/Bloomberg
          | \b (?i:photo(?:graph)?|picture|image)\s+(?:by|courtesy(?:\s+of)?)\s+ {_NAME} [^.]{{0,40}}                   # Photo by Ana Lund
          | (?<![\w/]) {house} \s* / \s* (?:{_NAME}|(?i:file|files|pool|handout)) [^.]{{0,25}}                             # REUTERS/Ana Lund, EFE/ Ana Lund
          | (?<=[.!?\s]) {_NAME} \s* / \s* {house} (?:\s+(?i:images|news|photo|pool|via)[^.]{{0,25}})?                      # Ana Lund/AFP
          | (?i: getty\s+images | shutterstock | associated\s+press\s+photo | file\s+photo | handout\s+via\s+\w+ | via\s+(?:ap|afp|reuters|getty\s+images) )
        ) \s* [)\].]? \s* \Z""",
        re.VERBOSE,
    )


# "FILE PHOTO: The two leaders", "FILE - In this photo", "In this March 3, 2019, file photo", "Picture shows"
_OPENING = re.compile(
    r"(?:FILE(?:\s+(?:PHOTO|PICTURE|IMAGE))?\s*[-–—:]|File\s+(?:photo|picture|image)|In\s+this\s+(?:[\w.,’' -]{3,60}\s)?(?:photo|picture|image|frame|handout)|(?:This|The|A)\s+(?:combination|undated|handout|file|satellite)\s+(?:of\s+)?(?:photo|picture|image)s?|(?:Photo|Picture|Image)s?\s+shows?\b|Pictured\b|(?:Above|Below|Left|Right|Top)\s*:)"
)
# "(L)", "(c-l)", "(from left)", "second from right": where a person stands in the picture
_PLACE = re.compile(
    r"\((?:L|C|[lc]|[lrcLRC]-[lrcLRC]|left|right|centre|center|from\s+left|back|front|top|bottom)\)|\b(?:from|far|second|third)\s+(?:left|right)\b|,\s+(?:left|right|centre|center),"
)
_DATED = re.compile(
    rf"\b{MONTH}\s+\d\d?,?(?:\s+\d{{4}})?\.?\)?\s*\Z|\b\d\d?\s+{MONTH},?\s+\d{{4}}\.?\)?\s*\Z|\bon\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\.?\s*\Z"
)
_YEARED = re.compile(r"\d{4}\.?\)?\s*\Z")


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, load("captions")["acting"])) + r")\b")


def label_captions(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Captions with a credit, captions that place persons in a picture, and those in the present tense with a date."""
    for index, block in enumerate(page.blocks):
        if index not in kinds and block.size <= _LONGEST and _is_caption(block):
            yield index, ParagraphKind.CAPTION


def _is_caption(block: Block) -> bool:
    if block.quoted and '"' in block.folded[1:]:
        return False
    if _OPENING.match(block.words) or _credit().search(block.words):
        return True
    placed = _PLACE.search(block.words)
    sentences = len(re.findall(r"[.!?]\s+[A-Z]", block.words))
    shown = bool(_acting().search(block.words)) and '"' not in block.folded and sentences <= 1
    if placed:
        return shown or not block.closed
    return shown and block.size <= 50 and bool(_DATED.search(block.words)) and (bool(_YEARED.search(block.words)) or not block.closed)
