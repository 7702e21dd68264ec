"""Running title, marking and page numbers → the head and the foot of each page."""

from briefing.render.slots import Marking, View
from briefing.render.word.blocks import paragraph
from briefing.render.word.inline import Element, field, run, tab
from briefing.render.word.package import WordFile
from briefing.render.word.watermark import watermark

_STYLES = {
    "tlp-red": "MarkingRed",
    "tlp-amber": "MarkingAmber",
    "tlp-amber-strict": "MarkingAmber",
    "tlp-green": "MarkingGreen",
    "tlp-clear": "MarkingClear",
}


def lay_furniture(view: View, file: WordFile) -> None:
    """The marking stands right in head and foot of every page; the first page needs no running title."""
    marking = view.masthead.marking
    file.part("header").append(paragraph("Header", run(view.furniture.running_title), tab(), *_marking(marking), *_draft(view, 1)))
    file.part("headerFirst").append(paragraph("Header", tab(), *_marking(marking), *_draft(view, 2)))
    before, between, end = view.furniture.page_of
    page = [run(before), *field("PAGE", "1"), run(between), *field("NUMPAGES", "1"), *([run(end)] if end else [])]
    # With a marking at the right the page number stands in the middle.
    foot = [tab(), *page, tab(), *_marking(marking)] if marking else [tab(), tab(), *page]
    footer = view.furniture.footer if view.design.notes == "inline" else view.furniture.footer_notes
    file.part("footer").append(paragraph("Footer", run(footer), *foot))


def _draft(view: View, number: int) -> list[Element]:
    return [watermark(view.design.draft, view.design.palette.rule, number)] if view.design.draft else []


def _marking(marking: Marking | None) -> list[Element]:
    if marking is None:
        return []
    if marking.style not in _STYLES:
        return [run(marking.text, "MarkingOwn")]
    # The black reaches a space beyond the letters, one that no line end swallows.
    return [run(f"\u00a0{marking.text}\u00a0", _STYLES[marking.style])]
