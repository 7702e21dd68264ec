"""Dated lines → the drawing of a timeline to scale."""

from collections.abc import Sequence

from briefing.render.slots import DatedLine, Scale
from briefing.render.words import Words


def draw_scale(dated: Sequence[tuple[str, DatedLine]], future: frozenset[str], as_of: str | None, *, words: Words) -> Scale | None:
    """The drawing, or None where there is too little to draw."""
    return None
