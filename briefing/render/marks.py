"""A quoted sentence and the offsets of its decisive words → runs of text, marked and unmarked."""

from collections.abc import Iterable

from briefing.model.brief import Evidence
from briefing.render.display import soften
from briefing.render.slots import Run


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
    """Runs without empty ones, without space at either end of the whole, and with one space between two."""
    tidy: list[Run] = []
    for text, marked in runs:
        begun = bool(tidy) and not tidy[-1].text.endswith(" ")
        shown = text if begun else text.lstrip()
        if shown:
            tidy.append(Run(shown, marked))
    if tidy:
        tidy[-1] = Run(tidy[-1].text.rstrip(), tidy[-1].marked)
    return tuple(run for run in tidy if run.text)
