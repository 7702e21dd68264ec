"""Parties, sources and limits → who is who, what was read, and what the brief does not know."""

from briefing.render.slots import Limit, Limits, Parties, PartyLine, SourceLine, Sources
from briefing.render.word.blocks import Cell, Frame, paragraph, table
from briefing.render.word.headings import framed
from briefing.render.word.inline import Element, outer_link, run, spaced
from briefing.render.word.rows import head_cells
from briefing.render.word.sheet import Sheet

PARTY_WIDTHS = (58, 72, 40)
SOURCE_WIDTHS = (10, 80, 34, 34, 12)


def lay_parties(section: Parties, sheet: Sheet) -> list[Element]:
    """One table, each head followed by those that belong to it."""
    rows = [_party(each, sheet) for group in section.groups for each in group.lines]
    frame = Frame(section.heading.text, ", ".join(section.columns), PARTY_WIDTHS)
    return framed(section.heading, [table(frame, rows, head_cells(section.columns))] if rows else [])


def lay_sources(section: Sources, sheet: Sheet) -> list[Element]:
    """The articles in the brief's order."""
    frame = Frame(section.heading.text, ", ".join(section.columns), SOURCE_WIDTHS)
    rows = [_source(each, sheet) for each in section.lines]
    return framed(section.heading, [table(frame, rows, head_cells(section.columns))] if rows else [])


def lay_limits(section: Limits) -> list[Element]:
    """How the brief was made, and what it doubted or left out."""
    heading = section.heading
    empty = [paragraph("SectionNote", run(heading.empty))] if heading.empty else []
    return [
        paragraph("Heading1", run(heading.text), anchor=heading.anchor),
        paragraph("SectionNote", run(" ".join(section.method))),
        *(paragraph("ListBullet", *_limit(each)) for each in section.lines),
        *empty,
    ]


def _party(each: PartyLine, sheet: Sheet) -> list[Cell]:
    line = each.line
    style = "TableFactStrong" if each.rank == "head" else "TableFactMember"
    return [
        [paragraph(style, run(line.text), anchor=line.anchor)],
        [paragraph("TableFact", run(each.capacity))],
        [paragraph("TableFact", run(line.support.short), *sheet.refs(line))],
    ]


def _source(each: SourceLine, sheet: Sheet) -> list[Cell]:
    title = [outer_link(sheet.file.address(each.url), run(each.title, "Hyperlink"))] if each.url else [run(each.title)]
    told = [each.byline, each.file]
    about = [paragraph("TableFact", *title), paragraph("TableDetail", run(" · ".join(words for words in told if words)))]
    number = [paragraph("TableFactStrong", run(each.id), anchor=each.anchor)]
    return [number, about, *([paragraph("TableFact", run(words))] for words in (each.outlet, each.date, each.origin))]


def _limit(each: Limit) -> list[Element]:
    return spaced([[run(each.text)], *([run(example, "Aside")] for example in each.examples)])
