"""“What they signed up to is N”, “what X and Y had hammered out was N”: an agreement told by a cleft."""

from collections.abc import Iterator

from briefing.extract.agreements.undertook import status
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.model.annotation import Token


def revealed(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each “what X agreed was N”."""
    for copula in clauses.tokens:
        if copula.lemma != "be" or clauses.is_negated(copula.i) or clauses.is_question(copula.i):
            continue
        verb = _committing(clauses, copula)
        content = next((t for t in clauses.parse.children(copula.i, "attr", "ccomp", "xcomp") if t.i > copula.i), None)
        if verb is None or content is None or content.pos == "PRON" or clauses.standing(copula.i) is not Standing.ASSERTED:
            continue
        actors = clauses.subjects(verb.i)
        if actors and not is_journalistic(clauses, actors):
            yield _draft(clauses, verb, actors, content)


def _committing(clauses: Clauses, copula: Token) -> Token | None:
    """The verb of the clause with “what” before the copula, where it commits or concludes."""
    verbs = clauses.words.concluding | set(clauses.words.committing)
    for clause in clauses.parse.children(copula.i, "csubj", "nsubj", "ccomp", "advcl"):
        below = [clauses.tokens[i] for i in clauses.parse.subtree(clause.i)]
        if clause.i < copula.i and below[0].lower == "what" and clause.lemma in verbs and clause.pos == "VERB":
            firm = not clauses.is_negated(clause.i) and not any(t.tag == "MD" for t in clauses.parse.children(clause.i, "aux"))
            return clause if firm else None
    return None


def _draft(clauses: Clauses, verb: Token, actors: tuple[Token, ...], content: Token) -> Draft:
    own = clauses.actors(actors)
    first, last = balanced(clauses, *extent(clauses, content.i))
    mood = (clauses.words.committing.get(verb.lemma) or ("joint",))[0]
    return Draft(
        "revealed",
        content.i,
        actors,
        (first, last),
        ("agreed on ", *pieces(clauses, first, last, own)),
        status=status(clauses, verb, mood, own),
    )
