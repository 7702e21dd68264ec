"""Articles of one event → the same articles with one key for a group that they call by several general names: "rebels", "separatists"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.lexicons import load
from briefing.lexicons.actors import fold
from briefing.model.annotation import Actor, Annotated

#: Those who fight a government.
_OPPOSED = frozenset(load("actor_words")["opposed"])
#: Words that tell whose side such a group takes, and leave it the same group.
_SIDING = frozenset(load("actor_words")["siding"])


def united(annotated: Sequence[Annotated]) -> tuple[Annotated, ...]:
    """The articles, the groups that fight a government and bear no name of their own taken for one."""
    counted = Counter(key for one in annotated for mention in one.mentions for key in mention.actors if _is_general(key, one.cast))
    if len(counted) < 2:
        return tuple(annotated)
    chosen = max(counted, key=lambda key: (counted[key], key))
    return tuple(_united(one, frozenset(counted), chosen) for one in annotated)


def _is_general(key: str, cast: dict[str, Actor]) -> bool:
    """Whether the group is told by nothing but general nouns and whose side it takes: "pro-Kenyan rebels", "rebel separatists"."""
    actor = cast.get(key)
    if actor is None or not key.startswith("group:"):
        return False
    words = fold(actor.name.replace("-", " ")).split()
    heads = [word for word in words if word.removesuffix("s") in _OPPOSED]
    told = [word for word in words if word not in heads and word not in _SIDING]
    return bool(heads) and words[-1] == heads[-1] and (not told or (len(told) == 1 and len(words) > len(heads) + 1))


def _united(one: Annotated, keys: frozenset[str], chosen: str) -> Annotated:
    names = [key for key in one.cast if key in keys]
    if not names or names == [chosen]:
        return one
    rename = dict.fromkeys(keys, chosen)
    mentions = tuple(m._replace(actors=tuple(dict.fromkeys(rename.get(k, k) for k in m.actors))) for m in one.mentions)
    quotes = tuple(q._replace(speakers=tuple(dict.fromkeys(rename.get(k, k) for k in q.speakers))) for q in one.quotes)
    known = one.cast.get(chosen) or one.cast[names[0]]._replace(key=chosen)
    cast = {key: actor for key, actor in one.cast.items() if key not in keys} | {chosen: known}
    return replace(one, mentions=mentions, quotes=quotes, cast=cast)
