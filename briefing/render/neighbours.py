"""All evidence of a brief → the sentences that stand right before and right after one of them in its article."""

from collections.abc import Iterable

from briefing.model.brief import Brief, Entry, Evidence
from briefing.render.display import display

#: A blank line and the indent of a paragraph; where more lies between, something was left out.
MAX_GAP = 6

Place = tuple[str, int]


class Neighbours:
    """The sentences of the brief by where they begin and end."""

    def __init__(self, brief: Brief) -> None:
        pieces = sorted(_pieces(brief), key=lambda piece: len(piece.quote), reverse=True)
        # Of two spans that share an end the shorter one stands nearer.
        self._by_end: dict[Place, str] = {(piece.source, piece.end): piece.quote for piece in pieces}
        self._by_start: dict[Place, str] = {(piece.source, piece.start): piece.quote for piece in pieces}

    def before(self, piece: Evidence) -> str:
        """The sentence that ends where this one begins, or ""."""
        return _nearest(self._by_end, [(piece.source, piece.start - gap) for gap in range(MAX_GAP + 1)])

    def after(self, piece: Evidence) -> str:
        """The sentence that begins where this one ends, or ""."""
        return _nearest(self._by_start, [(piece.source, piece.end + gap) for gap in range(MAX_GAP + 1)])


def _nearest(quotes: dict[Place, str], places: Iterable[Place]) -> str:
    return next((display(quotes[place]) for place in places if place in quotes), "")


def _pieces(brief: Brief) -> Iterable[Evidence]:
    lists: tuple[tuple[Entry, ...], ...] = (
        brief.agreements, brief.asks, brief.numbers, brief.discrepancies, brief.timeline, brief.quotes, brief.parties,
    )  # fmt: skip
    for entry in (entry for entries in lists for entry in entries):
        yield from entry.evidence
    for account in (account for entry in brief.discrepancies for account in entry.claims):
        yield from account.evidence
    for point in brief.key_points:
        yield from point.evidence
