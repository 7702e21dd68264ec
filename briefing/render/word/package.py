"""Parts of templates/word/ → an empty Word file with the brief's styles → the finished file, the same bytes each time."""

import io
import zipfile
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.errors import MissingDependencyError
from briefing.render.assets import read_text
from briefing.render.moments import moment_of
from briefing.render.slots import View
from briefing.render.slots.design import Design
from briefing.render.word.dressing import dressed, dressed_styles, sized
from briefing.render.word.inline import Element, w, writable

if TYPE_CHECKING:
    from docx.document import Document

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DRAWING = "application/vnd.openxmlformats-officedocument.drawingml"
#: The earliest date that a zip archive can say.
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_MAX_PROPERTY = 255
#: Word proofs the English of the house as British.
_PROOFING = {"en": "en-GB"}


class _Part(NamedTuple):
    """A part of the reference document: its relationship's id, its kind, and the template it comes from."""

    relationship: str
    kind: str
    template: str

    @property
    def name(self) -> str:
        return f"{self.relationship}.xml"

    @property
    def content_type(self) -> str:
        office = "application/vnd.openxmlformats-officedocument"
        return f"{office}.theme+xml" if self.kind == "theme" else f"{_WORD}.{self.kind}+xml"


_PARTS = (
    _Part("styles", "styles", "styles.xml"),
    _Part("numbering", "numbering", "numbering.xml"),
    _Part("settings", "settings", "settings.xml"),
    _Part("fontTable", "fontTable", "fontTable.xml"),
    _Part("theme", "theme", "theme.xml"),
    _Part("header", "header", "header.xml"),
    _Part("headerFirst", "header", "header.xml"),
    _Part("footer", "footer", "footer.xml"),
)


class WordFile:
    """A Word file while it is written: its body, its notes, its running head and foot, and what they link to."""

    def __init__(self, design: Design | None = None, *, figure: str = "") -> None:
        self._design = design or Design()
        self._document = _open(reference_document(self._design))
        self.body: Element = self._document.element.body
        #: The word before a caption's number, in the language of the brief.
        self.figure = figure
        self._drawings = 0

    def part(self, name: str) -> Element:
        """The root of a part by the id of its relationship: "header", "settings"."""
        element: Element = self._document.part.rels[name].target_part.element
        return element

    def add_notes(self, kind: Literal["footnote", "endnote"]) -> Element:
        """The root of a part of notes, with the lines that part notes from text, and its entry in the settings."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import XmlPart
        from docx.oxml.parser import parse_xml

        root = parse_xml(read_text(f"word/{kind}s.xml").encode("utf-8"))
        part = XmlPart(PackURI(f"/word/{kind}s.xml"), f"{_WORD}.{kind}s+xml", root, self._document.part.package)
        self._document.part.relate_to(part, f"{_OFFICE}/{kind}s")
        # Left alone, endnotes count in roman numerals; Word looks at the settings, LibreOffice at the section.
        decimal = w("numFmt", val="decimal")
        _insert_before(self.body[-1], "pgSz", w(f"{kind}Pr", deepcopy(decimal)))
        _insert_before(self.part("settings"), "compat", w(f"{kind}Pr", decimal, w(kind, id="-1"), w(kind, id="0")))
        return root

    def address(self, url: str) -> str:
        """The relationship that leads to an address outside."""
        return self._document.part.relate_to(url, f"{_OFFICE}/hyperlink", is_external=True)

    def picture(self, held: io.BytesIO) -> str:
        """The relationship that leads to a picture of pixels."""
        return self._document.part.get_or_add_image(held)[0]

    def drawing_number(self) -> int:
        """A number that no other drawing of the file has."""
        self._drawings += 1
        return self._drawings

    def chart(self, number: int, xml: bytes, workbook: bytes) -> str:
        """The relationship that leads to a chart and to the workbook it is edited in."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        package = self._document.part.package
        sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        chart = Part(
            PackURI(f"/word/charts/chart{number}.xml"),
            f"{_DRAWING}.chart+xml",
            dressed(xml.decode("utf-8"), self._design).encode("utf-8"),
            package,
        )
        chart.relate_to(Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), sheet, workbook, package), f"{_OFFICE}/package")
        return self._document.part.relate_to(chart, f"{_OFFICE}/chart")

    def saved(self, view: View) -> bytes:
        """The file with its properties, the same for the same view."""
        _number_bookmarks(self.body)
        self._colour_drawings()
        next(self.part("styles").iter(w("lang").tag)).set(w("lang", val="").keys()[0], _PROOFING.get(view.language, view.language))
        self._describe(view)
        raw = io.BytesIO()
        self._document.save(raw)
        return _repacked(raw.getvalue())

    def _colour_drawings(self) -> None:
        """The colours of shapes, which no style reaches."""
        for shade in self.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}srgbClr"):
            shade.set("val", dressed(f'<c val="{shade.get("val")}"/>', self._design)[8:14])

    def _describe(self, view: View) -> None:
        properties = self._document.core_properties
        moment = moment_of(view.as_of)
        properties.title = writable(view.masthead.title)[:_MAX_PROPERTY]
        properties.subject = writable(view.subject)[:_MAX_PROPERTY]
        properties.author = writable(view.imprint.organisation or "briefing")[:_MAX_PROPERTY]
        properties.last_modified_by = "briefing"
        properties.keywords = writable(", ".join(view.keywords))[:_MAX_PROPERTY]
        properties.language = view.language
        properties.comments = writable(view.engine)[:_MAX_PROPERTY]
        properties.created = properties.modified = moment
        properties.revision = 1


