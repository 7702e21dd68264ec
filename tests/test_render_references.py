"""How the articles of a brief are listed for reference managers."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.brief import Brief, Engine, Source
from briefing.render.references import split_authors
from briefing.render.references_bibtex import escape_latex, write_bibtex
from briefing.render.references_csl import write_csl
from briefing.render.references_ris import write_ris

HASH = "0" * 64
FULL = {
    "title": "Norland & Sudland agree on 50% of the {Vara}",
    "publisher": "Northern Wire",
    "byline": "Ida Wren and Tomas Okafor",
    "published": "2031-06-03",
    "url": "https://example.org/a_b?c=1&d=50%25",
}


def brief(**fields: object) -> Brief:
    """A brief of one article with these fields."""
    source = Source.model_validate({"id": "S1", "file": "articles/one.txt", "sha256": HASH, "text_sha256": HASH, "origin": "O1", **fields})
    return Brief(title="T", engine=Engine(name="e", version="0"), sources=(source,))


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ida Wren", ("Ida Wren",)),
        ("Ida Wren and Tomas Okafor", ("Ida Wren", "Tomas Okafor")),
        ("Ida Wren, Tomas Okafor & Ana Bergström", ("Ida Wren", "Tomas Okafor", "Ana Bergström")),
        ("Ida Wren, Tomas Okafor, and Ana Bergström", ("Ida Wren", "Tomas Okafor", "Ana Bergström")),
        ("Reuters", ("Reuters",)),
        ("Wren and Okafor", ("Wren and Okafor",)),
        ("Ida Wren, Reuters", ("Ida Wren, Reuters",)),
        ("Alexandra Sandmann", ("Alexandra Sandmann",)),
    ],
)
def test_split_authors(byline: str, names: tuple[str, ...]) -> None:
    """A byline is split where each part is a whole name, and kept as it stands where one is not."""
    assert split_authors(byline) == names


def test_csl() -> None:
    """CSL has each fact in its field; names stay whole."""
    assert json.loads(write_csl(brief(**FULL))) == [
        {
            "id": "S1",
            "type": "article-newspaper",
            "title": "Norland & Sudland agree on 50% of the {Vara}",
            "author": [{"literal": "Ida Wren"}, {"literal": "Tomas Okafor"}],
            "container-title": "Northern Wire",
            "issued": {"date-parts": [[2031, 6, 3]]},
            "URL": "https://example.org/a_b?c=1&d=50%25",
            "language": "en",
            "note": "articles/one.txt",
        }
    ]


def test_bibtex() -> None:
    """BibTeX has each fact in its field; what LaTeX would obey is escaped."""
    assert write_bibtex(brief(**FULL)).splitlines() == [
        "@article{S1,",
        r"  title = {{Norland \& Sudland agree on 50\% of the \textbraceleft{}Vara\textbraceright{}}},",
        "  author = {{Ida Wren} and {Tomas Okafor}},",
        "  journal = {Northern Wire},",
        "  date = {2031-06-03},",
        "  year = {2031},",
        r"  url = {https://example.org/a_b?c=1&d=50\%25},",
        "  langid = {en},",
        "  note = {articles/one.txt},",
        "}",
    ]


def test_ris() -> None:
    """RIS has each fact under its tag, and closes each record."""
    assert write_ris(brief(**FULL)) == (
        "TY  - NEWS\r\nID  - S1\r\nTI  - Norland & Sudland agree on 50% of the {Vara}\r\nAU  - Ida Wren\r\nAU  - Tomas Okafor\r\n"
        "T2  - Northern Wire\r\nPY  - 2031\r\nDA  - 2031/06/03/\r\nUR  - https://example.org/a_b?c=1&d=50%25\r\nLA  - en\r\n"
        "N1  - articles/one.txt\r\nER  - \r\n\r\n"
    )


def test_nothing_is_made_up() -> None:
    """What an article does not state is left out, not filled with a word for it."""
    assert json.loads(write_csl(brief())) == [{"id": "S1", "type": "article-newspaper", "language": "en", "note": "articles/one.txt"}]
    assert write_bibtex(brief()) == "@article{S1,\n  langid = {en},\n  note = {articles/one.txt},\n}\n"
    assert write_ris(brief()) == "TY  - NEWS\r\nID  - S1\r\nLA  - en\r\nN1  - articles/one.txt\r\nER  - \r\n\r\n"


@pytest.mark.parametrize(
    ("published", "csl", "ris"), [("2031", [2031], "2031///"), ("2031-06", [2031, 6], "2031/06//"), ("soon", None, None)]
)
def test_dates_are_as_precise_as_stated(published: str, csl: list[int] | None, ris: str | None) -> None:
    """A month that is not stated is not January."""
    item = json.loads(write_csl(brief(published=published)))[0]
    assert item.get("issued") == ({"date-parts": [csl]} if csl else None)
    assert (f"DA  - {ris}\r\n" in write_ris(brief(published=published))) == (ris is not None)


def test_inferred_date_is_about() -> None:
    """A date that was inferred is marked as uncertain."""
    item = json.loads(write_csl(brief(published="2031-06-03", published_basis="inferred")))[0]
    assert item["issued"] == {"date-parts": [[2031, 6, 3]], "circa": True}


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_no_title_breaks_the_record(title: str) -> None:
    """Whatever a headline holds, the record stays one record."""
    made = brief(title=title)
    assert len(json.loads(write_csl(made))) == 1
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in write_ris(made).split("\r\n") if line)
    entry = write_bibtex(made)
    assert entry.count("{") == entry.count("}")


@given(st.text())
def test_escape_latex_leaves_no_command(text: str) -> None:
    """Nothing is left that LaTeX would read as a command, a group or a comment."""
    assert not re.search(
        r"[\\{}&%$#_~^]",
        re.sub(r"\\textbackslash\{\}|\\text(?:ascii(?:tilde|circum)|brace(?:left|right))\{\}|\\[&%$#_]", "", escape_latex(text)),
    )
