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
    head = lay_annex_head(section)
    if not section.lines:
        return head
    page = _last_section(sheet)
    end_of_brief = _section_end(page)
    for child in list(page):
        if child.tag in _INHERITED:
            page.remove(child)
    lines = [element for line in section.lines for element in _entry(line, sheet)]
    end_of_head = _section_end(page)
    page.insert(0, w("type", val="continuous"))
    columns = page.find(w("cols").tag)
    if columns is not None:
        columns.set(_NUM, str(_COLUMNS))
    return [end_of_brief, *head, end_of_head, *lines]


def lay_annex_head(section: EvidenceList) -> list[Element]:
    """The heading and the introduction of the evidence, which endnotes follow of themselves."""
    heading = section.heading
    words = [section.intro, *([heading.empty] if heading.empty else [])]
    return [paragraph("Heading1", run(heading.text), anchor=heading.anchor), *(paragraph("SectionNote", run(each)) for each in words)]


def _entry(line: EvidenceLine, sheet: Sheet) -> list[Element]:
    quote = quoted(line.quote, sheet.language_of(line.language))
    back = [[link(each.target, run(each.label, "Hyperlink"), tooltip=each.title)] for each in line.back]
    cited = spaced([[run(sheet.view.furniture.cited_by)], *back])
    return [
        paragraph("Evidence", *quote, anchor=line.anchor),
        paragraph("EvidencePlace", *spaced([place_of(line), cited], between=" · ", style="Aside")),
    ]


def _last_section(sheet: Sheet) -> Element:
    """The page of the last section, which stands at the end of the body."""
    return sheet.file.body[-1]


def _section_end(page: Element) -> Element:
    """The end of a section with such pages; what follows stands on a new one, unless it says otherwise."""
    return w("p", w("pPr", w("pStyle", val="SectionEnd"), deepcopy(page)))
