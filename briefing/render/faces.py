"""Font files → the faces of a document, and the characters that all of them have."""

import io
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import FaultyBrandError
from briefing.render.assets import templates_home
from briefing.render.brand import Fonts
from briefing.render.nearby_files import read_nearby
from briefing.render.slots.design import Face, Typeface, Weight

#: The faces that ship, in the order of their names on the disk.
BUNDLED: dict[tuple[Typeface, Weight], str] = {
    ("serif", 400): "SourceSerifPro-Regular.ttf",
    ("serif", 600): "SourceSerifPro-Semibold.ttf",
    ("sans", 400): "SourceSansPro-Regular.ttf",
    ("sans", 600): "SourceSansPro-Semibold.ttf",
}
#: OpenType's bit for fonts whose makers forbid embedding (https://learn.microsoft.com/typography/opentype/spec/os2#fstype).
_NO_EMBEDDING = 0x0002


def build_faces(fonts: Fonts, home: Path) -> tuple[Face, ...]:
    """The faces of a brand: both weights of each family that it names; raises FaultyBrandError."""
    named: dict[tuple[Typeface, Weight], Path | None] = {
        ("serif", 400): fonts.serif,
        ("serif", 600): fonts.serif_bold,
        ("sans", 400): fonts.sans,
        ("sans", 600): fonts.sans_bold,
    }
    faces = []
    for (family, weight), name in named.items():
        if name is None:
            continue
        key = f"fonts.{family}{'_bold' if weight == 600 else ''}"
        if named[family, 400 if weight == 600 else 600] is None:
            raise FaultyBrandError(home, f"{key}: a family needs both weights. Name {family} and {family}_bold.")
        _check_font(read_nearby(home, name, key), home, f"{key}: “{name}”")
        faces.append(Face(family, weight, (home.parent / name).resolve()))
    return tuple(faces)


def path_of(family: Typeface, weight: Weight, faces: tuple[Face, ...]) -> Path:
    """The font file that serves a family and weight: the brand's, or else the one that ships."""
    for face in faces:
        if (face.family, face.weight) == (family, weight):
            return face.path
    return templates_home() / "fonts" / BUNDLED[family, weight]


@cache
def covered(faces: tuple[Face, ...] = ()) -> frozenset[str]:
    """The characters that a document can show in each family and weight: where the brand's font lacks one, the bundled font serves."""
    own = {(face.family, face.weight): _characters(face.path) for face in faces}
    bundled = {key: _characters(path_of(*key, ())) for key in BUNDLED}
    return frozenset.intersection(*(known | own.get(key, frozenset()) for key, known in bundled.items()))


@cache
def _characters(path: Path) -> frozenset[str]:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap() or ()))


def _check_font(data: bytes, home: Path, what: str) -> None:
    """Raises FaultyBrandError where a font cannot be set and embedded."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(io.BytesIO(data), lazy=True) as font:
            fault = _fault_of(font)
    except (TTLibError, OSError, ValueError, KeyError, AssertionError, OverflowError) as error:
        raise FaultyBrandError(home, f"{what} is no font in TTF or OTF: {error}.") from error
    except Exception as error:  # a broken table raises whatever its reader stumbles on
        raise FaultyBrandError(home, f"{what} cannot be read as a font. Name another file.") from error
    if fault:
        raise FaultyBrandError(home, f"{what} {fault}")


def _fault_of(font: Any) -> str:  # noqa: ANN401  the library ships no types
    if font.flavor:
        return f"is packed as {font.flavor}. Name the TTF or OTF file."
    if "fvar" in font:
        return "is a variable font, which no two programs set alike. Name the static file of each weight."
    if not ("glyf" in font or "CFF " in font) or not font.getBestCmap():
        return "holds no outlines or no letters. Name another file."
    if font["OS/2"].fsType & 0x000F == _NO_EMBEDDING:
        return "may not be embedded: its maker forbids it. Name another file."
    return ""
