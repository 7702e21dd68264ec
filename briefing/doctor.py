"""The machine → whether it has what the program needs, and the cure for what lacks."""

import ctypes
import platform
from dataclasses import dataclass

from briefing.errors import BriefingError

CURE = "apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_LIBRARIES = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that the program needs."""

    name: str
    ok: bool
    detail: str


def examine() -> list[Check]:
    """All checks, in the order in which the stages need them."""
    return [Check("Python", True, platform.python_version()), _pipeline(), _pango(), _fonts()]  # noqa: FBT003


def _pipeline() -> Check:
    from briefing.annotate.parsing import VERSION, find_pipeline

    try:
        name, folder = find_pipeline()
    except BriefingError as error:
        return Check("language pipeline", ok=False, detail=str(error))
    return Check("language pipeline", ok=True, detail=f"{name} {VERSION} in {folder}, weights as checked")


def _pango() -> Check:
    lacking = []
    for library in _LIBRARIES:
        try:
            ctypes.CDLL(library)
        except OSError:
            lacking.append(library)
    if lacking:
        return Check("Pango", ok=False, detail=f"{', '.join(lacking)} missing, so no PDF; install them: {CURE}")
    return Check("Pango", ok=True, detail="found; PDF can be written")


def _fonts() -> Check:
    from briefing.render.assets import templates_home

    fonts = sorted(templates_home().glob("fonts/*.ttf"))
    return Check("fonts", ok=bool(fonts), detail=f"{len(fonts)} bundled")
