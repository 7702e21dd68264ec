"""Turns tokens into tags: the phrases of the who-is-who tables that stand in the text, longest first, with what each may mean."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.lexicons.actors import Office, offices
from briefing.lexicons.phrases import Candidate, longest
from briefing.model.annotation import Parse, Sentence

#: A sentence of this many letters with no small one among them shouts, and its capitals tell nothing.
_LETTERS = 12
#: Senses of names; a word in capitals that the parser reads as a plain word ("WHO", "US" in a line of capitals) has none of them.
_NAMES = frozenset({"body", "country", "media", "platform", "short"})


@dataclass(frozen=True, slots=True)
class Tag:
    """A phrase of the tables at tokens first..last (half-open), with its candidates."""

    first: int
    last: int
    candidates: tuple[Candidate, ...]

    def of(self, *senses: str) -> Candidate | None:
        """The first candidate in one of these senses."""
        return next((c for c in self.candidates if c.sense in senses), None)

    def all_of(self, *senses: str) -> tuple[Candidate, ...]:
        """The candidates in one of these senses."""
        return tuple(c for c in self.candidates if c.sense in senses)

    @property
    def office(self) -> Office | None:
        """The office that the phrase names, where it may name one."""
        candidate = self.of("office")
        return offices()[candidate.key] if candidate is not None else None

    @property
    def is_plural_office(self) -> bool:
        """Whether the office stands in the plural."""
        candidate = self.of("office")
        return candidate is not None and candidate.plural


def find_tags(parse: Parse) -> dict[int, Tag]:
    """All tags by their first token, none overlapping another."""
    texts = [token.text.replace("’", "'") for token in parse.tokens]
    found: dict[int, Tag] = {}
    for sentence in parse.sentences:
        loud = is_loud(parse, sentence)
        window = texts[sentence.first : sentence.last]
        at = 0
        while at < len(window):
            length, candidates = longest(window, at)
            first = sentence.first + at
            if loud and length == 1:
                candidates = _plain(parse, first, candidates)
            if length and candidates:
                found[first] = Tag(first, first + length, candidates)
            at += max(length, 1)
    return found


def is_loud(parse: Parse, sentence: Sentence) -> bool:
    """Whether the sentence is written all in capitals."""
    letters = [c for t in parse.tokens[sentence.first : sentence.last] for c in t.text if c.isalpha()]
    return len(letters) >= _LETTERS and not any(c.islower() for c in letters)


def _plain(parse: Parse, i: int, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates that a single word of a line in capitals may have: no names where the parser reads a plain word.

    A flash that opens with "WHO" is about the organisation, unless it is a question.
    """
    sentence = parse.sentence(i)
    opens = i == sentence.first and i + 1 < sentence.last and parse.tokens[sentence.last - 1].text != "?"
    if parse.tokens[i].pos == "PROPN" or (opens and parse.tokens[i].tag == "WP"):
        return candidates
    return tuple(c for c in candidates if c.sense not in _NAMES)


def iter_covered(tags: dict[int, Tag]) -> Iterator[tuple[int, Tag]]:
    """Each token that a tag covers, with the tag."""
    for tag in tags.values():
        for i in range(tag.first, tag.last):
            yield i, tag
