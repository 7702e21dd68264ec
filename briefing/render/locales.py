"""A language and a value → how its locale writes it: names of months, numbers, forms of the plural; the one module that knows Babel."""

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Literal

from briefing.errors import MissingDependencyError

if TYPE_CHECKING:
    from babel import Locale

#: Digits that a number which we reckon is told in; the rest is noise of floating point.
PRECISION = 10


def month_name(month: int, language: str, *, is_short: bool = False) -> str:
    """The name of a month as it stands beside a day.

    >>> month_name(12, "fr"), month_name(12, "fr", is_short=True)
    ('décembre', 'déc.')
    """
    return str(_locale(language).months["format"]["abbreviated" if is_short else "wide"][month])


def format_number(value: float, language: str) -> str:
    """A number that we reckoned, with the locale's marks; a figure of an article is never put through this.

    >>> format_number(12500, "en"), format_number(0.5, "fr")
    ('12,500', '0,5')
    """
    locale = _locale(language)  # before Babel is imported once more: it says what lacks
    from babel.numbers import format_decimal

    return str(format_decimal(Decimal(f"{value:.{PRECISION}g}"), locale=locale, decimal_quantization=False))


def plural_form(n: int, language: str) -> Literal["one", "other"]:
    """Which form of a noun goes with a number: French says "0 article", Spanish "0 artículos"."""
    return "one" if _locale(language).plural_form(n) == "one" else "other"


@cache
def _locale(language: str) -> "Locale":
    try:
        from babel import Locale
    except ImportError as error:
        raise MissingDependencyError("Babel", "Install it with “pip install babel”.") from error
    return Locale.parse(language)
