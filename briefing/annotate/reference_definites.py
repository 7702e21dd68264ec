"""Turns definite phrases into those spoken of before: "the minister", "the union", "the government", "the North", "the bloc"."""

from typing import TYPE_CHECKING

from briefing.annotate.cast import means_office
from briefing.annotate.nouns import Noun
from briefing.annotate.phrases import is_bare_definite, names_nobody, opening
from briefing.lexicons import load
from briefing.lexicons.actor_nouns import is_state
from briefing.lexicons.actors import bodies, countries, fold
from briefing.lexicons.phrases import groups
from briefing.model.annotation import Mention, Sentence, Token

if TYPE_CHECKING:
    from briefing.annotate.cast import Cast
    from briefing.annotate.mentions import MentionFinder
    from briefing.annotate.reference_sides import Sides

_SIDES = frozenset({"countries", "delegations", "governments", "leaders", "nations", "neighbors", "neighbours", "presidents", "sides"})
_PAIRED = frozenset(
    {"allies", "capitals", "ministers", "parties", "powers", "states", "men", "rivals", "economies", "republics", "administrations"}
)
#: Kinds of bodies that a general noun may mean once one of them was named.
_KINDS = {noun: frozenset(kinds) for noun, kinds in load("actor_words")["kinds"].items()}
#: Nouns that mean the whole country where they stand alone.
_COUNTRY = frozenset({"archipelago", "country", "emirate", "kingdom", "nation", "principality", "republic"})
_PERSON_BACK, _BODY_BACK, _COUNTRY_BACK = 12, 8, 3


