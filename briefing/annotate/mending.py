"""Tokens of a parse → the same tokens with heads that no sentence of English can have put right."""

from collections.abc import Sequence

from briefing.model.annotation import Token

#: Finite forms that are never part of an infinitive.
_FINITE = frozenset({"VBD", "VBZ"})
#: How an infinitive hangs on the clause around it.
_BELOW = frozenset({"xcomp", "ccomp", "advcl", "acl", "conj", "relcl", "pcomp"})


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, each finite verb that was joined to an infinitive joined to the finite verb above it: "urged them to go and [left]"."""
    return tuple(_mended(tokens, token) for token in tokens)


def _mended(tokens: Sequence[Token], token: Token) -> Token:
    head = tokens[token.head]
    if token.dep != "conj" or token.tag not in _FINITE or head.tag != "VB":
        return token
    node = head
    while node.dep in _BELOW and node.head != node.i and node.tag != token.tag:
        node = tokens[node.head]
    return token._replace(head=node.i) if node.tag == token.tag and node.i < head.i else token
