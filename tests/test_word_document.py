"""What a Word file of a brief holds: the view's words in the view's order, under named styles, in a form that opens without repair."""

import random
import re
import zipfile
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from briefing.model.brief import Brief
from briefing.render.options import Notes, Options
from briefing.render.page import write_html
from briefing.render.slots import DiscrepancyView, EvidenceLine, Heading, PartyGroup, Quotes, Ref, View
from briefing.render.view import build_view
from briefing.render.word import write_docx

NOTES: tuple[Notes, ...] = ("inline", "footnotes", "endnotes")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Fields of the view that hold no words of the page: anchors, names for machines, words for screen readers, drawings in numbers.
UNSEEN = {
    "design",
    "sections",
    "anchor",
    "target",
    "targets",
    "alt",
    "form",
    "shape",
    "style",
    "colour",
    "language",
    "subject",
    "keywords",
    "engine",
    "as_of",
}
#: A table's heads stand over its lines alone; an address is where a title leads.
UNSEEN |= {"columns", "url"}
UNSEEN |= {"align", "basis", "rank", "ticks", "dots", "today_label", "source", "back", "furniture", "legend", "unit", "running_title"}
#: For readers on a screen, and of languages.
UNSEEN |= {"about", "after", "before", "filters", "offset", "spoken", "tongue"}
#: Of a column that counts origins, the head says what its cells count.
UNSEEN |= {"support"}

CASE = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))
WORDS = (
    "talks", "water", "border", "fish", "treaty", "prices", "ports", "grain",
    "satellites", "visas", "wells", "refugees", "tariffs", "ceasefire", "towns",
)  # fmt: skip
NASTY = ("<w:p/> & ]]>", "{{ 7 * 7 }}", "a\x00b\x0bc", "x\ufffey", "=1+1", "שלום", "😀 🏳️‍🌈", "a" * 300, "é\u0301" * 9)


def sentence(source: random.Random, words: int = 9) -> str:
    """Some words, among them at times what breaks careless writers."""
    chosen = [source.choice(WORDS) for _ in range(words)]
    if source.random() < 0.2:
        chosen.insert(source.randrange(words), source.choice(NASTY))
    return " ".join(chosen).capitalize() + "."


