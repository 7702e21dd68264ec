"""“N will be shared, as agreed between X and Y”, “X will V, as it promised”: a clause that an undertaking stands behind."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import balanced, extent, past, pieces
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token


def as_agreed(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each main clause with “as agreed”, “as they had promised” behind or before it."""
    table = load("commissives")["standing_behind"]
    joint, own = frozenset(table["joint"]), frozenset(table["own"])
    for verb in clauses.tokens:
        if verb.lemma not in joint | own or verb.dep not in ("advcl", "ccomp", "parataxis") or clauses.is_negated(verb.i):
            continue
        main = clauses.parse.head(verb.i)
        if main is None or main.pos not in ("VERB", "AUX") or not any(t.lower == "as" for t in clauses.parse.children(verb.i, "mark")):
            continue
        if clauses.parse.child(verb.i, "dobj", "ccomp", "xcomp") is not None or not _is_to_come(clauses, main):
            continue
        actors = clauses.with_phrases(verb.i, "between", "by") or clauses.subjects(verb.i) or clauses.surface_subjects(main.i)
        if actors and not is_journalistic(clauses, actors):
            yield _draft(clauses, verb, main, actors)


def _is_to_come(clauses: Clauses, main: Token) -> bool:
    """Whether the main clause tells what is to be done, rather than what went as agreed."""
    modal = any(t.tag == "MD" for t in clauses.parse.children(main.i, "aux"))
    return clauses.standing(main.i) is Standing.FUTURE or (modal and clauses.standing(main.i) is not Standing.DENIED)


def _draft(clauses: Clauses, verb: Token, main: Token, actors: tuple[Token, ...]) -> Draft:
    keys = clauses.actors(actors)
    first, last = balanced(clauses, *extent(clauses, main.i, without=[verb.i]))
    words = pieces(clauses, first, last, keys)
    if verb.lemma in load("commissives")["standing_behind"]["own"] and not clauses.is_passive(main.i):
        said = (past(verb.lemma, clauses.words.pasts), " to ", *pieces(clauses, main.i, last, keys))
        return Draft("as_agreed", verb.i, actors, (first, last), said, status="reaffirmed", strength=1)
    agreed = ("It was agreed that ", *words)
    return Draft("as_agreed", verb.i, actors, (first, last), agreed, status="agreed", strength=1, is_whole=True)
