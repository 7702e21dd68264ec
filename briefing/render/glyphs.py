"""View → view that its fonts can show: a character they lack gets a stand-in, and the limits of the brief name it.

A page must not take its letters from whatever fonts a machine happens to have: its bytes would differ from machine to
machine, and where there is none the reader would see nothing at all.
"""

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any

from briefing.render.faces import covered
from briefing.render.slots import Limit, View
from briefing.render.words import Words

#: Shown for a character without any likeness in the fonts.
_STAND_IN = "☐"
#: Likenesses that Unicode does not know of, or knows worse: the narrow space of French must not become one at which a line may break.
_LIKE = {
    "\u202f": "\xa0",
    "\u2007": "\xa0",
    "\u2010": "-",
    "\u2043": "-",
    "\u02bc": "’",
    "\u2027": "·",
    "\u25cf": "•",
    "\u014b": "n",
    "\u014a": "N",
}
#: Names of characters that the limits list; the rest is counted.
_MAX_NAMED = 5


def with_shown_characters(view: View) -> View:
    """The view in characters that all faces of the document have."""
    known = covered(view.design.faces)
    lacking = sorted({character for text in _texts(view) for character in text} - known)
    if not lacking:
        return view
    table = {ord(character): _likeness(character, known) for character in lacking}
    named = [character for character in lacking if table[ord(character)] == _STAND_IN]
    shown: View = _translated(view, table)
    if not named:
        return shown
    limits = replace(shown.limits, lines=(*shown.limits.lines, _limit(named, Words(view.language))))
    return replace(shown, limits=limits)


def _likeness(character: str, known: frozenset[str]) -> str:
    """What stands for a character: its compatible form ("ﬃ" is "ffi"), its base letter, or the stand-in."""
    if character in _LIKE:
        return _LIKE[character]
    for form in (unicodedata.normalize("NFKC", character), unicodedata.normalize("NFKD", character)):
        likeness = "".join(_LIKE.get(each, each) for each in form)
        if set(likeness) <= known:
            return likeness
    base = "".join(each for each in unicodedata.normalize("NFKD", character) if not unicodedata.combining(each))
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return ""
    return base if base and set(base) <= known else _STAND_IN


def _limit(named: list[str], words: Words) -> Limit:
    told = [unicodedata.name(each, f"U+{ord(each):04X}") for each in named[:_MAX_NAMED]]
    more = words.count("limits.more_characters", len(named) - _MAX_NAMED) if len(named) > _MAX_NAMED else ""
    text = words.text("limits.glyphs", characters=words.text("lists.comma").join(told), stand_in=_STAND_IN)
    return Limit(text, (more,) if more else ())


def _texts(node: object) -> list[str]:
    """All strings of a view."""
    if isinstance(node, str):
        return [str(node)]
    if isinstance(node, tuple):
        return [text for each in node for text in _texts(each)]
    if is_dataclass(node):
        return [text for field in fields(node) for text in _texts(getattr(node, field.name))]
    return []


def _translated(node: Any, table: dict[int, str]) -> Any:  # noqa: ANN401  a view is a tree of records, tuples and strings
    if type(node) is str:
        return node.translate(table)
    if isinstance(node, tuple):
        return tuple(_translated(each, table) for each in node)
    if is_dataclass(node) and not isinstance(node, type):
        return replace(node, **{field.name: _translated(getattr(node, field.name), table) for field in fields(node)})
    return node
