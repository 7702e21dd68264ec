"""Finds the fields that head an exported article: front matter between dashes, or lines such as "Date: 3 March 2019"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing.lexicons import load

__all__ = ["Header", "find_header"]

# "---" or "+++" alone on a line, at the very top
_FENCE = re.compile(r"[\s\ufeff]*(?P<fence>-{3}|\+{3})[ \t]*\r?\n")
# "Title: The accord", 'date = "2019-03-03"'
_FIELD = re.compile(r"[ \t\ufeff]*(?P<key>[A-Za-z][A-Za-z_. -]{0,24}?)\s*[:=]\s*(?P<value>[^\r\n]*)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|[\r\n]|\Z)")
#: So many lines with known keys make a header.
_KNOWN = 2
#: So many lines are looked at for the end of front matter.
_LONGEST = 60


class Header(NamedTuple):
    """The fields by what they state ("title", "author", "published"…), and where the text after them begins."""

    fields: dict[str, str]
    end: int = 0


def find_header(text: str) -> Header:
    """The fields at the head of the text; no fields and 0 where the article begins at once."""
    return _front_matter(text) or _field_lines(text) or Header({})


@cache
def _kinds() -> dict[str, str]:
    """What each known key states."""
    lexicon = load("publication")
    keys = {key: kind for kind, names in lexicon["header"].items() for key in names}
    dates = {"published": lexicon["published"]["labels"], "updated": lexicon["published"]["updated"]}
    return keys | {key: kind for kind, names in dates.items() for key in names}


def _front_matter(text: str) -> Header | None:
    opened = _FENCE.match(text)
    if opened is None:
        return None
    fields: dict[str, str] = {}
    for number, (end, line) in enumerate(_lines(text, opened.end())):
        if line.strip() == opened["fence"]:
            return Header(fields, end) if fields else None
        field = _FIELD.match(line)
        if field:
            _keep(fields, field)
        if number > _LONGEST:
            break
    return None


def _field_lines(text: str) -> Header | None:
    """A run of lines with known keys at the top, two or more, blank lines between them aside."""
    fields: dict[str, str] = {}
    known, end = 0, 0
    for stop, line in _lines(text, 0):
        if not line.strip(" \t\ufeff"):
            continue
        field = _FIELD.match(line)
        if field is None or _kind(field) is None:
            break
        known, end = known + 1, stop
        _keep(fields, field)
    return Header(fields, end) if known >= _KNOWN and fields else None


def _keep(fields: dict[str, str], field: re.Match[str]) -> None:
    kind, value = _kind(field), field["value"].strip().strip("\"'[]").strip()
    if kind and kind != "ignored" and value:
        fields.setdefault(kind, value)


def _kind(field: re.Match[str]) -> str | None:
    return _kinds().get(" ".join(field["key"].lower().split()))


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    """The lines from there on, each with the place where it ends."""
    for match in _LINE.finditer(text, start):
        if match[0]:
            yield match.end(), match[0].rstrip("\r\n")
