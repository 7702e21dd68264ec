"""Paths to files: what of a folder is read, and by which name the brief knows it."""

from pathlib import Path

import pytest

from briefing.errors import MissingPathError
from briefing.ingest.files import find_files


def make(folder: Path, *names: str) -> Path:
    """The folder with files of those names in it."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return folder


def names(*paths: Path | str) -> list[str]:
    """The names under which the files at the paths are read."""
    return [found.name for found in find_files(paths)]


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    """Files below a folder are named relative to it, with forward slashes."""
    make(tmp_path, "b.txt", "a.txt", "more/deep/c.txt")
    assert names(tmp_path) == ["a.txt", "b.txt", "more/deep/c.txt"]


def test_hidden_files_and_outputs_are_left_out(tmp_path: Path) -> None:
    """What stands in a folder without being an article is not read."""
    make(tmp_path, "a.txt", ".hidden.txt", ".git/config", "manifest.json", "brief.json", "brief.pdf", "README.md")
    assert names(tmp_path) == ["a.txt"]


def test_a_file_has_its_own_name_only(tmp_path: Path) -> None:
    """A path is never absolute in the brief."""
    make(tmp_path, "deep/a.txt")
    assert names(tmp_path / "deep" / "a.txt") == ["a.txt"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    """A file and the folder that holds it name one article, whichever comes first."""
    make(tmp_path, "more/a.txt")
    given = [tmp_path, tmp_path / "more" / "a.txt"]
    assert names(*given) == names(*reversed(given)) == ["a.txt"]


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Two folders that hold a file of the same name give it as much of its path as it takes."""
    make(tmp_path, "x/1.txt", "y/1.txt", "y/2.txt")
    assert names(tmp_path / "x", tmp_path / "y") == ["2.txt", "x/1.txt", "y/1.txt"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    """Links to folders are not followed."""
    make(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["a.txt"]


def test_a_missing_path_is_wrong_use(tmp_path: Path) -> None:
    """A path at which nothing is stops the program with the exit code of wrong use."""
    with pytest.raises(MissingPathError, match=r"nowhere\.txt") as caught:
        find_files([tmp_path / "nowhere.txt"])
    assert caught.value.exit_code == 2
