"""How dates of any precision are worded."""

import pytest

from briefing.render.dates import format_date, format_short, parse_parts
from briefing.render.words import LANGUAGES, Words

ENGLISH = Words("en")

CASES = [
    # ISO, words, label of a drawing
    ("2031", "2031", "2031"),
    ("2031-06", "June 2031", "Jun 2031"),
    ("2031-06-03", "3 June 2031", "3 Jun"),
    ("2031-06-02/2031-06-03", "2–3 June 2031", "2 Jun – 3 Jun"),
    ("2031-05-30/2031-06-03", "30 May – 3 June 2031", "30 May – 3 Jun"),
    ("2030-12-30/2031-01-03", "30 December 2030 – 3 January 2031", "30 Dec – 3 Jan"),
    ("2031-06/2031-09", "June 2031 – September 2031", "Jun 2031 – Sep 2031"),
    ("2031-06-03/2031-06-03", "3 June 2031", "3 Jun – 3 Jun"),
    ("soon", "soon", "soon"),
    ("2031-13", "2031-13", "2031-13"),
    ("early/late", "early – late", "early – late"),
]


@pytest.mark.parametrize(("value", "words", "label"), CASES)
def test_format_date(value: str, words: str, label: str) -> None:
    """A date is worded as precisely as it is stated; what is no date stands as it is."""
    assert format_date(value, ENGLISH) == words
    assert format_short(value, ENGLISH) == label


@pytest.mark.parametrize(
    ("value", "spanish", "french"),
    [
        ("2031-06", "junio de 2031", "juin 2031"),
        ("2031-12-27", "27 de diciembre de 2031", "27 décembre 2031"),
        ("2031-01-01", "1 de enero de 2031", "1er janvier 2031"),
        ("2031-06-02/2031-06-03", "2–3 de junio de 2031", "2–3 juin 2031"),
        ("2031-05-30/2031-06-01", "30 de mayo – 1 de junio de 2031", "30 mai – 1er juin 2031"),
        ("2030-12-30/2031-01-03", "30 de diciembre de 2030 – 3 de enero de 2031", "30 décembre 2030 – 3 janvier 2031"),
        (None, "Sin fecha", "Sans date"),
    ],
)
def test_format_date_by_language(value: str | None, spanish: str, french: str) -> None:
    """Months, their order and the first of a month follow the language."""
    assert (format_date(value, Words("es")), format_date(value, Words("fr"))) == (spanish, french)


def test_format_short_by_language() -> None:
    """Labels of drawings take the short names of the language."""
    assert [format_short("2031-02-01", Words(language)) for language in LANGUAGES] == ["1 Feb", "1 feb", "1er févr."]


@pytest.mark.parametrize("value", [None, ""])
def test_format_date_none(value: str | None) -> None:
    """A missing date says so."""
    assert format_date(value, ENGLISH) == "No date stated"


def test_parse_parts() -> None:
    """What a date does not state is None, never 1."""
    assert parse_parts("2031") == (2031, None, None)
    assert parse_parts("2031-06-03") == (2031, 6, 3)
    assert parse_parts("03/06/2031") is None
