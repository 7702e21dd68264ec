"""The catalogue of fixed words → the words of one language, with slots filled and forms chosen by number."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

from briefing.render.assets import read_text
from briefing.render.locales import format_number, month_name, plural_form

#: Languages with a catalogue.
LANGUAGES = ("en", "es", "fr")


class Words:
    """The fixed words of one language, by dotted key."""

    def __init__(self, language: str) -> None:
        base = language.partition("-")[0].lower()
        self.language = base if base in LANGUAGES else LANGUAGES[0]
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
        return self.text(f"{key}.{plural_form(n, self.language)}", n=self.number(n), **slots)

    def number(self, value: float) -> str:
        """A number that we reckoned, as the language writes it."""
        return format_number(value, self.language)

    def month(self, month: int, *, is_short: bool = False) -> str:
        """The name of a month."""
        return month_name(month, self.language, is_short=is_short)

    def has(self, key: str) -> bool:
        """Whether the catalogue holds words under the key."""
        found: Any = self._table
        for part in key.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        return found is not None

    def listing(self, names: Sequence[str]) -> str:
        """The names as one phrase: "Mexico, Canada and the United States"."""
        *head, last = names or ("",)
        softened = self.text("lists.softened")
        key = "lists.and_softened" if softened and re.match(softened, last, re.IGNORECASE) else "lists.and"
        return self.text(key, head=self.text("lists.comma").join(head), last=last) if head else last

    def _find(self, key: str) -> Any:  # noqa: ANN401  a catalogue holds texts and lists of texts
        found: Any = self._table
        for part in key.split("."):
            found = found[part]
        return found


@cache
def _catalogue(language: str) -> dict[str, Any]:
    return tomllib.loads(read_text(f"words/{language}.toml"))
