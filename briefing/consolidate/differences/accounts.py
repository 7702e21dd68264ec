"""An entry → one side of a discrepancy."""

from briefing.model.brief import Account, Entry


def account(entry: Entry, text: str) -> Account:
    """One side of a discrepancy, with the proofs of the entry that it is."""
    return Account(text=text, about_id=entry.id, evidence=tuple(e for e in entry.evidence if e.role == "claim"))


def sources_of(entry: Entry) -> set[str]:
    """Ids of the sources that say it."""
    return {e.source for e in entry.evidence if e.role == "claim"}
