"""A URL in a template or a style sheet → bytes: fonts, drawings, the logo and files of the look's own folder; anything else is refused.

bundled:shared/states/open.svg   a drawing of the program's own, in the accent colour
face:serif-400                   the font file of a family and weight: the brand's, or else the bundled one
bundled-face:serif-400           the bundled one
brand:logo                       the organisation's picture
look:ornament.svg                a font or a picture beside the look.toml
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import OutsideFileError
from briefing.render.assets import templates_home
from briefing.render.faces import BUNDLED, path_of
from briefing.render.nearby_files import MAX_BYTES
from briefing.render.pictures import FaultyPictureError, examine_picture
from briefing.render.slots.design import Design, Face

if TYPE_CHECKING:
    from weasyprint import URLFetcher

#: What a URL without a scheme is read against, so that it meets the fetcher and not the machine.
BASE = "bundled:"
_FONTS = {".ttf": "font/ttf", ".otf": "font/otf"}
_PICTURES = (".svg", ".png", ".jpg", ".jpeg")


def build_fetcher(design: Design) -> "URLFetcher":
    """A fetcher that knows no file of the machine and no address of the network."""
    from weasyprint import URLFetcher
    from weasyprint.urls import FatalURLFetchingError, URLFetcherResponse

    class RefusedFetchError(FatalURLFetchingError):  # type: ignore[misc]
        """Carries the refusal through the layout engine, which swallows all other errors."""

    class BundledFetcher(URLFetcher):  # type: ignore[misc]
        refusal: OutsideFileError | None = None

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:  # noqa: ANN401, ARG002
            try:
                data, media_type = fetch(url, design)
            except OutsideFileError as error:
                self.refusal = error
                raise RefusedFetchError(str(error)) from error
            return URLFetcherResponse(url, data, {"Content-Type": media_type})

    return BundledFetcher(allow_redirects=False)


def fetch(url: str, design: Design) -> tuple[bytes, str]:
    """The bytes and media type of a URL; raises OutsideFileError where it is none that a document may load."""
    scheme, _, name = url.partition(":")
    if scheme in {"face", "bundled-face"} and (face := _face(name, design.faces if scheme == "face" else ())):
        return face.read_bytes(), _FONTS[face.suffix.lower()]
    if scheme == "brand" and name == "logo" and design.logo:
        return design.logo.data, design.logo.media_type
    if scheme == "bundled" and (path := _inside(templates_home(), name)) and path.suffix == ".svg":
        return _coloured(path.read_bytes(), design), "image/svg+xml"
    if scheme == "look":
        for folder in design.folders:
            if path := _inside(folder, name):
                return _of_look(path, url)
    raise OutsideFileError(url)


def _face(name: str, faces: tuple[Face, ...]) -> Path | None:
    return next((path_of(family, weight, faces) for family, weight in BUNDLED if name == f"{family}-{weight}"), None)


def _inside(folder: Path, name: str) -> Path | None:
    """The file of that name in a folder, unless a link or a “..” leads out of it."""
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder.resolve()) and path.is_file() else None


def _of_look(path: Path, url: str) -> tuple[bytes, str]:
    data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    if path.suffix.lower() in _FONTS and data:
        return data, _FONTS[path.suffix.lower()]
    if path.suffix.lower() in _PICTURES:
        try:
            return data, examine_picture(data).media_type
        except FaultyPictureError as error:
            raise OutsideFileError(url, f"It {error}.") from error
    raise OutsideFileError(url)


def _coloured(svg: bytes, design: Design) -> bytes:
    """A drawing that takes the colour of its text, which a picture in a style sheet does not have."""
    return svg.replace(b"currentColor", design.palette.accent.encode("ascii"))
