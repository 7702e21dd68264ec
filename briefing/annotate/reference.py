"""Turns pronouns and definite phrases into mentions of the actors they mean, and leaves the unsure unresolved."""

from collections.abc import Iterator, Sequence

from briefing.annotate.cast import Cast
from briefing.annotate.mentions import MentionFinder
from briefing.annotate.quotes_marks import Marked
from briefing.annotate.reference_definites import DefiniteReader
from briefing.annotate.reference_pronouns import PronounReader
from briefing.annotate.reference_sides import Sides
from briefing.model.annotation import Parse, Quotation, Sentence, Token

_OF_SPEAKER = {"i": False, "me": False, "my": False, "we": True, "us": True, "our": True, "ours": True}


class Resolver:
    """Adds to the found mentions of one article those that need context."""

    def __init__(self, finder: MentionFinder, cast: Cast, marked: Sequence[Marked] = ()) -> None:
        self.finder = finder
        self.parse = finder.parse
        self.tokens = finder.parse.tokens
        self.sides = Sides(finder)
        self._pronouns = PronounReader(finder, cast, frozenset(_inside(finder.parse, marked)))
        self._definites = DefiniteReader(finder, cast, self.sides)

    @property
    def pair(self) -> tuple[str, ...]:
        """The two countries that the article is about, where it is about two."""
        return self.sides.pair

    def resolve(self) -> None:
        """Adds pronouns and definite phrases, in order of the text."""
        for sentence in self.parse.sentences:
            for token in self.tokens[sentence.first : sentence.last]:
                if token.i not in self.finder.at:
                    self._resolve(token, sentence)

    def _resolve(self, token: Token, sentence: Sentence) -> None:
        if token.pos in ("PRON", "DET"):
            if token.lower == "both" and token.dep in ("nsubj", "nsubjpass"):
                self.sides.put(token, sentence)
            else:
                self._pronouns.read(token, sentence)
        elif token.pos in ("NOUN", "PROPN") and token.i not in self.finder.taken:
            self._definites.read(token, sentence)

    def resolve_quoted(self, quotes: tuple[Quotation, ...]) -> None:
        """Adds "I" and "we" inside quotations: the speaker, and whom the speaker speaks for."""
        for token in self.tokens:
            if token.lower not in _OF_SPEAKER or token.text in ("US", "ME") or token.i in self.finder.at:
                continue
            speakers = next((q.speakers for q in quotes if q.start <= token.start < q.end), ())
            if speakers:
                keys = tuple(dict.fromkeys(self._home(key) if _OF_SPEAKER[token.lower] else key for key in speakers))
                self.finder.put((token.i, token.i + 1), keys, "pronoun")

    def _home(self, key: str) -> str:
        """The one for whom a speaker says "we"."""
        actor = self.finder.actors.get(key)
        is_voice = actor is not None and actor.acts_for_home and actor.affiliation in self.finder.actors
        return actor.affiliation or key if actor is not None and is_voice else key


def _inside(parse: Parse, marked: Sequence[Marked]) -> Iterator[int]:
    """The tokens that stand in quotation marks."""
    for token in parse.tokens:
        if any(one.start <= token.start < one.end for one in marked):
            yield token.i
