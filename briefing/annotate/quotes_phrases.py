"""Turns the head of a phrase that speaks into the actors it names, or into the words that stand for somebody without a name."""

from typing import NamedTuple

from briefing.annotate.quotes_scene import INSTITUTIONS, PERSONS, Scene
from briefing.lexicons.actors import office_of
from briefing.model.annotation import Mention, Token
from briefing.model.article import Span

#: Prepositions that tell which one or whose, and belong to the phrase: "a spokesman for the ministry".
_OF = frozenset({"of", "for", "from", "at", "with"})
#: Nouns whose holder is told by "to": "an aide to the president".
_TO = frozenset({"adviser", "advisor", "aide", "ambassador", "assistant", "envoy", "secretary"})
_LIMIT = 10


class Speaker(NamedTuple):
    """Whom a quotation is credited to."""

    actors: tuple[str, ...] = ()
    span: Span | None = None
    #: Whether the words around it make it a person, whatever the pipeline took it for.
    is_human: bool = False
    #: Whether it is meant by the document that it has issued ("it said").
    is_issuer: bool = False

    @property
    def is_known(self) -> bool:
        """Whether anybody is named at all."""
        return bool(self.actors or self.span)


def named(scene: Scene, head: int) -> Speaker:
    """The actors that the phrase names; its words too where it names somebody who acts for them, but not by name."""
    token = scene.tokens[head]
    if is_unnamed(token) or office_of(token.lower) is not None:
        person = _apposed(scene, head) or _titled(scene, head)
        if person:
            return Speaker(person)
    apposed = _apposed(scene, head, is_person=False) if token.pos == "NOUN" else ()
    if apposed:
        return Speaker(apposed)
    actors = _actors(scene, head)
    if _is_only_described(token, actors):
        return Speaker(actors, phrase(scene, head), is_human=token.tag == "NN" and is_unnamed(token))
    if any(key.startswith("person:") for key in actors):
        return Speaker(actors)
    if _is_described_as_person(scene, token) and (not actors or actors[0].startswith("org:")):
        return Speaker((), phrase(scene, head), is_human=True)
    if actors and not _is_someone(token):
        return Speaker(actors)
    return Speaker(actors, phrase(scene, head))


def _is_only_described(token: Token, actors: tuple[str, ...]) -> bool:
    """Whether the actor is known by this very noun and by no name: "a senior official", "her office"."""
    kind, _, name = actors[0].partition(":") if len(actors) == 1 else ("", "", "")
    return token.pos == "NOUN" and kind in ("person", "group") and bool({token.lower, token.lemma} & set(name.split()))


def _is_described_as_person(scene: Scene, token: Token) -> bool:
    """Whether an apposition calls the bearer of an unknown name a person: "Su-Yon Li, an expert on the river"."""
    beside = scene.parse.children(token.i, "appos")
    return token.pos == "PROPN" and any(is_unnamed(t) or (t.pos == "NOUN" and office_of(t.lower) is not None) for t in beside)


def _is_someone(token: Token) -> bool:
    """Whether the noun is one for a person, who only acts for the actors named with it: "Austria's chancellor"."""
    lemma = token.lemma.lower()
    return is_unnamed(token) or (lemma not in INSTITUTIONS and (token.pos == "NOUN" or office_of(token.lower) is not None))


def is_unnamed(token: Token) -> bool:
    """Whether the noun is one for people who go without a name: "official", "diplomats"."""
    return token.pos in ("NOUN", "PROPN") and token.lemma.lower() in PERSONS and token.ent not in ("ORG", "PERSON")


def _actors(scene: Scene, head: int) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for token in scene.parse.conjuncts(head):
        mention = scene.mention(token.i)
        if mention is not None and not scene.inside[token.i]:
            keys.update(dict.fromkeys(mention.actors))
        if mention is None and token.i == head:
            break
    return tuple(keys)


def _apposed(scene: Scene, head: int, *, is_person: bool = True) -> tuple[str, ...]:
    """Who is named beside the noun: "a spokesman, Jan Berg, said"; "a large donor, the European Union, said"."""
    for child in scene.parse.children(head, "appos"):
        mention = scene.mention(child.i)
        if mention is not None and mention.how in ("name", "acronym", "title") and (_is_person(mention) or not is_person):
            return mention.actors
    return ()


def _titled(scene: Scene, head: int) -> tuple[str, ...]:
    """The person whose name follows the office directly: "Deputy Minister of Water Jan Berg"."""
    behind = scene.mention(_right(scene, head) + 1)
    return behind.actors if behind is not None and behind.first == _right(scene, head) + 1 and _is_person(behind) else ()


def _is_person(mention: Mention) -> bool:
    return bool(mention.actors) and mention.actors[0].startswith("person:")


def phrase(scene: Scene, head: int) -> Span:
    """The noun phrase as it stands, without the clauses and appositions behind it."""
    first, sentence = head, scene.parse.sentence(head)
    inside = set(scene.parse.subtree(head))
    while first > sentence.first and head - first < _LIMIT and _belongs(scene, first - 1, inside):
        first -= 1
    article = scene.parse.child(head, "det", "poss")
    if article is not None and article.dep == "det" and first < article.i < head:
        first = article.i
    while first < head and (
        scene.tokens[first].pos in ("ADV", "PUNCT", "CCONJ", "SCONJ", "ADP") or scene.tokens[first].ent in ("DATE", "TIME")
    ):
        first += 1
    return scene.stretch(first, _right(scene, head) + 1)


def _belongs(scene: Scene, i: int, inside: set[int]) -> bool:
    token = scene.tokens[i]
    if token.text.isupper() and scene.tokens[i + 1].text.isupper() and token.pos in ("PROPN", "NOUN", "ADJ"):
        return not scene.inside[i]  # in a flash all in capitals the tree is guesswork
    return i in inside and not scene.inside[i] and (token.pos != "PUNCT" or token.text == "-")


def _right(scene: Scene, head: int) -> int:
    """The last token of the phrase: the head, or the end of the "of" and "for" that follow it directly."""
    last = head
    for child in scene.parse.children(head, "prep", "nummod"):
        if child.dep == "nummod" and child.i == last + 1:
            last = child.i
        is_of = child.lower in _OF or (child.lower == "to" and scene.tokens[head].lemma in _TO)
        if child.i != last + 1 or not (is_of or child.lower == "in"):
            continue
        end = _plain_end(scene, child.i)
        if end - head > _LIMIT or (child.lower == "in" and scene.tokens[end].pos != "PROPN"):
            break
        last = end
    return last


def _plain_end(scene: Scene, i: int) -> int:
    """The last token of a prepositional phrase before any clause, comma or date within it."""
    tree = scene.parse.subtree(i)
    stops = [
        t
        for t in tree
        if t > i and (scene.tokens[t].dep in ("acl", "relcl", "appos", "advcl") or scene.tokens[t].text in (",", "(", "—", "–"))
    ]
    limit = min([min(scene.parse.subtree(t)) for t in stops] + stops, default=tree[-1] + 1)
    return max([t for t in tree if t < limit], default=i)
