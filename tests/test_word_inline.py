"""How words become runs, links, fields and bookmarks."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefing.render.slots import Run
from briefing.render.word.inline import MAX_BOOKMARK, MAX_TOOLTIP, Element, bookmark_name, field, link, quoted, run, spaced, writable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def told(*elements: Element) -> str:
    """Elements as a short notation: words under a style as "style(words)"."""
    shown = []
    for element in elements:
        for node in element.iter(f"{W}r"):
            style = node.find(f"{W}rPr/{W}rStyle")
            words = "".join(text.text or "" for text in node.iter(f"{W}t", f"{W}instrText"))
            shown.append(f"{style.get(f'{W}val')}({words})" if style is not None else words)
    return "".join(shown)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words", "plain words"),
        ("bell\x07 null\x00 tab\t", "bell null tab\t"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("no\ufffe character\uffff", "no character"),
        ("<w:p/> & ]]>", "<w:p/> & ]]>"),
        ("😀 שלום", "😀 שלום"),
    ],
)
def test_writable(text: str, written: str) -> None:
    """What XML cannot carry is left out; all else stays, markup as the words that it is."""
    assert writable(text) == written
    assert told(run(text)) == written


@given(st.text(st.characters(codec=None)))
def test_runs_can_be_read_back(text: str) -> None:
    """Whatever a text holds, the run that shows it is sound XML with the same words."""
    again = etree.fromstring(etree.tostring(run(text)))
    assert "".join(str(part) for part in again.itertext()) == writable(text)


@pytest.mark.parametrize(
    ("anchor", "name"),
    [("evidence-3", "evidence_3"), ("discrepancy-2-1-chart", "discrepancy_2_1_chart"), ("agreements-earlier", "agreements_earlier")],
)
def test_bookmark_name(anchor: str, name: str) -> None:
    """An anchor becomes a name that Word accepts."""
    assert bookmark_name(anchor) == name


@given(st.from_regex(r"[a-z][a-z0-9-]{0,80}", fullmatch=True))
def test_bookmark_names_are_legal(anchor: str) -> None:
    """Letters, digits and underscores, and no more of them than Word takes."""
    assert re.fullmatch(rf"[A-Za-z]\w{{0,{MAX_BOOKMARK - 1}}}", bookmark_name(anchor), re.ASCII)


def test_link_says_where_it_leads() -> None:
    """A link carries the words for who rests on it, cut to what Word takes."""
    element = link("evidence-3", run("[3]", "Citation"), tooltip="x" * 400)
    assert (element.get(f"{W}anchor"), told(element)) == ("evidence_3", "Citation([3])")
    assert len(element.get(f"{W}tooltip") or "") == MAX_TOOLTIP


def test_field_shows_its_last_result() -> None:
    """A field holds its instruction and what it shows until Word renews it."""
    assert told(*field("PAGE", "1")) == " PAGE 1"


def test_quoted_marks_decisive_words() -> None:
    """The decisive words of a sentence have a style of their own."""
    assert told(*quoted([Run("Both "), Run("agreed to meet", marked=True), Run(".")])) == "Both DecisiveWords(agreed to meet)."


def test_spaced_skips_what_is_empty() -> None:
    """Words stand between parts, and nowhere else."""
    parts = [[], [run("a")], [], [run("b"), run("c")]]
    assert told(*spaced(parts, between=" · ")) == "a · bc"
    assert spaced([]) == []
