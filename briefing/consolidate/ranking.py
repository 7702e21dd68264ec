"""The entries of the brief → their order, their ids, and which of them stand behind the page."""

from collections.abc import Sequence
from typing import TypeVar

from briefing.model.brief import Agreement, Ask, Brief, Entry, Number, Party

T = TypeVar("T", bound=Entry)

_PREFIX = {"agreements": "A", "asks": "K", "numbers": "N", "timeline": "T", "quotes": "Q"}
_STATUS = ("agreed", "reaffirmed", "pledged", "undisclosed", "earlier")
_FATE = ("open", "conditional", "contested", "answered")
#: How many entries of a list stand on the page at most; the rest is in the data.
_PAGE = {"agreements": 14, "asks": 16, "numbers": 12, "timeline": 12}


def rank(brief: Brief) -> Brief:
    """The brief with its lists in order, ids given, and what matters less marked minor."""
    used = _used(brief)
    parties = tuple(p.model_copy(update={"minor": _is_minor_party(p, used)}) for p in brief.parties)
    return brief.model_copy(update={
        "parties": parties,
        "agreements": _ordered("agreements", sorted(brief.agreements, key=_agreement_order)),
        "asks": _ordered("asks", sorted(brief.asks, key=_ask_order)),
        "numbers": _ordered("numbers", sorted(brief.numbers, key=_number_order)),
        "timeline": _ordered("timeline", brief.timeline),
        "quotes": _ordered("quotes", brief.quotes),
    })  # fmt: skip


def _used(brief: Brief) -> set[str]:
    used = {party for a in brief.agreements for party in a.parties} | {party for k in brief.asks for party in (*k.asker, *k.addressee)}
    return (
        used | {n.attributed_to for n in brief.numbers if n.attributed_to} | {q.speaker for q in brief.quotes if q.speaker and not q.minor}
    )


def _is_minor_party(party: Party, used: set[str]) -> bool:
    return party.id not in used and party.mentions < 3


def _agreement_order(entry: Agreement) -> tuple[object, ...]:
    return (_STATUS.index(entry.status), -entry.origins, -len(entry.parties), -len(entry.evidence), entry.key)


def _ask_order(entry: Ask) -> tuple[object, ...]:
    return (not entry.asker, not entry.addressee, _FATE.index(entry.status), -entry.origins, -len(entry.evidence), entry.key)


def _number_order(entry: Number) -> tuple[object, ...]:
    return (entry.value is None, -entry.origins, entry.attributed_to is None, entry.period is None, -(entry.value or 0), entry.key)


def _ordered(name: str, entries: Sequence[T]) -> tuple[T, ...]:
    page = _PAGE.get(name, len(entries))
    out = []
    for n, entry in enumerate(entries, 1):
        minor = (
            entry.minor or n > page or (isinstance(entry, Ask) and not entry.asker) or (isinstance(entry, Number) and entry.value is None)
        )
        out.append(entry.model_copy(update={"id": f"{_PREFIX[name]}{n}", "minor": minor}))
    return tuple(out)
