"""The name of a template, a font or a catalogue → its place on the disk, in a checkout, an editable install or a wheel."""

from functools import cache
from pathlib import Path

from briefing.errors import MissingDependencyError

_PACKAGE = Path(__file__).resolve().parent.parent
#: In a wheel the templates lie inside the package, in a checkout beside it.
_HOMES = (_PACKAGE / "templates", _PACKAGE.parent / "templates")


@cache
def templates_home() -> Path:
    """The folder of templates, fonts and catalogues."""
    for home in _HOMES:
        if (home / "words").is_dir():
            return home
    raise MissingDependencyError("The folder of templates", "Install policy-briefing anew.")


def read_text(name: str) -> str:
    """The text of one file of the templates' folder."""
    return (templates_home() / name).read_text(encoding="utf-8")
