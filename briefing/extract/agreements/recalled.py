"""“the promise he gave the workers to V”, “the accord X and Y signed in 2009 to V”, “X is party to a 1991 treaty on N”: recalled."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.model.annotation import Token

_PARTIES = frozenset({"party", "signatory", "subscriber"})


def recalled(clauses: Clauses) -> Iterator[Draft]:
    """Yields an earlier agreement for each undertaking that the text recalls by who gave it."""
    for noun in clauses.tokens:
        if noun.pos not in ("NOUN", "PROPN"):
            continue
        if noun.lemma in clauses.words.commitment_nouns | clauses.words.agreement_nouns:
            yield from _given(clauses, noun)
        elif noun.lemma in _PARTIES and noun.dep in ("attr", "acomp"):
            yield from _party(clauses, noun)


def _given(clauses: Clauses, noun: Token) -> Iterator[Draft]:
    """The noun with a clause that says who gave or concluded it, and what it holds behind."""
    giving = clauses.words.giving | clauses.words.concluding | {"enter", "sign", "take", "undertake"}
    for verb in clauses.parse.children(noun.i, "relcl"):
        subject = clauses.parse.child(verb.i, "nsubj")
        if verb.lemma not in giving or subject is None or subject.tag in ("WDT", "WP") or clauses.is_negated(verb.i):
            continue
        if any(t.tag == "MD" for t in clauses.parse.children(verb.i, "aux")):
            continue
        content = _held(clauses, noun, verb)
        actors = clauses.phrase(subject)
        if content is not None and not is_journalistic(clauses, actors):
            yield _draft(clauses, verb, actors, content, noun)


def _held(clauses: Clauses, noun: Token, verb: Token) -> Token | None:
    """An infinitive behind the noun or behind the verb that gave it."""
    below = (*clauses.parse.children(noun.i, "acl"), *clauses.parse.children(verb.i, "xcomp", "advcl", "ccomp", "acl"))
    return next((t for t in below if t.tag == "VB" and t.i > verb.i), None)


def _party(clauses: Clauses, noun: Token) -> Iterator[Draft]:
    copula = clauses.parse.head(noun.i)
    if copula is None or copula.lemma != "be" or clauses.standing(copula.i) is not Standing.ASSERTED:
        return
    for prep in clauses.parse.children(noun.i, "prep"):
        pact = clauses.parse.child(prep.i, "pobj")
        if prep.lower != "to" or pact is None or pact.lemma.lower() not in clauses.words.agreement_nouns:
            continue
        below = (*clauses.parse.children(pact.i, "acl"), *clauses.parse.children(copula.i, "advcl", "xcomp"))
        content = next((t for t in below if t.tag == "VB" and t.i > pact.i), pact)
        actors = clauses.subjects(copula.i)
        if actors and not is_journalistic(clauses, actors):
            yield _draft(clauses, noun, actors, content, pact)


def _draft(clauses: Clauses, trigger: Token, actors: tuple[Token, ...], content: Token, noun: Token) -> Draft:
    own = clauses.actors(actors)
    first, last = balanced(clauses, *extent(clauses, content.i))
    name = noun.lemma.lower()
    article = "an" if name[0] in "aeiou" else "a"
    verb = "gave" if name in clauses.words.commitment_nouns else "concluded" if trigger.lemma not in _PARTIES else "joined"
    lead = f"{verb} {article} {name} " if content.i != noun.i else f"{verb} "
    return Draft("recalled", trigger.i, actors, (first, last), (lead, *pieces(clauses, first, last, own)), status="earlier")
