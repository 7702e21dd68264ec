"""Agreements on one matter → where one source tells them as new and another as the renewal of what exists."""

from collections.abc import Iterator

from briefing.consolidate.differences.accounts import account, sources_of
from briefing.consolidate.entry_words import names_in, overlap, stems_of
from briefing.consolidate.gathering import Event
from briefing.consolidate.sharing import Sharing
from briefing.model.brief import Agreement, AgreementStatus, Brief, Discrepancy, DiscrepancyKind

_ABOUT = 0.6


def differing_novelty(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields at most one discrepancy a pair of agreements, new in one source, reaffirmed in another."""
    names = names_in(brief)
    new = [a for a in brief.agreements if a.status is AgreementStatus.AGREED]
    again = [a for a in brief.agreements if a.status is AgreementStatus.REAFFIRMED]
    words = [stems_of(a.text, names) for a in again]
    sharing = Sharing(words)
    for one in new:
        own = stems_of(one.text, names)
        alike = (again[n] for n in sharing.with_any_of(own) if overlap(own, words[n]) >= _ABOUT)
        other = next((a for a in alike if _may_be_same(one, a)), None)
        if other is not None:
            about = f"New or existing undertaking: {one.text.rstrip('.')}"
            yield Discrepancy(
                id="", kind=DiscrepancyKind.CONTRADICTION, about=about, claims=(account(one, one.text), account(other, other.text))
            )


def _may_be_same(one: Agreement, other: Agreement) -> bool:
    """Whether the same parties undertake it in two sources."""
    return set(one.parties) == set(other.parties) and not sources_of(one) & sources_of(other)
