"""A brand.toml → who publishes the document: checked whole, each fault told in a sentence."""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from briefing.errors import FaultyBrandError
from briefing.render.options import Page

# "#0f4c5c"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def _checked_colour(value: str) -> str:
    if not _COLOUR.fullmatch(value):
        raise ValueError("a colour is written as # and six hexadecimal digits, for example #0f4c5c")
    return value.lower()


Colour = Annotated[str, AfterValidator(_checked_colour)]
Line = Annotated[str, Field(max_length=300)]
T = TypeVar("T", bound=BaseModel)


class _Table(BaseModel):
    """A table of the file: an unknown key is a slip of the pen, and is told."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Colours(_Table):
    """The colours that a brand or a look sets; the others stay as they are."""

    accent: Colour | None = None
    ink: Colour | None = None
    quiet: Colour | None = None
    rule: Colour | None = None
    tint: Colour | None = None
    mark: Colour | None = None
    edge: Colour | None = None
    pale: Colour | None = None
    today: Colour | None = None


class Fonts(_Table):
    """Font files, by family and weight; paths are read from the folder of the brand file."""

    serif: Path | None = None
    serif_bold: Path | None = None
    sans: Path | None = None
    sans_bold: Path | None = None


class Brand(_Table):
    """Who publishes the document, and what its pages say of them."""

    organisation: Line = ""
    series: Line = ""
    #: A picture: SVG, PNG or JPEG.
    logo: Path | None = None
    page: Page | None = None
    language: Literal["en", "es", "fr"] | None = None
    #: The line at the foot of each page.
    footer: Line = ""
    contact: Line = ""
    disclaimer: Annotated[str, Field(max_length=1200)] = ""
    colours: Colours = Colours()
    fonts: Fonts = Fonts()


def load_brand(path: Path | None) -> Brand:
    """The brand of a file, or the program's own where there is none; raises FaultyBrandError."""
    return Brand() if path is None else read_table(path, Brand)


def read_table(path: Path, kind: type[T]) -> T:
    """A TOML file as a record; raises FaultyBrandError with the key and what is wrong about it."""
    try:
        return kind.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise FaultyBrandError(path, f"cannot be read: {(error.strerror or str(error)).lower()}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FaultyBrandError(path, f"is no TOML file in UTF-8: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise FaultyBrandError(path, f"{key}: {first['msg'].removeprefix('Value error, ')}. Correct it there.") from error
