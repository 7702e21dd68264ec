"""“X put its name to N”, “X gave its word that”, “X and Y came to terms on N”, “X gave Y the green light for N”: an idiom that commits."""

from collections.abc import Iterator
from functools import cache

from briefing.extract.agreements.frames import content_of
from briefing.extract.agreements.undertook import status
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import balanced, extent, past, pieces
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token

_FOLLOWING = ("on", "over", "to", "for", "about", "with", "in")


@cache
def _idioms() -> dict[tuple[str, str], tuple[str, ...]]:
    """Verb and partner, with the mood and the frames."""
    rows: dict[str, str] = load("commissives")["idioms"]
    return {(key.split()[0], key.split()[1]): tuple(row.split()) for key, row in rows.items()}


def idioms(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each idiom of committing with what it commits to."""
    for partner in clauses.tokens:
        verb = _verb(clauses, partner)
        row = _idioms().get((verb.lemma, partner.lemma.lower())) if verb is not None else None
        if verb is None or row is None or clauses.standing(verb.i) is not Standing.ASSERTED or clauses.is_question(verb.i):
            continue
        content = _content(clauses, verb, partner, row[1:])
        actors = clauses.subjects(verb.i)
        if content is not None and actors and not is_journalistic(clauses, actors):
            yield _draft(clauses, verb, row[0], content)


def _verb(clauses: Clauses, partner: Token) -> Token | None:
    """The verb that the partner completes: as object, particle, complement, or behind a preposition."""
    head = clauses.parse.head(partner.i)
    if head is not None and head.pos == "ADP" and partner.dep == "pobj":
        head = clauses.parse.head(head.i)
    return head if head is not None and head.pos == "VERB" else None


def _content(clauses: Clauses, verb: Token, partner: Token, frames: tuple[str, ...]) -> Token | None:
    for frame in frames:
        if frame in _FOLLOWING:
            found = _behind(clauses, (verb, partner), frame)
        elif frame == "inf":
            found = next((t for t in clauses.parse.children(partner.i, "acl") if t.tag == "VB"), None) or content_of(
                clauses, verb, (frame,)
            )
        elif frame == "that":
            found = _clause(clauses, partner) or content_of(clauses, verb, (frame,))
        else:
            found = content_of(clauses, verb, (frame,))
        if found is not None and found.i != partner.i:
            return found
    return None


def _clause(clauses: Clauses, partner: Token) -> Token | None:
    """A clause that the parser hung on the noun: “gave her word [that no ship would sail]”."""
    return next((t for t in clauses.parse.children(partner.i, "acl", "ccomp", "relcl") if clauses.parse.child(t.i, "mark")), None)


def _behind(clauses: Clauses, heads: tuple[Token, Token], preposition: str) -> Token | None:
    verb, partner = heads
    for prep in (*clauses.parse.children(partner.i, "prep"), *clauses.parse.children(verb.i, "prep", "dative")):
        wanted = clauses.parse.child(prep.i, "pobj", "pcomp")
        if (
            prep.lower == preposition
            and wanted is not None
            and prep.i > partner.i
            and wanted.pos != "PRON"
            and wanted.ent not in ("DATE", "TIME")
        ):
            if preposition in ("to", "with") and clauses.mention(wanted.i) is not None:
                continue
            return wanted
    return None


def _draft(clauses: Clauses, verb: Token, mood: str, content: Token) -> Draft:
    actors = clauses.subjects(verb.i)
    own = clauses.actors(actors)
    first, last = balanced(clauses, *extent(clauses, content.i))
    keys = tuple(dict.fromkeys((*own, *clauses.actors(clauses.with_phrases(verb.i, "with"))))) if mood == "joint" else own
    predicate = (past(verb.lemma, clauses.words.pasts), " ", *pieces(clauses, verb.i + 1, last, own))
    return Draft(
        "idioms",
        verb.i,
        actors,
        (first, last),
        predicate,
        status=status(clauses, verb, mood, keys),
        actor_keys=keys,
        subject=own,
    )