class DefiniteReader:
    """Reads the definite phrases of one article."""

    def __init__(self, finder: "MentionFinder", cast: "Cast", sides: "Sides") -> None:
        self.finder = finder
        self.parse = finder.parse
        self.tokens = finder.tokens
        self.cast = cast
        self.sides = sides

    def read(self, token: Token, sentence: Sentence) -> None:
        """Adds the mention that the phrase headed by the token makes, if any."""
        if token.text in ("North", "South") and self._half(token, sentence):
            return
        noun = self.finder.phrases.noun(token)
        if self._is_sides(token):
            if not self.sides.put(token, sentence) and noun is not None:
                self.finder.phrases.name(noun)
            return
        if noun is None or token.dep in ("compound", "nmod", "appos") or names_nobody(self.parse, token.i):
            return
        if (noun.kind == "official" or noun.sort == "government") and self._is_of_sides(token):
            self.sides.put(token, sentence)
        elif self._is_of_crew(noun) or self.finder.phrases.official(noun):
            return
        elif noun.sort == "government":
            self._government(noun, sentence)
        elif self._is_bare(noun):
            _ = self._again(noun, sentence) or self.finder.phrases.name(noun)
        elif self.parse.child(token.i, "poss") is not None:
            self.finder.phrases.name(noun)

    def _is_bare(self, noun: Noun) -> bool:
        return self.finder.phrases.is_bare_body(noun) or is_bare_definite(self.parse, noun.head, opening(self.parse, noun.head, noun.first))

    # --- sides ---------------------------------------------------------------
    def _is_sides(self, token: Token) -> bool:
        words = {t.lower for t in self.parse.children(token.i, "det", "amod", "nummod", "predet", "preconj")}
        if words & {"both", "two"}:
            group = groups().get(token.lower)
            return (group is not None and group.means == "country") or token.lower in _SIDES | _PAIRED
        return token.lower in _SIDES and words == {"the"} and not self.parse.children(token.i, "prep", "relcl", "acl", "compound")

    def _is_of_sides(self, token: Token) -> bool:
        """Whether the noun is of both: "officials from both countries", "the presidents of the two states"."""
        for prep in self.parse.children(token.i, "prep"):
            noun = self.parse.child(prep.i, "pobj") if prep.lower in ("from", "of", "for") else None
            if noun is not None and self._is_sides(noun):
                return True
        return False

    def _is_of_crew(self, noun: Noun) -> bool:
        """Whether officials stand beside the one they serve: "the president and his aides", which is their country."""
        token = self.tokens[noun.head]
        if token.dep != "conj" or not noun.plural or noun.kind != "official":
            return False
        keys = self.finder.keys_at(token.head)
        homes = [self.sides.state(key) for key in keys if key.startswith("person:")]
        if len(homes) != 1 or not homes[0].startswith("country:"):
            return False
        self._put(noun, (homes[0],), self.parse.sentence_of[noun.head], how_name=False)
        return True

    def _half(self, token: Token, sentence: Sentence) -> bool:
        """“The North” is the country of that half which the article names."""
        if not any(t.lower == "the" for t in self.parse.children(token.i, "det")) or token.dep == "compound":
            return False
        named = [
            code
            for code in self.finder.readings.sure
            if countries()[code].name.startswith(f"{token.text} ") and self.finder.readings.is_named(code)
        ]
        if len(named) != 1:
            return False
        self._put(
            Noun(token.i, token.i + 1, token.i, "state", "", plural=False), (self.finder.country(named[0]),), sentence.index, how_name=True
        )
        return True

    # --- spoken of before ----------------------------------------------------
    def _again(self, noun: Noun, sentence: Sentence) -> bool:
        if noun.sort == "people":
            return self._office(noun, sentence) or self._same_noun(noun, sentence, _PERSON_BACK)
        if noun.sort == "state":
            return self._country(noun, sentence)
        return self._same_noun(noun, sentence, _BODY_BACK) or self._kind(noun, sentence)

    def _office(self, noun: Noun, sentence: Sentence) -> bool:
        """“The president”, “the minister”: the last person named who holds that office."""
        if noun.role is None or noun.plural:
            return False
        for mention, index in self._before(sentence, noun.head, _PERSON_BACK):
            person = self.cast.people.get(mention.actors[0]) if len(mention.actors) == 1 else None
            if person is not None and any(means_office(noun.role, noun.kind, role, kind) for role, kind in person.roles):
                self._put(noun, mention.actors, index, how_name=False)
                return True
        return False

    def _same_noun(self, noun: Noun, sentence: Sentence, back: int) -> bool:
        """The last actor whose name ends or begins with the noun: "the union" of the Sahel Traders Union, "the diplomat"."""
        lemma = self.tokens[noun.head].lemma.casefold()
        for mention, index in self._before(sentence, noun.head, back):
            if len(mention.actors) != 1 or mention.actors[0].startswith("country:") or mention.actors[0] in self.cast.people:
                continue
            name = self.finder.actors[mention.actors[0]].name
            words = fold(name).split()
            if lemma in (words[-1], words[0]) or lemma == self.tokens[mention.head].lemma.casefold():
                self._put(noun, mention.actors, index, how_name=False)
                return True
        return False

    def _kind(self, noun: Noun, sentence: Sentence) -> bool:
        """“The bloc”, “the alliance”: the last body of that kind."""
        kinds = _KINDS.get(self.tokens[noun.head].lemma)
        if kinds is None:
            return False
        for mention, index in self._before(sentence, noun.head, _BODY_BACK):
            key = mention.actors[0].removeprefix("body:")
            if len(mention.actors) == 1 and key in bodies() and key != "un" and bodies()[key].kind in kinds:
                self._put(noun, mention.actors, index, how_name=False)
                return True
        return False

    def _before(self, sentence: Sentence, before: int, back: int) -> list[tuple[Mention, int]]:
        """The mentions before a token, nearest first, each with the index of its sentence."""
        found: list[tuple[Mention, int]] = []
        for index in range(sentence.index, max(-1, sentence.index - back), -1):
            near = self.sides.mentions(self.parse.sentences[index])
            found.extend((m, index) for m in reversed(near) if m.head < before and m.actors)
        return found

    # --- governments and countries -------------------------------------------
    def _government(self, noun: Noun, sentence: Sentence) -> None:
        """“The government”, “authorities”: of the one country that the passage is about; else as a group without a name."""
        token = self.tokens[noun.head]
        group = groups().get(token.lower)
        bare = opening(self.parse, noun.head, noun.first) == noun.first
        if group is not None and group.lone and bare and not any(t.lower in ("a", "an") for t in self.parse.children(token.i, "det")):
            if token.lower == "administration" and self.finder.readings.is_named("US"):
                self._put(noun, (self.finder.country("US"),), sentence.index, how_name=True)
                return
            if self._country(noun, sentence):
                return
        self.finder.phrases.name(noun)

    def _country(self, noun: Noun, sentence: Sentence) -> bool:
        """The one country named before the noun in its sentence, or else in the sentence before that names any."""
        lemma = self.tokens[noun.head].lemma
        if is_state(lemma) and (noun.plural or lemma not in _COUNTRY):
            return False
        for index in range(sentence.index, max(-1, sentence.index - _COUNTRY_BACK), -1):
            near = [m for m in self.sides.mentions(self.parse.sentences[index]) if m.head < noun.head]
            named = dict.fromkeys(home for m in near for home in map(self.sides.state, m.actors) if home.startswith("country:"))
            if len(named) == 1:
                self._put(noun, tuple(named), index, how_name=False)
                return True
            if named:
                return False
        return False

    def _put(self, noun: Noun, keys: tuple[str, ...], index: int, *, how_name: bool) -> None:
        here = self.parse.sentence_of[noun.head]
        antecedent = index if index != here else None
        self.finder.put((noun.first, noun.last), keys, "demonym" if how_name else "definite", head=noun.head, antecedent=antecedent)
