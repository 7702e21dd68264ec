"""Turns a common noun into the sort of actor that it may name: people in an office or a calling, a government, a body, a state, a firm."""

from typing import Literal, NamedTuple

from briefing.annotate.tagging import Tag
from briefing.lexicons.actor_nouns import is_body, is_people, is_state, speaks_for_home
from briefing.lexicons.actors import company_cues
from briefing.lexicons.phrases import groups
from briefing.model.annotation import Token

Sort = Literal["people", "government", "body", "state", "company"]


class Noun(NamedTuple):
    """A noun that may name an actor, at tokens first..last with its head."""

    first: int
    last: int
    head: int
    sort: Sort
    #: The kind of office or calling, as an actor bears it.
    kind: str
    plural: bool
    #: The role in words, where it is one person's.
    role: str | None = None
    #: Key of the country or body that the office belongs to when nothing else is said.
    of: str | None = None


def singular(token: Token) -> str:
    """The noun in lower case and in the singular; the pipeline leaves those with a capital as they are: "the Signatories"."""
    lemma = token.lemma.lower()
    if token.pos != "PROPN" or token.tag != "NNPS" or not lemma.endswith("s"):
        return lemma
    return lemma[:-3] + "y" if lemma.endswith("ies") else lemma[:-1]


def noun_at(token: Token, tag: Tag | None, head: int) -> Noun | None:
    """What the noun at the token may name; the tag is the phrase of the tables that covers it, `head` the head of that phrase."""
    if tag is None:
        return _plain(token)
    if tag.of("body", "seat", "other", "media", "platform", "country", "adjective", "capital") is not None or head != token.i:
        return None
    if tag.of("pattern") is not None:
        return Noun(tag.first, tag.last, head, "body", "official", token.tag in ("NNS", "NNPS"))
    if tag.of("people") is not None:
        plural = any(c.plural for c in tag.all_of("people"))
        return Noun(tag.first, tag.last, head, "people", "private", plural)
    return _office(tag, head) or _group(token, tag, head) or (_plain(token) if tag.of("short") is not None else None)


def _office(tag: Tag, head: int) -> Noun | None:
    office = tag.office
    if office is None or office.kind in ("honorific", "journalist") or office.flags & {"title", "capital"}:
        return None
    return Noun(tag.first, tag.last, head, "people", office.kind, tag.is_plural_office, office.role, office.of)


def _group(token: Token, tag: Tag, head: int) -> Noun | None:
    candidate = tag.of("group")
    if candidate is None or (tag.office is not None and tag.office.kind == "journalist"):
        return None
    means, plural = groups()[candidate.key].means, token.tag in ("NNS", "NNPS")
    if means == "none":
        return None
    if means == "country":
        people = is_people(token.lower, singular(token))
        return Noun(tag.first, tag.last, head, "people" if people else "government", "official", plural)
    if means == "company":
        return Noun(tag.first, tag.last, head, "company", "private", plural)
    sort: Sort = "people" if is_people(token.lower, singular(token)) else "body"
    return Noun(tag.first, tag.last, head, sort, "official" if means == "body" else "private", plural)


def _plain(token: Token) -> Noun | None:
    if token.pos not in ("NOUN", "PROPN") or token.ent in ("PERSON", "DATE", "TIME", "MONEY", "WORK_OF_ART"):
        return None
    plural = token.tag in ("NNS", "NNPS")
    sort: Sort | None = None
    if is_people(token.lower, singular(token)):
        sort = "people"
    elif is_body(singular(token)) or is_body(token.lower):
        sort = "company" if token.lower in company_cues() and singular(token) not in ("group", "bank") else "body"
    elif is_state(singular(token)):
        sort = "state"
    elif token.lower in company_cues():
        sort = "company"
    if sort is None:
        return None
    return Noun(token.i, token.i + 1, token.i, sort, "official" if speaks_for_home(singular(token)) else "private", plural)
