"""Labels the lines that head old wire copy: slugs, priorities, word counts and notes to editors."""

import re
from collections.abc import Iterator

from briefing.ingest.labels.page import Kinds, Labelled, Page
from briefing.model.article import ParagraphKind

__all__ = ["label_slugs"]

_CODES = r"(?: [\^]? [a-z]? \d{0,5} (?: \s [a-z]{1,2} )* \s? )? [\^&]?"
_SLUG = re.compile(
    rf"""(?:
        {_CODES} (?:AM|PM|BC|AP) -{{1,2}} [A-Z] [^.!?]*? (?: \b\d{{3,4}}
          | ,\s?(?:Bjt|\d[a-z]{{2}}\sLd|Sub|Add)\b [^.!?]* )  # r f BC-GRAIN 03-13 0092
      | ZCZC .* | NNNN | [A-Z]\d{{4,5}}\s .{{0,40}}  # ZCZC XNA0412
      | BULLETIN | FLASH | LEAD | NEWS\s?ALERT | URGENT  # URGENT
      | (?:STRICTLY\s)?EMBARGOED\b .* | (?:NOT\s)?FOR\s(?:IMMEDIATE\s)?(?:RELEASE|PUBLICATION)\b.*  # EMBARGOED until noon
      | \(?(?:Eds?|EDITORS?): .* | With\s(?:AP\s)?(?:Photo|Graphic|LaserPhoto)s? .* | \(?\d{{2,4}}\swords\)?  # Eds: Adds quotes
    ) \Z""",
    re.VERBOSE,
)
_LONGEST = 20


def label_slugs(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Slug lines, wherever they stand: a later lead of the same story brings its own."""
    yield from (
        (index, ParagraphKind.BOILERPLATE)
        for index, block in enumerate(page.blocks)
        if index not in kinds and block.size <= _LONGEST and _SLUG.match(block.words)
    )
