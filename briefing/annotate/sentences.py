"""Turns a paragraph into whole sentences, by punctuation and not by a model, so that no line of the brief rests on a crop."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.lexicons import load
from briefing.model.article import Span

#: An end mark with the closing quotes and brackets that belong to it, and the space behind: ‘talks.” The’.
_END = re.compile(
    r"""
    (?<! [.!?…] )                     # nothing is taken back, so that a line of dots costs no more than its length
    (?P<mark> [.!?…]++ )              # the end mark
    (?P<close> ["'”’)\]»]*+ )         # closing marks that belong to the sentence
    (?P<space> \s++ )                 # a break in the words
    (?= (?P<next> ["'“‘(\[«]* \S+ ) ) # the next word, with its opening marks
    """,
    re.VERBOSE,
)
#: What stands before the word that an end mark closes: ‘U.S.’, ‘Gen.’, ‘2.5’.
_BEFORE_WORD = frozenset("\"'“‘([«")
#: ‘!” Trump said’, ‘?” the minister asked’: an exclamation inside the sentence that reports it.
_REPORTS = re.compile(r"\S+(?:\s+\S+){0,3}?\s+(?:said|says|asked|added|told|replied|wrote|tweeted|declared|exclaimed)\b")


@cache
def _words(sort: str) -> frozenset[str]:
    return frozenset(load("abbreviations")[sort])


def iter_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Yields the sentences of text[start:end], white space trimmed at both ends."""
    opening = start
    for match in _END.finditer(text, start, end):
        if match.end("next") <= end and _ends_sentence(text, match, opening):
            yield from _trimmed(text, opening, match.end("close"))
            opening = match.end("space")
    yield from _trimmed(text, opening, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start] in " \t\r\n":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends_sentence(text: str, match: re.Match[str], opening: int) -> bool:
    following = match["next"].lstrip("\"'“‘([«")
    if not following or following[0].islower():
        return False
    if match["mark"] != ".":
        quoted = bool(match["close"]) and _REPORTS.match(text, match.end("space"))
        return not quoted
    if match["close"]:
        return True
    return _closes(_last_word(text, opening, match.end("mark")), following)


def _last_word(text: str, opening: int, end: int) -> str:
    """The word that ends there, in lower case."""
    start = end
    while start > opening and not text[start - 1].isspace() and text[start - 1] not in _BEFORE_WORD:
        start -= 1
    return text[start:end].lower()


def _closes(word: str, following: str) -> bool:
    if word in _words("before_name"):
        return False
    if word in _words("before_number"):
        return not following[0].isdigit()
    is_initial = len(word) == 2 and word[0].isalpha() and word != "i."
    if is_initial or word.count(".") > 1 or word in _words("inner"):
        return following.rstrip(",;:").lower() in _words("openers") and not (is_initial and len(following) == 1)
    return True
