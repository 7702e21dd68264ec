"""View and template → HTML, in Jinja2's sandbox: what an article says is shown as text, never read as a template or as markup."""

from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing.errors import FaultyTemplateError, MissingDependencyError
from briefing.render.assets import templates_home
from briefing.render.slots import View

if TYPE_CHECKING:
    from jinja2 import Environment


def fill_template(name: str, medium: str, view: View, **more: object) -> str:
    """The template of a medium ("page" or "paper") filled with the view; a part of the medium wins over a shared one."""
    plain: dict[str, Any] = asdict(view)
    evidence = {line["number"]: line for line in plain["evidence"]["lines"]}
    environment = _environment(medium)
    from jinja2 import TemplateError

    try:
        return environment.get_template(name).render(view=plain, evidence=evidence, **more)
    except TemplateError as error:
        raise FaultyTemplateError(getattr(error, "name", None) or f"{medium}/{name}", getattr(error, "lineno", None), error) from error


@cache
def _environment(medium: str) -> "Environment":
    try:
        from jinja2 import FileSystemLoader, StrictUndefined
        from jinja2.sandbox import ImmutableSandboxedEnvironment
    except ImportError as error:
        raise MissingDependencyError("Jinja2", "Install it with “pip install jinja2”.") from error
    home = templates_home()
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([home / medium, home / "shared"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["percent"] = format_percent
    return environment


def format_percent(thousandths: int) -> str:
    """Thousandths as CSS and SVG read them: 133 is "13.3%"."""
    return f"{thousandths / 10:g}%"
