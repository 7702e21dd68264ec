"""“X reaffirmed its commitment to N”, “X gave assurances that”, “Mexico's pledge to V”: a commitment as a noun."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import balanced, extent, past, pieces, with_complements
from briefing.extract.words import Standing
from briefing.model.annotation import Token

#: An object of so few words says nothing of what is given.
_BARE = 3
_STANDING = frozenset({"existing", "continued", "continuing", "longstanding", "earlier", "previous", "renewed"})


def gave(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each commitment noun that a verb gives or a possessor holds."""
    for noun in clauses.tokens:
        if noun.pos != "NOUN" or noun.lemma not in clauses.words.commitment_nouns:
            continue
        verb = clauses.parse.head(noun.i)
        if verb is None:
            continue
        if noun.dep in ("dobj", "nsubjpass") and verb.lemma in clauses.words.giving | clauses.words.again:
            yield from _given(clauses, noun, verb)
        elif not _is_undermined(clauses, noun) and not clauses.is_conditional(noun.i) and clauses.standing(noun.i) is not Standing.DENIED:
            yield from _held(clauses, noun)


def _is_undermined(clauses: Clauses, noun: Token) -> bool:
    return any(above.lemma in clauses.words.undermining - {"welcome", "praise"} for above in clauses.parse.ancestors(noun.i))


def _given(clauses: Clauses, noun: Token, verb: Token) -> Iterator[Draft]:
    if clauses.standing(verb.i) is not Standing.ASSERTED:
        return
    actors = clauses.subjects(verb.i) or _givers(clauses, noun, verb)
    if is_journalistic(clauses, actors):
        return
    own = clauses.actors(actors)
    first, last = extent(clauses, noun.i)
    if clauses.is_passive(verb.i) and noun.i < verb.i and last - first <= _BARE:
        # What was given stands behind the verb: “Assurance was given [that no ship would sail]”.
        last = max(last, extent(clauses, verb.i)[1])
    first, last = balanced(clauses, first, with_complements(clauses, verb.i, last))
    is_again = verb.lemma in clauses.words.again or any(t.lower in _STANDING for t in clauses.parse.children(noun.i, "amod"))
    predicate = (past(verb.lemma, clauses.words.pasts), " ", *pieces(clauses, first, last, own))
    state = "reaffirmed" if is_again else "agreed" if len(own) > 1 else "pledged"
    yield Draft("gave", verb.i, actors, (first, last), predicate, status=state)


def _givers(clauses: Clauses, noun: Token, verb: Token) -> tuple[Token, ...]:
    """Who gave what the passive leaves without a giver: “the undertaking of the Participants”, “the envoy says a guarantee was given”."""
    owners = clauses.with_phrases(noun.i, "of", "by", "from")
    owner = clauses.parse.child(noun.i, "poss")
    if owners or owner is not None:
        return owners if owner is None else clauses.phrase(owner)
    return clauses.speakers(verb.i)[0] if clauses.is_passive(verb.i) else ()


def _held(clauses: Clauses, noun: Token) -> Iterator[Draft]:
    owner = clauses.parse.child(noun.i, "poss")
    content = clauses.parse.child(noun.i, "acl") or clauses.parse.child(noun.i, "prep")
    if owner is None or content is None or not clauses.actors((owner,)):
        return
    if (content.dep == "acl" and content.tag != "VB") or (content.dep == "prep" and content.lower != "to"):
        return
    told = clauses.parse.child(content.i, "pobj") if content.dep == "prep" else None
    if told is not None and clauses.mention(told.i) is not None:
        return
    actors = clauses.phrase(owner)
    own = clauses.actors(actors)
    first, last = balanced(clauses, *extent(clauses, content.i))
    predicate = (f"made a {noun.lemma} ", *pieces(clauses, first, last, own))
    yield Draft("gave", noun.i, actors, (first, last), predicate, status="agreed" if len(own) > 1 else "pledged", strength=1)
