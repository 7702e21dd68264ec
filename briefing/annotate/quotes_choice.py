"""Chooses among the cues around a quotation the one that says whose words it holds, from the surest place to the least sure."""

from collections.abc import Callable

from briefing.annotate import quotes_ahead as ahead
from briefing.annotate import quotes_behind as behind
from briefing.annotate.quotes_marks import Marked
from briefing.annotate.quotes_scene import Scene, Voice

_ATTEMPTS: tuple[Callable[[Scene, Marked], Voice | None], ...] = (
    ahead.remark,
    ahead.viewed,
    behind.tail,
    ahead.before,
    ahead.above,
    ahead.nearest,
    ahead.colon,
    behind.after,
    ahead.named_before,
    behind.signature,
    ahead.clause,
)


def find_voice(scene: Scene, one: Marked) -> Voice | None:
    """Who speaks the quotation by the words of its own sentence, or None where they do not tell."""
    return next((voice for attempt in _ATTEMPTS if (voice := attempt(scene, one)) is not None), None)
