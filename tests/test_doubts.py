"""Doubts: a passage that looks like policy and was not understood is named with its place."""

from briefing.consolidate.doubts import find_doubts
from briefing.consolidate.gathering import Event
from briefing.model.annotation import Annotated, Parse, Sentence
from briefing.model.article import Article, ParagraphKind
from briefing.model.claims import Claims


def test_each_passage_that_was_passed_over_is_a_doubt() -> None:
    """The doubt has the source and the span of the sentence, and is no warning."""
    text = "Norway slept. Norway demurred over the demand of Iceland."
    parse = Parse((), (Sentence(0, 0, 13, 0, 0, ParagraphKind.BODY, 0), Sentence(1, 14, len(text), 0, 0, ParagraphKind.BODY, 0)))
    quiet = Annotated(Article.from_text("Norway slept.", id="S1"), Parse((), ()))
    event = Event([quiet, Annotated(Article.from_text(text, id="S2"), parse)], {})
    (doubt,) = find_doubts(event, [Claims(), Claims(passed_over=(1,))])
    assert (doubt.code, doubt.level, doubt.source, doubt.start, doubt.end) == ("not_understood", "info", "S2", 14, len(text))
