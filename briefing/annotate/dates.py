"""Turns the expressions of time in an article into dates, seen from the day on which it came out."""

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from briefing.annotate import dates_chained, dates_days, dates_full, dates_months, dates_stretches, dates_years
from briefing.annotate.dates_periods import Period
from briefing.annotate.dates_setting import Form, Reading, Setting, span_of
from briefing.model.annotation import DateMention, Parse, Sentence
from briefing.model.article import Article

__all__ = ["find_dates"]

#: From the surest to the least sure; what one form has claimed is closed to the next.
FORMS: tuple[Form, ...] = (
    *dates_years.NAMES,
    *dates_full.FORMS,
    *dates_months.FORMS,
    *dates_chained.FORMS,
    *dates_years.FORMS,
    *dates_stretches.FORMS,
    *dates_days.FORMS,
)

#: A sentence without any of these holds no time, and no form is tried on it.
_CUE = re.compile(
    r"(?i)\d|day\b|days\b|week|month|year|decade|centur|fortnight|quarter|yesterday|today|tomorrow|tonight|night|overnight|morning|summer|winter|spring|autumn|\bfall\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|christmas|easter|thanksgiving|pentecost|halloween|epiphany"
)
# "between A and B", "from A to B", "A through B"
_JOINT = re.compile(r"\s+(?:to|through|thru|until|till|and)\s+(?:the\s+)?|\s*[-–—]\s*")
# "on Friday (26 May)"
_BRACKET = re.compile(r"\s*\(\s*")
_CLOSING = re.compile(r"\s*\)")
_WEEK = timedelta(days=7)
_OPENING = re.compile(r"(?i)\b(?:from|between)\s+(?:the\s+)?$")


class _Found(NamedTuple):
    start: int
    end: int
    reading: Reading | None


def find_dates(article: Article, parse: Parse) -> tuple[DateMention, ...]:
    """The dates that an article tells, in order of the text; what cannot be placed in the calendar is left out."""
    anchor = date.fromisoformat(article.published) if article.published else None
    mentions: list[DateMention] = []
    told: Reading | None = None
    paragraph = -1
    for sentence in parse.sentences:
        if sentence.paragraph > paragraph + 1:
            told = None
        paragraph = sentence.paragraph
        if _CUE.search(article.text, sentence.start, sentence.end) is None:
            continue
        setting = Setting(parse, anchor, sentence, told, article.published_basis == "stated")
        found = _joined(article.text, _in_sentence(article.text, setting))
        mentions += [
            DateMention(f.start, f.end, f.reading.period.value, _basis(article, f.reading)) for f in found if f.reading is not None
        ]
        told = setting.told
    return tuple(mentions)


def _basis(article: Article, reading: Reading) -> Literal["stated", "inferred"]:
    return "stated" if reading.complete or article.published_basis == "stated" else "inferred"


def _in_sentence(text: str, setting: Setting) -> list[_Found]:
    """The expressions of a sentence in order, each read with the one before it in mind."""
    claimed: list[tuple[int, int, re.Match[str], Form]] = []
    sentence: Sentence = setting.sentence
    for form in FORMS:
        for match in form.pattern.finditer(text, sentence.start, sentence.end):
            start, end = span_of(match)
            if all(end <= first or last <= start for first, last, _, _ in claimed):
                claimed.append((start, end, match, form))
    found: list[_Found] = []
    for start, end, match, form in sorted(claimed, key=lambda claim: claim[:2]):
        reading = form.resolve(match, setting)
        found.append(_Found(start, end, reading))
        if reading is not None:
            setting.told = reading
    return found


def _joined(text: str, found: list[_Found]) -> list[_Found]:
    """The expressions with "from A to B", "between A and B" and "A (B)" made one."""
    joined: list[_Found] = []
    for one in found:
        before = joined[-1] if joined else None
        merged = (_merged(text, before, one) or _bracketed(text, before, one)) if before is not None else None
        if merged is not None:
            joined[-1] = merged
        else:
            joined.append(one)
    return joined


def _merged(text: str, a: _Found, b: _Found) -> _Found | None:
    if a.reading is None or b.reading is None or not _JOINT.fullmatch(text, a.end, b.start):
        return None
    if not _OPENING.search(text, max(0, a.start - 16), a.start):
        return None
    first, last = a.reading.period, b.reading.period
    if first.first > last.last:
        return None
    return _Found(a.start, b.end, Reading(Period(first.first, last.last), complete=a.reading.complete and b.reading.complete))


def _bracketed(text: str, a: _Found, b: _Found) -> _Found | None:
    """A weekday and its date in brackets, which is the surer of the two: "on Friday (26 May)"."""
    close = _CLOSING.match(text, b.end)
    if a.reading is None or b.reading is None or close is None or not _BRACKET.fullmatch(text, a.end, b.start):
        return None
    near, day = a.reading.period, b.reading.period
    if near.first != near.last or day.first != day.last or not any(c.isdigit() for c in text[b.start : b.end]):
        return None
    told = next((d for d in _years_around(day.first) if abs(d - near.first) <= _WEEK), None)
    return _Found(a.start, close.end(), Reading(Period(told, told), complete=b.reading.complete)) if told is not None else None


def _years_around(day: date) -> list[date]:
    """The day as read, and a year on and back: a date without its year lies by its weekday."""
    if (day.month, day.day) == (2, 29):
        return [day]
    return [day, day.replace(year=day.year + 1), day.replace(year=day.year - 1)]
