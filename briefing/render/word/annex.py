"""Evidence → the annex: whole sentences in a numbered list of two columns, with links both ways."""

from copy import deepcopy

from briefing.render.slots import EvidenceLine, EvidenceList
from briefing.render.word.blocks import paragraph
from briefing.render.word.citing import place_of
from briefing.render.word.inline import Element, link, quoted, run, spaced, w
from briefing.render.word.sheet import Sheet

_COLUMNS = 2
#: What the pages of the brief have and those of the annex take over from them.
_INHERITED = frozenset(w(tag).tag for tag in ("headerReference", "footerReference", "titlePg"))
_NUM = next(iter(w("cols", num="2").attrib))


def lay_annex(section: EvidenceList, sheet: Sheet) -> list[Element]:
    """Heading and introduction over the full width of a new page, then the sentences."""
    lines = [element for line in section.lines for element in _entry(line, sheet)]
    head = lay_annex_head(section, sheet)
    if not lines:
        return head
    page = _last_section(sheet)
    head.append(_section_end(deepcopy(page)))
    page.insert(0, w("type", val="continuous"))
    columns = page.find(w("cols").tag)
    if columns is not None:
        columns.set(_NUM, str(_COLUMNS))
    return [*head, *lines]


def lay_annex_head(section: EvidenceList, sheet: Sheet) -> list[Element]:
    """The break after the brief, and the heading and introduction of its evidence."""
    heading, page = section.heading, _last_section(sheet)
    end = _section_end(deepcopy(page))
    for child in list(page):
        if child.tag in _INHERITED:
            page.remove(child)
    words = [section.intro, *([heading.empty] if heading.empty else [])]
    notes = [paragraph("SectionNote", run(each)) for each in words]
    return [end, paragraph("Heading1", run(heading.text), anchor=heading.anchor), *notes]


def _entry(line: EvidenceLine, sheet: Sheet) -> list[Element]:
    quote = quoted(line.quote, sheet.language_of(line.language))
    back = [[link(each.target, run(each.label, "Hyperlink"), tooltip=each.title)] for each in line.back]
    return [
        paragraph("Evidence", *quote, anchor=line.anchor),
        paragraph("EvidencePlace", *place_of(line)),
        paragraph("EvidenceBack", *spaced([[run(sheet.view.furniture.cited_by)], *back])),
    ]


def _last_section(sheet: Sheet) -> Element:
    """The page of the last section, which stands at the end of the body."""
    return sheet.file.body[-1]


def _section_end(page: Element) -> Element:
    return w("p", w("pPr", w("pStyle", val="SectionEnd"), page))
