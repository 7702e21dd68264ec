"""The brief's timeline → what happens next, and what happened when with a drawing to scale."""

from collections.abc import Sequence

from briefing.model.brief import Brief, TimelineEntry
from briefing.render.dates import format_date
from briefing.render.desk import Desk, on_page
from briefing.render.scale import draw_scale
from briefing.render.slots import DatedLine, NextSteps, Timeline


def build_next_steps(brief: Brief, desk: Desk) -> NextSteps:
    """The steps to come, dated ones first, in order of date."""
    shown, minor = on_page([entry for entry in brief.timeline if entry.kind == "next_step"])
    lines = tuple(_line(entry, desk, f"step-{i}") for i, entry in enumerate(_ordered(shown), 1))
    a, b, c = desk.words.texts("next_steps.columns")
    return NextSteps(desk.heading("next_steps", len(lines), minor), (a, b, c), lines)


def build_timeline(brief: Brief, desk: Desk, steps: NextSteps) -> Timeline:
    """The events that happened, in order of date; the drawing holds the steps to come as well."""
    shown, minor = on_page([entry for entry in brief.timeline if entry.kind == "past"])
    ordered = _ordered(shown)
    lines = tuple(_line(entry, desk, f"event-{i}") for i, entry in enumerate(ordered, 1))
    future = _ordered(on_page([entry for entry in brief.timeline if entry.kind == "next_step"])[0])
    dated = [(entry.date, line) for entry, line in zip([*ordered, *future], [*lines, *steps.lines], strict=True) if entry.date]
    a, b, c = desk.words.texts("timeline.columns")
    scale = draw_scale(dated, frozenset(line.line.anchor for line in steps.lines), brief.as_of, words=desk.words)
    return Timeline(desk.heading("timeline", len(lines), minor), (a, b, c), lines, scale)


def _ordered(entries: Sequence[TimelineEntry]) -> list[TimelineEntry]:
    """In order of date; less precise dates stand before the days they hold, undated entries last."""
    return sorted(entries, key=lambda entry: (entry.date is None, entry.date or ""))


def _line(entry: TimelineEntry, desk: Desk, anchor: str) -> DatedLine:
    inferred = entry.date is not None and entry.date_basis == "inferred"
    word = desk.words.text("document.inferred") if inferred else ""
    when = format_date(entry.date, desk.words)
    return DatedLine(desk.line(entry, entry.text, anchor), when, entry.date_basis, word)
