"""Finds who wrote an article and when it came out: "By" lines, lines of names, desk credits, lines of dates."""

import re
from collections.abc import Iterator

from briefing.ingest.dates import find_dates
from briefing.ingest.labels.page import Block, Kinds, Labelled, Page
from briefing.lexicons import load
from briefing.model.article import ParagraphKind

__all__ = ["NAME", "is_outlet", "label_bylines"]

_PART = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|de|del|della|da|di|van|von|der|den|bin|bint|ibn|al|el|la|le|dos|du)"
#: A person's name of two to five words.
NAME = rf"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:\s+{_PART}){{0,3}}\s+[A-ZÀ-ÖØ-Þ][\w'’-]+"
_NAMES = rf"{NAME}(?:\s*(?:,|and|&|/|,\s+and)\s*{NAME}){{0,4}}"

# "By Ana Lund", "By ANA LUND and JAN MOE, Staff Writers", "by Ana Lund in Oslo"
_BY = re.compile(rf"(?:[Bb]y|BY|[Ff]rom|Text)\s*:?\s+(?:{_NAMES}|[A-ZÀ-ÖØ-Þ][\w.'’-]+)(?P<rest>.*)\Z")
# "Ana Lund", "Ana Lund and Jan Moe", "ANA LUND | Evening Post"
_NAME_LINE = re.compile(rf"{_NAMES}\Z")
_JOB = re.compile(
    r"(?i)\b(?:correspondent|editor|reporter|writer|columnist|bureau(?:\s+chief)?|staff|contributor|desk|agencies|news\s+service|newsroom|web\s+desk)\b"
)
# "Ana Lund reported from Oslo.", "Jan Moe and Ana Lund contributed to this report."
_CONTRIBUTED = re.compile(
    rf"{_NAMES}(?:\s+in\s+[A-Z][\w ]+)?(?:,?\s+(?:an?|the)\s+[\w ,’'-]{{3,60}},)?\s+(?:also\s+)?(?:reported|contributed|covers|writes)\b"
)
# "ab/cd (AFP, Reuters)", "csr/mcd", "jl-am/rt"
_INITIALS = re.compile(r"(?:[a-z]{2,4}(?:[/,-][a-z]{2,4}){1,4}|[a-z]{2,3})(?:\s*\([A-Za-z, ]{2,40}\))?\Z")
# "(AFP)", "(FRANCE 24 with AFP, AP)", "— AFP", "/AP"
_AGENCY_SIGN = re.compile(r"[(/—–-]*\s*(?P<names>[A-Za-z0-9 .&,/]{2,60}?)\s*[)/]?\Z")
# "3:45 PM EST", "10:42 GMT", "5 min read"
_CLOCK = re.compile(
    r"(?i)\b\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|IST|PST|PDT|PT|SGT|JST|local\s+time|hrs)?\b|\b\d+\s*min(?:ute)?s?\s*(?:read|ago)\b|\b\d+\s*(?:hours?|days?|weeks?)\s+ago\b"
)
_HANDLE = re.compile(
    r"(?:\S+@\S+\.\w+|@\w{2,30}|https?://\S+|www\.\S+)(?:\s*[,|]?\s*(?:\S+@\S+\.\w+|@\w{2,30}|on\s+Twitter|\|))*\Z", re.IGNORECASE
)
_TAIL = 6


def label_bylines(page: Page, kinds: Kinds) -> Iterator[Labelled]:
    """Lines that say who wrote, which outlet published, and when."""
    top = page.first_prose
    titled = False
    for index, block in enumerate(page.blocks):
        if index in kinds:
            continue
        if is_byline(block) or (index >= len(page.blocks) - _TAIL and is_sign_off(block)) or (index < top and titled and (_is_name_line(block) or is_outlet(block.words))):
            yield index, ParagraphKind.BYLINE
        else:
            titled = titled or (block.title_like and block.size >= 2)


def is_byline(block: Block) -> bool:
    """Whether the block names the writer or the day of publication, wherever it stands."""
    if block.size > 25:
        return False
    if _HANDLE.match(block.words):
        return True
    match = _BY.match(block.words)
    if match and not _is_sentence(match["rest"]):
        return True
    return _is_dated(block) or _is_barred(block)


def is_sign_off(block: Block) -> bool:
    """Whether the block ends an article by naming its writers: initials, agencies, contributors."""
    if block.size > 45:
        return False
    if _INITIALS.match(block.words) or _CONTRIBUTED.match(block.words.lstrip("•⦁*—–- ")):
        return True
    sign = _AGENCY_SIGN.match(block.words)
    names = re.split(r"\s*(?:,|/|\band\b|\bwith\b|&)\s*", sign["names"]) if sign and block.size <= 8 else []
    return bool(names) and all(is_outlet(name) for name in names if name)


def is_outlet(words: str) -> bool:
    """Whether the words are the name of an outlet or an agency, and nothing else."""
    lexicon = load("outlets")
    name = " ".join(words.strip(" .()[]|—–-").lower().split())
    return name in lexicon["agencies"] or name in lexicon["outlets"]


def _is_sentence(rest: str) -> bool:
    """Whether what follows a name goes on as a sentence: a full stop at its end, or words of prose."""
    rest = rest.strip()
    if not rest:
        return False
    lower = [
        word
        for word in re.findall(r"[^\W\d_]+", rest)
        if word.islower() and word not in {"and", "in", "for", "of", "the", "at", "with", "to", "by", "pm", "am"}
    ]
    return (rest.endswith(".") and len(rest.split()) > 4) or (bool(lower) and not _JOB.search(rest) and not find_dates(rest))


def _is_name_line(block: Block) -> bool:
    words = block.words
    if block.size > 12 or block.closed:
        return False
    job = _JOB.search(words)
    return (bool(_NAME_LINE.match(words)) and block.size <= 8) or bool(job and block.size <= 8)


def _is_dated(block: Block) -> bool:
    """Whether the block is a date with nothing but a clock and a label around it."""
    dates = find_dates(block.words)
    lexicon = load("publication")["published"]
    label = re.match(
        r"(?i)(" + "|".join(sorted((*lexicon["labels"], *lexicon["updated"]), key=lambda x: (-len(x), x))) + r")\b\s*:?\s*", block.words
    )
    if not dates:
        return bool(label) and len(block.words) > label.end() and bool(_CLOCK.match(block.words, label.end())) if label else False
    rest = block.words
    for stated in reversed(dates):
        rest = rest[: stated.start] + rest[stated.end :]
    rest = _CLOCK.sub("", rest)
    if label:
        rest = rest[len(label[0]) :]
    return len(re.findall(r"[^\W\d_]{2,}", rest)) <= (6 if label else 3)


def _is_barred(block: Block) -> bool:
    """Whether the block is "Name | Agency | date" or a part of it."""
    parts = [part.strip() for part in re.split(r"\s[|•·]\s|\|", block.words) if part.strip()]
    if len(parts) < 2 or block.closed:
        return False
    return any(find_dates(part) or is_outlet(part) or _BY.match(part) for part in parts[1:] if len(part.split()) <= 6)
