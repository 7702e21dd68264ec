"""The bytes of a picture → its kind and size, once it is known to be harmless: a person in another house may have drawn it."""

import io
import re
import warnings
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

MediaType = Literal["image/png", "image/jpeg", "image/svg+xml"]

#: Wider or higher, a picture is a photograph or an attack.
MAX_SIDE = 4000
#: A logo that is drawn with more pieces takes longer to lay out than the brief.
MAX_ELEMENTS = 3000
_RASTER: dict[str | None, MediaType] = {"PNG": "image/png", "JPEG": "image/jpeg"}
#: How a picture may hold its colours: archives want no colours of printing presses.
_MODES = ("1", "L", "LA", "P", "RGB", "RGBA")
#: Elements that load, run or hold what is no drawing; letters would be set in whatever font the machine has.
_REFUSED = {
    "script": "holds a script",
    "foreignObject": "holds a foreign document",
    "image": "holds another picture",
    "animate": "moves",
    "set": "moves",
    "animateTransform": "moves",
    "animateMotion": "moves",
    "filter": "uses a filter",
    "text": "holds letters as text; turn them into outlines",
}
# "url(http://example.org/a.png)", but not "url(#shade)"
_OUTSIDE = re.compile(r"""url\(\s*["']?\s*(?!\#)[^\s"')]|@import|\\""", re.IGNORECASE)
# "120px", "35.5"
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)(?:px|pt|mm)?")


class Picture(NamedTuple):
    """A picture that may be laid out."""

    media_type: MediaType
    width: int
    height: int


class FaultyPictureError(ValueError):
    """What is wrong with a picture, as the end of a sentence that begins with its name."""


def examine_picture(data: bytes) -> Picture:
    """The kind and size of a PNG, JPEG or SVG; raises FaultyPictureError."""
    picture = _examine_svg(data) if b"<svg" in data[:4096] else _examine_raster(data)
    if not (0 < picture.width <= MAX_SIDE and 0 < picture.height <= MAX_SIDE):
        raise FaultyPictureError(f"is {picture.width} by {picture.height} pixels large, and {MAX_SIDE} is the most that a side may have")
    return picture


def _examine_raster(data: bytes) -> Picture:
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
                width, height, kind, mode = image.width, image.height, image.format, image.mode
                if max(width, height) <= MAX_SIDE:
                    image.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise FaultyPictureError("is no whole picture in PNG, JPEG or SVG") from error
    if mode not in _MODES:
        raise FaultyPictureError(f"has colours of the kind {mode}. Save it in RGB")
    return Picture(_RASTER[kind], width, height)


def _examine_svg(data: bytes) -> Picture:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root: Any = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise FaultyPictureError(f"is no well-formed SVG: {error.msg}") from error
    if root.getroottree().docinfo.doctype or etree.QName(root).localname != "svg":
        raise FaultyPictureError("declares a document type, which may hide what it draws; save it as a plain SVG")
    for count, element in enumerate(root.iter()):
        if count > MAX_ELEMENTS:
            raise FaultyPictureError(f"is drawn with more than {MAX_ELEMENTS} elements")
        _check_element(element)
    return _svg_size(root)


def _check_element(element: Any) -> None:  # noqa: ANN401  the stubs know no comments
    """Raises FaultyPictureError where an element does more than draw."""
    from lxml import etree

    if element.tag is etree.Comment:
        return
    if not isinstance(element.tag, str):
        raise FaultyPictureError("holds an instruction or an entity")
    name = etree.QName(element).localname
    if name in _REFUSED:
        raise FaultyPictureError(_REFUSED[name])
    if name == "use" and any(True for _ in _used(element)):
        raise FaultyPictureError("repeats a part that repeats another")
    if _OUTSIDE.search(element.text or "" if name == "style" else ""):
        raise FaultyPictureError("names something outside itself")
    for key, value in element.attrib.items():
        attribute = etree.QName(key).localname
        if attribute.startswith("on"):
            raise FaultyPictureError("holds a script")
        if _OUTSIDE.search(str(value)) or (attribute in {"href", "src"} and not str(value).startswith("#")):
            raise FaultyPictureError("names something outside itself")


def _used(element: Any) -> Iterator[Any]:  # noqa: ANN401
    """The uses in what a use repeats: nested ones may draw a thousand million times."""
    target = (element.get("href") or element.get("{http://www.w3.org/1999/xlink}href") or "").lstrip("#")
    for drawn in element.getroottree().iter():
        if drawn.get("id") == target:
            yield from (each for each in drawn.iter("{*}use"))


def _svg_size(root: Any) -> Picture:  # noqa: ANN401
    box = [float(part) for part in re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox") or "")]
    wide, high = (_LENGTH.fullmatch((root.get(side) or "").strip()) for side in ("width", "height"))
    if wide and high:
        return Picture("image/svg+xml", round(float(wide[1])), round(float(high[1])))
    if len(box) == 4:
        return Picture("image/svg+xml", round(box[2]), round(box[3]))
    raise FaultyPictureError("states no size: give it a viewBox")
