"""View → view of one page: of each section what comes first, as long as the page has room, and the articles that it rests on.

The choice is made here, once, so that all writers lay out the same lines.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefing.render import heights
from briefing.render.annex import without_annex
from briefing.render.display import shorten
from briefing.render.slots import AskLine, AskPair, EvidenceLine, Ref, SourceLine, View
from briefing.render.words import Words

#: In the order of the page.
SECTIONS = ("key_points", "asks", "agreements", "numbers", "discrepancies", "next_steps", "sources", "imprint", "evidence")
#: How many lines of each section a hurried reader wants at most.
MOST = {"key_points": 3, "asks": 4, "agreements": 6, "numbers": 5, "discrepancies": 1, "next_steps": 3}
#: A line may need one line more on paper than it was reckoned with.
_SPARE = 6
_MAX_TITLE, _MAX_ARTICLE, _MAX_OUTLET = 180, 54, 24


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line that may stand on the page."""

    section: str
    #: The group that it stands in, whose heading it needs.
    group: str
    anchors: tuple[str, ...]
    height: float
    #: What the first line of its group, and of its section, needs besides.
    group_height: float
    #: Anchors of the articles that it rests on.
    sources: tuple[str, ...]


def essentials(view: View) -> View:
    """The view cut down to one page."""
    view = _shortened(view)
    chosen = _choose(without_annex(view))
    anchors = {anchor for entry in chosen for anchor in entry.anchors}
    cited = {place for entry in chosen for place in entry.sources}
    return _with_lines(view, anchors, tuple(line for line in view.sources.lines if line.anchor in cited))


def _shortened(view: View) -> View:
    """The view with a title and articles in short, without charts."""
    lines = tuple(
        replace(line, title=shorten(line.title, _MAX_ARTICLE), outlet=shorten(line.outlet, _MAX_OUTLET), byline="", file="")
        for line in view.sources.lines
    )
    return replace(
        view,
        masthead=replace(view.masthead, title=shorten(view.masthead.title, _MAX_TITLE)),
        sources=replace(view.sources, lines=lines, short=True),
        numbers=replace(view.numbers, charts=()),
        discrepancies=replace(view.discrepancies, blocks=tuple(replace(block, chart=None) for block in view.discrepancies.blocks)),
    )


def _choose(view: View) -> list[_Entry]:
    """The entries that fit with the articles that they rest on, taken from the sections in turns."""
    head = heights.masthead(view.masthead, view.imprint, logo=view.design.logo is not None)
    room = heights.PAGE[view.design.page] - _SPARE - head - heights.small_print(view.imprint)
    room -= heights.HEADING + heights.REMARK
    chosen: list[_Entry] = []
    cited: set[str] = set()
    known: set[str] = set()
    for entry in _in_turns([list(_ENTRIES[name](view)) for name in MOST]):
        if sum(other.section == entry.section for other in chosen) == MOST[entry.section]:
            continue
        needed = entry.height + heights.SHORT_SOURCE * len(set(entry.sources) - cited)
        needed += 0 if entry.group in known else entry.group_height
        needed += 0 if entry.section in known else heights.HEADING
        if needed <= room:
            room -= needed
            chosen.append(entry)
            cited |= set(entry.sources)
            known |= {entry.group, entry.section}
    return chosen


def _in_turns(lists: Sequence[Sequence[_Entry]]) -> Iterator[_Entry]:
    """All key points first, then one of each section, then another of each."""
    first, *rest = lists
    yield from first
    for at in range(max(map(len, rest), default=0)):
        yield from (each[at] for each in rest if at < len(each))


def _points(view: View) -> Iterator[_Entry]:
    for line in view.key_points.lines:
        yield _Entry("key_points", "", (line.anchor,), heights.point(line), 0, _places(line.refs))


def _agreements(view: View) -> Iterator[_Entry]:
    for group in view.agreements.groups:
        for each in group.lines:
            heading = heights.SUBHEADING + heights.HEADS
            yield _Entry("agreements", group.anchor, (each.line.anchor,), heights.agreement(each), heading, _places(each.line.refs))


def _asks(view: View) -> Iterator[_Entry]:
    """Rows of ledgers and single asks, one of each pair in turn, so that more than one pair is heard."""
    yield from _in_turns([[], *(list(_of_pair(pair)) for pair in view.asks.pairs)])


