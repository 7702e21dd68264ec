"""Parties of the brief → who is who, each country or organisation with those who act for it."""

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
        groups.setdefault(_top(party, by_id), []).append(party)
    alone = [name for name, members in groups.items() if len(members) == 1]
    built: list[PartyGroup] = []
    count = 0
    for name, members in [*((n, m) for n, m in groups.items() if n not in alone), ("", [groups[n][0] for n in alone])]:
        if members:
            first = sorted(members, key=lambda party: party.id != name)
            lines = tuple(_line(party, desk, count + i) for i, party in enumerate(first, 1))
            count += len(lines)
            label = desk.names.get(name) or desk.words.text("parties.others")
            built.append(PartyGroup(f"parties-{len(built) + 1}", label, lines))
    a, b, c = desk.words.texts("parties.columns")
    return Parties(desk.heading("parties", count, minor), (a, b, c), tuple(built))


def _top(party: Party, by_id: dict[str, Party]) -> str:
    """The id of the outermost actor that a party belongs to; a circle of affiliations ends where it closes."""
    seen = [party.id]
    while (above := by_id[seen[-1]].affiliation) in by_id and above not in seen:
        seen.append(str(above))
    return seen[-1]


def _line(party: Party, desk: Desk, number: int) -> PartyLine:
    kind = desk.words.text(f"parties.types.{party.type}")
    affiliation = desk.name(party.affiliation, "")
    return PartyLine(desk.line(party, party.name, f"party-{number}"), display(party.role or ""), kind, affiliation)
