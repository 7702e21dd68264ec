"""“X stressed the need for N”, “X underlined the importance of V-ing”: a position that asks where its object asks elsewhere."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, past, pieces
from briefing.extract.words import Standing


def stressed(clauses: Clauses) -> Iterator[Draft]:
    """Yields a weak ask for each stressed need."""
    for token in clauses.tokens:
        if token.pos != "NOUN" or token.lemma not in clauses.words.need_nouns or token.dep not in ("dobj", "pobj"):
            continue
        verb = clauses.parse.head(token.i)
        if verb is None or verb.lemma not in clauses.words.need_verbs or clauses.standing(verb.i) is not Standing.ASSERTED:
            continue
        askers = clauses.subjects(verb.i)
        wanted = _wanted(clauses, token.i)
        if not clauses.actors(askers) or wanted is None:
            continue
        first, last = balanced(clauses, *extent(clauses, wanted))
        whole_first, whole_last = balanced(clauses, *extent(clauses, token.i))
        predicate = (past(verb.lemma, clauses.words.pasts), " ", *pieces(clauses, whole_first, whole_last, clauses.actors(askers)))
        yield Draft("stressed", token.i, askers, (first, last), predicate, addressees=clauses.doers(wanted), status="open", strength=0)


def _wanted(clauses: Clauses, noun: int) -> int | None:
    for prep in clauses.parse.children(noun, "prep"):
        wanted = clauses.parse.child(prep.i, "pobj", "pcomp")
        if prep.lower in ("for", "of") and wanted is not None:
            return wanted.i
    clause = clauses.parse.child(noun, "acl")
    return clause.i if clause is not None else None
