"""Sentences, split by punctuation: “|” stands where one ends and the next begins."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.annotate.sentences import iter_sentences
from briefing.lexicons import load

CASES = """
Norway paid. | Iceland did not.
Norway paid! | Iceland asked why? | Nobody knew…  | Silence fell.
Gen. Marsh met Sen. Okello in Washington, D.C. on Monday.
The envoy flew home to the U.S. | The talks resume on Jan. 4 in St. Gallen.
The U.S. Embassy and the U.N. Security Council met at 5 p.m. local time.
George W. Bush and J. R. R. Marsh agreed on plan B. | The rest was talk.
The answer was no. | The minister left No. 10 by the back door, see fig. 3.
They met Martin Hale Jr. in Geneva. | Then Martin Hale Jr. | He signed.
Inflation fell to 2.5 percent. | 12 banks closed.
“We have a deal,” she said. | “It holds.” | The crowd cheered.
“Stop!” Solberg said. | “Who asked you?” asked the minister. | He left.
“We signed.” | Solberg nodded.
“Enough!” | The crowd went home.
He wrote: ‘Never.’ | (It was a lie.) | [Applause.] | They went.
Prices rose 5 percent vs. Norway and Messrs. Hale and Lund left.
The ship Nordstar Inc. built, i.e. the ferry, sank off Fla. in Sept. 2014.
It was the E.U. | However, nobody saw it.
The iPhone sold. iPads did not.
Wait... what? no.
Norway paid.\u00a0| Iceland did not.
He joined Acme Co. | They sold it.
“It was the U.S.” | Norway paid.
"""


def split(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[slice(*span)] for span in iter_sentences(text, 0, len(text))]


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_sentences_end_at_their_marks(line: str) -> None:
    """Abbreviations, initials, figures and words that report an exclamation do not end one."""
    assert split(line.replace("|", "")) == _parts(line)


@pytest.mark.parametrize("row", load("abbreviations")["examples"], ids=lambda row: row["text"][:30])
def test_examples_of_the_lexicon_hold(row: dict[str, object]) -> None:
    """Each abbreviation that needs an example has one that is split as it says."""
    assert len(split(str(row["text"]))) == row["sentences"]


PIECES = ["Norway", "paid", "U.S.", "Gen.", "no.", ".", "!", "?”", "…", "“", "(", ")", "’", "5", "2.5", "A.", "é"]
TEXTS = st.lists(st.sampled_from([*PIECES, " ", "\n", "\u00a0"])).map("".join)


@given(TEXTS)
@example("")
@example(" \n ")
def test_nothing_is_lost_between_sentences(text: str) -> None:
    """Sentences stand in order, apart by white space alone, and neither begin nor end with a break."""
    at = 0
    for start, end in iter_sentences(text, 0, len(text)):
        assert text[at:start].strip() == ""
        assert start < end
        assert text[start] not in " \t\r\n"
        assert not text[end - 1].isspace()
        at = end
    assert text[at:].strip() == ""


@given(TEXTS, TEXTS)
def test_only_the_given_stretch_is_read(before: str, text: str) -> None:
    """What stands before and behind a paragraph does not change its sentences."""
    whole = f"{before}\n\n{text}\n\nAnd so on."
    start = len(before) + 2
    found = [(a - start, b - start) for a, b in iter_sentences(whole, start, start + len(text))]
    assert found == [tuple(span) for span in iter_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    ["Norway " + "." * 200_000 + "x The end.", f"Norway {'a' * 200_000} now. Then it slept.", "“" * 200_000, "Norway. " + "(" * 200_000],
    ids=["a line of dots", "a long word", "opening marks", "brackets"],
)
def test_odd_lines_cost_no_more_than_their_length(text: str) -> None:
    """No line makes the splitter look at the same characters again and again."""
    begun = time.process_time()
    assert split(text)
    assert time.process_time() - begun < 1
