"""brief.json → Brief; where a person broke it, the line and what is wrong there."""

import json
from pathlib import Path

from pydantic import ValidationError

from briefing.errors import InvalidBriefError, UsageError
from briefing.model.brief import Brief

__all__ = ["load_brief"]


def load_brief(path: Path | str) -> Brief:
    """The brief in a brief.json; raises InvalidBriefError naming the line and what is wrong there."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"Cannot read {path}: {(error.strerror or str(error)).lower()}.") from error
    except UnicodeDecodeError as error:
        raise InvalidBriefError(path, f"byte {error.start}", "this is not UTF-8 text") from error
    try:
        raw = json.loads(text)
    except json.JSONDecodeError as error:
        raise InvalidBriefError(path, f"line {error.lineno}, column {error.colno}", f"this is not JSON ({error.msg})") from error
    try:
        return Brief.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the brief"
        raise InvalidBriefError(path, f"{_line_of(text, first['loc'])}{where}", first["msg"]) from error


def _line_of(text: str, loc: tuple[int | str, ...]) -> str:
    """The line on which the field at fault stands, as "line 12, ", found by walking the keys of its path."""
    decoder_place = 0
    for part in loc:
        found = text.find(f'"{part}"', decoder_place) if isinstance(part, str) else _nth_object(text, decoder_place, part)
        if found < 0:
            break
        decoder_place = found
    return f"line {text.count(chr(10), 0, decoder_place) + 1}, " if decoder_place else ""


def _nth_object(text: str, start: int, n: int) -> int:
    """Where the n-th member of the array that opens behind `start` begins."""
    decoder = json.JSONDecoder()
    at = text.find("[", start) + 1
    for _ in range(n):
        at += len(text[at:]) - len(text[at:].lstrip(" \r\n\t,"))
        try:
            _, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError:
            return -1
    return at + len(text[at:]) - len(text[at:].lstrip(" \r\n\t,"))
