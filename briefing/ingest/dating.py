"""Turns what an article states into its day of publication, and what the articles of an event state into that of those silent.

Nothing is ever dated by the clock. A full date in running prose is history as often as news, since news leaves out the year
that everybody knows; so prose dates an article only where nothing else does and two articles agree.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from briefing.ingest.dates import DayOfYear, find_dates, find_days
from briefing.ingest.header import Header
from briefing.lexicons import load
from briefing.model.article import Paragraph, ParagraphKind

__all__ = ["Clues", "Published", "find_clues", "infer_published"]

# "2019-03-02", "2019_03_02", "20190302" in a file's name, "/2019/03/02/" in its folders or in an address
_IN_NAME = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[-_./]?)(?P<month>0\d|1[0-2])(?P=sep)(?P<day>[0-2]\d|3[01])(?!\d)")
_YEAR = re.compile(r"(?:©|\(c\)|copyright)\D{0,12}((?:19|20)\d\d)", re.IGNORECASE)
#: Dates in captions and posts that lie further from a dateline's day than this belong to something else.
_NEAR, _VERY_NEAR = timedelta(days=60), timedelta(days=10)
#: A line that states a date has no more words; the date follows its label within so many characters.
_LINE, _BEHIND_LABEL = 30, 25


class Published(NamedTuple):
    """A day of publication and how it is known: "stated", "file name" or "inferred"."""

    date: date
    basis: str


class Clues(NamedTuple):
    """What one article gives: its own day, or the parts from which its event can tell it."""

    published: Published | None
    #: A dateline's day whose year the article does not tell.
    day: DayOfYear | None = None
    #: Full dates in captions and posts: the article is no older than the latest of them.
    shown: tuple[date, ...] = ()
    #: Full dates in running prose.
    told: tuple[date, ...] = ()


def find_clues(text: str, paragraphs: Sequence[Paragraph], header: Header, name: str) -> Clues:
    """The day on which the article came out, as far as it says so itself, and the clues it holds otherwise."""
    stated = next(_stated(text, paragraphs, header), None)
    day = _dateline_day(text, paragraphs)
    shown = tuple(d for p in paragraphs if _shows(text, p) for d in _dates(text, p))
    told = tuple(d for p in paragraphs if p.kind is ParagraphKind.BODY for d in _dates(text, p))
    if stated is None and day:
        stated = _with_year(day, shown, told, _YEAR.findall(text))
    if stated:
        return Clues(Published(stated, "stated"), day, shown, told)
    named = _date_in(name)
    return Clues(Published(named, "file name") if named else None, day, shown, told)


def infer_published(clues: Sequence[Clues]) -> list[Published | None]:
    """The day of each article: its own, or the one that the articles of the event share."""
    event = _event_date(clues)
    return [own.published or (_fitted(own, event) if event else None) for own in clues]


def _stated(text: str, paragraphs: Sequence[Paragraph], header: Header) -> Iterator[date]:
    """Dates of publication that the article states, the surest first."""
    fields = (header.fields.get("published"), header.fields.get("updated"))
    yield from (stated.date for value in fields if value for stated in find_dates(value))
    lines = [p for p in paragraphs if p.kind in {ParagraphKind.BYLINE, ParagraphKind.BOILERPLATE} and not _shows(text, p)]
    lines = [p for p in lines if len(text[p.start : p.end].split()) <= _LINE]
    for labels in ("labels", "updated"):
        yield from (found for p in lines if (found := _labelled(text[p.start : p.end], labels)))
    body = next((p.start for p in paragraphs if p.kind is ParagraphKind.BODY), len(text))
    top = [p for p in lines if p.start < body]
    yield from (d for p in top for d in _dates(text, p))
    yield from (d for p in paragraphs if p.kind is ParagraphKind.DATELINE for d in _dates(text, p))
    yield from (d for p in lines[-3:] if p.kind is ParagraphKind.BYLINE for d in _dates(text, p))
    addresses = (header.fields.get("url", ""), *(text[p.start : p.end] for p in lines if "://" in text[p.start : p.end]))
    yield from (found for address in addresses if (found := _date_in(address)))


def _labelled(line: str, labels: str) -> date | None:
    """The date behind a label such as "Published:" in the line."""
    folded = line.lower()
    starts = [match.end() for label in load("publication")["published"][labels] for match in re.finditer(rf"\b{label}\b", folded)]
    dates = [stated for stated in find_dates(line) if any(0 <= stated.start - start <= _BEHIND_LABEL for start in starts)]
    return dates[0].date if dates else None


def _dates(text: str, paragraph: Paragraph) -> list[date]:
    return [stated.date for stated in find_dates(text[paragraph.start : paragraph.end])]


def _shows(text: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph is a caption or the end of a post."""
    posted = paragraph.kind is ParagraphKind.BYLINE and "(@" in text[paragraph.start : paragraph.end]
    return posted or paragraph.kind is ParagraphKind.CAPTION


def _dateline_day(text: str, paragraphs: Sequence[Paragraph]) -> DayOfYear | None:
    datelines = (p for p in paragraphs if p.kind is ParagraphKind.DATELINE)
    return next((day for p in datelines for day in find_days(text[p.start : p.end])), None)


def _with_year(day: DayOfYear, shown: Sequence[date], told: Sequence[date], years: Sequence[str]) -> date | None:
    """The dateline's day in the year that the article tells elsewhere."""
    for dates, reach in ((shown, _NEAR), (told, _VERY_NEAR)):
        near = (found for anchor in sorted(dates, reverse=True) if (found := day.nearest(anchor)) and abs(found - anchor) <= reach)
        if first := next(near, None):
            return first
    return day.within(int(years[-1])) if years else None


def _date_in(name: str) -> date | None:
    """The last date in the file's path or in an address."""
    for match in reversed(list(_IN_NAME.finditer(name))):
        try:
            return date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
    return None


def _event_date(clues: Sequence[Clues]) -> date | None:
    """The middle one of the days that the articles give; else of the latest days that they show; else the latest that two tell."""
    own = sorted(c.published.date for c in clues if c.published)
    shown = sorted(max(c.shown) for c in clues if c.shown)
    for dates in (own, shown):
        if dates:
            return dates[(len(dates) - 1) // 2]
    counts = Counter(d for c in clues for d in sorted(set(c.told)))
    return max((d for d, articles in counts.items() if articles > 1), default=None)


def _fitted(own: Clues, event: date) -> Published:
    """The event's day, or the one near it that the article's own clues point to."""
    if own.day and (found := own.day.nearest(event)):
        return Published(found, "inferred")
    latest = max((d for d in own.shown if event <= d <= event + _NEAR), default=event)
    return Published(latest, "inferred")
