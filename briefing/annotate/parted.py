"""Tokens of a parse → the same tokens with two sides parted that it took for one: "the Kenyan government | and separatist rebels"."""

from collections.abc import Sequence

from briefing.lexicons import load
from briefing.model.annotation import Token

#: Those who fight a government, and the nouns for those whom they fight.
_OPPOSED = frozenset(load("actor_words")["opposed"])
_RULING = frozenset(load("actor_words")["ruling"])
_BEFORE = frozenset({"amod", "compound", "det", "nmod", "poss"})


def parted(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, a government that was taken for a word before its opponents joined to them by "and"."""
    found = list(tokens)
    for joint in tokens:
        if joint.tag == "CC" and joint.i and found[joint.i - 1].lemma in _RULING:
            _part(found, joint.i)
    return tuple(found)


def _part(tokens: list[Token], joint: int) -> None:
    """Hangs what stands behind the joint on what stands before it, and what opens the phrase on its first noun."""
    ruling = tokens[joint - 1]
    rebels = tokens[ruling.head]
    if rebels.lemma not in _OPPOSED or rebels.i < joint or ruling.dep not in _BEFORE:
        return
    tokens[ruling.i] = ruling._replace(dep=rebels.dep, head=rebels.head if rebels.head != rebels.i else ruling.i)
    tokens[rebels.i] = rebels._replace(dep="conj", head=ruling.i)
    for token in tokens[max(0, ruling.i - 6) : rebels.i]:
        if token.i < ruling.i and token.head == rebels.i and token.dep in _BEFORE:
            tokens[token.i] = token._replace(head=ruling.i)
        elif token.i > joint and token.head == ruling.i:
            tokens[token.i] = token._replace(head=rebels.i, dep="amod" if token.dep == "conj" else token.dep)
