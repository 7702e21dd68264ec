"""Files are written whole or not at all, listed with their hashes, and never over what a person has changed."""

import hashlib
import json
from pathlib import Path

import pytest

from briefing.errors import EditedOutputError, OutputError
from briefing.outputs import check_folder, write_file, write_outputs


def test_the_manifest_lists_each_output_with_its_hash(tmp_path: Path) -> None:
    """What was written can be known again."""
    write_outputs(tmp_path, {"a.txt": b"one", "b.bin": b"two"})
    listed = json.loads((tmp_path / "manifest.json").read_text())["outputs"]
    assert listed == {name: hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in ("a.txt", "b.bin")}


def test_writing_again_replaces_what_we_wrote(tmp_path: Path) -> None:
    """An output that nobody touched gives way to the new one."""
    write_outputs(tmp_path, {"a.txt": b"one"})
    write_outputs(tmp_path, {"a.txt": b"two"})
    assert (tmp_path / "a.txt").read_bytes() == b"two"


def test_a_changed_output_is_kept(tmp_path: Path) -> None:
    """An output that a person has changed is refused, and no other output of the run is written."""
    write_outputs(tmp_path, {"a.txt": b"one"})
    (tmp_path / "a.txt").write_bytes(b"mine")
    with pytest.raises(EditedOutputError, match=r"a\.txt"):
        write_outputs(tmp_path, {"b.txt": b"new", "a.txt": b"two"})
    assert (tmp_path / "a.txt").read_bytes() == b"mine"
    assert not (tmp_path / "b.txt").exists()


def test_a_file_that_we_never_wrote_is_kept(tmp_path: Path) -> None:
    """A file of that name from elsewhere is not ours to replace."""
    (tmp_path / "a.txt").write_bytes(b"mine")
    with pytest.raises(EditedOutputError):
        write_outputs(tmp_path, {"a.txt": b"two"})


def test_force_overwrites(tmp_path: Path) -> None:
    """--force is a person's word."""
    (tmp_path / "a.txt").write_bytes(b"mine")
    write_outputs(tmp_path, {"a.txt": b"two"}, force=True)
    assert (tmp_path / "a.txt").read_bytes() == b"two"


def test_nothing_is_left_behind_when_one_file_fails(tmp_path: Path) -> None:
    """Where one output cannot be written, none is, and no temporary file stays."""
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(OutputError):
        write_outputs(tmp_path, {"a.txt": b"one", "b.txt": b"two"})
    assert [p.name for p in tmp_path.iterdir()] == ["b.txt"]


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    """`extract -o` names a file."""
    with pytest.raises(OutputError, match="names a file"):
        write_file(tmp_path, b"x")


def test_a_broken_manifest_counts_as_none(tmp_path: Path) -> None:
    """Outputs under a manifest that cannot be read are a person's until --force."""
    write_outputs(tmp_path, {"a.txt": b"one"})
    (tmp_path / "manifest.json").write_text("{broken")
    with pytest.raises(EditedOutputError):
        write_outputs(tmp_path, {"a.txt": b"two"})


def test_a_manifest_of_another_program_is_kept(tmp_path: Path) -> None:
    """A manifest.json that is not ours is a person's file."""
    (tmp_path / "manifest.json").write_text('{"name": "an application"}')
    with pytest.raises(EditedOutputError, match="manifest"):
        write_file(tmp_path / "brief.json", b"{}")
    assert [p.name for p in tmp_path.iterdir()] == ["manifest.json"]


def test_no_empty_folder_is_left_behind(tmp_path: Path) -> None:
    """Folders that were made for outputs that could not be written are taken away again."""
    (tmp_path / "file").write_text("mine")
    with pytest.raises(OutputError):
        write_outputs(tmp_path / "new" / "deep", {"a/b.txt": b"one"})
    with pytest.raises(OutputError):
        write_outputs(tmp_path / "file" / "deep", {"b.txt": b"one"})
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_looking_whether_a_folder_can_be_written_leaves_nothing(tmp_path: Path) -> None:
    """The look comes before the work, and makes no folder stay."""
    check_folder(tmp_path / "new" / "deep")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").write_text("mine")
    with pytest.raises(OutputError):
        check_folder(tmp_path / "file")
