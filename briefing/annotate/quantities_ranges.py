"""Turns neighbouring number expressions into ranges, and gives a number without a noun the unit of its neighbour."""

import re
from dataclasses import replace
from decimal import Decimal

from briefing.annotate.quantities_expressions import Expression
from briefing.annotate.quantities_phrases import governing_verb
from briefing.lexicons import load
from briefing.model.annotation import Parse
from briefing.model.brief import Approximation

# "3-5", "20 to 60", "two or three"
_SPAN = re.compile(r"\s?[-–—‑]\s?|\s(?:up\s)?to\s(?:about\s|around\s|some\s|as\s(?:much|many|high)\sas\s)?|\sor\s", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:about\s|around\s|some\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|around\s|some\s|roughly\s|an\sestimated\s)?$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|between|of)\s(?:about\s|around\s|some\s|roughly\s|an\sestimated\s)?$", re.IGNORECASE)
_TO = re.compile(r"\bto\s(?:about\s|around\s|some\s|nearly\s|almost\s)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:about\s|around\s|some\s|nearly\s|almost\s|more\sthan\s|just\s|over\s)?$", re.IGNORECASE)
# between two numbers of which the second repeats the unit of the first: "from 90 planes to 53", "against 17 a year earlier"
_PARALLEL = re.compile(
    r"\b(?:to|from|and|or|than|with|against|versus|while|but|then|compared|including|among|of\swh(?:om|ich))\b|,\s$", re.IGNORECASE
)
# "voted 48 to 52": two counts, not a range
_VOTE = re.compile(r"\b(?:votes?|voted|voting)\b", re.IGNORECASE)
# what stands between two numbers that share the unit after the second: "from 4.8 to 4.7 percent", "several hundred or even 1,000 tonnes"
_ADJOINING = re.compile(r"\s?(?:,|to|and|or|-|–|,\s(?:and|or))(?:\s(?:even|perhaps|possibly))?\s?", re.IGNORECASE)
#: "5 to 10 million": a number that takes the scale of the next is below this.
_UNSCALED = 1000
#: "12,500-13,000 crore": or it is at least the so-manieth part of the next.
_WIDE = 20
#: Characters between two numbers of which the second takes the unit of the first.
_FAR = 60
_CHANGES: frozenset[str] = frozenset(load("figure_words")["changes"])


def join_ranges(text: str, parse: Parse, expressions: list[Expression]) -> list[Expression]:
    """The expressions with the two ends of each range made one."""
    joined: list[Expression] = []
    for expression in expressions:
        span = _range(text, parse, joined[-1], expression) if joined else None
        if span is not None:
            joined[-1] = span
        else:
            joined.append(expression)
    return joined


def _range(text: str, parse: Parse, low: Expression, high: Expression) -> Expression | None:
    if (
        low.high is not None
        or low.value is None
        or high.value is None
        or ("share" in (low.unit.kind, high.unit.kind) and low.unit.kind != high.unit.kind)
    ):
        return None
    outer = text[max(0, low.start - 24) : low.start]
    between = text[low.end : min(high.start, high.numeral.start)] if high.start >= low.end else ""
    is_between = bool(_BETWEEN.search(outer))
    if not ((is_between and _AND.fullmatch(between)) or _SPAN.fullmatch(between)) or not _same_unit(
        low, high, tight=len(between.strip()) == 1
    ):
        return None
    value = _shared_scale(low, high)
    if _is_level(text, parse, low, between):
        return None
    if _VOTE.search(text, max(0, low.start - 30), high.end + 10) and high.unit.name in ("", "votes"):
        return None
    is_from = bool(_FROM.search(outer))
    if value >= high.value or (is_from and _is_change(parse, low)) or (between.strip().lower() == "or" and high.value > 2 * value):
        return None
    start = low.start - len(_BETWEEN.search(outer).group()) if is_between else low.start  # type: ignore[union-attr]
    unit = high.unit if not high.bare else low.unit
    numeral = low.numeral._replace(scaled=high.numeral.scaled, scale=high.numeral.scale)
    return replace(
        high, start=start, numeral=numeral, value=value, high=high.value, unit=unit, first=low.first, last=max(low.last, high.last),
        counted=high.counted or low.counted, approximation=Approximation.BETWEEN, per=high.per or low.per,
    )  # fmt: skip


