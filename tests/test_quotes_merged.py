"""Quotes of the brief: one entry for the same words, with the sentences that prove it."""

import pytest

from briefing.annotate import annotate
from briefing.consolidate import consolidate
from briefing.model.article import Article
from briefing.model.brief import Brief, Quote
from briefing.model.claims import Claims

pytestmark = pytest.mark.slow


def brief(*texts: str) -> Brief:
    """The brief of articles that make no other claims."""
    articles = [Article.from_text(text, file=f"{n}.txt", id=f"S{n}") for n, text in enumerate(texts, 1)]
    return consolidate(annotate(articles), [Claims() for _ in texts])


def quotes(*texts: str) -> list[str]:
    """Words, speaker and sources of each quote."""
    made = brief(*texts)
    names = {party.id: party.name for party in made.parties}
    return [f"{q.text} | {_speaker(q, names)} | {' '.join(e.source for e in q.evidence)}" for q in made.quotes]


def _speaker(quote: Quote, names: dict[str, str]) -> str:
    return names.get(quote.speaker or "", quote.speaker or "-")


def test_the_same_words_of_two_articles_are_one_entry() -> None:
    """Case, punctuation and marks do not make two entries of the same words by the same speaker."""
    assert quotes("“The quay is closed,” Anna Lund said.", 'Anna Lund: "The quay is closed."') == [
        "The quay is closed, | Anna Lund | S1 S2"
    ]


def test_an_article_that_names_no_speaker_learns_it_from_another() -> None:
    """Words without a speaker join those of an article that names one."""
    made = quotes("“Nobody will pay for this old quay again.”", "“Nobody will pay for this old quay again,” Anna Lund said.")
    assert made == ["Nobody will pay for this old quay again. | Anna Lund | S1 S2"]


def test_few_words_of_two_speakers_are_two_entries() -> None:
    """What is short enough to be said by chance stays with each of its speakers."""
    made = quotes("“The quay is closed,” Anna Lund said.", "“The quay is closed,” Peter Marsh said.")
    assert made == ["The quay is closed, | Anna Lund | S1", "The quay is closed, | Peter Marsh | S2"]


def test_terms_and_scraps_are_no_entries() -> None:
    """A term, a title and a word held at arm's length are not quotes of anybody."""
    text = "The so-called “ferry tax” was dropped. Anna Lund called it “mad.” Her book “The Last Quay in Town” sold well."
    assert quotes(text) == []


def test_several_speakers_are_named_together() -> None:
    """Words said with one voice are credited to all who said them."""
    made = quotes("“We will reopen the quay by May,” Anna Lund and Peter Marsh said in a joint statement.")
    assert made == ["We will reopen the quay by May, | Anna Lund and Peter Marsh | S1"]


def test_the_proof_is_whole_sentences_with_the_words_in_focus() -> None:
    """The evidence spans all sentences that the marks touch; its focus is what stands between them."""
    text = "It rained. “The quay is closed. Nobody will pay,” Anna Lund said. It was late."
    (quote,) = brief(text).quotes
    (evidence,) = quote.evidence
    assert evidence.quote == "“The quay is closed. Nobody will pay,” Anna Lund said."
    assert evidence.focus is not None
    assert text[evidence.focus.start : evidence.focus.end] == quote.text


def test_one_without_a_name_is_quoted_in_the_words_of_the_article() -> None:
    """An official without a name stays "a senior Norwegian official", whatever country is meant."""
    assert quotes("“The quay is closed,” a senior Norwegian official said.") == ["The quay is closed, | a senior Norwegian official | S1"]
