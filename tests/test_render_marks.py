"""How the decisive words of a sentence are marked."""

import re

import pytest

from briefing.model.brief import Evidence
from briefing.render.display import display
from briefing.render.marks import mark_runs

#: Where the quoted sentence begins in its article.
OFFSET = 40


def bracketed(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A sentence with its decisive words in brackets → the sentence and their offsets in the article."""
    spans, plain = [], ""
    for part in re.split(r"(\[[^]]*\])", text):
        if part.startswith("["):
            spans.append((OFFSET + len(plain), OFFSET + len(plain) + len(part) - 2))
        plain += part.strip("[]")
    return plain, spans


def shown(quote: str, spans: list[tuple[int, int]]) -> str:
    """The runs of a sentence with the marked ones in brackets."""
    evidence = Evidence(source="S1", start=OFFSET, end=OFFSET + len(quote), quote=quote)
    return "".join(f"[{run.text}]" if run.marked else run.text for run in mark_runs(evidence, spans))


@pytest.mark.parametrize(
    "sentence",
    [
        "Both sides [agreed to meet] again.",
        "[Both] sides agreed [to meet again.]",
        "Nothing is marked.",
        "[All of it is.]",
        "Two [words] [meet] here.",
    ],
)
def test_mark_runs(sentence: str) -> None:
    """Marked words stay where they are in the sentence, and all of the sentence is shown."""
    assert shown(*bracketed(sentence)) == sentence


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(40, 44), (42, 50)], "[Both] [sides] met."),
        ([(0, 44)], "[Both] sides met."),
        ([(51, 999)], "Both sides [met.]"),
        ([(44, 44), (60, 50)], "Both sides met."),
    ],
)
def test_mark_runs_outside(spans: list[tuple[int, int]], expected: str) -> None:
    """Stretches that overlap are marked once; what lies outside the sentence is not marked."""
    assert shown("Both sides met.", spans) == expected


def test_mark_runs_parts_spaces() -> None:
    """A space beside a mark is a run of its own, and never marked."""
    quote, spans = bracketed("They [agreed ]to meet.")
    evidence = Evidence(source="S1", start=OFFSET, end=OFFSET + len(quote), quote=quote)
    assert [(run.text, run.marked) for run in mark_runs(evidence, spans)] == [
        ("They", False), (" ", False), ("agreed", True), (" ", False), ("to meet.", False),
    ]  # fmt: skip


def test_mark_runs_line_breaks() -> None:
    """Runs join to the sentence on one line, without doubled spaces where a mark begins at a break."""
    quote = " Both sides\n\n agreed\n to meet. "
    start = OFFSET + quote.index("agreed")
    evidence = Evidence(source="S1", start=OFFSET, end=OFFSET + len(quote), quote=quote)
    runs = mark_runs(evidence, [(start - 2, start + 7)])
    assert "".join(run.text for run in runs) == display(quote)
