"""--length page: the essentials on exactly one page, and the same lines in every format."""

import io
from pathlib import Path

import pikepdf
import pytest

from briefing.model.brief import Brief
from briefing.render import Options, build_view, render
from briefing.render.essentials import MOST
from briefing.render.heights import rows_of
from briefing.render.looks import LOOKS
from briefing.render.options import Page
from briefing.render.slots import View

CASE = Path(__file__).parent / "cases" / "render" / "brief.json"
BRIEF = Brief.model_validate_json(CASE.read_text(encoding="utf-8"))
LISTS = ("key_points", "agreements", "asks", "numbers", "discrepancies", "timeline")
LONG_NAME = "Standing Committee of the Ministers of Transport, Ports, Fisheries and Inland Waters of the Northern Provinces " * 3
IMPRINT = """organisation = "Institute for the Study of Rivers, Harbours and Inland Waters"
contact = "desk@example.org"
disclaimer = "{disclaimer}"
"""


def swollen(times: int, words: int = 0) -> Brief:
    """The brief of the case with each entry so many times, its text longer by so many words."""
    lists = {
        name: [
            entry.model_copy(
                update={"id": f"{entry.id}{n}", **({"text": f"{entry.text}{' again' * words}"} if hasattr(entry, "text") else {})}
            )
            for n in range(times)
            for entry in getattr(BRIEF, name)
        ]
        for name in LISTS
    }
    # What answers and rests on others names them by id.
    lists["asks"] = [ask.model_copy(update={"answered_by": ()}) for ask in lists["asks"]]
    lists["key_points"] = [point.model_copy(update={"from_": ()}) for point in lists["key_points"][:6]]
    return BRIEF.model_copy(update={name: tuple(entries) for name, entries in lists.items()})


def anchors(view: View) -> set[str]:
    """The places of a view that a reference or a link may lead to."""
    lines = [each.line for name in ("numbers", "next_steps") for each in getattr(view, name).lines]
    lines += [each.line for group in view.agreements.groups for each in group.lines]
    lines += [each.line for pair in view.asks.pairs for side in pair.sides for each in side.lines]
    return {line.anchor for line in (*lines, *view.key_points.lines, *(block.line for block in view.discrepancies.blocks))}


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("page", ["a4", "letter"])
@pytest.mark.parametrize(("times", "words", "lang"), [(0, 0, "en"), (1, 0, "fr"), (3, 12, "es"), (40, 5, "en")])
def test_the_essentials_fit_one_page(look: str, page: Page, times: int, words: int, lang: str) -> None:
    """Whatever the brief holds, and whatever the look, the page and the language, there is one page."""
    options = Options(template=look, page=page, lang=lang, length="page")
    with pikepdf.open(io.BytesIO(render(swollen(times, words), formats=("pdf",), options=options)["brief.pdf"])) as pdf:
        assert len(pdf.pages) == 1


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_an_imprint_and_long_names_fit_as_well(look: str, tmp_path: Path) -> None:
    """Who publishes takes room, and a party with a name of many lines takes more than it gets: the page stays one."""
    brand = tmp_path / "brand.toml"
    brand.write_text(IMPRINT.format(disclaimer="The views are those of the sources. " * 20), encoding="utf-8")
    parties = (BRIEF.parties[0].model_copy(update={"name": LONG_NAME}), *BRIEF.parties[1:])
    brief = swollen(9).model_copy(update={"parties": parties, "title": f"{BRIEF.title} " * 8})
    options = Options(template=look, brand=brand, page="letter", length="page")
    with pikepdf.open(io.BytesIO(render(brief, formats=("pdf",), options=options)["brief.pdf"])) as pdf:
        assert len(pdf.pages) == 1


@pytest.mark.slow
def test_the_samples_fit_one_page(seeds_brief: Brief) -> None:
    """The brief of the sample articles has each kind of line that it can have, on one page of every look."""
    for look in LOOKS:
        options = Options(template=look, page="letter", length="page")
        with pikepdf.open(io.BytesIO(render(seeds_brief, formats=("pdf",), options=options)["brief.pdf"])) as pdf:
            assert len(pdf.pages) == 1
        view = build_view(seeds_brief, options)
        assert len(view.key_points.lines) == MOST["key_points"]
        assert view.agreements.groups
        assert view.asks.pairs


def test_a_short_brief_keeps_all_that_a_hurried_reader_wants() -> None:
    """Where there is room, nothing is left out but what belongs to the long form."""
    full, short = build_view(BRIEF), build_view(BRIEF, Options(length="page"))
    assert {"timeline", "quotes", "parties", "limits"}.isdisjoint(short.sections)
    assert short.key_points.lines == full.key_points.lines
    assert short.sources.heading.rest
    assert not short.design.annex


@pytest.mark.parametrize("times", [1, 5])
def test_what_stands_leads_to_what_stands(times: int) -> None:
    """Each reference leads to evidence and each evidence to an article that are there, and links back lead to lines that are."""
    view = build_view(swollen(times), Options(length="page"))
    known = anchors(view)
    assert known
    assert all(line.source in {article.anchor for article in view.sources.lines} for line in view.evidence.lines)
    assert all(link.target in known for line in view.evidence.lines for link in line.back)
    refs = {ref.number for line in view.key_points.lines for ref in line.refs}
    assert refs <= {line.number for line in view.evidence.lines}


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [("", 10, 1), ("one two", 10, 1), ("one two three", 8, 2), ("x" * 25, 10, 3)],
    ids=["none", "fits", "breaks", "long word"],
)
def test_rows(text: str, width: int, rows: int) -> None:
    """A text takes a line at least, breaks at spaces, and within a word that is longer than a line."""
    assert rows_of(text, width) == rows
