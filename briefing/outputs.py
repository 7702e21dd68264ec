"""Documents → files: all written whole or none, listed with their hashes, and never over what a person has changed."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from briefing.errors import EditedOutputError, OutputError

MANIFEST = "manifest.json"


def write_outputs(folder: Path, documents: Mapping[str, bytes], *, force: bool = False) -> list[Path]:
    """Writes the documents and the manifest into the folder, and returns their paths in order.

    Raises EditedOutputError where a document of an earlier run was changed since, OutputError where nothing can be written.
    """
    made = _make_folder(folder)
    try:
        known = _read_manifest(folder / MANIFEST, force=force)
        if not force:
            _refuse_edited(folder, documents, known)
        hashes = {
            **{name: known[name] for name in known if (folder / name).is_file()},
            **{name: _sha256(data) for name, data in documents.items()},
        }
        manifest = json.dumps({"outputs": dict(sorted(hashes.items()))}, indent=2, ensure_ascii=False) + "\n"
        _replace_all({**{folder / name: data for name, data in documents.items()}, folder / MANIFEST: manifest.encode()})
    except OutputError:
        _remove(made)
        raise
    return [folder / name for name in documents]


def write_file(path: Path, data: bytes, *, force: bool = False) -> Path:
    """Writes one file whole, with its hash kept beside it in the folder's manifest; a device or a pipe is written to as it is."""
    if path.is_dir():
        raise OutputError(path, "it is a folder; -o names a file here")
    if path.exists() and not path.is_file():
        try:
            path.write_bytes(data)
        except OSError as error:
            raise OutputError(path, _reason(error)) from error
        return path
    return write_outputs(path.parent, {path.name: data}, force=force)[0]


def check_folder(folder: Path) -> None:
    """Raises OutputError where no folder can be there, before work is done that would be lost."""
    _remove(_make_folder(folder))


def _make_folder(folder: Path) -> list[Path]:
    """Makes the folder, and returns those that were made, the innermost first."""
    lacking = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(folder, _reason(error)) from error
    return lacking


def _remove(folders: Sequence[Path]) -> None:
    """Removes folders that nothing was put into."""
    with suppress(OSError):
        for path in folders:
            path.rmdir()


def _refuse_edited(folder: Path, documents: Mapping[str, bytes], known: Mapping[str, str]) -> None:
    edited = [folder / name for name, data in documents.items() if _is_edited(folder / name, known.get(name), data)]
    if edited:
        raise EditedOutputError(edited)


def _is_edited(path: Path, known: str | None, data: bytes) -> bool:
    """Whether a file stands there that is neither what was last written nor what is to be written."""
    if not path.is_file():
        return False
    try:
        found = _sha256(path.read_bytes())
    except OSError as error:
        raise OutputError(path, _reason(error)) from error
    return found not in (known, _sha256(data))


def _read_manifest(path: Path, *, force: bool) -> dict[str, str]:
    """The hashes by file name; a manifest that is not ours is a person's file like any other."""
    if not path.exists():
        return {}
    try:
        outputs = json.loads(path.read_text(encoding="utf-8"))["outputs"]
        return {str(name): str(digest) for name, digest in outputs.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        if force:
            return {}
        raise EditedOutputError([path]) from error


def _replace_all(files: Mapping[Path, bytes]) -> None:
    """Writes every file beside its place first; only when all are there are they moved in, the manifest last."""
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            waiting.append((_write_beside(path, data), path))
        for temporary, path in waiting:
            temporary.replace(path)
    except OSError as error:
        raise OutputError(error.filename2 or error.filename or "the output", _reason(error)) from error
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)


def _write_beside(path: Path, data: bytes) -> Path:
    if path.exists() and not path.is_file():
        raise OutputError(path, "what stands there is no file")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o644)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
