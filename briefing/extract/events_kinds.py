"""Turns the word that tells a happening into its kind, by which several accounts of one are told: "meeting", "vote"."""

from briefing.extract.clauses import Clauses
from briefing.extract.events_words import event_words
from briefing.model.annotation import Token


def kind_of(clauses: Clauses, trigger: Token) -> str:
    """The kind of a happening: that of its verb, of the noun that the verb stages, else the word itself."""
    words = event_words()
    content = clauses.parse.child(trigger.i, "ccomp") if trigger.lemma in words.plain else None
    if content is not None and content.pos == "VERB":
        told = kind_of(clauses, content)
        return told if told in words.kinds_of_result else "speech"
    lemma = _with_particle(clauses, trigger, words.kinds)
    if trigger.pos in ("NOUN", "PROPN"):
        return words.kinds.get(_with_kind(clauses, trigger), lemma)
    staged = next((noun for noun in _nouns(clauses, trigger) if noun in words.kinds), None)
    if lemma in words.kinds and (words.kinds[lemma] == "end" or staged is None):
        return words.kinds[lemma]
    if staged is not None and (lemma in words.stages or lemma in words.openings or lemma == "be"):
        return words.kinds[staged]
    return words.kinds.get(lemma, lemma)


def _nouns(clauses: Clauses, verb: Token) -> list[str]:
    nouns = [*clauses.patients(verb.i), *clauses.subjects(verb.i), *clauses.parse.children(verb.i, "nsubj", "nsubjpass", "dobj", "attr")]
    return [_with_kind(clauses, t) for t in nouns if t.pos in ("NOUN", "PROPN")]


def _with_kind(clauses: Clauses, noun: Token) -> str:
    """The noun, with the noun before it where both together are a kind of their own: "press conference"."""
    lemma = noun.lemma.lower()
    before = (f"{t.lower} {lemma}" for t in clauses.parse.children(noun.i, "compound", "amod"))
    return next((both for both in before if both in event_words().kinds), lemma)


def _with_particle(clauses: Clauses, verb: Token, kinds: dict[str, str]) -> str:
    """The verb, with the particle that makes it another: "call off"."""
    lemma = verb.lemma.lower()
    phrases = (f"{lemma} {t.lower}" for t in clauses.parse.children(verb.i, "prt", "advmod", "acomp", "oprd"))
    return next((phrase for phrase in phrases if phrase in kinds), lemma)
