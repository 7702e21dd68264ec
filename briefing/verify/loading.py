"""brief.json → Brief; where a person broke it, the line and what is wrong there."""

import json
import re
from pathlib import Path

from pydantic import ValidationError

from briefing.errors import InvalidBriefError, UsageError
from briefing.model.brief import SCHEMA_VERSION, Brief

__all__ = ["load_brief", "parse_brief"]

#: What may stand between the members of an object or an array, and between a key and its value.
_SPACE = re.compile(r"[\s,:]*")


def load_brief(path: Path | str) -> Brief:
    """The brief in a brief.json; raises InvalidBriefError naming the line and what is wrong there."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"Cannot read {path}: {(error.strerror or str(error)).lower()}.") from error
    except UnicodeDecodeError as error:
        raise InvalidBriefError(path, f"byte {error.start}", "this is not UTF-8 text") from error
    return parse_brief(text, path)


def parse_brief(text: str, path: Path) -> Brief:
    """The brief in the text of a brief.json; the path is for the message where it is broken."""
    try:
        raw = json.loads(text)
    except json.JSONDecodeError as error:
        raise InvalidBriefError(path, f"line {error.lineno}, column {error.colno}", f"this is not JSON ({error.msg})") from error
    except RecursionError as error:
        raise InvalidBriefError(path, "somewhere", "this is nested too deeply") from error
    if isinstance(raw, dict) and raw.get("schema_version", SCHEMA_VERSION) != SCHEMA_VERSION:
        raise InvalidBriefError(
            path, f"{_line_of(text, ('schema_version',))}schema_version", f"this program reads version {SCHEMA_VERSION}"
        )
    try:
        return Brief.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the brief"
        raise InvalidBriefError(path, f"{_line_of(text, first['loc'])}{where}", first["msg"]) from error


def _line_of(text: str, loc: tuple[int | str, ...]) -> str:
    """The line of the field at fault, or of the record that lacks it, as "line 12, "."""
    line_start = at = _behind_space(text, 0)
    for part in loc:
        place = _members(text, at).get(part)
        if place is None:
            break
        line_start, at = place
    return f"line {text.count(chr(10), 0, line_start) + 1}, "


def _members(text: str, at: int) -> dict[int | str, tuple[int, int]]:
    """For each member of the object or the array that opens there: where it begins, and where its value does."""
    decoder, members = json.JSONDecoder(), dict[int | str, tuple[int, int]]()
    opening = text[at]
    at = _behind_space(text, at + 1)
    while opening in "[{" and text[at] not in "]}":
        start, key = at, len(members)
        if opening == "{":
            key, at = decoder.raw_decode(text, at)
            at = _behind_space(text, at)
        members[key] = start, at
        at = _behind_space(text, decoder.raw_decode(text, at)[1])
    return members


def _behind_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
