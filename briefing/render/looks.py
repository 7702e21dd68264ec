"""Options, look and brand → the design: what the brand sets wins over the look, what the person asked for wins over both."""

import re
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from briefing.errors import FaultyBrandError, UnknownChoiceError
from briefing.render.assets import templates_home
from briefing.render.brand import Brand, Colours, read_table
from briefing.render.contrast import MIN_CONTRAST, contrast
from briefing.render.display import display
from briefing.render.faces import build_faces
from briefing.render.nearby_files import read_nearby
from briefing.render.options import Options
from briefing.render.pictures import FaultyPictureError, examine_picture
from briefing.render.slots.design import Design, Logo, Palette, Typeface, Typefaces

#: In the order of the documentation.
LOOKS = ("house", "plain", "newsroom")

_PAPER = "#ffffff"
_NO_WORD_TEMPLATE = (
    "Word files do not yet take their styles from a template; leave out --word-template, or give colours and a logo by --brand."
)
# "<meta http-equiv=refresh", "<script>"
_ACTIVE = re.compile(r"<\s*(?P<name>base|embed|iframe|link|meta|object|script)\b", re.IGNORECASE)
#: Where a look would stand in for the frame of the page, which it may not.
_FRAMES = ("page/page.html", "shared/page.html")


class Faces(BaseModel):
    """The family of each kind of text, as a look sets it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Typeface = "serif"
    text: Typeface = "serif"
    heading: Typeface = "sans"


class Look(BaseModel):
    """A look.toml; see templates/looks/."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    colours: Colours = Colours()
    typefaces: Faces = Faces()


def build_design(options: Options, brand: Brand, draft: str) -> Design:
    """The design of a document; `draft` is the word that stands across its pages where that is asked for."""
    if options.word_template is not None:
        raise FaultyBrandError(options.word_template, _NO_WORD_TEMPLATE)
    folder = _folder_of(options.template)
    look = read_table(folder / "look.toml", Look)
    palette = _with_colours(_with_colours(Palette(), look.colours), brand.colours)
    _check_contrast(palette, options.brand or folder / "look.toml")
    return Design(
        look=folder.name,
        folders=(folder,),
        palette=palette,
        typefaces=Typefaces(**look.typefaces.model_dump()),
        faces=build_faces(brand.fonts, options.brand) if options.brand else (),
        logo=_logo_of(brand, options.brand),
        page=options.page or brand.page or "a4",
        draft=draft if options.draft else None,
        notes=options.notes,
        annex=options.annex and options.length == "full",
        word_template=options.word_template,
    )


def _folder_of(template: str) -> Path:
    """The folder of a look by name or path."""
    if template in LOOKS:
        return templates_home() / "looks" / template
    folder = Path(template)
    if not folder.is_dir():
        raise UnknownChoiceError("template", template, (*LOOKS, "a folder made by “briefing template new”"))
    if not (folder / "look.toml").is_file():
        raise FaultyBrandError(folder, "holds no look.toml. Start from “briefing template new FOLDER”.")
    frame = next((name for name in _FRAMES if (folder / name).exists()), None)
    if frame:
        raise FaultyBrandError(folder, f"holds {frame}, which states what the page may load and run. Lay out the parts in shared/ instead.")
    _check_parts(folder)
    return folder.resolve()


def _check_parts(folder: Path) -> None:
    """Raises FaultyBrandError where a part of a look holds an element that loads, runs or leads elsewhere by itself."""
    for path in sorted(folder.rglob("*.html")):
        found = _ACTIVE.search(path.read_text(encoding="utf-8", errors="replace"))
        if found:
            name = path.relative_to(folder)
            raise FaultyBrandError(folder, f"{name} holds <{found['name'].lower()}>, which a part of a look may not. Take it out.")


def _logo_of(brand: Brand, home: Path | None) -> Logo | None:
    if home is None or brand.logo is None:
        return None
    if not brand.organisation:
        raise FaultyBrandError(home, "logo: who cannot see it is told the name of the organisation. State it as organisation.")
    data = read_nearby(home, brand.logo, "logo")
    try:
        picture = examine_picture(data)
    except FaultyPictureError as error:
        raise FaultyBrandError(home, f"logo: “{brand.logo}” {error}.") from error
    return Logo(picture.media_type, data, picture.width, picture.height, display(brand.organisation))


def _with_colours(palette: Palette, colours: Colours) -> Palette:
    chosen: dict[str, Any] = colours.model_dump(exclude_none=True)
    return replace(palette, **chosen)


def _check_contrast(palette: Palette, path: Path) -> None:
    """Raises FaultyBrandError where a text could not be read on its ground."""
    named = asdict(palette)
    grounds = {"the white page": _PAPER, "the tint": palette.tint}
    pairs = [(name, ground, named[name], colour) for name in ("accent", "ink", "quiet") for ground, colour in grounds.items()]
    for name, ground, text, colour in [*pairs, ("ink", "the mark", palette.ink, palette.mark)]:
        found = contrast(text, colour)
        if found < MIN_CONTRAST:
            away = "darker" if contrast(colour, "#000000") > contrast(colour, _PAPER) else "lighter"
            raise FaultyBrandError(
                path,
                f"colours.{name}: {text} on {ground} ({colour}) has a contrast of {found:.1f} to 1, and readers need "
                f"{MIN_CONTRAST} to 1 (WCAG 2.2, AA). Choose a {away} one.",
            )
