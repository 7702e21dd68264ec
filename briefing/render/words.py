"""The catalogue of fixed words → the words of one language, with slots filled and forms chosen by number."""

import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

from briefing.render.assets import read_text

#: Languages with a catalogue.
LANGUAGES = ("en",)


class Words:
    """The fixed words of one language, by dotted key."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._table = _catalogue(self.language)

    def text(self, key: str, **slots: object) -> str:
        """The words under a key, with their slots filled."""
        found = self._find(key)
        if not isinstance(found, str):
            raise KeyError(f"{key} is no text of the catalogue")
        return found.format(**slots) if slots else found

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of words under a key."""
        return tuple(self._find(key))

    def count(self, key: str, n: int, **slots: object) -> str:
        """The form for that number: "1 article", "5 articles"."""
        return self.text(f"{key}.{'one' if n == 1 else 'other'}", n=n, **slots)

    def has(self, key: str) -> bool:
        """Whether the catalogue holds words under the key."""
        found: Any = self._table
        for part in key.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        return found is not None

    def listing(self, names: Sequence[str]) -> str:
        """The names as one phrase: "Mexico, Canada and the United States"."""
        *head, last = names or ("",)
        return self.text("lists.and", head=self.text("lists.comma").join(head), last=last) if head else last

    def _find(self, key: str) -> Any:  # noqa: ANN401  a catalogue holds texts and lists of texts
        found: Any = self._table
        for part in key.split("."):
            found = found[part]
        return found


@cache
def _catalogue(language: str) -> dict[str, Any]:
    return tomllib.loads(read_text(f"words/{language}.toml"))
