"""Quotations: what stands between the marks, who spoke it, and whether it is a statement."""

from pathlib import Path

import pytest

from briefing.annotate import annotate
from briefing.lexicons import load
from briefing.model.annotation import Annotated, Quotation
from briefing.model.article import Article, Paragraph, ParagraphKind

CASES = Path(__file__).parent / "cases" / "quotes.txt"


def cases() -> list[tuple[str, str, list[str]]]:
    """Name, passage and expected lines of each case."""
    found = []
    for block in CASES.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, passage, *expected = [line for line in block.splitlines() if line and not line.startswith("#")]
        found.append((name, passage, [line.removeprefix("> ") for line in expected]))
    return found


def read(passage: str) -> Annotated:
    """The passage, annotated as an article of its own; ¶ begins a paragraph."""
    text = passage.replace(" ¶ ", "\n\n")
    paragraphs, start = [], 0
    for part in text.split("\n\n"):
        paragraphs.append(Paragraph(start, start + len(part), ParagraphKind.BODY))
        start += len(part) + 2
    (annotated,) = annotate([Article.from_text(text, paragraphs=tuple(paragraphs))])
    return annotated


def speaker(one: Annotated, quote: Quotation) -> str:
    """The speaker in words: as the passage has it, else the name of the actor."""
    if quote.speaker_span is not None:
        return one.article.text[slice(*quote.speaker_span)]
    return " and ".join(one.cast[key].name for key in quote.speakers) or "-"


def told(passage: str) -> list[str]:
    """One line a quotation, as the cases write it."""
    one = read(passage)
    return [f"{one.article.text[q.start : q.end]} | {speaker(one, q)}" + ("" if q.statement else " | term") for q in one.quotes]


@pytest.mark.slow
@pytest.mark.parametrize(("passage", "expected"), [pytest.param(*case[1:], id=case[0]) for case in cases()])
def test_a_quotation_knows_its_speaker(passage: str, expected: list[str]) -> None:
    """The words between one pair of marks are credited to whoever the text says spoke them, and to nobody else."""
    assert told(passage) == expected


@pytest.mark.slow
@pytest.mark.parametrize(("passage", "expected"), load("reporting")["examples"].items())
def test_the_examples_of_the_lexicon_have_their_speakers(passage: str, expected: str) -> None:
    """The first quotation of each example is credited as the example says."""
    assert told(passage)[0].split(" | ")[1] == expected
