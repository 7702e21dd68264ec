"""Turns the words of time in a sentence into the period that a number is for ("in the first seven months of 1998")."""

import re

from briefing.annotate.quantities_expressions import Expression
from briefing.annotate.quantities_phrases import governing_verb
from briefing.model.annotation import Parse, Sentence
from briefing.model.article import Span

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:(?:1[6-9]|20)\d\d(?:[-/–]\d\d)?s?)"
_UNIT = (
    r"(?:days?|weeks?|months?|quarters?|half|years?|decades?|century|centuries"
    r"|season|summer|winter|spring|autumn|weekend|fortnight|hours?|period)"
)
_WHICH = (
    r"(?:last|this|next|past|previous|preceding|coming|current|same|first|second|third|fourth|final|closing|opening|latest|fiscal|financial|calendar"
    r"|each|every|recent|earlier|following|corresponding)"
)
_SMALL = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|few|several|half|couple\sof)"
_POINT = rf"""(?:
    (?:{_DAY},?\s)?(?:(?:early|late|mid|the\s(?:end|start|beginning|middle)\sof)[\s-])?{_MONTH}(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?(?:,?\s{_YEAR})?
  | \d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s{_YEAR})?
  | (?:the\s)?(?:(?:early|late|mid|fiscal|financial|end[\s-](?:of\s)?)[\s-]?)?(?:year\s)?{_YEAR}
  | (?:the\s)?(?:end\s|start\s|beginning\s|middle\s)(?:of\s)(?:the|this|next|last)\s{_UNIT}
  | (?:the\s)?(?:{_WHICH}\s){{1,4}}(?:{_SMALL}\s)?(?:(?:fiscal|financial|calendar)\s)?{_UNIT}
        (?:\sof\s(?:the\s)?(?:(?:{_WHICH}|fiscal|financial)\s){{0,3}}
            (?:{_YEAR}|{_MONTH}(?:\s{_YEAR})?|year|month|decade|century))?
  | the\s{_UNIT}\s(?:to|through|ended|ending|until)\s
        (?:{_DAY},?\s)?(?:\d{{1,2}}\s)?{_MONTH}(?:\s\d{{1,2}})?(?:,?\s{_YEAR})?
  | (?:{_SMALL}|an?|the)\s{_UNIT}\s(?:ago|earlier|before|previously)
  | the\smonth\sof\s{_MONTH}(?:\s{_YEAR})?
  | {_DAY}(?:\s(?:morning|afternoon|evening|night))? | {_WHICH}\s{_DAY}
  | yesterday | today | tomorrow | currently | Christmas(?:\s(?:Eve|Day))? | overnight
)"""
_PERIOD = re.compile(
    rf"""
    \b(?:
        (?:between|from)\s{_POINT}\s(?:and|to|through|until)\s{_POINT}
      | (?:(?:in|during|for|over|within|throughout|since|until|till|by|through|before|after|as\sof|at|on|of|from|earlier|later)\s)?{_POINT}
        (?:\s(?:to|through)\s{_POINT})?
    )(?![\w-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Characters between words of time and the number after them, where another number went before.
_NEAR = 25
_MONTH_ALONE = re.compile(r"(?:may|mar\.|dec\.|sun|second|third|first)", re.IGNORECASE)


def find_periods(text: str, sentence: Sentence) -> list[Span]:
    """The phrases of time in a sentence, in order."""
    spans = [Span(*match.span()) for match in _PERIOD.finditer(text, sentence.start, sentence.end)]
    return [span for span in spans if text[span.start : span.end] != "may" and not _MONTH_ALONE.fullmatch(text, *span)]


def period_of(text: str, parse: Parse, expression: Expression, others: list[Expression], periods: list[Span]) -> str | None:
    """The words of time that belong to the expression: after it and before the next number, or ahead of all numbers in its clause."""
    previous_end = max((other.end for other in others if other.end <= expression.start), default=None)
    next_start = min((other.start for other in others if other.start >= expression.end), default=None)
    usable = [span for span in periods if not (span.start < expression.end and expression.start < span.end)]
    after = [span for span in usable if span.start >= expression.end and (next_start is None or span.start < next_start)]
    for span in after:
        if _same_clause(parse, expression, span):
            return " ".join(text[span.start : span.end].split())
    ahead = [
        span
        for span in usable
        if span.end <= expression.start and (previous_end is None or (span.start >= previous_end and expression.start - span.end < _NEAR))
    ]
    for span in reversed(ahead):
        if _same_clause(parse, expression, span):
            return " ".join(text[span.start : span.end].split())
    return None


def is_adverbial(parse: Parse, sentence: Sentence, span: Span) -> bool:
    """Whether words of time say when, rather than which ("the March 17 explosion", "for the 2016 attempt")."""
    inside = [token for token in parse.tokens[sentence.first : sentence.last] if span.start <= token.start < span.end]
    if not inside:
        return False
    last = inside[-1]
    bound = last.dep in ("compound", "nummod", "nmod", "amod", "poss") and last.head > last.i
    return not (bound and parse.tokens[last.head].pos in ("NOUN", "PROPN"))


def _same_clause(parse: Parse, expression: Expression, span: Span) -> bool:
    sentence = parse.sentence(expression.first)
    first = next((token.i for token in parse.tokens[sentence.first : sentence.last] if token.end > span.start), None)
    if first is None:
        return False
    anchor = expression.counted.noun.i if expression.counted else expression.first
    own, its = governing_verb(parse, anchor), governing_verb(parse, first)
    if own is None or its is None or own.i == its.i:
        return True
    if any(token.i in (anchor, expression.first) for token in parse.ancestors(first)):
        return True
    # a participle or an infinitive below the verb that the time modifies, its own subject left out
    return (
        own.head == its.i
        and own.dep in ("xcomp", "ccomp", "acl", "advcl", "pcomp")
        and span.end <= sentence.end
        and parse.child(own.i, "nsubj") is None
    )
