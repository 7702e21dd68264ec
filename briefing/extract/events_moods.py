"""Turns the form of a clause into what it tells of time: that something happened, that it is to happen, or neither."""

from enum import StrEnum

from briefing.extract.clauses import Clauses
from briefing.extract.events_subjects import hangs_on_noun
from briefing.extract.events_words import event_words
from briefing.extract.words import Standing
from briefing.model.annotation import Token
from briefing.model.article import ParagraphKind


class Mood(StrEnum):
    """What a clause tells of a happening."""

    PAST = "past"
    #: It is to happen: willed, planned, due.
    NEXT = "next"
    #: In the present: a plan where a date ahead stands with it, else a state.
    PRESENT = "present"
    NONE = "none"


_WILL = frozenset({"will", "'ll", "shall", "wo"})
#: A present tense under these tells of a set time: "before he leaves office on Dec. 1".
_TEMPORAL = frozenset({"after", "before", "once", "till", "until", "when"})
_RESULTS = frozenset({"begin", "come", "go", "help", "manage", "start"})


def mood(clauses: Clauses, verb: Token) -> Mood:
    """What the clause of a verb tells of time, its own words and those above it read together."""
    if verb.tag in ("VBZ", "VBP") and any(t.lower in _TEMPORAL for t in clauses.parse.children(verb.i, "mark", "advmod")):
        return Mood.PRESENT
    if clauses.is_negated(verb.i) or clauses.is_conditional(verb.i):
        return Mood.NONE
    helpers = clauses.parse.children(verb.i, "aux", "auxpass")
    modal = next((t for t in helpers if t.tag == "MD"), None)
    if any(t.lower == "to" for t in helpers):
        return _of_infinitive(clauses, verb)
    if modal is not None:
        return _of_modal(clauses, verb, modal)
    if any(t.tag in ("VBD", "VBP", "VBZ") for t in helpers):
        return _of_helped(clauses, verb, helpers)
    if verb.tag == "VBD":
        return _if_asserted(clauses, verb, Mood.PAST)
    if verb.tag in ("VBZ", "VBP"):
        is_headline = clauses.parse.sentence(verb.i).kind is ParagraphKind.HEADLINE
        return _if_asserted(clauses, verb, Mood.PAST if is_headline else Mood.PRESENT)
    if verb.tag == "VBN" and clauses.parse.child(verb.i, "nsubj") is not None:
        return _if_asserted(clauses, verb, Mood.PAST)  # a past that the tagger took for a participle
    if verb.tag in ("VBN", "VBG") and verb.dep in ("acl", "advcl", "pcomp", "conj"):
        return _of_participle(clauses, verb)
    return Mood.NONE


def is_put_off(clauses: Clauses, verb: Token) -> bool:
    """Whether a denial tells a time ("will not vote until next year"), given that such a time stands with it."""
    return clauses.is_negated(verb.i) and any(t.lower in _WILL for t in clauses.parse.children(verb.i, "aux"))


def is_lapsed(clauses: Clauses, line: Token) -> bool:
    """Whether a plan is told as one of the past ("were expected to sign"), of which nobody says that it still holds."""
    helpers = clauses.parse.children(line.i, "aux", "auxpass")
    was = (line.tag == "VBD" and line.lemma == "be") or any(t.lower in ("was", "were", "had") for t in helpers)
    return was and line.dep != "ccomp"


def _of_modal(clauses: Clauses, verb: Token, modal: Token) -> Mood:
    if modal.lower in _WILL:
        return _if_asserted(clauses, verb, Mood.NEXT)
    if modal.lower == "must" and not any(t.lower == "have" for t in clauses.parse.children(verb.i, "aux")):
        # A step only where a term is set: "must withdraw by April".
        return Mood.PRESENT if verb.dep in ("ROOT", "conj") else Mood.NONE
    if modal.lower == "would" and not any(t.lower == "have" for t in clauses.parse.children(verb.i, "aux")):
        report = next(iter(clauses.reports(verb.i)), None)
        is_said = report is not None and verb.dep == "ccomp" and clauses.tokens[verb.head].i == report.verb
        return _if_asserted(clauses, clauses.tokens[verb.head], Mood.NEXT) if is_said else Mood.NONE
    return Mood.NONE


def _of_helped(clauses: Clauses, verb: Token, helpers: list[Token]) -> Mood:
    finite = next(t for t in helpers if t.tag in ("VBD", "VBP", "VBZ"))
    if verb.tag == "VBG":
        return _if_asserted(clauses, verb, Mood.PAST if finite.tag == "VBD" else Mood.PRESENT)
    if verb.tag == "VBN" and finite.lemma == "be" and finite.tag != "VBD":
        is_headline = clauses.parse.sentence(verb.i).kind is ParagraphKind.HEADLINE
        return _if_asserted(clauses, verb, Mood.PAST if is_headline else Mood.PRESENT)
    return _if_asserted(clauses, verb, Mood.PAST)


def _of_infinitive(clauses: Clauses, verb: Token) -> Mood:
    words = event_words()
    head = clauses.parse.head(verb.i)
    if any(t.lower == "have" for t in clauses.parse.children(verb.i, "aux")):
        return Mood.NONE  # "was to have ended"
    if head is None:
        is_headline = clauses.parse.sentence(verb.i).kind is ParagraphKind.HEADLINE
        return Mood.NEXT if is_headline or clauses.parse.child(verb.i, "nsubj") is not None else Mood.NONE
    if head.lemma in _RESULTS and verb.dep == "xcomp":
        return mood(clauses, head)
    if head.lemma == "be" and verb.dep in ("xcomp", "ccomp", "acl", "attr"):
        return _if_asserted(clauses, head, Mood.NEXT)
    if hangs_on_noun(clauses, verb):
        is_bare = head.dep == "ROOT" or clauses.is_passive(verb.i)
        return _if_asserted(clauses, head, Mood.NEXT) if is_bare else Mood.NONE
    if head.lemma in words.due and head.dep in ("amod", "acl", "relcl", "advcl") and clauses.tokens[head.head].pos in ("NOUN", "PROPN"):
        return Mood.NONE  # "a truce, due to begin on Friday, was broken"
    if head.lemma in words.due or (head.lemma in words.intending and verb.dep in ("xcomp", "ccomp", "advcl")):
        return _if_asserted(clauses, head, Mood.NEXT)
    if head.pos == "NOUN" and head.lemma in ("plan", "decision") and verb.dep == "acl":
        return _if_asserted(clauses, head, Mood.NEXT) if head.dep in ("dobj", "pobj") else Mood.NONE
    return Mood.NONE


def _of_participle(clauses: Clauses, verb: Token) -> Mood:
    words = event_words()
    if verb.dep == "acl" and verb.tag == "VBN":
        return Mood.NEXT if verb.lemma in words.due else Mood.PAST
    head = clauses.parse.head(verb.i)
    while head is not None and head.pos not in ("VERB", "AUX"):
        head = clauses.parse.head(head.i)
    if head is None:
        return Mood.NONE
    return mood(clauses, head) if head.tag != "VBG" or head.i < verb.i else Mood.NONE


def _if_asserted(clauses: Clauses, verb: Token, found: Mood) -> Mood:
    standing = clauses.standing(verb.i)
    if standing is Standing.ASSERTED or (standing is Standing.FUTURE and found is not Mood.PAST):
        return found
    return Mood.NONE
