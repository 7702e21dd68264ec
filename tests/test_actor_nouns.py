"""Nouns and words around actors: the lists hold to their headers, and tell people, bodies, states and texts apart."""

import doctest
from importlib.resources import files

import pytest

from briefing.lexicons import actor_nouns, load
from briefing.lexicons.actor_nouns import is_body, is_document, is_people, is_state, names_body, names_public_body, speaks_for_home

FILES = ("actor_nouns", "actor_verbs", "actor_words")


@pytest.mark.parametrize("name", FILES)
def test_lists(name: str) -> None:
    """Every list is sorted, in lower case, without duplicates, and its header tells origin, licence, sense and how to add a line."""
    header = files("briefing.lexicons").joinpath(f"{name}.toml").read_text(encoding="utf-8").split("\n\n")[0]
    assert all(words in header for words in ("Origin:", "Licence:", "Sense", "# To add a line"))
    for words in load(name).values():
        if isinstance(words, list):
            assert words == sorted(set(words))
            assert all(word == word.lower() for word in words)


def test_examples() -> None:
    """The examples in the docstrings hold."""
    assert doctest.testmod(actor_nouns).failed == 0


@pytest.mark.parametrize(
    ("word", "lemma", "people"),
    [
        ("islanders", "islander", True), ("dockers", "docker", True), ("detainees", "detainee", True), ("fishermen", "fisherman", True),
        ("spokeswoman", "spokeswoman", True), ("containers", "container", False), ("borders", "border", False),
        ("guarantees", "guarantee", False),
        ("number", "number", False), ("villager", "villager", True), ("woman", "woman", True), ("trawlers", "trawler", False),
    ],
)  # fmt: skip
def test_people(word: str, lemma: str, people: bool) -> None:
    """People are the listed nouns and the plurals that end like them; things with such an ending are none."""
    assert is_people(word, lemma) is people


def test_bodies_states_and_texts() -> None:
    """A union acts, a republic is a state, an authority is public, an act is a text, and envoys speak for their home."""
    assert is_body("union")
    assert not is_body("bridge")
    assert is_state("republic")
    assert names_body("association")
    assert not names_public_body("association")
    assert names_public_body("authority")
    assert is_document("act")
    assert speaks_for_home("envoy")
    assert not speaks_for_home("miner")
