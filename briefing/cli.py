"""The command line: parse, call the library, report; the one place where an error becomes an exit code."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.errors import BriefingError
from briefing.report import Report

if TYPE_CHECKING:
    from briefing.model.brief import Brief
    from briefing.pipeline import Progress
    from briefing.render import Options

app = typer.Typer(
    name="briefing",
    help="Turns a folder of news articles about one event into a policy brief: PDF, Word, HTML and data, every line proven by its source.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Articles = Annotated[list[Path], typer.Argument(help="Files and folders with the articles of one event.", show_default=False)]
Title = Annotated[str | None, typer.Option("--title", help="Title of the brief; by default the headline that says most.")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Date that the brief speaks for, YYYY-MM-DD; by default that of the latest article.")
]
Marking = Annotated[str | None, typer.Option("--marking", help="Marking for header and footer, such as TLP:AMBER.")]
Strict = Annotated[bool, typer.Option("--strict", help="Leave with exit code 1 where anything was doubted.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite outputs that were changed by hand.")]
Formats = Annotated[str, typer.Option("--format", help="Documents to write, separated by commas.")]
Folder = Annotated[Path, typer.Option("-o", "--output", help="Folder for the documents; - for standard output, where there is one format.")]
DataFile = Annotated[Path, typer.Option("-o", "--output", help="File for the brief as data; - for standard output.")]
Template = Annotated[str, typer.Option("--template", help="Look: house, plain, newsroom, or a folder made by “briefing template new”.")]
BrandFile = Annotated[Path | None, typer.Option("--brand", help="A brand.toml: organisation, logo, colours, footer, disclaimer.")]
Lang = Annotated[str | None, typer.Option("--lang", help="Language of headings and fixed words: en, es, fr.")]
PageSize = Annotated[str | None, typer.Option("--page", help="Size of the page: a4 or letter.")]
Draft = Annotated[bool, typer.Option("--draft", help="DRAFT across each page of PDF, Word and HTML.")]
NotesKind = Annotated[str, typer.Option("--notes", help="Sources in the Word file: inline, footnotes, endnotes.")]
Annex = Annotated[bool, typer.Option("--annex/--no-annex", help="Print the evidence behind the brief, in PDF and Word.")]
Length = Annotated[str, typer.Option("--length", help="page: the essentials on one page; full: everything.")]
WordTemplate = Annotated[Path | None, typer.Option("--word-template", help="Reserved for a Word file of yours; refused for now.")]
BriefFile = Annotated[Path, typer.Argument(help="A brief.json; - for standard input.", show_default=False)]

ALL_FORMATS = "pdf,docx,html,json"
_STREAM = Path("-")


def _show_version(asked: bool) -> None:  # noqa: FBT001
    if asked:
        from briefing import __version__

        sys.stdout.write(f"briefing {__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and leave.")] = False,
) -> None:
    """Options of the program itself."""


@app.command(epilog="Example: briefing build articles/ -o build --title 'Talks on fisheries' --format pdf,docx")
def build(
    articles: Articles,
    output: Folder = Path("build"),
    title: Title = None,
    as_of: AsOf = None,
    formats: Formats = ALL_FORMATS,
    marking: Marking = None,
    template: Template = "house",
    brand: BrandFile = None,
    lang: Lang = None,
    page: PageSize = None,
    draft: Draft = False,
    notes: NotesKind = "inline",
    annex: Annex = True,
    length: Length = "full",
    word_template: WordTemplate = None,
    strict: Strict = False,
    quiet: Quiet = False,
    force: Force = False,
) -> None:
    """Write the brief of the articles as documents."""
    from briefing import pipeline

    report = Report(quiet=quiet)
    wanted = _wanted(formats, output)
    options = _options_of(
        template=template,
        brand=brand,
        lang=lang,
        page=page,
        draft=draft,
        notes=notes,
        annex=annex,
        length=length,
        word_template=word_template,
    )
    with report.stages() as progress:
        brief = pipeline.build(articles, title=title, as_of=as_of, marking=marking, progress=progress)
        documents = _laid_out(brief, wanted, options, progress)
    _deliver(documents, output, report, force=force, brief=brief)
    _leave_if_doubted(brief, strict=strict)


@app.command(epilog="Example: briefing extract articles/ -o brief.json")
def extract(
    articles: Articles,
    output: DataFile = Path("brief.json"),
    title: Title = None,
    as_of: AsOf = None,
    marking: Marking = None,
    strict: Strict = False,
    quiet: Quiet = False,
    force: Force = False,
) -> None:
    """Write the brief of the articles as data, to be corrected before it is laid out."""
    from briefing import pipeline
    from briefing.outputs import write_file
    from briefing.render import render

    report = Report(quiet=quiet)
    with report.stages() as progress:
        brief = pipeline.build(articles, title=title, as_of=as_of, marking=marking, progress=progress)
    (data,) = render(brief, formats=["json"]).values()
    if output == _STREAM:
        _stream(data)
        report.found(brief)
    else:
        path = write_file(output, data, force=force)
        report.found(brief)
        report.written([path])
    _leave_if_doubted(brief, strict=strict)


@app.command(epilog="Example: briefing render brief.json -o build --format pdf")
def render(
    brief: BriefFile,
    output: Folder = Path("build"),
    formats: Formats = ALL_FORMATS,
    template: Template = "house",
    brand: BrandFile = None,
    lang: Lang = None,
    page: PageSize = None,
    draft: Draft = False,
    notes: NotesKind = "inline",
    annex: Annex = True,
    length: Length = "full",
    word_template: WordTemplate = None,
    quiet: Quiet = False,
    force: Force = False,
) -> None:
    """Lay out a brief.json, which a person may have corrected, as documents."""
    report = Report(quiet=quiet)
    wanted = _wanted(formats, output)
    options = _options_of(
        template=template,
        brand=brand,
        lang=lang,
        page=page,
        draft=draft,
        notes=notes,
        annex=annex,
        length=length,
        word_template=word_template,
    )
    loaded = _load(brief)
    with report.stages() as progress:
        documents = _laid_out(loaded, wanted, options, progress)
    # The brief that is laid out may lie among the outputs, with a person's corrections: it stays as it is.
    kept = {name: data for name, data in documents.items() if brief == _STREAM or (output / name).resolve() != brief.resolve()}
    _deliver(kept, output, report, force=force)


@app.command(epilog="Example: briefing verify build/brief.json articles/")
def verify(brief: BriefFile, articles: Articles, quiet: Quiet = False) -> None:
    """Hold each line of a brief against the articles; exit code 1 where anything is not verified."""
    from briefing.ingest import read
    from briefing.verify import verify as verify_brief

    found = verify_brief(_load(brief), read(articles).articles)
    Report(quiet=quiet).verified(found)
    if not found.ok:
        raise typer.Exit(1)


@app.command(epilog="Example: briefing schema > brief.schema.json")
def schema() -> None:
    """Print the JSON Schema of the brief."""
    import json

    from briefing.model.brief import Brief

    sys.stdout.write(json.dumps(Brief.model_json_schema(by_alias=True), indent=2, ensure_ascii=False) + "\n")


@app.command(epilog="Example: briefing doctor")
def doctor() -> None:
    """Say what is there and what lacks: Python, the language pipeline, Pango, fonts."""
    from briefing.doctor import examine

    checks = examine()
    Report(quiet=False).examined(checks)
    if not all(check.ok for check in checks):
        raise typer.Exit(4)


templates = typer.Typer(help="Looks of your own.", epilog="Example: briefing template new our-look --from plain", no_args_is_help=True)
app.add_typer(templates, name="template")


@templates.command(epilog="Example: briefing template new our-look --from plain")
def new(
    folder: Annotated[Path, typer.Argument(help="A folder that is not there yet.", show_default=False)],
    start: Annotated[str, typer.Option("--from", help="Look to start from: house, plain, newsroom.")] = "house",
    quiet: Quiet = False,
) -> None:
    """Copy a look into a folder, to be changed there and used with --template."""
    from briefing.render.new_look import new_look

    Report(quiet=quiet).written(new_look(folder, start))


def main(argv: Sequence[str]) -> int:
    """Runs the command line and returns its exit code: 0 done, 1 doubts, 2 wrong use, 3 no usable article, 4 cannot write."""
    try:
        app(args=list(argv), prog_name="briefing")
        sys.stdout.flush()
    except BriefingError as error:
        sys.stderr.write(f"briefing: {error}\n")
        return error.exit_code
    except BrokenPipeError:
        # The reader of the stream has left; nothing can be told to it, nor anything flushed at exit.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        return 4
    except OSError as error:
        sys.stderr.write(f"briefing: Cannot read or write{f' {error.filename}' if error.filename else ''}: {error.strerror or error}.\n")
        return 4
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0


def _wanted(formats: str, output: Path) -> list[str]:
    """The formats as a list; what cannot be written is told before the work is done."""
    from briefing.errors import UnknownFormatError, UsageError
    from briefing.outputs import check_folder
    from briefing.render import WRITERS

    known = [writer.format for writer in WRITERS]
    wanted = list(dict.fromkeys(name.strip().lower() for name in formats.split(",") if name.strip()))
    for name in wanted:
        if name not in known:
            raise UnknownFormatError(name, known)
    if not wanted:
        raise UnknownFormatError(formats, known)
    if output != _STREAM:
        check_folder(output)
    elif len(wanted) > 1:
        raise UsageError("Standard output takes one document: choose it with --format, for example --format pdf.")
    return wanted


def _options_of(**given: Any) -> "Options":  # noqa: ANN401  the record checks what it is given
    """The making of the documents, checked before the work is done."""
    from briefing.render import Options, check_options

    options = Options(**given)
    check_options(options)
    return options


def _laid_out(brief: "Brief", formats: Sequence[str], options: "Options", progress: "Progress") -> dict[str, bytes]:
    from briefing.render import render as render_documents

    progress("render")
    return render_documents(brief, formats=formats, options=options)


def _deliver(documents: dict[str, bytes], output: Path, report: Report, *, force: bool, brief: "Brief | None" = None) -> None:
    """Writes the documents, or streams the only one, and reports what was found and where it stands."""
    from briefing.outputs import write_outputs

    paths = [] if output == _STREAM else write_outputs(output, documents, force=force)
    if output == _STREAM:
        _stream(*documents.values())
    if brief is not None:
        report.found(brief)
    report.written(paths)


def _stream(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _load(path: Path) -> "Brief":
    from briefing.verify import load_brief
    from briefing.verify.loading import parse_brief

    return parse_brief(sys.stdin.read(), Path("standard input")) if path == _STREAM else load_brief(path)


def _leave_if_doubted(brief: "Brief", *, strict: bool) -> None:
    if strict and any(doubt.level != "info" for doubt in brief.diagnostics):
        raise typer.Exit(1)
