"""“Under the pact, X will V”, “the deal obliges X to V”, “the accord provides for N”: what an agreement that was made says."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import Pieces, balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token

_DEFINITE = frozenset({"the", "this", "that", "new", "its", "their"})
#: What speakers promise themselves of an agreement, rather than terms of it.
_PRAISING = frozenset({"boost", "create", "ensure", "give", "improve", "increase", "protect", "raise", "reduce", "strengthen"})
_WEIGHING = frozenset(
    {"be", "have", "seem", "appear", "look", "mean", "come", "represent", "mark", "remain", "face", "need", "show", "suggest"}
)


def terms(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each term that the text states of a definite agreement."""
    verbs = frozenset(load("listing")["terms"])
    for noun in clauses.tokens:
        if not _is_agreement(clauses, noun) and not (noun.lower == "it" and _stands_for_agreement(clauses, noun)):
            continue
        head = clauses.parse.head(noun.i)
        if head is not None and head.lemma == "call" and not any(t.lower == "for" for t in clauses.parse.children(head.i, "prep")):
            continue
        if noun.dep == "nsubj" and head is not None and head.pos == "VERB" and head.lemma in verbs:
            yield from _stated(clauses, noun, head)
        elif noun.dep == "pobj" and head is not None and head.lower in ("under", "per"):
            yield from _under(clauses, head)


def _is_agreement(clauses: Clauses, noun: Token) -> bool:
    if noun.lemma == "exchange":
        return any(t.lower in ("notes", "letters") for t in clauses.with_phrases(noun.i, "of"))
    if noun.lemma.lower() not in clauses.words.agreement_nouns or noun.pos not in ("NOUN", "PROPN"):
        return False
    return _is_definite(clauses, noun) or _is_made(clauses, noun)


def _is_made(clauses: Clauses, noun: Token) -> bool:
    """Whether an agreement that is new to the text is told to have been made: “an accord signed in Moscow”."""
    return any(t.lemma in clauses.words.concluding and t.tag == "VBN" for t in clauses.parse.children(noun.i, "acl"))


def _stands_for_agreement(clauses: Clauses, pronoun: Token) -> bool:
    """“It” that opens its sentence, behind one whose subject is an agreement."""
    sentence = clauses.parse.sentence(pronoun.i)
    if pronoun.dep != "nsubj" or pronoun.i > sentence.first + 1 or sentence.index == 0:
        return False
    before = clauses.parse.sentences[sentence.index - 1]
    return any(t.dep in ("nsubj", "nsubjpass") and _is_agreement(clauses, t) for t in clauses.tokens[before.first : before.last])


def _is_definite(clauses: Clauses, noun: Token) -> bool:
    words = {t.lower for t in clauses.parse.children(noun.i, "det", "amod", "poss")}
    return bool(words & _DEFINITE) or noun.pos == "PROPN"


def _stated(clauses: Clauses, noun: Token, verb: Token) -> Iterator[Draft]:
    """The agreement itself is the subject: the line keeps it as such."""
    if clauses.standing(verb.i) not in (Standing.ASSERTED, Standing.FUTURE) or clauses.is_question(verb.i):
        return
    _, last = balanced(clauses, *extent(clauses, verb.i))
    last = max(last, verb.i + 1)
    if verb.lemma in _PRAISING and clauses.speakers(verb.i)[1]:
        return
    words = pieces(clauses, min(t.i for t in (*clauses.parse.children(verb.i, "aux"), verb)), last)
    subject = () if noun.lower == "it" else (noun,)
    yield Draft("terms", verb.i, subject, (verb.i, last), words if subject else ("The agreement ", *words), status="agreed", strength=1)


def _under(clauses: Clauses, preposition: Token) -> Iterator[Draft]:
    """The clause that "under the deal" qualifies: what its subject must or will do."""
    verb = clauses.parse.head(preposition.i)
    if verb is None or verb.pos != "VERB" or verb.lemma in _WEIGHING or clauses.is_negated(verb.i):
        return
    modals = [t.lower for t in clauses.parse.children(verb.i, "aux") if t.tag == "MD"]
    if (modals and modals[0] not in ("will", "shall", "must", "would", "can", "may")) or (verb.tag == "VBD" and not modals):
        return
    actors = clauses.surface_subjects(verb.i)
    subject = clauses.parse.child(verb.i, "nsubj", "nsubjpass")
    if subject is None or not actors:
        return
    _, last = balanced(clauses, *extent(clauses, verb.i, without=[subject.i, preposition.i]))
    opens = min([verb.i, *(t.i for t in clauses.parse.children(verb.i, "aux", "auxpass", "neg"))])
    predicate: Pieces = pieces(clauses, opens, max(last, verb.i + 1), clauses.actors(actors))
    yield Draft("terms", verb.i, actors, (verb.i, max(last, verb.i + 1)), predicate, status="agreed", strength=1)
