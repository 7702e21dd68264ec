"""Claims → the doubts that the brief states: passages that look like policy and were not understood."""

from collections.abc import Iterator, Sequence

from briefing.consolidate.gathering import Event
from briefing.model.brief import Diagnostic
from briefing.model.claims import Claims


def find_doubts(event: Event, claims: Sequence[Claims]) -> Iterator[Diagnostic]:
    """One diagnostic a sentence that was passed over, with its place."""
    for one, made in zip(event.annotated, claims, strict=True):
        for index in made.passed_over:
            sentence = one.parse.sentences[index]
            yield Diagnostic(
                code="not_understood", level="info", source=one.article.id, start=sentence.start, end=sentence.end,
                message="A sentence with a word of agreeing or asking and a party, in which no agreement and no ask was recognised.",
            )  # fmt: skip
