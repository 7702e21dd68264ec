"""Articles → independent origins: articles that share text, or carry the same wire story, count as one."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from briefing.model.article import Article, ParagraphKind

#: Words in a shingle, and the share of the shorter article's shingles that makes two texts one (a planted
#: near-duplicate shared .92, independent articles on one event under .01).
_WORDS, _SHARED = 5, 0.4


def find_origins(articles: Sequence[Article]) -> dict[str, str]:
    """Source id → origin: "O1", "O2" …, in order of the sources."""
    prints = {article.id: _shingles(article) for article in articles}
    leader = {article.id: article.id for article in articles}
    holders: dict[int, list[str]] = defaultdict(list)
    for article in articles:
        shared: dict[str, int] = defaultdict(int)
        for shingle in sorted(prints[article.id]):
            for other in holders[shingle][:8]:
                shared[other] += 1
            holders[shingle].append(article.id)
        for other in sorted(shared):
            if shared[other] >= _SHARED * max(1, min(len(prints[article.id]), len(prints[other]))):
                _join(leader, article.id, other)
    names: dict[str, str] = {}
    return {article.id: names.setdefault(_root(leader, article.id), f"O{len(names) + 1}") for article in articles}


def _shingles(article: Article) -> frozenset[int]:
    text = " ".join(article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.BODY)
    words = text.lower().split()
    runs = (" ".join(words[i : i + _WORDS]) for i in range(max(len(words) - _WORDS, 0) + 1) if words)
    return frozenset(int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest()) for run in runs)


def _root(leader: dict[str, str], name: str) -> str:
    while leader[name] != name:
        name = leader[name]
    return name


def _join(leader: dict[str, str], a: str, b: str) -> None:
    first, second = sorted((_root(leader, a), _root(leader, b)))
    leader[second] = first
