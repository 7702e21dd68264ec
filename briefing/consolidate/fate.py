"""Asks and agreements of one brief → what became of each ask: granted by an agreement, or contested between the sources."""

from briefing.consolidate.differences.extents import sides_of
from briefing.consolidate.entry_words import overlap, stems_of
from briefing.model.brief import Agreement, AgreementStatus, Ask, AskStatus, Brief

#: An agreement and an ask that share this much of their words, and this many of them, are about one thing.
_ABOUT, _WORDS = 0.42, 3


def settle_asks(brief: Brief) -> Brief:
    """The brief with the asks that its agreements answer marked: answered in one source, contested between several."""
    names = [name for party in brief.parties for name in (party.name, *party.aliases)]
    firm = [a for a in brief.agreements if a.status in (AgreementStatus.AGREED, AgreementStatus.PLEDGED, AgreementStatus.REAFFIRMED)]
    words = {a.id: stems_of(a.text, names) for a in firm}
    return brief.model_copy(update={"asks": tuple(_settled(ask, firm, words, names) for ask in brief.asks)})


def _settled(ask: Ask, agreements: list[Agreement], words: dict[str, frozenset[str]], names: list[str]) -> Ask:
    if ask.status is AskStatus.ANSWERED:
        return ask
    own = stems_of(ask.text, names)
    answers = [
        a
        for a in agreements
        if overlap(own, words[a.id]) >= _ABOUT
        and len(own & words[a.id]) >= _WORDS
        and (set(a.parties) & {*ask.addressee, *ask.asker} or not a.parties)
    ]
    if not answers:
        return ask.model_copy(update={"status": AskStatus.CONTESTED}) if sides_of(ask) is not None else ask
    asking = {e.source for e in ask.evidence if e.role == "claim"}
    granting = {e.source for a in answers for e in a.evidence if e.role == "claim"}
    ids = tuple(a.id for a in answers)
    if granting <= asking and any(set(a.parties) & set(ask.addressee) for a in answers):
        return ask.model_copy(update={"status": AskStatus.ANSWERED, "answer": "granted", "answered_by": ids})
    if granting - asking:
        return ask.model_copy(update={"status": AskStatus.CONTESTED, "answered_by": ids})
    return ask
