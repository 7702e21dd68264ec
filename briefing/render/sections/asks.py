"""Asks of the brief → a ledger for each pair of parties: what either side wants of the other, open ones first."""

from briefing.model.brief import Ask, AskStatus, Brief
from briefing.render.desk import Desk, on_page
from briefing.render.display import display
from briefing.render.slots import AskLine, AskPair, Asks, AskSide, Shape, State

#: Open first: these are what a reader may have to act on.
_ORDER = (AskStatus.OPEN, AskStatus.CONDITIONAL, AskStatus.CONTESTED, AskStatus.ANSWERED)
#: Shapes that differ in outline, not only in colour; all stand in the bundled fonts.
_GLYPHS: dict[Shape, str] = {"open": "☐", "conditional": "△", "granted": "✓", "refused": "×", "answered": "■", "contested": "◊"}

#: Asker and addressee as the page names them.
Sides = tuple[str, str]


def build_asks(brief: Brief, desk: Desk) -> Asks:
    """The asks on the page by pair, pairs with open asks first."""
    shown, minor = on_page(brief.asks)
    ordered = sorted(shown, key=lambda ask: _ORDER.index(ask.status))
    by_sides: dict[Sides, list[Ask]] = {}
    for ask in ordered:
        by_sides.setdefault(_sides(ask, desk), []).append(ask)
    pairs: list[AskPair] = []
    anchors = iter(range(1, len(shown) + 1))
    taken: set[Sides] = set()
    for sides in by_sides:
        if sides not in taken:
            both = [each for each in (sides, sides[::-1]) if each in by_sides and each not in taken]
            taken.update(both)
            built = tuple(
                AskSide(_label(each, by_sides[each][0], desk), tuple(_line(ask, desk, next(anchors)) for ask in by_sides[each]))
                for each in dict.fromkeys(both)
            )
            pairs.append(AskPair(f"asks-{len(pairs) + 1}", _pair_label(sides, len(built), desk), built))
    return Asks(desk.heading("asks", len(shown), minor), _legend(pairs), tuple(pairs))


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
    none = desk.words.text("asks.not_stated")
    return desk.parties(ask.asker, ask.asker_text, none), desk.parties(ask.addressee, ask.addressee_text, none)


def _label(sides: Sides, ask: Ask, desk: Desk) -> str:
    key = "asks.side_many" if len(ask.asker) > 1 else "asks.side"
    return desk.words.text(key, asker=sides[0], addressee=sides[1])


def _pair_label(sides: Sides, count: int, desk: Desk) -> str:
    key = "asks.mutual" if count > 1 else "asks.pair"
    return desk.words.text(key, asker=sides[0], addressee=sides[1])


def _line(ask: Ask, desk: Desk, number: int) -> AskLine:
    answered = desk.words.listing([display(name) for name in ask.answered_by])
    return AskLine(
        desk.line(ask, ask.text, f"ask-{number}"),
        state_of(ask, desk),
        display(ask.condition or "") or None,
        desk.words.text("asks.answered_by", ids=answered) if answered else None,
    )


def _legend(pairs: list[AskPair]) -> tuple[State, ...]:
    found = {line.state.shape: line.state for pair in pairs for side in pair.sides for line in side.lines}
    return tuple(found[shape] for shape in _GLYPHS if shape in found)
