"""Lines in capitals, as they are shown to the parser: same length, ordinary words small."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.lexicons.recasing import recased


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("KENYA TO CUT FUEL TAX", "Kenya to cut fuel tax"),
        ("UN URGES EU TO TALK", "UN urges EU to talk"),
        ("U.S. SANCTIONS HIT OSLO’S BANKS", "U.S. sanctions hit Oslo’s banks"),
        ("1,200 TROOPS LEAVE NORWAY", "1,200 Troops leave Norway"),
        ("TURKEY TO HOST THE TALKS IN CAIRO", "Turkey to host the talks in Cairo"),
        ("BREAKING: Norway signs", "BREAKING: Norway signs"),
        ("Norway and Iceland sign", "Norway and Iceland sign"),
        ("UN TALKS", "UN TALKS"),
        ("", ""),
        ("2015 – 2016", "2015 – 2016"),
    ],
)
def test_a_line_in_capitals_reads_like_a_sentence(line: str, expected: str) -> None:
    """Names and acronyms of the tables keep their capitals; a line that does not shout, or says little, stays as it is."""
    assert recased(line) == expected


@given(st.text())
def test_the_length_never_changes(line: str) -> None:
    """Offsets hold, whatever the letters: some are longer in lower case."""
    assert len(recased(line)) == len(line)


@pytest.mark.parametrize("line", ["İSTANBUL AND ANKARA AGREE ON İZMİR", "STRASSE ẞ AND GROẞ AND MORE LETTERS"])
def test_letters_that_grow_leave_the_line_alone_or_as_long(line: str) -> None:
    """The capital I with a dot becomes two characters in lower case."""
    assert len(recased(line)) == len(line)
