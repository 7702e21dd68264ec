"""PDF as WeasyPrint writes it → PDF/A-3a and PDF/UA-1: what the layout engine leaves open is closed here.

Running headers and footers become artifacts, header cells get a scope, links say where they lead, and the metadata
claim both standards in one block, uncompressed, with dates of the brief and not of the clock.
"""

import io
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from briefing.errors import MissingDependencyError
from briefing.render.slots import View
from briefing.render.structure import finish_structure, iter_elements

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

_ENDS_IN_RETURN, _DICTIONARY = b"\r\nendstream", b" obj\n<< "
#: Elements that hold what articles say and nothing else.
_IN_THE_ARTICLES_WORDS = ("/H1", "/BlockQuote")
_PRODUCER = "WeasyPrint and pikepdf"
#: Two standards in one rdf:RDF: a second one would be ignored. The schema tells PDF/A readers what pdfuaid:part is.
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>{creator}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<pdf:Keywords>{keywords}</pdf:Keywords><pdf:Producer>{producer}</pdf:Producer><xmp:CreatorTool>{engine}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"


def finish_pdf(raw: bytes, view: View, moment: datetime) -> bytes:
    """The same document, fit for archives and for readers who cannot see it; the same bytes each time it is made."""
    try:
        import pikepdf
    except ImportError as error:
        raise MissingDependencyError("pikepdf", "Install it with “pip install pikepdf”.") from error
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        finish_structure(pdf)
        _set_tongue(pdf, view)
        _set_link_texts(pdf, link_texts(view))
        _set_metadata(pdf, view, moment)
        _set_images(pdf)
        return _saved(pdf)


def _set_tongue(pdf: "Pdf", view: View) -> None:
    """Title and quotations are read out in the language of the articles, where the fixed words are in another.

    The layout engine drops languages, and its pieces of a paragraph cannot be told apart again: what stands inside one
    keeps the language of the document.
    """
    import pikepdf

    if view.tongue is None or any(line.language != view.tongue for line in view.evidence.lines):
        return
    for element in iter_elements(pdf.Root.StructTreeRoot.K):
        if element.S in _IN_THE_ARTICLES_WORDS:
            element.Lang = pikepdf.String(view.tongue)


def _set_images(pdf: "Pdf") -> None:
    """An archive wants each pixel as it is, not smoothed by the reader's program."""
    import pikepdf

    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image" and "/Interpolate" in each:
            each.Interpolate = False


def _saved(pdf: "Pdf") -> bytes:
    """The file, compressed as far as it goes and under an identifier that depends on nothing but its content."""
    import pikepdf

    out = io.BytesIO()
    pikepdf.settings.set_flate_compression_level(9)
    try:
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True)
    finally:
        pikepdf.settings.set_flate_compression_level(-1)
    return _part_line_ends(out.getvalue())


def _part_line_ends(content: bytes) -> bytes:
    r"""The same objects at the same places, with "\r\n" after each stream whose last byte is "\r".

    Strict readers take that byte and the "\n" that follows for one line end, and miss it in the stream. The byte that is
    needed comes from the space that opens the stream's dictionary.
    """
    at = content.find(_ENDS_IN_RETURN)
    while at >= 0:
        space = content.rfind(_DICTIONARY, 0, at) + len(_DICTIONARY) - 1
        content = content[:space] + content[space + 1 : at + 1] + b"\r" + content[at + 1 :]
        at = content.find(_ENDS_IN_RETURN, at + len(_ENDS_IN_RETURN))
    return content


def link_texts(view: View) -> dict[str, str]:
    """What each place of the document that links lead to is called."""
    texts = {line.anchor: f"{line.id}: {line.title}" for line in view.sources.lines}
    for line in view.evidence.lines:
        texts[line.anchor] = line.spoken
        texts |= {link.target: f"{link.label}: {link.title}" for link in line.back}
    return texts


def _set_link_texts(pdf: "Pdf", texts: dict[str, str]) -> None:
    """A link says where it leads, instead of the name of its anchor; its place is no finer than a screen shows."""
    import pikepdf

    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            if annotation.get("/Subtype") == "/Link":
                name = str(annotation.get("/Contents", "")).lstrip("#")
                annotation.Contents = pikepdf.String(texts.get(name, name))
                annotation.Rect = _rounded(annotation.Rect)
    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        places = pdf.Root.Names.Dests.Names
        for i in range(1, len(places), 2):
            places[i] = _rounded(places[i])


def _rounded(numbers: Iterable[Any]) -> "Object":
    import pikepdf

    return pikepdf.Array([round(each) if isinstance(each, Decimal) else each for each in numbers])


def _set_metadata(pdf: "Pdf", view: View, moment: datetime) -> None:
    import pikepdf

    values = {
        "language": view.language,
        "title": view.masthead.title,
        "subject": view.subject,
        "keywords": ", ".join(view.keywords),
        "producer": _PRODUCER,
        "engine": view.engine,
        "author": view.imprint.organisation,
    }
    escaped = {name: escape(value) for name, value in values.items()}
    creator = _CREATOR.format(**escaped) if values["author"] else ""
    xmp = _XMP.format(**escaped, creator=creator, moment=moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    stream = pdf.make_stream(xmp.encode("utf-8"))
    stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    pdf.Root.Metadata = stream
    stamp = moment.strftime("D:%Y%m%d%H%M%SZ")
    info = {"Title": "title", "Subject": "subject", "Keywords": "keywords", "Producer": "producer", "Creator": "engine"}
    info |= {"Author": "author"} if values["author"] else {}
    pdf.trailer.Info = pdf.make_indirect(
        pikepdf.Dictionary(
            {f"/{key}": pikepdf.String(values[name]) for key, name in info.items()}
            | {"/CreationDate": pikepdf.String(stamp), "/ModDate": pikepdf.String(stamp)}
        )
    )
