"""Turns an article's text and paragraphs into what it states of itself: title, outlet, writer, place, address."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.ingest.dates import find_dates
from briefing.ingest.header import Header
from briefing.ingest.labels.names import JOB, NAME, is_outlet
from briefing.ingest.opening import find_opening
from briefing.lexicons import load
from briefing.model.article import Paragraph, ParagraphKind

__all__ = ["Metadata", "find_metadata"]

_SENTENCE_END = re.compile(r"[.!?”\"]\s+")
_MARKUP = re.compile(r"!?\[([^\[\]]{0,300})\]\([^)\s]{0,2000}\)|[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")
# "The accord | Evening Post", "The accord - Reuters"
_SUFFIX = re.compile(r"\A(?P<title>.{12,}?)\s+(?P<bar>[|•·»]|[-–—])\s+(?P<site>[^|•·»]{2,40})\Z")
# "© 2019 The Evening Post, LLC.", "Copyright 1998 by Harbour Press"
_RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[\s©]*(?:\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–,]\s*(?:(?:19|20)?\d\d))*)?\s*(?:by\s+)?"
    r"(?P<who>[A-Z][^.,|;()\n]{1,50}?)\s*(?:,?\s*(?:LLC|L\.L\.C|Ltd|Limited|Inc|Corp|Corporation|plc|PLC|GmbH|AG|Co|Pty|S\.A)\b\.?|(?=\.|,|\||;|\(|All\s+[Rr]ights|\Z))",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"(?:by|from|text|written\s+by|author)\s*[:=]?\s+(?P<names>{NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){NAME})*|[A-ZÀ-ÖØ-Þ][\w'’-]+\Z)",
    re.IGNORECASE,
)
_NAMES = re.compile(rf"{NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){NAME})*\Z")
_BETWEEN = re.compile(r"\s*(?:,|&|/|\band\b)\s*")
_URL = re.compile(r"https?://[^\s<>\"')\]]+")
#: Paragraphs at the head and at the end of the file in which an address on its own line is the article's.
_EDGE = 6
#: The name of a site has no more words.
_SITE = 5
#: An agency that signs an article stands in so many last characters, in one of so many last paragraphs.
_SIGN_REACH, _SIGNED = 60, 4


class Metadata(NamedTuple):
    """What an article states of itself; None for what it does not state."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    dateline: str | None = None
    url: str | None = None


def find_metadata(text: str, paragraphs: Sequence[Paragraph], header: Header) -> Metadata:
    """The metadata of the article, its header's fields first."""
    headline = next((_words(text, p) for p in paragraphs if p.kind is ParagraphKind.HEADLINE), None)
    title, site = _split_site(headline) if headline else (None, None)
    opening = _opening(text, paragraphs)
    publishers = (
        _stated_outlet(header),
        *_outlet_lines(text, paragraphs),
        site,
        _rights_holder(text, paragraphs),
        opening[1],
        _signed(text, paragraphs),
    )
    return Metadata(
        title=header.fields.get("title") or title,
        publisher=next((name for name in publishers if name), None),
        byline=_names(header.fields.get("author")) or header.fields.get("author") or _byline(text, paragraphs),
        dateline=opening[0] or header.fields.get("dateline"),
        url=_address(text, paragraphs, header),
    )


def _words(text: str, paragraph: Paragraph) -> str:
    return " ".join(_MARKUP.sub(r"\1", text[paragraph.start : paragraph.end]).split())


def _split_site(headline: str) -> tuple[str, str | None]:
    """The headline without the name of the site behind it, and that name."""
    match = _SUFFIX.match(headline)
    if match is None:
        return headline, None
    site, barred = match["site"].strip(), match["bar"] not in "-–—"
    if is_outlet(site) or (barred and site[0].isupper() and len(site.split()) <= _SITE):
        return match["title"], _outlet(site)
    return headline, None


def _outlet(name: str) -> str | None:
    """The name of the outlet as a reader knows it; None for a platform."""
    folded = " ".join(name.strip(" .()").lower().split())
    lexicon = load("outlets")
    if folded in lexicon["platforms"] or "://" in name:
        return None
    return str(lexicon["agencies"].get(folded) or " ".join(name.strip(" .()").split()))


