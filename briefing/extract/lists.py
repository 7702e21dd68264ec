"""A draft whose content strings several things together → one draft for each, where each stands on its own feet."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import Pieces, balanced, extent, pieces
from briefing.model.annotation import Token

if TYPE_CHECKING:
    from briefing.model.claims import Named

#: A part must be this many tokens long to be a thing of its own.
_LONG = 4


def parted(clauses: Clauses, draft: Draft) -> Iterator[Draft]:
    """Yields the parts of a noun list joined by "as well as" or "and a …", or else the draft itself."""
    head = _content_head(clauses, draft)
    parts = _parts(clauses, head) if head is not None else []
    if head is None or len(parts) < 2:
        yield draft
        return
    lead = _lead(clauses, draft)
    own = draft.actor_keys or clauses.actors(draft.actors)
    for k, part in enumerate(parts):
        first, last = balanced(clauses, *extent(clauses, part.i, without=[p.i for p in parts if p.i > part.i]))
        first = _opening(part, first, draft.content[0] if k == 0 else None)
        yield replace(draft, content=(first, last), predicate=(*lead, *pieces(clauses, first, last, own)))


def _opening(part: Token, first: int, start: int | None) -> int:
    return start if start is not None and start <= part.i else first


def _content_head(clauses: Clauses, draft: Draft) -> Token | None:
    """The noun that heads the content, where it is a noun phrase."""
    inside = range(*draft.content)
    heads = [clauses.tokens[i] for i in inside if clauses.tokens[i].head not in inside or clauses.tokens[i].head == i]
    return heads[0] if heads and heads[0].pos == "NOUN" else None


def _parts(clauses: Clauses, head: Token) -> list[Token]:
    return [t for t in clauses.parse.conjuncts(head.i) if t.i == head.i or (t.pos in ("NOUN", "PROPN") and _stands_alone(clauses, t))]


def _stands_alone(clauses: Clauses, token: Token) -> bool:
    """Whether a coordinated noun has words of its own: a determiner or an adjective before it, a phrase behind it."""
    below = clauses.parse.subtree(token.i)
    before = clauses.parse.children(token.i, "det", "amod", "poss")
    behind = clauses.parse.children(token.i, "prep", "acl", "relcl")
    return bool(before) and bool(behind) and len(below) >= _LONG


def _lead(clauses: Clauses, draft: Draft) -> Pieces:
    """The words of the predicate that stand before the content, which every part repeats."""
    tail = pieces(clauses, *draft.content, draft.actor_keys or clauses.actors(draft.actors))
    words: list[str | Named] = list(draft.predicate)
    if len(tail) <= len(words) and tuple(words[-len(tail) :]) == tail:
        return tuple(words[: -len(tail)])
    if len(tail) == 1 and isinstance(tail[0], str) and words and isinstance(words[-1], str) and words[-1].endswith(tail[0].strip()):
        return (*words[:-1], words[-1][: -len(tail[0].strip())])
    return tuple(words[:2])
