"""Diagnostics of the brief → its limits in readable words, doubts of one kind together."""

from collections import Counter

from briefing.model.brief import Brief, Diagnostic, Entry
from briefing.render.desk import Desk
from briefing.render.display import display
from briefing.render.slots import Limit, Limits

#: Messages of one kind that are shown; the rest is counted.
MAX_EXAMPLES = 2
#: The language of messages for which the catalogue has no words.
_OWN = "en"
_LEVELS = ("error", "warning", "info")


def build_limits(brief: Brief, desk: Desk) -> Limits:
    """How the brief was made, and what it doubted or left out, the gravest first."""
    by_code: dict[str, list[Diagnostic]] = {}
    for diagnostic in sorted(brief.diagnostics, key=lambda each: _LEVELS.index(each.level)):
        by_code.setdefault(diagnostic.code, []).append(diagnostic)
    lines = [_limit(group, desk) for group in by_code.values()]
    edited = [display(entry.id) for entry in _entries(brief) if entry.edited]
    if edited:
        lines.append(Limit(desk.words.text("limits.edited", ids=desk.words.listing(edited)), ()))
    return Limits(desk.heading("limits", len(lines)), desk.words.texts("limits.method"), tuple(lines))


def _limit(group: list[Diagnostic], desk: Desk) -> Limit:
    """One kind of doubt: in one sentence where the catalogue has one for it, else by its first messages."""
    kind = f"limits.kinds.{group[0].code}"
    if desk.words.has(kind):
        return Limit(desk.words.count(kind, len(group), places=_places(group, desk)), ())
    messages = list(dict.fromkeys(_message(diagnostic, desk) for diagnostic in group))
    rest = len(messages) - MAX_EXAMPLES
    more = (desk.words.count("limits.more", rest),) if rest > 0 else ()
    return Limit(messages[0], (*messages[1:MAX_EXAMPLES], *more), desk.tongue_of(_OWN))


def _places(group: list[Diagnostic], desk: Desk) -> str:
    """Which sources, and how often each: "S1, S2 (3)"."""
    counts = Counter(diagnostic.source or "" for diagnostic in group)
    named = [(source, n) for source, n in sorted(counts.items(), key=_in_order) if source in desk.sources]
    told = (display(source) if n == 1 else f"{display(source)} ({desk.words.number(n)})" for source, n in named)
    return desk.words.text("lists.comma").join(told)


def _in_order(row: tuple[str, int]) -> tuple[int, str]:
    """S2 before S10."""
    return len(row[0]), row[0]


def _message(diagnostic: Diagnostic, desk: Desk) -> str:
    message = display(diagnostic.message)
    source = desk.sources.get(diagnostic.source or "")
    return f"{display(source.id)}: {message}" if source and source.id not in message else message


def _entries(brief: Brief) -> tuple[Entry, ...]:
    return (
        *brief.agreements, *brief.asks, *brief.numbers, *brief.discrepancies, *brief.timeline, *brief.quotes, *brief.parties,
    )  # fmt: skip
