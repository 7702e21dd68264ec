"""Brief → files by format: the registry of writers, each of which imports its library when it is called."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from briefing.errors import UnknownFormatError
from briefing.model.brief import Brief
from briefing.render.options import Options
from briefing.render.view import View, build_view

Document = str | bytes


class Writer(NamedTuple):
    """A format, the name of its file, and the function that lays the view out."""

    format: str
    file: str
    #: Text is encoded in UTF-8 by `render`.
    kind: Literal["text", "bytes"]
    write: Callable[[View, Brief], Document]


def _write_pdf(view: View, brief: Brief) -> bytes:
    from briefing.render.paper import write_pdf

    return write_pdf(view, write_json(view, brief).encode("utf-8"))


def _write_word(view: View, _brief: Brief) -> bytes:
    from briefing.render.word import write_docx

    return write_docx(view)


def _write_page(view: View, _brief: Brief) -> str:
    from briefing.render.page import write_html

    return write_html(view)


def _write_markdown(view: View, _brief: Brief) -> str:
    from briefing.render.markdown import write_markdown

    return write_markdown(view)


def _write_csl(_view: View, brief: Brief) -> str:
    from briefing.render.references_csl import write_csl

    return write_csl(brief)


def _write_bibtex(_view: View, brief: Brief) -> str:
    from briefing.render.references_bibtex import write_bibtex

    return write_bibtex(brief)


def _write_ris(_view: View, brief: Brief) -> str:
    from briefing.render.references_ris import write_ris

    return write_ris(brief)


def _write_xlsx(view: View, brief: Brief) -> bytes:
    from briefing.render.spreadsheet import write_xlsx

    return write_xlsx(view, brief)


def write_json(_view: View, brief: Brief) -> str:
    """The brief as data, numbers in full, with a line end at the end of the file."""
    return brief.model_dump_json(by_alias=True, indent=2) + "\n"


#: In the order of the documentation.
WRITERS: tuple[Writer, ...] = (
    Writer("pdf", "brief.pdf", "bytes", _write_pdf),
    Writer("docx", "brief.docx", "bytes", _write_word),
    Writer("html", "brief.html", "text", _write_page),
    Writer("json", "brief.json", "text", write_json),
    Writer("md", "brief.md", "text", _write_markdown),
    Writer("xlsx", "brief.xlsx", "bytes", _write_xlsx),
    Writer("csl", "sources.json", "text", _write_csl),
    Writer("bib", "sources.bib", "text", _write_bibtex),
    Writer("ris", "sources.ris", "text", _write_ris),
)


def render(
    brief: Brief,
    *,
    formats: Sequence[str] = ("pdf", "docx", "html", "json"),
    options: Options | None = None,
    writers: Sequence[Writer] = WRITERS,
) -> dict[str, bytes]:
    """The documents by file name, in the order of the formats asked for."""
    by_format = {writer.format: writer for writer in writers}
    for wanted in formats:
        if wanted not in by_format:
            raise UnknownFormatError(wanted, list(by_format))
    view = build_view(brief, options)
    chosen = [by_format[wanted] for wanted in dict.fromkeys(formats)]
    return {writer.file: _encoded(writer.write(view, brief)) for writer in chosen}


def _encoded(document: Document) -> bytes:
    return document.encode("utf-8") if isinstance(document, str) else document
