"""Turns the words around a number ("as many as", "or so") into how exact it claims to be."""

import re
from collections.abc import Iterable

from briefing.lexicons import load
from briefing.model.annotation import Parse
from briefing.model.brief import Approximation

_LEXICON = load("approximators")
_BEFORE: dict[str, str] = {**_LEXICON["before"], **_LEXICON["signs"]}
_AFTER: dict[str, str] = _LEXICON["after"]
_ATTACHED: dict[str, str] = _LEXICON["attached"]


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda word: (-len(word), word)))


# "as many as ", "nearly a ", "some "
_PHRASE_BEFORE = re.compile(
    rf"(?<![\w'’-])(?P<phrase>{_any(_LEXICON['before'])})(?:\s(?:an?|another|the\sequivalent\sof|a\stotal\sof))?\s[“\"'‘]?$", re.IGNORECASE
)
_SIGN_BEFORE = re.compile(rf"(?P<phrase>{_any(_LEXICON['signs'])})\s?$", re.IGNORECASE)
# " or so"
_PHRASE_AFTER = re.compile(rf",?\s(?P<phrase>{_any(_AFTER)})(?!\w)(?!\s(?:than|important|likely|serious))", re.IGNORECASE)
# "-odd"
_GLUED_AFTER = re.compile(rf"\s?(?P<phrase>{_any(_ATTACHED)})(?!\d)", re.IGNORECASE)
#: What is "about" something.
_TOPICS = frozenset(_LEXICON["about"]["after"])
#: What takes "over" as a particle: "hand over 30 vehicles".
_PHRASAL = frozenset(_LEXICON["about"]["over"])
#: Words that are prepositions as well: "talks about two issues", "over five years", "under two treaties".
_PREPOSITIONS = frozenset({"about", "above", "around", "below", "beyond", "near", "over", "towards", "under", "within"})
#: Characters that an approximator may reach back.
_WINDOW = 40


def approximation_before(text: str, floor: int, start: int) -> tuple[Approximation, int, str] | None:
    """How exact the words before the character say the number is, where they begin, and the words; nothing before floor counts."""
    window = max(floor, start - _WINDOW)
    match = _PHRASE_BEFORE.search(text, window, start) or _SIGN_BEFORE.search(text, window, start)
    if match is None:
        return None
    words = re.sub(r"\s+", " ", match["phrase"].lower())
    return Approximation(_BEFORE[words]), match.start(), words


def approximation_after(text: str, position: int, limit: int) -> tuple[Approximation, int] | None:
    """How exact the words after the character say the number is, and where they end."""
    match = _GLUED_AFTER.match(text, position, limit)
    if match is not None:
        return Approximation(_ATTACHED[match["phrase"].lower()]), match.end()
    match = _PHRASE_AFTER.match(text, position, limit)
    if match is None:
        return None
    return Approximation(_AFTER[re.sub(r"\s+", " ", match["phrase"].lower())]), match.end()


def glued_end(text: str, position: int, limit: int) -> int:
    """Where "-odd" or "-plus" after a number ends; the position itself where neither follows."""
    match = _GLUED_AFTER.match(text, position, limit)
    return match.end() if match is not None else position


def is_preposition(parse: Parse, first: int, words: str, *, duration: bool) -> bool:
    """Whether the word before the number at token first is only a preposition ("talks about two issues", "over five years")."""
    if words not in _PREPOSITIONS or first == 0:
        return False
    token = parse.tokens[first - 1]
    if words == "over" and first > 1 and parse.tokens[first - 2].lemma in _PHRASAL:
        return True
    if words in ("over", "within"):
        return duration and token.dep == "prep"
    if words == "about":
        return first > 1 and parse.tokens[first - 2].lemma in _TOPICS and parse.tokens[first].text.isalpha()
    return words == "under" and token.dep == "prep" and parse.tokens[first].text[0].isupper()
