"""Dated lines → the drawing of a timeline to scale, in thousandths of its length."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal, NamedTuple

from briefing.render.dates import format_short, parse_parts
from briefing.render.label_rows import Mark, place_labels
from briefing.render.slots import DatedLine, Dot, Scale, Tick
from briefing.render.words import Words

#: Fewer dates than these show no order that a list does not.
MIN_DATES = 3
#: Within so few days, order is all there is to see.
MIN_DAYS = 8
#: A drawing that would leave this part of its length to few dates shows the crowded part alone.
MAX_WASTE = 6
MAX_TICKS = 9
MAX_LANES = 6
_MAX_IDS = 3
_LENGTH = 1000
#: Room for a letter of a label.
LETTER = 9
#: Dates nearer to each other than this share a mark.
_NEAR = 6
_DAYS_SHOWN, _MONTHS_SHOWN = 62, 1000


class Event(NamedTuple):
    """A dated line as ordinals of its first and last day."""

    first: int
    last: int
    value: str
    line: DatedLine


class Stretch(NamedTuple):
    """The days that the drawing shows."""

    first: int
    last: int

    def at(self, day: int) -> int:
        """The place of a day on the axis."""
        return round(_LENGTH * (day - self.first) / (self.last - self.first))


def draw_scale(dated: Sequence[tuple[str, DatedLine]], future: frozenset[str], as_of: str | None, *, words: Words) -> Scale | None:
    """The drawing, or None where there is too little to draw."""
    events = [event for value, line in dated if (event := _event(value, line))]
    drawn = _crowded(events)
    if _dates(drawn) < MIN_DATES or _days(drawn) < MIN_DAYS:
        return None
    stretch = _padded(drawn)
    dots = _dots(drawn, stretch, future, words)
    if dots is None:
        return None
    lanes = 1 + max(dot.lane for dot in dots)
    whole = len(drawn) == len(dated)
    first = format_short(drawn[0].value.partition("/")[0], words)
    last = format_short(max(drawn, key=lambda event: event.last).value.rpartition("/")[2], words)
    caption = words.text("timeline.caption") if whole else words.text("timeline.caption_part", first=first, last=last)
    alt = words.text("timeline.alt", caption=caption, events=words.text("lists.semicolon").join(dot.label for dot in dots))
    today = _event(as_of, dated[0][1]) if as_of else None
    inside = today is not None and stretch.first <= today.last <= stretch.last
    return Scale(
        anchor="timeline-scale",
        caption=caption,
        alt=alt,
        dots=dots,
        ticks=_ticks(stretch, words),
        lanes=lanes,
        today=stretch.at(today.last) if today and inside else None,
        today_label=words.text("timeline.today", date=format_short(as_of, words)) if as_of else "",
    )


def _event(value: str, line: DatedLine) -> Event | None:
    first, _, last = value.partition("/")
    start, end = parse_parts(first), parse_parts(last or first)
    if start is None or end is None:
        return None
    try:
        begins = date(start[0], start[1] or 1, start[2] or 1).toordinal()
        month = end[1] or 12
        ends = date(end[0], month, end[2] or monthrange(end[0], month)[1]).toordinal()
    except ValueError:  # 30 February, year 0
        return None
    return Event(begins, ends, value, line) if begins <= ends else None


def _crowded(events: list[Event]) -> list[Event]:
    """All events, or the most that stand close together where the rest would squeeze them into a corner."""
    ordered = sorted(events, key=lambda event: (event.first, event.last))
    if len(ordered) < MIN_DATES:
        return ordered
    span = max(event.last for event in ordered) - ordered[0].first
    runs = [_within(ordered, start, span // MAX_WASTE) for start in ordered]
    best = max(runs, key=_dates)
    is_worth = _dates(best) > MIN_DATES and _days(best) >= MIN_DAYS and 2 * len(best) > len(ordered)
    return best if is_worth else ordered


def _days(events: list[Event]) -> int:
    return max(event.last for event in events) - min(event.first for event in events)


def _dates(events: list[Event]) -> int:
    return len({event.value for event in events})


def _within(ordered: list[Event], start: Event, days: int) -> list[Event]:
    return [event for event in ordered if start.first <= event.first and event.last <= start.first + days]


def _padded(events: list[Event]) -> Stretch:
    first, last = min(event.first for event in events), max(event.last for event in events)
    room = max(1, round((last - first) * 0.04))
    return Stretch(max(date.min.toordinal(), first - room), min(date.max.toordinal(), last + room))


def _dots(events: list[Event], stretch: Stretch, future: frozenset[str], words: Words) -> tuple[Dot, ...] | None:
    """The dates with their labels; None where these would meet."""
    dots = [_dot(group, stretch, future, words) for group in _merged(events, stretch)]
    placed = place_labels([Mark(_stems(dot), len(dot.label) * LETTER) for dot in dots], length=_LENGTH, rows=MAX_LANES)
    if placed is None:
        return None
    return tuple(replace(dot, middle=one.stem, align=one.side, lane=one.row) for dot, one in zip(dots, placed, strict=True))


def _merged(events: list[Event], stretch: Stretch) -> list[list[Event]]:
    """The lines by date; dates too close for marks of their own share one."""
    groups: list[list[Event]] = []
    for event in events:
        place = (stretch.at(event.first), stretch.at(event.last))
        near = (g for g in groups if abs(place[0] - stretch.at(g[0].first)) < _NEAR and abs(place[1] - stretch.at(g[0].last)) < _NEAR)
        group = next(near, None)
        if group is None:
            groups.append([event])
        else:
            group.append(event)
    return groups


def _stems(dot: Dot) -> tuple[int, ...]:
    """Where the line up to the label may stand: at the middle, or elsewhere on a stretch where another date lies there."""
    quarter = (dot.end - dot.at) // 4
    return tuple(dict.fromkeys((dot.middle, dot.at + quarter, dot.end - quarter, dot.at, dot.end)))


def _dot(group: list[Event], stretch: Stretch, future: frozenset[str], words: Words) -> Dot:
    """One date with the lines that stand at it."""
    comma = words.text("lists.comma")
    ids = comma.join(event.line.line.id for event in group[:_MAX_IDS])
    if len(group) > _MAX_IDS:
        ids = f"{ids} {words.text('reference.more', n=len(group) - _MAX_IDS)}"
    dates = list(dict.fromkeys(format_short(event.value, words) for event in group))
    label = words.text("timeline.dot", date=comma.join(dates), ids=ids)
    first, last = min(event.first for event in group), max(event.last for event in group)
    at, end = stretch.at(first), stretch.at(last)
    targets = tuple(event.line.line.anchor for event in group)
    return Dot(
        form="day" if all(event.first == event.last for event in group) and end - at < _NEAR else "stretch",
        at=at,
        end=end,
        middle=(at + end) // 2,
        label=label,
        lane=0,
        align="start",
        future=all(target in future for target in targets),
        targets=targets,
    )


def _place(at: int, half: int) -> tuple[int, Literal["start", "middle", "end"]]:
    """Where a label stands: over its date, or against the end of the drawing where it would run out of it."""
    if at < half:
        return 0, "start"
    return (_LENGTH, "end") if at + half > _LENGTH else (at, "middle")


def _ticks(stretch: Stretch, words: Words) -> tuple[Tick, ...]:
    """Weeks, months or years, at most nine of them."""
    days = stretch.last - stretch.first
    if days <= _DAYS_SHOWN:
        step = next(each for each in (1, 2, 7, 14) if days / each <= MAX_TICKS)
        marks = [date.fromordinal(day) for day in range(stretch.first, stretch.last + 1, step)]
        return tuple(_tick(stretch, day, format_short(day.isoformat(), words)) for day in marks)
    first, last = date.fromordinal(stretch.first), date.fromordinal(stretch.last)
    if days <= _MONTHS_SHOWN:
        months = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
        return _every(months, stretch, words, length=7)
    years = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    return _every(years, stretch, words, length=4)


def _every(days: Sequence[date], stretch: Stretch, words: Words, *, length: int) -> tuple[Tick, ...]:
    inside = [day for day in days if stretch.first <= day.toordinal() <= stretch.last]
    step = next(each for each in (1, 2, 3, 5, 10, 20, 50, 100, 1000, 10000) if len(inside) / each <= MAX_TICKS)
    return tuple(_tick(stretch, day, format_short(day.isoformat()[:length], words)) for day in inside[::step])


def _tick(stretch: Stretch, day: date, label: str) -> Tick:
    at = stretch.at(day.toordinal())
    return Tick(at, label, _place(at, len(label) * LETTER // 2)[1])
