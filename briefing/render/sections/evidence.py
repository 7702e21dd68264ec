"""Citations of the page → the annex: whole sentences, decisive words marked, with links back to the lines."""

from briefing.model.brief import EvidenceRole
from briefing.render.citations import Citation
from briefing.render.desk import Desk
from briefing.render.display import display, shorten
from briefing.render.marks import mark_runs
from briefing.render.neighbours import Neighbours
from briefing.render.sections.sources import source_title
from briefing.render.slots import EvidenceLine, EvidenceList

#: The list of sources has the headline in full.
MAX_TITLE = 60


def build_evidence(desk: Desk) -> EvidenceList:
    """Every sentence that was cited, in order of its number."""
    places = {source.id: f"source-{i}" for i, source in enumerate(desk.brief.sources, 1)}
    neighbours = Neighbours(desk.brief)
    lines = tuple(_line(citation, desk, places, neighbours) for citation in desk.citations.listed())
    return EvidenceList(desk.heading("evidence", len(lines)), desk.words.text("evidence.intro"), lines)


def _line(citation: Citation, desk: Desk, places: dict[str, str], neighbours: Neighbours) -> EvidenceLine:
    words, evidence = desk.words, citation.evidence
    source = desk.sources.get(evidence.source)
    role = EvidenceRole.CLAIM if EvidenceRole.CLAIM in citation.roles else min(citation.roles)
    return EvidenceLine(
        citation.number,
        words.text("reference.label", n=citation.number),
        f"evidence-{citation.number}",
        mark_runs(evidence, citation.focus),
        source.language if source else desk.brief.language,
        desk.outlet(source) if source else words.text("sources.outlet_none"),
        shorten(source_title(source, desk), MAX_TITLE) if source else words.text("sources.title_none"),
        desk.date(source) if source else words.text("sources.date_none"),
        places.get(evidence.source, "sources"),
        display(evidence.source),
        words.text(f"evidence.roles.{role}"),
        tuple(citation.back),
        neighbours.before(evidence),
        neighbours.after(evidence),
        words.text("page.offset", first=words.number(evidence.start), last=words.number(evidence.end)),
        words.text("reference.title", n=citation.number, source=desk.place(source) if source else display(evidence.source)),
        desk.tongue_of(source.language) if source else desk.tongue,
    )