def _of_pair(pair: AskPair) -> Iterator[_Entry]:
    for row in pair.rows:
        held = tuple(each for cell in row for each in cell)
        height = max(heights.ask(each, key=None) for each in held)
        labels = max(heights.rows_of(side.label, 42) for side in pair.sides)
        heading = heights.SUBHEADING * heights.rows_of(pair.label, 80) + 6 + 13 * labels
        yield _ask(held, pair.anchor, height, heading)
    if not pair.rows:
        for side in pair.sides:
            for each in side.lines:
                yield _ask((each,), "others", heights.ask(each, key=side.label), heights.SUBHEADING)


def _ask(held: tuple[AskLine, ...], group: str, height: float, heading: float) -> _Entry:
    sources = tuple(place for each in held for place in _places(each.line.refs))
    return _Entry("asks", group, tuple(each.line.anchor for each in held), height, heading, sources)


def _figures(view: View) -> Iterator[_Entry]:
    for each in view.numbers.lines:
        yield _Entry("numbers", "numbers-table", (each.line.anchor,), heights.number(each), heights.HEADS, _places(each.line.refs))


def _discrepancies(view: View) -> Iterator[_Entry]:
    for block in view.discrepancies.blocks:
        sources = tuple(place for account in block.accounts for place in _places(account.refs))
        yield _Entry("discrepancies", "", (block.line.anchor,), heights.discrepancy(block), 0, sources)


def _steps(view: View) -> Iterator[_Entry]:
    for each in view.next_steps.lines:
        yield _Entry("next_steps", "steps-table", (each.line.anchor,), heights.step(each), heights.HEADS, _places(each.line.refs))


_ENTRIES: dict[str, Callable[[View], Iterator[_Entry]]] = {
    "key_points": _points,
    "agreements": _agreements,
    "asks": _asks,
    "numbers": _figures,
    "discrepancies": _discrepancies,
    "next_steps": _steps,
}


def _places(refs: Iterable[Ref]) -> tuple[str, ...]:
    return tuple(ref.target for ref in refs)


def _with_lines(view: View, anchors: set[str], articles: tuple[SourceLine, ...]) -> View:
    """The view with these lines alone; sections that are left without any are left out."""
    remark = Words(view.language).text("document.essentials")
    pairs = tuple(pair for pair in (_pair_with(pair, anchors) for pair in view.asks.pairs) if pair.sides)
    groups = tuple(replace(group, lines=_kept(group.lines, anchors)) for group in view.agreements.groups)
    evidence = tuple(line for line in (_with_back(line, anchors) for line in view.evidence.lines) if line.back)
    cut = replace(
        view,
        key_points=replace(view.key_points, lines=tuple(line for line in view.key_points.lines if line.anchor in anchors)),
        agreements=replace(view.agreements, groups=tuple(group for group in groups if group.lines)),
        asks=replace(view.asks, pairs=pairs, others=view.asks.others if any(not pair.rows for pair in pairs) else None),
        numbers=replace(view.numbers, lines=_kept(view.numbers.lines, anchors)),
        discrepancies=replace(view.discrepancies, blocks=_kept(view.discrepancies.blocks, anchors)),
        next_steps=replace(view.next_steps, lines=_kept(view.next_steps.lines, anchors)),
        sources=replace(view.sources, lines=articles, heading=replace(view.sources.heading, rest=remark)),
        evidence=replace(view.evidence, lines=evidence),
    )
    return replace(_without_rests(cut), sections=tuple(name for name in SECTIONS if name in view.sections and _has_lines(cut, name)))


def _pair_with(pair: AskPair, anchors: set[str]) -> AskPair:
    rows = tuple(row for row in pair.rows if any(each.line.anchor in anchors for cell in row for each in cell))
    sides = tuple(replace(side, lines=_kept(side.lines, anchors)) for side in pair.sides)
    return replace(pair, rows=rows, sides=sides if rows else tuple(side for side in sides if side.lines))


def _kept(lines: tuple[Any, ...], anchors: set[str]) -> tuple[Any, ...]:
    return tuple(each for each in lines if each.line.anchor in anchors)


def _with_back(line: EvidenceLine, anchors: set[str]) -> EvidenceLine:
    return replace(line, back=tuple(link for link in line.back if link.target in anchors))


def _without_rests(view: View) -> View:
    """One remark at the end of the page tells what all sections leave to brief.json."""
    names = ("key_points", "agreements", "asks", "numbers", "discrepancies", "next_steps")
    parts = {name: getattr(view, name) for name in names}
    return replace(view, **{name: replace(part, heading=replace(part.heading, rest=None)) for name, part in parts.items()})


def _has_lines(view: View, name: str) -> bool:
    """Whether a section has anything to lay out."""
    part = getattr(view, name)
    held = [getattr(part, field, ()) for field in ("lines", "groups", "pairs", "blocks")]
    return name in {"key_points", "sources", "imprint"} or any(held)
