"""What every section is written with: the fixed words, the names of parties, the dates and the citations."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from briefing.model.brief import Agreement, Ask, Brief, Entry, Evidence, Source
from briefing.render.citations import Citations
from briefing.render.concerns import Concerns
from briefing.render.dates import format_date
from briefing.render.display import display
from briefing.render.slots import BackRef, Heading, Line, Support
from briefing.render.words import Words

E = TypeVar("E", bound=Entry)


class Desk:
    """The brief with what its page is written with."""

    def __init__(self, brief: Brief, words: Words) -> None:
        self.brief, self.words = brief, words
        self.names = {party.id: display(party.name) for party in brief.parties}
        self.by_id = {party.id: party for party in brief.parties}
        self.sources = {source.id: source for source in brief.sources}
        self.origins = len({source.origin for source in brief.sources})
        self.tongue = self.tongue_of(brief.language)
        self.concerns = Concerns(brief)
        self.citations = Citations(
            {source.id: self.place(source) for source in brief.sources}, words.text("reference.label"), words.text("reference.title")
        )

    def tongue_of(self, language: str) -> str | None:
        """The tag of a language, where it is not that of the fixed words."""
        return None if language.partition("-")[0].lower() == self.words.language else language

    def outlet(self, source: Source) -> str:
        """The outlet, or that it is not stated."""
        return display(source.publisher or "") or self.words.text("sources.outlet_none")

    def date(self, source: Source) -> str:
        """The publication date in words, or that it is not stated."""
        if not source.published:
            return self.words.text("sources.date_none")
        date = format_date(source.published, self.words)
        return self.words.text("dates.inferred", date=date) if source.published_basis == "inferred" else date

    def place(self, source: Source) -> str:
        """Outlet and date of a source, in words."""
        return self.words.text("evidence.place", source=self.outlet(source), date=self.date(source))

    def place_with_id(self, source_id: str) -> str:
        """Id, outlet and date of a source, or the bare id where it is not listed."""
        if source_id not in self.sources:
            return display(source_id)
        return self.words.text("evidence.place_with_id", id=display(source_id), place=self.place(self.sources[source_id]))

    def parties(self, ids: Iterable[str], text: str | None, none: str) -> str:
        """The names of parties as one phrase; the words as reported, or `none`, where there is no party."""
        names = [self.names.get(party, display(party)) for party in ids]
        return self.words.listing(names) or display(text or "") or none

    def name(self, who: str | None, none: str) -> str:
        """The name of a party id, or the name as reported, or `none`."""
        return self.names.get(who or "") or display(who or "") or none

    def support(self, count: int) -> Support:
        """How many independent origins, in words."""
        total = max(self.origins, count)
        key = "support.long_single" if total == 1 else "support.long"
        return Support(count, total, self.words.text(key, n=count, total=total), self.words.text("support.short", n=count, total=total))

    def condition(self, entry: Agreement | Ask) -> str | None:
        """The condition of an entry, where its words do not tell it already."""
        words = display(entry.condition or "")
        return words if words and words.casefold() not in display(entry.text).casefold() else None

    def line(self, entry: Entry, text: str, anchor: str) -> Line:
        """A line of the page for an entry of the brief, its evidence cited."""
        about = self.concerns.codes(text, entry.evidence, entry)
        return self._line((entry.id, text, anchor), entry.evidence, entry.origins, about)

    def line_of(self, name: str, text: str, anchor: str, *, evidence: Sequence[Evidence], origins: int) -> Line:
        """A line of the page that rests on the given evidence."""
        return self._line((name, text, anchor), evidence, origins, self.concerns.codes(text, evidence))

    def _line(self, named: tuple[str, str, str], evidence: Sequence[Evidence], origins: int, about: tuple[str, ...]) -> Line:
        shown, words, anchor = display(named[0]), display(named[1]), named[2]
        refs, rest = self.citations.cite(evidence, BackRef(shown, anchor, words))
        self.concerns.lines.update(about)
        return Line(anchor, shown, words, refs, self.more(rest), self.support(origins), about)

    def more(self, rest: int) -> str:
        """How many sentences support a line beyond those that it refers to."""
        return self.words.text("reference.more", n=rest) if rest else ""

    def origins_of(self, evidence: Iterable[Evidence]) -> int:
        """The number of independent origins that evidence comes from."""
        return len({self.sources[piece.source].origin for piece in evidence if piece.source in self.sources})

    def heading(self, section: str, shown: int, minor: int = 0) -> Heading:
        """The heading of a section with so many lines on the page and so many left to brief.json."""
        empty = self.words.text(f"{section}.empty") if shown == minor == 0 else None
        rest = self.words.count("rest" if shown else "rest_all", minor) if minor else None
        return Heading(section.replace("_", "-"), self.words.text(f"{section}.heading"), empty, rest)


def on_page(entries: Sequence[E]) -> tuple[list[E], int]:
    """The entries that stand on the page, and how many do not."""
    shown = [entry for entry in entries if not entry.minor]
    return shown, len(entries) - len(shown)
