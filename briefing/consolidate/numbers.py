"""Quantities of all articles → the numbers of the brief: one entry a figure, who says so, and in which words."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from briefing.consolidate.gathering import Event
from briefing.consolidate.same_figures import FigureFound, group_figures
from briefing.lexicons import load
from briefing.model.annotation import Annotated, Quantity
from briefing.model.article import ParagraphKind, Span
from briefing.model.brief import Approximation, Evidence, Number

#: What stands so before a noun only tells whose or which it is.
_OF_ANOTHER = frozenset({"amod", "compound", "nmod", "poss"})


def build_numbers(event: Event, ids: Mapping[str, str]) -> tuple[Number, ...]:
    """The figures, the same figure of several articles as one, in order of the text."""
    read = [FigureFound(one, q) for one in event.annotated for q in one.quantities if _is_read(one, q) and not _is_trivial(q)]
    return tuple(_number(event, group, ids) for group in group_figures(read))


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


def _number(event: Event, group: Sequence[FigureFound], ids: Mapping[str, str]) -> Number:
    best = max(group, key=lambda f: (f.quantity.attribution is not None, f.quantity.period is not None, len(f.quantity.measures), f.source))
    one, quantity = best
    evidence = _evidence(event, [best, *(f for f in group if f is not best)])
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


def _evidence(event: Event, group: Sequence[FigureFound]) -> tuple[Evidence, ...]:
    seen: dict[tuple[str, int], Evidence] = {}
    for one, quantity in group:
        proof = event.sentence_evidence(one, one.parse.sentence_of[quantity.token], focus=Span(quantity.start, quantity.end))
        seen.setdefault((proof.source, proof.start), proof)
    return tuple(seen.values())


def _attribution(one: Annotated, span: Span | None, ids: Mapping[str, str]) -> str | None:
    """The id of the party that the words name, else the words; "the Danish newspaper" is not Denmark."""
    if span is None:
        return None
    parse = one.parse
    for mention in one.mentions:
        if not (span.start <= mention.start and mention.end <= span.end and mention.actors and mention.actors[0] in ids):
            continue
        above = parse.head(mention.head)
        of_another = parse.tokens[mention.head].dep in _OF_ANOTHER and above is not None and mention.last <= above.i
        if not (of_another and above is not None and above.start < span.end):
            return ids[mention.actors[0]]
    return " ".join(one.article.text[slice(*span)].split())