def generated(size: int, seed: int = 0) -> Brief:
    """A brief of so many entries in each list, full of awkward words."""
    source = random.Random(seed)  # noqa: S311
    count = max(1, size // 8)

    def proof() -> list[dict[str, object]]:
        starts = [source.randrange(4000) for _ in range(source.randint(1, 3))]
        pieces = []
        for start in starts:
            quote = sentence(source)
            focus = {"start": start + 2, "end": start + 12}
            pieces.append(
                {"source": f"S{source.randint(1, count)}", "start": start, "end": start + len(quote), "quote": quote, "focus": focus}
            )
        return pieces

    def entry(letter: str, i: int, **more: object) -> dict[str, object]:
        return {"id": f"{letter}{i}", "evidence": proof(), "origins": 1, "minor": source.random() < 0.1} | more

    def account() -> dict[str, object]:
        return {"text": sentence(source), "evidence": proof()}

    def ids(n: int) -> list[str]:
        return [f"P{source.randint(1, size)}" for _ in range(n)]

    every = range(1, size + 1)
    lists = {
        "key_points": [{"id": f"B{i}", "text": sentence(source), "from": [f"A{i}"]} for i in range(1, min(size, 6) + 1)],
        "parties": [entry("P", i, name=sentence(source, 40 if i == 1 else 3), type="person", affiliation=f"P{1 + i // 3}") for i in every],
        "agreements": [
            entry("A", i, text=sentence(source), parties=ids(2), status=source.choice(["agreed", "pledged", "earlier"]), condition="if so")
            for i in every
        ],
        "asks": [
            entry("K", i, text=sentence(source), asker=ids(1), addressee=ids(i % 2), status="conditional", condition=sentence(source))
            for i in every
        ],
        "numbers": [
            entry("N", i, text=f"{i} fish", value=i, value_high=i + 2 if i % 3 == 0 else None, unit="fish",
                  measures="fish caught in a year", approximation="between" if i % 3 == 0 else "up_to")
            for i in every
        ],
        "discrepancies": [
            entry("D", i, evidence=[], kind="update", about=sentence(source), claims=[account() for _ in range(2 + i % 4)])
            for i in every
        ],
        "timeline": [entry("T", i, text=sentence(source), kind=source.choice(["past", "next_step"]), date="2031-06") for i in every],
        "quotes": [entry("Q", i, text=sentence(source), speaker=f"P{i}") for i in every],
        "sources": [
            {"id": f"S{i}", "file": f"{sentence(source, 2)}.txt", "title": sentence(source), "url": "https://example.org/?a=1&b=<2>",
             "sha256": "0" * 64, "text_sha256": "0" * 64, "origin": f"O{i % 5}", "language": source.choice(["en", "fr"])}
            for i in range(1, count + 1)
        ],
        "diagnostics": [{"code": f"c{i % 9}", "message": sentence(source)} for i in every],
    }  # fmt: skip
    head = {"title": sentence(source, 20), "as_of": "2031-06-04", "marking": "TLP:RED", "engine": {"name": "briefing", "version": "0"}}
    return Brief.model_validate({**head, **lists})


BRIEFS = [CASE, *(generated(size, seed=size) for size in (0, 1, 7, 80))]
VIEWS = [build_view(brief) for brief in BRIEFS]
NAMES = ["case", "0", "1", "7", "80"]
every_view = pytest.mark.parametrize("view", VIEWS, ids=NAMES)


@cache
def written(view: View, notes: Notes = "inline") -> bytes:
    """The Word file of a view."""
    return write_docx(replace(view, design=replace(view.design, notes=notes)))


@cache
def parts(view: View, notes: Notes = "inline") -> dict[str, etree._Element]:
    """The XML parts of a view's Word file by name."""
    with zipfile.ZipFile(BytesIO(written(view, notes))) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def text_of(element: etree._Element) -> str:
    """The words that a reader sees, paragraphs and tabs as spaces."""
    words = (node.text or "" if node.tag == f"{W}t" else " " for node in element.iter(f"{W}t", f"{W}tab", f"{W}p"))
    return " ".join("".join(words).split())


def value(element: etree._Element, path: str) -> str | None:
    """The value of an element below, or None where there is none."""
    found = element.find("/".join(f"{W}{tag}" for tag in path.split("/")))
    return None if found is None else found.get(f"{W}val")


def slots(node: object) -> list[str]:
    """The words of a view that a reader is to see, in order."""
    if isinstance(node, str):
        return [node] if node else []
    if isinstance(node, tuple):
        return [words for part in node for words in slots(part)]
    if not is_dataclass(node):
        return []
    chosen = CHOSEN.get(type(node))
    return slots(chosen(node)) if chosen else slots(tuple(getattr(node, f.name) for f in fields(node) if f.name not in UNSEEN))


#: What is shown of a record, where it is not all of its fields.
CHOSEN: dict[type, Callable[[Any], tuple[object, ...]]] = {
    Ref: lambda ref: (ref.label,),
    Heading: lambda heading: (heading.text, heading.empty, heading.rest),
    # What the line rests on stands with its accounts.
    DiscrepancyView: lambda block: (block.line.text, block.kind, block.gloss, block.accounts, block.chart),
    PartyGroup: lambda group: group.lines,
    Quotes: lambda section: (section.heading, section.lines) if section.lines else (),
    # Its number is counted by Word.
    EvidenceLine: lambda line: (
        "".join(run.text for run in line.quote),
        line.source_id,
        f"{line.outlet}, {line.date}",
        line.title,
        line.role,
        tuple(link.label for link in line.back),
    ),
}


@every_view
def test_words_are_the_views(view: View) -> None:
    """Each slot of the view stands in the file, word for word."""
    found = parts(view)
    charts = [" ".join(str(text) for text in part.itertext()) for name, part in found.items() if name.startswith("word/charts/")]
    told = " ".join([*(text_of(found[f"word/{name}.xml"]) for name in ("header", "document", "footer")), *charts])
    missing = [slot for slot in slots(view) if " ".join(slot.split()) not in told]
    assert missing == []


@every_view
def test_words_are_the_pages(view: View) -> None:
    """Word says nothing that the page does not say: its words are those of the HTML, heads of columns and numbers of captions aside."""
    page = " ".join("".join(str(text) for text in etree.HTML(write_html(view)).itertext()).split())
    heads = {column for section in (view.agreements, view.next_steps, view.timeline) for column in section.columns}
    body = parts(view)["word/document.xml"]
    foreign = []
    for node in body.iter(f"{W}t"):
        words = " ".join((node.text or "").split())
        plain = all(part in page for part in words.split(" · "))
        if not plain and words not in heads and not words.isdigit():
            foreign.append(words)
    assert set(foreign) <= {line.state.glyph for pair in view.asks.pairs for side in pair.sides for line in side.lines}


@every_view
def test_order_is_the_views(view: View) -> None:
    """Sections follow each other as on the page."""
    body = parts(view)["word/document.xml"]
    headings = [text_of(p) for p in body.iter(f"{W}p") if style_of(p) in ("KeyPointsHeading", "Heading1")]
    first = [view.key_points.heading, view.agreements.heading, view.asks.heading, view.numbers.heading, view.discrepancies.heading]
    then = [view.next_steps.heading, view.timeline.heading, *([view.quotes.heading] if view.quotes.lines else [])]
    last = [view.parties.heading, view.sources.heading, view.limits.heading, view.evidence.heading]
    assert headings == [heading.text for heading in (*first, *then, *last)]


@every_view
def test_agreement_lines_in_order(view: View) -> None:
    """Lines stand in the order of the view, each right of the words that head it."""
    told = text_of(parts(view)["word/document.xml"])
    places = [
        told.index(" ".join(f"{each.line.id} {each.parties} {each.line.text}".split()))
        for group in view.agreements.groups
        for each in group.lines
    ]
    assert places == sorted(places)


def style_of(paragraph: etree._Element) -> str | None:
    """The style of a paragraph."""
    return value(paragraph, "pPr/pStyle")


@every_view
@pytest.mark.parametrize("notes", NOTES)
def test_opens_without_repair(view: View, notes: Notes, tmp_path: Path) -> None:
    """The validators of the format find nothing, however lines refer to their evidence."""
    from ooxml_integrity import check
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "brief.docx"
    path.write_bytes(written(view, notes))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    assert [str(finding) for finding in check(path)] == []


@every_view
@pytest.mark.parametrize("notes", NOTES)
def test_every_link_arrives(view: View, notes: Notes) -> None:
    """Links and fields lead to bookmarks that are there, once, under names that Word accepts."""
    found = parts(view, notes)
    names = [start.get(f"{W}name") for start in found["word/document.xml"].iter(f"{W}bookmarkStart")]
    anchors = {link.get(f"{W}anchor") for part in found.values() for link in part.iter(f"{W}hyperlink")} - {None}
    fielded = {
        match[1] for part in found.values() for node in part.iter(f"{W}instrText") if (match := re.search(r"REF (\w+)", node.text or ""))
    }
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name or "") for name in names)
    assert anchors | fielded <= set(names)


