"""View → the bytes of a Word file, section by section in the order of the page."""

from collections.abc import Callable

from briefing.render.annex import without_annex
from briefing.render.options import Notes
from briefing.render.slots import View
from briefing.render.word.annex import lay_annex, lay_annex_head
from briefing.render.word.asks import lay_asks
from briefing.render.word.citing import InlineCiting, NoteCiting
from briefing.render.word.discrepancies import lay_discrepancies
from briefing.render.word.furniture import lay_furniture
from briefing.render.word.imprint import lay_imprint, lay_publisher
from briefing.render.word.inline import Element
from briefing.render.word.masthead import lay_key_points, lay_masthead
from briefing.render.word.numbers import lay_numbers
from briefing.render.word.package import WordFile
from briefing.render.word.registers import lay_limits, lay_parties, lay_sources
from briefing.render.word.rows import lay_agreements, lay_next_steps, lay_quotes, lay_timeline
from briefing.render.word.sheet import Citing, Sheet


def write_docx(view: View) -> bytes:
    """The brief as a Word file, whose lines refer to an evidence list, to footnotes or to endnotes."""
    notes = view.design.notes
    if notes == "inline" and not view.design.annex:
        view = without_annex(view)
    file = WordFile(view.design, figure=view.furniture.figure)
    sheet = Sheet(view, file, _citing(view, file, notes))
    lay_furniture(view, file)
    page = file.body[-1]
    for element in [*_brief(view, sheet), *_evidence(view, sheet, notes)]:
        page.addprevious(element)
    return file.saved(view)


def _brief(view: View, sheet: Sheet) -> list[Element]:
    laid = (element for name in view.sections if name in _LAID for element in _LAID[name](view, sheet))
    return [*lay_publisher(view, sheet.file), *lay_masthead(view.masthead), *laid, *lay_imprint(view.imprint)]


#: How each section is laid; the evidence comes last, and as the notes ask.
_LAID: dict[str, Callable[[View, Sheet], list[Element]]] = {
    "key_points": lambda view, sheet: lay_key_points(view.key_points, sheet),
    "agreements": lambda view, sheet: lay_agreements(view.agreements, sheet),
    "asks": lambda view, sheet: lay_asks(view.asks, sheet),
    "numbers": lambda view, sheet: lay_numbers(view.numbers, sheet),
    "discrepancies": lambda view, sheet: lay_discrepancies(view.discrepancies, sheet),
    "next_steps": lambda view, sheet: lay_next_steps(view.next_steps, sheet),
    "timeline": lambda view, sheet: lay_timeline(view.timeline, sheet),
    "quotes": lambda view, sheet: lay_quotes(view.quotes, sheet),
    "parties": lambda view, sheet: lay_parties(view.parties, sheet),
    "sources": lambda view, sheet: lay_sources(view.sources, sheet),
    "limits": lambda view, _sheet: lay_limits(view.limits),
}


def _citing(view: View, file: WordFile, notes: Notes) -> Citing:
    if notes == "inline":
        return InlineCiting()
    return NoteCiting(view, file, "footnote" if notes == "footnotes" else "endnote")


def _evidence(view: View, sheet: Sheet, notes: Notes) -> list[Element]:
    """Footnotes need no list of their own; endnotes follow its heading."""
    if "evidence" not in view.sections:
        return []
    if notes == "inline":
        return lay_annex(view.evidence, sheet)
    return lay_annex_head(view.evidence) if notes == "endnotes" else []
