"""Turns tags and names into mentions: noun phrases that name an actor of the event, each by its head."""

from collections.abc import Iterable, Sequence

from briefing.annotate.cast import Cast
from briefing.annotate.names import Name
from briefing.annotate.tagging import Tag
from briefing.lexicons import load
from briefing.lexicons.actors import bodies, countries, fold, public_body
from briefing.lexicons.phrases import groups
from briefing.model.annotation import Actor, Mention, MentionHow, Parse, Token
from briefing.model.brief import PartyType

#: Where a capital acts for its government; anywhere else it is a place.
_ACTING = frozenset({"nsubj", "nsubjpass", "agent", "poss", "dobj", "dative"})
_PARTNER_PREPOSITIONS = frozenset({"with", "by", "between", "on", "upon", "against", "than"})
_FROM = frozenset({"of", "from", "for", "between", "by"})
_COMPANY = frozenset(load("companies")["cues"])


class MentionFinder:
    """Finds the mentions of one article that need no context: names, demonyms with their nouns, bodies, offices."""

    def __init__(self, parse: Parse, tags: dict[int, Tag], names: Sequence[Name], cast: Cast) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.tags = tags
        self.cast = cast
        self.actors: dict[str, Actor] = {}
        self.at: dict[int, Mention] = {}
        self._taken: set[int] = set()
        self._shorts: dict[str, str] = {}
        self._persons(names)
        self._atoms()
        self._organisations()
        self._phrases()

    # --- persons -------------------------------------------------------------
    def _persons(self, names: Sequence[Name]) -> None:
        for name in names:
            person = self.cast.find(name.words, name.affiliation)
            self._taken.update(range(name.opens, name.last))
            if person is not None:
                actor = person.actor()
                self._introduce(actor)
                self._put(name.first, name.last, (actor.key,), "title" if name.opens < name.first else "name")
        self._bare_names()

    def _bare_names(self) -> None:
        """Single words that the pipeline did not take for a person, but that name one of the cast."""
        for token in self.tokens:
            if token.i in self._taken or token.pos != "PROPN" or not token.text[:1].isupper() or self.tags.get(token.i):
                continue
            word = fold(token.text)
            person = self.cast.find((word,)) if token.ent != "DATE" else None
            if person is not None and word == person.words[-1]:
                self._introduce(person.actor())
                self._put(token.i, token.i + 1, (person.key,), "name")

    # --- countries and bodies ------------------------------------------------
    def _atoms(self) -> None:
        for tag in self.tags.values():
            if tag.first not in self._taken:
                self._atom(tag)

    def _atom(self, tag: Tag) -> None:
        key, how = self._named(tag)
        if key is not None and how is not None:
            self._put(tag.first, tag.last, (key,), how)

    def _named(self, tag: Tag) -> tuple[str | None, MentionHow | None]:
        country = tag.of("country")
        if country is not None and not (country.guarded and self.tokens[tag.last - 1].ent not in ("GPE", "NORP", "LOC")):
            return self.country(country.key), "name"
        body = tag.of("body")
        if body is not None and (not body.guarded or self.tokens[tag.first].ent == "ORG"):
            return self.body(body.key), "name"
        seat = tag.of("seat")
        if seat is not None and bodies()[seat.key].of:
            return self.country(bodies()[seat.key].of or ""), "capital"
        capital = tag.of("capital")
        if capital is not None and self._acts(tag.last - 1):
            return self.country(capital.key), "capital"
        adjective = tag.of("adjective")
        if adjective is not None and not (adjective.guarded and self.tokens[tag.first].ent != "NORP"):
            return self.country(adjective.key), "demonym"
        short = tag.of("short")
        if short is not None and short.key in self.actors_of_bodies():
            return self.body(short.key), "name"
        return None, None

    def actors_of_bodies(self) -> frozenset[str]:
        """Keys of the bodies named so far, without prefix."""
        return frozenset(key.removeprefix("body:") for key in self.actors if key.startswith("body:"))

    def _acts(self, i: int) -> bool:
        token = self.tokens[i]
        while token.dep == "conj":
            token = self.tokens[token.head]
        if token.dep == "pobj":
            preposition = self.tokens[token.head]
            return preposition.lower in _PARTNER_PREPOSITIONS or preposition.dep == "agent"
        if token.dep == "dobj":
            return self.tokens[token.head].lemma not in ("leave", "visit", "reach", "enter", "tour", "hit")
        return token.dep in _ACTING

    # --- other organisations -------------------------------------------------
    def _organisations(self) -> None:
        """Named organisations that no table knows, as the pipeline labels them."""
        i = 0
        while i < len(self.tokens):
            end = i
            while end < len(self.tokens) and self.tokens[end].ent == "ORG" and (end == i or not self.tokens[end].ent_begins):
                end += 1
            if end > i and not any(j in self._taken for j in range(i, end)):
                self._organisation(i, end)
            i = max(end, i + 1)

    def _organisation(self, first: int, last: int) -> None:
        if self.tokens[first].lower == "the":
            first += 1
        if last > first and self.tokens[last - 1].tag == "POS":
            last -= 1
        if any(t.of("media", "platform") for t in (self.tags.get(j) for j in range(first, last)) if t is not None):
            return
        words = self.tokens[first:last]
        if len(words) < 2 and not (words and words[0].text.isupper() and len(words[0].text) > 1) or not words:
            return
        surface = " ".join(t.text for t in words)
        if not surface[:1].isupper() or any(t.text in ",;:“”\"" for t in words):
            return
        key = "org:" + fold(surface)
        self._introduce(Actor(key, surface, PartyType.ORGANISATION))
        self._put(first, last, (key,), "name")

    # --- noun phrases --------------------------------------------------------
    def _phrases(self) -> None:
        for tag in self.tags.values():
            if tag.first in self._taken:
                continue
            if tag.of("pattern") is not None:
                self._public_body(tag)
            elif tag.of("group") is not None:
                self._group(tag)
            elif tag.office is not None:
                self._office(tag)

    def modifiers(self, head: int) -> tuple[str, ...]:
        """Keys of the actors that stand before, or behind "of" or "from", the noun: "US and Mexican", "of Kenya", "France's"."""
        found: dict[str, None] = {}
        for child in self.parse.children(head, "amod", "compound", "nmod", "poss"):
            for token in self.parse.conjuncts(child.i):
                found.update(dict.fromkeys(self._at(token.i)))
                for deeper in self.parse.children(token.i, "amod", "compound", "nmod", "poss"):
                    found.update(dict.fromkeys(self._at(deeper.i)))
        if not found:
            for prep in self.parse.children(head, "prep"):
                for noun in self.parse.children(prep.i, "pobj") if prep.lower in _FROM else ():
                    for token in self.parse.conjuncts(noun.i):
                        found.update(dict.fromkeys(self._at(token.i)))
        return tuple(found)

    def _at(self, i: int) -> tuple[str, ...]:
        mention = self.at.get(i)
        return mention.actors if mention is not None else ()

    def _public_body(self, tag: Tag) -> None:
        pattern = tag.of("pattern")
        head = self._head(tag.first, tag.last)
        places = [key.removeprefix("country:") for key in self.modifiers(head) if key.startswith("country:")]
        body = public_body(places[0], pattern.key) if pattern is not None and len(places) == 1 else None
        if body is not None and pattern is not None:
            self._introduce(Actor(f"body:{body.key}", body.name, body.type, None, f"country:{places[0]}"))
            self._shorts[pattern.key] = f"body:{body.key}"
            self._put(tag.first, tag.last, (f"body:{body.key}",), "name")
        elif pattern is not None and pattern.key in self._shorts:
            self._put(tag.first, tag.last, (self._shorts[pattern.key],), "definite")

    def _group(self, tag: Tag) -> None:
        candidate = tag.of("group")
        head = self._head(tag.first, tag.last)
        if candidate is None or self.tokens[head].dep in ("compound", "amod", "nmod"):
            return
        group = groups()[candidate.key]
        keys = self.modifiers(head)
        if group.means == "country" and keys:
            self._put(tag.first, tag.last, tuple(dict.fromkeys(self._government(key) for key in keys)), "demonym")
        elif group.means in ("group", "body") and keys and self._is_countries(keys):
            self._group_actor(tag, keys)

    def _government(self, key: str) -> str:
        """The country behind a person's administration: "the Biden administration"."""
        home = self.actors[key].affiliation if key.startswith("person:") else None
        return home if home is not None and home in self.actors else key

    def _is_countries(self, keys: Iterable[str]) -> bool:
        return all(key.startswith("country:") for key in keys)

    def _group_actor(self, tag: Tag, keys: tuple[str, ...]) -> None:
        adjective = countries()[keys[0].removeprefix("country:")].adjectives
        name = f"{adjective[0] if adjective else ''} {self.tokens[self._head(tag.first, tag.last)].lower}".strip()
        key = "group:" + fold(name)
        self._introduce(Actor(key, name, PartyType.GROUP, None, keys[0] if len(keys) == 1 else None))
        self._put(tag.first, tag.last, (key,), "group")

    def _office(self, tag: Tag) -> None:
        """An office without a name acts for the country or the body that stands with it: "Japan's trade minister"."""
        office = tag.office
        head = self._head(tag.first, tag.last)
        if office is None or office.kind in ("honorific", "academic", "analyst", "journalist", "business", "activist", "religious"):
            return
        keys = self.modifiers(head)
        if keys and not any(key.startswith("person:") for key in keys) and self.tokens[head].dep not in ("compound", "appos"):
            self._put(tag.first, tag.last, keys, "definite")

    # --- records -------------------------------------------------------------
    def country(self, code: str) -> str:
        """The key of a country, its actor introduced."""
        record = countries()[code]
        self._introduce(Actor(f"country:{code}", record.name, PartyType.COUNTRY))
        return f"country:{code}"

    def body(self, key: str) -> str:
        """The key of a listed body, its actor introduced."""
        record = bodies()[key]
        home = f"country:{record.country}" if record.country else None
        if home is not None:
            self.country(record.country or "")
        self._introduce(Actor(f"body:{key}", record.name, record.type, None, home))
        return f"body:{key}"

    def _introduce(self, actor: Actor) -> None:
        if actor.key not in self.actors:
            self.actors[actor.key] = actor
            home = actor.affiliation
            if home is not None and home not in self.actors:
                if home.startswith("country:"):
                    self.country(home.removeprefix("country:"))
                elif home.removeprefix("body:") in bodies():
                    self.body(home.removeprefix("body:"))

    def _head(self, first: int, last: int) -> int:
        """The token of the range that hangs on a token outside it."""
        inside = range(first, last)
        return next((i for i in inside if self.tokens[i].head not in inside or self.tokens[i].head == i), last - 1)

    def _put(self, first: int, last: int, keys: tuple[str, ...], how: MentionHow) -> None:
        head = self._head(first, last)
        self._taken.update(range(first, last))
        self.at.setdefault(head, Mention(self.tokens[first].start, self.tokens[last - 1].end, first, last, head, keys, how))

    def is_company(self, token: Token) -> bool:
        """Whether the noun is a firm's or a market's: "US firm"."""
        return token.lower in _COMPANY
