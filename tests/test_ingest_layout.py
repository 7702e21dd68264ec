"""Blocks of text in every layout: the drawing on the left of the bar numbers the block that the line belongs to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ingest.layout import PADDING, find_blocks

DRAWINGS = {
    "a line for each paragraph": """
        1|The ministers met on Monday and agreed to share the catch of herring by a fixed formula until the end of the decade.
        2|They will meet again in May.
        3|Norway asked for more.
    """,
    "wrapped lines, blank lines between": """
        1|The ministers met on Monday and agreed to share the catch of
        1|herring by a fixed formula until the end of the decade, which
        1|they had refused to do for years.
        -|
        2|They will meet again in May. Norway asked for a larger share of
        2|the catch than it had before.
    """,
    "wrapped lines, indents": """
        1|    The ministers met on Monday and agreed to share the catch of
        1|herring by a fixed formula until the end of the decade, which
        1|they had refused to do for years.
        2|    They will meet again in May. Norway asked for a larger share
        2|of the catch than it had before.
        3|    Iceland left early.
    """,
    "wrapped lines, a headline in capitals above": """
        1|FIXED FORMULA FOR HERRING AGREED BY COASTAL STATES IN BERGEN
        2|The ministers met on Monday and agreed to share the catch of
        2|herring by a fixed formula until the end of the decade, which
        2|they had refused to do for years.
    """,
    "narrow columns with divided words": """
        1|The ministers met on Monday
        1|and agreed to share the her-
        1|ring by a fixed formula un-
        1|til the end of the decade.
    """,
    "a list with bullets": """
        1|The ministers agreed:
        2|- to share the herring
        3|- to count the cod
        4|- to meet in May
    """,
    "a sentence cut by a blank line": """
        1|The ministers, who had met on Monday in the hall of the old exchange,
        -|
        1|agreed to share the herring.
        -|
        2|Norway asked for more.
    """,
    "the sign that ends a wire story": """
        1|The ministers met on Monday and agreed to share the catch of
        1|herring by a fixed formula until the end of the decade, which
        1|they had refused to do for all those years till now, they said.
        2|REUTER
    """,
    "short lines that are no sentence": """
        1|Home
        2|News
        3|Politics
        -|
        4|Ministers share the herring
    """,
}


@pytest.mark.parametrize("drawing", DRAWINGS.values(), ids=DRAWINGS.keys())
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_belong_to_their_paragraphs(drawing: str, newline: str) -> None:
    """Hard-wrapped copy is read as the paragraphs it holds, whatever marks them off."""
    rows = [line.lstrip().split("|", 1) for line in drawing.strip("\n").splitlines() if "|" in line]
    text = newline.join(words for _, words in rows)
    drawn: dict[str, list[str]] = {}
    for number, words in rows:
        if number != "-":
            drawn.setdefault(number, []).append(words.strip())
    assert [" ".join(text[b.start : b.end].split()) for b in find_blocks(text)] == [" ".join(lines) for lines in drawn.values()]


@given(st.text(alphabet=st.sampled_from("aB.,:-#* \t\n\r\f\u2028\ufeff\xa0é漢"), max_size=200))
def test_blocks_hold_every_word_once(text: str) -> None:
    """No character but padding is lost or taken twice, and no block begins or ends in padding."""
    blocks = find_blocks(text)
    inside = "".join(text[b.start : b.end] for b in blocks)
    assert [c for c in inside if c not in PADDING] == [c for c in text if c not in PADDING]
    assert all(text[b.start] not in PADDING and text[b.end - 1] not in PADDING for b in blocks)
    assert all(a.end <= b.start for a, b in pairwise(blocks))
