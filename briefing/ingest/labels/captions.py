"""Labels picture captions: by the credit that ends them, by how they open, or by showing persons in the present tense."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.ingest.dates import MONTH
from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.lexicons import load
from briefing.model.article import ParagraphKind

__all__ = ["label_captions"]

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]+(?:\s+(?:(?:de|del|da|di|van|von|al|bin|ben)\s+)?[A-ZÀ-ÖØ-Þ][\w.'’-]*){0,4}"
#: Outlets whose names are everyday words too.
_AMBIGUOUS = frozenset({"cp", "pa", "rt", "slate", "time", "uni"})

_OPENING = re.compile(
    r"""(?:
        \[\d{1,2}\s?(?:/|of)\s?\d{1,2}\] | \d{1,2}/\d{1,2}\s+[A-Z] | \d{1,2}\s+of\s+\d{1,2}\s*[|—–-]\s*[A-Z] # [1/4], 1 of 6 |
      | FILE (?:\s+(?:PHOTO|PICTURE|IMAGE))? \s*[-–—:] | File\s+(?:photo|picture|image)  # FILE PHOTO:
      | In\s+this\s+(?:[\w.,’' -]{3,60}\s)?(?:photo|picture|image|frame|handout)  # In this March 3 photo
      | (?:This|The|An?)\s+(?:combination|undated|handout|file|satellite)\s+(?:of\s+)?(?:photo|picture|image)   # This undated photo
      | (?:Photo|Picture|Image)s?\s+shows?\b | Pictured\b | [A-Z]\w+\s(?i:photo)/[A-Z]  # Picture shows; UN Photo/Ana
      | \+\d+\s+View\s+gallery                                                                                  # +6 View gallery
      | (?:Above|Below|Left|Right|Top)\s*:  # Above: the port
    )""",
    re.VERBOSE,
)
# "(L)", "(c-l)", "second from left", ", right,": where a person stands in the picture
_STANDING = re.compile(
    r"""\( (?: L | C | [lc] | [lrcLRC]-[lrcLRC] | (?:from\s+)?left | right | cent(?:re|er) | back | front | top | bottom ) \)
      | \b (?:from|far|second|third) \s+ (?:left|right) \b | , \s+ (?:left|right|centre|center) ,""",
    re.VERBOSE,
)
#: A place in the picture where the line shows somebody; elsewhere it may be a party.
_RIGHT = "(R)"
# "March 3", "3 March 2019.", "on Monday" at the end
_DATED = re.compile(
    rf"(?:\b{MONTH}\s+\d\d?,?(?:\s+\d{{4}})?|\b\d\d?\s+{MONTH},?\s+\d{{4}}|\bon\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.?\)?\Z"
)
_YEAR_LAST = re.compile(r"\d{4}\.?\)?\Z")
# Prose tells what was and what will be; a caption shows what is.
_TOLD = re.compile(r"\b(?:agreed|could|had|has|have|may|might|must|said|says|should|told|was|were|will|would)\b")
_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z]")
_LONGEST, _LONGEST_UNCREDITED = 75, 50
#: A credit is sought in so many last characters.
_CREDIT_REACH = 150


def label_captions(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Captions with a credit, captions that place persons in a picture, and those in the present tense with a date."""
    for index, block in enumerate(page.blocks):
        if index in kinds or block.size > _LONGEST:
            continue
        if page.text.startswith("![", block.start) or _is_caption(block):
            yield index, ParagraphKind.CAPTION


def _is_caption(block: Block) -> bool:
    if block.quoted and '"' in block.folded[1:]:
        return False
    if _OPENING.match(block.words) or _credit().search(block.words[-_CREDIT_REACH:]):
        return True
    if not _shows(block):
        return bool(_STANDING.search(block.words)) and not block.closed
    if _STANDING.search(block.words) or _RIGHT in block.words:
        return True
    return bool(_DATED.search(block.words)) and (bool(_YEAR_LAST.search(block.words)) or not block.closed)


def _shows(block: Block) -> bool:
    """Whether the block is one or two sentences on what persons are seen doing."""
    short = block.size <= _LONGEST_UNCREDITED and len(_SENTENCE_END.findall(block.words)) <= 1
    return short and '"' not in block.folded and bool(_acting().search(block.words)) and not _TOLD.search(block.words)


@cache
def _acting() -> re.Pattern[str]:
    """What captions say persons do; after "to" it is prose that says what they are to do."""
    return re.compile(r"(?<!\bto )\b(?:" + "|".join(map(re.escape, load("captions")["acting"])) + r")\b")


@cache
def _credit() -> re.Pattern[str]:
    """A credit at the end of a caption."""
    outlets = load("outlets")
    names = {*outlets["agencies"], *outlets["photo"], *outlets["outlets"]} - _AMBIGUOUS
    house = "(?i:" + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) + ")"
    return re.compile(
        rf"""(?:
            \( (?:[\w ]{{2,40}}\s)? (?i:photo|photograph|image|picture)s? \b [^()]{{0,60}} \)  # (AP Photo/Ana Lund)
          | \( {_NAME} \s+ [\w.'’-]+ \s* / \s* [^()]{{2,50}} \)  # (Ana Lund/The Post)
          | \( {_NAME} \s* (?:,|via|\||for) \s* (?:The\s|{house}) [^()]{{0,40}} \)  # (Ana Lund for The Post)
          | \b (?i:photo(?:graph|grapher)?|picture|image|credit)s? (?i:\s+by|\s+credit)? \s* (?::|\.{{3}}|…) \s* [^.:]{{2,60}}  # Photo: X
          | \b (?i:photo(?:graph)?|picture|image) \s+ (?i:by|courtesy(?:\s+of)?) \s+ {_NAME} [^.]{{0,40}}  # Photo by Ana Lund
          | (?<![\w/]) {house} \s* / \s* (?: {_NAME} | (?i:files?|pool|handout) ) [^.]{{0,25}}  # REUTERS/Ana Lund
          | (?<=[.!?\s]) {_NAME} \s* / \s* {house} (?: \s+ (?i:images|news|photo|pool|via) [^.]{{0,25}} )?  # Ana Lund/AFP
          | (?i: getty\s+images | shutterstock | file\s+photo )  # Getty Images
          | (?i: (?:handout|pool|photo|images?|office|ministry|agency) \s+ via \s+ {house} )  # Ministry via AP
        ) \s* [)\].]? \s* \Z""",
        re.VERBOSE,
    )
