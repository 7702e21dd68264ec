"""What HTML and PDF hold: the view's words in the view's order, in files that archives and screen readers can rely on."""

import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import MissingDependencyError, OutsideFileError, UnknownFormatError
from briefing.model.brief import Brief
from briefing.render import WRITERS, Writer, build_view, render, templating
from briefing.render.fetching import fetch
from briefing.render.page import write_html
from briefing.render.slots import Design, DiscrepancyView, Heading, Ref, View

CASE = Path(__file__).parent / "cases" / "render" / "brief.json"
BRIEF = Brief.model_validate_json(CASE.read_text(encoding="utf-8"))
#: Fields that are not read as words of the page: names for machines, words for screen readers, drawings in numbers.
UNSEEN = {
    "design", "sections", "imprint",
    "about", "after", "align", "alt", "anchor", "as_of", "back", "basis", "before", "colour", "columns", "engine", "filters", "form",
    "furniture", "glyph", "keywords", "language", "legend", "offset", "rank", "rows", "scale", "shape", "source", "spoken", "style",
    "subject", "support", "target", "targets", "ticks", "tongue", "unit", "url",
}  # fmt: skip
HOSTILE = (
    "<b>bold</b> & <script>alert(1)</script>",
    "{{ 7 * 7 }} {% include 'x' %}",
    "a\x00b\x1b[31m",
    "x\ufffey",
    "\u202ethgir",
    "fi" * 90,
    "e" + "\u0301" * 40,
)
WORDS = ("talks", "water", "border", "treaty", "ports", "grain", "visas", "wells", "tariffs", "towns", "ceasefire", "prices")


def sentence(source: random.Random, words: int = 9) -> str:
    """Some words, among them at times what breaks careless writers."""
    chosen = [source.choice(WORDS) for _ in range(words)]
    if source.random() < 0.15:
        chosen.insert(source.randrange(words), source.choice(HOSTILE))
    return " ".join(chosen) + "."


def generated(size: int, seed: int) -> Brief:
    """A brief of so many entries in each list."""
    source = random.Random(seed)  # noqa: S311
    names = [f"P{i}" for i in range(1, size + 1)]

    def proof() -> list[dict[str, object]]:
        starts = [source.randrange(3000) for _ in range(source.randint(1, 4))]
        quotes = [sentence(source) for _ in starts]
        return [
            {
                "source": f"S{source.randint(1, 4)}",
                "start": start,
                "end": start + len(quote),
                "quote": quote,
                "focus": {"start": start + 2, "end": start + 14},
            }
            for start, quote in zip(starts, quotes, strict=True)
        ]

    def entries(letter: str, **more: tuple[object, ...]) -> list[dict[str, object]]:
        chosen = ({key: source.choice(values) for key, values in more.items()} for _ in names)
        return [
            {"id": f"{letter}{i}", "text": sentence(source), "evidence": proof(), "origins": 1} | extra for i, extra in enumerate(chosen, 1)
        ]

    dates = (None, "2031", "2031-06", "2031-06-03", "2030-12-30/2031-01-03")
    parties = (*((name,) for name in names), ())
    accounts = [[{"text": sentence(source), "evidence": proof()} for _ in range(source.randint(2, 5))] for _ in names]
    lists: dict[str, object] = {
        "key_points": entries("B")[:6],
        "agreements": entries("A", status=("agreed", "pledged", "earlier"), when=dates, condition=(None, "if so"), parties=parties),
        "asks": entries("K", status=("open", "conditional", "contested"), asker=parties, addressee=parties, addressee_text=(None, "all")),
        "numbers": entries(
            "N", value=(None, 3, 2_200_000), unit=("fish",), measures=("fish caught", "fish sold"), approximation=("exact", "about")
        ),
        "timeline": entries("T", date=dates, kind=("past", "next_step"), date_basis=("stated", "inferred")),
        "quotes": entries("Q", speaker=(None, *names)),
        "parties": [
            {"id": name, "name": sentence(source, 3), "type": "person", "evidence": proof(), "affiliation": f"P{1 + i // 3}"}
            for i, name in enumerate(names)
        ],
        "discrepancies": [
            {"id": f"D{i}", "kind": "update", "about": sentence(source), "claims": claims} for i, claims in enumerate(accounts, 1)
        ],
        "sources": [
            {"id": f"S{i}", "file": f"{i}.txt", "title": sentence(source), "sha256": "0", "text_sha256": "0", "origin": f"O{i % 3}"}
            for i in range(1, 5)
        ],
        "diagnostics": [{"code": f"c{i % 5}", "message": sentence(source)} for i in range(size)],
    }
    for point in lists["key_points"]:  # type: ignore[attr-defined]
        del point["origins"]
    head = {"title": sentence(source, 14), "as_of": source.choice(dates), "marking": source.choice((None, "TLP:GREEN", "Internal"))}
    return Brief.model_validate({**head, "engine": {"name": "briefing", "version": "0"}, **lists})


