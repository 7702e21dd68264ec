"""How fixed words are found and filled."""

import re
import string
import tomllib
from pathlib import Path

import pytest

from briefing.render.assets import templates_home
from briefing.render.words import LANGUAGES, Words

PACKAGE = Path(__file__).parent.parent / "briefing" / "render"


def leaves(table: dict[str, object], prefix: str = "") -> dict[str, object]:
    """A catalogue by dotted key."""
    found: dict[str, object] = {}
    for key, value in table.items():
        found |= leaves(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": value}
    return found


def catalogue(language: str) -> dict[str, object]:
    """The catalogue of a language by dotted key."""
    return leaves(tomllib.loads((templates_home() / "words" / f"{language}.toml").read_text(encoding="utf-8")))


def slots(text: object) -> set[str]:
    """The slots of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(str(text)) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_agree(language: str) -> None:
    """Every language has the same keys, with the same slots."""
    english, other = catalogue("en"), catalogue(language)
    assert sorted(english) == sorted(other)
    assert {key: slots(text) for key, text in english.items()} == {key: slots(text) for key, text in other.items()}


def test_catalogue_holds_what_is_asked_for() -> None:
    """Every key that the code names in full stands in the catalogue."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py")))
    named = set(re.findall(r'words\.texts?\(\s*[\'"]([a-z_.]+)[\'"]', code))
    counted = {f"{key}.{form}" for key in re.findall(r'words\.count\(\s*[\'"]([a-z_.]+)[\'"]', code) for form in ("one", "other")}
    assert len(named) > 30
    assert named | counted <= set(catalogue("en"))


@pytest.mark.parametrize(("n", "text"), [(0, "0 articles"), (1, "1 article"), (5, "5 articles")])
def test_count(n: int, text: str) -> None:
    """The form follows the number."""
    assert Words("en").count("articles", n) == text


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["Norland"], "Norland"), (["Norland", "Sudland"], "Norland and Sudland"), (["A", "B", "C"], "A, B and C")],
)
def test_listing(names: list[str], text: str) -> None:
    """Names are listed as one phrase."""
    assert Words("en").listing(names) == text


def test_unknown_language() -> None:
    """A language without a catalogue gets the English words."""
    assert Words("xx").language == "en"
    assert Words("xx").text("agreements.heading") == "What was agreed"


def test_text_is_no_list() -> None:
    """A list is not taken for a text."""
    with pytest.raises(KeyError, match="no text"):
        Words("en").text("numbers.columns")
