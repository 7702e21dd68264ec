"""View → the bytes of a Word file, section by section in the order of the page."""

from briefing.render.slots import View
from briefing.render.word.annex import lay_annex, set_last_section
from briefing.render.word.asks import lay_asks
from briefing.render.word.citing import InlineCiting, NoteCiting
from briefing.render.word.discrepancies import lay_discrepancies
from briefing.render.word.furniture import lay_furniture
from briefing.render.word.inline import Element, run
from briefing.render.word.masthead import lay_key_points, lay_masthead
from briefing.render.word.headings import framed
from briefing.render.word.numbers import lay_numbers
from briefing.render.word.package import WordFile
from briefing.render.word.registers import lay_limits, lay_parties, lay_sources
from briefing.render.word.rows import lay_agreements, lay_dated, lay_quotes
from briefing.render.word.sheet import Citing, Notes, Sheet


def write_docx(view: View, *, notes: Notes = "inline") -> bytes:
    """The brief as a Word file, whose lines refer to an evidence list, to footnotes or to endnotes."""
    file = WordFile()
    sheet = Sheet(view, file, _citing(view, file, notes))
    lay_furniture(view, file)
    content = [*_brief(view, sheet), *_evidence(view, sheet, notes)]
    last = file.body[-1]
    for element in content:
        last.addprevious(element)
    if notes == "inline":
        set_last_section(sheet, columns=2 if view.evidence.lines else 1)
    return file.saved(view)
