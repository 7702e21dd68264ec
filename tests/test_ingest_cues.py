"""The boilerplate lexicon against its own examples: what each table must catch, and what it must leave to the article."""

from typing import Any

import pytest

from briefing.ingest.labels.cues import find_cue
from briefing.ingest.labels.menus import is_share_bar
from briefing.ingest.labels.page import Block
from briefing.lexicons import load
from briefing.model.article import Span

TABLES = {name: table for name, table in load("boilerplate").items() if "kind" in table}


def block(words: str) -> Block:
    """The words as a block of their own."""
    return Block.of(words, Span(0, len(words)))


@pytest.mark.parametrize(("name", "example"), [(name, line) for name, table in TABLES.items() for line in table["examples"]])
def test_examples_are_caught(name: str, example: str) -> None:
    """Every example of a table is labelled with the kind of that table."""
    cue = find_cue(block(example))
    assert cue is not None
    assert cue.kind.value == TABLES[name]["kind"]


@pytest.mark.parametrize("sentence", [line for table in TABLES.values() for line in table["spared"]])
def test_sentences_of_articles_are_spared(sentence: str) -> None:
    """A sentence that begins as boilerplate does, and goes on as an article, is caught by no table."""
    assert find_cue(block(sentence)) is None


@pytest.mark.parametrize("line", load("boilerplate")["share_words"]["examples"])
def test_share_bars_are_known_by_their_words(line: str) -> None:
    """A line made of the words of a share bar is one, whatever site it comes from."""
    assert is_share_bar(block(line))


@pytest.mark.parametrize("line", load("boilerplate")["share_words"]["spared"])
def test_a_share_word_in_a_sentence_makes_no_share_bar(line: str) -> None:
    """A sentence that holds such a word is none."""
    assert not is_share_bar(block(line))


@pytest.mark.parametrize("name", ["boilerplate", "captions", "english", "outlets", "publication"])
def test_word_lists_are_sorted_lower_case_and_without_duplicates(name: str) -> None:
    """Words are data that a person can look up and add to in one place."""
    for words in iter_lists(load(name)):
        assert words == sorted(set(words))
        assert all(word == word.lower() for word in words)


def iter_lists(table: dict[str, Any]) -> list[list[str]]:
    """The word lists in the table and the tables in it, examples aside."""
    found: list[list[str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += iter_lists(value)
        elif isinstance(value, list) and key not in {"examples", "spared", "example"}:
            found.append(value)
    return found


def test_agencies_are_sorted_and_lower_case() -> None:
    """The spellings of agencies are keys in lower case, in order."""
    names = list(load("outlets")["agencies"])
    assert names == sorted(names)
    assert all(name == name.lower() for name in names)
