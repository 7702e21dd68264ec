"""Laws that hold for the quantities of any text, however odd."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.annotate.parsing import parse_articles
from briefing.annotate.quantities import find_quantities
from briefing.annotate.quantities_numerals import find_numerals
from briefing.model.article import Article
from briefing.model.brief import Approximation

PIECES = st.sampled_from(
    (
        *(
            "5",
            "12,000",
            "1/0",
            "3-2",
            "½",
            "٣",
            "²",
            "0",
            "00",
            "1.2.3",
            "2019",
            "10:30",
            "9" * 30,
            "half",
            "a",
            "third",
            "one",
            "in",
            "five",
            "twenty",
        ),
        *(
            "$",
            "£",
            "Rs",
            "US$",
            "%",
            "percent",
            "million",
            "bn",
            "m",
            "k",
            "dozen",
            "tonnes",
            "of",
            "the",
            "people",
            "years",
            "per",
            "day",
            "doubled",
        ),
        *(
            "and",
            "to",
            "from",
            "between",
            "about",
            "or",
            "so",
            "rose",
            "fell",
            "said",
            "that",
            "May",
            "(",
            ")",
            "“",
            "”",
            "-",
            "–",
            ".",
            ",",
            ";",
        ),
    )
)
TEXTS = st.lists(PIECES, min_size=1, max_size=14).map(" ".join)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_numerals_stand_in_order_without_overlap(text: str) -> None:
    """Numerals lie inside the text, one after the other."""
    ends = [0]
    for numeral in find_numerals(text, 0, len(text)):
        assert ends[-1] <= numeral.start < numeral.end <= len(text)
        ends.append(numeral.end)


@pytest.mark.slow
@given(TEXTS)
@settings(max_examples=120, deadline=None)
def test_quantities_hold_to_their_record(text: str) -> None:
    """Spans lie in the text, only ranges have a high end, and it is above the low one."""
    article = Article.from_text(text)
    (parse,) = parse_articles([article])
    for quantity in find_quantities(article, parse):
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert (quantity.value_high is not None) == (quantity.approximation is Approximation.BETWEEN)
        assert quantity.value_high is None or quantity.value is None or quantity.value < quantity.value_high
        assert len(quantity.measures.split()) <= 20
