"""Entries of the brief → its key points: the bottom line up front, each resting on entries."""

from briefing.consolidate.outcome import is_failure, is_travel
from briefing.model.brief import Agreement, AgreementStatus, Ask, AskStatus, Brief, KeyPoint, Number, TimelineEntry

Point = Agreement | Ask | Number | TimelineEntry

#: An ask or an agreement below this weight says too little to open a brief with.
_FIRM = 2.5


def choose_key_points(brief: Brief) -> tuple[KeyPoint, ...]:
    """Up to six statements: failure of the talks, what was agreed, what each of the foremost sides wants of the other, what comes next."""
    chosen: list[Point] = [*_failure(brief), *_agreements(brief), *_asks(brief), *_steps(brief)]
    return tuple(_point(n, entry) for n, entry in enumerate(chosen[:6], 1))


def _point(n: int, entry: Point) -> KeyPoint:
    return KeyPoint.model_validate({"id": f"B{n}", "text": entry.text, "from": (entry.id,), "evidence": entry.evidence})


def _failure(brief: Brief) -> list[TimelineEntry]:
    """That the talks brought nothing, where the page tells so."""
    ended = [t for t in brief.timeline if not t.minor and t.kind == "past" and t.date and is_failure(t.text)]
    return sorted(ended, key=lambda t: (t.date or "", t.weight, t.key))[-1:]


def _agreements(brief: Brief) -> list[Agreement]:
    """The two weightiest undertakings of this event, joint ones first."""
    own = [a for a in brief.agreements if not a.minor and a.status is not AgreementStatus.EARLIER and a.weight >= _FIRM]
    return sorted(own, key=lambda a: (len(a.parties) < 2, -a.weight, a.key))[:2]


def _asks(brief: Brief) -> list[Ask]:
    """The weightiest ask of each of two sides, those still standing first."""
    standing = [k for k in brief.asks if not k.minor and k.asker and k.addressee and k.weight >= _FIRM]
    ordered = sorted(standing, key=lambda k: (k.status is AskStatus.ANSWERED, -k.weight, k.key))
    first = ordered[:1]
    others = [k for k in ordered if not set(k.asker) & {asker for one in first for asker in one.asker}]
    return [*first, *(others[:1] or ordered[1:2])]


def _steps(brief: Brief) -> list[TimelineEntry]:
    """The next step of the parties that lies nearest behind the date of the brief."""
    names = {party.name for party in brief.parties if not party.minor}
    coming = [t for t in brief.timeline if t.kind == "next_step" and t.date and t.date >= (brief.as_of or "")[:7]]
    own = [t for t in coming if any(name in t.text for name in names) and not is_travel(t.text)]
    return sorted(own, key=lambda t: (len(t.date or "") < 7, -t.weight, t.date or "", t.key))[:1]
