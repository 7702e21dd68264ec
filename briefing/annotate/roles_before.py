"""Turns the words before a person's name into a post: "Mexican Foreign Minister", "Kenya's trade minister,", "schoolgirl"."""

from typing import NamedTuple

from briefing.annotate.posts import Around, Post, default_home, role_of
from briefing.annotate.spelling import text_of
from briefing.annotate.tagging import Tag
from briefing.lexicons import load
from briefing.lexicons.actor_nouns import is_people
from briefing.lexicons.actors import Office, bodies
from briefing.model.annotation import Token

_WORDS = load("actor_words")
#: Words between a country and an office, or before both, that are no part of the role.
_PASSED = frozenset(_WORDS["passed"])
_FORMER = frozenset(_WORDS["former"])
#: How many words may narrow a role, and how far before the office they may stand.
_MOST, _FARTHEST = 3, 6


class Opening(NamedTuple):
    """What stands before an office: where it opens, the home, the words that narrow the role, whether it was held before."""

    opens: int
    home: str | None
    words: tuple[str, ...]
    former: bool


def titled(around: Around, title: Tag, office: Office) -> Post:
    """The post that an office with the words before it tells: "Mexican Foreign Minister", "Senate Finance Chairman"."""
    found = opening_of(around, title.first)
    kind = "former" if found.former else office.kind
    return Post(found.opens, role_of(office, found.words, former=found.former), kind, found.home or default_home(office))


def apposed_before(around: Around, start: int) -> Post | None:
    """What stands before a comma: "Mexico's president, X", "the Argentine ambassador to Chile, X", "his Danish counterpart, X"."""
    tokens = around.parse.tokens
    if start < 2 or tokens[start - 1].text != "," or not around.same_sentence(start - 2, start):
        return None
    tag = around.ending_at(start - 1)
    if tag is not None and tag.office is None:
        # "the Argentine ambassador to Chile, X": the office stands before the country, its "to" in or behind it.
        linked = tokens[tag.first - 1].lower in ("to", "in", "of", "for")
        tag = around.ending_at(tag.first) or (around.ending_at(tag.first - 1) if linked else None)
    if tag is None or tag.office is None:
        return _counterpart(around, start - 2, start)
    if tag.is_plural_office or tag.office.kind == "honorific" or not _is_apposed(around, tag, start):
        return None
    return titled(around, tag, tag.office)._replace(opens=start)


def compound_before(around: Around, start: int) -> Post | None:
    """What a plain noun or a genitive before the name tells: "schoolgirl Lena Roth", "Kenya's James Otieno"."""
    if start < 1 or not around.same_sentence(start - 1, start):
        return None
    noun = around.parse.tokens[start - 1]
    if noun.lower == "counterpart":
        return _counterpart(around, noun.i, start)
    if noun.tag == "POS":
        place = around.place(around.ending_at(start - 1))
        return Post(start, None, None, place) if place is not None and place.startswith("country:") else None
    opens = noun.i == around.parse.sentence(noun.i).first
    if (noun.tag != "NN" and not opens) or not is_people(noun.lower, noun.lower):
        return None
    found = opening_of(around, noun.i)
    role = " ".join((*(("former",) if found.former else ()), *found.words, noun.lower))
    return Post(min(found.opens, noun.i), role, "private", found.home)


def _counterpart(around: Around, i: int, start: int) -> Post | None:
    """The country of somebody's counterpart."""
    if around.parse.tokens[i].lower != "counterpart":
        return None
    home = opening_of(around, i).home
    return Post(start, None, "official", home) if home is not None else None


def _is_apposed(around: Around, tag: Tag, start: int) -> bool:
    """Whether the name behind the comma belongs to the office, rather than being the next clause's subject."""
    tokens = around.parse.tokens
    head = tokens[start]
    while head.dep in ("compound", "nmod") and head.head > head.i:
        head = tokens[head.head]
    if head.dep == "appos" and tag.first <= head.head < tag.last:
        return True
    return head.i + 1 < len(tokens) and tokens[head.i + 1].text == ","


# --- what stands before the office -------------------------------------------
def opening_of(around: Around, first: int) -> Opening:
    """The home and the narrowing words before the office at token `first`: "White House | trade | adviser"."""
    i, home, former = first, None, False
    words: list[str] = []
    while i > 0 and around.same_sentence(i - 1, first):
        previous, tag = around.parse.tokens[i - 1], around.ending_at(i)
        place = around.place(tag)
        if place is not None and tag is not None:
            place, home = _placed(around, (tag, first), place, home, words)
            i, home = tag.first, home or place
            if place.startswith("country:"):
                former = former or (i > 0 and around.parse.tokens[i - 1].lower in _FORMER)
                break
        elif previous.lower in _FORMER:
            former, i = True, i - 1
        elif previous.lower in _PASSED:
            i -= 1
        elif home is None and len(words) <= _MOST and _is_modifier(previous, first):
            words.insert(0, previous.text if previous.pos == "PROPN" else previous.lower)
            i -= 1
        else:
            break
    if home is None:
        words = [w for w in words if w.islower()][-2:]
    return Opening(i if home else first, home, tuple(w for w in words if w not in ("senior", "top")), former)


def _placed(around: Around, at: tuple[Tag, int], place: str, home: str | None, words: list[str]) -> tuple[str, str | None]:
    """The place, and the home so far, where a body's name is part of the role: "Treasury Secretary", "Homeland Security adviser"."""
    tag, first = at
    if _is_ministry_of(around, place, first):
        words[:0] = [t.text for t in around.parse.tokens[tag.first : tag.last] if t.ent != "GPE" and not t.text.startswith("U.")]
        place = f"country:{bodies()[place.removeprefix('body:')].country}"
    if home is not None and home.startswith("body:") and tag.of("seat") is not None:
        inner = around.tags.get(tag.last)
        words[:0] = text_of(around.parse.tokens[tag.last : inner.last]).split() if inner is not None else []
        home = None
    return place, home


def _is_ministry_of(around: Around, place: str, first: int) -> bool:
    """Whether the body is the ministry of the minister behind it: "Treasury Secretary", whose home is the country."""
    tag = around.tags.get(first)
    if tag is None or tag.office is None or tag.office.kind != "minister" or not place.startswith("body:"):
        return False
    body = bodies()[place.removeprefix("body:")]
    return body.kind == "ministry" and body.country is not None


def _is_modifier(token: Token, first: int) -> bool:
    is_word = token.dep in ("compound", "amod", "nmod") and token.pos in ("NOUN", "PROPN", "ADJ")
    return is_word and token.head >= token.i and first - token.i < _FARTHEST
