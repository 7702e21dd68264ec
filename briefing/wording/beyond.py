"""A line's words and its proofs → what the line says that its proofs do not: a word, a name, a number, a date, a lost "not"."""

from collections.abc import Iterator
from decimal import Decimal

from briefing.model.brief import Account, Discrepancy, Number, Party, Quote, Record
from briefing.wording.backing import Backing, Cast, backing_of, proofs_of
from briefing.wording.figures import find_figures, has_fraction
from briefing.wording.polarity import find_turned
from briefing.wording.words import is_short, plain, roots, words_of

__all__ = ["account_beyond", "unsupported"]


def unsupported(entry: Record, cast: Cast) -> Iterator[str]:
    """Yields what the entry's text says and its evidence does not."""
    if isinstance(entry, Party):
        return
    if isinstance(entry, Discrepancy):
        for account in entry.claims:
            yield from account_beyond(account, cast)
        return
    text = str(getattr(entry, "text", ""))
    backing = Backing(entry, proofs_of(entry), cast)
    if isinstance(entry, Quote):
        if plain(text) not in backing.quotes:
            yield f"“{plain(text)}” does not stand in its evidence"
        return
    yield from _beyond(text, backing)
    if isinstance(entry, Number):
        yield from _misvalued(entry)


def account_beyond(account: Account, cast: Cast) -> Iterator[str]:
    """Yields what one account of a discrepancy says and its evidence does not."""
    yield from _beyond(account.text, backing_of(account, cast))


def _beyond(text: str, backing: Backing) -> Iterator[str]:
    line = plain(text)
    if line in backing.quotes:
        return
    yield from _unknown_words(line, backing)
    yield from (f"the number {f.text} does not stand in its evidence" for f in find_figures(line) if f.value not in backing.values)
    yield from find_turned(line, backing)


def _unknown_words(line: str, backing: Backing) -> Iterator[str]:
    for word in words_of(line):
        if not (word in backing.words or word.isdigit() or is_short(word) or roots(word) & backing.roots):
            yield f"“{word}” does not stand in its evidence"


def _misvalued(entry: Number) -> Iterator[str]:
    """The value as data must be the value that the text shows."""
    shown = {value for figure in find_figures(entry.text) for value in (figure.value, figure.bare)}
    shown |= {Decimal(1)} if "one" in words_of(entry.text) else set()
    for value in (entry.value, entry.value_high):
        if value is not None and not has_fraction(entry.text) and Decimal(str(value)) not in shown:
            yield f"the value {value:g} is not the one that “{entry.text}” shows"
