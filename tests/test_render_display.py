"""How the text of an article is made harmless for a page."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.display import MAX_WORD, display, shorten

CASES = [
    # text, shown
    ("talks\n\nended\tearly", "talks ended early"),
    ("  at both ends  ", "at both ends"),
    ("bell\x07 and null\x00", "bell and null"),
    ("\x1b[31mred\x1b[0m", "[31mred[0m"),
    ("turned \u202ethgir\u202c round", "turned thgir round"),
    ("zero\u200bwidth \ufeffmark", "zerowidth mark"),
    ("lone \ud800 surrogate", "lone surrogate"),
    ("no\ufffe character", "no character"),
    ("tag\U000e0041s", "tags"),
    ("no-break\u00a0and thin\u2009space", "no-break and thin space"),
    ("café stays café", "café stays café"),
    ("{{ 7 * 7 }} <b>&amp;", "{{ 7 * 7 }} <b>&amp;"),
    ("می\u200cخواهم", "می\u200cخواهم"),
]


@pytest.mark.parametrize(("text", "shown"), CASES)
def test_display(text: str, shown: str) -> None:
    """Line breaks become spaces; controls and direction overrides go; all other characters stay."""
    assert display(text) == shown


def test_display_towers() -> None:
    """A letter keeps three accents at most."""
    tower = "q" + "\u0301" * 100_000
    assert display(tower) == "q" + "\u0301" * 3


def test_display_endless_word() -> None:
    """A word that no language has is cut, and shows that it is."""
    shown = display("a" * 1_000_000 + " end")
    assert shown == "a" * (MAX_WORD - 1) + "… end"


@given(st.text())
def test_display_is_stable(text: str) -> None:
    """What was made harmless is left as it is."""
    once = display(text)
    assert display(once) == once


@given(st.text())
def test_display_is_clean(text: str) -> None:
    """Nothing that a page must not carry is left: controls, surrogates, line breaks."""
    assert not {unicodedata.category(character) for character in display(text)} & {"Cc", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("Talks on border crossings go on", 20, "Talks on border…"),
        ("Short", 20, "Short"),
        ("Talks, and then more", 7, "Talks…"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
    ],
)
def test_shorten(text: str, length: int, short: str) -> None:
    """A long text ends at a word's end and says that it goes on."""
    assert shorten(text, length) == short