@every_view
def test_citations_link_both_ways(view: View) -> None:
    """Each reference leads to its sentence, and each sentence back to the lines that rest on it."""
    body = parts(view)["word/document.xml"]
    links = {(link.get(f"{W}anchor"), text_of(link)) for link in body.iter(f"{W}hyperlink")}
    for line in view.evidence.lines:
        assert (f"evidence_{line.number}", line.label) in links
        assert {(link.target.replace("-", "_"), link.label) for link in line.back} <= links


@every_view
@pytest.mark.parametrize("notes", NOTES)
def test_fields_close(view: View, notes: Notes) -> None:
    """Each field begins, shows something and ends, within one paragraph."""
    for part in parts(view, notes).values():
        for paragraph in part.iter(f"{W}p"):
            kinds = "".join(
                {"begin": "<", "separate": "|", "end": ">"}[str(node.get(f"{W}fldCharType"))] for node in paragraph.iter(f"{W}fldChar")
            )
            assert re.fullmatch(r"(<\|>)*", kinds)


@every_view
@pytest.mark.parametrize("notes", NOTES)
def test_only_named_styles(view: View, notes: Notes) -> None:
    """Nothing is formatted directly: paragraphs and runs have styles, all of them defined, and at most a language of their own."""
    found = parts(view, notes)
    defined = {style.get(f"{W}styleId") for style in found["word/styles.xml"].iter(f"{W}style")}
    for name, part in found.items():
        if not name.startswith("word/") or name in ("word/styles.xml", "word/numbering.xml"):
            continue
        used = {node.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for node in part.iter(f"{W}{tag}")}
        assert used <= defined
        direct = {child.tag.removeprefix(W) for node in part.iter(f"{W}pPr", f"{W}rPr") for child in node}
        assert direct <= {"pStyle", "rStyle", "lang", "sectPr"}


