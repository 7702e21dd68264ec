"""Dates, times, ages and names: where a number is no figure."""

import pytest

from briefing.annotate.quantities_non_figures import find_non_figures

#: Brackets show what is no figure.
CASES = [
    "Talks opened on [March 5-8, 2019] in Oslo.",
    "Talks opened on [5 to 8 March] in Oslo.",
    "Talks opened in [May 2018] and 20 came.",
    "On [June 10] 12 ministers came.",
    "The file [2019-09-01T10:38] holds 3 lines.",
    "The [1980s] saw 3 wars, [’98] one.",
    "At [10:30] and at [7.05am] 3 ships left.",
    "At [1400 GMT] 3 ships left.",
    "A [54-year-old] man and 3 women came.",
    "Children [aged 7 to 11] got 3 meals.",
    "The [22nd] of 30 ships left.",
    "The [Group of Seven] gave 3 ships.",
    "The [P5+1] gave 3 ships.",
    "[NAFTA 2.0] has 34 chapters.",
    "Call [555-0142] or [020-7946-0958].",
    "See [www.example.org/3] for 3 more.",
    "[24/7] work on 3 ships.",
    "Staff at [10 Downing Street] saw 3 men.",
    "Sales in the [first half] rose 3 percent.",
    "[3.] The third item has 4 lines.",
    "At least 3 percent of 40 ships left.",
]


def marked(text: str) -> str:
    """The text with brackets around what is no figure."""
    for span in reversed(find_non_figures(text, 0, len(text))):
        inner = text[span.start : span.end]
        lead = len(inner) - len(inner.lstrip())
        text = f"{text[: span.start + lead]}[{inner.strip()}]{inner[len(inner.rstrip()) :]}{text[span.end :]}"
    return text


@pytest.mark.parametrize("case", CASES)
def test_no_figure_is_read_here(case: str) -> None:
    """Dates, times, ages, ordinals, names and addresses are found, figures beside them are not."""
    assert marked(case.replace("[", "").replace("]", "")) == case
