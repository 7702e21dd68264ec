"""Line and the dates of its sources → a date in its fields that neither its sentences nor those dates can have given."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from briefing.lexicons import load
from briefing.model.brief import Record
from briefing.wording.backing import proofs_of
from briefing.wording.words import plain, words_of

__all__ = ["find_strange_dates"]

_CALENDAR = load("calendar")
_WEEKDAYS: dict[str, int] = _CALENDAR["weekdays"]
#: Words that place a day or a year by another one, and names that do so by a season, a feast or an event: not reckoned anew here.
_RELATIVE = frozenset(load("wording")["relative"])
_SPANS = frozenset(load("wording")["spans"])
_NAMED = re.compile(
    "|".join(rf"\b{re.escape(name)}\b" for table in ("seasons", "feasts", "easter", "nth", "once") for name in sorted(_CALENDAR[table])),
    re.IGNORECASE,
)
_PART = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")  # 2019, 2019-03, 2019-03-01
#: How many years from its article a date may lie whose year the sentence does not give.
_NEAR = 1


def find_strange_dates(entry: Record, published: dict[str, str | None]) -> Iterator[str]:
    """Yields what is wrong with the dates of the line's fields; `published` tells when each source came out."""
    value = getattr(entry, "date", None) or getattr(entry, "when", None) or ""
    proofs = proofs_of(entry)
    text = plain(" ".join(proof.quote for proof in proofs))
    if _NAMED.search(text):
        return
    words = words_of(text)
    days = [date.fromisoformat(day[:10]) for proof in proofs if (day := published.get(proof.source)) and len(day) >= len("2019-03-01")]
    for match in _PART.finditer(value):
        if not _has_year(int(match["year"]), words, days):
            yield f"the year of {value} does not stand in its evidence"
        elif match["day"] and "/" not in value and not _has_day(match, words, days):
            yield f"the day of {value} does not stand in its evidence"


def _has_year(year: int, words: Iterable[str], published: list[date]) -> bool:
    near = any(abs(day.year - year) <= _NEAR for day in published)
    return near or not published or bool({str(year), str(year)[2:]} & set(words)) or bool(_SPANS & set(words))


def _has_day(match: re.Match[str], words: list[str], published: list[date]) -> bool:
    try:
        day = date.fromisoformat(match.group())
    except ValueError:
        return False
    said = {word for word in words if word in _WEEKDAYS or word in _RELATIVE}
    return (
        not published
        or any(word.lstrip("0") in (str(day.day), f"{day.day}st", f"{day.day}nd", f"{day.day}rd", f"{day.day}th") for word in words)
        or any(_WEEKDAYS.get(word) == day.weekday() for word in said)
        or any(word in _RELATIVE for word in said)
        or (not said and not any(word.isdigit() for word in words) and any(abs((day - out).days) <= 1 for out in published))
    )
