"""Numbers that count one thing → where their sources give different values."""

from collections import defaultdict
from collections.abc import Iterator

from briefing.consolidate.differences.accounts import account, sources_of
from briefing.consolidate.entry_words import names_in, stems_of
from briefing.consolidate.gathering import Event
from briefing.model.brief import Approximation, Brief, Discrepancy, DiscrepancyKind, Number

#: Two values closer than this are one value, rounded.
_ROUNDED = 0.12
#: Words of a sentence that say that a value has changed.
#: Values further apart than this count different things.
_APART = 20
_CHANGE = frozenset(
    {
        "now",
        "currently",
        "dropped",
        "fallen",
        "fell",
        "risen",
        "rose",
        "grown",
        "grew",
        "dispersed",
        "dwindled",
        "increased",
        "since",
        "revised",
        "updated",
        "latest",
        "swelled",
    }
)
_PEOPLE = frozenset(
    {
        "asylum",
        "children",
        "civilians",
        "fighters",
        "men",
        "migrants",
        "people",
        "persons",
        "protesters",
        "refugees",
        "residents",
        "seekers",
        "soldiers",
        "students",
        "troops",
        "women",
        "workers",
    }
)


def differing_figures(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields one discrepancy for each thing that sources count differently."""
    names = names_in(brief)
    words = {n.id: _context(n, names) for n in brief.numbers}
    spread = _spread(words)
    seen: set[str] = set()
    for number in brief.numbers:
        if number.id in seen or number.value is None:
            continue
        group = [
            number,
            *(o for o in brief.numbers if o.id > number.id or o.id < number.id if _differ(number, o, words, spread) and o.id not in seen),
        ]
        if len(group) > 1 and len({s for n in group for s in sources_of(n)}) > 1:
            seen.update(n.id for n in group)
            yield Discrepancy(id="", kind=_kind(group), about=_about(number, group), claims=tuple(account(n, _told(n)) for n in group))


def _context(number: Number, names: list[str]) -> frozenset[str]:
    """Stems of what is counted, and of the noun phrase around the figure."""
    return stems_of(number.measures, names) - stems_of(f"{number.unit} percent percentage share", ())


def _spread(words: dict[str, frozenset[str]]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for stems in words.values():
        for stem in stems:
            counts[stem] += 1
    return counts


def _differ(one: Number, other: Number, words: dict[str, frozenset[str]], spread: dict[str, int]) -> bool:
    """Whether two figures count one thing in one unit and period, for different sources, with different values."""
    if other.value is None or one.id == other.id or (one.value, one.value_high) == (other.value, other.value_high):
        return False
    if _unit(one) != _unit(other) or one.per != other.per or sources_of(one) & sources_of(other):
        return False
    if one.period and other.period and stems_of(one.period) != stems_of(other.period):
        return False
    common = words[one.id] & words[other.id]
    telling = {stem for stem in common if spread[stem] < max(4, len(words) // 3)} - {stem[:6] for stem in _PEOPLE}
    ratio = max(one.value or 1, other.value) / max(1e-9, min(one.value or 1, other.value))
    needed = 2 if _is_common(one) else 1
    return len(telling) >= needed and ratio < _APART


def _is_common(number: Number) -> bool:
    """Whether the figure is money or a share, of which a text holds many that count different things."""
    return number.currency is not None or number.unit.startswith("percent")


def _unit(number: Number) -> str:
    last = number.unit.lower().split()[-1] if number.unit else ""
    return number.currency or ("people" if last in _PEOPLE else last[:5])


def _kind(group: list[Number]) -> DiscrepancyKind:
    values = [n.value for n in group if n.value is not None]
    if max(values) - min(values) <= _ROUNDED * max(values) and any(n.approximation is not Approximation.EXACT for n in group):
        return DiscrepancyKind.ROUNDING
    sentences = " ".join(e.quote.lower() for n in group for e in n.evidence)
    if _CHANGE & set(sentences.replace(",", " ").replace(".", " ").split()):
        return DiscrepancyKind.UPDATE
    return DiscrepancyKind.CONTRADICTION


def _told(number: Number) -> str:
    said = f"{number.text}: {number.measures}" if number.measures and number.measures not in number.text else number.text
    return said[:1].upper() + said[1:]


def _about(number: Number, group: list[Number]) -> str:
    shortest = min((n.measures for n in group if n.measures), key=lambda m: (len(m), m), default=number.unit)
    return f"How many: {shortest}" if number.currency is None and number.unit != "percent" else f"How much: {shortest}"
