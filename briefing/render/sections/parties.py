"""Parties of the brief → who is who, each country or organisation with those who act for it."""

from typing import Literal

from briefing.model.brief import Brief, Party
from briefing.render.desk import Desk, on_page
from briefing.render.display import display
from briefing.render.slots import Parties, PartyGroup, PartyLine


def build_parties(brief: Brief, desk: Desk) -> Parties:
    """The parties on the page, grouped by the actor at the top of their affiliation, in the brief's order."""
    shown, minor = on_page(brief.parties)
    by_id = {party.id: party for party in brief.parties}
    groups: dict[str, list[Party]] = {}
    for party in shown:
        groups.setdefault(top_of(party, by_id), []).append(party)
    alone = [members[0] for members in groups.values() if len(members) == 1]
    together = [(name, sorted(members, key=lambda party: party.id != name)) for name, members in groups.items() if len(members) > 1]
    built: list[PartyGroup] = []
    count = 0
    for name, members in [*together, ("", alone)]:
        if members:
            lines = tuple(_line(party, desk, name, count + i) for i, party in enumerate(members, 1))
            count += len(lines)
            label = desk.names.get(name) or desk.words.text("parties.others")
            built.append(PartyGroup(f"parties-{len(built) + 1}", label, lines))
    a, b, c = desk.words.texts("parties.columns")
    return Parties(desk.heading("parties", count, minor), (a, b, c), tuple(built))


def top_of(party: Party, by_id: dict[str, Party]) -> str:
    """The id of the outermost actor that a party belongs to; a circle of affiliations ends where it closes."""
    seen = [party.id]
    while (above := by_id[seen[-1]].affiliation) in by_id and above not in seen:
        seen.append(str(above))
    return seen[-1]


def _line(party: Party, desk: Desk, head: str, number: int) -> PartyLine:
    """One row; under the head of its group a party need not say that it belongs to it."""
    role = display(party.role or "") or desk.words.text(f"parties.types.{party.type}")
    affiliation = "" if party.affiliation == head else desk.name(party.affiliation, "")
    capacity = desk.words.text("lists.comma").join(part for part in (role, affiliation) if part)
    rank: Literal["head", "member"] = "member" if head not in ("", party.id) else "head"
    tongue = desk.tongue if party.role else None
    return PartyLine(desk.line(party, party.name, f"party-{number}"), capacity[:1].upper() + capacity[1:], tongue, rank)
