"""Turns the paths a person gives into the files to read, each under a relative name."""

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from briefing.errors import MissingPathError

__all__ = ["Found", "find_files"]

#: Names that stand in folders of articles without being one: the outputs of this program, and notes on the folder.
_NOT_ARTICLES = frozenset(
    {
        "manifest.json",
        "brief.json",
        "brief.pdf",
        "brief.docx",
        "brief.html",
        "readme.md",
        "readme.txt",
        "readme",
        "thumbs.db",
        "desktop.ini",
    }
)


class Found(NamedTuple):
    """A file to read, and the relative path by which the brief names it."""

    path: Path
    name: str


def find_files(paths: Sequence[Path | str]) -> list[Found]:
    """The files at and below the paths, each once, in order of name."""
    named: dict[Path, str] = {}
    for path in (Path(p) for p in paths):
        for file, name in _walk(path) if path.is_dir() else _single(path):
            real = file.resolve()
            named[real] = min(named.get(real, name), name)
    return sorted((Found(path, name) for path, name in _tell_apart(named)), key=lambda found: (found.name, str(found.path)))


def _single(path: Path) -> Iterator[tuple[Path, str]]:
    if not path.exists():
        raise MissingPathError(path)
    yield path, path.name


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    """All files below the folder but hidden ones and those known to be no article; links to folders are not followed."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name.lower() not in _NOT_ARTICLES:
                file = Path(here, name)
                yield file, file.relative_to(folder).as_posix()


def _tell_apart(named: dict[Path, str]) -> Iterator[tuple[Path, str]]:
    """The same files, those that share a name prefixed by as many parent folders as it takes."""
    by_name: dict[str, list[Path]] = defaultdict(list)
    for path, name in named.items():
        by_name[name].append(path)
    for name, same in by_name.items():
        depth = len(PurePosixPath(name).parts)
        while len(same) > 1 and len({path.parts[-depth:] for path in same}) < len(same):
            depth += 1
        for path in same:
            yield path, name if len(same) == 1 else "/".join(path.parts[-depth:])
