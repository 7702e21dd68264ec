"""Each rule of agreements and asks on sentences of its own: positive, negated, modal, passive and nominal."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.annotate import annotate
from briefing.consolidate.gathering import Event
from briefing.consolidate.naming import render_wording
from briefing.extract import extract
from briefing.model.annotation import Annotated
from briefing.model.article import Article, Paragraph, ParagraphKind, Span
from briefing.model.claims import Claim, ClaimKind

FOLDER = Path(__file__).parent / "cases" / "extract"


def iter_cases() -> Iterator[tuple[str, str, list[str]]]:
    """The cases of all files: rule, sentence, and the lines that are expected of it."""
    for file in sorted(FOLDER.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").strip().split("\n\n")[1:]:
            text, *expected = block.split("\n")
            yield file.stem, text, expected


def found_in(text: str) -> list[str]:
    """What is found in a passage, a line a claim: type and status | actors | addressees | wording."""
    kind = ParagraphKind.BODY if text.rstrip("\"'”").endswith((".", "?", "!")) else ParagraphKind.HEADLINE
    article = Article.from_text(text, published="2024-06-12", paragraphs=(Paragraph(0, len(text), kind),))
    (annotated,) = annotate([article])
    event = Event([annotated], {"S1": "O1"})
    claims = [c for c in extract(annotated).claims if c.kind is not ClaimKind.EVENT]
    return [_shown(event, annotated, claim) for claim in claims] or ["none"]


def _shown(event: Event, annotated: Annotated, claim: Claim) -> str:
    status = " ".join(filter(None, (claim.kind.value, claim.status, claim.answer)))
    actors = _names(annotated, claim.actors, claim.actor_span)
    addressees = _names(annotated, claim.addressees, claim.addressee_span)
    return f"{status} | {actors} | {addressees} | {render_wording(event, claim.wording)}"


def _names(annotated: Annotated, keys: tuple[str, ...], span: Span | None) -> str:
    words = annotated.article.text[slice(*span)] if span is not None else ""
    return "; ".join(annotated.cast[key].name for key in keys) or words


@pytest.mark.parametrize(("rule", "text", "expected"), list(iter_cases()))
def test_a_sentence_yields_what_it_says(rule: str, text: str, expected: list[str]) -> None:
    """The claims of a sentence are those that the case lists, in its words."""
    assert found_in(text) == expected, rule


def test_a_passage_that_looks_like_policy_is_told() -> None:
    """A sentence with a cue and an actor, in which nothing is found, is listed by its index."""
    article = Article.from_text("The weather was fine. Norway did not agree to anything in Oslo.")
    (annotated,) = annotate([article])
    claims = extract(annotated)
    assert claims.claims == ()
    assert claims.passed_over == (1,)


def test_proofs_lie_in_their_sentence() -> None:
    """Focus and content of each claim lie inside the sentence that makes it."""
    for _, text, _ in iter_cases():
        (annotated,) = annotate([Article.from_text(text)])
        for claim in extract(annotated).claims:
            sentence = annotated.parse.sentences[claim.sentence]
            assert sentence.start <= claim.focus.start < claim.focus.end <= sentence.end
            assert sentence.start <= claim.content.start < claim.content.end <= sentence.end
