"""Labels the lines that tell who wrote an article, for which outlet, and when it came out."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.ingest.dates import find_dates
from briefing.ingest.labels.names import JOB, NAMES, is_outlet
from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.lexicons import load
from briefing.model.article import ParagraphKind

__all__ = ["label_bylines"]

# "By Ana Lund", "By ANA LUND and JAN MOE, Staff Writers", "by Ana Lund in Oslo"
_BY = re.compile(rf"(?:(?:[Bb]y|BY)\s*:?|(?:[Ff]rom|Text|Words)\s*:)\s+(?:{NAMES}|[A-ZÀ-ÖØ-Þ][\w.'’-]+)(?P<rest>.*)\Z")
# "Ana Lund", "Ana Lund and Jan Moe", "Ana Lund in Oslo"
_NAME_LINE = re.compile(rf"{NAMES}(?:,?\s+in\s+[A-Z][\w.' -]{{2,30}})?\Z")
_BETWEEN = re.compile(r",?\s+in\s+[A-Z].*|\s*(?:,|&|/|\band\b)\s*")
#: Little words that may stand between names and places in a byline.
_LINKS = frozenset({"am", "and", "at", "by", "for", "in", "of", "pm", "the", "to", "with"})
# "3:45 PM EST", "10.42 GMT", "5 min read", "2 hours ago"
_CLOCK = re.compile(
    r"""\b\d{1,2}(?:[:.]\d\d)? \s* (?:[ap]\.?m\.?)? \s* (?:GMT|UTC|BST|CES?T|E[SD]?T|IST|P[SD]?T|SGT|JST|HKT|local\s+time|hrs)? \b
      | \b\d+ \s* min(?:ute)?s? \s* (?:read|ago)\b | \b\d+ \s* (?:hours?|days?|weeks?) \s+ ago\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "2 hours ago", "yesterday"
_AGO = re.compile(r"(?:\d+|an?)\s*(?:min(?:ute)?|hour|day|week|h|m|d)s?\s+ago\Z", re.IGNORECASE)
# "Follow Ana Lund on Twitter @alund", "Follow our coverage at www.example.org"
_FOLLOW = re.compile(r"(?:You\s+can\s+)?[Ff]ollow\s+[^.]{2,80}\s(?:on|at)\s+(?:X\b|Twitter|Facebook|Instagram|Bluesky|@|http|www)")
# "alund@example.org", "@alund", "https://example.org/lund"
_ADDRESS = re.compile(
    r"(?:\S+@\S+\.\w+|@\w{2,30}|https?://\S+|www\.\S+)(?:\s*[,|]?\s*(?:\S+@\S+\.\w+|@\w{2,30}|on\s+Twitter|\|))*\Z", re.IGNORECASE
)
# "Write to Ana Lund at alund@example.org."
_MAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,}")
# "Source: Xinhua | 3 March 2019"
_SOURCE = re.compile(r"(?:source|editor|author|agency)\s*:", re.IGNORECASE)
_BARS = re.compile(r"\s[|•·]\s|\|")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
#: No byline is longer; a line of names alone, a single name, one in capitals, and an outlet between bars are shorter still.
_LONGEST, _NAME_LINE_WORDS, _NAME_WORDS, _SHOUTED_NAME_WORDS, _PART_WORDS = 25, 8, 4, 3, 6
#: So many words may stand around a date: behind a label ("Published by the ministry on"), and without one.
_AROUND_LABELLED, _AROUND = 6, 3


def label_bylines(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Bylines and date lines wherever they stand; bare names and outlets between the headline and the first paragraph."""
    titled, top = False, page.first_prose(kinds)
    for index, block in enumerate(page.blocks):
        if index in kinds:
            continue
        bare = titled and index < top and (_is_name_line(block) or is_outlet(block.words))
        if bare or _is_byline(block, titled=titled):
            yield index, ParagraphKind.BYLINE
        else:
            titled = titled or (block.title_like and block.size > 1)


def _is_byline(block: Block, *, titled: bool) -> bool:
    if block.size > _LONGEST:
        return False
    if _ADDRESS.match(block.words) or _AGO.match(block.words) or _FOLLOW.match(block.words):
        return True
    if _MAIL.search(block.words) and not block.quoted:
        return True
    match = _BY.match(block.words)
    if match and not _is_sentence(match["rest"].strip()):
        return True
    return _is_dated(block) or _is_barred(block, titled=titled)


def _is_sentence(rest: str) -> bool:
    """Whether what follows the name goes on as a sentence does: to a full stop, or in words of prose."""
    prose = any(word.islower() and word not in _LINKS for word in _LETTERS.findall(rest))
    stopped = rest.endswith(".") and len(rest.split()) > _NAME_WORDS
    return stopped or (prose and not JOB.search(rest) and not find_dates(rest))


def _is_name_line(block: Block) -> bool:
    """Whether the block is names and nothing else, or names an occupation of the house."""
    if block.size > _NAME_LINE_WORDS or block.closed:
        return False
    longest = _SHOUTED_NAME_WORDS if block.words.isupper() else _NAME_WORDS
    named = _NAME_LINE.match(block.words) and all(len(name.split()) <= longest for name in _BETWEEN.split(block.words))
    return bool(named or JOB.search(block.words))


@cache
def _label() -> re.Pattern[str]:
    """A label such as "Published:" at the start of a line."""
    published = load("publication")["published"]
    labels = sorted((*published["labels"], *published["updated"]), key=lambda label: (-len(label), label))
    return re.compile(rf"(?:{'|'.join(map(re.escape, labels))})\b\s*:?\s*", re.IGNORECASE)


@cache
def _little_words() -> frozenset[str]:
    """Words around a date that make no sentence of it."""
    return _LINKS | frozenset((*load("publication")["weekdays"], "gmt", "min", "on", "read"))


def _is_dated(block: Block) -> bool:
    """Whether the block is a date with little but a clock and a label around it."""
    dates = find_dates(block.words)
    label = _label().match(block.words)
    if not dates:
        return bool(label and _CLOCK.match(block.words, label.end()))
    rest = block.words
    for stated in reversed(dates):
        rest = rest[: stated.start] + rest[stated.end :]
    rest = _label().sub("", _CLOCK.sub("", rest), count=1) if label else _CLOCK.sub("", rest)
    around = sum(word.lower() not in _little_words() for word in _LETTERS.findall(rest))
    if label:
        return around <= (_AROUND if block.closed else _AROUND_LABELLED)
    return around <= (0 if block.closed else _AROUND)


def _is_barred(block: Block, *, titled: bool) -> bool:
    """Whether the block is "Name | Agency | date" or a part of it, and not a headline with the name of its site."""
    head, *parts = [part.strip() for part in _BARS.split(block.words) if part.strip()] or [""]
    if not parts or block.closed:
        return False
    if not titled and not (is_outlet(head) or find_dates(head) or any(p.match(head) for p in (_BY, _SOURCE, _NAME_LINE))):
        return False
    return any(find_dates(part) or is_outlet(part) or _BY.match(part) for part in parts if len(part.split()) <= _PART_WORDS)
