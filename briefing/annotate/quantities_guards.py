"""Tells of a number in its sentence whether it is a figure, or a label, a year, a piece of a name, a score, an idle "one"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from briefing.annotate.quantities_numerals import Numeral
from briefing.lexicons import load
from briefing.model.annotation import Parse, Token

_LEXICON = load("numerals")
_INVARIANT = frozenset(_LEXICON["labels"]["invariant"])
_LABELS = frozenset(_LEXICON["labels"]["words"])
_NAMES = frozenset(_LEXICON["labels"]["names"])
_IDLE = frozenset(_LEXICON["ones"]["idle"])
_SPEAKING = frozenset(_LEXICON["ones"]["speaking"])
_PRECISE = frozenset(_LEXICON["ones"]["precise"])
_AMOUNT_CUES = frozenset(_LEXICON["years"]["amounts"])
_YEAR_CUES = frozenset(_LEXICON["years"]["times"])
#: Always a name, whatever follows: "the No. 2 partner".
_NUMBERS = frozenset({"no", "nos", "number", "numbers"})
#: Bare digits from here to there can be a year.
_FIRST_YEAR, _LAST_YEAR = 1500, 2200
#: "one" counts a noun at most so many words away.
_NEAR = 4
# "M21", "F-35", "3.2.1", "12/5"; "US$5" is judged with its sign
_GLUED_BEFORE = re.compile(r"(?:[A-Za-z]|[A-Za-z][-‑/.]|\d[.,:/]|[#@&])$")
# "voted 52-48", "a 52-48 vote"
_VOTE = re.compile(r"\b(?:votes?|voted|voting|ballot|margin of)\b", re.IGNORECASE)
_SINGULAR_LABEL = re.compile(r"[.:#]")


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
    if word in _NUMBERS and "," in number.text:
        return False  # "the troops number 40,000"
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
    return (
        inside or (after_name and number.text[0].isupper()) or designated or (counted.tag == "NNP" and value > 1 and number.text.isdigit())
    )


def is_year(parse: Parse, numeral: Numeral, number: Token, counted: Token | None) -> bool:
    """Whether bare digits are a year rather than an amount of 1,500 to 2,100 things."""
    value = numeral.value
    if numeral.scaled or value is None or not number.text.isdigit() or not _FIRST_YEAR <= value <= _LAST_YEAR:
        return False
    before = parse.tokens[number.i - 1].lower if number.i else ""
    if counted is None:
        return before not in _AMOUNT_CUES
    is_many = counted.tag in ("NNS", "NNPS") and (value % 50 == 0 or before in _AMOUNT_CUES)
    return not is_many or before in _YEAR_CUES


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
    if counted is None or counted.i - number.i > _NEAR:
        return True
    verb = parse.head(counted.i)
    speaks = counted.dep == "nsubj" and verb is not None and verb.lemma in _SPEAKING
    return speaks and before not in _PRECISE


def iter_scores(text: str, numerals: list[Numeral]) -> Iterator[Numeral]:
    """The numerals that are the two halves of a score or a vote like 3-2, 2-1 or 1-1."""
    for left, right in pairwise(numerals):
        tight = right.start - left.end == 1 and text[left.end] in "-–‑"
        is_vote = _VOTE.search(text, max(0, left.start - 30), right.end + 10) is not None
        if (
            tight
            and not is_vote
            and left.kind == right.kind == "digits"
            and left.value is not None
            and right.value is not None
            and not right.scaled
        ):
            follows = re.match(r"\s?(?:%|[a-z])|-[a-z]", text[right.end : right.end + 2])
            if left.value >= right.value or not follows:
                yield from (left, right)
