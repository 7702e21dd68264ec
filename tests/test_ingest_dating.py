"""The day of publication: what an article states, what its file's name adds, and what the articles of one event tell each other."""

from pathlib import Path

import pytest

from briefing.ingest import read

BODY = "The ministers of the two countries agreed on Wednesday to reopen the crossings. They will meet again next month."
OTHER = "The border was closed for five days. Traders had asked both governments to reopen it at once, a spokesman said."


def published(folder: Path, **articles: str) -> dict[str, str | None]:
    """The day and its basis, by file, of articles given as name and text."""
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text)
    return {Path(a.file).stem: a.published and f"{a.published} {a.published_basis}" for a in read([folder]).articles}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Published: 3 March 2019", "2019-03-03 stated"),
        ("Updated 5 March 2019\n\nPublished 3 March 2019", "2019-03-03 stated"),
        ("Last updated 5 March 2019", "2019-03-05 stated"),
        ("By Ana Lund\n\nMarch 3, 2019", "2019-03-03 stated"),
        ("Ana Lund | Reuters | 3 March 2019", "2019-03-03 stated"),
        ("Title: Crossings\nDate: 2019-03-03", "2019-03-03 stated"),
        ("https://example.org/2019/03/03/crossings", "2019-03-03 stated"),
        ("By Ana Lund", None),
    ],
)
def test_lines_above_the_text_state_the_day(head: str, expected: str | None, tmp_path: Path) -> None:
    """The day of publication comes before the day of a revision, and a line that names none states none."""
    assert published(tmp_path, a=f"Crossings reopen after talks\n\n{head}\n\n{BODY}\n\n{OTHER}\n") == {"a": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"LIMA, 3 March 2019 (AP) - {BODY}", "2019-03-03 stated"),
        (f"A minister (c) waves in Lima, March 2, 2019.\n\nLIMA, March 3 (AP) - {BODY}", "2019-03-03 stated"),
        (f"LIMA, March 3 (AP) - {BODY}\n\nCopyright 2019 The Evening Post.", "2019-03-03 stated"),
        (f"LIMA, March 3 (AP) - {BODY}", None),
        (f"{BODY} The first accord was signed on March 1, 1998.", None),
        (f"LIMA, March 3 (AP) - {BODY} The first accord was signed on June 1, 1998.", None),
    ],
)
def test_a_dateline_takes_its_year_from_the_article(text: str, expected: str | None, tmp_path: Path) -> None:
    """Captions and copyright lines date a dateline; the history told in the text does not."""
    assert published(tmp_path, a=f"Crossings reopen after talks\n\n{text}\n\n{OTHER}\n") == {"a": expected}


def test_the_files_name_dates_what_states_nothing(tmp_path: Path) -> None:
    """A date in the name of the file counts where the text has none, and says so."""
    found = published(tmp_path, **{"post_2019-03-02": BODY, "20190304-times": OTHER, "b_2019-03-09": f"{BODY}\n\nPublished: 8 March 2019"})
    assert found == {
        "post_2019-03-02": "2019-03-02 file name",
        "20190304-times": "2019-03-04 file name",
        "b_2019-03-09": "2019-03-08 stated",
    }


def test_silent_articles_take_the_day_of_their_event(tmp_path: Path) -> None:
    """The middle day of the dated articles is inferred for the others; a dateline keeps its own day in the nearest year."""
    found = published(
        tmp_path,
        a=f"{BODY}\n\nPublished: 30 December 2023",
        b=f"{OTHER}\n\nPublished: 2 January 2024",
        c=f"{BODY}\n\nPublished: 4 January 2024",
        d=OTHER,
        e=f"LIMA, Dec. 31 (AP) - {BODY}",
    )
    assert found == {
        "a": "2023-12-30 stated",
        "b": "2024-01-02 stated",
        "c": "2024-01-04 stated",
        "d": "2024-01-02 inferred",
        "e": "2023-12-31 inferred",
    }


def test_captions_date_an_event_that_nobody_dates(tmp_path: Path) -> None:
    """Where no article states its day, the latest dates shown in captions and posts stand for it."""
    found = published(tmp_path, a=f"{BODY}\n\nThe ministers (L) wave in Lima, March 2, 2019.\n\n{OTHER}", b=OTHER)
    assert found == {"a": "2019-03-02 inferred", "b": "2019-03-02 inferred"}


def test_prose_dates_only_what_two_articles_tell(tmp_path: Path) -> None:
    """A date in running text dates the event where nothing else does and two articles agree on it."""
    told = "The accord was signed in Lima on March 2, 2019, after two days."
    assert published(tmp_path, a=f"{BODY} {told}", b=f"{OTHER} {told}") == {"a": "2019-03-02 inferred", "b": "2019-03-02 inferred"}


def test_nothing_is_dated_by_the_clock(tmp_path: Path) -> None:
    """An event without any date stays undated, and says so."""
    (tmp_path / "a.txt").write_text(BODY)
    reading = read([tmp_path])
    assert reading.articles[0].published is None
    assert "date_unknown" in {doubt.code for doubt in reading.diagnostics}
