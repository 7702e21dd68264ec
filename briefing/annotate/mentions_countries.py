"""Turns tags of countries, adjectives, seats and capitals into mentions of the countries that they stand for."""

from typing import TYPE_CHECKING

from briefing.annotate.acting import asking_verbs, speaking_verbs
from briefing.annotate.tagging import Tag
from briefing.lexicons import load
from briefing.lexicons.actors import bodies, fold
from briefing.model.annotation import MentionHow

if TYPE_CHECKING:
    from briefing.annotate.mentions import MentionFinder

#: Where a capital acts for its government; anywhere else it is a place.
_ACTING = frozenset({"nsubj", "nsubjpass", "agent", "attr", "poss"})
_PARTNERS = frozenset({"with", "by", "between", "on", "upon", "against", "than", "from", "to", "for"})
#: Verbs and nouns of going to a place or being in it.
_MOVES = frozenset(load("actor_words")["moves"])
#: With these prepositions a capital is a side only where the word above is an act: "a demand from Paris", not "a train from Paris".
_EITHER = frozenset({"from", "to", "for"})


def find_countries(finder: "MentionFinder") -> None:
    """Adds the mentions of countries by name, adjective, seat of government and capital."""
    for tag in finder.tags.values():
        if tag.first not in finder.taken:
            _read(finder, tag)


def _read(finder: "MentionFinder", tag: Tag) -> None:
    code, how = _meaning(finder, tag)
    if code is not None:
        finder.put((tag.first, tag.last), (finder.country(code),), how)


def _meaning(finder: "MentionFinder", tag: Tag) -> tuple[str | None, MentionHow]:
    readings = finder.readings
    code = readings.country(tag) or _acting_one(finder, tag)
    if code is not None:
        return code, "name"
    seat = tag.of("seat")
    if seat is not None and bodies()[seat.key].of and not seat.guarded:
        return bodies()[seat.key].of, "capital"
    code = readings.capital(tag) or _beside(finder, tag)
    if code is not None and stands_for_government(finder, finder.head(tag.first, tag.last)):
        return code, "capital"
    return readings.adjective(tag), "demonym"


def _beside(finder: "MentionFinder", tag: Tag) -> str | None:
    """A capital whose name is doubtful, beside one whose name is not: "Skopje and Sofia have agreed"."""
    codes = {c.key for c in tag.all_of("capital")}
    token = finder.tokens[finder.head(tag.first, tag.last)]
    group = finder.parse.conjuncts(finder.tokens[token.head].i if token.dep == "conj" else token.i)
    others = [finder.covered[t.i] for t in group if t.i != token.i and t.i in finder.covered]
    sure = [t for t in others if finder.readings.capital(t) or finder.readings.country(t)]
    return codes.pop() if len(codes) == 1 and sure else None


def _acting_one(finder: "MentionFinder", tag: Tag) -> str | None:
    """A country whose name is as often a person's, where it acts and no such person is known: "Niger demanded half"."""
    named = {c.key for c in tag.all_of("country")}
    token = finder.tokens[tag.last - 1]
    verbs = {"nsubj": speaking_verbs(), "dobj": asking_verbs(), "dative": asking_verbs()}.get(token.dep, frozenset())
    if len(named) != 1 or token.pos != "PROPN" or finder.tokens[token.head].lemma not in verbs:
        return None
    return None if finder.cast.find((fold(token.text),)) else named.pop()


def stands_for_government(finder: "MentionFinder", i: int) -> bool:
    """Whether the capital at token i acts here, rather than being a place."""
    token = finder.tokens[i]
    while token.dep == "conj" and token.head != token.i:
        token = finder.tokens[token.head]
    above = finder.parse.head(token.i)
    if above is None:
        return finder.parse.sentence(i).kind == "headline"
    if token.dep == "pobj":
        over = finder.parse.head(above.i)
        if above.dep == "agent":
            return True
        if above.lower not in _PARTNERS or over is None or over.lemma in _MOVES:
            return False
        return above.lower not in _EITHER or (over.pos in ("VERB", "NOUN") and over.lemma not in _MOVES and over.pos == "NOUN")
    if token.dep in ("dobj", "dative"):
        return above.lemma in asking_verbs()
    if token.dep in ("compound", "nmod"):
        return finder.parse.sentence(i).kind == "headline" and finder.tokens[i].i == finder.parse.sentence(i).first
    return token.dep in _ACTING
