"""“X and Y agreed to V”, “X pledged N”, “X promised that it would V”, “it was agreed that”: a verb that commits its subject."""

from collections.abc import Iterator

from briefing.extract.agreements.frames import content_of
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import Pieces, balanced, extent, past, pieces, with_complements
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token

_LIGHT = {"shake": "hand", "hammer": "out", "thrash": "out", "sign": "up"}


def undertook(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each commissive verb with what is undertaken."""
    for token in clauses.tokens:
        row = clauses.words.committing.get(token.lemma)
        if row is None or token.pos != "VERB" or clauses.standing(token.i) is not Standing.ASSERTED or clauses.is_question(token.i):
            continue
        if token.dep in ("acomp", "oprd") or is_journalistic(clauses, clauses.subjects(token.i)):
            continue
        if any(t.lower == "for" for t in clauses.parse.children(token.i, "mark")):
            continue
        mood, frames = row[0], row[1:]
        if not _is_whole(clauses, token):
            continue
        content = content_of(clauses, token, frames)
        if content is not None:
            yield _draft(clauses, token, mood, content)


def _is_whole(clauses: Clauses, token: Token) -> bool:
    """Whether an idiom has the word that makes it one: "shake hands on", "hammer out", "sign up to"."""
    partner = _LIGHT.get(token.lemma)
    return partner is None or any(partner in (t.lemma, t.lower) for t in clauses.parse.children(token.i))


def _draft(clauses: Clauses, token: Token, mood: str, content: Token) -> Draft:
    actors = clauses.subjects(token.i) or (
        clauses.surface_subjects(token.i) if token.lemma in ("commit", "bind", "oblige", "dedicate") else ()
    )
    partners = clauses.with_phrases(token.i, "with")
    own = clauses.actors(actors)
    first, last = extent(clauses, content.i)
    first, last = balanced(clauses, first, with_complements(clauses, token.i, last) if content.dep == "dobj" else last)
    tail = max(last, token.i + 1)
    if not own and content.dep == "ccomp" and not any(t.lemma.lower() in clauses.words.sides for t in actors):
        actors = clauses.surface_subjects(content.i)
        return _impersonal(clauses, token, (first, tail), actors)
    if clauses.is_passive(token.i) and content.i < token.i:
        predicate: Pieces = (past(token.lemma, clauses.words.pasts), " ", *pieces(clauses, first, last, own))
    else:
        predicate = (past(token.lemma, clauses.words.pasts), " ", *pieces(clauses, _after(clauses, token, first), tail, own))
    keys = tuple(dict.fromkeys((*own, *clauses.actors(partners)))) if mood == "joint" else own
    return Draft(
        "undertook",
        token.i,
        actors,
        (first, last),
        predicate,
        status=status(clauses, token, mood, keys),
        actor_keys=keys,
        topic="deal" if content.lemma in clauses.words.agreement_nouns else "",
    )


def _impersonal(clauses: Clauses, token: Token, content: tuple[int, int], actors: tuple[Token, ...]) -> Draft:
    """“It was agreed that X and Y would V”: the undertaking is theirs who are to do it."""
    own = clauses.actors(actors)
    first = content[0] + (clauses.tokens[content[0]].lower == "that")
    predicate = ("It was agreed that ", *pieces(clauses, first, content[1], own))
    return Draft("undertook", token.i, actors, content, predicate, status="agreed", actor_keys=own, strength=1, is_whole=True)


def _after(clauses: Clauses, token: Token, first: int) -> int:
    """Where the words behind the verb begin: its particle, preposition or the content itself."""
    between = [
        t.i
        for t in clauses.tokens[token.i + 1 : first]
        if t.lower in ("on", "upon", "to", "that", "itself", "themselves", "himself", "herself")
    ]
    return between[0] if between and first - between[0] <= 3 else first


def _keeps(clauses: Clauses, verb: Token) -> bool:
    """Whether an act only keeps what was undertaken before: “uphold the truce”, “abide by its commitments”."""
    held = list(clauses.parse.children(verb.i, "dobj"))
    held += [noun for prep in clauses.parse.children(verb.i, "prep") for noun in clauses.parse.children(prep.i, "pobj")]
    standing = load("commissives")["standing_acts"]
    return verb.lemma in standing["keeping"] and any(noun.lemma.lower() in standing["kept"] for noun in held)


def status(clauses: Clauses, token: Token, mood: str, keys: tuple[str, ...]) -> str:
    """Agreed by several, pledged by one, reaffirmed; made earlier where the text dates it so."""
    if mood == "again":
        return "reaffirmed"
    if any(t.lower == "again" for t in clauses.parse.children(token.i, "advmod")):
        return "reaffirmed"
    if clauses.is_earlier(token.i):
        return "earlier"
    if len(keys) == 1 and any(_keeps(clauses, below) for below in clauses.parse.children(token.i, "xcomp", "ccomp")):
        return "reaffirmed"
    subjects = clauses.subjects(token.i)
    sides = any(t.tag == "NNS" and t.lemma.lower() in clauses.words.sides for t in subjects)
    several = len(keys) > 1 or len(subjects) > 1 or (sides and all(key.startswith("group:") for key in keys))
    return "agreed" if several or (mood == "joint" and not keys) else "pledged"