def slots(node: object) -> Iterator[str]:
    """The words of a view that a reader is to see, in order."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, Ref):
        yield node.label
    elif isinstance(node, DiscrepancyView):
        # What the line rests on stands with its accounts.
        yield from slots((node.line.text, node.kind, node.gloss, node.accounts, node.chart))
    elif isinstance(node, Heading):
        yield from (words for words in (node.text, node.empty, node.rest) if words)
    elif isinstance(node, tuple):
        for part in node:
            yield from slots(part)
    elif is_dataclass(node):
        for field in fields(node):
            if field.name not in UNSEEN and (node is not None):
                yield from slots(getattr(node, field.name))


def squashed(text: str) -> str:
    """Text without the spaces that lines and cells put between words, and without the capitals that a style puts on."""
    return re.sub(r"\s+", "", text).casefold()


def missing(view: View, text: str) -> list[str]:
    """The slots of a view that a text does not hold."""
    told = squashed(text)
    # The label of a group of parties is the name of its head; a section without quotes is left out.
    left_out = {squashed(view.quotes.heading.text)} if not view.quotes.lines else set()
    left_out |= {squashed(group.label) for group in view.parties.groups} | {squashed(view.asks.pairs[0].label) if view.asks.pairs else ""}
    return [slot for slot in slots(view) if squashed(slot) not in told and squashed(slot) not in left_out]


class Reader(HTMLParser):
    """The text, the anchors and the links of a page."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.text = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.scripts = 0
        self._skip = False
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and where it leads."""
        self._skip = tag in ("script", "style", "title")
        self.tags.add(tag)
        self.scripts += tag == "script"
        named = dict(attrs)
        self.ids += [str(named["id"])] if "id" in named else []
        self.links += [str(named["href"])] if "href" in named else []

    def handle_data(self, data: str) -> None:
        """Gather the text."""
        self.text += "" if self._skip else data


def pdf_text(document: bytes) -> str:
    """The text of a PDF as its fonts say what their glyphs mean."""
    with pikepdf.open(BytesIO(document)) as pdf:
        return "".join(text for each in pdf.pages for text in _page_text(each))


def _page_text(sheet: pikepdf.Page) -> Iterator[str]:
    meanings: dict[str, dict[int, str]] = {}
    for name, font in sheet.resources.Font.items():
        table = font.ToUnicode.read_bytes().decode("ascii")
        pairs = re.findall(r"<([0-9a-f]+)> <([0-9a-f]+)>\n", table, re.IGNORECASE)
        meanings[str(name)] = {int(glyph, 16): bytes.fromhex(text).decode("utf-16-be") for glyph, text in pairs}
    meaning: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(sheet):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            meaning = meanings[str(operands[0])]
        elif operator == "TJ":
            for piece in list(operands[0]):
                if isinstance(piece, pikepdf.String):
                    codes = bytes(piece)
                    yield "".join(meaning.get(codes[i] << 8 | codes[i + 1], "?") for i in range(0, len(codes), 2))


def failures(document: bytes) -> list[str]:
    """What the validator finds against PDF/A-3a and PDF/UA-1."""
    profiles = page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1
    return [
        f"{each.rule_id} {each.message}" for profile in profiles for each in page.validate_pdf_bytes(document, profile=profile).failures
    ]


@pytest.fixture(scope="module")
def document() -> bytes:
    """The PDF of the case."""
    return render(BRIEF, formats=("pdf",))["brief.pdf"]


@given(st.integers(0, 80), st.integers(0, 1000))
@settings(max_examples=15, deadline=None)
def test_html_holds_the_view(size: int, seed: int) -> None:
    """Each slot of the view stands on the page, of nothing or of eighty entries; all links lead somewhere, all anchors are unique."""
    view = build_view(generated(size, seed))
    read = Reader(write_html(view))
    assert missing(view, read.text) == []
    assert len(read.ids) == len(set(read.ids))
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert not read.tags & {"link", "img", "iframe", "object"}
    assert read.scripts == 1


@pytest.mark.slow
@pytest.mark.parametrize(("size", "seed"), [(0, 0), (1, 1), (5, 3), (15, 5)])
def test_pdf_holds_the_view(size: int, seed: int) -> None:
    """Each slot of the view stands in the PDF, which is a valid PDF/A-3a and PDF/UA-1, of nothing or of eighty entries."""
    brief = generated(size, seed)
    made = render(brief, formats=("pdf",))["brief.pdf"]
    assert missing(build_view(brief), pdf_text(made)) == []
    assert failures(made) == []


@pytest.mark.slow
def test_html_and_pdf_say_the_same(document: bytes) -> None:
    """The case's slots stand in both documents, in the same order of sections."""
    view = build_view(BRIEF)
    page_made = write_html(view)
    read, printed = Reader(page_made).text, pdf_text(document)
    assert missing(view, read) == missing(view, printed) == []
    sections = (view.key_points, view.agreements, view.asks, view.numbers, view.discrepancies, view.next_steps, view.timeline)
    last = (view.quotes, view.parties, view.sources, view.limits, view.evidence)
    headings = [each.heading.text for each in sections] + [each.heading.text for each in last]
    with pikepdf.open(BytesIO(document)) as pdf, pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == headings
    assert re.findall(r"<h2[^>]*>([^<]*)</h2>", page_made) == headings


