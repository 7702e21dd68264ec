"""How fixed words are found and filled."""

import re
import string
import tomllib
from pathlib import Path

import pytest

from briefing.render.assets import templates_home
from briefing.render.words import LANGUAGES, Words

#: Texts that two languages have in common.
SHARED: dict[str, set[str]] = {
    "es": set(),
    "fr": {
        "articles.one", "articles.other", "discrepancies.contradiction.label", "document.figure", "facts.sources", "page.source",
        "parties.heading", "parties.types.organisation", "sources.heading",
    },
}  # fmt: skip
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_nouns_have_all_forms(language: str) -> None:
    """What has one form of a noun has the other, and both name the number where the noun may be of any number."""
    found = catalogue(language)
    bases = {key.rpartition(".")[0] for key in found if key.endswith((".one", ".other"))}
    assert len(bases) > 8
    for base in bases:
        assert {f"{base}.one", f"{base}.other"} <= set(found), base
        assert "n" in slots(found[f"{base}.other"]), base


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_catalogue_is_translated(language: str) -> None:
    """No English is left: a text is the same in two languages only where it holds no word, or a word that both have."""
    english, other = catalogue("en"), catalogue(language)
    same = {key for key, text in english.items() if text == other[key] and re.search(r"[A-Za-z]{2,}", re.sub(r"\{\w+\}", "", str(text)))}
    assert same <= SHARED[language], sorted(same - SHARED[language])
    words = {word for text in other.values() for word in re.findall(r"[a-z]+", str(text).lower())}
    assert not words & {"the", "of", "and", "which", "that", "are", "were", "was", "not", "with", "this", "from", "is", "by"}


def test_french_spacing() -> None:
    """French has a narrow no-break space before high punctuation and inside its quotation marks, and curved apostrophes."""
    for key, text in catalogue("fr").items():
        for piece in text if isinstance(text, list) else [text]:
            assert not re.search(r"(?<![\u202f])[:;?!»]|«(?!\u202f)|['“”\"]", str(piece)), key


def test_spanish_marks() -> None:
    """Spanish opens what it closes, and quotes between angular marks without space."""
    for key, text in catalogue("es").items():
        if key == "lists.softened":  # a pattern
            continue
        for piece in text if isinstance(text, list) else [str(text)]:
            assert piece.count("?") == piece.count("¿"), key
            assert piece.count("!") == piece.count("¡"), key
            assert not re.search(r"[“”\"]|« | »", piece), key


@pytest.mark.parametrize(
    ("language", "n", "text"),
    [
        ("en", 0, "0 articles"),
        ("en", 1, "1 article"),
        ("en", 5, "5 articles"),
        ("en", 12_500, "12,500 articles"),
        ("es", 0, "0 artículos"),
        ("es", 1, "1 artículo"),
        ("es", 12_500, "12.500 artículos"),
        ("fr", 0, "0 article"),
        ("fr", 1, "1 article"),
        ("fr", 2, "2 articles"),
        ("fr", 12_500, "12\u202f500 articles"),
        ("fr", 2_000_000, "2\u202f000\u202f000 articles"),
    ],
)
def test_count(language: str, n: int, text: str) -> None:
    """The form follows the number as the language has it."""
    assert Words(language).count("articles", n) == text


@pytest.mark.parametrize(
    ("language", "names", "text"),
    [
        ("en", [], ""),
        ("en", ["Norland"], "Norland"),
        ("en", ["Norland", "Iceland"], "Norland and Iceland"),
        ("en", ["A", "B", "C"], "A, B and C"),
        ("es", ["Norland", "Sudland"], "Norland y Sudland"),
        ("es", ["Norland", "Islandia"], "Norland e Islandia"),
        ("es", ["A", "B", "Hilario"], "A, B e Hilario"),
        ("es", ["cobre", "hierro"], "cobre y hierro"),
        ("es", ["Norland", "Ionia"], "Norland y Ionia"),
        ("fr", ["Norland", "Islande"], "Norland et Islande"),
    ],
)
def test_listing(language: str, names: list[str], text: str) -> None:
    """Names are listed as one phrase, with the "and" that the last of them asks for."""
    assert Words(language).listing(names) == text


@pytest.mark.parametrize(("tag", "language"), [("xx", "en"), ("es-MX", "es"), ("FR", "fr"), ("", "en")])
def test_language_of_a_tag(tag: str, language: str) -> None:
    """A region does not matter, and a language without a catalogue gets the English words."""
    assert Words(tag).language == language


def test_text_is_no_list() -> None:
    """A list is not taken for a text."""
    with pytest.raises(KeyError, match="no text"):
        Words("en").text("numbers.columns")
