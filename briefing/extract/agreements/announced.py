"""“X announced £10m for N”, “X unveiled a ban on N”, “X put up 3 million dollars”: a decision of policy made known."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import balanced, extent, past, pieces, with_complements
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token


def announced(clauses: Clauses) -> Iterator[Draft]:
    """Yields a pledge for each measure or sum that an actor announces or sets aside."""
    table = load("commissives")["announcing"]
    verbs, measures, giving = (frozenset(table[name]) for name in ("verbs", "measures", "giving"))
    for verb in clauses.tokens:
        if verb.pos != "VERB" or verb.lemma not in verbs | giving or clauses.standing(verb.i) is not Standing.ASSERTED:
            continue
        noun = clauses.parse.child(verb.i, "nsubjpass" if clauses.is_passive(verb.i) else "dobj")
        if noun is None or clauses.is_question(verb.i) or not (noun.lemma in measures or _is_money(clauses, noun)):
            continue
        actors = clauses.subjects(verb.i)
        if clauses.actors(actors) and not is_journalistic(clauses, actors):
            yield _draft(clauses, verb, noun, actors)


def _is_money(clauses: Clauses, noun: Token) -> bool:
    """Whether the object is a sum: “$40m for the road”, “30 mln dlrs in aid”."""
    return any(q.currency is not None and q.start <= noun.start < q.end for q in clauses.annotated.quantities)


def _draft(clauses: Clauses, verb: Token, noun: Token, actors: tuple[Token, ...]) -> Draft:
    own = clauses.actors(actors)
    first, last = extent(clauses, noun.i)
    first, last = balanced(clauses, first, with_complements(clauses, verb.i, last))
    predicate = (past(verb.lemma, clauses.words.pasts), " ", *pieces(clauses, first, last, own))
    return Draft("announced", verb.i, actors, (first, last), predicate, status="agreed" if len(own) > 1 else "pledged", strength=1)
