"""How numbers that we reckon, months and plural forms follow the language."""

import sys

import pytest

from briefing.errors import MissingDependencyError
from briefing.render import locales
from briefing.render.locales import format_number, month_name, plural_form


@pytest.mark.parametrize(
    ("value", "english", "spanish", "french"),
    [
        (0, "0", "0", "0"),
        (0.1 + 0.2, "0.3", "0,3", "0,3"),
        (-2.5, "-2.5", "-2,5", "-2,5"),
        (12_500, "12,500", "12.500", "12\u202f500"),
        (1e12, "1,000,000,000,000", "1.000.000.000.000", "1\u202f000\u202f000\u202f000\u202f000"),
    ],
)
def test_format_number(value: float, english: str, spanish: str, french: str) -> None:
    """Groups and decimals are marked as the language does; noise of floating point is not told."""
    assert (format_number(value, "en"), format_number(value, "es"), format_number(value, "fr")) == (english, spanish, french)


def test_month_name() -> None:
    """A month bears the name that stands beside a day, in full or short."""
    assert [month_name(8, language) for language in ("en", "es", "fr")] == ["August", "agosto", "août"]
    assert [month_name(9, language, is_short=True) for language in ("en", "es", "fr")] == ["Sep", "sept", "sept."]


@pytest.mark.parametrize(
    ("n", "forms"), [(0, "other other one"), (1, "one one one"), (2, "other other other"), (10**6, "other other other")]
)
def test_plural_form(n: int, forms: str) -> None:
    """French has the singular for none, and a million is a plural everywhere."""
    assert " ".join(plural_form(n, language) for language in ("en", "es", "fr")) == forms


def test_without_babel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Babel lacks, the cure is named."""
    locales._locale.cache_clear()
    monkeypatch.setitem(sys.modules, "babel", None)
    with pytest.raises(MissingDependencyError, match="pip install babel"):
        format_number(1, "en")
