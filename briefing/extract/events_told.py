"""Turns a verb that tells a happening into who, what and in which words, before it becomes a claim."""

from typing import NamedTuple

from briefing.extract.clauses import Clauses
from briefing.extract.events_dates import Dated
from briefing.extract.events_subjects import Subject, find_subject, hangs_on_noun
from briefing.extract.events_wording import attribution, predicate, said_line, without_date
from briefing.extract.events_words import event_words
from briefing.extract.wording import Pieces, extent
from briefing.model.annotation import Token

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "AUX"})
#: Length of a date that is a year alone.
_YEAR = 4
#: How surely each rule tells a happening: with its date, with another's date, or by being news alone.
STRENGTHS = {"dated": 2, "beside": 1, "named": 1, "said": 1, "undated step": 1, "of the day": 0, "said of the day": 0}


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


def tell(clauses: Clauses, rule: str, verb: Token, *, status: str, dated: Dated | None = None) -> Told | None:
    """The happening of a verb, where its subject can be named and somebody of account takes part."""
    line = line_verb(clauses, verb)
    # "the deadline is April 30" says nothing without its date
    is_hole = dated is not None and dated.owner.pos in ("VERB", "AUX", "ADJ") and verb.lemma != "be"
    hole = dated if is_hole else None
    subject = find_subject(clauses, line)
    if subject is None or not _matters(clauses, verb, subject, dated if status == "next_step" else None):
        return None
    if line.lemma in event_words().announcing and clauses.parse.child(line.i, "ccomp") is not None:
        said = said_line(clauses, line, subject, hole)
        return Told(rule, verb, status, dated, *said, subject.keys, STRENGTHS[rule]) if said is not None else None
    tokens, words = predicate(clauses, line, subject, hole)
    is_ahead = dated is not None and status == "next_step" and subject.heads[0].lemma.lower() in event_words().happenings
    if not is_ahead and _says_nothing(clauses, line, subject, dated):
        return None
    wording = (*without_date(clauses, subject, hole), *words, *attribution(clauses, line, subject.keys))
    return Told(rule, verb, status, dated, tokens, wording, subject.keys, STRENGTHS[rule])


def _says_nothing(clauses: Clauses, verb: Token, subject: Subject, dated: Dated | None) -> bool:
    """Whether a line would lack what makes it worth telling: "Canada confirmed", "a round began"."""
    first, last = extent(clauses, verb.i)
    of_date = range(dated.first, dated.last) if dated is not None else range(0)
    behind = [t for t in clauses.tokens[max(first, verb.i + 1) : last] if t.pos in _CONTENT and t.i not in of_date]
    head = subject.heads[0]
    before = [t.lower for t in clauses.parse.children(head.i) if t.i < verb.i]
    is_bare = not subject.keys and before in (["a"], ["an"])
    is_unsaid = verb.lemma in event_words().announcing and clauses.parse.child(verb.i, "prt") is None
    return not behind and (is_unsaid or is_bare)


def _matters(clauses: Clauses, verb: Token, subject: Subject, ahead: Dated | None) -> bool:
    """Whether a party, a body of people or a happening takes part; a step with a day matters whoever takes it, unlike a forecast."""
    words = event_words()
    if any(head.lemma.lower() in words.pastimes for head in subject.heads):
        return False
    if ahead is not None:
        return len(ahead.date.value) > _YEAR or bool(subject.keys) or subject.heads[0].lemma.lower() in words.gatherings
    of_account = words.happenings | clauses.words.animate | clauses.words.agreement_nouns | words.instruments
    nouns = (*subject.heads, *clauses.patients(verb.i), *clauses.with_phrases(verb.i, "with", "to", "at", "by", "for", "of"))
    return bool(clauses.actors(nouns)) or any(t.lemma.lower() in of_account for t in nouns)
