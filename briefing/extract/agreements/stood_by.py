"""“X stands by its pledge to V”, “X will honour the accord”, “X would hold to its word”: an undertaking that is kept up."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import balanced, extent, past, pieces, with_purpose
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token


def stood_by(clauses: Clauses) -> Iterator[Draft]:
    """Yields a reaffirmed agreement for each verb of keeping with a commitment or an agreement."""
    table: dict[str, str] = load("commissives")["keeping"]["verbs"]
    for verb in clauses.tokens:
        preposition = table.get(verb.lemma)
        if verb.pos != "VERB" or preposition is None or clauses.is_question(verb.i) or clauses.is_conditional(verb.i):
            continue
        kept = _kept(clauses, verb, preposition)
        actors = clauses.subjects(verb.i)
        if kept is not None and actors and not is_journalistic(clauses, actors) and _is_promised(clauses, verb):
            yield _draft(clauses, verb, kept)


def _kept(clauses: Clauses, verb: Token, preposition: str) -> Token | None:
    if preposition == "noun":
        found = clauses.parse.child(verb.i, "dobj")
    else:
        behind = (clauses.parse.child(p.i, "pobj") for p in clauses.parse.children(verb.i, "prep", "prt") if p.lower == preposition)
        found = next((noun for noun in behind if noun is not None), None)
    nouns = clauses.words.commitment_nouns | clauses.words.agreement_nouns | {"word", "obligation", "bargain", "end"}
    if found is None or found.lemma.lower() not in nouns:
        return None
    return found if clauses.parse.child(found.i, "poss", "det") is not None else None


def _is_promised(clauses: Clauses, verb: Token) -> bool:
    """Whether it is said to be so: in the present, or to be so from now on; what was kept in the past is no promise."""
    standing = clauses.standing(verb.i)
    if standing is Standing.FUTURE:
        return True
    modal = any(t.lower == "would" for t in clauses.parse.children(verb.i, "aux"))
    above = clauses.parse.head(verb.i)
    if modal:
        return above is not None and above.lemma in clauses.words.saying and clauses.standing(above.i) is Standing.ASSERTED
    return standing is Standing.ASSERTED and (verb.tag in ("VBP", "VBZ") or verb.lemma == "stand")


def _draft(clauses: Clauses, verb: Token, kept: Token) -> Draft:
    actors = clauses.subjects(verb.i)
    own = clauses.actors(actors)
    first, last = balanced(clauses, *extent(clauses, kept.i))
    last = with_purpose(clauses, verb.i, last)
    content = clauses.parse.child(kept.i, "acl") or next(
        (t for t in clauses.parse.children(verb.i, "advcl", "xcomp") if t.tag == "VB"), None
    )
    start = min(clauses.parse.subtree(content.i)) if content is not None and content.i > kept.i else first
    if content is not None and content.i > kept.i:
        last = max(last, extent(clauses, content.i)[1])
    is_to_come = any(t.tag == "MD" for t in clauses.parse.children(verb.i, "aux"))
    does = f"undertook to {verb.lemma} " if is_to_come else past(verb.lemma, clauses.words.pasts) + " "
    predicate = (does, *pieces(clauses, verb.i + 1, last, own))
    return Draft("stood_by", verb.i, actors, (start, last), predicate, status="reaffirmed")
