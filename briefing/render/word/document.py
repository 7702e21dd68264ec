"""View → the bytes of a Word file, section by section in the order of the page."""

from briefing.render.slots import View
from briefing.render.word.annex import lay_annex, lay_annex_head
from briefing.render.word.asks import lay_asks
from briefing.render.word.citing import InlineCiting, NoteCiting
from briefing.render.word.discrepancies import lay_discrepancies
from briefing.render.word.furniture import lay_furniture
from briefing.render.word.inline import Element
from briefing.render.word.masthead import lay_key_points, lay_masthead
from briefing.render.word.numbers import lay_numbers
from briefing.render.word.package import WordFile
from briefing.render.word.registers import lay_limits, lay_parties, lay_sources
from briefing.render.word.rows import lay_agreements, lay_next_steps, lay_quotes, lay_timeline
from briefing.render.word.sheet import Citing, Notes, Sheet


def write_docx(view: View, *, notes: Notes = "inline") -> bytes:
    """The brief as a Word file, whose lines refer to an evidence list, to footnotes or to endnotes."""
    file = WordFile()
    sheet = Sheet(view, file, _citing(view, file, notes))
    lay_furniture(view, file)
    page = file.body[-1]
    for element in [*_brief(view, sheet), *_evidence(view, sheet, notes)]:
        page.addprevious(element)
    return file.saved(view)


def _brief(view: View, sheet: Sheet) -> list[Element]:
    return [
        *lay_masthead(view.masthead),
        *lay_key_points(view.key_points, sheet),
        *lay_agreements(view.agreements, sheet),
        *lay_asks(view.asks, sheet),
        *lay_numbers(view.numbers, sheet),
        *lay_discrepancies(view.discrepancies, sheet),
        *lay_next_steps(view.next_steps, sheet),
        *lay_timeline(view.timeline, sheet),
        *lay_quotes(view.quotes, sheet),
        *lay_parties(view.parties, sheet),
        *lay_sources(view.sources, sheet),
        *lay_limits(view.limits),
    ]


def _citing(view: View, file: WordFile, notes: Notes) -> Citing:
    if notes == "inline":
        return InlineCiting()
    return NoteCiting(view, file, "footnote" if notes == "footnotes" else "endnote")


def _evidence(view: View, sheet: Sheet, notes: Notes) -> list[Element]:
    """Footnotes need no list of their own; endnotes follow its heading."""
    if notes == "inline":
        return lay_annex(view.evidence, sheet)
    return lay_annex_head(view.evidence) if notes == "endnotes" else []
