"""A quoted sentence and the offsets of its decisive words → runs of text, marked and unmarked."""

import re
from collections.abc import Iterable

from briefing.model.brief import Evidence
from briefing.render.display import soften
from briefing.render.slots import Run

# "agreed to meet " → "agreed to meet", " "
_PARTS = re.compile(r"^ +|\S(?:.*\S)?| +$", re.DOTALL)
_SPACE = Run(" ")


def mark_runs(evidence: Evidence, focus: Iterable[tuple[int, int]]) -> tuple[Run, ...]:
    """The sentence in runs; stretches that overlap are marked once, and what lies outside the quote is not."""
    quote, offset = evidence.quote, evidence.start
    runs: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted(focus):
        first, last = max(start - offset, at, 0), min(end - offset, len(quote))
        if first < last:
            runs += [(quote[at:first], False), (quote[first:last], True)]
            at = last
    runs.append((quote[at:], False))
    return _tidy([(soften(text), marked) for text, marked in runs])


def _tidy(runs: list[tuple[str, bool]]) -> tuple[Run, ...]:
    """Runs without space at either end of the whole, with one space between two words, which is a run of its own.

    A space at the end of a run that is set in another style confuses line breaking, and none needs a mark.
    """
    tidy: list[Run] = []
    for text, marked in runs:
        for part in _PARTS.findall(text):
            if part.strip():
                tidy.append(Run(part, marked))
            elif tidy and tidy[-1] != _SPACE:
                tidy.append(_SPACE)
    return tuple(tidy[:-1] if tidy and tidy[-1] == _SPACE else tidy)
