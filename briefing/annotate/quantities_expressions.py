"""Turns a sentence into number expressions: numeral, unit, counted noun and exactness, each with its place, and ranges joined."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from briefing.annotate.quantities_approximations import approximation_after, approximation_before, glued_end, is_preposition
from briefing.annotate.quantities_currencies import find_money, symbol_start
from briefing.annotate.quantities_guards import (
    is_glued,
    is_idle_one,
    is_label,
    is_part_of_name,
    is_resolution,
    is_year,
    iter_scores,
)
from briefing.annotate.quantities_non_figures import find_non_figures, overlaps
from briefing.annotate.quantities_nouns import Counted, find_counted, noun_text
from briefing.annotate.quantities_numerals import Numeral, find_numerals
from briefing.annotate.quantities_units import Unit, adverb_rate, find_rate, find_unit
from briefing.model.annotation import Parse, Sentence
from briefing.model.brief import Approximation


@dataclass(frozen=True, slots=True)
class Expression:
    """A number with all that stands directly around it."""

    numeral: Numeral
    start: int
    end: int
    value: Decimal | None
    unit: Unit
    #: Tokens of the number, its sign and its unit, half-open.
    first: int
    last: int
    counted: Counted | None = None
    high: Decimal | None = None
    approximation: Approximation = Approximation.EXACT
    per: str | None = None
    #: Where the words of the rate end, if any follow.
    rate_end: int = 0

    @property
    def bare(self) -> bool:
        """Whether nothing says what the number counts."""
        return self.unit.kind == "none"


_NONE: Final = "none"
# "half a percentage point", "a quarter of an hour", "thousands of tonnes"
_LINK = re.compile(r"\s(?:of\s)?an?(?=\s)|\sof(?:\sa)?(?=\s)", re.IGNORECASE)
_MINUS = re.compile(r"(?:\bminus[\s-]|(?<=[\s(])[-−])$", re.IGNORECASE)
#: More than any figure of the news; longer runs of digits are identifiers.
_LARGEST = 10**18
_MARK = re.compile(r"[“\"'‘]")
_AFTER_HALF = frozenset({"of", "the", "its", "their", "his", "her", "all", "a", "an", "as", "those", "these", "our", "that", "what"})
_AFTER_FRACTION = frozenset({"of", "more", "less", "fewer", "higher", "lower", "as", "off", "the"})
_BEFORE_FRACTION = frozenset(
    {"by", "than", "nearly", "almost", "about", "around", "over", "roughly", "in", "least", "only", "just", "some", "to"}
)
_AFTER_MULTIPLE_VERB = frozenset({"the", "its", "their", "his", "that", "what", "those", "our"})


def read_expressions(text: str, parse: Parse, sentence: Sentence) -> list[Expression]:
    """The number expressions of a sentence, in order; ranges are not joined yet."""
    numerals = list(find_numerals(text, sentence.start, sentence.end))
    if not numerals:
        return []
    blocked = find_non_figures(text, sentence.start, sentence.end)
    scores = set(iter_scores(text, numerals))
    starts = [token.start for token in parse.tokens[sentence.first : sentence.last]]
    found: list[Expression] = []
    floor = sentence.start
    for numeral in numerals:
        if overlaps(numeral, blocked) or numeral in scores or numeral.start < floor:
            continue
        expression = _Reader(text, parse, sentence, starts).read(numeral, floor)
        if expression is not None:
            found.append(expression)
            floor = max(floor, expression.numeral.end, expression.rate_end)
    return found


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one numeral of a sentence."""

    text: str
    parse: Parse
    sentence: Sentence
    starts: list[int]

    def read(self, numeral: Numeral, floor: int) -> Expression | None:
        start = symbol_start(self.text, numeral)
        if is_resolution(self.text, numeral, start) or (
            start == numeral.start and is_glued(self.text, numeral) and not find_unit(self.text, numeral, self.sentence.end)
        ):
            return None
        unit = self._unit(numeral)
        glued = glued_end(self.text, numeral.end, self.sentence.end)
        if (after := approximation_after(self.text, numeral.end, self.sentence.end)) is not None and unit.kind == _NONE:
            glued = after[1]
        first, last = self._token(start), self._token(max(glued, unit.end) - 1) + 1
        expression = Expression(numeral, start, max(numeral.end, unit.end), numeral.value, unit, first, last)
        expression = self._negated(self._counted(expression))
        if not self._is_figure(expression):
            return None
        return self._rated(self._approximated(expression, floor))

    def _token(self, offset: int) -> int:
        return self.sentence.first + max(0, bisect_right(self.starts, offset) - 1)

    def _unit(self, numeral: Numeral) -> Unit:
        """The currency or measure beside the numeral, also across "of" or "a" ("half a mile", "millions of euros")."""
        limit = self.sentence.end
        for stretched in self._stretches(numeral):
            money = find_money(self.text, stretched, limit)
            if money is not None:
                return Unit(money.name, "money", money.end, money.code)
            unit = find_unit(self.text, stretched, limit)
            if unit is not None:
                return unit
        if numeral.kind == "fraction":
            return Unit("share", "share", numeral.end)
        return Unit("times", "times", numeral.end) if numeral.kind == "multiple" else Unit("", _NONE, numeral.end)

    def _stretches(self, numeral: Numeral) -> Iterator[Numeral]:
        yield numeral
        link = _LINK.match(self.text, numeral.end, self.sentence.end)
        if link is not None and (numeral.kind in ("vague", "fraction") or "couple" in self.text[numeral.start : numeral.end].lower()):
            indefinite = " a" in link.group().lower()
            if numeral.kind != "fraction" or indefinite:
                yield numeral._replace(end=link.end(), kind="words")

    def _counted(self, expression: Expression) -> Expression:
        if expression.unit.kind != _NONE:
            return expression
        found = find_counted(self.parse, expression.first, expression.last)
        text = self.text[expression.numeral.start : expression.numeral.end]
        is_metres = text[-1] == "m" and text[-2].isdigit()
        if found is None:
            return self._in_metres(expression) if is_metres else expression
        if is_metres and found.noun.tag in ("NN", "NNP"):
            return self._in_metres(expression)
        end = found.noun.end
        return replace(
            expression, counted=found, end=max(expression.end, end), unit=Unit(noun_text(self.parse, found.noun), "counted", end)
        )

    def _in_metres(self, expression: Expression) -> Expression:
        """The expression "50m" read as metres rather than millions."""
        value = (expression.value or Decimal(0)) / 10**6
        return replace(expression, value=value, unit=Unit("metres", "measure", expression.numeral.end))

    def _negated(self, expression: Expression) -> Expression:
        match = _MINUS.search(self.text, max(self.sentence.start, expression.start - 6), expression.start)
        if match is None or expression.value is None or expression.unit.kind not in ("percent", "measure", "money"):
            return expression
        return replace(expression, value=-expression.value, start=match.start())

    def _is_figure(self, expression: Expression) -> bool:
        numeral, number = expression.numeral, self.parse.tokens[expression.first]
        if abs(numeral.value or Decimal(0)) > _LARGEST:
            return False
        noun = expression.counted.noun if expression.counted else None
        if numeral.kind == "fraction":
            return self._is_share(expression)
        if numeral.kind == "multiple":
            return self._is_multiple(expression)
        if self._is_hyphenated_name(expression) or is_idle_one(
            self.parse, number, noun, measured=expression.unit.kind not in ("counted", _NONE)
        ):
            return False
        if expression.unit.kind in ("counted", _NONE):
            capitalised = number.text[0].isupper() and number.text.isalpha() and number.i > self.sentence.first
            if capitalised and self.sentence.kind != "headline" and noun is None:
                return False
            named = is_label(self.parse, expression.first, counted=noun is not None) or is_part_of_name(
                self.parse, number, noun, numeral.value
            )
            return not (named or is_year(self.parse, numeral, number, noun))
        return not (expression.unit.kind in ("measure", "duration") and is_label(self.parse, expression.first, counted=True))

    def _is_hyphenated_name(self, expression: Expression) -> bool:
        """Whether a hyphen binds the number to a word that is no unit: "two-state", "five-star", "one-sided"."""
        after = self.text[expression.numeral.end : expression.numeral.end + 2]
        if glued_end(self.text, expression.numeral.end, self.sentence.end) > expression.numeral.end:
            return False
        return expression.unit.kind in ("counted", _NONE) and re.match(r"[-‑](?:[A-Za-z,]|\s)", after) is not None

    def _word_after(self, offset: int) -> str:
        match = re.compile(r"\W?([\w']+)").match(self.text, offset, self.sentence.end)
        return match[1].lower() if match else ""

    def _word_before(self, expression: Expression) -> str:
        return self.parse.tokens[expression.first - 1].lower if expression.first > self.sentence.first else ""

    def _is_share(self, expression: Expression) -> bool:
        words = self.text[expression.numeral.start : expression.numeral.end].lower()
        more = approximation_after(self.text, expression.numeral.end, self.sentence.end)
        after, before = self._word_after(more[1] if more else expression.numeral.end), self._word_before(expression)
        hyphen = self.text[expression.numeral.end : expression.numeral.end + 1] in ("-", "‑")
        if expression.value is None or expression.value >= 1 or hyphen:
            return False
        if expression.unit.kind != "share":
            return True
        if words == "half":
            return after in _AFTER_HALF or before in _BEFORE_FRACTION
        if words.startswith(("a ", "an ")):
            return after in _AFTER_FRACTION or before in _BEFORE_FRACTION - {"in", "to"}
        return not is_glued(self.text, expression.numeral)

    def _is_multiple(self, expression: Expression) -> bool:
        token = self.parse.tokens[expression.first]
        if token.lower in ("double", "triple", "treble", "quadruple"):
            return token.pos == "VERB" or self._word_after(expression.end) in _AFTER_MULTIPLE_VERB
        return self.text[expression.end : expression.end + 1] not in ("-", "‑")

    def _approximated(self, expression: Expression, floor: int) -> Expression:
        start, approximation = expression.start, Approximation.EXACT
        for _ in range(2):
            before = approximation_before(self.text, floor, start)
            if before is None:
                break
            shade, begins, words = before
            if is_preposition(self.parse, self._token(start), words, duration=expression.unit.kind == "duration"):
                break
            approximation = (
                shade
                if approximation is Approximation.EXACT or (shade is not Approximation.ABOUT and shade is not Approximation.EXACT)
                else approximation
            )
            start = begins
        if _MARK.search(self.text, start, expression.start):
            # half of a quotation is no figure to print
            start = expression.start
        after = approximation_after(self.text, expression.numeral.end, self.sentence.end) or approximation_after(
            self.text, expression.end, self.sentence.end
        )
        end = expression.end
        if after is not None:
            approximation, end = (after[0] if approximation is Approximation.EXACT else approximation), max(end, after[1])
        if approximation is Approximation.EXACT and self._is_loose(expression):
            approximation = Approximation.ABOUT
        return replace(expression, start=start, end=end, approximation=approximation)

    def _is_loose(self, expression: Expression) -> bool:
        """Whether the number names no exact amount: "thousands", "a couple"."""
        return expression.value is None or "couple" in self.text[expression.numeral.start : expression.numeral.end].lower()

    def _rated(self, expression: Expression) -> Expression:
        per, end = expression.unit.per, expression.end
        rate = find_rate(self.text, expression.end, self.sentence.end, expression.unit.kind)
        if rate is not None:
            per, end = rate[0], max(rate[1], expression.end)
            return replace(expression, per=per, end=end, rate_end=end, last=max(expression.last, self._token(end - 1) + 1))
        if per is None:
            per = self._rate_by_adjective(expression)
        return replace(expression, per=per, end=end)

    def _rate_by_adjective(self, expression: Expression) -> str | None:
        """The rate of "10,000 daily arrests" or of "an annual $5 billion"."""
        inner = self.parse.tokens[expression.last : expression.counted.noun.i] if expression.counted else ()
        before = self.parse.tokens[expression.first - 1 : expression.first] if expression.first > self.sentence.first else ()
        rates = [adverb_rate(token.lower) for token in (*inner, *before) if token.lower not in ("each", "apiece")]
        return next((rate for rate in rates if rate is not None), None)
