"""View and template → HTML, in Jinja2's sandbox: what an article says is shown as text, never read as a template or as markup."""

import traceback
from base64 import b64encode
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import FaultyTemplateError, MissingDependencyError, OutsideFileError
from briefing.render.assets import templates_home
from briefing.render.slots import View

if TYPE_CHECKING:
    from jinja2 import Environment


#: How the files of templates end.
_SUFFIXES = (".html", ".css", ".svg")
#: What a style sheet may load, and places in a drawing of its own.
_SCHEMES = ("bundled:", "face:", "bundled-face:", "brand:", "look:", "#")


def fill_template(name: str, medium: str, view: View, **more: object) -> str:
    """The template of a medium ("page" or "paper") filled with the view; a look's wins over the medium's, and that over a shared one.

    "look:NAME" is a file of the look alone, and "shipped:FOLDER/NAME" one that no look replaces.
    """
    environment = _environment(medium, view.design.folders)
    plain: dict[str, Any] = asdict(view)
    evidence = {line["number"]: line for line in plain["evidence"]["lines"]}
    from jinja2 import TemplateError

    try:
        return environment.get_template(name).render(view=plain, evidence=evidence, **more)
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        place, line = _place_of(error)
        raise FaultyTemplateError(place or f"{medium}/{name}", line, error) from error


def _place_of(error: Exception) -> tuple[str | None, int | None]:
    """The file and line of a template at which it failed: as Jinja says, or else the innermost one of the trace."""
    file, line = getattr(error, "filename", None) or getattr(error, "name", None), getattr(error, "lineno", None)
    frames = [(frame.f_code.co_filename, number) for frame, number in traceback.walk_tb(error.__traceback__)]
    traced = [(place, number) for place, number in frames if Path(place).suffix in _SUFFIXES]
    return (file, line) if line is not None or not traced else traced[-1]


def fill_styles(medium: str, view: View) -> str:
    """The style sheet of a medium, with what the look adds to it, in the colours and fonts of the design."""
    names = [f"{medium}.css", *(f"look:{medium}.css" for folder in view.design.folders if (folder / f"{medium}.css").is_file())]
    filled = "\n".join(fill_template(name, medium, view) for name in names)
    _check_addresses(filled)
    if "<" in filled:  # it stands inside an element of the page, which it could end
        raise FaultyTemplateError(f"{medium}.css", None, ValueError("a style sheet holds no “<”"))
    return filled


#: Functions of CSS whose strings are addresses.
_LOADING = frozenset({"-webkit-image-set", "cross-fade", "image", "image-set", "src", "url"})


def _check_addresses(styles: str) -> None:
    """Raises OutsideFileError where a style sheet names what a document may not load."""
    import tinycss2

    nodes = list(tinycss2.parse_component_value_list(styles, skip_comments=True))
    while nodes:
        node = nodes.pop()
        nodes += [*(getattr(node, "content", None) or ()), *(getattr(node, "arguments", None) or ())]
        if node.type == "at-keyword" and node.lower_value == "import":
            raise OutsideFileError("@import")
        for address in _addresses_of(node):
            if not address.startswith(_SCHEMES):
                raise OutsideFileError(address)


def _addresses_of(node: Any) -> list[str]:  # noqa: ANN401  the library ships no types
    if node.type == "url":
        return [str(node.value)]
    if node.type == "function" and node.lower_name in _LOADING:
        return [str(each.value) for each in node.arguments if each.type == "string"]
    return []


@cache
def _environment(medium: str, folders: tuple[Path, ...] = ()) -> "Environment":
    try:
        from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
        from jinja2.sandbox import ImmutableSandboxedEnvironment
    except ImportError as error:
        raise MissingDependencyError("Jinja2", "Install it with “pip install jinja2”.") from error
    home = templates_home()
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader(
            [
                PrefixLoader({"look": FileSystemLoader(folders), "shipped": FileSystemLoader(home)}, delimiter=":"),
                FileSystemLoader([root / part for root in (*folders, home) for part in (medium, "shared")]),
            ]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"percent": format_percent, "data_uri": format_data_uri}
    return environment


def format_data_uri(logo: dict[str, Any]) -> str:
    """A picture as an address that holds it: "data:image/png;base64,…"."""
    return f"data:{logo['media_type']};base64,{b64encode(logo['data']).decode('ascii')}"


def format_percent(thousandths: int) -> str:
    """Thousandths as CSS and SVG read them: 133 is "13.3%"."""
    return f"{thousandths / 10:g}%"
