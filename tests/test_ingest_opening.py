"""Datelines: every line of cases/ingest_openings.txt shows what opens it in square brackets."""

from pathlib import Path

import pytest

from briefing.ingest.opening import find_clock, find_opening, is_lone_dateline, opens_dateline

LINES = [line for line in (Path(__file__).parent / "cases" / "ingest_openings.txt").read_text().splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_the_opening_ends_where_the_sentence_begins(line: str) -> None:
    """A dateline is told from a sentence that only looks like one; the weaker its signs, the more it must stand first."""
    first, drawn = line.startswith("1 "), line.removeprefix("1 ")
    marked = drawn[1 : drawn.index("]")] if drawn.startswith("[") else ""
    words = drawn.replace("[", "", 1).replace("]", "", 1) if marked else drawn
    opening = find_opening(words, first=first)
    assert (words[: opening.end].rstrip() if opening else "") == marked


@pytest.mark.parametrize(
    ("words", "place", "outlet"),
    [
        ("HANOI, Vietnam — The ministers met.", "HANOI, Vietnam", None),
        ("Mexico City, Dec. 28 (EFE) – The governments met.", "Mexico City", "EFE"),
        ("MOSCOW, March 3. /TASS/. The ministry said so.", "MOSCOW", "TASS"),
        ("(Reuters) - The fund said so.", None, "Reuters"),
    ],
)
def test_an_opening_states_place_and_agency(words: str, place: str | None, outlet: str | None) -> None:
    """Place and agency are cut from the dateline as they stand."""
    opening = find_opening(words, first=False)
    assert opening is not None
    assert (opening.place, opening.outlet) == (place, outlet)


@pytest.mark.parametrize(
    ("words", "rest"), [("10:42 The minister", "The minister"), ("14.05 GMT – The vote", "The vote"), ("9:15 a.m. She", "She")]
)
def test_a_clock_opens_an_entry(words: str, rest: str) -> None:
    """The time of day before an entry ends where its sentence begins."""
    opening = find_clock(words)
    assert opening is not None
    assert words[opening.end :] == rest


@pytest.mark.parametrize("words", ["10:42", "12 ministers met", "At 10:42 the vote began"])
def test_figures_are_no_clock(words: str) -> None:
    """A number, a time alone and a time inside a sentence open nothing."""
    assert find_clock(words) is None


def test_a_line_alone_is_no_dateline_where_it_names_a_day() -> None:
    """A weekday before a date is the date's own."""
    assert is_lone_dateline("Nairobi, 12 October 1998")
    assert not is_lone_dateline("Friday, 12 October 1998")


def test_a_dateline_begins_a_paragraph_inside_wrapped_copy() -> None:
    """Where a line begins with an agency's dateline, the lines above it belong to something else."""
    assert opens_dateline("LONDON, Jan 4 (UPI) -- The pound fell")
    assert not opens_dateline("London in January saw the pound fall")
