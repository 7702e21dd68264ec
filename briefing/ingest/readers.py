"""Turns a file into its text, by the reader that its name asks for.

The readers stand in one tuple; another format is one more record in it. A reader takes the file's bytes and name and raises
``UnreadableArticleError`` where the bytes are not of its format.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from briefing.errors import UnreadableArticleError
from briefing.ingest.decoding import Decoded, decode

__all__ = ["READERS", "Reader", "read_bytes", "reader_for"]

#: Larger files are no articles; they are refused by their size, unread.
_LARGEST = 50 * 1024 * 1024
#: Names of formats that are not read, rather than taken for text that happens to be markup.
_OTHER_FORMATS = frozenset(
    """
    .html .htm .xhtml .mht .pdf .doc .docx .odt .rtf .epub .eml .msg .mbox .json .jsonl .ndjson .csv .tsv .xml .rss .atom .yaml .yml
    .toml .ini .xls .xlsx .ods .ppt .pptx .png .jpg .jpeg .gif .webp .svg .bmp .tif .tiff .ico .mp3 .mp4 .wav .zip .gz .bz2 .xz .7z .tar
    .py .js .css .sh .db .sqlite .parquet .pickle .lock .bak .tmp
    """.split()  # noqa: SIM905 - a list of so many short words reads better as words
)
# "<!DOCTYPE html>", "<html lang='en'>" at the head of a file that calls itself text
_WEB_PAGE = re.compile(r"[\s\ufeff]*<(?:!doctype\s+html|html\b|\?xml\b|rss\b|feed\b)", re.IGNORECASE)


class Reader(NamedTuple):
    """A format: its name in the brief, the ends of file names that it serves, and what reads it."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Decoded]


def read_text(data: bytes, name: str) -> Decoded:
    """The text of a plain-text or Markdown file, as decoded."""
    decoded = decode(data, name)
    if _WEB_PAGE.match(decoded.text):
        raise UnreadableArticleError(name, "it is a web page, which this version does not read", code="unsupported_format")
    if not any(character.isalnum() for character in decoded.text):
        raise UnreadableArticleError(name, "it is empty", code="empty")
    return decoded


READERS: tuple[Reader, ...] = (
    Reader("markdown", (".md", ".markdown", ".mdown"), read_text),
    Reader("text", (".txt", ".text", ".asc", ""), read_text),
)


def reader_for(name: str, readers: Sequence[Reader] = READERS) -> Reader:
    """The reader that serves the name; the last one serves names that no format is known for."""
    suffix = PurePath(name).suffix.lower()
    served = next((reader for reader in readers if suffix in reader.suffixes), None)
    if served is None and suffix in _OTHER_FORMATS:
        raise UnreadableArticleError(name, f"files of the kind “{suffix}” are not read by this version", code="unsupported_format")
    return served or readers[-1]


def read_bytes(path: Path, name: str) -> bytes:
    """The bytes of the file, unless it is too large or cannot be opened."""
    if not path.is_file():
        raise UnreadableArticleError(name, "it is no ordinary file")
    try:
        size = path.stat().st_size
        if size > _LARGEST:
            raise UnreadableArticleError(name, f"it has {size / 1024**2:.0f} MB; at most 50 MB are read", code="too_large")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableArticleError(name, f"it cannot be opened ({error.strerror or error})") from error
