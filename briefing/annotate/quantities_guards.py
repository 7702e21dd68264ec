"""Turns text into the places where a number is no figure: dates, times, ages, ordinals, scores, names, telephone numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing.annotate.quantities_numerals import Numeral
from briefing.lexicons import load
from briefing.model.annotation import Parse, Token
from briefing.model.article import Span

_LEXICON = load("numerals")
_INVARIANT = frozenset(_LEXICON["labels"]["invariant"])
_LABELS = frozenset(_LEXICON["labels"]["words"])
_NAMES = frozenset(_LEXICON["labels"]["names"])
_NUMBER_WORD = "|".join(sorted({**_LEXICON["small"], **_LEXICON["tens"]}, key=lambda word: (-len(word), word)))

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_N = rf"(?:\d{{1,3}}|(?i:(?:{_NUMBER_WORD})(?:-(?:{_NUMBER_WORD}))?))"
_AGED = r"(?:[Cc]hildren|[Pp]eople|[Mm]en|[Ww]omen|[Tt]hose|[Aa]dults|[Bb]oys|[Gg]irls|[Aa]nyone|[Cc]itizens|[Ii]nfants|[Kk]ids|[Mm]inors|[Vv]oters)"
_CLAUSE_END = r"(?=\s*(?:[,.;:)]|$|\d{4}|(?:in|at|for|with|when|as|during|on)\b))"
_NOT_FIGURES = re.compile(
    rf"""
    \b{_MONTH}\s\d{{1,2}}{_ORDINAL}(?![\d,]\d|\s?(?:%|percent|million|billion))(?:\s?(?:[-–]|to|and|or|,)\s?\d{{1,2}}{_ORDINAL}\b{_CLAUSE_END})?(?:,?\s\d{{4}}\b)?  # March 5-8, 2019
  | \b{_MONTH}(?:\sof)?,?\s(?:1[6-9]|20)\d\d\b                                                       # May 2018
  | \b\d{{1,2}}{_ORDINAL}(?:\s?(?:[-–]|to|and)\s?\d{{1,2}}{_ORDINAL})?\s(?:of\s)?{_MONTH}\b(?!\s(?:be|have|not|also|\w+ed)\b)(?:,?\s\d{{4}}\b)?  # 5 to 8 March 2019
  | \b\d{{4}}-\d\d-\d\d(?:T\S*)? | \b\d{{1,2}}([/.])\d{{1,2}}\1\d{{2,4}}\b                           # 2019-09-01, 1/9/2019
  | \b(?:1[6-9]|20)\d\d\s?[-–/]\s?(?:(?:1[6-9]|20)\d\d|\d\d)\b(?!\s?%|\s[a-z]+s\b)                   # 2015-16
  | \b\d{{2,4}}['’]?s\b | ['’]\d\ds?\b(?!\d) | \bmid-\d{{4}}\b                                       # the 1980s, ’98
  | \b\d{{1,2}}:\d\d(?::\d\d)?\S*(?:\s?[AaPp]\.?[Mm]\b\.?)? | \b\d{{1,2}}(?:\.\d\d)?\s?[AaPp]\.?[Mm]\b\.?(?!\w)   # 10:30, 7.05am
  | \b\d{{1,4}}\s?(?:GMT|UTC|EST|EDT|BST|CET)\b | \b0\d{{3}}\b | (?i:\b{_N}\so['’]clock)               # 1400 GMT
  | (?i:\b{_N}(?:(?:\s?[-–]\s?|\sto\s|\sor\s|\sand\s){_N})?[\s-]*(?:years?|months?|weeks?|days?|decades?)[\s-](?:olds?|of\sage)\b)   # 54-year-old
  | (?i:\b(?:aged?|ages)\s(?:of\s|between\s|from\s|about\s|over\s|under\s|at\sleast\s)?{_N}(?:\s?(?:[-–]|to|and|or)\s?{_N})?)\b     # aged 7 to 11
  | \b{_AGED}\s(?:aged\s)?(?:under|over|below|above)\s(?:the\sage\sof\s)?{_N}\b(?!\s?(?:%|pe|pct))    # children under five
  | \bas\s(?:young|old)\sas\s{_N}\b                                                                    # as young as 13
  | \b[A-Z]?[a-z]+s\s(?:under|over|below|above)\s\d\d?(?=\s?[,.;]|$|\s(?:and|or|who|to|from|were|was|are|is|in)\b) # migrants under 18
  | \b(?:A\.?D\.?|B\.?C\.?E?\.?)\s?\d+(?:[-–]\d+)? | \b\d+(?:[-–]\d+)?\s(?:A\.?D|B\.?C|BCE|CE)\b             # A.D. 640-890
  | \b(?:under|over)[\s-]{_N}['’]?s\b | \b\d\d\s(?:and|or)\s(?:older|over|younger)\b                 # the under-18s
  | \b\d+(?:st|nd|rd|th)\b                                                                           # 22nd
  | \b\d{{1,3}}[-–]\d{{1,3}}[-–]\d+(?:[-–]\d+)* | \b\d{{3}}[-.]\d{{4}}\b | \+\d[\d\s()-]{{6,}} | \(\d{{3}}\)\s?\d{{3}}-\d{{4}}  # telephone
  | \bGroup\sof\s(?:\d+|[A-Z][a-z]+)\b | \bP?\d\s?\+\s?\d\b | \bP5\b                                   # Group of Seven, 5+1
  | \b[A-Z][\w-]+\s\d\.\d\b(?!\s?(?:%|per|pct|million|billion|tonnes|tons|points)\b)                              # NAFTA 2.0
  | \b\d+\s(?:Images|Photos|Pictures|Videos|Comments|Shares|Views|Followers|Likes)\b              # buttons
  | \b(?:24/7|9/11|7/7|50[/-]50|fifty-fifty)\b
  | \S*(?:www\.|https?:|@)\S*                                                                        # addresses of the net
  | \b(?:no\sone|one\s(?:another|by\sone|or\smore|or\sthe\sother)|one(?:self|['’]s)|the\sone(?:s)?|(?:this|that|which|any|every|each)\sone|one-on-one|one-off)\b
  | \b(?:zero[\s-](?:sum|tolerance|hour)|net[\s-]zero|[Gg]round\s[Zz]ero|[Nn]umber\s[Tt]en)\b
  | \b\d+\s(?:[A-Z][a-z]+\s){{1,3}}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Boulevard|Square)\b       # 10 Downing Street
  | \b(?:first|second|third|fourth|last|past|other|another|top|bottom|each|final|opening|closing|latter|current|previous|this|next|per)[\s-](?:half|quarter|third)s?\b
    """,
    re.VERBOSE | re.MULTILINE,
)
# "1.", "2)", "(3)" that opens a line
_LIST_NUMBER = re.compile(r"(?:^|(?<=\n))\s*[\[(]?\d{1,2}[.)\]]\s", re.MULTILINE)
# "M21", "F-35", "3.2.1", "12/5"; "US$5" is judged with its sign
_GLUED_BEFORE = re.compile(r"(?:[A-Za-z]|[A-Za-z][-‑/.]|\d[.,:/]|[#@&])$")
# "voted 52-48", "a 52-48 vote"
_VOTE = re.compile(r"\b(?:votes?|voted|voting|ballot|margin of)\b", re.IGNORECASE)
_SINGULAR_LABEL = re.compile(r"[.:#]")


def find_non_figures(text: str, start: int, end: int) -> list[Span]:
    """The stretches of text[start:end] in which no number is a figure, in order."""
    spans = [Span(*match.span()) for match in _NOT_FIGURES.finditer(text, start, end) if match.end() > match.start()]
    spans.extend(Span(*match.span()) for match in _LIST_NUMBER.finditer(text, start, min(end, start + 8)))
    return sorted(spans)


def overlaps(numeral: Numeral, spans: list[Span]) -> bool:
    """Whether the numeral shares a character with one of the spans."""
    return any(span.start < numeral.end and numeral.start < span.end for span in spans)


def is_glued(text: str, numeral: Numeral) -> bool:
    """Whether the numeral is a piece of a name or of a longer string ("M21", "F-35", "5G")."""
    if numeral.kind not in ("digits", "fraction") or not text[numeral.start].isdigit():
        return False
    if _GLUED_BEFORE.search(text, max(0, numeral.start - 2), numeral.start):
        return True
    after = text[numeral.end : numeral.end + 2]
    return bool(re.match(r"\w|[:/]\d", after)) and text[numeral.end - 1].isdigit()


def is_resolution(text: str, numeral: Numeral, start: int) -> bool:
    """Whether "4K" names a format of pictures rather than 4,000."""
    return start == numeral.start and re.fullmatch(r"[248]K", text[numeral.start : numeral.end]) is not None


def is_label(parse: Parse, first: int, *, counted: bool) -> bool:
    """Whether the word before the number makes it a name ("Section 427", "Apollo 11", "page 3")."""
    sentence = parse.sentence(first)
    if first == sentence.first:
        return False
    before, number = parse.tokens[first - 1], parse.tokens[first]
    if before.text == "." and first - 2 >= sentence.first:
        # "No. 2" in three tokens
        before = parse.tokens[first - 2]
    word = _SINGULAR_LABEL.sub("", before.lower)
    if number.text[0].isdigit() and (word in _NUMBERS or (word in _LABELS and before.text[0].isupper())):
        return True
    if word in _NAMES and before.text[0].isupper():
        return True
    if word in _LABELS and (not counted or parse.tokens[first + 1].lower == "of"):
        return number.text[0].isdigit() or number.text[0].isupper()
    named = before.pos == "PROPN" and number.text.isdigit() and before.ent not in ("DATE", "TIME") and before.text[0].isupper()
    return named and not counted and before.i != sentence.first


def is_part_of_name(parse: Parse, number: Token, counted: Token | None, value: Decimal | None) -> bool:
    """Whether a number before a singular is a name ("the Grace 1 tanker", "the 787 Dreamliner", "One China policy")."""
    if counted is None or counted.tag not in ("NN", "NNP") or counted.lower in _INVARIANT or value is None:
        return False
    before = parse.tokens[number.i - 1] if number.i > parse.sentence(number.i).first else None
    inside = before is not None and number.text[0].isupper() and counted.tag == "NNP"
    after_name = before is not None and before.pos == "PROPN" and before.text[0].isupper() and number.text[0] not in "123456789"
    acronym = before is not None and len(before.text) > 1 and before.text.isupper()
    designated = before is not None and number.text.isdigit() and (acronym or (before.pos == "PROPN" and before.text[0].isupper()))
    return inside or after_name and number.text[0].isupper() or designated or (counted.tag == "NNP" and value > 1 and number.text.isdigit())


def is_year(parse: Parse, numeral: Numeral, number: Token, counted: Token | None) -> bool:
    """Whether bare digits are a year rather than an amount of 1,500 to 2,100 things."""
    value = numeral.value
    if numeral.scaled or value is None or not number.text.isdigit() or not 1500 <= value <= 2200:
        return False
    before = parse.tokens[number.i - 1].lower if number.i else ""
    if counted is None:
        return before not in _AMOUNT_CUES
    is_many = counted.tag in ("NNS", "NNPS") and (value % 50 == 0 or before in _AMOUNT_CUES)
    return not is_many or before in ("in", "since", "the", "until")


_AMOUNT_CUES = frozenset(
    {
        "about",
        "almost",
        "approximately",
        "around",
        "further",
        "nearly",
        "other",
        "roughly",
        "additional",
        "another",
        "some",
        "than",
        "over",
        "least",
        "estimated",
    }
)


def is_idle_one(parse: Parse, number: Token, counted: Token | None, *, measured: bool) -> bool:
    """Whether "one" counts nothing: a pronoun, "one of the", "one day", or someone who only speaks."""
    if number.lower != "one":
        return False
    before = parse.tokens[number.i - 1].lower if number.i else ""
    follower = parse.tokens[number.i + 1].lower if number.i + 1 < len(parse.tokens) else ""
    if follower == "of" or (follower in _IDLE and before not in _PRECISE):
        return True
    if measured:
        return False
    if counted is None or counted.i - number.i > 4:
        return True
    verb = parse.head(counted.i)
    speaks = counted.dep == "nsubj" and verb is not None and verb.lemma in _SPEAKING
    return speaks and before not in _PRECISE


def iter_scores(text: str, numerals: list[Numeral]) -> Iterator[Numeral]:
    """The numerals that are the two halves of a score or a vote like 3-2, 2-1 or 1-1."""
    for left, right in zip(numerals, numerals[1:], strict=False):
        tight = right.start - left.end == 1 and text[left.end] in "-–‑"
        is_vote = _VOTE.search(text, max(0, left.start - 30), right.end + 10) is not None
        if tight and not is_vote and left.kind == right.kind == "digits" and left.value is not None and right.value is not None and not right.scaled:
            follows = re.match(r"\s?(?:%|[a-z])|-[a-z]", text[right.end : right.end + 2])
            if left.value >= right.value or not follows:
                yield from (left, right)


_PRECISE = frozenset({"by", "for", "just", "least", "only", "than", "within"})
#: Always a name, whatever follows: "the No. 2 partner".
_NUMBERS = frozenset({"no", "nos", "number", "numbers"})
_IDLE = frozenset(
    "another area case day example expert explanation hand issue kind matter moment morning night instance option part place point possibility "
    "question reason respect scenario sense side sign sort source step thing time way word".split()
)
_SPEAKING = frozenset("add ask call comment complain explain note quip recall remark reply say tell warn write".split())
