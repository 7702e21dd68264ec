"""Reads the lexicons that are tables: a CSV file each, with a header of comment lines, into rows by column name."""

import csv
from functools import cache
from importlib.resources import files

__all__ = ["doubtful", "load_table", "parted"]


@cache
def load_table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table of that name, in the order of the file, without the row of column names."""
    text = files("briefing.lexicons").joinpath(f"{name}.csv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(tuple(row) for row in csv.reader(lines))[1:]


def parted(cell: str) -> tuple[str, ...]:
    """The entries of a cell, which are parted by semicolons, without their marks of doubt.

    >>> parted("DR Congo;Congo?")
    ('DR Congo', 'Congo')
    """
    if not cell:
        return ()
    return tuple((cell.replace("?", "") if "?" in cell else cell).split(";"))


def doubtful(cell: str) -> frozenset[str]:
    """The entries of a cell that bear a mark of doubt: spellings that as often mean something else.

    >>> sorted(doubtful("DR Congo;Congo?"))
    ['Congo']
    """
    return frozenset(entry[:-1] for entry in cell.split(";") if entry.endswith("?")) if "?" in cell else frozenset()
