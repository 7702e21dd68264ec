"""Asks and agreements on one thing → where one source has it settled and another still asked for, or tied to a condition."""

from collections.abc import Iterator

from briefing.consolidate.differences.accounts import account, sources_of
from briefing.consolidate.gathering import Event
from briefing.model.brief import Agreement, Ask, AskStatus, Brief, Discrepancy, DiscrepancyKind

#: Granted in a later report, the state of the ask has changed; else the accounts stand against each other.
_MET = {AskStatus.CONTESTED: DiscrepancyKind.CONTRADICTION, AskStatus.ANSWERED: DiscrepancyKind.UPDATE}


def differing_fates(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields one discrepancy for each contested ask, with the agreements that others report."""
    agreements = {a.id: a for a in brief.agreements}
    for ask in brief.asks:
        if ask.status not in _MET or not ask.answered_by or not _is_told_by_several(ask, [agreements[i] for i in ask.answered_by]):
            continue
        sides = [account(ask, ask.text), *(account(agreements[i], agreements[i].text) for i in ask.answered_by)]
        yield Discrepancy(id="", kind=_MET[ask.status], about=_about(ask.text), claims=tuple(sides))


def _about(text: str) -> str:
    """The thing asked for, as a question of fact."""
    return (
        f"Whether this is settled or still asked for: {text[:1].lower()}{text[1:].rstrip('.')}"
        if not text[:1].isupper()
        else f"Settled or still asked for: {text.rstrip('.')}"
    )


def _is_told_by_several(ask: Ask, agreements: list[Agreement]) -> bool:
    """Whether ask and answer stand in different sources."""
    return bool(sources_of(ask) - {s for a in agreements for s in sources_of(a)}) and bool(sources_of(agreements[0]) - sources_of(ask))
