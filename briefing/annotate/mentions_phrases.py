"""Turns noun phrases without a name into mentions: governments and their officials, public bodies, people and bodies by their calling."""

from typing import TYPE_CHECKING

from briefing.annotate.acting import acts
from briefing.annotate.cast import Person
from briefing.annotate.nouns import Noun, noun_at
from briefing.annotate.phrases import article_of, is_bare_definite, modifiers, names_nobody, narrowing, opening
from briefing.annotate.tagging import Tag
from briefing.annotate.unnamed import Namer
from briefing.lexicons import load
from briefing.lexicons.actors import bodies, public_body
from briefing.model.annotation import OFFICIAL, Actor, Token
from briefing.model.article import ParagraphKind

if TYPE_CHECKING:
    from briefing.annotate.mentions import MentionFinder

#: Nouns that mean a body of their kind spoken of before: "the bloc".
_KINDS = frozenset(load("actor_words")["kinds"])
#: Where a noun is part of another's name.
_INSIDE = frozenset({"compound", "amod", "nmod"})


class PhraseReader:
    """Reads the noun phrases of one article whose names, countries and bodies are already found."""

    def __init__(self, finder: "MentionFinder") -> None:
        self.finder = finder
        self.parse = finder.parse
        self.tokens = finder.tokens
        self._namer = Namer(finder)
        #: The last body that each pattern named: "the ministry" after "the Kenyan Foreign Ministry".
        self.shorts: dict[str, str] = {}

    def find(self) -> None:
        """Adds the mentions of the whole article: public bodies first, since officials belong to them."""
        for tag in self.finder.tags.values():
            if tag.first not in self.finder.taken and tag.of("pattern") is not None:
                self._public_body(tag)
        for token in self.tokens:
            if self._is_caption(token):
                continue
            if token.pos in ("NOUN", "PROPN", "ADJ") and token.i not in self.finder.at and token.i not in self.finder.taken:
                noun = self.noun(token)
                if noun is not None:
                    self._read(noun)

    def _is_caption(self, token: Token) -> bool:
        return self.parse.sentence(token.i).kind is ParagraphKind.CAPTION

    def noun(self, token: Token) -> Noun | None:
        """What the token may name as a common noun."""
        tag = self.finder.covered.get(token.i)
        return noun_at(token, tag, self.finder.head(tag.first, tag.last) if tag is not None else token.i)

    def keys_before(self, head: int, *, within: bool = False) -> tuple[str, ...]:
        """Keys of the actors that modify the noun, persons replaced by those whom they govern."""
        keys = modifiers(self.parse, head, self.finder.keys_at, within=within)
        return tuple(dict.fromkeys(self._governed(key) for key in keys))

    def _governed(self, key: str) -> str:
        """The country behind a person's administration: "the Biden administration"."""
        home = self.finder.actors[key].affiliation if key.startswith("person:") else None
        return home if home is not None and home in self.finder.actors else key

    # --- public bodies -------------------------------------------------------
    def _public_body(self, tag: Tag) -> None:
        pattern = tag.of("pattern")
        if pattern is None:
            return
        head = self.finder.head(tag.first, tag.last)
        places = [key.removeprefix("country:") for key in self.keys_before(head) if key.startswith("country:")]
        found = [body for body in (public_body(place, pattern.key) for place in places) if body is not None]
        for body, place in zip(found, places, strict=False):
            home = self.finder.country(place)
            self.finder.introduce(Actor(f"body:{body.key}", body.name, body.type, None, home, "official", "the"))
            self.shorts[pattern.key] = f"body:{body.key}"
        if found:
            first = min(tag.first, opening(self.parse, head, tag.first))
            self.finder.put((first, tag.last), tuple(f"body:{b.key}" for b in found), "name", head=head)
            self.finder.taken.update(range(tag.first, tag.last))
        elif pattern.key in self.shorts:
            self.finder.put((tag.first, tag.last), (self.shorts[pattern.key],), "definite", head=head)
            self.finder.taken.update(range(tag.first, tag.last))

    # --- one noun ------------------------------------------------------------
    def _read(self, noun: Noun) -> None:
        token = self.tokens[noun.head]
        if names_nobody(self.parse, noun.head) or self._belongs_to_name(token):
            return
        if token.dep in _INSIDE:
            self._inside(noun)
            return
        named = self._apposed(noun)
        if named:
            self.finder.put((noun.first, noun.last), named, "definite", head=noun.head)
            return
        if self._is_of_two(noun.head) or (noun.plural and self._is_two(noun.head)):
            return
        if self._is_of_definite(noun.head) or self.official(noun) or self._is_of_pronoun(noun.head):
            return
        if self.is_bare_body(noun):
            return
        if not is_bare_definite(self.parse, noun.head, opening(self.parse, noun.head, noun.first)) and noun.sort != "government":
            self.name(noun)

    def is_bare_body(self, noun: Noun) -> bool:
        """Whether a public body stands without any word that tells whose it is: "parliament will vote", "the ministry said"."""
        if noun.sort != "body" or noun.kind != "official" or noun.plural:
            return False
        return opening(self.parse, noun.head, noun.first) == noun.first and article_of(self.parse, noun.head, noun.first) in ("", "the")

    def _is_of_two(self, head: int) -> bool:
        """Whether the phrase is of two sides spoken of before, which only the context tells: "officials from both countries"."""
        below = (self.parse.child(prep.i, "pobj") for prep in self.parse.children(head, "prep") if prep.lower in ("from", "of", "for"))
        return any(self._is_two(noun.i) for noun in below if noun is not None)

    def official(self, noun: Noun) -> bool:
        """Adds those who speak for a country or body that modifies the noun; whether they do."""
        keys = self.keys_before(noun.head, within=noun.sort == "government")
        if self._is_host(noun):
            keys = ()
        if not keys and noun.kind != "diplomat":  # whom a country sends abroad: "diplomats in Geneva" are not Swiss
            keys = self._seat(noun.head) or self._capital_before(noun)
        if not keys and noun.of is not None:
            keys = self._default(noun.of)
        if not keys or (noun.sort != "government" and noun.kind not in OFFICIAL):
            return False
        self._official(noun, keys)
        return True

    def _seat(self, head: int) -> tuple[str, ...]:
        """The country in whose capital officials sit: "officials in Nairobi"."""
        for prep in self.parse.children(head, "prep"):
            place = self.parse.child(prep.i, "pobj") if prep.lower == "in" and prep.i == head + 1 else None
            tag = self.finder.covered.get(place.i) if place is not None else None
            code = self.finder.readings.capital(tag) or self.finder.readings.country(tag) if tag is not None else None
            if code is not None:
                return (self.finder.country(code),)
        return ()

    def _capital_before(self, noun: Noun) -> tuple[str, ...]:
        """The country whose capital stands before its government: "the Nairobi government"."""
        if noun.sort != "government":
            return ()
        tags = (self.finder.covered.get(child.i) for child in self.parse.children(noun.head, "compound", "amod", "nmod"))
        codes = [code for tag in tags if tag is not None and (code := self.finder.readings.capital(tag)) is not None]
        return (self.finder.country(codes[0]),) if codes else ()

    def _default(self, of: str) -> tuple[str, ...]:
        """The home that an office has by itself ("the taoiseach"), where the article is about it."""
        if of in bodies():
            return (self.finder.body(of),)
        return (self.finder.country(of),) if self.finder.readings.is_named(of) else ()

    def _is_of_pronoun(self, head: int) -> bool:
        """Whether a pronoun tells whose it is, which only the context resolves: "its foreign minister"."""
        return any(t.pos == "PRON" for t in self.parse.children(head, "poss"))

    def _is_of_definite(self, head: int) -> bool:
        """Whether a definite noun tells whose it is, which only the context resolves: "the bloc's president"."""
        return any(
            t.pos == "NOUN" and t.lemma in _KINDS and is_bare_definite(self.parse, t.i, t.i) for t in self.parse.children(head, "poss")
        )

    def _is_host(self, noun: Noun) -> bool:
        """Whether the country behind an envoy is where he is sent: "the special envoy for Sudan"."""
        behind = self.parse.child(noun.head, "prep")
        return behind is not None and behind.lower == "for" and noun.kind == "diplomat"

    def _inside(self, noun: Noun) -> None:
        """A government inside another's name: "Trump administration officials"; alone, "administration" is an American one."""
        if noun.sort != "government":
            return
        keys = self.keys_before(noun.head)
        if keys:
            first = min(c.i for c in self.parse.children(noun.head) if c.i < noun.head and self.finder.keys_at(c.i))
            self.finder.put((first, noun.last), keys, "demonym", head=noun.head)
        elif self.tokens[noun.head].lower == "administration" and self.finder.readings.is_named("US"):
            self.finder.put((noun.first, noun.last), (self.finder.country("US"),), "definite", head=noun.head)

    def _belongs_to_name(self, token: Token) -> bool:
        """Whether the noun is said of a named actor beside it: "Jane Doe, the minister,", "Minister Doe"."""
        while token.dep == "conj" and self.tokens[token.head].pos in ("NOUN", "PROPN") and self.tokens[token.head].dep in ("appos", "conj"):
            token = self.tokens[token.head]  # "Jane Doe, the speaker and minister,"
        above = self.parse.head(token.i)
        if above is None or token.dep not in ("appos", "compound", "nmod"):
            return False
        return above.i in self.finder.at and self.finder.at[above.i].how in ("name", "title")

    def _apposed(self, noun: Noun) -> tuple[str, ...]:
        """The name behind the noun: "Mexico's president, X", "the rights group Y"."""
        if noun.plural:
            return ()
        for child in self.parse.children(noun.head, "appos"):
            mention = self.finder.at.get(child.i)
            if mention is not None and mention.how in ("name", "title", "acronym") and len(mention.actors) == 1:
                return mention.actors
        return ()

    def _official(self, noun: Noun, keys: tuple[str, ...]) -> None:
        """Those who speak for a country or a body: itself where they are its government at large, else they themselves."""
        head, first = noun.head, opening(self.parse, noun.head, noun.first)
        is_person = noun.sort == "people" and not noun.plural
        used = self.finder.taken | self.finder.at.keys()
        extra = [t for t in narrowing(self.parse, noun.first, first, used) if not (is_person and t.lower == "top")]
        if is_person and len(keys) == 1:
            holder = self._holder(noun, keys[0]) if article_of(self.parse, head, first) not in ("a", "an") and not extra else None
            if holder is not None:
                self.finder.put((first, noun.last), (holder,), "definite", head=head)
            else:
                self._namer.name(noun, keys)
        elif (noun.sort == "government" and not (noun.plural and extra)) or len(keys) > 1 or not extra:
            if all(key.startswith(("country:", "body:")) for key in keys):
                self.finder.put((first, noun.last), keys, "demonym", head=head)
            else:
                self._namer.name(noun, keys)
        else:
            self._namer.name(noun, keys)

    def _holder(self, noun: Noun, home: str) -> str | None:
        """The person of the cast who holds that office: "the Mexican leader"."""
        role = noun.role or self.tokens[noun.head].lemma
        if role == "counterpart":
            person = self.finder.cast.counterpart(home)
            return self._introduced(person) if person is not None else home
        top = any(t.lower == "top" for t in self.parse.children(noun.head, "amod"))
        person = self.finder.cast.holder(f"top {role}" if top else role, noun.kind, home)
        return self._introduced(person) if person is not None else None

    def _introduced(self, person: Person) -> str:
        self.finder.introduce(self.finder.cast.actor(person.key))
        return person.key

    # --- actors without a name -----------------------------------------------
    def name(self, noun: Noun) -> bool:
        """Adds those whom the noun names by their calling, where they act; whether it did."""
        keys = self.keys_before(noun.head)
        if (noun.sort == "state" and not noun.plural) or not acts(self.parse, noun.head) or self._namer.is_vague(noun, keys):
            return False
        if self._is_members(noun):
            self.finder.put((noun.first, noun.last), (self.finder.body(self.finder.readings.parliament or ""),), "definite", head=noun.head)
            return True
        self._namer.name(noun, keys)
        return True

    def _is_members(self, noun: Noun) -> bool:
        """Whether the members of the one parliament that the article names are meant: "lawmakers"."""
        if noun.kind != "legislator" or not noun.plural or self.finder.readings.parliament is None:
            return False
        first = opening(self.parse, noun.head, noun.first)
        return first == noun.first and not self.keys_before(noun.head)

    def _is_two(self, head: int) -> bool:
        return any(t.lower in ("both", "two") for t in self.parse.children(head, "det", "nummod", "predet", "preconj"))
