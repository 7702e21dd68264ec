"""Turns tokens into tags: the phrases of the who-is-who tables that stand in the text, longest first, with what each may mean."""

from dataclasses import dataclass

from briefing.lexicons.actors import Office, offices
from briefing.lexicons.phrases import Candidate, longest
from briefing.model.annotation import Parse


@dataclass(frozen=True, slots=True)
class Tag:
    """A phrase of the tables at tokens first..last (half-open), with its candidates."""

    first: int
    last: int
    candidates: tuple[Candidate, ...]

    def of(self, *senses: str) -> Candidate | None:
        """The first candidate in one of these senses."""
        return next((c for c in self.candidates if c.sense in senses), None)

    @property
    def office(self) -> Office | None:
        """The office that the phrase names, where it may name one."""
        candidate = self.of("office")
        return offices()[candidate.key] if candidate is not None else None


def find_tags(parse: Parse) -> dict[int, Tag]:
    """All tags by their first token, none overlapping another."""
    texts = [_surface(token.text) for token in parse.tokens]
    found: dict[int, Tag] = {}
    for sentence in parse.sentences:
        window = texts[sentence.first : sentence.last]
        at = 0
        while at < len(window):
            length, candidates = longest(window, at)
            if length:
                found[sentence.first + at] = Tag(sentence.first + at, sentence.first + at + length, candidates)
            at += max(length, 1)
    return found


def _surface(text: str) -> str:
    return text.replace("’", "'")
