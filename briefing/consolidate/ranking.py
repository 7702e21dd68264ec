"""The entries of the brief → their order, their ids, and which of them stand behind the page."""

from collections.abc import Sequence
from typing import TypeVar

from briefing.model.brief import Agreement, Ask, Brief, Entry, Number, Party, TimelineEntry

T = TypeVar("T", bound=Entry)

_PREFIX = {"agreements": "A", "asks": "K", "numbers": "N", "timeline": "T", "quotes": "Q"}
_STATUS = ("agreed", "reaffirmed", "pledged", "undisclosed", "earlier")
_FATE = ("open", "conditional", "contested", "answered")
#: Lines whose weight, the origins aside, is below this stand behind the page.
_PLAIN = 1.2
#: How many entries of a list stand on the page at most; the rest is in the data.
_PAGE = {"agreements": 18, "asks": 16, "numbers": 12, "timeline": 12}


def rank(brief: Brief) -> Brief:
    """The brief with its lists in order, ids given, and what matters less marked minor."""
    used = _used(brief)
    parties = tuple(p.model_copy(update={"minor": _is_minor_party(p, used)}) for p in brief.parties)
    lists: dict[str, Sequence[Entry]] = {
        "agreements": _marked(sorted(brief.agreements, key=_agreement_order), _PAGE["agreements"]),
        "asks": _marked(sorted(brief.asks, key=_ask_order), _PAGE["asks"]),
        "numbers": _marked(sorted(brief.numbers, key=_number_order), _PAGE["numbers"]),
        "timeline": _timeline(brief),
        # Quotations serve as proofs; the page has no place of their own for them.
        "quotes": [quote.model_copy(update={"minor": True}) for quote in brief.quotes],
    }
    numbered = {
        name: tuple(e.model_copy(update={"id": f"{_PREFIX[name]}{n}"}) for n, e in enumerate(entries, 1)) for name, entries in lists.items()
    }
    return brief.model_copy(update={"parties": parties, **numbered})


def _used(brief: Brief) -> set[str]:
    used = {party for a in brief.agreements for party in a.parties} | {party for k in brief.asks for party in (*k.asker, *k.addressee)}
    return (
        used | {n.attributed_to for n in brief.numbers if n.attributed_to} | {q.speaker for q in brief.quotes if q.speaker and not q.minor}
    )


def _is_minor_party(party: Party, used: set[str]) -> bool:
    return party.id not in used and party.mentions < 3


def _agreement_order(entry: Agreement) -> tuple[object, ...]:
    return (_STATUS.index(entry.status), -entry.weight, -len(entry.parties), -len(entry.evidence), entry.key)


def _ask_order(entry: Ask) -> tuple[object, ...]:
    return (not entry.asker, not entry.addressee, _FATE.index(entry.status), -entry.weight, -len(entry.evidence), entry.key)


def _number_order(entry: Number) -> tuple[object, ...]:
    return (entry.value is None, -entry.origins, entry.attributed_to is None, entry.period is None, -(entry.value or 0), entry.key)


def _marked(entries: Sequence[T], page: int) -> list[T]:
    """The entries, those behind the page and those that say too little marked minor."""
    return [entry.model_copy(update={"minor": n >= page or _is_thin(entry)}) for n, entry in enumerate(entries)]


def _is_thin(entry: Entry) -> bool:
    """An ask of nobody known, a figure without a value, a line that says little or only by position."""
    if isinstance(entry, Ask | Agreement) and entry.weight - entry.origins < _PLAIN:
        return True
    return (isinstance(entry, Ask) and not (entry.asker or entry.asker_text)) or (isinstance(entry, Number) and entry.value is None)


def _timeline(brief: Brief) -> list[TimelineEntry]:
    """The happenings by date; on the page those that matter most: what comes next, then what lies nearest to the brief's date."""
    as_of = brief.as_of or ""
    foremost = sorted(brief.timeline, key=lambda e: (e.kind != "next_step", _distance(e.date, as_of), -e.weight, e.key))
    page = {e.key for e in foremost[: _PAGE["timeline"]]}
    return [e.model_copy(update={"minor": e.key not in page}) for e in brief.timeline]


def _distance(when: str | None, as_of: str) -> int:
    """Months between a date and that of the brief; far away where either is unknown."""
    if not when or not as_of:
        return 10_000
    year, month = int(when[:4]), int(when[5:7]) if when[4:5] == "-" and when[5:7].isdigit() else 6
    return abs(12 * (int(as_of[:4]) - year) + int(as_of[5:7]) - month)
