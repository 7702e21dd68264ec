"""“X and Y signed an accord on N”, “a deal was struck between X and Y”, “under the pact, X will V”: an agreement as a noun."""

from collections.abc import Iterator

from briefing.extract.agreements.undertook import status
from briefing.extract.agreements.undisclosed import is_undisclosed
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import Pieces, balanced, extent, past, pieces, with_complements
from briefing.extract.words import Standing
from briefing.model.annotation import Token

_REPORTING = frozenset({"announce", "unveil"})


def concluded(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each verb of concluding with an agreement noun."""
    for noun in clauses.tokens:
        if (
            noun.pos not in ("NOUN", "PROPN")
            or noun.lemma.lower() not in clauses.words.agreement_nouns
            or noun.dep not in ("dobj", "nsubjpass", "pobj", "nsubj")
        ):
            continue
        if any(t.lower in clauses.words.not_agreements for t in clauses.parse.children(noun.i, "compound", "amod")):
            continue
        verb = _verb(clauses, noun)
        if verb is None or clauses.standing(verb.i) is not Standing.ASSERTED or clauses.is_question(verb.i):
            continue
        actors = clauses.subjects(verb.i)
        if not is_journalistic(clauses, actors) and (actors or verb.lemma != "negotiate"):
            yield _draft(clauses, verb, noun, actors)


def _verb(clauses: Clauses, noun: Token) -> Token | None:
    head = clauses.parse.head(noun.i)
    if head is None:
        return None
    if head.pos == "ADP":
        head = clauses.parse.head(head.i)
        if head is None or head.lemma not in ("enter", "come", "sign"):
            return None
    if head.pos == "VERB" and head.lemma in clauses.words.concluding and (noun.dep != "nsubj" or clauses.is_passive(head.i)):
        return head
    return None


def _is_bare(clauses: Clauses, noun: Token) -> bool:
    """Whether nothing is said of what the agreement holds."""
    told = [t for t in clauses.parse.children(noun.i, "prep") if t.lower in ("on", "to", "for", "about", "over", "under", "of", "covering")]
    acts = [t for t in clauses.parse.children(noun.i, "acl", "relcl") if t.lemma not in ("result", "reach", "follow", "make", "sign")]
    return (
        not told
        and not acts
        and not clauses.parse.children(noun.i, "compound")
        and noun.lemma in ("agreement", "deal", "accord", "pact", "understanding")
    )


def _without_sides(clauses: Clauses, noun: Token, first: int, last: int) -> tuple[int, int]:
    """The phrase of a passive up to "between X and Y", who are told as those who act."""
    sides = [t.i for t in clauses.parse.children(noun.i, "prep") if t.lower == "between" and t.i > noun.i]
    return (first, sides[0]) if sides and noun.dep == "nsubjpass" and clauses.parse.subtree(sides[0])[-1] == last - 1 else (first, last)


def _draft(clauses: Clauses, verb: Token, noun: Token, actors: tuple[Token, ...]) -> Draft:
    partners = clauses.with_phrases(verb.i, "with", "between") + clauses.with_phrases(noun.i, "with", "between")
    keys = tuple(dict.fromkeys((*clauses.actors(actors), *clauses.actors(partners))))
    first, last = balanced(clauses, *_without_sides(clauses, noun, *extent(clauses, noun.i)))
    told = set(clauses.actors(tuple(clauses.tokens[first:last])))
    own = clauses.actors(actors) or (keys if len(keys) > 1 and clauses.is_passive(verb.i) and not told & set(keys) else ())
    end = with_complements(clauses, verb.i, last) if noun.i > verb.i else last
    verb_word = "announced" if verb.lemma in _REPORTING else past(verb.lemma, clauses.words.pasts)
    predicate: Pieces = (verb_word, " ", *pieces(clauses, first, end, own))
    if not actors and not own:
        predicate = (*pieces(clauses, first, last), " was " if noun.tag not in ("NNS", "NNPS") else " were ", verb_word)
    is_bare = _is_bare(clauses, noun)
    state = "undisclosed" if is_undisclosed(clauses, verb.i) else status(clauses, verb, "joint", keys)
    return Draft(
        "concluded",
        verb.i,
        actors,
        (first, end),
        predicate,
        status=state,
        actor_keys=keys if own or len(keys) > 1 else (),
        strength=1 if is_bare else 2,
        subject=own,
        topic="deal",
        is_whole=not own and len(keys) > 1,
    )
