"""What a run found → the words that the terminal shows, on standard error: stages, a short table, paths, verdicts."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.doctor import Check
    from briefing.model.brief import Brief
    from briefing.verify import Verification

STAGES = {
    "read": "Reading the articles",
    "annotate": "Annotating",
    "extract": "Extracting claims",
    "consolidate": "Consolidating",
    "render": "Laying out",
}
_LISTS = ("parties", "agreements", "asks", "numbers", "discrepancies", "timeline", "quotes")


class Report:
    """The voice of the command line; quiet, it only returns."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet

    @contextmanager
    def stages(self) -> Iterator[Callable[[str], None]]:
        """Shows each stage as it begins: a moving bar on a terminal, a line elsewhere."""
        if self._quiet or not sys.stderr.isatty():
            yield self._say_stage
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        with Progress(TextColumn("{task.description}"), BarColumn(), console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=len(STAGES))

            def advance(stage: str) -> None:
                bar.update(task, description=STAGES[stage], advance=1)

            yield advance

    def _say_stage(self, stage: str) -> None:
        self._say(f"{STAGES[stage]} …")

    def found(self, brief: "Brief") -> None:
        """A short table of what was found and what was doubted."""
        origins = len({source.origin for source in brief.sources})
        self._say(f"{_many(len(brief.sources), 'article')}, {_many(origins, 'independent origin')}")
        for name in _LISTS:
            entries = getattr(brief, name)
            behind = sum(entry.minor for entry in entries)
            self._say(f"  {name:14}{len(entries) - behind:4} on the page, {behind} more in the data")
        doubts = Counter(doubt.code for doubt in brief.diagnostics)
        for code, count in sorted(doubts.items()):
            self._say(f"  doubted: {code.replace('_', ' ')} ({count})")

    def written(self, paths: Sequence[Path]) -> None:
        """The paths of what was written."""
        for path in paths:
            self._say(f"Wrote {path}")

    def verified(self, found: "Verification") -> None:
        """What was not verified, each with its line; then the sum."""
        for finding in found.failures:
            sys.stdout.write(f"{finding.entry}: {finding.verdict}: {finding.detail}\n")
        self._say(f"{found.checked} proofs checked, {len(found.failures)} not verified.")

    def examined(self, checks: "Sequence[Check]") -> None:
        """Each thing that the program needs, with its cure where it lacks."""
        for check in checks:
            sys.stdout.write(f"{'ok     ' if check.ok else 'missing'} {check.name}: {check.detail}\n")

    def _say(self, line: str) -> None:
        if not self._quiet:
            sys.stderr.write(line + "\n")


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
