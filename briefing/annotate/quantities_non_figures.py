"""Turns text into the stretches where a number is no figure: dates, times, ages, ordinals, names, telephone numbers."""

import re

from briefing.annotate.quantities_numerals import Numeral
from briefing.lexicons import load
from briefing.model.article import Span

_LEXICON = load("numerals")
_NUMBER_WORD = "|".join(sorted({**_LEXICON["small"], **_LEXICON["tens"]}, key=lambda word: (-len(word), word)))

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_N = rf"(?:\d{{1,3}}|(?i:(?:{_NUMBER_WORD})(?:-(?:{_NUMBER_WORD}))?))"
_AGED = r"(?i:children|people|men|women|those|adults|boys|girls|anyone|citizens|infants|kids|minors|voters)"
_CLAUSE_END = r"(?=\s*(?:[,.;:)]|$|\d{4}|(?:in|at|for|with|when|as|during|on)\b))"
_NOT_FIGURES = re.compile(
    rf"""
    \b{_MONTH}\s\d{{1,2}}{_ORDINAL}(?![\d,]\d|\s?(?:%|percent|million|billion))
        (?:\s?(?:[-–]|to|and|or|,)\s?\d{{1,2}}{_ORDINAL}\b{_CLAUSE_END})?(?:,?\s\d{{4}}\b)?          # March 5-8, 2019
  | \b{_MONTH}(?:\sof)?,?\s(?:1[6-9]|20)\d\d\b                                                       # May 2018
  | \b\d{{1,2}}{_ORDINAL}(?:\s?(?:[-–]|to|and)\s?\d{{1,2}}{_ORDINAL})?\s(?:of\s)?{_MONTH}\b
        (?!\s(?:be|have|not|also|\w+ed)\b)(?:,?\s\d{{4}}\b)?                                           # 5 to 8 March 2019
  | \b\d{{4}}-\d\d-\d\d(?:T\S*)? | \b\d{{1,2}}([/.])\d{{1,2}}\1\d{{2,4}}\b                           # 2019-09-01, 1/9/2019
  | \b(?:1[6-9]|20)\d\d\s?[-–/]\s?(?:(?:1[6-9]|20)\d\d|\d\d)\b(?!\s?%|\s[a-z]+s\b)                   # 2015-16
  | \b\d{{2,4}}['’]?s\b | ['’]\d\ds?\b(?!\d) | \bmid-\d{{4}}\b                                       # the 1980s, ’98
  | \b\d{{1,2}}:\d\d(?::\d\d)?\S*(?:\s?[AaPp]\.?[Mm]\b\.?)?
  | \b\d{{1,2}}(?:\.\d\d)?\s?[AaPp]\.?[Mm]\b\.?(?!\w)   # 10:30, 7.05am
  | \b\d{{1,4}}\s?(?:GMT|UTC|EST|EDT|BST|CET)\b | \b0\d{{3}}\b | (?i:\b{_N}\so['’]clock)               # 1400 GMT
  | (?i:\b{_N}(?:(?:\s?[-–]\s?|\sto\s|\sor\s|\sand\s){_N})?[\s-]*
        (?:years?|months?|weeks?|days?|decades?)[\s-](?:olds?|of\sage)\b)                               # 54-year-old
  | (?i:\b(?:aged?|ages)\s(?:of\s|between\s|from\s|about\s|over\s|under\s|at\sleast\s)?
        {_N}(?:\s?(?:[-–]|to|and|or)\s?{_N})?)\b                                                       # aged 7 to 11
  | \b{_AGED}\s(?:aged\s)?(?:under|over|below|above)\s(?:the\sage\sof\s)?{_N}\b(?!\s?(?:%|pe|pct))    # children under five
  | \bas\s(?:young|old)\sas\s{_N}\b                                                                    # as young as 13
  | \b[A-Z]?[a-z]+s\s(?:under|over|below|above)\s\d\d?(?=\s?[,.;]|$|\s(?:and|or|who|to|from|were|was|are|is|in)\b) # migrants under 18
  | \b(?:A\.?D\.?|B\.?C\.?E?\.?)\s?\d+(?:[-–]\d+)? | \b\d+(?:[-–]\d+)?\s(?:A\.?D|B\.?C|BCE|CE)\b             # A.D. 640-890
  | \b(?:under|over)[\s-]{_N}['’]?s\b | \b\d\d\s(?:and|or)\s(?:older|over|younger)\b                 # the under-18s
  | \b\d+(?:st|nd|rd|th)\b                                                                           # 22nd
  | \b\d{{1,3}}[-–]\d{{1,3}}[-–]\d+(?:[-–]\d+)* | \b\d{{3}}(?:[-.]\d{{3,4}})?[-.]\d{{4}}\b
  | \+\d[\d\s()-]{{6,}} | \(\d{{3}}\)\s?\d{{3}}-\d{{4}}  # telephone
  | \bGroup\sof\s(?:\d+|[A-Z][a-z]+)\b | \bP?\d\s?\+\s?\d\b | \bP5\b                                   # Group of Seven, 5+1
  | \b[A-Z][\w-]+\s\d\.\d\b(?!\s?(?:%|per|pct|million|billion|tonnes|tons|points)\b)                  # NAFTA 2.0
  | \b\d+\s(?:Images|Photos|Pictures|Videos|Comments|Shares|Views|Followers|Likes)\b              # buttons
  | \b(?:24/7|9/11|7/7|50[/-]50|fifty-fifty)\b
  | \b(?:www\.|https?:)\S* | \b[\w.+-]{{1,64}}@\S*  # addresses of the net
  | \b(?:no\sone|one\s(?:another|by\sone|or\smore|or\sthe\sother)|one(?:self|['’]s)|the\sones?
        |(?:this|that|which|any|every|each)\sone|one-on-one|one-off)\b
  | \b(?:zero[\s-](?:sum|tolerance|hour)|net[\s-]zero|[Gg]round\s[Zz]ero|[Nn]umber\s[Tt]en)\b
  | \b\d+\s(?:[A-Z][a-z]+\s){{1,3}}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Boulevard|Square)\b       # 10 Downing Street
  | \b(?:first|second|third|fourth|last|past|other|another|top|bottom|each|final|opening|closing|latter|current|previous|this|next|per)
        [\s-](?:half|quarter|third)s?\b
    """,
    re.VERBOSE | re.MULTILINE,
)
# "1.", "2)", "(3)" that opens a line
_LIST_NUMBER = re.compile(r"(?:^|(?<=\n))\s*[\[(]?\d{1,2}[.)\]]\s", re.MULTILINE)


def find_non_figures(text: str, start: int, end: int) -> list[Span]:
    """The stretches of text[start:end] in which no number is a figure, in order."""
    spans = [Span(*match.span()) for match in _NOT_FIGURES.finditer(text, start, end) if match.end() > match.start()]
    spans.extend(Span(*match.span()) for match in _LIST_NUMBER.finditer(text, start, min(end, start + 8)))
    return sorted(spans)


def overlaps(numeral: Numeral, spans: list[Span]) -> bool:
    """Whether the numeral shares a character with one of the spans."""
    return any(span.start < numeral.end and numeral.start < span.end for span in spans)
