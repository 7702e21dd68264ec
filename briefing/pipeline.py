"""The whole story: articles are read, annotated, and their claims consolidated into one brief."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from briefing.errors import InvalidDateError
from briefing.model.brief import Brief

#: Told the name of each stage as it begins.
Progress = Callable[[str], None]


def _silent(_stage: str) -> None:
    """Says nothing."""


def build(
    paths: Sequence[Path | str],
    *,
    title: str | None = None,
    as_of: str | None = None,
    marking: str | None = None,
    progress: Progress = _silent,
) -> Brief:
    """The brief of the articles in the given files and folders."""
    from briefing.annotate import annotate
    from briefing.consolidate import consolidate
    from briefing.extract import extract
    from briefing.ingest import read
    from briefing.wording import with_supported_wording

    spoken_for = _checked(as_of)
    progress("read")
    articles, diagnostics = read(paths)
    progress("annotate")
    annotated = annotate(articles)
    progress("extract")
    claims = [extract(one) for one in annotated]
    progress("consolidate")
    brief = consolidate(annotated, claims, title=title, as_of=spoken_for, marking=marking, diagnostics=diagnostics)
    return with_supported_wording(brief)


def _checked(as_of: str | None) -> str | None:
    """The date in ISO form; raises InvalidDateError where it is none."""
    try:
        return None if as_of is None else date.fromisoformat(as_of).isoformat()
    except ValueError as error:
        raise InvalidDateError(as_of or "") from error
