"""Asks and agreements of one brief → what became of each ask: granted by an agreement, or contested between the sources."""

from briefing.consolidate.differences.extents import sides_of
from briefing.consolidate.entry_words import names_in, overlap, stems_of
from briefing.consolidate.sharing import Sharing
from briefing.model.brief import Agreement, AgreementStatus, Ask, AskStatus, Brief

#: An agreement and an ask that share this much of their words, and this many of them, are about one thing.
_ABOUT, _WORDS = 0.42, 3


def settle_asks(brief: Brief) -> Brief:
    """The brief with the asks that its agreements answer marked: answered in one source, contested between several."""
    names = names_in(brief)
    firm = [a for a in brief.agreements if a.status in (AgreementStatus.AGREED, AgreementStatus.PLEDGED, AgreementStatus.REAFFIRMED)]
    words = [stems_of(a.text, names) for a in firm]
    sharing = Sharing(words)
    dates = {s.id: s.published for s in brief.sources if s.published and s.published_basis != "inferred"}

    def answers_to(ask: Ask) -> list[Agreement]:
        own, sides = stems_of(ask.text, names), {*ask.addressee, *ask.asker}
        about = (firm[n] for n in sharing.with_any_of(own) if _is_about(own, words[n]))
        return [a for a in about if set(a.parties) & sides or not a.parties]

    return brief.model_copy(update={"asks": tuple(_settled(ask, answers_to(ask), dates) for ask in brief.asks)})


def _settled(ask: Ask, answers: list[Agreement], dates: dict[str, str]) -> Ask:
    if ask.status is AskStatus.ANSWERED:
        return ask
    if not answers:
        return ask.model_copy(update={"status": AskStatus.CONTESTED}) if sides_of(ask) is not None else ask
    asking = {e.source for e in ask.evidence if e.role == "claim"}
    granting = {e.source for a in answers for e in a.evidence if e.role == "claim"}
    ids = tuple(a.id for a in answers)
    by_addressee = any(set(a.parties) & set(ask.addressee) for a in answers)
    later = max(dates.get(s, "") for s in granting) > max(dates.get(s, "") for s in asking)
    if by_addressee and (granting <= asking or later):
        return ask.model_copy(update={"status": AskStatus.ANSWERED, "answer": "granted", "answered_by": ids})
    return ask.model_copy(update={"status": AskStatus.CONTESTED, "answered_by": ids}) if granting - asking else ask


def _is_about(own: frozenset[str], other: frozenset[str]) -> bool:
    return overlap(own, other) >= _ABOUT and len(own & other) >= _WORDS
