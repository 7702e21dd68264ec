"""An entry, or a sentence → one side of a discrepancy."""

from briefing.consolidate.deeds import Deed
from briefing.consolidate.gathering import Event
from briefing.model.article import Span
from briefing.model.brief import Account, Entry


def account(entry: Entry, text: str) -> Account:
    """One side of a discrepancy, with the proofs of the entry that it is."""
    return Account(text=text, about_id=entry.id, evidence=tuple(e for e in entry.evidence if e.role == "claim"))


def sentence_account(event: Event, source: int, sentence: int, focus: Span) -> Account:
    """One side in the words of its sentence, the decisive ones marked."""
    proof = event.sentence_evidence(event.annotated[source], sentence, focus=focus)
    return Account(text=" ".join(proof.quote.split()), evidence=(proof,))


def deed_account(event: Event, deed: Deed) -> Account:
    """The side of a discrepancy that a verb tells."""
    parse = event.annotated[deed.source].parse
    return sentence_account(event, deed.source, parse.sentence_of[deed.verb.i], deed.focus(parse))


def sources_of(entry: Entry) -> set[str]:
    """Ids of the sources that say it."""
    return {e.source for e in entry.evidence if e.role == "claim"}
