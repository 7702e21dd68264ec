"""“Chad to Libya: leave the strip”, “Fiji's plea to coal states: stop new mines”: words put behind a colon to somebody named before it."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.extract.asks.sides import heads_between, whom
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, pieces
from briefing.lexicons import load
from briefing.model.annotation import Token

_MESSAGES = frozenset(load("directives")["addressed"]["messages"])
_TELLING = frozenset(load("directives")["addressed"]["telling"])
_ACTS = frozenset(load("acts")["acts"]) | frozenset(load("directives")["addressed"]["imperatives"])
#: Prepositions between a verb or noun of asking and the one asked.
_TOWARDS = ("to", "with", "on", "upon", "at")
_OURS = frozenset({"my", "our"})


class Address(NamedTuple):
    """Who speaks to whom before the colon: token ranges, the first of them empty where nobody is named."""

    asker: tuple[int, int]
    addressee: tuple[int, int]


def addressed(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each imperative, or thing wanted, behind such a colon."""
    for sentence in clauses.parse.sentences:
        colon = next((i for i in range(sentence.first + 1, sentence.last - 1) if clauses.tokens[i].text == ":"), None)
        address = _address(clauses, _start(clauses, sentence.first), colon) if colon is not None else None
        if colon is not None and address is not None:
            yield from _drafts(clauses, address, (colon + 1, sentence.last))


def _start(clauses: Clauses, first: int) -> int:
    """The first word behind the clock time of a live blog."""
    return first + 1 if clauses.tokens[first].text[:1].isdigit() and ":" in clauses.tokens[first].text else first


def _address(clauses: Clauses, first: int, colon: int) -> Address | None:
    tokens = clauses.tokens
    for i in range(first, colon - 1):
        word = tokens[i]
        if word.lower == "to" and i + 1 < colon and tokens[i + 1].tag != "VB":
            return _to(clauses, first, i, colon)
        if i > first and (word.lemma.lower() in _TELLING or word.lower.rstrip("s") in _TELLING) and word.pos in ("VERB", "NOUN", "PROPN"):
            skip = i + 1 + (tokens[i + 1].lower in _TOWARDS)
            return Address((first, i), (skip, _before_term(clauses, skip, colon)))
    return None


def _to(clauses: Clauses, first: int, to: int, colon: int) -> Address | None:
    """“A to B”, “A's message to B”, “our plea to B”, “To B”."""
    tokens = clauses.tokens
    end = to - (to > first and tokens[to - 1].text == ",")
    if end > first and tokens[end - 1].lower in _MESSAGES:
        owner = next((i for i in range(end - 1, first, -1) if tokens[i].tag == "POS"), None)
        if owner is None and tokens[first].lower not in _OURS | {"a", "the"}:
            return None
        return Address((first, owner if owner is not None else first), (to + 1, colon))
    return Address((first, end), (to + 1, colon))


def _before_term(clauses: Clauses, first: int, colon: int) -> int:
    """The end of the addressee before the time that he is given: "gives No 10 [one week]"."""
    return next(
        (i for i in range(first + 1, colon) if clauses.tokens[i].lower in ("until", "till", "by") or clauses.tokens[i].pos == "NUM"), colon
    )


def _drafts(clauses: Clauses, address: Address, content: tuple[int, int]) -> Iterator[Draft]:
    askers = heads_between(clauses, *address.asker)
    addressees = heads_between(clauses, *address.addressee) or (_last_noun(clauses, *address.addressee) if askers else ())
    if not addressees or (address.asker[0] < address.asker[1] and not askers):
        return
    first, last = balanced(clauses, *_bounds(clauses, *content))
    opening = next((clauses.tokens[i] for i in range(first, last) if clauses.tokens[i].pos != "PUNCT"), None)
    if opening is None:
        return
    own = clauses.actors(askers)
    if is_imperative(opening):
        words = ("to ", *pieces(clauses, opening.i, last, own))
    elif _is_wanted(clauses, opening.i, last):
        words = ("it wanted ", *pieces(clauses, opening.i, last, own))
    else:
        return
    asked = whom(clauses, addressees, own, address.addressee)
    predicate = ("told ", *asked, *words) if askers else (*asked, "was told " if len(addressees) < 2 else "were told ", *words)
    yield Draft("addressed", opening.i, askers, (opening.i, last), predicate, addressees=addressees, status="open", strength=1)


def _last_noun(clauses: Clauses, first: int, last: int) -> tuple[Token, ...]:
    """Whoever an actor turns to with an order is one that can act: "Chad to clans: disarm"."""
    return tuple(t for t in clauses.tokens[first:last] if t.pos in ("NOUN", "PROPN"))[-1:]


def _bounds(clauses: Clauses, first: int, last: int) -> tuple[int, int]:
    while last - 1 > first and clauses.tokens[last - 1].text in (".", "!", "?"):
        last -= 1
    return first, last


def is_imperative(opening: Token) -> bool:
    """Whether a word that opens a message orders: a bare verb, or a word that can be one and is an act of policy."""
    return opening.lower == opening.lemma.lower() and (opening.tag == "VB" or (opening.lower in _ACTS and opening.tag != "JJ"))


def _is_wanted(clauses: Clauses, first: int, last: int) -> bool:
    """A thing wanted, without a verb of its own: "no more fuel", "cheaper gas, please", "all troops out by June"."""
    words = [clauses.tokens[i].lower for i in range(first, last)]
    return words[0] in ("no", "hands") or words[-1] == "please" or "please" in words or any(w in ("out", "back", "now") for w in words[1:])
