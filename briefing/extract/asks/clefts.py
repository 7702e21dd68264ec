"""“What Chad wants from Libya is N”, “what Chad is after is N”: the thing asked stands behind the copula."""

from collections.abc import Iterator

from briefing.extract.asks.sides import is_somebody
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, named
from briefing.extract.wording import balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.model.annotation import Token

#: Verbs of wanting beside those that ask.
_WANTING = frozenset({"need", "seek", "want"})


def clefts(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each cleft about what an actor wants."""
    for what in clauses.tokens:
        if what.lower != "what" or what.tag != "WP":
            continue
        verb = clauses.parse.head(what.i)
        verb = clauses.parse.head(verb.i) if verb is not None and verb.pos == "ADP" else verb
        copula = clauses.parse.head(verb.i) if verb is not None else None
        if verb is None or copula is None or copula.lemma != "be" or not _wants(clauses, verb) or clauses.is_question(verb.i):
            continue
        wanted = _wanted(clauses, copula)
        if wanted is not None and clauses.standing(copula.i) in (Standing.ASSERTED, Standing.DENIED):
            yield from _draft(clauses, verb, wanted)


def _wants(clauses: Clauses, verb: Token) -> bool:
    if verb.lemma == "be":
        return any(t.lower == "after" for t in clauses.parse.children(verb.i, "prep"))
    return verb.lemma in _WANTING or verb.lemma in clauses.words.asking


def _wanted(clauses: Clauses, copula: Token) -> Token | None:
    """What stands behind the copula; behind "but" where it is "not this but that"."""
    attr = clauses.parse.child(copula.i, "attr", "xcomp", "ccomp")
    if attr is None or attr.i < copula.i:
        return None
    others = (*clauses.parse.children(attr.i, "conj"), *clauses.parse.children(copula.i, "conj"))
    conjunct = next((t for t in others if t.pos in ("NOUN", "PROPN") and clauses.tokens[attr.i + 1].lower == "but"), None)
    return conjunct if clauses.is_negated(copula.i) else attr


def _draft(clauses: Clauses, verb: Token, wanted: Token) -> Iterator[Draft]:
    askers = clauses.subjects(verb.i)
    if not askers or not is_somebody(clauses, askers[0]):
        return
    own = clauses.actors(askers)
    asked = clauses.with_phrases(verb.i, "from", "of", "on") or clauses.patients(verb.i) or clauses.concerned(wanted.i, own)
    asked = tuple(t for t in asked if is_somebody(clauses, t))
    if not asked:
        return
    first, last = balanced(clauses, *extent(clauses, wanted.i))
    keys = tuple(key for key in clauses.actors(asked) if key not in own)
    predicate = ("asked ", *named(keys), "for ", *pieces(clauses, first, last, own))
    yield Draft("clefts", verb.i, askers, (first, last), predicate, addressees=asked, status="open", strength=1)
