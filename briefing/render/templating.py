"""View and template → HTML, in Jinja2's sandbox: what an article says is shown as text, never read as a template or as markup."""

from base64 import b64encode
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import FaultyTemplateError, MissingDependencyError
from briefing.render.assets import templates_home
from briefing.render.slots import View

if TYPE_CHECKING:
    from jinja2 import Environment


def fill_template(name: str, medium: str, view: View, **more: object) -> str:
    """The template of a medium ("page" or "paper") filled with the view; a look's wins over the medium's, and that over a shared one."""
    environment = _environment(medium, view.design.folders)
    plain: dict[str, Any] = asdict(view)
    evidence = {line["number"]: line for line in plain["evidence"]["lines"]}
    from jinja2 import TemplateError

    try:
        return environment.get_template(name).render(view=plain, evidence=evidence, **more)
    except TemplateError as error:
        raise FaultyTemplateError(getattr(error, "name", None) or f"{medium}/{name}", getattr(error, "lineno", None), error) from error


def fill_styles(medium: str, view: View) -> str:
    """The style sheet of a medium, with what the look adds to it, in the colours and fonts of the design."""
    names = [f"{medium}.css", *(f"look:{medium}.css" for folder in view.design.folders if (folder / f"{medium}.css").is_file())]
    return "\n".join(fill_template(name, medium, view) for name in names)


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
                PrefixLoader({"look": FileSystemLoader(folders)}, delimiter=":"),
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
