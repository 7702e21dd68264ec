"""“Under the instrument X is to V”, “Kenya and Uganda are to V jointly”: a duty that only an agreement can have made."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token


def is_to(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each “is to V” of actors under an instrument, or of two states together."""
    acts = frozenset(load("acts")["acts"])
    not_agreed = frozenset(load("commissives")["headlines"]["not_agreed"])
    for verb in clauses.tokens:
        copula = clauses.parse.head(verb.i)
        if verb.dep != "xcomp" or verb.tag != "VB" or copula is None or copula.lemma != "be" or copula.tag not in ("VBZ", "VBP", "VBD"):
            continue
        if clauses.parse.child(copula.i, "attr", "acomp") is not None or clauses.standing(copula.i) is not Standing.ASSERTED:
            continue
        actors = clauses.subjects(copula.i)
        own = clauses.actors(actors)
        under = _is_under(clauses, copula, verb)
        states = [key for key in own if key.startswith(("country:", "body:"))]
        if (under and actors) or (len(states) > 1 and verb.lemma in acts and verb.lemma not in not_agreed):
            yield _draft(clauses, verb, actors)


def _is_under(clauses: Clauses, copula: Token, verb: Token) -> bool:
    preps = clauses.parse.children(copula.i, "prep") + clauses.parse.children(verb.i, "prep")
    nouns = [clauses.parse.child(p.i, "pobj") for p in preps if p.lower in ("under", "per")]
    return any(noun is not None and noun.lemma.lower() in clauses.words.agreement_nouns for noun in nouns)


def _draft(clauses: Clauses, verb: Token, actors: tuple[Token, ...]) -> Draft:
    own = clauses.actors(actors)
    _, last = balanced(clauses, *extent(clauses, verb.i))
    last = max(last, verb.i + 1)
    predicate = ("agreed to ", *pieces(clauses, verb.i, last, own))
    return Draft("is_to", verb.i, actors, (verb.i, last), predicate, status="agreed", strength=1)
