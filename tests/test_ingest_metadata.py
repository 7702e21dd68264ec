"""Title, outlet, writer, place and address: what a line states, and what it does not."""

from pathlib import Path

import pytest

from briefing.ingest import read
from briefing.model.article import Article

BODY = "The ministers agreed on Friday to reopen the crossings, and said that trade had suffered.\n\nTraders asked for longer hours."


def article(folder: Path, head: str, tail: str = "") -> Article:
    """An article with the lines above and below it."""
    (folder / "a.txt").write_text(f"{head}\n\n{BODY}\n\n{tail}\n")
    return read([folder]).articles[0]


@pytest.mark.parametrize(
    ("headline", "title", "publisher"),
    [
        ("Crossings reopen after a week of talks", "Crossings reopen after a week of talks", None),
        ("Crossings reopen after talks | The Evening Post", "Crossings reopen after talks", "The Evening Post"),
        ("Crossings reopen after talks - Reuters", "Crossings reopen after talks", "Reuters"),
        ("Crossings reopen - for a week at most", "Crossings reopen - for a week at most", None),
        ("Crossings reopen after talks | MSN", "Crossings reopen after talks", None),
        ("**Crossings reopen after talks**", "Crossings reopen after talks", None),
    ],
)
def test_a_sites_name_behind_the_headline_is_the_outlet(headline: str, title: str, publisher: str | None, tmp_path: Path) -> None:
    """Behind a bar stands the outlet, behind a dash only one that is known, and a platform is none."""
    found = article(tmp_path, headline)
    assert (found.title, found.publisher) == (title, publisher)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ana Lund", "Ana Lund"),
        ("By ANA LUND and JAN MOE, Staff Writers", "Ana Lund and Jan Moe"),
        ("By Ana Lund in Oslo", "Ana Lund"),
        ("Ana Lund", "Ana Lund"),
        ("Ana Lund | Evening Post | 3 March 2019", "Ana Lund"),
        ("3 March 2019", None),
        ("Reuters", None),
    ],
)
def test_a_byline_names_who_wrote(line: str, byline: str | None, tmp_path: Path) -> None:
    """The names are cut from the line, whatever stands around them."""
    assert article(tmp_path, f"Crossings reopen after talks\n\n{line}").byline == byline


@pytest.mark.parametrize(
    ("tail", "publisher"),
    [
        ("© 2019 The Evening Post, LLC. Click here for reprint permission.", "The Evening Post"),
        ("Copyright 2018 The Associated Press. All rights reserved.", "Associated Press"),
        ("Copyright (c) 1998 by Harbour Press Ltd", "Harbour Press"),
        ("All rights reserved.", None),
        ("Photo: Ana Lund/Reuters", None),
    ],
)
def test_a_copyright_line_names_the_outlet(tail: str, publisher: str | None, tmp_path: Path) -> None:
    """Who holds the rights published the article; who took the picture did not."""
    assert article(tmp_path, "Crossings reopen after talks", tail).publisher == publisher


def test_an_outlet_on_the_page_wins_over_the_agency(tmp_path: Path) -> None:
    """A wire story under an outlet's name was published by the outlet."""
    found = article(
        tmp_path, "Crossings reopen after talks\n\nUSA TODAY\n\nLIMA (AP) - Ministers met on Friday to talk about the crossings."
    )
    assert (found.publisher, found.dateline) == ("USA TODAY", "LIMA")


def test_an_address_on_its_line_is_the_articles(tmp_path: Path) -> None:
    """A link inside the text is not the article's own address."""
    assert article(tmp_path, "Crossings reopen after talks\n\nhttps://example.org/crossings").url == "https://example.org/crossings"
    assert (
        article(tmp_path, "Crossings reopen after talks\n\nThe text is at https://example.org/text for all to read, they said.").url is None
    )
