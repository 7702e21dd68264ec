"""A name in a brand file or a look → the bytes of the file beside it; nothing else of the machine or the network is opened."""

from pathlib import Path

from briefing.errors import FaultyBrandError

#: A logo or a font that weighs more is meant for a poster.
MAX_BYTES = 2_000_000


def read_nearby(home: Path, name: Path, key: str) -> bytes:
    """The bytes of a file in the folder of the brand file; raises FaultyBrandError with the key where it names anything else."""
    folder = home.resolve().parent
    path = (folder / name).resolve()
    if ":" in str(name) or name.is_absolute() or not path.is_relative_to(folder):
        raise FaultyBrandError(
            home, f"{key}: “{name}” does not lie in the folder of this file, and nothing else is opened. Copy it there, and name it alone."
        )
    if not path.is_file():
        raise FaultyBrandError(home, f"{key}: there is no file “{name}” in the folder of this file.")
    if path.stat().st_size > MAX_BYTES:
        raise FaultyBrandError(home, f"{key}: “{name}” has more than {MAX_BYTES // 1_000_000} MB. Name a smaller one.")
    try:
        return path.read_bytes()
    except OSError as error:
        raise FaultyBrandError(home, f"{key}: “{name}” cannot be read: {(error.strerror or str(error)).lower()}.") from error
