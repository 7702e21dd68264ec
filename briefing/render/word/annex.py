"""Evidence → the annex: whole sentences in a numbered list of two columns, with links both ways."""

from copy import deepcopy

from briefing.render.slots import EvidenceLine, EvidenceList
from briefing.render.word.blocks import paragraph
from briefing.render.word.citing import place_of
from briefing.render.word.inline import Element, link, quoted, run, spaced, w
from briefing.render.word.sheet import Sheet


def lay_annex(section: EvidenceList, sheet: Sheet) -> list[Element]:
    """Heading and introduction over the full width of a new page, then the sentences."""
    heading = section.heading
    head = [paragraph("Heading1", run(heading.text), anchor=heading.anchor)]
    note = [paragraph("SectionNote", run(section.intro))]
    empty = [paragraph("SectionNote", run(heading.empty))] if heading.empty else []
    lines = [element for line in section.lines for element in _entry(line, sheet)]
    return [_end_of_brief(sheet), *head, *note, *empty, *([_end_of_intro(sheet), *lines] if lines else [])]


def set_last_section(sheet: Sheet, *, columns: int) -> None:
    """The page of the annex: as the others, without a first page of its own, in columns."""
    last = sheet.file.body[-1]
    for child in list(last):
        if child.tag in (w("headerReference").tag, w("footerReference").tag, w("titlePg").tag):
            last.remove(child)
    if columns > 1:
        last.insert(0, w("type", val="continuous"))
        last.find(w("cols").tag).set(next(iter(w("cols", num="0").attrib)), str(columns))


def _entry(line: EvidenceLine, sheet: Sheet) -> list[Element]:
    quote = quoted(line.quote, sheet.language_of(line.language))
    back = [[link(each.target, run(each.label, "Hyperlink"), tooltip=each.title)] for each in line.back]
    return [
        paragraph("Evidence", *quote, anchor=line.anchor),
        paragraph("EvidencePlace", *place_of(line)),
        paragraph("EvidenceBack", *spaced([[run(sheet.view.furniture.cited_by)], *back])),
    ]


def _end_of_brief(sheet: Sheet) -> Element:
    """The break before the annex: the page of the brief, with its head and foot, ends here."""
    return w("p", w("pPr", w("pStyle", val="SectionEnd"), deepcopy(sheet.file.body[-1])))


def _end_of_intro(sheet: Sheet) -> Element:
    section = deepcopy(sheet.file.body[-1])
    for child in list(section):
        if child.tag in (w("headerReference").tag, w("footerReference").tag, w("titlePg").tag):
            section.remove(child)
    return w("p", w("pPr", w("pStyle", val="SectionEnd"), section))
