"""View → one self-contained HTML file for the screen."""

from briefing.render.slots import View
from briefing.render.templating import fill_styles, fill_template


def write_html(view: View) -> str:
    """The brief as a page that loads nothing, runs no script and opens the evidence of each line in place."""
    from markupsafe import Markup

    # The style sheet is ours; everything else is escaped.
    return fill_template("page.html", "page", view, css=Markup(fill_styles("page", view)))  # noqa: S704