@pytest.mark.slow
def test_pdf_is_an_archive(document: bytes) -> None:
    """The file holds to both standards, carries its brief.json as source, and names its language, title and date."""
    assert failures(document) == []
    with pikepdf.open(BytesIO(document)) as pdf:
        attached = pdf.attachments["brief.json"]
        assert Brief.model_validate_json(attached.get_file().read_bytes()) == BRIEF
        assert attached.relationship == "/Source"
        assert str(pdf.Root.Lang) == "en"
        assert str(pdf.docinfo["/Title"]) == BRIEF.title
        assert str(pdf.docinfo["/CreationDate"]) == "D:20310604000000Z"


@pytest.mark.slow
def test_pdf_links_say_where_they_lead(document: bytes) -> None:
    """Each link of the PDF has a place and a readable text."""
    with pikepdf.open(BytesIO(document)) as pdf:
        names = (
            {str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]} if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names else set()
        )
        links = [each for sheet in pdf.pages for each in sheet.obj.get("/Annots", []) if each.Subtype == "/Link"]
        assert links
        for link in links:
            assert str(link.Dest) in names
            assert not re.fullmatch(r"[a-z-]+\d*", str(link.Contents))


@pytest.mark.slow
def test_pdf_carries_its_marking_on_each_page() -> None:
    """A marking stands in the header and the footer of each page, and each page says which of how many it is."""
    made = render(generated(4, 3).model_copy(update={"marking": "TLP:AMBER"}), formats=("pdf",))["brief.pdf"]
    with pikepdf.open(BytesIO(made)) as pdf:
        count = len(pdf.pages)
        assert count > 2
        for number, sheet in enumerate(pdf.pages, 1):
            text = squashed("".join(_page_text(sheet)))
            assert text.count("tlp:amber") == 2
            assert f"page{number}of{count}" in text


