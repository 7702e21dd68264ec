"""Turns a number in a parse into the noun that it counts ("10,000 daily migrant arrests" → arrests)."""

from typing import NamedTuple

from briefing.model.annotation import Parse, Token


class Counted(NamedTuple):
    """The counted noun and the tokens of its phrase from the first word after the number."""

    noun: Token
    first: int
    #: Whether "of" stands between number and noun ("thousands of people").
    partitive: bool = False


_NOUNS = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"nummod", "compound", "quantmod", "amod", "nmod", "det", "predet", "advmod", "poss", "appos"})
_CLIMBED = frozenset({"compound", "nmod", "amod"})
#: "12 dead, 40 injured": adjectives that count people.
_CASUALTIES = frozenset({"dead", "displaced", "homeless", "hurt", "injured", "jobless", "missing", "unemployed", "wounded"})
#: A counted noun stands within so many words of its number.
_REACH = 9


def phrase_root(parse: Parse, first: int, last: int) -> Token:
    """The token of first..last (half-open) whose head lies outside."""
    inside = range(first, last)
    return next((parse.tokens[i] for i in inside if parse.tokens[i].head not in inside or parse.tokens[i].head == i), parse.tokens[first])


def find_counted(parse: Parse, first: int, last: int) -> Counted | None:
    """The noun that the number in tokens first..last (half-open) counts, if any follows."""
    limit = parse.sentence(first).last
    if last >= limit:
        return None
    follower = parse.tokens[last]
    if follower.lower == "of":
        return _after_of(parse, last, limit)
    if follower.lower == "-":
        return None
    by_tree = _by_tree(parse, first, last, limit)
    noun = by_tree or _by_order(parse, last, limit)
    if noun is not None:
        return Counted(_rightmost(parse, noun, limit), last)
    return Counted(follower, last) if follower.lower in _CASUALTIES else None


def _by_tree(parse: Parse, first: int, last: int, limit: int) -> Token | None:
    """The noun to the right that the number modifies."""
    root = phrase_root(parse, first, last)
    head = parse.head(root.i)
    if head is None or root.dep not in _MODIFIERS or head.pos not in _NOUNS or not last <= head.i < min(limit, last + _REACH):
        return None
    between = parse.tokens[last : head.i]
    return None if any(token.tag in ("VBD", "VBZ", "MD", "IN", "(", ")", ":") for token in between) else head


def _by_order(parse: Parse, last: int, limit: int) -> Token | None:
    """The last noun of the run of adjectives and nouns right after the number, if it is a plural."""
    noun = None
    for token in parse.tokens[last : min(limit, last + _REACH)]:
        if token.pos in _NOUNS:
            noun = token
        elif noun is not None or token.pos not in ("ADJ", "ADV") and token.tag not in ("VBN", "VBG", "HYPH"):
            break
    return noun if noun is not None and noun.tag in ("NNS", "NNPS") else None


def _after_of(parse: Parse, of: int, limit: int) -> Counted | None:
    child = parse.child(of, "pobj")
    noun = child if child is not None and child.pos in _NOUNS | {"PRON"} else None
    if noun is None:
        run = _by_order(parse, of + 1, limit)
        return Counted(run, of + 1, partitive=True) if run is not None else None
    return Counted(noun, of + 1, partitive=True) if noun.pos in _NOUNS else None


def _rightmost(parse: Parse, noun: Token, limit: int) -> Token:
    """The head of the compound that the noun opens; of "military and Guard personnel", the plural at its end."""
    while noun.dep in _CLIMBED and noun.i < parse.tokens[noun.i].head < limit and parse.tokens[noun.head].pos in _NOUNS:
        noun = parse.tokens[noun.head]
    if noun.tag in ("NN", "NNP"):
        joined = [token for token in parse.children(noun.i, "conj") if token.tag == "NNS" and token.i - noun.i <= 5]
        noun = joined[-1] if joined and not _has_article(parse, joined[-1]) else noun
    return noun


def _has_article(parse: Parse, noun: Token) -> bool:
    return parse.child(noun.i, "det", "poss", "nummod") is not None
