"""Sources of the brief → the list of articles, which says what an article does not state."""

from briefing.model.brief import Brief, Source
from briefing.render.desk import Desk
from briefing.render.display import display
from briefing.render.slots import SourceLine, Sources

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def build_sources(brief: Brief, desk: Desk) -> Sources:
    """The articles in the brief's order, with a letter for each independent origin."""
    origins = {origin: _letter(i) for i, origin in enumerate(dict.fromkeys(source.origin for source in brief.sources))}
    lines = tuple(_line(source, desk, f"source-{i}", origins[source.origin]) for i, source in enumerate(brief.sources, 1))
    a, b, c, d, e = desk.words.texts("sources.columns")
    return Sources(desk.heading("sources", len(lines)), (a, b, c, d, e), lines)


def source_title(source: Source, desk: Desk) -> str:
    """The headline, or that the article has none."""
    return display(source.title or "") or desk.words.text("sources.title_none")


def _line(source: Source, desk: Desk, anchor: str, origin: str) -> SourceLine:
    words = desk.words
    byline = display(source.byline or "")
    url = display(source.url or "")
    return SourceLine(
        anchor,
        display(source.id),
        source_title(source, desk),
        desk.outlet(source),
        desk.date(source),
        words.text("sources.byline", name=byline) if byline else "",
        origin,
        display(source.file),
        url if url.startswith(("https://", "http://")) and " " not in url else None,
        desk.tongue_of(source.language) if source.title else None,
    )


def _letter(i: int) -> str:
    """The i-th of A, B, … Z, AA, AB, …: origins have no names of their own."""
    return (_letter(i // len(_LETTERS) - 1) if i >= len(_LETTERS) else "") + _LETTERS[i % len(_LETTERS)]
