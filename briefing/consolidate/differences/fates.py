"""Asks and agreements on one thing → where one source has it settled and another still asked for, or tied to a condition."""

from collections.abc import Iterator

from briefing.consolidate.differences.accounts import account
from briefing.consolidate.gathering import Event
from briefing.model.brief import AskStatus, Brief, Discrepancy, DiscrepancyKind


def differing_fates(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields one discrepancy for each contested ask, with the agreements that others report."""
    agreements = {a.id: a for a in brief.agreements}
    for ask in brief.asks:
        if ask.status is not AskStatus.CONTESTED or not ask.answered_by:
            continue
        sides = [account(ask, ask.text), *(account(agreements[i], agreements[i].text) for i in ask.answered_by)]
        yield Discrepancy(id="", kind=DiscrepancyKind.CONTRADICTION, about=_about(ask.text), claims=tuple(sides))


def _about(text: str) -> str:
    """The thing asked for, as a question of fact."""
    return (
        f"Whether this is settled or still asked for: {text[:1].lower()}{text[1:].rstrip('.')}"
        if not text[:1].isupper()
        else f"Settled or still asked for: {text.rstrip('.')}"
    )