@cache
def reference_document(design: Design = Design()) -> bytes:  # noqa: B008  a frozen record
    """An empty Word file with the styles, numbering and page of the brief in the design's look."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", _content_types())
        archive.writestr("_rels/.rels", _relationships([("document", f"{_OFFICE}/officeDocument", "word/document.xml"), _APP]))
        archive.writestr("docProps/app.xml", read_text("word/app.xml"))
        archive.writestr("word/document.xml", sized(read_text("word/document.xml"), design.page))
        related = [(part.relationship, f"{_OFFICE}/{part.kind}", part.name) for part in _PARTS]
        archive.writestr("word/_rels/document.xml.rels", _relationships(related))
        for part in _PARTS:
            dress = dressed_styles if part.kind == "styles" else dressed
            archive.writestr(f"word/{part.name}", dress(read_text(f"word/{part.template}"), design))
    return held.getvalue()


_APP = ("app", f"{_OFFICE}/extended-properties", "docProps/app.xml")


def _content_types() -> str:
    kinds = [("/word/document.xml", f"{_WORD}.document.main+xml")]
    kinds += [(f"/word/{part.name}", part.content_type) for part in _PARTS]
    kinds += [("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")]
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds)
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{overrides}</Types>'


def _relationships(related: list[tuple[str, str, str]]) -> str:
    lines = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in related)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'


def _open(package: bytes) -> "Document":
    try:
        import docx
    except ImportError as error:
        cure = "Install it with “pip install python-docx”; PDF, HTML and JSON are written without it."
        raise MissingDependencyError("python-docx", cure) from error
    return docx.Document(io.BytesIO(package))


def _insert_before(parent: Element, tag: str, element: Element) -> None:
    """The element in its place: the schema fixes the order of neighbours."""
    place = next(i for i, child in enumerate(parent) if child.tag == w(tag).tag)
    parent.insert(place, element)


def _number_bookmarks(body: Element) -> None:
    """Bookmarks numbered in the order of the text."""
    starts = list(body.iter(w("bookmarkStart").tag))
    name = next(iter(w("bookmarkStart", id="0").attrib))
    for number, start in enumerate(starts, 1):
        start.set(name, str(number))
    for number, end in enumerate(body.iter(w("bookmarkEnd").tag), 1):
        end.set(name, str(number))


def _repacked(raw: bytes) -> bytes:
    """The archive with fixed dates and its parts in a fixed order, the list of types first."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as found, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(found.namelist(), key=lambda name: (name != "[Content_Types].xml", name != "_rels/.rels", name)):
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, found.read(name))
    return held.getvalue()
