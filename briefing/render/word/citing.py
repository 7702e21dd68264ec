"""References of a line → links to the evidence list, or real footnotes or endnotes that hold the evidence themselves."""

from collections.abc import Sequence
from typing import Literal

from briefing.render.slots import EvidenceLine, Ref, View
from briefing.render.word.blocks import paragraph
from briefing.render.word.inline import Element, bookmark_name, bookmarked, field, link, quoted, run, spaced, tab, w
from briefing.render.word.package import WordFile


class InlineCiting:
    """References as "[3]", each a link whose number follows the evidence list."""

    def refs(self, refs: Sequence[Ref]) -> list[Element]:
        """The references of one line, in their order, after a space."""
        return [run(" "), *spaced(([_numbered_link(ref)] for ref in refs), style="Citation")] if refs else []


class NoteCiting:
    """References as notes: the first one to a sentence makes its note, later ones repeat its number."""

    def __init__(self, view: View, file: WordFile, kind: Literal["footnote", "endnote"]) -> None:
        self._kind = kind
        self._style = f"{kind.capitalize()}Reference"
        self._evidence = {line.number: line for line in view.evidence.lines}
        self._root = file.add_notes(kind)
        #: Sentences in the order of their notes, which is that of the page.
        self._numbers: dict[int, int] = {}

    def refs(self, refs: Sequence[Ref]) -> list[Element]:
        """The references of one line, in their order, close to its words."""
        return spaced(([*self._ref(ref)] for ref in refs), between=", ", style=self._style)

    def _ref(self, ref: Ref) -> list[Element]:
        if ref.number in self._numbers:
            instruction = f"NOTEREF {bookmark_name(ref.target)} \\h"
            number = field(instruction, str(self._numbers[ref.number]), self._style)
            return [link(ref.target, *number, tooltip=ref.title)]
        made = self._numbers[ref.number] = len(self._numbers) + 1
        self._root.append(self._note(self._evidence[ref.number], made))
        mark = w("r", w("rPr", w("rStyle", val=self._style)), w(f"{self._kind}Reference", id=str(made)))
        return bookmarked(ref.target, [mark])

    def _note(self, line: EvidenceLine, number: int) -> Element:
        mark = w("r", w("rPr", w("rStyle", val=self._style)), w(f"{self._kind}Ref"))
        words = spaced([quoted(line.quote, line.tongue), place_of(line)])
        return w(self._kind, paragraph(f"{self._kind.capitalize()}Text", mark, tab(), *words), id=str(number))


def place_of(line: EvidenceLine) -> list[Element]:
    """Where a sentence stands: the source as a link, its outlet, date and title, and what the sentence is there for."""
    told = [f"{line.outlet}, {line.date}", line.title, *([line.role] if line.role else [])]
    source = link(line.source, run(line.source_id, "Hyperlink"))
    return spaced([[source], *([run(words, "Aside")] for words in told)], between=" · ", style="Aside")


def _numbered_link(ref: Ref) -> Element:
    number = field(f"REF {bookmark_name(ref.target)} \\r \\h", ref.label, "Citation")
    return link(ref.target, *number, tooltip=ref.title)
