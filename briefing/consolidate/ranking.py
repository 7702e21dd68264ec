"""The entries of the brief → their order, their ids, and which of them stand behind the page."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from briefing.consolidate.figure_weights import figure_weight, places_of
from briefing.consolidate.outcome import is_failure
from briefing.model.brief import Agreement, Ask, Brief, Entry, Number, Party, PartyType, TimelineEntry
from briefing.model.dates import days

T = TypeVar("T", bound=Entry)

_PREFIX = {"agreements": "A", "asks": "K", "numbers": "N", "timeline": "T", "quotes": "Q"}
_STATUS = ("agreed", "reaffirmed", "pledged", "undisclosed", "earlier")
_FATE = ("open", "conditional", "contested", "answered")
#: A party that is named so often belongs on the page even where no line there names it.
_OFTEN = 8
#: Lines whose weight, the origins aside, is below this stand behind the page.
_PLAIN = 1.2
#: Figures below this weight say next to nothing: the day's prices, seats at a table.
_TELLING = -0.8
#: How many entries of a list stand on the page at most; the rest is in the data.
_PAGE = {"agreements": 12, "asks": 10, "numbers": 10, "next_step": 4, "past": 5}


def rank(brief: Brief) -> Brief:
    """The brief with its lists in order, ids given, and what matters less marked minor."""
    agreements = _marked(brief.agreements, _agreement_order, _PAGE["agreements"])
    asks = _marked(brief.asks, _ask_order, _PAGE["asks"])
    deeds = places_of((*brief.agreements, *brief.asks))
    figures = [n.model_copy(update={"weight": figure_weight(n, deeds)}) for n in brief.numbers]
    numbers = _marked(figures, _number_order, _PAGE["numbers"])
    lists: dict[str, Sequence[Entry]] = {
        "agreements": agreements,
        "asks": asks,
        "numbers": numbers,
        "timeline": _timeline(brief),
        # Quotations serve as proofs; the page has no place of their own for them.
        "quotes": [quote.model_copy(update={"minor": True}) for quote in brief.quotes],
    }
    numbered = {
        name: tuple(e.model_copy(update={"id": f"{_PREFIX[name]}{n}"}) for n, e in enumerate(entries, 1)) for name, entries in lists.items()
    }
    ranked = brief.model_copy(update=numbered)
    used = _used(ranked)
    return ranked.model_copy(update={"parties": tuple(p.model_copy(update={"minor": _is_minor_party(p, used)}) for p in brief.parties)})


def _used(brief: Brief) -> set[str]:
    """Ids of the parties that the lines on the page name, and of those who say them, "analysts" and the like aside."""
    agreed = {party for a in brief.agreements if not a.minor for party in a.parties}
    asked = {party for k in brief.asks if not k.minor for party in (*k.asker, *k.addressee)}
    groups = {p.id for p in brief.parties if p.type is PartyType.GROUP}
    cited = {n.attributed_to for n in brief.numbers if n.attributed_to and not n.minor} - groups
    shown = [*(a.text for a in brief.agreements if not a.minor), *(k.text for k in brief.asks if not k.minor)]
    named = {p.id for p in brief.parties if p.type is not PartyType.GROUP and any(p.name in text for text in shown)}
    return agreed | asked | cited | named


def _is_minor_party(party: Party, used: set[str]) -> bool:
    """A party of no line on the page, unless the articles name it time and again: a private person never stands there for that alone."""
    known = party.type is not PartyType.GROUP and (party.type is not PartyType.PERSON or party.affiliation is not None)
    return party.id not in used and not (known and party.mentions >= _OFTEN)


def _agreement_order(entry: Agreement) -> tuple[object, ...]:
    return (_STATUS.index(entry.status), -entry.weight, -len(entry.parties), -len(entry.evidence), entry.key)


def _ask_order(entry: Ask) -> tuple[object, ...]:
    return (not entry.asker, not entry.addressee, _FATE.index(entry.status), -entry.weight, -len(entry.evidence), entry.key)


def _number_order(entry: Number) -> tuple[object, ...]:
    return (
        entry.value is None,
        -entry.weight,
        -entry.origins,
        entry.attributed_to is None,
        entry.period is None,
        -(entry.value or 0),
        entry.key,
    )


def _marked(entries: Sequence[T], order: Callable[[T], tuple[Any, ...]], page: int) -> list[T]:
    """The entries in order; on the page the weightiest of those that say enough, whatever their state, the rest marked minor."""
    ordered = sorted(entries, key=order)
    telling = [n for n, entry in enumerate(ordered) if not _is_thin(entry)]
    shown = set(sorted(telling, key=lambda n: (-ordered[n].weight, n))[:page])
    return [entry.model_copy(update={"minor": n not in shown}) for n, entry in enumerate(ordered)]


def _is_thin(entry: Entry) -> bool:
    """An ask of nobody known, a figure without a value, a line that says little or only by position."""
    if isinstance(entry, Ask | Agreement) and entry.weight - entry.origins < _PLAIN:
        return True
    if isinstance(entry, Number):
        return entry.value is None or entry.weight < _TELLING
    return isinstance(entry, Ask) and not (entry.asker or entry.asker_text)


def _timeline(brief: Brief) -> list[TimelineEntry]:
    """The happenings by date; on the page, of what comes next and of what happened, those nearest to the brief's date."""
    as_of = brief.as_of or max((e.date for e in brief.timeline if e.date), default="")
    foremost = sorted(brief.timeline, key=lambda e: (_distance(e.date, as_of), not is_failure(e.text), -e.weight, e.key))
    alive = [e for e in foremost if e.kind == "past" or not _is_overtaken(e.date, as_of)]
    page = {e.key for kind in ("next_step", "past") for e in [e for e in alive if e.kind == kind][: _PAGE[kind]]}
    return [e.model_copy(update={"minor": e.key not in page}) for e in brief.timeline]


def _is_overtaken(when: str | None, as_of: str) -> bool:
    """Whether a step was to come before the date that the brief speaks for."""
    return bool(when and as_of) and days(when or "")[1] < days(as_of)[0]


def _distance(when: str | None, as_of: str) -> int:
    """Months between a date and that of the brief; far away where either is unknown."""
    if not when or not as_of:
        return 10_000
    return abs(_month(as_of) - _month(when))


def _month(day: str) -> int:
    """Months since year 0 at the start of a date; a year alone counts from its middle."""
    return 12 * int(day[:4]) + (int(day[5:7]) if day[4:5] == "-" else 6)
