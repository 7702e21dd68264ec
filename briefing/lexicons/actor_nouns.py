"""Turns nouns into what they are among those who act: people, a body, a state, or the name of a text that never acts."""

from functools import cache

from briefing.lexicons import load

__all__ = ["is_body", "is_document", "is_people", "is_state", "names_body", "names_public_body", "speaks_for_home"]

#: Endings of nouns for people in the plural: "dockers", "creditors", "economists", "detainees", "librarians", "fishermen".
_MANY = ("ers", "ors", "ists", "ees", "ians", "men", "women")


@cache
def _nouns(name: str) -> frozenset[str]:
    return frozenset(load("actor_nouns")[name])


def is_people(word: str, lemma: str) -> bool:
    """Whether the noun, as it stands in lower case, means persons.

    >>> is_people("islanders", "islander"), is_people("islander", "islander"), is_people("containers", "container")
    (True, True, False)
    """
    people = _nouns("people")
    if lemma in people or word in people:
        return True
    if word.endswith(("man", "woman")):
        return len(word) > 5
    return (word != lemma and word.endswith(_MANY) and word not in _nouns("things")) or word in ("people", "women", "men")


def is_body(lemma: str) -> bool:
    """Whether the noun means a body that acts as one: "union", "committee"."""
    return lemma in _nouns("bodies")


def is_state(lemma: str) -> bool:
    """Whether the noun means a state or a part of one: "republic", "province"."""
    return lemma in _nouns("states")


def speaks_for_home(lemma: str) -> bool:
    """Whether such people or such a body speak for the country or the body named before them: "envoy"."""
    return lemma in _nouns("officials")


def names_body(word: str) -> bool:
    """Whether the word makes a run of capitals the name of a body: "Association"."""
    return word in _nouns("named")


def names_public_body(word: str) -> bool:
    """Whether the word makes it the name of a public one: "Authority"."""
    return word in _nouns("public")


def is_document(word: str) -> bool:
    """Whether the word makes a run of capitals the name of a text or an undertaking: "Act", "Initiative"."""
    return word in _nouns("documents")
