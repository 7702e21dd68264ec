"""Numbers that count one thing → where their sources give different values."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from briefing.consolidate.differences.accounts import account, sources_of
from briefing.consolidate.entry_words import names_in, stems_of
from briefing.consolidate.gathering import Event
from briefing.consolidate.same_figures import FigureFound, circumstances
from briefing.consolidate.sharing import Sharing
from briefing.lexicons import load
from briefing.model.brief import Approximation, Brief, Discrepancy, DiscrepancyKind, Number

_WORD = re.compile(r"[a-z]+")
_NAME = re.compile(r"\b[A-Z][\w-]+")
_DIGITS = re.compile(r"\d+")
#: Two values closer than this are one value, rounded.
_ROUNDED = 0.12
#: Values further apart than this count different things.
_APART = 20


def differing_figures(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields one discrepancy for each thing that sources, or two speakers in one source, count differently."""
    names = names_in(brief)
    words = {n.id: _context(event, n, names) for n in brief.numbers}
    spread = Counter(stem for stems in words.values() for stem in stems)
    sharing = Sharing(words[n.id] for n in brief.numbers)
    seen: set[str] = set()
    for number in brief.numbers:
        if number.id in seen or number.value is None:
            continue
        near = [brief.numbers[n] for n in sharing.with_any_of(words[number.id])]
        group = [number, *(o for o in near if o.id not in seen and _differ(number, o, words, spread))]
        if len(group) > 1:
            seen.update(n.id for n in group)
            yield Discrepancy(id="", kind=_kind(group), about=_about(number, group), claims=tuple(account(n, _told(n)) for n in group))


def _context(event: Event, number: Number, names: frozenset[str]) -> frozenset[str]:
    """Stems of what is counted; where its words say little, of the clause around the figure: who was killed by what."""
    own = stems_of(f"{number.unit} percent percentage share", ())
    counted = stems_of(number.measures, names) - own
    return counted if len(counted) > 1 else counted | (_clause(event, number) - own - names)


def _clause(event: Event, number: Number) -> frozenset[str]:
    proof = number.evidence[0]
    start = proof.focus.start if proof.focus is not None else -1
    found = (FigureFound(a, q) for a in event.annotated if a.article.id == proof.source for q in a.quantities if q.start == start)
    first = next(found, None)
    return circumstances(first) if first is not None else frozenset()


def _differ(one: Number, other: Number, words: dict[str, frozenset[str]], spread: Mapping[str, int]) -> bool:
    """Whether two figures count one thing in one unit and period, with different values, and on different words."""
    if other.value is None or one.value is None or (one.value, one.value_high) == (other.value, other.value_high):
        return False
    if not _are_of_one_unit(one, other) or one.per != other.per or not _are_two_accounts(one, other):
        return False
    if _is_forecast(one) != _is_forecast(other) or _are_elsewhere(one, other, words):
        return False
    if one.period and other.period and _times(one.period) != _times(other.period):
        return False
    common = words[one.id] & words[other.id]
    telling = {stem for stem in common if spread[stem] < max(4, len(words) // 3)} - _people()
    low, high = sorted((one.value, other.value))
    needed = 2 if _is_common(one) or _is_thin(one) or _is_thin(other) else 1
    return len(telling) >= needed and high < _APART * max(low, 1)


def _is_forecast(number: Number) -> bool:
    """Whether the sentence tells before the figure that it is one to come: expected, planned, would."""
    forecasts = set(load("disputes")["forecasts"])
    proof = number.evidence[0]
    end = proof.focus.start - proof.start if proof.focus is not None else len(proof.quote)
    return bool(forecasts & set(_WORD.findall(proof.quote[:end].lower())))


def _are_elsewhere(one: Number, other: Number, words: dict[str, frozenset[str]]) -> bool:
    """Whether both name a place or a body in what they count, and not the same."""
    named, also = (stems_of(" ".join(_NAME.findall(n.measures))) & words[n.id] for n in (one, other))
    whose, theirs = (set(_NAME.findall(n.text.partition(" ")[2])) for n in (one, other))
    return bool((named and also and not named & also) or (whose and theirs and not whose & theirs))


def _is_thin(number: Number) -> bool:
    """Whether the figure's own words say no more than the unit, so that the clause has to tell what it is of."""
    return len(stems_of(number.measures) - stems_of(number.unit)) < 1


def _times(period: str) -> frozenset[str]:
    """The words and figures of a period: “in 2014” is not “in 2015”."""
    return stems_of(period) | frozenset(_DIGITS.findall(period))


def _are_two_accounts(one: Number, other: Number) -> bool:
    """Whether no source gives both, or each is another's word: one voice that gives two figures counts two things."""
    apart = not sources_of(one) & sources_of(other)
    return apart or (one.attributed_to is not None and other.attributed_to is not None and one.attributed_to != other.attributed_to)


@cache
def _people() -> frozenset[str]:
    """The stems of words for people at large, which say nothing of who they are."""
    return stems_of(" ".join(load("figures")["people"]))


def _is_common(number: Number) -> bool:
    """Whether the figure is money or a share, of which a text holds many that count different things."""
    return number.currency is not None or number.unit.startswith("percent")


def _are_of_one_unit(one: Number, other: Number) -> bool:
    """Whether both count the same; soldiers are no children, but either may be told of as people."""
    heads = [n.unit.lower().split()[-1] if n.unit else "" for n in (one, other)]
    if _unit(one) != _unit(other):
        return False
    are_people = set(heads) <= set(load("figures")["people"]) and not one.currency
    return not are_people or stems_of(heads[0]) == stems_of(heads[1]) or bool(set(heads) & set(load("figures")["anyone"]))


def _unit(number: Number) -> str:
    last = number.unit.lower().split()[-1] if number.unit else ""
    return number.currency or ("people" if last in load("figures")["people"] else last[:5])


def _kind(group: list[Number]) -> DiscrepancyKind:
    values = sorted(n.value for n in group if n.value is not None)
    is_close = values[-1] - values[0] <= _ROUNDED * values[-1]
    if is_close and (any(n.approximation is not Approximation.EXACT for n in group) or _are_rounded(values)):
        return DiscrepancyKind.ROUNDING
    said = {word for n in group for e in n.evidence for word in _WORD.findall(e.quote.lower())}
    return DiscrepancyKind.UPDATE if said & set(load("figures")["change"]) else DiscrepancyKind.CONTRADICTION


def _are_rounded(values: list[float]) -> bool:
    """Whether all values become one when they are written with the digits of the roundest: 2,213,000 and 2.2 million."""
    digits = min(len(f"{value:.12g}".replace(".", "").strip("0")) for value in values)
    return len({f"{value:.{max(digits, 1) - 1}e}" for value in values}) == 1


def _told(number: Number) -> str:
    said = f"{number.text}: {number.measures}" if number.measures and number.measures not in number.text else number.text
    return said[:1].upper() + said[1:]


def _about(number: Number, group: list[Number]) -> str:
    shortest = min((n.measures for n in group if n.measures), key=lambda m: (len(m), m), default=number.unit)
    return f"How many: {shortest}" if number.currency is None and number.unit != "percent" else f"How much: {shortest}"
