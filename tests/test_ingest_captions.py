"""Captions, against the examples of their lexicon, each set between two paragraphs of an article."""

import pytest

from briefing.ingest.labels import label_paragraphs
from briefing.lexicons import load

BODY = "The ministers of the two countries met on Wednesday and agreed to reopen the crossings by the end of the month."


def kinds_between(words: str) -> list[str]:
    """The kinds of the paragraphs that the words make in the middle of an article."""
    text = f"Crossings to reopen after talks\n\n{BODY}\n\n{words}\n\n{BODY}\n"
    start = text.index(words, len(BODY))
    return [p.kind.value for p in label_paragraphs(text) if start <= p.start < start + len(words)]


@pytest.mark.parametrize("caption", load("captions")["examples"])
def test_captions_are_known(caption: str) -> None:
    """A line that shows persons in a picture is a caption: it may name and date, and proves nothing."""
    assert kinds_between(caption) == ["caption"]


@pytest.mark.parametrize("sentence", load("captions")["spared"])
def test_sentences_are_no_captions(sentence: str) -> None:
    """A sentence with a place and a date, or with somebody who left, is the article's."""
    assert kinds_between(sentence) == ["body"]


@pytest.mark.parametrize(
    "caption",
    [
        "Photo: Ana Lund/Evening Post",
        "Tankers wait off the port. (AP Photo/Ana Lund)",
        "Tankers wait off the port. (Ana Lund/The Evening Post)",
        "Tankers wait off the port. Credit...Ana Lund for The Evening Post",
        "Tankers wait off the port. REUTERS/Ana Lund/Pool",
        "Tankers wait off the port. Ana Lund/AFP via Getty Images",
        "[2/5] Tankers wait off the port.",
        "FILE - Tankers wait off the port.",
        "In this March 3, 2011 file photo, tankers wait off the port.",
        "![The port](https://example.org/port.jpg)",
        "The minister (R) greets fishermen at the quay in Bergen",
    ],
)
def test_a_credit_or_an_opening_makes_a_caption(caption: str) -> None:
    """Agencies, papers and sites mark their pictures each in their own way."""
    assert kinds_between(caption) == ["caption"]
