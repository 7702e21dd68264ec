"""Entries of the brief → where its sources disagree, by typed comparison and without a verdict."""

from briefing.consolidate.gathering import Event
from briefing.model.brief import Brief, Discrepancy


def find_discrepancies(event: Event, brief: Brief) -> tuple[Discrepancy, ...]:
    """The discrepancies among the entries, surest first."""
    return ()
