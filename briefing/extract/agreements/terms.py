"""“Under the pact, X will V”, “the deal obliges X to V”, “the accord provides for N”: what an agreement that was made says."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.words import Standing
from briefing.extract.wording import Pieces, balanced, extent, pieces
from briefing.lexicons import load
from briefing.model.annotation import Token

_DEFINITE = frozenset({"the", "this", "that", "new", "its", "their"})
_WEIGHING = frozenset({"be", "have", "seem", "appear", "look", "mean", "come", "represent", "mark", "remain", "face", "need", "show", "suggest"})


def terms(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each term that the text states of a definite agreement."""
    verbs = frozenset(load("listing")["terms"])
    for noun in clauses.tokens:
        if noun.lemma.lower() not in clauses.words.agreement_nouns or noun.pos not in ("NOUN", "PROPN") or not _is_definite(clauses, noun):
            continue
        head = clauses.parse.head(noun.i)
        if noun.dep == "nsubj" and head is not None and head.pos == "VERB" and head.lemma in verbs:
            yield from _stated(clauses, noun, head)
        elif noun.dep == "pobj" and head is not None and head.lower in ("under", "per"):
            yield from _under(clauses, head)


def _is_definite(clauses: Clauses, noun: Token) -> bool:
    words = {t.lower for t in clauses.parse.children(noun.i, "det", "amod", "poss")}
    return bool(words & _DEFINITE) or noun.pos == "PROPN"


def _stated(clauses: Clauses, noun: Token, verb: Token) -> Iterator[Draft]:
    """The agreement itself is the subject: the line keeps it as such."""
    if clauses.standing(verb.i) not in (Standing.ASSERTED, Standing.FUTURE) or clauses.is_question(verb.i):
        return
    first, last = balanced(clauses, *extent(clauses, verb.i))
    yield Draft("terms", verb.i, (noun,), (verb.i, max(last, verb.i + 1)), pieces(clauses, verb.i, max(last, verb.i + 1)), status="agreed", strength=1)


def _under(clauses: Clauses, preposition: Token) -> Iterator[Draft]:
    """The clause that "under the deal" qualifies: what its subject must or will do."""
    verb = clauses.parse.head(preposition.i)
    if verb is None or verb.pos != "VERB" or verb.lemma in _WEIGHING or clauses.is_negated(verb.i):
        return
    modals = [t.lower for t in clauses.parse.children(verb.i, "aux") if t.tag == "MD"]
    if modals and modals[0] not in ("will", "shall", "must", "would", "can", "may") or verb.tag in ("VBD",) and not modals:
        return
    actors = clauses.surface_subjects(verb.i)
    subject = clauses.parse.child(verb.i, "nsubj", "nsubjpass")
    if subject is None or not actors:
        return
    first, last = balanced(clauses, *extent(clauses, verb.i, without=[subject.i, preposition.i]))
    opens = min([verb.i, *(t.i for t in clauses.parse.children(verb.i, "aux", "auxpass", "neg"))])
    predicate: Pieces = pieces(clauses, opens, max(last, verb.i + 1), clauses.actors(actors))
    yield Draft("terms", verb.i, actors, (verb.i, max(last, verb.i + 1)), predicate, status="agreed", strength=1)