def test_styles_name_no_theme() -> None:
    """Fonts are named outright, with a named alternative where they are not installed."""
    found = parts(VIEWS[0])
    assert not [node for node in found["word/styles.xml"].iter(f"{W}rFonts") for key in node.attrib if "heme" in str(key)]
    fonts = {node.get(f"{W}ascii") for node in found["word/styles.xml"].iter(f"{W}rFonts")}
    named = {font.get(f"{W}name") for font in found["word/fontTable.xml"] if font.find(f"{W}altName") is not None}
    assert fonts == named == {"Source Serif Pro", "Source Sans Pro"}


@every_view
def test_tables_break_well(view: View) -> None:
    """No row is split, and a head is marked as one, so that it is repeated on each page."""
    for table in parts(view)["word/document.xml"].iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        look = table.find(f"{W}tblPr/{W}tblLook")
        assert look is not None
        assert (rows[0].find(f"{W}trPr/{W}tblHeader") is not None) == (look.get(f"{W}firstRow") == "1")
        assert not [row for row in rows[1:] if row.find(f"{W}trPr/{W}tblHeader") is not None]


@every_view
def test_tables_and_drawings_are_told(view: View) -> None:
    """Each table and drawing says in words what it is, to those who cannot see it."""
    body = parts(view)["word/document.xml"]
    for table in body.iter(f"{W}tbl"):
        assert all(value(table, f"tblPr/{tag}") for tag in ("tblCaption", "tblDescription"))
    drawings = list(body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"))
    charts = [*view.numbers.charts, *(block.chart for block in view.discrepancies.blocks if block.chart)]
    told = [chart.alt for chart in charts] + ([view.timeline.scale.alt] if view.timeline.scale else [])
    assert [node.get("descr") for node in drawings] == told
    assert len({node.get("id") for node in drawings}) == len(drawings)


def test_evidence_is_numbered_by_word() -> None:
    """The numbers of the evidence come from a list that belongs to its style, in the order of the view."""
    found = parts(VIEWS[0])
    entries = [p for p in found["word/document.xml"].iter(f"{W}p") if style_of(p) == "Evidence"]
    assert [line.label for line in VIEWS[0].evidence.lines] == [f"[{n}]" for n in range(1, len(entries) + 1)]
    level = next(level for level in found["word/numbering.xml"].iter(f"{W}lvl") if value(level, "pStyle") == "Evidence")
    assert value(level, "lvlText") == "[%1]"


def test_quotes_keep_their_language() -> None:
    """A sentence in another language than the brief's carries its tag; the others inherit that of the file."""
    view = VIEWS[-1]
    entries = [p for p in parts(view)["word/document.xml"].iter(f"{W}p") if style_of(p) == "Evidence"]
    tags = [{node.get(f"{W}val") for node in entry.iter(f"{W}lang")} for entry in entries]
    assert tags == [{"fr"} if line.language == "fr" else set() for line in view.evidence.lines]
    assert {line.language for line in view.evidence.lines} == {"en", "fr"}


@pytest.mark.parametrize("notes", ["footnotes", "endnotes"])
def test_notes_hold_the_evidence(notes: Notes) -> None:
    """Each sentence is one note, in the order of the page; later references repeat its number."""
    view = VIEWS[0]
    found = parts(view, notes)
    kind = notes[:-1]
    held = [note for note in found[f"word/{notes}.xml"] if note.get(f"{W}type") is None]
    quotes = {"".join(run.text for run in line.quote) for line in view.evidence.lines}
    assert len(held) == len(quotes)
    assert all(any(text_of(note).startswith(quote) for quote in quotes) for note in held)
    marks = [node.get(f"{W}id") for node in found["word/document.xml"].iter(f"{W}{kind}Reference")]
    assert marks == [note.get(f"{W}id") for note in held] == [str(n) for n in range(1, len(held) + 1)]


@pytest.mark.parametrize("notes", NOTES)
def test_again_the_same(notes: Notes) -> None:
    """The same view gives the same bytes."""
    assert write_docx(build_view(CASE, Options(notes=notes))) == written(VIEWS[0], notes)


def test_small() -> None:
    """A brief of a few articles is a light attachment."""
    assert len(written(VIEWS[0])) <= 60_000
