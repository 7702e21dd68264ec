"""The title block and the key points → the head of the first page."""

from briefing.render.slots import KeyPoints, Masthead
from briefing.render.word.blocks import paragraph
from briefing.render.word.inline import Element, run, tab
from briefing.render.word.sheet import Sheet


def lay_masthead(masthead: Masthead) -> list[Element]:
    """Series, title and the facts that a reader looks for first."""
    facts: list[Element] = []
    for fact in masthead.facts:
        facts += [tab()] if facts else []
        facts += [run(fact.label, "Gloss"), run(f" {fact.value}")]
    return [paragraph("Series", run(masthead.series)), paragraph("Title", run(masthead.title)), paragraph("Subtitle", *facts)]


def lay_key_points(section: KeyPoints, sheet: Sheet) -> list[Element]:
    """The bottom line in a box of its own."""
    heading = section.heading
    empty = [paragraph("KeyPoint", run(heading.empty))] if heading.empty else []
    points = [paragraph("KeyPoint", *sheet.proven(line), anchor=line.anchor) for line in section.lines]
    return [paragraph("KeyPointsHeading", run(heading.text), anchor=heading.anchor), *empty, *points]
