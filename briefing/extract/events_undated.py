"""Turns verbs without a date into happenings: steps to come that matter undated, and the news of the report's own day."""

from briefing.extract.clauses import Clauses
from briefing.extract.events_dated import is_speech, said
from briefing.extract.events_moods import Mood, is_lapsed, mood
from briefing.extract.events_told import Told, is_quoted, line_verb, tell
from briefing.extract.events_words import event_words
from briefing.model.annotation import Token
from briefing.model.article import ParagraphKind

#: Sentences of the body that tell the news of the day.
_LEAD = 2
_LATELY = frozenset({"last", "past", "recent"})
#: Clauses that stand for themselves; others tell how, when or which.
_MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis"})


def undated_step(clauses: Clauses, verb: Token) -> Told | None:
    """A step of policy that is to come, without a date: "is expected to announce", "intend to continue talks"."""
    words = event_words()
    if verb.lemma not in words.steps | words.resuming or is_quoted(clauses, verb) or mood(clauses, verb) is not Mood.NEXT:
        return None
    line = line_verb(clauses, verb)
    if line.dep not in _MAIN or is_lapsed(clauses, line):
        return None
    if verb.lemma in words.resuming and not has_happening(clauses, verb):
        return None
    return tell(clauses, "undated step", verb, status="next_step")


def of_the_day(clauses: Clauses, verb: Token, *, is_dated: bool) -> Told | None:
    """What a report tells of its own day: a meeting, a call, an end; never what it looks back on.

    In a sentence with a date, only the end of something is told apart from it.
    """
    words = event_words()
    if not (verb.tag == "VBD" or _is_passive_past(clauses, verb)) or verb.dep not in _MAIN or is_quoted(clauses, verb):
        return None
    if _looks_back(clauses, verb) or mood(clauses, verb) is not Mood.PAST:
        return None
    if is_dated and (verb.dep != "conj" or verb.lemma not in words.ending):
        return None
    if verb.lemma in words.plain:
        return said(clauses, verb, None) if is_speech(clauses, verb) else None
    if verb.lemma in words.acts and is_of_the_lead(clauses, verb) and clauses.actors(clauses.subjects(verb.i)):
        return tell(clauses, "of the day", verb, status="past")
    if (verb.lemma in words.ending and has_happening(clauses, verb)) or (verb.lemma in words.today and _has_partner(clauses, verb)):
        return tell(clauses, "of the day", verb, status="past")
    return None


def is_of_the_lead(clauses: Clauses, verb: Token) -> bool:
    """Whether the sentence is one of the first of the body, which tell the news of the day; what is told further down may be old."""
    body = [s.index for s in clauses.parse.sentences if s.kind is ParagraphKind.BODY][:_LEAD]
    return clauses.parse.sentence(verb.i).index in body


def _is_passive_past(clauses: Clauses, verb: Token) -> bool:
    return verb.tag == "VBN" and any(t.lower in ("was", "were") for t in clauses.parse.children(verb.i, "auxpass"))


def _looks_back(clauses: Clauses, verb: Token) -> bool:
    """Whether a word puts the clause in an earlier time or sums one up: "once", "years ago", "in the past few weeks"."""
    sentence = clauses.parse.sentence(verb.i)
    tokens = clauses.tokens[sentence.first : sentence.last]
    is_summed_up = any(t.lower in _LATELY and clauses.tokens[t.head].tag == "NNS" for t in tokens)
    return is_summed_up or any(t.lower in event_words().history and t.pos != "ADP" for t in tokens)


def has_happening(clauses: Clauses, verb: Token) -> bool:
    """Whether a happening is what the verb begins, holds or ends."""
    nouns = [*clauses.patients(verb.i), *clauses.parse.children(verb.i, "nsubj", "nsubjpass", "dobj")]
    return any(t.lemma.lower() in event_words().happenings for t in nouns)


def _has_partner(clauses: Clauses, verb: Token) -> bool:
    """Whether somebody else takes part: whom they met, with whom they spoke."""
    partners = (*clauses.patients(verb.i), *clauses.with_phrases(verb.i, "with", "to"))
    several = len(clauses.actors(clauses.subjects(verb.i))) > 1 and not clauses.patients(verb.i)
    return bool(clauses.actors(partners)) or (several and verb.lemma in ("meet", "confer", "convene", "reconvene"))
