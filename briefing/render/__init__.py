"""Brief → documents: one view decides words and order, the writers lay it out."""

from briefing.render.options import Options
from briefing.render.view import build_view, check_options
from briefing.render.writers import WRITERS, Writer, render

__all__ = ["WRITERS", "Options", "Writer", "build_view", "check_options", "render"]
