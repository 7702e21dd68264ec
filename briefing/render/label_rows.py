"""Marks on an axis with the widths of their labels → side and row of each label, so that no label and no line up to one meets another."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

Side = Literal["start", "end"]
#: Room between two labels of a row, and between a label and the line up to another.
GAP, HAIR = 16, 2
#: So many marks are tried before the drawing is given up.
_TRIES = 3000


class Mark(NamedTuple):
    """Where the line up to a label may stand, in order of preference, and how wide the label is."""

    stems: tuple[int, ...]
    room: int


class Placed(NamedTuple):
    """Where a label stands: right of its line or left of it, and in which row, 0 being the lowest."""

    stem: int
    side: Side
    row: int = 0

    def extent(self, room: int) -> tuple[int, int]:
        """The two ends of the label."""
        return (self.stem, self.stem + room) if self.side == "start" else (self.stem - room, self.stem)


def place_labels(marks: Sequence[Mark], *, length: int, rows: int) -> list[Placed] | None:
    """The labels in at most so many rows, those that stand left of their line where they can; None where some would meet."""
    for tried in _sides(marks, length):
        placed = _in_rows(marks, tried)
        if placed is not None and max(one.row for one in placed) < rows:
            return placed
    return None


def _sides(marks: Sequence[Mark], length: int) -> Iterator[list[Placed]]:
    """The ways to turn the labels so that no two of them cover each other's lines, the usual way first."""
    chosen: list[Placed] = []
    waiting = [iter(_ways(marks[0], length))]
    for _ in range(_TRIES):
        if not waiting:
            return
        way = next(waiting[-1], None)
        if way is None:
            waiting.pop()
            del chosen[max(len(waiting) - 1, 0) :]
            continue
        mark = marks[len(waiting) - 1]
        del chosen[len(waiting) - 1 :]
        if any(_covers(way, mark.room, other) and _covers(other, marks[n].room, way) for n, other in enumerate(chosen)):
            continue
        chosen.append(way)
        if len(chosen) == len(marks):
            yield list(chosen)
        else:
            waiting.append(iter(_ways(marks[len(chosen)], length)))


def _ways(mark: Mark, length: int) -> list[Placed]:
    """Left of the line where that leaves the label inside the drawing, else right of it."""
    ways = [Placed(stem, side) for stem in mark.stems for side in ("end", "start")]
    return [way for way in ways if way.extent(mark.room)[0] >= 0 and way.extent(mark.room)[1] <= length]


def _covers(one: Placed, room: int, other: Placed) -> bool:
    """Whether the line of the other would run through a label above which it ends."""
    left, right = one.extent(room)
    return left - HAIR < other.stem < right + HAIR


def _in_rows(marks: Sequence[Mark], placed: Sequence[Placed]) -> list[Placed] | None:
    """The lowest row for each label: above those whose lines it covers, beside those that it does not reach."""
    rows: dict[int, int] = {}
    below = [{j for j, other in enumerate(placed) if j != i and _covers(one, marks[i].room, other)} for i, one in enumerate(placed)]
    while len(rows) < len(placed):
        ready = [i for i in range(len(placed)) if i not in rows and below[i] <= rows.keys()]
        if not ready:
            return None
        i = ready[0]
        taken = {row for j, row in rows.items() if _meet(placed[i].extent(marks[i].room), placed[j].extent(marks[j].room))}
        row = 1 + max((rows[j] for j in below[i]), default=-1)
        while row in taken:
            row += 1
        rows[i] = row
    return [one._replace(row=rows[i]) for i, one in enumerate(placed)]


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] + GAP and other[0] < one[1] + GAP
