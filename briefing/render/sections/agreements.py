"""Agreements of the brief → undertakings grouped by how firm they are."""

from briefing.model.brief import Agreement, AgreementStatus, Brief
from briefing.render.dates import format_date
from briefing.render.desk import Desk, on_page
from briefing.render.slots import AgreementGroup, AgreementLine, Agreements

#: Firmest first; what was made before this event comes last.
_ORDER = (
    AgreementStatus.AGREED,
    AgreementStatus.PLEDGED,
    AgreementStatus.REAFFIRMED,
    AgreementStatus.UNDISCLOSED,
    AgreementStatus.EARLIER,
)


def build_agreements(brief: Brief, desk: Desk) -> Agreements:
    """The undertakings on the page, firmest first, each group in the brief's order."""
    shown, minor = on_page(brief.agreements)
    numbered = [(status, [entry for entry in shown if entry.status is status]) for status in _ORDER]
    groups = []
    count = 0
    for status, entries in numbered:
        if entries:
            lines = tuple(_line(entry, desk, count + i) for i, entry in enumerate(entries, 1))
            count += len(lines)
            key = f"agreements.{status}"
            groups.append(AgreementGroup(f"agreements-{status}", desk.words.text(f"{key}.label"), desk.words.text(f"{key}.gloss"), lines))
    columns = desk.words.texts("agreements.columns")
    return Agreements(desk.heading("agreements", count, minor), (columns[0], columns[1], columns[2]), tuple(groups))


def _line(entry: Agreement, desk: Desk, number: int) -> AgreementLine:
    parties = desk.parties(entry.parties, None, desk.words.text("agreements.parties_none"))
    when = format_date(entry.when, desk.words) if entry.when else None
    return AgreementLine(desk.line(entry, entry.text, f"agreement-{number}"), parties, when, desk.condition(entry))