def _stated_outlet(header: Header) -> str | None:
    stated = header.fields.get("publisher")
    return _outlet(re.split(r"\s*\|\s*|,\s+\d", stated)[0]) if stated else None


def _outlet_lines(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[str | None]:
    """Outlets that stand above the article, alone on a line or between bars."""
    for paragraph in paragraphs:
        if paragraph.kind is ParagraphKind.BODY:
            return
        if paragraph.kind in {ParagraphKind.BYLINE, ParagraphKind.BOILERPLATE}:
            yield from (_outlet(part) for part in re.split(r"\s*[|•·]\s*|,\s+", _words(text, paragraph)) if is_outlet(part))


def _rights_holder(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    for paragraph in reversed(paragraphs):
        match = _RIGHTS.search(text, paragraph.start, paragraph.end) if paragraph.kind is ParagraphKind.BOILERPLATE else None
        holder = match["who"].strip() if match else ""
        if holder and not re.match(r"(?i)(?:all|the\s+author|material|rules|law|notice|policy)\b", holder):
            return _outlet(holder)
    return None


def _opening(text: str, paragraphs: Sequence[Paragraph]) -> tuple[str | None, str | None]:
    """The place and the agency of the first dateline."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is not ParagraphKind.DATELINE:
            continue
        until = paragraphs[index + 1].end if index + 1 < len(paragraphs) else paragraph.end
        opening = find_opening(text[paragraph.start : until], first=True)
        if opening and (opening.place or opening.outlet):
            return opening.place and " ".join(opening.place.split()), _outlet(opening.outlet) if opening.outlet else None
    return None, None


def _signed(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The agency whose name ends the article: on a line of its own, or after the last full stop."""
    agencies = load("outlets")["agencies"]
    for paragraph in reversed(paragraphs[-_SIGNED:]):
        last = _SENTENCE_END.split(text[paragraph.start : paragraph.end][-_SIGN_REACH:])[-1].strip(" ./()–—-")
        if last.lower() in agencies and last[:1].isupper():
            return _outlet(last)
    return None


def _byline(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """Who wrote the article: the first byline that names a person."""
    for paragraph in paragraphs:
        if paragraph.kind is ParagraphKind.BYLINE:
            words = _words(text, paragraph)
            found = _names(words) or next((names for part in re.split(r"\s*[|•·]\s*", words) if (names := _names(part))), None)
            if found:
                return found
    return None


def _names(words: str | None) -> str | None:
    """The persons' names that the words are, behind a "By" or alone."""
    if not words or "(@" in words:
        return None
    words = re.sub(r",?\s+in\s+[A-Z][\w ]+\Z", "", words.strip("•⦁*—–- ()"))
    by = _BY.match(words)
    if by is None and (_NAMES.match(words) is None or is_outlet(words) or find_dates(words)):
        return None
    return _persons(by["names"] if by else words)


def _persons(names: str) -> str | None:
    """The names without occupations and outlets behind them, in ordinary capitals."""
    kept = names
    for part in reversed(_BETWEEN.split(names)):
        if not (JOB.search(part) or is_outlet(part)):
            break
        kept = kept[: kept.rindex(part)].rstrip(" ,&")
    kept = re.sub(r"\s+and\Z", "", kept)
    words = [word.title() if word.isupper() and "." not in word else word for word in kept.split()]
    return " ".join(words) or None


def _address(text: str, paragraphs: Sequence[Paragraph], header: Header) -> str | None:
    stated = header.fields.get("url") or header.fields.get("publisher", "")
    if match := _URL.search(stated):
        return match[0]
    for paragraph in (*paragraphs[:_EDGE], *paragraphs[-_EDGE:]):
        match = _URL.search(text, paragraph.start, paragraph.end)
        if (
            match
            and paragraph.kind is not ParagraphKind.BODY
            and "://t.co/" not in match[0]
            and 2 * len(match[0]) > paragraph.end - paragraph.start
        ):
            return match[0].rstrip(".,;")
    return None
