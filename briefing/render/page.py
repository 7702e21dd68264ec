"""View → one self-contained HTML file for the screen."""

from base64 import b64encode
from hashlib import sha256

from briefing.render.assets import read_text
from briefing.render.slots import View
from briefing.render.templating import fill_styles, fill_template


def write_html(view: View) -> str:
    """The brief as a page that loads nothing, opens the evidence of each line in place, and runs one script of ours alone.

    Fonts are left to the reader's machine: the bundled files would add a megabyte as data, and their licence reserves
    their names to unmodified files, so that smaller ones may not be made of them.
    """
    from markupsafe import Markup

    styles, script = fill_styles("page", view), read_text("page/page.js")
    # Style sheet and script are ours, and the page's policy admits these very bytes alone; everything else is escaped.
    # The frame states that policy, so that no look may replace it.
    return fill_template(
        "shipped:page/page.html",
        "page",
        view,
        css=Markup(styles),  # noqa: S704
        script=Markup(script),  # noqa: S704
        style_hash=_hash(styles),
        script_hash=_hash(script),
    )


def _hash(text: str) -> str:
    """The source of a content security policy that admits this text."""
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"
