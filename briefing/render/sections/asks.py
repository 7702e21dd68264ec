"""Asks of the brief → a ledger for each pair of parties: what either side wants of the other, open ones first."""

import itertools
from collections.abc import Iterator, Sequence

from briefing.model.brief import Ask, AskStatus, Brief, PartyType
from briefing.render.desk import Desk, on_page
from briefing.render.display import display
from briefing.render.sections.parties import top_of
from briefing.render.slots import AskLine, AskPair, Asks, AskSide, Shape, State

#: Open first: these are what a reader may have to act on.
_ORDER = (AskStatus.OPEN, AskStatus.CONDITIONAL, AskStatus.CONTESTED, AskStatus.ANSWERED)
#: Shapes that differ in outline, not only in colour; all stand in the bundled fonts.
_GLYPHS: dict[Shape, str] = {"open": "☐", "conditional": "△", "granted": "✓", "refused": "×", "answered": "■", "contested": "◊"}

#: Asker and addressee by what groups them (ids of the outermost actors, or the words as reported).
Sides = tuple[tuple[str, ...], tuple[str, ...]]


def build_asks(brief: Brief, desk: Desk) -> Asks:
    """The asks on the page by pair, ledgers first, pairs with open asks before others."""
    shown, minor = on_page(brief.asks)
    by_sides: dict[Sides, list[Ask]] = {}
    for ask in sorted(shown, key=lambda ask: _ORDER.index(ask.status)):
        by_sides.setdefault(_sides(ask, desk), []).append(ask)
    pairs: dict[Sides, list[Sides]] = {}
    for sides in by_sides:
        pairs.setdefault(sides[::-1] if sides[::-1] in pairs else sides, []).append(sides)
    ordered = sorted(pairs.values(), key=lambda each: -len(each))
    anchors = itertools.count(1)
    built = tuple(_pair(each, by_sides, desk, (number, anchors)) for number, each in enumerate(ordered, 1))
    both = any(pair.rows for pair in built) and not all(pair.rows for pair in built)
    others = desk.words.text("asks.others") if both else None
    return Asks(desk.heading("asks", len(shown), minor), _legend(built), built, others)


def _pair(both: list[Sides], by_sides: dict[Sides, list[Ask]], desk: Desk, numbering: tuple[int, Iterator[int]]) -> AskPair:
    number, anchors = numbering
    sides = tuple(AskSide(_label(each, desk), tuple(_line(ask, desk, each, next(anchors)) for ask in by_sides[each])) for each in both)
    rows: tuple[tuple[tuple[AskLine, ...], tuple[AskLine, ...]], ...] = ()
    label = sides[0].label
    if len(both) > 1:
        first, second = sides[0].lines, sides[1].lines
        rows = tuple((first[i : i + 1], second[i : i + 1]) for i in range(max(len(first), len(second))))
        label = desk.words.listing([_name(each, desk) for each in both[0]])
    return AskPair(f"asks-{number}", label, sides, rows)


def state_of(ask: Ask, desk: Desk) -> State:
    """What has become of an ask, by word and by shape."""
    shape: Shape = "open"
    if ask.status is AskStatus.ANSWERED:
        shape = "granted" if ask.answer == "granted" else "refused" if ask.answer == "refused" else "answered"
    elif ask.status is AskStatus.CONDITIONAL:
        shape = "conditional"
    elif ask.status is AskStatus.CONTESTED:
        shape = "contested"
    return State(desk.words.text(f"asks.states.{shape}"), shape, _GLYPHS[shape])


def _sides(ask: Ask, desk: Desk) -> Sides:
    """Whom an ask is laid at: officials stand for the country they belong to, unless it asks of its own."""
    reported = _actors(ask.asker, ask.asker_text), _actors(ask.addressee, ask.addressee_text)
    lifted = _lifted(reported[0], desk), _lifted(reported[1], desk)
    return reported if set(lifted[0]) & set(lifted[1]) else lifted


def _actors(ids: tuple[str, ...], text: str | None) -> tuple[str, ...]:
    return ids or ((text,) if text else ())


def _lifted(ids: tuple[str, ...], desk: Desk) -> tuple[str, ...]:
    return tuple(dict.fromkeys(top_of(desk.by_id[name], desk.by_id) if name in desk.by_id else name for name in ids))


def _name(actors: tuple[str, ...], desk: Desk) -> str:
    return desk.parties(actors, None, desk.words.text("asks.not_stated"))


def _label(sides: Sides, desk: Desk) -> str:
    key = "asks.side_many" if _is_plural(sides[0], desk) else "asks.side"
    key += "" if sides[1] else "_alone"
    label = desk.words.text(key, asker=_name(sides[0], desk), addressee=_name(sides[1], desk))
    return label[:1].upper() + label[1:]


def _is_plural(actors: tuple[str, ...], desk: Desk) -> bool:
    """Whether the actors are spoken of in the plural: several, or a group such as "U.S. lawmakers"."""
    if len(actors) != 1:
        return len(actors) > 1
    (one,) = actors
    party = desk.by_id.get(one)
    return party.type is PartyType.GROUP if party else one.endswith("s") and not one.endswith("ss")


def _between(ask: Ask, sides: Sides, desk: Desk) -> str | None:
    """Who asks whom by name, where the label of the side names only those whom they stand for."""
    none = desk.words.text("asks.not_stated")
    asker, addressee = desk.parties(ask.asker, ask.asker_text, none), desk.parties(ask.addressee, ask.addressee_text, none)
    if (asker, addressee) == (_name(sides[0], desk), _name(sides[1], desk)):
        return None
    return desk.words.text("asks.between", asker=asker, addressee=addressee)


def _line(ask: Ask, desk: Desk, sides: Sides, number: int) -> AskLine:
    answered = desk.words.listing([display(name) for name in ask.answered_by])
    return AskLine(
        desk.line(ask, ask.text, f"ask-{number}"),
        state_of(ask, desk),
        _between(ask, sides, desk),
        desk.condition(ask),
        desk.words.text("asks.answered_by", ids=answered) if answered else None,
    )


def _legend(pairs: Sequence[AskPair]) -> tuple[State, ...]:
    found = {line.state.shape: line.state for pair in pairs for side in pair.sides for line in side.lines}
    return tuple(found[shape] for shape in _GLYPHS if shape in found)
