"""“the US request for Mexico to V”, “Kenya's call for N”, “X issued an ultimatum to Y to V”: the ask is a noun."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, named
from briefing.extract.words import Standing
from briefing.extract.wording import Pieces, balanced, extent, pieces
from briefing.model.annotation import Token


def requested(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each directive noun with an asker and what is asked."""
    for token in clauses.tokens:
        if token.pos != "NOUN" or token.lemma not in clauses.words.ask_nouns:
            continue
        if any(t.lower in clauses.words.not_asks for t in clauses.parse.children(token.i, "compound", "amod")):
            continue
        if clauses.standing(token.i) is Standing.UNREAL:
            continue
        askers = _askers(clauses, token)
        if askers:
            yield from _drafts(clauses, token, askers)


def _askers(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """The possessor, the country before the noun, “by X”, or the subject of the verb that carries the noun."""
    for child in clauses.parse.children(token.i, "poss", "compound", "nmod", "amod"):
        if clauses.actors((child,)):
            return clauses.phrase(child)
    by = clauses.with_phrases(token.i, "by", "from")
    if clauses.actors(by):
        return by
    verb = clauses.parse.head(token.i)
    if verb is not None and token.dep == "dobj" and verb.lemma in clauses.words.ask_carriers:
        return clauses.subjects(verb.i)
    return ()


def _drafts(clauses: Clauses, token: Token, askers: tuple[Token, ...]) -> Iterator[Draft]:
    parse = clauses.parse
    for clause in parse.children(token.i, "acl", "advcl", "relcl", "ccomp", "xcomp"):
        mark = parse.child(clause.i, "mark")
        subject = parse.child(clause.i, "nsubj", "nsubjpass")
        if any(t.lower == "to" for t in parse.children(clause.i, "aux")) or mark is not None and mark.lower == "that":
            whom = clauses.phrase(subject) if subject is not None and subject.tag not in ("WDT", "WP") else clauses.with_phrases(token.i, "to", "on", "for")
            yield _clause_draft(clauses, token, askers, (clause, whom))
            return
    for prep in parse.children(token.i, "prep"):
        wanted = parse.child(prep.i, "pobj", "pcomp")
        if prep.lower in ("for", "of") and wanted is not None and clauses.mention(wanted.i) is None and wanted.ent not in ("DATE", "TIME"):
            yield _noun_draft(clauses, token, askers, wanted)
            return


def _clause_draft(clauses: Clauses, token: Token, askers: tuple[Token, ...], slots: tuple[Token, tuple[Token, ...]]) -> Draft:
    clause, whom = slots
    own = clauses.actors(askers)
    subject = clauses.parse.child(clause.i, "nsubj", "nsubjpass")
    marks = [t.i for t in clauses.parse.children(clause.i, "mark")]
    first, last = balanced(clauses, *extent(clauses, clause.i, without=[*marks, *([subject.i] if subject is not None else [])]))
    first = min(t.i for t in (*clauses.parse.children(clause.i, "aux", "neg"), clause))
    keys = tuple(k for k in clauses.actors(whom) if k not in own)
    words: Pieces = named(keys) or ("others ",)
    predicate = ("asked ", *words, *_infinitive(clauses, first, last, own))
    return Draft("requested", token.i, askers, (first, last), predicate, addressees=whom, status="open")


def _infinitive(clauses: Clauses, first: int, last: int, own: tuple[str, ...]) -> Pieces:
    words = pieces(clauses, first, last, own)
    return words if clauses.tokens[first].lower == "to" else ("to ", *words)


def _noun_draft(clauses: Clauses, token: Token, askers: tuple[Token, ...], wanted: Token) -> Draft:
    first, last = balanced(clauses, *extent(clauses, wanted.i))
    own = clauses.actors(askers)
    addressees = clauses.with_phrases(token.i, "to", "on", "from") or clauses.doers(wanted.i)
    keys = tuple(k for k in clauses.actors(clauses.with_phrases(token.i, "to", "on")) if k not in own)
    predicate = ("asked ", *named(keys), "for ", *pieces(clauses, first, last, own))
    return Draft("requested", token.i, askers, (first, last), predicate, addressees=addressees, status="open")
