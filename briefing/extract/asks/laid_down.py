"""“Mali's main demand is N”, “one of Mali's conditions is that Y V”: what is asked stands behind the copula, or behind “include”."""

from collections.abc import Iterator

from briefing.extract.asks.sides import is_somebody
from briefing.extract.authorship import authors
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, named
from briefing.extract.wording import Pieces, balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token

_LAID = load("directives")["laid_down"]
_NOUNS, _CONDITIONS = frozenset(_LAID["nouns"]), frozenset(_LAID["conditions"])
#: What an asker does to a demand: "the demands put forward by Mali".
_PUTTING = frozenset(_LAID["putting"])


def laid_down(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each thing or clause that a demand or a condition of somebody's is said to be."""
    for token in clauses.tokens:
        if token.pos != "NOUN" or token.lemma not in _NOUNS:
            continue
        copula = _copula(clauses, token)
        askers = _owners(clauses, token)
        if copula is None or not askers or clauses.is_negated(copula.i) or clauses.standing(copula.i) is not Standing.ASSERTED:
            continue
        for wanted in _wanted(clauses, copula, token):
            yield _draft(clauses, token, askers, wanted)


def _copula(clauses: Clauses, noun: Token) -> Token | None:
    """The verb that says what the demand is; also above "one of", "among" and "first of"."""
    node = noun
    while node.dep == "pobj" and clauses.tokens[node.head].lower in ("of", "among", "amongst"):
        prep = clauses.tokens[node.head]
        above = clauses.parse.head(prep.i)
        if above is None or above.lemma in ("be", "include"):
            return above if prep.lower != "of" else None
        node = above
    verb = clauses.parse.head(node.i)
    return verb if verb is not None and node.dep == "nsubj" and verb.lemma in ("be", "include") else None


def _owners(clauses: Clauses, noun: Token) -> tuple[Token, ...]:
    found = authors(clauses, noun)
    if clauses.actors(found):
        return found
    owner = clauses.parse.child(noun.i, "poss")
    if owner is not None and is_somebody(clauses, owner):
        return clauses.phrase(owner)
    for act in clauses.parse.children(noun.i, "acl"):
        doers = clauses.surface_subjects(act.i) if act.lemma in _PUTTING and clauses.parse.child(act.i, "agent") is not None else ()
        if doers and is_somebody(clauses, doers[0]):
            return doers
    return ()


def _wanted(clauses: Clauses, copula: Token, noun: Token) -> Iterator[Token]:
    """The things behind the copula, each of a list by itself; or the one clause."""
    for child in clauses.parse.children(copula.i, "attr", "dobj", "nsubj", "ccomp", "xcomp"):
        if child.i < copula.i or child.i == noun.i:
            continue
        if child.dep in ("ccomp", "xcomp"):
            if child.tag in ("VB", "VBN", "VBP", "VBZ", "VBD", "VBG") and not _is_question(clauses, child):
                yield child
            return
        if child.pos in ("NOUN", "PROPN") and not child.ent and clauses.mention(child.i) is None:
            yield child
            return


def _is_question(clauses: Clauses, clause: Token) -> bool:
    first = min(clauses.parse.subtree(clause.i))
    return clauses.tokens[first].tag in ("WRB", "WP", "WDT") or clauses.tokens[first].lower == "whether"


def _draft(clauses: Clauses, noun: Token, askers: tuple[Token, ...], wanted: Token) -> Draft:
    own = clauses.actors(askers)
    first, last = balanced(clauses, *extent(clauses, wanted.i))
    is_clause = wanted.dep == "ccomp"
    addressees = _addressees(clauses, noun, wanted, own)
    asked = tuple(key for key in clauses.actors(clauses.with_phrases(noun.i, "to", "from", "on")) if key not in own)
    lead: Pieces
    if is_clause:
        first += clauses.tokens[first].lower == "that"
        lead = ("asked that ",)
    elif wanted.dep == "xcomp":
        first += clauses.tokens[first].lower == "to"
        lead = ("asked ", *named(asked), "to ")
    else:
        lead = ("asked ", *named(asked), "for ")
    status = "conditional" if noun.lemma in _CONDITIONS else "open"
    words = pieces(clauses, first, last, own)
    return Draft("laid_down", noun.i, askers, (first, last), (*lead, *words), addressees=addressees, status=status)


def _addressees(clauses: Clauses, noun: Token, wanted: Token, own: tuple[str, ...]) -> tuple[Token, ...]:
    to = clauses.with_phrases(noun.i, "to", "from", "on")
    if clauses.actors(to):
        return to
    if wanted.dep == "ccomp":
        return tuple(t for t in clauses.subjects_of_wish(wanted.i) if is_somebody(clauses, t))
    return clauses.doers(wanted.i) or clauses.concerned(wanted.i, own)
