"""Files and folders to articles, as one piece: order, copies, doubts, and what happens where nothing can be read."""

import hashlib
import itertools
from pathlib import Path

import pytest

from briefing.errors import MissingPathError, NoArticleError
from briefing.ingest import read
from briefing.model.article import Span

FIRST = "Published: 1 March 2019\n\nThe ministers agreed on Friday to reopen the crossings, and said that trade had suffered."
SECOND = "Published: 2 March 2019\n\nTraders asked both governments on Saturday to extend the hours at the crossings."
FRENCH = "Les ministres ont convenu mercredi de rouvrir les postes frontières dès le mois prochain, selon le porte-parole."


def codes(folder: Path) -> list[tuple[str, str, str | None]]:
    """Code, level and source of each doubt."""
    return [(doubt.code, doubt.level, doubt.source) for doubt in read([folder]).diagnostics]


def test_articles_are_numbered_by_date_then_hash(tmp_path: Path) -> None:
    """The earliest article is S1, whatever its file is called; those of one day stand in order of their hashes."""
    (tmp_path / "a.txt").write_text(SECOND)
    (tmp_path / "b.txt").write_text(FIRST)
    (tmp_path / "c.txt").write_text(FIRST + " ")
    articles = read([tmp_path]).articles
    assert [a.id for a in articles] == ["S1", "S2", "S3"]
    assert [(a.published, a.sha256) for a in articles] == sorted((a.published or "", a.sha256) for a in articles)
    assert articles[2].file == "a.txt"


def test_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    """The same files in any order give the same reading."""
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for path, text in zip(paths, (FIRST, SECOND, FIRST), strict=True):
        path.write_text(text)
    readings = [read(list(order)) for order in itertools.permutations(paths)]
    assert all(reading == readings[0] for reading in readings)


def test_copies_become_one_article(tmp_path: Path) -> None:
    """Files of the same bytes are one source, which lists where else it was found."""
    for name in ("a.txt", "b.txt", "more/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(FIRST)
    (article,) = read([tmp_path]).articles
    assert (article.file, article.also_at) == ("a.txt", ("b.txt", "more/c.txt"))
    assert ("identical_copy", "info", "S1") in codes(tmp_path)


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf" + FIRST.encode(), FIRST.replace("\n", "\r\n").encode(), FIRST.encode()])
def test_the_text_is_the_file(data: bytes, tmp_path: Path) -> None:
    """Text and hashes are those of the bytes, not one character altered, so that anyone can check a quote."""
    (tmp_path / "a.txt").write_bytes(data)
    (article,) = read([tmp_path]).articles
    assert article.text == data.decode("utf-8")
    assert article.sha256 == article.text_sha256 == hashlib.sha256(data).hexdigest()
    body = article.paragraphs[-1]
    assert article.evidence(Span(body.start, body.end)).quote.startswith("The ministers agreed")


def test_one_unreadable_file_does_not_stop_the_others(tmp_path: Path) -> None:
    """Each file that cannot be used is named with its reason, and the rest is read."""
    (tmp_path / "a.txt").write_text(FIRST)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_bytes(b"%PDF-1.4 and so on")
    (tmp_path / "d.pdf").write_bytes(b"%PDF-1.4 and so on")
    (tmp_path / "e.txt").write_text("<!DOCTYPE html><html><p>The ministers agreed.</p></html>")
    (tmp_path / "f.txt").write_text(" \n\t\n")
    reading = read([tmp_path])
    assert [a.file for a in reading.articles] == ["a.txt"]
    assert [(d.code, d.message.split(": ")[1]) for d in reading.diagnostics] == [
        ("empty", "b.txt"),
        ("binary", "c.txt"),
        ("unsupported_format", "d.pdf"),
        ("unsupported_format", "e.txt"),
        ("empty", "f.txt"),
    ]
    assert {d.level for d in reading.diagnostics} == {"error"}


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    """A file of 300 MB is refused by its size: it takes no memory and no time."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    with pytest.raises(NoArticleError, match=r"a\.txt: it has 300 MB; at most 50 MB are read"):
        read([tmp_path])


@pytest.mark.parametrize("files", [{}, {"a.txt": b"\x00\x01"}, {"a.txt": b""}], ids=["no file", "binary", "empty"])
def test_nothing_usable_is_an_error(files: dict[str, bytes], tmp_path: Path) -> None:
    """Where no article is left, the program stops with exit code 3 and says why."""
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    with pytest.raises(NoArticleError) as caught:
        read([tmp_path])
    assert caught.value.exit_code == 3


def test_a_missing_path_is_wrong_use(tmp_path: Path) -> None:
    """A path that is not there stops the program even where others are."""
    (tmp_path / "a.txt").write_text(FIRST)
    with pytest.raises(MissingPathError):
        read([tmp_path / "a.txt", tmp_path / "nowhere"])


def test_a_single_path_may_be_given_bare(tmp_path: Path) -> None:
    """One path needs no list around it."""
    (tmp_path / "a.txt").write_text(FIRST)
    assert read(str(tmp_path)) == read([tmp_path])


def test_another_language_is_kept_and_said(tmp_path: Path) -> None:
    """An article that is not English stays a source, with its language."""
    (tmp_path / "a.txt").write_text(FRENCH)
    (tmp_path / "b.txt").write_text(FIRST)
    assert {a.file: a.language for a in read([tmp_path]).articles} == {"a.txt": "fr", "b.txt": "en"}
    assert ("language_not_supported", "warning", "S2") in codes(tmp_path) or ("language_not_supported", "warning", "S1") in codes(tmp_path)


def test_a_guessed_encoding_is_said(tmp_path: Path) -> None:
    """Text that states no encoding and is not UTF-8 is read with a doubt."""
    (tmp_path / "a.txt").write_bytes(FIRST.replace("crossings", "crossings – all “five”").encode("cp1252"))
    (article,) = read([tmp_path]).articles
    assert article.encoding == "cp1252"
    assert "– all “five”" in article.text
    assert ("encoding_guessed", "warning", "S1") in codes(tmp_path)


def test_formats_are_told_by_name(tmp_path: Path) -> None:
    """Markdown is known by the end of its name; a name without one is read as text."""
    (tmp_path / "a.md").write_text(FIRST)
    (tmp_path / "b").write_text(SECOND)
    assert {a.file: a.format for a in read([tmp_path]).articles} == {"a.md": "markdown", "b": "text"}


def test_menus_alone_are_no_article(tmp_path: Path) -> None:
    """A page without a paragraph of prose is a source from which nothing is taken, and that is said."""
    (tmp_path / "a.txt").write_text("Home\nNews\nPolitics\nSport\nSearch\n\nSubscribe now\n")
    assert "no_body" in {code for code, _, _ in codes(tmp_path)}
