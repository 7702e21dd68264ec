"""“X is committed to N”, “X remains committed to V-ing”: a commitment as a state."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.model.annotation import Token

_AGAIN = frozenset({"remain", "stay"})


def committed(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each “committed to”."""
    for token in clauses.tokens:
        if (
            token.lower not in ("committed", "pledged", "dedicated")
            or token.pos not in ("ADJ", "VERB")
            or token.dep not in ("acomp", "ROOT", "ccomp", "conj", "oprd")
        ):
            continue
        copula = _copula(clauses, token)
        content = _content(clauses, token)
        if copula is None or content is None or clauses.standing(copula) is not Standing.ASSERTED or clauses.is_negated(token.i):
            continue
        actors = clauses.surface_subjects(copula)
        if is_journalistic(clauses, actors) or not actors:
            continue
        own = clauses.actors(actors)
        first, last = extent(clauses, content.i)
        if any(t.lower == "including" for t in clauses.tokens[first:last]):
            last = max(last, extent(clauses, token.i)[1])
        first, last = balanced(clauses, first, last)
        again = clauses.tokens[copula].lemma in _AGAIN
        predicate = ("remained committed to " if again else "committed to ", *pieces(clauses, first, last, own))
        yield Draft(
            "committed",
            token.i,
            actors,
            (first, last),
            predicate,
            status="reaffirmed" if again else "agreed" if len(own) > 1 else "pledged",
        )


def _copula(clauses: Clauses, token: Token) -> int | None:
    if token.dep in ("acomp", "oprd"):
        head = clauses.parse.head(token.i)
        return head.i if head is not None else None
    return token.i if clauses.parse.child(token.i, "auxpass") is not None else None


def _content(clauses: Clauses, token: Token) -> Token | None:
    for prep in clauses.parse.children(token.i, "prep"):
        wanted = clauses.parse.child(prep.i, "pobj", "pcomp")
        if prep.lower == "to" and wanted is not None:
            return wanted
    return clauses.parse.child(token.i, "xcomp")
