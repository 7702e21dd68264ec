"""Content of claims → how alike two of them are, by the weight of the words they share over the whole event."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import cache
from typing import Self

from briefing.consolidate.gathering import Found
from briefing.lexicons import load

_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "NUM"})
#: A shared opening of this length makes two words one: deport, deportation.
_STEM = 6


def stems(found: Found) -> frozenset[str]:
    """The content words of what is claimed, cut to stems, synonyms under one."""
    same = _synonyms()
    tokens = found.annotated.parse.tokens
    sentence = found.annotated.parse.sentences[found.claim.sentence]
    start, end = found.claim.content
    words = [t for t in tokens[sentence.first : sentence.last] if start <= t.start < end and t.pos in _CONTENT]
    lemmas = (w.lemma.lower() for w in words if w.lemma.lower() not in _light())
    return frozenset(same.get(lemma, lemma)[:_STEM] for lemma in lemmas)


@cache
def _synonyms() -> dict[str, str]:
    return {word: row[0] for row in load("likeness")["synonyms"] for word in row}


@cache
def _light() -> frozenset[str]:
    return frozenset(load("likeness")["light"])


#: What a claim is about, where that alone makes two claims one.
Topic = Callable[[Found], Hashable | None]


def _no_topic(_found: Found) -> None:
    return None


#: What a claim loses that says next to nothing: "reaffirmed their existing commitments".
_VAGUE = 1.5


def weight(found: Found) -> float:
    """How plainly a claim says something definite: by its rule, and by the words of content that it has."""
    said = len(stems(found))
    return found.claim.strength + min(said, 6) / 6 - (_VAGUE if said < 2 else 0)


class Likeness:
    """Likeness over a set of claims: rare words weigh more than common ones."""

    def __init__(self, claims: Sequence[Found]) -> None:
        self.stems = [stems(found) for found in claims]
        counts = Counter(stem for one in self.stems for stem in one)
        total = len(claims) + 1
        self.weight = {stem: math.log(total / count) + 0.3 for stem, count in counts.items()}

    def of(self, a: int, b: int, *, words: int = 2) -> float:
        """From 0 to 1: the mean of the share of the shorter one's words and of the share of all words; at least so many must be shared."""
        one, other = self.stems[a], self.stems[b]
        common = self._sum(one & other)
        shorter, union = min(self._sum(one), self._sum(other)), self._sum(one | other)
        enough = len(one & other) >= min(words, len(one), len(other)) if words == 1 or one == other else len(one & other) >= words
        return (common / shorter + common / union) / 2 if shorter and enough else 0.0

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self.weight[word] for word in sorted(words))

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Pairs that share two stems or more, found through an index, never by comparing all with all."""
        holders: dict[str, list[int]] = defaultdict(list)
        for i, words in enumerate(self.stems):
            shared: Counter[int] = Counter()
            for word in sorted(words):
                shared.update(holders[word][-40:])
                holders[word].append(i)
            for j in sorted(shared):
                if shared[j] > 1 or min(len(self.stems[j]), len(words)) == 1:
                    yield j, i


def grouped(
    claims: Sequence[Found], threshold: float, compatible: Callable[[Found, Found], bool], *, words: int = 2, topic: Topic = _no_topic
) -> list[list[Found]]:
    """The claims in groups of one meaning each, in order of the first of each; see Likeness.of.

    A claim joins a group through its likeness to one member, but only where it is compatible with all of them: one that names nobody
    never makes one ask of two. Claims of one topic are one whatever their words.
    """
    likeness = Likeness(claims)
    group_of = [_Group(i, found) for i, found in enumerate(claims)]
    first_of: dict[Hashable, int] = {}
    for i, found in enumerate(claims):
        about = topic(found)
        if about is not None:
            _join(group_of, first_of.setdefault(about, i), i)
    for a, b in likeness.pairs():
        if group_of[a] is group_of[b] or likeness.of(a, b, words=words) < threshold:
            continue
        if group_of[a].may_join(group_of[b], compatible):
            _join(group_of, a, b)
    groups = {id(group): sorted(group.members) for group in group_of}
    return [[claims[i] for i in group] for group in sorted(groups.values())]


class _Group:
    """Claims of one meaning, with what tells whether others may join."""

    def __init__(self, number: int, found: Found) -> None:
        self.members = [number]
        #: The sentences that tell it.
        self.places = {(found.source, found.claim.sentence)}
        #: One claim for all that have the same actors, addressees and state: as compatible as each of them.
        self.sorts = {(found.claim.actors, found.claim.addressees, found.claim.status, found.claim.topic): found}

    def may_join(self, other: Self, compatible: Callable[[Found, Found], bool]) -> bool:
        """Whether all of both are compatible, and no sentence tells both: two claims of one sentence are two things."""
        return self.places.isdisjoint(other.places) and all(compatible(a, b) for a in self.sorts.values() for b in other.sorts.values())

    def take_in(self, other: Self) -> None:
        """Makes the claims of another group its own."""
        self.members += other.members
        self.places |= other.places
        self.sorts = {**other.sorts, **self.sorts}


def _join(group_of: list[_Group], a: int, b: int) -> None:
    """Makes one of the groups of two claims."""
    one, other = group_of[a], group_of[b]
    if one is not other:
        one.take_in(other)
        for i in other.members:
            group_of[i] = one
