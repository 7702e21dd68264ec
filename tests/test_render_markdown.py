"""What the Markdown of a brief says, and that nothing an article says becomes markup."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.model.brief import Brief, Engine
from briefing.render.display import display
from briefing.render.markdown import shown, write_markdown
from briefing.render.view import build_view

CASE = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))
READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, and 3.5 percent", "plain words, and 3.5 percent"),
        ("4.1 billion", "4.1 billion"),
        ("1. first", "1\\. first"),
        ("2) second", "2\\) second"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("-5 degrees", "-5 degrees"),
        ("*all* of [it](x) & <b>more</b>", "\\*all\\* of \\[it\\](x) \\& \\<b\\>more\\</b\\>"),
        ("a | b ~ `c` _d_ \\e", "a \\| b \\~ \\`c\\` \\_d\\_ \\\\e"),
        ("", ""),
    ],
)
def test_shown(text: str, escaped: str) -> None:
    """Markup is escaped where it would be read as such, and nowhere else."""
    assert shown(text) == escaped


@given(st.text())
def test_words_are_read_as_words(text: str) -> None:
    """Whatever an article says, Markdown reads one paragraph with these very words and no markup."""
    words = display(text)
    tokens = READER.parse(shown(words))
    assert [token.type for token in tokens] == (["paragraph_open", "inline", "paragraph_close"] if words else [])
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "text_special"}
    assert "".join(child.content for child in inline) == words


def test_lines_have_footnotes() -> None:
    """Each reference is to a footnote that is there, and each footnote holds its sentence with the decisive words in bold."""
    text = write_markdown(build_view(CASE))
    assert "- **A1** **Norland and Sudland** *3 June 2031*: Norland and Sudland reopen talks on the Vara dam. [^1][^2] (1 of 3" in text
    assert "\n[^4]: Okafor **denied** that Sudland had agreed to any limit on wells. — S2 · The Sudland Courier, 4 June 2031" in text
    for line in build_view(CASE).evidence.lines:
        assert text.count(f"\n[^{line.number}]: ") == 1


def test_asks_say_their_state() -> None:
    """An ask shows its state by shape and word, its condition and its answer under it."""
    text = write_markdown(build_view(CASE))
    assert "### Sudland asks of Norland" in text
    assert "- **K3** △ **Conditional** Release water by August. [^6]" in text
    assert "\n\n  *Condition:* in return Sudland opens its border markets again\n" in text


def test_tables_are_whole() -> None:
    """Each row of a table has as many cells as its head."""
    lines = write_markdown(build_view(CASE)).splitlines()
    rows = [line.replace("\\|", "").count("|") for line in lines if line.startswith("|")]
    assert sorted(set(rows)) == [4, 5, 6]


def test_marking_opens_and_closes() -> None:
    """A handling label stands before the text and after it."""
    text = write_markdown(build_view(CASE))
    assert text.startswith("**TLP:AMBER**\n")
    assert text.endswith("\n**TLP:AMBER**\n")


def test_nothing_yet() -> None:
    """Of an empty brief each section says that it is."""
    text = write_markdown(build_view(Brief(title="Nothing yet", engine=Engine(name="e", version="0"))))
    assert "## What was agreed\n\nThe articles report no agreement.\n" in text
    assert "|" not in text


def test_same_words_as_the_page() -> None:
    """Each line of the view stands in the Markdown, word for word."""
    view = build_view(CASE)
    text = write_markdown(view)
    said = [each.line.text for group in view.agreements.groups for each in group.lines]
    said += [each.line.text for pair in view.asks.pairs for side in pair.sides for each in side.lines]
    said += [each.figure for each in view.numbers.lines] + [each.line.text for each in view.numbers.lines]
    said += [account.text for block in view.discrepancies.blocks for account in block.accounts]
    said += [each.line.text for each in (*view.next_steps.lines, *view.timeline.lines)] + [each.line.text for each in view.quotes.lines]
    said += [each.line.text for group in view.parties.groups for each in group.lines] + [each.title for each in view.sources.lines]
    assert [words for words in said if shown(words) not in text] == []
