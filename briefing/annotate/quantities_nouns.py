"""Turns a number in a parse into the noun that it counts ("10,000 daily migrant arrests" → arrests)."""

from typing import NamedTuple

from briefing.annotate.quantities_units import needs_compound
from briefing.model.annotation import Parse, Token


class Counted(NamedTuple):
    """The counted noun and the tokens of its phrase from the first word after the number."""

    noun: Token
    first: int
    #: Whether "of" stands between number and noun ("thousands of people").
    partitive: bool = False


_NOUNS = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"nummod", "compound", "quantmod", "amod", "nmod", "det", "predet", "advmod", "poss", "appos"})
_PREMODIFIERS = frozenset({"ADJ", "ADV", "VERB"})
_CLIMBED = frozenset({"compound", "nmod", "amod"})
#: "12 dead, 40 injured": adjectives that count people.
_CASUALTIES = frozenset({"dead", "displaced", "homeless", "hurt", "injured", "jobless", "missing", "unemployed", "wounded"})
#: What does not stand between a number and its noun.
_BARRIERS = frozenset({"VBD", "VBZ", "MD", "IN", "TO", "-LRB-", "-RRB-", ":", "$"})
#: A counted noun stands within so many words of its number.
_REACH = 9
#: … and the plural that closes "military and Guard personnel" within so many of its first word.
_JOINED = 5


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
    return None if any(_bars(parse, token) for token in parse.tokens[last : head.i]) else head


def _bars(parse: Parse, token: Token) -> bool:
    """Whether a word between a number and a noun shows that the number does not count the noun."""
    if _is_hyphened(parse, token.i):
        return False
    if token.lower in ("last", "next", "this"):
        # "2.1 last year" counts no years
        return True
    clause = token.tag in ("VBG", "VBN") and token.dep not in ("amod", "compound", "nmod")
    return clause or token.tag in _BARRIERS or (token.pos == "NUM" and token.lower != "one")


def _is_hyphened(parse: Parse, i: int) -> bool:
    """Whether a hyphen binds the token to its neighbour ("state-of-the-art")."""
    tokens = parse.tokens
    left = i > 0 and tokens[i - 1].text == "-" and tokens[i - 1].end == tokens[i].start
    right = i + 1 < len(tokens) and tokens[i + 1].text == "-" and tokens[i].end == tokens[i + 1].start
    return left or right


def _by_order(parse: Parse, last: int, limit: int) -> Token | None:
    """The last noun of the run of adjectives and nouns right after the number, if it is a plural."""
    noun = None
    for token in parse.tokens[last : min(limit, last + _REACH)]:
        if token.pos in _NOUNS:
            noun = token
        elif (
            token.text != "-"
            and not _is_hyphened(parse, token.i)
            and (noun is not None or _bars(parse, token) or token.pos not in _PREMODIFIERS)
        ):
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
    noun = climbed(parse, noun, limit)
    if noun.i + 2 < limit and parse.tokens[noun.i + 1].text == "-" and noun.end == parse.tokens[noun.i + 1].start:
        # "nine ex-members"
        after = parse.tokens[noun.i + 2]
        noun = climbed(parse, after, limit) if after.pos in _NOUNS else noun
    if noun.tag in ("NN", "NNP"):
        joined = [token for token in parse.children(noun.i, "conj") if token.tag == "NNS" and token.i - noun.i <= _JOINED]
        noun = joined[-1] if joined and not _has_article(parse, joined[-1]) else noun
    return noun


def climbed(parse: Parse, noun: Token, limit: int) -> Token:
    """The head of the compound that the noun opens, a name in the genitive included ("the People's Army rebels")."""
    while noun.i < noun.head < limit and parse.tokens[noun.head].pos in _NOUNS:
        if noun.dep not in _CLIMBED and not (noun.dep == "poss" and noun.pos == "PROPN"):
            break
        noun = parse.tokens[noun.head]
    return noun


def _has_article(parse: Parse, noun: Token) -> bool:
    return parse.child(noun.i, "det", "poss", "nummod") is not None


def noun_text(parse: Parse, noun: Token) -> str:
    """The noun as a unit: lower-case unless it is a name, with the noun before it where it says nothing alone."""
    word = noun.text if noun.pos == "PROPN" or not noun.text[1:].islower() else noun.text.lower()
    before = parse.tokens[noun.i - 1] if noun.i else None
    return f"{before.text} {word}" if before is not None and needs_compound(noun.lemma) and before.pos in _NOUNS else word
