"""Brief → documents: one view decides words and order, the writers lay it out."""

from briefing.render.view import build_view
from briefing.render.writers import WRITERS, Writer, render

__all__ = ["WRITERS", "Writer", "build_view", "render"]
