"""Evidence as lines cite it → numbered references, one number for each sentence, in order of first citation."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.model.brief import Evidence, EvidenceRole
from briefing.render.slots import BackRef, Ref

#: A line with more references than these is not read; the rest stands in brief.json.
MAX_REFS = 6


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
        #: Words of each source: "Reuters, 14 May 1998".
        self._titles = titles
        self._label, self._title = label, title
        self._by_span: dict[tuple[str, int, int], Citation] = {}

    def cite(self, evidence: Iterable[Evidence], back: BackRef, limit: int = MAX_REFS) -> tuple[tuple[Ref, ...], int]:
        """References to these sentences, each once, and how many more there are; the sentences point back to the line."""
        by_place = {(piece.source, piece.start, piece.end): piece for piece in sorted(evidence, key=_is_aside, reverse=True)}
        ordered = _by_weight(sorted(by_place.values(), key=_is_aside))
        refs = tuple(self._ref(self._citation(piece, back)) for piece in ordered[:limit])
        return tuple(sorted(refs, key=lambda ref: ref.number)), max(0, len(ordered) - limit)

    def listed(self) -> tuple[Citation, ...]:
        """All cited sentences in order of their numbers."""
        return tuple(self._by_span.values())

    def _citation(self, piece: Evidence, back: BackRef) -> Citation:
        place = (piece.source, piece.start, piece.end)
        citation = self._by_span.setdefault(place, Citation(len(self._by_span) + 1, piece))
        citation.roles.add(piece.role)
        if piece.focus is not None:
            citation.focus.add((piece.focus.start, piece.focus.end))
        if back not in citation.back:
            citation.back.append(back)
        return citation

    def _ref(self, citation: Citation) -> Ref:
        n = citation.number
        title = self._title.format(n=n, source=self._titles.get(citation.evidence.source, citation.evidence.source))
        return Ref(n, self._label.format(n=n), f"evidence-{n}", title)


def _is_aside(piece: Evidence) -> bool:
    return piece.role is not EvidenceRole.CLAIM


def _by_weight(evidence: list[Evidence]) -> list[Evidence]:
    """One claim of each source first, then what shows who and when, then further claims."""
    seen: set[str] = set()
    first: list[Evidence] = []
    further: list[Evidence] = []
    for piece in evidence:
        is_first = not _is_aside(piece) and piece.source not in seen
        (first if is_first else further).append(piece)
        seen.add(piece.source)
    return first + sorted(further, key=_is_aside, reverse=True)
