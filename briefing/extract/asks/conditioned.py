"""“X said that N depended on V by Y”, “X made N conditional on V”: a condition set to another."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, pieces, with_complements
from briefing.extract.words import Standing
from briefing.model.annotation import Token


def conditioned(clauses: Clauses) -> Iterator[Draft]:
    """Yields a conditional ask for each condition that a speaker sets to a named other."""
    for token in clauses.tokens:
        if token.lemma not in clauses.words.depending or token.pos not in ("VERB", "ADJ") or clauses.is_negated(token.i):
            continue
        speakers, askers = clauses.speakers(token.i)
        maker = _maker(clauses, token)
        speakers, askers = (maker, clauses.actors(maker)) if maker else (speakers, askers)
        wanted = _wanted(clauses, token)
        if wanted is None or not (speakers or askers):
            continue
        whom = (
            clauses.doers(wanted.i) or clauses.concerned(wanted.i, askers)
            if wanted.pos in ("NOUN", "PROPN")
            else clauses.surface_subjects(wanted.i)
        )
        if not set(clauses.actors(whom)) - set(askers) and not (maker and askers):
            continue
        subject = clauses.parse.child(token.i if token.pos == "VERB" else token.head, "nsubj")
        first, last = extent(clauses, wanted.i)
        first, last = balanced(clauses, first, with_complements(clauses, token.i, last))
        if maker:
            subject = clauses.parse.child(token.i, "dobj" if token.pos == "VERB" else "nsubj")
        lead = pieces(clauses, *extent(clauses, subject.i)) if subject is not None else ("this",)
        predicate = ("said that ", *lead, " depended on ", *pieces(clauses, first, last, askers))
        yield Draft(
            "conditioned", token.i, speakers, (first, last), predicate, addressees=whom, status="conditional", actor_keys=askers, strength=1
        )


def _maker(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """Who "made N conditional on" it."""
    if token.lemma == "condition":
        return clauses.subjects(token.i) if clauses.standing(token.i) is Standing.ASSERTED else ()
    verb = clauses.parse.head(token.i)
    return clauses.subjects(verb.i) if verb is not None and verb.lemma == "make" and token.pos == "ADJ" else ()


def _wanted(clauses: Clauses, token: Token) -> Token | None:
    beside = clauses.parse.children(token.head, "prep") if token.pos == "ADJ" else []
    for prep in (*clauses.parse.children(token.i, "prep"), *(p for p in beside if p.i > token.i)):
        wanted = clauses.parse.child(prep.i, "pobj", "pcomp")
        if prep.lower in ("on", "upon") and wanted is not None:
            return wanted
    return None
