"""Figures of the brief → how much each matters: what the undertakings and the asks turn on before the day's prices."""

import re
from collections.abc import Iterable

from briefing.lexicons import load
from briefing.model.brief import Agreement, Ask, Number

#: A figure that opens an article, within so many characters of its start.
_LEAD = 700
#: What each sign counts for or against a figure.
_CORROBORATED, _OF_A_DEED, _LEADING, _SAID, _DATED = 1.0, 1.0, 0.5, 0.3, 0.2
_MARKET, _SEATS, _VAGUE = -1.2, -1.0, -0.6
_WORD = re.compile(r"[a-z]+")

Places = frozenset[tuple[str, int]]


def places_of(entries: Iterable[Agreement | Ask]) -> Places:
    """The sentences, by source and start, in which something was undertaken or asked."""
    return frozenset((proof.source, proof.start) for entry in entries for proof in entry.evidence if proof.role == "claim")


def figure_weight(number: Number, deeds: Places) -> float:
    """From about -2 up: corroborated, part of an undertaking or an ask, at the head of an article, told by somebody, dated."""
    told = [(proof.source, proof.start) for proof in number.evidence if proof.role == "claim"]
    weight = _CORROBORATED * min(number.origins - 1, 2)
    weight += _OF_A_DEED * bool(deeds & set(told))
    weight += _LEADING * any(start < _LEAD for _, start in told)
    weight += _SAID * (number.attributed_to is not None) + _DATED * (number.period is not None)
    return round(weight + _against(number), 2)


def _against(number: Number) -> float:
    """What speaks against it: a price of the day, a count of those at the table, a figure of nothing that is told."""
    words = set(_WORD.findall(f"{number.unit} {number.measures}".lower()))
    table = load("figures")
    is_small = number.value is not None and number.currency is None and abs(number.value) < 100
    against = _MARKET if words & set(table["market"]) and not words & {"barrels", "tonnes"} else 0.0
    against += _SEATS if is_small and words & set(table["seats"]) else 0.0
    untold = not words - set(_WORD.findall(number.unit.lower())) - {"of"}
    return against + (_VAGUE if untold and number.period is None else 0.0)
