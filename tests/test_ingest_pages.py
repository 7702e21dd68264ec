"""Whole pages of many outlets and decades: each file in cases/ingest shows a page with the kind of every paragraph beside it.

A line is ``kind|text``: H headline, Y byline, D dateline, C caption, B body, X boilerplate. A blank before the bar goes on with
the paragraph above it, or is an empty line; ``&`` goes on with the line above it; ``<`` brings characters of no paragraph
(``<&`` on the line above).
``= field: value`` states metadata that must be read.
"""

from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ingest import read
from briefing.ingest.labels import label_paragraphs
from briefing.model.article import Paragraph, ParagraphKind

PAGES = sorted((Path(__file__).parent / "cases" / "ingest").glob("*.page"))
KINDS = {"H": "headline", "Y": "byline", "D": "dateline", "C": "caption", "B": "body", "X": "boilerplate"}


class Page(NamedTuple):
    """A page of text with what is expected of it."""

    text: str
    paragraphs: list[tuple[str, str]]
    fields: dict[str, str]


def load_page(path: Path, *, newline: str = "\n") -> Page:
    """The page drawn in the file."""
    text, paragraphs, fields = "", [], {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            name, _, value = line[2:].partition(": ")
            fields[name] = value
        elif line.startswith(" <"):
            text += line[3:] if line[2:3] == "&" else (newline if text else "") + line[2:]
        elif not line.startswith("# "):
            mark, _, words = line.partition("|")
            joined = "&" in mark
            text += ("" if joined or not text else newline) + words
            if mark.strip(" &"):
                paragraphs.append((KINDS[mark.strip(" &")], words.strip()))
            elif words.strip():
                kind, before = paragraphs[-1]
                paragraphs[-1] = (kind, f"{before} {words.strip()}")
    return Page(text, paragraphs, fields)


def shown(text: str, paragraphs: tuple[Paragraph, ...]) -> list[tuple[str, str]]:
    """The paragraphs as kind and words on one line."""
    return [(p.kind.value, " ".join(text[p.start : p.end].split())) for p in paragraphs]


def expected(page: Page) -> list[tuple[str, str]]:
    """The paragraphs that the page draws, likewise."""
    return [(kind, " ".join(words.split())) for kind, words in page.paragraphs]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_each_paragraph_has_its_kind(path: Path) -> None:
    """What is the article and what only stands beside it is told apart, paragraph by paragraph."""
    page = load_page(path)
    assert shown(page.text, label_paragraphs(page.text)) == expected(page)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_line_ends_change_nothing(path: Path) -> None:
    """A file with the line ends of Windows has the same paragraphs."""
    page = load_page(path, newline="\r\n")
    assert shown(page.text, label_paragraphs(page.text)) == expected(page)


@pytest.mark.parametrize("path", [path for path in PAGES if load_page(path).fields], ids=lambda path: path.stem)
def test_metadata_is_read_where_the_text_gives_it(path: Path, tmp_path: Path) -> None:
    """Title, outlet, writer, place, day and address are those that the page states, and nothing is made up."""
    page = load_page(path)
    (tmp_path / "article.md").write_bytes(page.text.encode())
    article = read([tmp_path]).articles[0]
    found = {name: str(value).lower() if value is None else value for name, value in article}
    if article.published:
        found["published"] = f"{article.published} {article.published_basis}"
    assert {name: found[name] for name in page.fields} == page.fields


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_paragraphs_stand_in_order_without_overlap(path: Path) -> None:
    """Each character belongs to one paragraph at most, and no paragraph is empty or begins or ends in space."""
    text = load_page(path).text
    paragraphs = label_paragraphs(text)
    assert all(0 <= p.start < p.end <= len(text) for p in paragraphs)
    assert all(a.end <= b.start for a, b in pairwise(paragraphs))
    assert all(text[p.start : p.end] == text[p.start : p.end].strip() for p in paragraphs if p.kind is ParagraphKind.BODY)


LINES = sorted({line.partition("|")[2] for path in PAGES for line in path.read_text(encoding="utf-8").splitlines() if line[1:2] == "|"})


@given(st.lists(st.sampled_from(LINES), max_size=30), st.sampled_from(["\n", "\r\n", "\n\n", "\n   \n"]))
def test_any_page_is_labelled_without_overlap(lines: list[str], between: str) -> None:
    """Lines of all pages in any order make paragraphs in order, none empty, none over another, with all words kept in the text."""
    text = between.join(lines)
    paragraphs = label_paragraphs(text)
    assert all(0 <= p.start < p.end <= len(text) for p in paragraphs)
    assert all(a.end <= b.start for a, b in pairwise(paragraphs))
    assert paragraphs == label_paragraphs(text)
