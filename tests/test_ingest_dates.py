"""Full dates in text, and days without a year."""

from datetime import date

import pytest

from briefing.ingest.dates import DayOfYear, find_dates, find_days
from briefing.lexicons import load


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2019-03-01", "2019-03-01"),
        ("2019-03-01T12:00:00Z", "2019-03-01"),
        ("2019/3/1", "2019-03-01"),
        ("March 1, 2019", "2019-03-01"),
        ("MARCH 1ST, 2019", "2019-03-01"),
        ("Sept. 30, 2018", "2018-09-30"),
        ("Mar 1 2019", "2019-03-01"),
        ("1 March 2019", "2019-03-01"),
        ("1st of March, 2019", "2019-03-01"),
        ("26-FEB-1987 15:01:01.79", "1987-02-26"),
        ("25/03/2019", "2019-03-25"),
        ("03/25/2019", "2019-03-25"),
        ("05.05.2005", "2005-05-05"),
        ("on May 4, 1999 and on 5 June 2000", "1999-05-04 2000-06-05"),
        ("03/04/2019", ""),
        ("31 February 2019", ""),
        ("2019-13-01", ""),
        ("may 12 2000 delegates come", ""),
        ("In March 2019", ""),
        ("resolution 2231/15/2019", ""),
        ("1.2.3.2004", ""),
    ],
)
def test_full_dates_are_found(text: str, dates: str) -> None:
    """A date is read where day, month and year are certain, and nowhere else."""
    assert " ".join(stated.date.isoformat() for stated in find_dates(text)) == dates


def test_a_date_knows_its_place() -> None:
    """The range of a date is that of its words."""
    text = "Signed on March 1, 2019 in Rome"
    (stated,) = find_dates(text)
    assert text[stated.start : stated.end] == "March 1, 2019"


@pytest.mark.parametrize(("text", "days"), [("Dec. 28", [(12, 28)]), ("28 December", [(12, 28)]), ("Feb. 30", []), ("Room 12", [])])
def test_days_without_a_year_are_found(text: str, days: list[tuple[int, int]]) -> None:
    """A day of the year is read without making up the year."""
    assert list(find_days(text)) == days


@pytest.mark.parametrize(("anchor", "found"), [("2024-01-02", "2023-12-28"), ("2023-12-27", "2023-12-28"), ("2023-07-15", "2023-12-28")])
def test_a_day_takes_the_year_that_brings_it_nearest(anchor: str, found: str) -> None:
    """At the turn of a year, December belongs to the old one."""
    assert DayOfYear(12, 28).nearest(date.fromisoformat(anchor)) == date.fromisoformat(found)


def test_the_leap_day_is_no_date_of_other_years() -> None:
    """29 February is left open in a year that has none."""
    assert DayOfYear(2, 29).within(2023) is None
    assert DayOfYear(2, 29).within(2024) == date(2024, 2, 29)


@pytest.mark.parametrize("example", load("publication")["example"], ids=lambda example: example["line"])
def test_the_lexicons_examples_hold(example: dict[str, str]) -> None:
    """Each line of the lexicon's examples gives the date beside it."""
    assert [stated.date.isoformat() for stated in find_dates(example["line"])] == [example["date"]]
