"""Finds what opens a paragraph before its first sentence: a dateline ("HANOI (Reuters) –") or a live blog's time of day."""

import re
from functools import cache
from typing import NamedTuple

from briefing.ingest.dates import MONTH
from briefing.lexicons import load

__all__ = ["Opening", "find_clock", "find_opening", "is_lone_dateline", "opens_dateline"]

_NAME = r"[^\W\d_][\w.'’]*(?:-[^\W\d_][\w.'’]*)*"
_SHOUTED = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’]+(?:[-\s/&]{1,2}[A-ZÀ-ÖØ-Þ.'’]+){0,4}"
_TITLED = r"[A-ZÀ-ÖØ-Þ][\w.'’]*(?:[-\s/](?:[A-ZÀ-ÖØ-Þ][\w.'’]*|de|del|da|do|la|le|of|the|en|am|sur|al|el)){0,4}"
_DAY = rf"(?:(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]*\.?,?\s+)?(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
_DASH = r"(?:--+|[-–—―_]|:-)"

# "HANOI, Vietnam, Feb. 28 (Reuters) –", "Mexico City, Dec. 28 (EFE) –", "Mexico (Washington Insider Magazine)—",
# "WASHINGTON, March 3 -", "BRUSSELS —", "(Reuters) -", "SEOUL/HANOI (Reuters) -", "GENEVA (3 March 2019) –"
_DATELINE = re.compile(
    rf"""
    (?P<place> (?: {_SHOUTED} | {_TITLED} ) (?: ,\s+ {_TITLED} \.? ){{0,2}}? )?
    (?P<date> [,.]?\s* \(? {_DAY} \)? [,.]? )?
    (?P<agency> \s* [(/] \s* (?P<outlet> [A-Za-z][^()/\d]{{1,40}}? (?:/[A-Z][\w ]{{1,20}})? ) \s* [)/] )?
    (?P<close> \s* {_DASH} \s* | (?<=[)/]) \.? (?= \s? [“"‘']? [A-ZÀ-ÖØ-Þ] ) \s* )
    """,
    re.VERBOSE,
)
# "NEW DELHI: The", "Brussels: The"; only where it opens the first paragraph
_COLON = re.compile(rf"(?P<place> {_SHOUTED} | {_TITLED} ) : \s+ (?= [“\"‘']? [A-ZÀ-ÖØ-Þ\d] )", re.VERBOSE)
# "Brussels, 3 March 2019", "MOSCOW, May 5"; a paragraph of its own
_ALONE = re.compile(rf"(?P<place> {_SHOUTED} | {_TITLED} ) (?: ,\s+ {_TITLED} )? , \s* (?P<date> {_DAY} ) \s* [-–—:.]* \Z", re.VERBOSE)
# "10:42 The minister", "14.05 GMT – The minister", "9:15 a.m. ET:"
_CLOCK = re.compile(
    r"""\[? (?:[01]?\d|2[0-3])[:.h][0-5]\d (?: \s* (?:[ap]\.?m\.?|AM|PM) )? (?: \s+ [A-Z]{2,4} \b )? \]?
        \s* [-–—:|]? \s+ (?= [“"‘A-ZÀ-ÖØ-Þ] )""",
    re.VERBOSE,
)
#: A dateline ends within so many characters; a place has so many words; what follows a colon is a sentence from that length on;
#: a short word in capitals before a dash is an acronym rather than a city.
_REACH, _PLACE_WORDS, _SENTENCE, _ACRONYM = 200, 3, 60, 3
_SENTENCE_START = re.compile(r"[“\"‘'\[(]?[A-ZÀ-ÖØ-Þ\d]")


class Opening(NamedTuple):
    """What stands before the first sentence: where it ends in the paragraph, and what it states."""

    end: int
    place: str | None = None
    date: str | None = None
    outlet: str | None = None


def find_opening(words: str, *, first: bool) -> Opening | None:
    """The dateline that opens the paragraph; in the first paragraph of an article weaker signs suffice."""
    head = words[:_REACH]
    match = _DATELINE.match(head)
    if match and _is_dateline(head, match, first=first):
        return Opening(match.end(), match["place"], match["date"], match["outlet"])
    alone = _ALONE.match(head)
    if alone and is_lone_dateline(words):
        return Opening(len(words), alone["place"], alone["date"])
    colon = _COLON.match(head) if first else None
    if colon and len(colon["place"].split()) <= _PLACE_WORDS and len(words) > _SENTENCE:
        return Opening(colon.end(), colon["place"])
    return None


def is_lone_dateline(words: str) -> bool:
    """Whether the words are a place and a date, and the place is no weekday and no label ("Updated")."""
    match = _ALONE.match(words[:_REACH])
    return match is not None and match.end() == len(words) and match["place"].split()[0].lower() not in _no_places()


@cache
def _no_places() -> frozenset[str]:
    """Words before a date that are no place: days of the week, and labels."""
    lexicon = load("publication")
    labels = (*lexicon["published"]["labels"], *lexicon["published"]["updated"])
    return frozenset((*lexicon["weekdays"], "by", *(label.split()[0] for label in labels)))


def find_clock(words: str) -> Opening | None:
    """The time of day that opens an entry of a live blog."""
    match = _CLOCK.match(words)
    return Opening(match.end()) if match else None


def opens_dateline(words: str) -> bool:
    """Whether the line begins with a dateline that no ordinary sentence begins with: an agency or a date in it, or capitals."""
    head = words[:_REACH]
    match = _DATELINE.match(head)
    return match is not None and _is_dateline(head, match, first=False)


def _is_dateline(words: str, match: re.Match[str], *, first: bool) -> bool:
    place, date, agency = match["place"], match["date"], match["agency"]
    rest = words[match.end() :]
    if not rest or not _SENTENCE_START.match(rest):
        return False
    if not match["close"].strip() and not (agency and _is_agency(match["outlet"])):
        return False
    if agency and (place is None or date or _is_agency(match["outlet"])):
        return bool(date) or _is_agency(match["outlet"])
    if agency:
        return _is_outlet_in_brackets(match, first=first)
    if place is None:
        return False
    if date:
        return True
    spaced = match["close"].strip() in {"—", "–", "--"} or match["close"][0].isspace()
    if place.split(",")[0].isupper() and len(place) > _ACRONYM:
        return spaced and (first or match["close"].strip() != "-")
    return first and spaced and match["close"].strip() != "_" and not re.search(r"\s[-–—]\s|—", rest.split(". ")[0])


def _is_outlet_in_brackets(match: re.Match[str], *, first: bool) -> bool:
    """Whether the brackets behind the place hold an outlet nobody knows, rather than the place's short form ("European Union (EU)")."""
    place, outlet = match["place"], match["outlet"]
    if outlet[0].islower() or (outlet.isupper() and not place.isupper()):
        return False
    return place.isupper() or (first and not place.startswith(("The ", "A ", "An ")) and len(place.split()) <= _PLACE_WORDS)


def _is_agency(outlet: str | None) -> bool:
    return outlet is not None and outlet.casefold() in load("outlets")["agencies"]
