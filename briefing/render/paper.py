"""View → PDF: laid out by WeasyPrint, which may read nothing but the bundled fonts and drawings."""

import logging
import warnings
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from briefing.errors import MissingDependencyError
from briefing.render.annex import without_annex
from briefing.render.archive import finish_pdf
from briefing.render.assets import templates_home
from briefing.render.dates import parse_parts
from briefing.render.glyphs import with_shown_characters
from briefing.render.slots import View
from briefing.render.templating import fill_styles, fill_template

if TYPE_CHECKING:
    from weasyprint import URLFetcher

#: The one scheme that style sheets may name; what follows is a path in the folder of templates.
SCHEME = "bundled:"
_TYPES = {".ttf": "font/ttf", ".svg": "image/svg+xml"}
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
    from weasyprint.text.fonts import FontConfiguration

    fetcher = _fetcher(weasyprint)
    moment = moment_of(view.as_of)
    shown = with_shown_characters(view if view.design.annex else without_annex(view))
    page = fill_template("paper.html", "paper", shown)
    fonts = FontConfiguration()
    sheet = weasyprint.CSS(string=fill_styles("paper", shown), base_url=SCHEME, url_fetcher=fetcher, font_config=fonts)
    attachment = weasyprint.Attachment(
        string=source,
        name="brief.json",
        description=view.subject,
        created=moment,
        modified=moment,
        relationship="Source",
        url_fetcher=fetcher,
    )
    html = weasyprint.HTML(string=page, base_url=SCHEME, url_fetcher=fetcher)
    with warnings.catch_warnings():
        # The library leaves the file of its colour profile open.
        warnings.simplefilter("ignore", ResourceWarning)
        raw = html.write_pdf(font_config=fonts, stylesheets=[sheet], attachments=[attachment], pdf_variant="pdf/a-3a")
    return finish_pdf(raw, shown, moment)


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


def _fetcher(weasyprint: Any) -> "URLFetcher":  # noqa: ANN401
    """A fetcher that opens bundled files alone: no file of the machine, no address of the network."""
    from weasyprint.urls import URLFetcherResponse

    home = templates_home()

    class BundledFetcher(weasyprint.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:  # noqa: ANN401, ARG002
            path = (home / url.removeprefix(SCHEME)).resolve()
            if not url.startswith(SCHEME) or not path.is_relative_to(home) or path.suffix not in _TYPES:
                raise ValueError(f"A brief loads nothing from outside: {url}")
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": _TYPES[path.suffix]})

    return BundledFetcher(allow_redirects=False)
