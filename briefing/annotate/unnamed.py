"""Turns a noun that stands for somebody into an actor without a name: "a State Department official", "dockers' union", "islanders"."""

from typing import TYPE_CHECKING

from briefing.annotate.nouns import Noun, singular
from briefing.annotate.phrases import article_of, closing, modifiers, narrowing, opening
from briefing.annotate.spelling import text_of
from briefing.lexicons import load
from briefing.lexicons.actors import countries, fold
from briefing.model.annotation import OFFICIAL, Actor, Token
from briefing.model.brief import PartyType

if TYPE_CHECKING:
    from briefing.annotate.mentions import MentionFinder

#: Officials of whom the noun alone tells nothing, even in the plural.
_VAGUE = frozenset({"aide", "authority", "official", "representative", "source", "spokesman", "spokesperson", "spokeswoman"})
#: Nouns that mean everybody.
_EVERYBODY = frozenset({"people", "public", "person", "man", "woman", "men", "women"})
#: Nouns that tell nobody where they stand alone.
_ANYBODY = frozenset(load("actor_words")["everybody"])


class Namer:
    """Names those of one article who have no name, by the words that the article has for them."""

    def __init__(self, finder: "MentionFinder") -> None:
        self.finder = finder
        self.parse = finder.parse
        self.tokens = finder.tokens

    def is_vague(self, noun: Noun, keys: tuple[str, ...]) -> bool:
        """Whether nothing tells who is meant: "the minister", "officials", "the government", "countries"."""
        token = self.tokens[noun.head]
        if token.lower in _EVERYBODY:
            return True
        if not self._may_be_vague(noun) or keys:
            return False
        first = opening(self.parse, noun.head, noun.first)
        alone = noun.last - noun.first == 1 and closing(self.parse, noun.head) == noun.head + 1
        return alone and self._counted(noun, first) == first and not narrowing(self.parse, noun.first, first, self.finder.taken)

    def _may_be_vague(self, noun: Noun) -> bool:
        if noun.plural and singular(self.tokens[noun.head]) in _ANYBODY:
            return opening(self.parse, noun.head, noun.first) == noun.first
        if noun.sort == "people":
            return noun.kind in OFFICIAL and (not noun.plural or singular(self.tokens[noun.head]) in _VAGUE)
        return noun.sort in ("government", "state")

    def name(self, noun: Noun, keys: tuple[str, ...]) -> None:
        """Adds the actor and its mention; the keys are those of the actors that its words name."""
        first = self._counted(noun, opening(self.parse, noun.head, noun.first))
        last = max(noun.last, closing(self.parse, noun.head))
        last -= self.tokens[last - 1].pos == "ADP" and last - 1 > noun.head  # the table knows the post as "envoy to"
        own = [t for t in self.tokens[first:last] if not self._is_place(t) and t.tag != "POS" and t.text != "-"]
        key = self._key(noun, own, keys)
        home = keys[0] if len(keys) == 1 and keys[0].startswith(("country:", "body:", "org:")) and not _is_apart(own) else None
        kind = "former" if any(t.lower in ("former", "ex") for t in own) else noun.kind
        role = noun.role if noun.sort == "people" and not noun.plural else None
        words = self._words(first, last)
        if home is not None and any(t.pos == "PRON" for t in self.parse.children(noun.head, "poss")):
            words = f"{_adjective(home)} {words}".strip()
        self.finder.introduce(Actor(key, words, self._type(noun), role, home, kind, self._article(noun, first)))
        self.finder.put((first, last), (key,), "group", head=noun.head)

    # --- parts ---------------------------------------------------------------
    def _key(self, noun: Noun, own: list[Token], keys: tuple[str, ...]) -> str:
        """The places and the other words, the noun in the singular, so that "US officials" and "an American official" meet."""
        words = [singular(t) if t.i == noun.head else t.lower for t in own]
        while words and words[-1] in ("of", "for", "from"):
            words.pop()
        places = sorted(key.partition(":")[2] for key in keys if key.startswith(("country:", "body:")))
        what = fold(" ".join(["+".join(places), *words]).strip())
        is_one = noun.sort == "people" and not noun.plural and f"group:{what}" not in self.finder.actors
        return f"person:{what}" if is_one else f"group:{what}"

    def _words(self, first: int, last: int) -> str:
        name = " ".join(text_of(self.tokens[first:last]).split())
        if self.finder.is_loud(first):
            return name.lower()
        return name[:1].lower() + name[1:] if self._is_raised(first) else name

    def _article(self, noun: Noun, first: int) -> str:
        """The article that the words need: an indefinite one for a person whom none precedes and no genitive opens."""
        owned = any(t.tag == "POS" for t in self.tokens[first : first + 3])
        return article_of(self.parse, noun.head, first) or ("a" if noun.sort == "people" and not noun.plural and not owned else "")

    def _counted(self, noun: Noun, first: int) -> int:
        """Where states, bodies and members are counted, the number is part of their name: "the eleven countries"."""
        is_some = noun.sort in ("state", "government", "body") or singular(self.tokens[noun.head]) == "member"
        counted = is_some and noun.plural and first and self.tokens[first - 1].pos == "NUM"
        return first - 1 if counted else first

    def _is_raised(self, i: int) -> bool:
        """Whether a plain word bears a capital only because it opens a sentence."""
        token = self.tokens[i]
        opens = i == self.parse.sentence(i).first or self.tokens[i - 1].pos == "PUNCT"
        return opens and token.pos != "PROPN" and i not in self.finder.taken and i not in self.finder.covered_names and token.text.istitle()

    def _is_place(self, token: Token) -> bool:
        if any(key.startswith("country:") for key in self.finder.keys_at(token.i)):
            return True
        tag = self.finder.covered.get(token.i)
        return token.i in self.finder.taken and tag is not None and tag.of("other") is None and token.i not in self.finder.runs

    def _type(self, noun: Noun) -> PartyType:
        if noun.plural:
            return PartyType.GROUP
        if noun.sort == "body" and any(k.startswith("person:") for k in modifiers(self.parse, noun.head, self.finder.keys_at)):
            return PartyType.GOVERNMENT_BODY
        return PartyType.PERSON if noun.sort == "people" else PartyType.ORGANISATION


def _adjective(home: str) -> str:
    """The adjective of a country, for those whom the text calls "its minister"."""
    record = countries().get(home.removeprefix("country:"))
    return record.adjectives[0] if record is not None and record.adjectives else ""


def _is_apart(words: list[Token]) -> bool:
    """Whether a prefix tells that those named are not of the place: "non-OPEC nations", "pro-Iranian militias"."""
    return any(t.lower in ("anti", "non", "pro") for t in words)
