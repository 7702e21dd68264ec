"""What every section is laid out with: the view, the file, and the way in which lines refer to their evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from briefing.render.slots import AccountView, Line, Ref, View
from briefing.render.word.inline import Element, run, spaced
from briefing.render.word.package import WordFile


class Citing(Protocol):
    """A way to refer from a line to its evidence."""

    def refs(self, refs: Sequence[Ref]) -> list[Element]:
        """The references of one line, to stand right after its words."""
        ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """The view and the file that it is written to."""

    view: View
    file: WordFile
    citing: Citing

    def refs(self, line: Line | AccountView) -> list[Element]:
        """The references of a line, and how many more sentences support it, to stand right after its words."""
        more = [run(" "), run(line.more, "Citation")] if line.more else []
        return [*self.citing.refs(line.refs), *more]

    def said(self, line: Line, *asides: str | None) -> list[Element]:
        """The words of a line and what is said aside, with its references."""
        beside = ([run(aside, "Aside")] for aside in asides if aside)
        return [*spaced([[run(line.text, language=self.view.tongue)], *beside]), *self.refs(line)]

    def proven(self, line: Line) -> list[Element]:
        """The words of a line with its references and the origins behind it."""
        return spaced([self.said(line), [run(line.support.text, "Aside")]])

    def language_of(self, tag: str) -> str | None:
        """The tag of a quoted article where it is not written in the language of the brief."""
        return None if tag.partition("-")[0] == self.view.language.partition("-")[0] else tag
