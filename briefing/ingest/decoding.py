"""Turns the bytes of a text file into its text: the encoding is found out, the text is not altered.

For every file, ``data.decode(decoded.encoding) == decoded.text``: line ends and a leading byte order mark stay where they are.
"""

import codecs
import re
from typing import NamedTuple

from briefing.errors import UnreadableArticleError

__all__ = ["Decoded", "decode"]

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# "Content-Type: text/plain; charset=iso-8859-1", "-*- coding: latin-1 -*-", 'encoding="windows-1252"'
_DECLARED = re.compile(
    rb"""(?: charset | coding ) \s* [=:] \s* ["']? (
        utf-?8 | utf-?16(?:le|be)? | iso-?8859-\d{1,2} | latin-?\d | (?: windows- | cp ) 12[45]\d | us-ascii
      | koi8-[ru] | gb2312 | gbk | gb18030 | big5 | shift_jis | euc-jp | euc-kr | mac-?roman
    ) \b""",
    re.VERBOSE | re.IGNORECASE,
)

#: First bytes of formats that are no text, with the name a reader knows.
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)


_HIGH = bytes(range(0x80, 0x100))
#: Fewer zero bytes than this tell nothing of the encoding.
_SAMPLE = 8


class Decoded(NamedTuple):
    """A text with the encoding that gave it, and whether that encoding was only a guess."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, name: str) -> Decoded:
    """The text of the bytes: by byte order mark, else as declared, else UTF-8, else a guess that is marked as one."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding) or Decoded(data.decode("latin-1"), "latin-1", guessed=True)
    _refuse_binary(data, name)
    if wide := _unmarked_utf16(data):
        return wide
    if b"\0" in data:
        raise UnreadableArticleError(name, "it holds zero bytes and is no text", code="binary")
    return _declared(data) or _strictly(data, "utf-8") or _guess(data)


def _refuse_binary(data: bytes, name: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableArticleError(name, f"it is {what}, which this version does not read", code="binary")
    control = sum(data.count(bytes([byte])) for byte in (*range(1, 8), *range(14, 27), *range(28, 32)))
    if control > max(8, len(data) // 50):
        raise UnreadableArticleError(name, "it holds control characters and is no text", code="binary")


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _unmarked_utf16(data: bytes) -> Decoded | None:
    """The text where every other byte is zero, as in UTF-16 that was saved without a mark."""
    sample = data[:2000]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if len(zeros) >= _SAMPLE and zeros.count(0) > 0.8 * len(zeros):
            found = _strictly(data, encoding)
            return found and found._replace(guessed=True)
    return None


def _declared(data: bytes) -> Decoded | None:
    """The text as the file's head declares it, unless the bytes contradict the declaration.

    Bytes beyond ASCII that form valid UTF-8 by chance are so rare that a declared single-byte encoding loses against them.
    """
    match = _DECLARED.search(data[:1024])
    if match is None:
        return None
    encoding = match[1].decode("ascii").lower()
    if not data.isascii() and (utf8 := _strictly(data, "utf-8")):
        return utf8
    return _strictly(data, encoding)


def _guess(data: bytes) -> Decoded:
    """The text in the encoding of western Windows, or in the one that its letters suggest where few of them are Latin."""
    high = len(data) - len(data.translate(None, _HIGH))
    if 4 * high > len(data) and (hinted := _hint(data)):
        return hinted
    found = _strictly(data, "cp1252") or Decoded(data.decode("latin-1"), "latin-1")
    return found._replace(guessed=True)


def _hint(data: bytes) -> Decoded | None:
    """What charset-normalizer takes the text for; it errs on short Latin texts and is asked about others only."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:100_000]).best()
    name = codecs.lookup(best.encoding).name if best else "utf"
    found = None if name.startswith("utf") else _strictly(data, name)
    return found and found._replace(guessed=True)
