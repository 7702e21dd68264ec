"""Word lists and rules as data: one TOML file each, and the one function that reads them."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["load"]


@cache
def load(name: str) -> dict[str, Any]:
    """The lexicon of that name, as a table; read once and shared, so it is for reading only.

    >>> sorted(load("boilerplate"))[0]
    'advert'
    """
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
