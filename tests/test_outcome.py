"""Talks that brought nothing are told apart from talks that began, went on or ended well."""

import re
from pathlib import Path

import pytest

import briefing.lexicons
from briefing.consolidate.outcome import is_failure

LEXICON = (Path(briefing.lexicons.__file__).parent / "outcomes.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", re.findall(r"# Example: (.*)", LEXICON))
def test_examples_of_the_lexicon(text: str) -> None:
    """Each example of the table is a failure."""
    assert is_failure(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The conference on river water ended without a communique.", True),
        ("Ministers called off the session.", True),
        ("The bank collapsed.", False),
        ("The talks ended with a joint statement.", False),
        ("The second round of negotiations opened in Geneva.", False),
        ("Norway walked out.", False),
    ],
)
def test_failures(text: str, expected: bool) -> None:
    """Both the talks and how they failed must be told."""
    assert is_failure(text) is expected
