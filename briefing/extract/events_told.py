"""Turns a verb that tells a happening into who, what and in which words, before it becomes a claim."""

from typing import NamedTuple

from briefing.extract.clauses import Clauses
from briefing.extract.events_dates import Dated
from briefing.extract.events_subjects import find_subject, hangs_on_noun
from briefing.extract.events_wording import attribution, predicate, said_line, without_date
from briefing.extract.events_words import event_words
from briefing.extract.wording import Pieces
from briefing.model.annotation import Token


class Told(NamedTuple):
    """A happening as one sentence tells it."""

    rule: str
    #: The verb or noun that tells it.
    trigger: Token
    #: "past" or "next_step".
    status: str
    dated: Dated | None
    #: Tokens first..last of what happens.
    tokens: tuple[int, int]
    wording: Pieces
    actors: tuple[str, ...]
    strength: int
    #: Whether the date is that of another happening that it goes with ("after Thursday's meeting").
    near: bool = False


def is_quoted(clauses: Clauses, token: Token) -> bool:
    """Whether the word is somebody's own, between quotation marks."""
    return any(q.start <= token.start < q.end for q in clauses.annotated.quotes)


def line_verb(clauses: Clauses, verb: Token) -> Token:
    """The verb that the line begins with: above an infinitive the word that makes it a plan ("is expected to announce")."""
    if not any(t.lower == "to" for t in clauses.parse.children(verb.i, "aux")) or hangs_on_noun(clauses, verb):
        return verb
    above = clauses.parse.head(verb.i)
    while above is not None and above.pos not in ("VERB", "AUX"):
        above = clauses.parse.head(above.i)
    return above if above is not None else verb


def tell(clauses: Clauses, rule: str, verb: Token, *, status: str, dated: Dated | None = None, strength: int = 2) -> Told | None:
    """The happening of a verb, where its subject can be named and somebody of account takes part."""
    line = line_verb(clauses, verb)
    hole = dated if dated is not None and dated.owner.pos in ("VERB", "AUX", "ADJ") else None
    subject = find_subject(clauses, line)
    if subject is None or (not (status == "next_step" and dated is not None) and not _matters(clauses, verb, subject.heads)):
        return None
    if line.lemma in event_words().announcing and clauses.parse.child(line.i, "ccomp") is not None:
        said = said_line(clauses, line, subject, hole)
        return Told(rule, verb, status, dated, *said, subject.keys, strength) if said is not None else None
    tokens, words = predicate(clauses, line, subject, hole)
    if _says_nothing(clauses, line, tokens):
        return None
    wording = (*without_date(clauses, subject, hole), *words, *attribution(clauses, line, subject.keys))
    return Told(rule, verb, status, dated, tokens, wording, subject.keys, strength)


def _says_nothing(clauses: Clauses, verb: Token, tokens: tuple[int, int]) -> bool:
    """Whether a verb that needs words of its own to say what has lost them: "Canada confirmed"."""
    content = [t for t in clauses.tokens[slice(*tokens)] if t.pos in ("NOUN", "PROPN", "VERB", "ADJ", "NUM") and t.i != verb.i]
    return verb.lemma in event_words().announcing and not content


def _matters(clauses: Clauses, verb: Token, subjects: tuple[Token, ...]) -> bool:
    """Whether a party, a body of people or a happening takes part."""
    words = event_words()
    nouns = (*subjects, *clauses.patients(verb.i), *clauses.with_phrases(verb.i, "with", "to", "at", "by", "for", "of"))
    return bool(clauses.actors(nouns)) or any(t.lemma.lower() in words.happenings | clauses.words.animate for t in nouns)
