"""How the document is to look: decided with the words, so that all writers look alike."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from briefing.render.options import Notes, Page

Typeface = Literal["serif", "sans"]
Weight = Literal[400, 600]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a document, each "#rrggbb"."""

    #: Headings, links, rules above sections and fills of charts.
    accent: str = "#0f4c5c"
    ink: str = "#1c2227"
    #: Labels and asides.
    quiet: str = "#566068"
    #: Lines between rows.
    rule: str = "#c9d0d4"
    #: The ground of the key points.
    tint: str = "#eef3f4"
    #: The ground of decisive words, and the line under them.
    mark: str = "#fdf0c4"
    edge: str = "#b08d1e"
    #: What of a bar is no more than a bound.
    pale: str = "#dbe6e9"
    #: The day that the brief speaks for.
    today: str = "#9c3d1f"


@dataclass(frozen=True, slots=True)
class Typefaces:
    """The family of each kind of text."""

    title: Typeface = "serif"
    text: Typeface = "serif"
    #: Headings of sections.
    heading: Typeface = "sans"


@dataclass(frozen=True, slots=True)
class Face:
    """A font file of the brand: the family and weight that it serves."""

    family: Typeface
    weight: Weight
    path: Path


@dataclass(frozen=True, slots=True)
class Logo:
    """The organisation's picture, with its size in pixels and its name for who cannot see it."""

    media_type: Literal["image/png", "image/jpeg", "image/svg+xml"]
    data: bytes = field(repr=False)
    width: int
    height: int
    alternative: str


@dataclass(frozen=True, slots=True)
class Design:
    """The look of a document and what of it is left out."""

    look: str = "house"
    #: Folders whose templates win over those that ship, the first one first.
    folders: tuple[Path, ...] = ()
    palette: Palette = Palette()
    typefaces: Typefaces = Typefaces()
    faces: tuple[Face, ...] = ()
    logo: Logo | None = None
    page: Page = "a4"
    #: The word across each page, or None.
    draft: str | None = None
    notes: Notes = "inline"
    annex: bool = True
    word_template: Path | None = None
