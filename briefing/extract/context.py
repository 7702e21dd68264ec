"""Claims of one article → the same claims with what their passage tells: the side an ask is put to, the parties of a bare agreement."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.extract.asks.fate import with_fate
from briefing.extract.clauses import Clauses
from briefing.model.brief import PartyType
from briefing.model.claims import Claim, ClaimKind

#: How many sentences back the other side may have been named.
_BACK = 2
#: The article is about two sides where the second is named this many times as often as the third.
_BILATERAL = 2.0
#: Where a country acts or is acted upon, rather than being a place or an adjective.
_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "poss", "pobj", "agent", "dative"})


def in_context(clauses: Clauses, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those without an addressee or a party completed from their passage where only one reading is open."""
    pair = _pair(clauses)
    makers = _makers(clauses, claims)
    completed = []
    for claim in claims:
        if claim.kind is ClaimKind.ASK and not claim.addressees and claim.actors and claim.addressee_span is None:
            claim = _addressed(clauses, claim, pair)  # noqa: PLW2901
        elif claim.rule == "concluded" and not claim.actors and claim.actor_span is None and pair:
            claim = _joined(clauses, claim, pair)  # noqa: PLW2901
        elif claim.rule == "terms" and makers is not None and not any(_is_state(clauses, key) for key in claim.actors):
            claim = replace(claim, actors=makers.actors, antecedents=tuple(sorted({*claim.antecedents, makers.sentence})))  # noqa: PLW2901
        completed.append(with_fate(clauses, claim) if claim.kind is ClaimKind.ASK else claim)
    return completed


def _makers(clauses: Clauses, claims: Sequence[Claim]) -> Claim | None:
    """The claim that tells who concluded the agreement that the article is about: the one with most parties, the first of those."""
    made = [
        c
        for c in claims
        if c.kind is ClaimKind.AGREEMENT and c.rule in ("concluded", "undertook") and len({_state(clauses, k) for k in c.actors}) > 1
    ]
    return max(made, key=lambda c: (len(c.actors), -c.sentence), default=None)


def _is_state(clauses: Clauses, key: str) -> bool:
    return _state(clauses, key).startswith("country:")


def _state(clauses: Clauses, key: str) -> str:
    """The country that an actor acts for, through a body if need be; one who acts for himself stands for no country."""
    for _ in range(2):
        actor = clauses.annotated.cast.get(key)
        if actor is None or actor.affiliation is None or key.startswith("country:"):
            break
        if actor.type is not PartyType.GOVERNMENT_BODY and not actor.acts_for_home:
            break
        key = actor.affiliation
    return key


def _pair(clauses: Clauses) -> frozenset[str]:
    """The two countries of a bilateral article, counting those who act for them."""
    counts = Counter(_state(clauses, key) for mention in clauses.annotated.mentions for key in mention.actors)
    ranked = sorted(((n, key) for key, n in counts.items() if key.startswith("country:")), key=lambda row: (-row[0], row[1]))
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][0] < _BILATERAL * ranked[2][0]):
        return frozenset()
    return frozenset(key for _, key in ranked[:2])


def _addressed(clauses: Clauses, claim: Claim, pair: frozenset[str]) -> Claim:
    """The ask put to the other of the two sides, where its passage names that side."""
    askers = {_state(clauses, key) for key in claim.actors}
    if len(askers) != 1 or not all(key.startswith("country:") for key in askers):
        return claim
    leading = pair - askers if askers <= pair else frozenset()
    for back in range(_BACK + 1):
        index = claim.sentence - back
        other = _other_side(clauses, index, askers, leading) if index >= 0 else None
        if other is not None:
            antecedents = claim.antecedents if back == 0 else tuple(sorted({*claim.antecedents, index}))
            return replace(claim, addressees=(other,), antecedents=antecedents, strength=min(claim.strength, 1))
    return claim


def _other_side(clauses: Clauses, index: int, askers: set[str], leading: frozenset[str]) -> str | None:
    """The other of the two sides where the sentence names it, else the one other country that acts in the sentence."""
    if leading:
        other = next(iter(leading))
        return other if _names(clauses, index, other) else None
    acting = set()
    for mention in clauses.annotated.mentions:
        if clauses.parse.sentence_of[mention.head] == index and clauses.tokens[mention.head].dep in _ACTING:
            acting |= {_state(clauses, key) for key in mention.actors}
    others = {key for key in acting - askers if key.startswith("country:")}
    return others.pop() if len(others) == 1 else None


def _names(clauses: Clauses, index: int, key: str) -> bool:
    return any(
        clauses.parse.sentence_of[m.head] == index and key in {_state(clauses, k) for k in m.actors} for m in clauses.annotated.mentions
    )


def _joined(clauses: Clauses, claim: Claim, pair: frozenset[str]) -> Claim:
    """An agreement "reached" by nobody named, reported by one of the two sides or near both, is theirs."""
    reporters = {_state(clauses, key) for key in claim.reporters}
    if reporters & pair or all(_names(clauses, claim.sentence, key) for key in pair):
        return replace(claim, actors=tuple(sorted(pair)), strength=min(claim.strength, 1))
    return claim
