"""Quotation marks: which of them open, which close, and what they enclose."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotate.quotes_marks import iter_marked

#: A paragraph, and what its marks enclose; "…|" at the end of one that is left open.
CASES = {
    "No marks at all.": [],
    "He said “no” and “never”.": ["no", "never"],
    'He said "no" and "never".': ["no", "never"],
    "«Nous partons», dit-il.": ["Nous partons"],
    "„Wir gehen“, sagte er.": ["Wir gehen"],
    "»Wir gehen«, sagte er.": ["Wir gehen"],
    "``We go,'' he said, ``and the miners' wives stay.''": ["We go,", "and the miners' wives stay."],
    "‘We go,’ he said.": ["We go,"],
    "'We go,' he said.": ["We go,"],
    "The miners' wives' march didn't end in the '80s.": [],
    "The miners’ wives’ march didn’t end in the ’80s.": [],
    "‘The miners’ wives won’t go,’ she said.": ["The miners’ wives won’t go,"],
    "'The miners' wives won't go,' she said.": ["The miners' wives won't go,"],
    "‘Safe’ is the miners’ word.": ["Safe"],
    "‘exceptional' cases": ["exceptional"],
    "“He told us ‘go’, and we’re off,” she said.": ["He told us ‘go’, and we’re off,"],
    "“He called it “mad” and left,” she said.": ["He called it “mad” and left,"],
    "'He called it \"mad\" and left,' she said.": ['He called it "mad" and left,'],
    "“We stay. ": ["We stay.|"],
    '"We stay.': ["We stay.|"],
    "“We stay. She sat down. “We go,” he said.": ["We stay. She sat down.", "We go,"],
    "”We go,” he said.": ["We go,"],
    "“We go,“ he said.": ["We go,"],
    'A 12" shell hit the "Aurora".': ["Aurora"],
    'PORTO (LUSA) " The port was shut on Monday.': [],
    "Empty “” marks.": [],
    'The "green"/"red" list ("annex").': ["green", "red", "annex"],
    "— “We go” —": ["We go"],
    "‘We go’: minister": ["We go"],
    "Minister: 'We go'": ["We go"],
    "It's 'now or never'—or so they say.": ["now or never"],
    '"We stay.\n"We go," he said.': ["We stay.|", "We go,"],
}


def enclosed(text: str) -> list[str]:
    """The words between the marks; a bar behind those left open."""
    return [text[m.start : m.end] + ("|" if m.is_open else "") for m in iter_marked(text, 0, len(text))]


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_marks_enclose_what_a_reader_sees_in_them(text: str, expected: list[str]) -> None:
    """A mark opens or closes by what stands beside it, an apostrophe does neither, and inner marks belong to the outer pair."""
    assert enclosed(text) == expected


@given(st.text(alphabet="ab s.,\n“”\"‘’'«»„`", max_size=60))
def test_ranges_lie_in_order_within_the_paragraph(text: str) -> None:
    """Whatever the marks, the ranges are not empty, do not overlap and stay inside the text."""
    ranges = [(m.start, m.end) for m in iter_marked(text, 0, len(text))]
    assert all(0 < start < end <= len(text) for start, end in ranges)
    assert all(before[1] <= after[0] for before, after in pairwise(ranges))