def _same_unit(low: Expression, high: Expression, *, tight: bool) -> bool:
    if low.bare:
        return high.unit.kind not in ("times", "none") or tight or high.unit.kind == "none"
    return (low.unit.name == high.unit.name and low.unit.kind == high.unit.kind) or (high.bare and tight)


def _shared_scale(low: Expression, high: Expression) -> Decimal:
    """The lower value, in millions where "5 to 10 million" are."""
    value, top = low.value or Decimal(0), high.value or Decimal(0)
    written = top / high.numeral.scale
    is_near = value < _UNSCALED or value * _WIDE > written
    if not low.numeral.scaled and high.numeral.scaled and value < written and is_near:
        return value * high.numeral.scale
    return value


def _is_level(text: str, parse: Parse, low: Expression, between: str) -> bool:
    """Whether the second number is where a change led: "rose 5 percent to 40 percent", unlike "rose by 5 percent to 8 percent"."""
    is_repeated = low.unit.kind == "percent" and between.strip() == "to"
    return is_repeated and _is_change(parse, low) and not _BY.search(text, max(0, low.start - 24), low.start)


def _is_change(parse: Parse, low: Expression) -> bool:
    """Whether "from 5 to 10" tells how something moved rather than how far it reaches."""
    verb = governing_verb(parse, low.first)
    nouns = (token.lemma for token in parse.ancestors(low.first) if token.pos in ("NOUN", "ADV", "ADJ"))
    return (verb is not None and verb.lemma in _CHANGES) or any(lemma in _CHANGES for lemma in nouns)


def share_units(text: str, expressions: list[Expression]) -> list[Expression]:
    """The expressions with the units that they leave to a neighbour ("from 4.8 to 4.7 percent", "from 90 planes to 53")."""
    shared = list(expressions)
    for place in range(len(shared) - 2, -1, -1):
        left, right = shared[place], shared[place + 1]
        if left.bare and not right.bare and right.unit.kind not in ("times", "duration", "share") and _adjoin(text, left, right):
            shared[place] = replace(_scaled_like(left, right), unit=right.unit, counted=right.counted, per=left.per or right.per)
    for place in range(1, len(shared)):
        left, right = shared[place - 1], shared[place]
        if right.bare and not left.bare and _parallel(text, left, right):
            shared[place] = replace(right, unit=left.unit, counted=left.counted)
    return shared


def _adjoin(text: str, left: Expression, right: Expression) -> bool:
    return right.start >= left.end and _ADJOINING.fullmatch(text, left.end, right.start) is not None


def _scaled_like(left: Expression, right: Expression) -> Expression:
    if left.numeral.scaled or not right.numeral.scaled or right.unit.kind != "money" or left.value is None or left.value >= _UNSCALED:
        return left
    return replace(left, value=left.value * right.numeral.scale)


def _parallel(text: str, left: Expression, right: Expression) -> bool:
    between = text[left.end : right.start]
    if not _PARALLEL.search(between) or len(between) > _FAR or ";" in between:
        return False
    if left.unit.kind == "counted":
        return True
    # "rose to 90 bn yen from 30 bn": both are written alike
    if (
        left.unit.kind in ("money", "measure")
        and re.fullmatch(r"\sfrom\s(?:\w+\s)?", between)
        and left.numeral.scale == right.numeral.scale
    ):
        return _TO.search(text, max(0, left.start - 24), left.start) is not None
    return (
        left.unit.kind in ("percent", "money", "measure")
        and bool(re.fullmatch(r"\s(?:to|from|and|or)(?:\s\w+){0,2}\s", between))
        and (bool(_FROM.search(text, max(0, left.start - 24), left.start)) or re.fullmatch(r"\s(?:and|or)\s", between) is not None)
    )
