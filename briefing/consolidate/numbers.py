"""Quantities of all articles → the numbers of the brief: one entry a figure, who says so, and in which words."""

from collections.abc import Mapping
from decimal import Decimal

from briefing.consolidate.gathering import Event
from briefing.lexicons import load
from briefing.model.annotation import Annotated, Quantity
from briefing.model.article import ParagraphKind, Span
from briefing.model.brief import Approximation, Evidence, Number

_Key = tuple[str, str, str]


def build_numbers(event: Event, ids: Mapping[str, str]) -> tuple[Number, ...]:
    """The figures, the same figure of several articles as one, in order of the text."""
    groups: dict[_Key, list[tuple[Annotated, Quantity]]] = {}
    for one in event.annotated:
        for quantity in one.quantities:
            if _is_read(one, quantity) and not _is_trivial(quantity):
                groups.setdefault(_key(quantity), []).append((one, quantity))
    return tuple(_number(event, group, ids) for group in groups.values())


def _is_read(one: Annotated, quantity: Quantity) -> bool:
    return one.parse.sentence(quantity.token).kind in (ParagraphKind.BODY, ParagraphKind.HEADLINE)


def _is_trivial(quantity: Quantity) -> bool:
    """Durations, small counts of meetings and leaders, and figures of nothing."""
    table = load("figures")
    unit = quantity.unit.lower().split()[-1] if quantity.unit else ""
    if unit in table["durations"]:
        return True
    small = quantity.value is not None and quantity.value <= table["small"] and quantity.currency is None
    if small and (quantity.definite or (quantity.value == 1 and quantity.approximation is Approximation.EXACT)):
        return True
    return (small and unit in table["countless"]) or (not quantity.unit and quantity.currency is None)


def _key(quantity: Quantity) -> _Key:
    return (f"{quantity.value}/{quantity.value_high}", quantity.currency or quantity.unit.lower()[:5], quantity.per or "")


def _number(event: Event, group: list[tuple[Annotated, Quantity]], ids: Mapping[str, str]) -> Number:
    one, quantity = max(
        group, key=lambda row: (row[1].attribution is not None, row[1].period is not None, len(row[1].measures), row[0].article.id)
    )
    evidence = _evidence(event, [(one, quantity), *(row for row in group if row[1] is not quantity)])
    return Number(
        id="",
        value=as_number(quantity.value),
        value_high=as_number(quantity.value_high),
        unit=quantity.unit,
        currency=quantity.currency,
        per=quantity.per,
        approximation=quantity.approximation,
        measures=quantity.measures or quantity.unit,
        period=quantity.period,
        attributed_to=_attribution(one, quantity.attribution, ids),
        text=" ".join(one.article.text[quantity.start : quantity.end].split()),
        evidence=evidence,
        origins=event.origins(evidence),
        key=event.key("numbers", evidence, str(quantity.start)),
    )


def as_number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _evidence(event: Event, group: list[tuple[Annotated, Quantity]]) -> tuple[Evidence, ...]:
    seen: dict[tuple[str, int], Evidence] = {}
    for one, quantity in group:
        proof = event.sentence_evidence(one, one.parse.sentence_of[quantity.token], focus=Span(quantity.start, quantity.end))
        seen.setdefault((proof.source, proof.start), proof)
    return tuple(seen.values())


def _attribution(one: Annotated, span: Span | None, ids: Mapping[str, str]) -> str | None:
    """The id of the party that the words name, else the words."""
    if span is None:
        return None
    for mention in one.mentions:
        if span.start <= mention.start and mention.end <= span.end and mention.actors and mention.actors[0] in ids:
            return ids[mention.actors[0]]
    return " ".join(one.article.text[slice(*span)].split())
