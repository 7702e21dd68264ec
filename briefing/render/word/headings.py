"""A section's heading, its empty line and what it leaves to brief.json → paragraphs around the section's lines."""

from collections.abc import Sequence

from briefing.render.slots import Heading
from briefing.render.word.blocks import keep_with_next, paragraph
from briefing.render.word.inline import Element, run, spaced, w


def framed(heading: Heading, content: Sequence[Element]) -> list[Element]:
    """The section under its heading; what it leaves out is said on the page of its last line."""
    if heading.rest and content and content[-1].tag == w("tbl").tag:
        keep_with_next(content[-1][-1])
    empty = [paragraph("SectionNote", run(heading.empty))] if heading.empty else []
    rest = [paragraph("SectionNote", run(heading.rest))] if heading.rest else []
    return [paragraph("Heading1", run(heading.text), anchor=heading.anchor), *empty, *content, *rest]


def subheading(text: str, gloss: str = "", *, anchor: str | None = None) -> Element:
    """The heading of a group, with what it means."""
    return paragraph("Heading2", *spaced([[run(text)], [run(gloss, "Gloss")] if gloss else []]), anchor=anchor)
