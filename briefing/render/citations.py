"""Evidence as lines cite it → numbered references, one number for each sentence, in order of first citation."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.model.brief import Evidence, EvidenceRole
from briefing.render.slots import BackRef, Ref


@dataclass(slots=True)
class Citation:
    """One sentence that lines rest on, with the words they rest on and the lines themselves."""

    number: int
    evidence: Evidence
    #: Stretches of decisive words, in offsets of the source.
    focus: set[tuple[int, int]] = field(default_factory=set)
    roles: set[EvidenceRole] = field(default_factory=set)
    back: list[BackRef] = field(default_factory=list)


class Citations:
    """The evidence list as it grows while the page is written."""

    def __init__(self, titles: dict[str, str], label: str, title: str) -> None:
        #: Words of each source: "Reuters, 27 December 2023".
        self._titles = titles
        self._label, self._title = label, title
        self._by_span: dict[tuple[str, int, int], Citation] = {}

    def cite(self, evidence: Iterable[Evidence], back: BackRef) -> tuple[Ref, ...]:
        """References to these sentences, claims first, each once; the sentences point back to the line."""
        ordered = sorted(evidence, key=lambda piece: piece.role is not EvidenceRole.CLAIM)
        return tuple(self._ref(citation) for citation in self._unique(ordered, back))

    def listed(self) -> tuple[Citation, ...]:
        """All cited sentences in order of their numbers."""
        return tuple(self._by_span.values())

    def _unique(self, evidence: Iterable[Evidence], back: BackRef) -> list[Citation]:
        found: dict[int, Citation] = {}
        for piece in evidence:
            citation = self._citation(piece)
            found.setdefault(citation.number, citation)
            if back not in citation.back:
                citation.back.append(back)
        return list(found.values())

    def _citation(self, piece: Evidence) -> Citation:
        place = (piece.source, piece.start, piece.end)
        citation = self._by_span.setdefault(place, Citation(len(self._by_span) + 1, piece))
        citation.roles.add(piece.role)
        if piece.focus is not None:
            citation.focus.add((piece.focus.start, piece.focus.end))
        return citation

    def _ref(self, citation: Citation) -> Ref:
        n = citation.number
        title = self._title.format(n=n, source=self._titles.get(citation.evidence.source, citation.evidence.source))
        return Ref(n, self._label.format(n=n), f"evidence-{n}", title)
