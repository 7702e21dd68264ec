"""The command line: parse, call the library, report; the one place where an error becomes an exit code."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.errors import BriefingError
from briefing.report import Report

if TYPE_CHECKING:
    from briefing.model.brief import Brief

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
Folder = Annotated[Path, typer.Option("-o", "--output", help="Folder for the documents.")]
BriefFile = Annotated[Path, typer.Argument(help="A brief.json.", show_default=False)]

ALL_FORMATS = "pdf,docx,html,json"


@app.command(epilog="Example: briefing build articles/ -o build --title 'Talks on fisheries' --format pdf,docx")
def build(
    articles: Articles,
    output: Folder = Path("build"),
    title: Title = None,
    as_of: AsOf = None,
    format: Formats = ALL_FORMATS,  # noqa: A002
    marking: Marking = None,
    strict: Strict = False,
    quiet: Quiet = False,
    force: Force = False,
) -> None:
    """Write the brief of the articles as documents."""
    from briefing import pipeline
    from briefing.outputs import write_outputs
    from briefing.render.writers import render

    report = Report(quiet=quiet)
    with report.stages() as progress:
        brief = pipeline.build(articles, title=title, as_of=_checked_date(as_of), marking=marking, progress=progress)
        progress("render")
        documents = render(brief, formats=_listed(format))
    paths = write_outputs(output, documents, force=force)
    report.found(brief)
    report.written(paths)
    _leave_if_doubted(brief, strict=strict)


@app.command(epilog="Example: briefing extract articles/ -o brief.json")
def extract(
    articles: Articles,
    output: Annotated[Path, typer.Option("-o", "--output", help="File for the brief as data; - for standard output.")] = Path("brief.json"),
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
    from briefing.render.writers import render

    report = Report(quiet=quiet)
    with report.stages() as progress:
        brief = pipeline.build(articles, title=title, as_of=_checked_date(as_of), marking=marking, progress=progress)
    (data,) = render(brief, formats=["json"]).values()
    if str(output) == "-":
        sys.stdout.write(data.decode("utf-8"))
    else:
        report.found(brief)
        report.written([write_file(output, data, force=force)])
    _leave_if_doubted(brief, strict=strict)


@app.command(epilog="Example: briefing render brief.json -o build --format pdf")
def render(
    brief: BriefFile,
    output: Folder = Path("build"),
    format: Formats = ALL_FORMATS,  # noqa: A002
    quiet: Quiet = False,
    force: Force = False,
) -> None:
    """Lay out a brief.json, which a person may have corrected, as documents."""
    from briefing.outputs import write_outputs
    from briefing.render.writers import render as render_documents
    from briefing.verify import load_brief

    report = Report(quiet=quiet)
    with report.stages() as progress:
        progress("render")
        documents = render_documents(load_brief(brief), formats=_listed(format))
    report.written(write_outputs(output, documents, force=force))


@app.command(epilog="Example: briefing verify build/brief.json articles/")
def verify(brief: BriefFile, articles: Articles, quiet: Quiet = False) -> None:
    """Hold each line of a brief against the articles; exit code 1 where anything is not verified."""
    from briefing.ingest import read
    from briefing.verify import load_brief
    from briefing.verify import verify as verify_brief

    found = verify_brief(load_brief(brief), read(articles).articles)
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


def main(argv: Sequence[str]) -> int:
    """Runs the command line and returns its exit code: 0 done, 1 doubts, 2 wrong use, 3 no usable article, 4 cannot write."""
    try:
        app(args=list(argv), prog_name="briefing")
    except BriefingError as error:
        sys.stderr.write(f"briefing: {error}\n")
        return error.exit_code
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0


def _listed(formats: str) -> list[str]:
    return list(dict.fromkeys(name.strip().lower() for name in formats.split(",") if name.strip()))


def _checked_date(as_of: str | None) -> str | None:
    from datetime import date

    from briefing.errors import InvalidDateError

    if as_of is None:
        return None
    try:
        return date.fromisoformat(as_of).isoformat()
    except ValueError as error:
        raise InvalidDateError(as_of) from error


def _leave_if_doubted(brief: "Brief", *, strict: bool) -> None:
    if strict and any(doubt.level != "info" for doubt in brief.diagnostics):
        raise typer.Exit(1)
