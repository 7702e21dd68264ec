"""Turns the word that tells a happening into its kind, by which several accounts of one are told: "meeting", "vote"."""

from briefing.extract.clauses import Clauses
from briefing.extract.events_words import event_words
from briefing.model.annotation import Token


def kind_of(clauses: Clauses, trigger: Token) -> str:
    """The kind of a happening: that of its verb, of the noun that the verb stages, else the word itself."""
    words = event_words()
    lemma = trigger.lemma.lower()
    if trigger.pos in ("NOUN", "PROPN"):
        return words.kinds.get(lemma, lemma)
    staged = next((noun for noun in _nouns(clauses, trigger) if noun in words.kinds), None)
    if lemma in words.kinds and (words.kinds[lemma] == "end" or staged is None):
        return words.kinds[lemma]
    if staged is not None and (lemma in words.stages or lemma in words.openings or lemma == "be"):
        return words.kinds[staged]
    return words.kinds.get(lemma, lemma)


def _nouns(clauses: Clauses, verb: Token) -> list[str]:
    nouns = [*clauses.patients(verb.i), *clauses.parse.children(verb.i, "nsubj", "nsubjpass", "dobj", "attr")]
    return [t.lemma.lower() for t in nouns if t.pos in ("NOUN", "PROPN")]
