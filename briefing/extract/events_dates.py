"""Turns a date in a sentence into the verb or the noun whose time it tells."""

from typing import NamedTuple

from briefing.extract.clauses import Clauses
from briefing.extract.events_words import event_words
from briefing.model.annotation import DateMention, Sentence, Token

#: Words that may stand between a verb and its time.
_BETWEEN = frozenset({"on", "in", "at", "late", "early", "here", "reporters", "earlier", "later"})


class Dated(NamedTuple):
    """A date with the word that it dates, and the tokens that it takes, the preposition before it included."""

    date: DateMention
    owner: Token
    first: int
    last: int


def iter_dated(clauses: Clauses, sentence: Sentence) -> list[Dated]:
    """The dates of a sentence, each with the word that it dates."""
    found: list[Dated] = []
    for mention in clauses.annotated.dates:
        if sentence.start <= mention.start < sentence.end:
            inside = [t for t in clauses.tokens[sentence.first : sentence.last] if t.end > mention.start and t.start < mention.end]
            owner = _owner(clauses, inside) if inside else None
            if owner is not None:
                found.append(Dated(mention, owner, inside[0].i, inside[-1].i + 1))
            found.extend(Dated(mention, verb, inside[0].i, inside[-1].i + 1) for verb in _told_of(clauses, inside))
    return found


def _told_of(clauses: Clauses, inside: list[Token]) -> list[Token]:
    """Verbs of clauses that tell what the day brings: "December 1, when the new president takes power"."""
    clauses_of = [verb for token in inside for verb in clauses.parse.children(token.i, "relcl", "advcl")]
    return [verb for verb in clauses_of if any(t.lower == "when" for t in clauses.parse.children(verb.i, "advmod", "mark"))]


def _owner(clauses: Clauses, inside: list[Token]) -> Token | None:
    beside = _verb_beside(clauses, inside[0])
    if beside is not None:
        return beside
    places = {t.i for t in inside}
    head = next((t for t in inside if t.head not in places or t.head == t.i), inside[0])
    words = event_words()
    for above in clauses.parse.ancestors(head.i):
        if above.pos in ("NOUN", "PROPN") and above.lemma.lower() in words.happenings | words.scheduled:
            return _staged(clauses, above)
        if above.pos == "VERB" or above.lemma == "be":
            return above
    return head if head.pos == "VERB" else None


def _verb_beside(clauses: Clauses, first: Token) -> Token | None:
    """The verb right before the time ("said Wednesday"), which nearness makes surer than the parse."""
    sentence = clauses.parse.sentence(first.i)
    i = first.i - 1
    while i > sentence.first and first.i - i <= 3 and clauses.tokens[i].lower in _BETWEEN:
        i -= 1
    token = clauses.tokens[i]
    return token if token.pos == "VERB" and token.tag != "VBG" else None


def _measured(clauses: Clauses, noun: Token) -> Token:
    """The noun that tells how much of it there was: "two days of talks", "a round of negotiations"."""
    of = clauses.parse.head(noun.i)
    whole = clauses.parse.head(of.i) if of is not None and of.lower == "of" else None
    return whole if whole is not None and whole.lemma.lower() in event_words().measures else noun


def _staged(clauses: Clauses, noun: Token) -> Token:
    """The verb that stages the happening ("held talks on Monday"), or the noun itself."""
    noun = _measured(clauses, noun)
    head = clauses.parse.head(noun.i)
    while head is not None and noun.dep == "conj" and head.pos in ("NOUN", "PROPN"):
        noun, head = head, clauses.parse.head(head.i)
    if head is None:
        return noun
    if head.pos == "VERB" and noun.dep in ("dobj", "nsubj", "nsubjpass"):
        return head if noun.dep != "nsubj" or head.lemma not in event_words().standing else noun
    if head.lemma == "be" and noun.dep == "nsubj":
        return head
    return noun
