"""Turns tags and names into mentions: noun phrases that name an actor of the event, each by its head."""

from collections.abc import Sequence

from briefing.annotate.cast import Cast
from briefing.annotate.mentions_bodies import find_bodies, find_labelled
from briefing.annotate.mentions_countries import find_countries
from briefing.annotate.mentions_phrases import PhraseReader
from briefing.annotate.names import Name
from briefing.annotate.readings import Readings
from briefing.annotate.runs import find_runs
from briefing.annotate.spelling import text_of
from briefing.annotate.tagging import Tag, is_loud, iter_covered
from briefing.lexicons.actors import bodies, countries, fold
from briefing.model.annotation import Actor, Mention, MentionHow, Parse
from briefing.model.article import ParagraphKind
from briefing.model.brief import PartyType


class MentionFinder:
    """Finds the mentions of one article that need no context: names, demonyms with their nouns, bodies, offices, callings."""

    def __init__(self, parse: Parse, tags: dict[int, Tag], names: Sequence[Name], cast: Cast) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.tags = tags
        self.covered = dict(iter_covered(tags))
        #: Tokens that some name of the tables covers.
        self.covered_names = {i for i, tag in self.covered.items() if tag.of("group", "office", "pattern") is None}
        self.runs = find_runs(parse, self.covered)
        self.readings = Readings(parse, tags)
        self.cast = cast
        self.actors: dict[str, Actor] = {}
        self.at: dict[int, Mention] = {}
        #: Tokens that a name or a term has used up.
        self.taken: set[int] = set()
        self._persons(names)
        find_bodies(self)
        find_countries(self)
        self._bare_names()
        find_labelled(self)
        self.phrases = PhraseReader(self)
        self.phrases.find()

    # --- persons -------------------------------------------------------------
    def _persons(self, names: Sequence[Name]) -> None:
        for name in names:
            person = self.cast.find(name.words, name.affiliation)
            if person is not None:
                self.taken.update(range(name.opens, name.last))
                self.introduce(self.cast.actor(person.key))
                self.put((name.first, name.last), (person.key,), "title" if name.opens < name.first else "name")
            elif name.opens == name.first:
                self.taken.update(range(name.first, name.last))

    def _bare_names(self) -> None:
        """Single words that the pipeline did not take for a person, but that name one of the cast."""
        small = {token.text for token in self.tokens}
        for token in self.tokens:
            if token.i in self.taken or not token.text[:1].isupper() or token.ent == "DATE":
                continue
            if self.parse.sentence(token.i).kind is ParagraphKind.CAPTION:
                continue
            tag = self.covered.get(token.i)
            if tag is not None and any(not c.guarded for c in tag.candidates):
                continue
            word = fold(token.text)
            person = self.cast.find((word,)) if word in self.cast.surnames else None
            if person is not None and (token.pos == "PROPN" or (token.text.lower() not in small and person.spellings.total() > 1)):
                self.introduce(self.cast.actor(person.key))
                self.put((token.i, token.i + 1), (person.key,), "name")

    # --- what others build on ------------------------------------------------
    def keys_at(self, i: int) -> tuple[str, ...]:
        """Keys of the actors that the mention headed by token i means."""
        mention = self.at.get(i)
        return mention.actors if mention is not None else ()

    def country(self, code: str) -> str:
        """The key of a country, its actor introduced."""
        record = countries()[code]
        self.introduce(Actor(f"country:{code}", record.name, PartyType.COUNTRY))
        return f"country:{code}"

    def body(self, key: str) -> str:
        """The key of a listed body, its actor introduced."""
        record = bodies()[key]
        home = self._home_of(key)
        self.introduce(Actor(f"body:{key}", record.name, record.type, None, home))
        return f"body:{key}"

    def _home_of(self, key: str) -> str | None:
        """The body above a body where that is a parliament or a bloc's, else its country."""
        record = bodies()[key]
        if record.of in bodies() and bodies()[record.of].kind in ("parliament", "bloc", "un"):
            return self.body(record.of)
        return self.country(record.country) if record.country else None

    def is_loud(self, i: int) -> bool:
        """Whether token i stands in a line of capitals, whose capitals tell nothing."""
        return is_loud(self.parse, self.parse.sentence(i))

    def introduce(self, actor: Actor) -> None:
        """Adds the actor and its home to the actors of the article; a fuller account of one replaces a thinner one."""
        known = self.actors.get(actor.key)
        if (
            known is None
            or (known.type is PartyType.PERSON and actor.type is PartyType.GROUP)
            or (actor.article and not known.article and actor.type is known.type)
        ):
            self.actors[actor.key] = actor
            home = actor.affiliation
            if home is not None and home not in self.actors:
                self._introduce_home(home)

    def _introduce_home(self, home: str) -> None:
        sort, _, key = home.partition(":")
        if sort == "country" and key in countries():
            self.country(key)
        elif sort == "body" and key in bodies():
            self.body(key)
        elif sort == "org":
            self.actors.setdefault(home, Actor(home, self._org_name(key), PartyType.ORGANISATION, kind="private"))

    def _org_name(self, folded: str) -> str:
        """The name of a body as it stands in this article, or its words with capitals."""
        opening = fold(folded.split(maxsplit=1)[0])
        for token in self.tokens:
            if token.lower == opening or fold(token.text) == opening:
                for last in range(token.i + 1, min(token.i + 12, len(self.tokens) + 1)):
                    if fold(text_of(self.tokens[token.i : last])) == folded:
                        return text_of(self.tokens[token.i : last])
        return " ".join(w if w in ("of", "for", "and", "the", "on", "in", "at") else w[:1].upper() + w[1:] for w in folded.split())

    def head(self, first: int, last: int) -> int:
        """The token of the range that hangs on a token outside it."""
        inside = range(first, last)
        return next((i for i in inside if self.tokens[i].head not in inside or self.tokens[i].head == i), last - 1)

    def put(
        self, place: tuple[int, int], keys: tuple[str, ...], how: MentionHow, *, head: int | None = None, antecedent: int | None = None
    ) -> None:
        """Records a mention at tokens first..last, by its head; an earlier one there stands."""
        first, last = place
        at = self.head(first, last) if head is None else head
        if how not in ("definite", "pronoun", "group"):
            self.taken.update(range(first, last))
        self.at.setdefault(at, Mention(self.tokens[first].start, self.tokens[last - 1].end, first, last, at, keys, how, antecedent))