@pytest.mark.slow
def test_documents_are_reproducible() -> None:
    """The same brief gives the same bytes in any process, under any hash seed, time zone or date."""
    code = (
        "import hashlib, sys; from pathlib import Path; from briefing.model.brief import Brief; from briefing.render import render;"
        "made = render(Brief.model_validate_json(Path(sys.argv[1]).read_text('utf-8')), formats=('pdf', 'html', 'json'));"
        "print({name: hashlib.sha256(content).hexdigest() for name, content in made.items()})"
    )
    prints = {
        subprocess.run(
            [sys.executable, "-c", code, str(CASE)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(prints) == 1


def test_json_is_the_brief() -> None:
    """The data read back are the brief; figures are numbers, aliases are the contract's, the text is UTF-8 and ends its line."""
    made = render(BRIEF, formats=("json",))["brief.json"]
    data = json.loads(made)
    assert Brief.model_validate(data) == BRIEF
    assert data["key_points"][1]["from"] == ["D2"]
    assert {type(number["value"]) for number in data["numbers"]} <= {int, float}
    assert "Bergström".encode() in made
    assert made.endswith(b"}\n")


def test_hostile_text_is_text() -> None:
    """Markup, template code and control characters in a brief are shown as text or left out, never obeyed."""
    brief = generated(0, 0).model_copy(update={"title": " ".join(HOSTILE[:3])})
    made = render(brief, formats=("html",))["brief.html"].decode("utf-8")
    read = Reader(made)
    assert "<b>bold</b> & <script>alert(1)</script> {{ 7 * 7 }} {% include 'x' %} ab[31m" in read.text
    assert read.scripts == 1
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", made)


def test_html_loads_nothing() -> None:
    """The page forbids itself to load or to run anything, and names no address outside itself."""
    made = write_html(build_view(BRIEF))
    assert "default-src 'none'" in made
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import|https?://", made)


def test_unknown_format() -> None:
    """A format that no writer serves is named with those there are, before anything is written."""
    with pytest.raises(UnknownFormatError, match=r"no writer for “odt”.*pdf, docx, html, json"):
        render(BRIEF, formats=("json", "odt"))


def test_writers_can_be_added() -> None:
    """The registry is a tuple: a caller may bring a writer."""
    added = (*WRITERS, Writer("title", "title.txt", "text", lambda view, _brief: view.masthead.title))
    assert render(BRIEF, formats=("title", "title"), writers=added) == {"title.txt": BRIEF.title.encode()}


def test_files_have_their_names() -> None:
    """Each format has one file; the kind of a writer says whether it gives text or bytes."""
    assert [(writer.format, writer.file, writer.kind) for writer in WRITERS] == [
        ("pdf", "brief.pdf", "bytes"),
        ("docx", "brief.docx", "bytes"),
        ("html", "brief.html", "text"),
        ("json", "brief.json", "text"),
        ("md", "brief.md", "text"),
        ("xlsx", "brief.xlsx", "bytes"),
        ("csl", "sources.json", "text"),
        ("bib", "sources.bib", "text"),
        ("ris", "sources.ris", "text"),
    ]


@pytest.mark.parametrize("problem", [OSError("cannot load library 'libpango-1.0-0'"), ImportError("No module named weasyprint")])
def test_pdf_without_its_libraries(monkeypatch: pytest.MonkeyPatch, problem: Exception) -> None:
    """Without Pango or WeasyPrint the error names the cure, and the other formats are still written."""

    class Absent:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise problem

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Absent(), *sys.meta_path])
    with pytest.raises(MissingDependencyError, match="Install"):
        render(BRIEF, formats=("pdf",))
    assert set(render(BRIEF, formats=("html", "json"))) == {"brief.html", "brief.json"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:9/x.svg",
        "data:image/svg+xml,<svg/>",
        "bundled:../pyproject.toml",
        "bundled:words/en.toml",
        "bundled:fonts/../../LICENSE",
    ],
)
def test_pdf_loads_nothing_from_outside(address: str) -> None:
    """Layout may read bundled fonts and drawings alone: no file of the machine, no address of the network."""
    with pytest.raises(OutsideFileError, match="loads nothing but"):
        fetch(address, Design())


@pytest.mark.slow
def test_pdf_without_a_date_is_reproducible() -> None:
    """A brief that states no date, or one that is none, is still written, with a fixed date in its file."""
    for as_of in (None, "2031-02-30", "soon"):
        made = render(BRIEF.model_copy(update={"as_of": as_of}), formats=("pdf",))["brief.pdf"]
        with pikepdf.open(BytesIO(made)) as pdf:
            assert str(pdf.docinfo["/CreationDate"]) == "D:20000101000000Z"


@pytest.mark.slow
def test_characters_that_the_fonts_lack() -> None:
    """A script that the fonts lack is shown by a stand-in and named among the limits, and the file stays valid."""
    made = render(BRIEF.model_copy(update={"title": "Talks on 水 and 😀 — ５, Ŋ, x‑ray"}), formats=("pdf",))["brief.pdf"]
    text = squashed(pdf_text(made))
    assert "talkson☐and☐—5,n,x-ray" in text
    assert "cjkunifiedideograph-6c34" in text
    assert failures(made) == []


def test_a_template_error_names_the_field() -> None:
    """A template that asks for what the view does not have fails, instead of leaving a gap."""
    from jinja2 import UndefinedError

    with pytest.raises(UndefinedError, match="absent"):
        templating._environment("page").from_string("{{ view.absent }}").render(view={})
