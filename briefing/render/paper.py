"""View → PDF: laid out by WeasyPrint, which may read nothing but the bundled fonts and drawings."""

import logging
import warnings
from datetime import UTC, datetime
from typing import Any

from briefing.errors import MissingDependencyError
from briefing.render.annex import without_annex
from briefing.render.archive import finish_pdf
from briefing.render.dates import parse_parts
from briefing.render.fetching import BASE, build_fetcher
from briefing.render.glyphs import with_shown_characters
from briefing.render.slots import View
from briefing.render.templating import fill_styles, fill_template

#: Debian's names; other systems call them much the same.
_CURE = (
    "Install them with “apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0”; "
    "HTML, Word and JSON are written without them."
)
#: The moment of a brief that states no date: never the clock, so that the file can be made again.
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def write_pdf(view: View, source: bytes) -> bytes:
    """The brief as PDF/A-3a and PDF/UA-1 in one file, with its brief.json attached as the source."""
    weasyprint = _weasyprint()
    shown = with_shown_characters(view if view.design.annex else without_annex(view))
    moment = moment_of(view.as_of)
    return finish_pdf(_laid_out(weasyprint, shown, source, moment), shown, moment)


def _laid_out(weasyprint: Any, view: View, source: bytes, moment: datetime) -> bytes:  # noqa: ANN401  the library ships no types
    """The file as the layout engine writes it; raises OutsideFileError where a look names what no brief may load."""
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError

    fetcher = build_fetcher(view.design)
    fonts = FontConfiguration()
    attachment = weasyprint.Attachment(
        string=source,
        name="brief.json",
        description=view.subject,
        created=moment,
        modified=moment,
        relationship="Source",
        url_fetcher=fetcher,
    )
    html = weasyprint.HTML(string=fill_template("paper.html", "paper", view), base_url=BASE, url_fetcher=fetcher)
    try:
        with warnings.catch_warnings():
            # The library leaves the file of its colour profile open.
            warnings.simplefilter("ignore", ResourceWarning)
            sheet = weasyprint.CSS(string=fill_styles("paper", view), base_url=BASE, url_fetcher=fetcher, font_config=fonts)
            written: bytes = html.write_pdf(font_config=fonts, stylesheets=[sheet], attachments=[attachment], pdf_variant="pdf/a-3a")
    except FatalURLFetchingError as error:
        raise fetcher.refusal from error
    return written


def moment_of(as_of: str | None) -> datetime:
    """The date the brief speaks for as the moment of its file."""
    parts = parse_parts((as_of or "").partition("/")[0])
    if parts is None:
        return _NO_DATE
    try:
        return datetime(parts[0], parts[1] or 1, parts[2] or 1, tzinfo=UTC)
    except ValueError:  # 30 February
        return _NO_DATE


def _weasyprint() -> Any:  # noqa: ANN401  the library ships no types
    try:
        with warnings.catch_warnings():
            # A machine without fonts is no matter to a document that brings its own.
            warnings.filterwarnings("ignore", message="No fonts configured in FontConfig")
            import weasyprint
    except ImportError as error:
        raise MissingDependencyError(
            "WeasyPrint", "Install it with “pip install weasyprint”; HTML, Word and JSON are written without it."
        ) from error
    except OSError as error:  # the library is there, Pango is not
        raise MissingDependencyError("Pango, which lays out the PDF,", _CURE) from error
    # What it cannot lay out the way it should is a matter of our style sheet, not of the user's terminal.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    return weasyprint
