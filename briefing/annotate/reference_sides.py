"""Turns "both countries", "the two leaders" and "the sides" into the two whom the passage or the article is about."""

from collections import Counter
from typing import TYPE_CHECKING

from briefing.model.annotation import Mention, Sentence, Token

if TYPE_CHECKING:
    from briefing.annotate.mentions import MentionFinder

#: An event is bilateral where its second country is named this many times as often as the third.
_BILATERAL = 2.2
#: Nouns that mean two persons where two are named, and their countries otherwise.
_LEADING = frozenset({"leaders", "presidents", "ministers", "men", "women", "officials", "diplomats", "negotiators", "rivals"})
_BACK = 2


class Sides:
    """The two sides of one article and of each of its passages."""

    def __init__(self, finder: "MentionFinder") -> None:
        self.finder = finder
        self.parse = finder.parse
        self.pair = self._principal_pair()

    def put(self, token: Token, sentence: Sentence) -> bool:
        """Adds the mention of the two sides at the token, where the text tells them; whether it does."""
        persons = self._persons(token, sentence) if token.lower in _LEADING else ()
        found = persons or self._countries(sentence)
        if found:
            self.finder.put((token.i, token.i + 1), found, "definite", antecedent=sentence.index - 1 if sentence.index else None)
        return bool(found)

    def state(self, key: str) -> str:
        """The country that an actor acts for, through a body if need be, else the actor itself."""
        for _ in range(3):
            actor = self.finder.actors.get(key)
            if actor is None or actor.affiliation is None or key.startswith("country:"):
                break
            key = actor.affiliation
        return key

    def mentions(self, sentence: Sentence) -> list[Mention]:
        """The mentions of a sentence, in order."""
        return [self.finder.at[i] for i in range(sentence.first, sentence.last) if i in self.finder.at]

    def _principal_pair(self) -> tuple[str, ...]:
        counts: Counter[str] = Counter()
        for mention in self.finder.at.values():
            counts.update(home for home in map(self.state, mention.actors) if home.startswith("country:"))
        ranked = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
        if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][1] < _BILATERAL * ranked[2][1]):
            return ()
        return tuple(sorted((ranked[0][0], ranked[1][0])))

    def _countries(self, sentence: Sentence) -> tuple[str, ...]:
        """The two countries last named together, in this sentence or the one before, else the article's pair."""
        for index in (sentence.index, sentence.index - 1):
            if index >= 0:
                keys = {self.state(k) for m in self.mentions(self.parse.sentences[index]) for k in m.actors}
                sides = sorted(k for k in keys if k.startswith(("country:", "body:eu")))
                if len(sides) == 2:
                    return tuple(sides)
        return self.pair

    def _persons(self, token: Token, sentence: Sentence) -> tuple[str, ...]:
        """The two persons of different countries last named, where no third is named beside them."""
        found: dict[str, None] = {}
        for index in range(sentence.index, max(-1, sentence.index - _BACK - 1), -1):
            for mention in self.mentions(self.parse.sentences[index]):
                if mention.head < token.i and len(mention.actors) == 1 and mention.actors[0].startswith("person:"):
                    found.setdefault(mention.actors[0])
            if len(found) >= 2:
                break
        homes = {self.state(key) for key in found}
        return tuple(sorted(found)) if len(found) == 2 and len(homes) == 2 and all(h.startswith("country:") for h in homes) else ()
