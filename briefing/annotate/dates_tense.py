"""Turns the grammar around an expression of time into a direction: whether it looks back, looks ahead, or neither is clear."""

from enum import StrEnum

from briefing.lexicons import load
from briefing.model.annotation import Parse, Token

__all__ = ["Direction", "direction"]

_LEXICON = load("calendar")
_AHEAD = frozenset(_LEXICON["ahead"]["words"])
_BEHIND = frozenset(_LEXICON["behind"]["words"])
_DUE = frozenset(_LEXICON["due"]["words"])
_RESULTS = frozenset(_LEXICON["results"]["words"])
_DEFERRING = frozenset(_LEXICON["deferring"]["words"])
#: What is planned begins later: "envisages a truce | starting on Sunday".
_OPENINGS = frozenset(_LEXICON["openings"]["words"])
_PLANNING = frozenset(_LEXICON["planning"]["words"])
_CLOSE = frozenset({"on", "in", "at", "late", "early", "here", "earlier", "later", "last", "reporters", "the"})
_TIME_HEADS = frozenset({"attr", "npadvmod", "advmod", "tmod", "prep", "pobj", "pcomp"})


class Direction(StrEnum):
    """Where a time without its year or date is to be looked for."""

    PAST = "past"
    FUTURE = "future"
    #: A plan of the past, of which the text does not tell whether its day has come: the nearest.
    OPEN = "open"


def direction(parse: Parse, first: int, last: int) -> Direction:
    """Where the time that tokens first..last (half-open) name lies, seen from the day of publication."""
    marker = _by_preposition(parse, first)
    if marker is not None:
        return marker
    beside = _verb_beside(parse, first)
    if beside is not None:
        return _of_verb(parse, beside, direct=True)
    head = next((parse.tokens[i] for i in range(first, last) if not first <= parse.tokens[i].head < last), parse.tokens[first])
    return _climbed(parse, head)


def _by_preposition(parse: Parse, first: int) -> Direction | None:
    """What the words right before tell: "since May", "by Friday", "until June", "ahead of Monday's vote"."""
    sentence = parse.sentence(first)
    before = [t.lower for t in parse.tokens[max(sentence.first, first - 3) : first]]
    if not before:
        return None
    if before[-1] == "since":
        return Direction.PAST
    if before[-2:] == ["ahead", "of"] or before[-3:-1] == ["ahead", "of"]:
        return Direction.FUTURE
    verb = _verb_above(parse, first)
    if before[-1] == "by":
        return Direction.PAST if verb is not None and _is_perfect(parse, verb) else Direction.FUTURE
    if before[-1] in ("until", "till", "to", "through") and verb is not None and verb.lemma in _DEFERRING:
        return Direction.FUTURE
    return None


def _verb_above(parse: Parse, i: int) -> Token | None:
    return next((t for t in parse.ancestors(i) if t.pos == "VERB"), None)


def _is_perfect(parse: Parse, verb: Token) -> bool:
    return (verb.tag == "VBD" and verb.lemma == "be") or any(
        t.lemma == "have" or t.tag == "VBD" for t in parse.children(verb.i, "aux", "auxpass")
    )


def _verb_beside(parse: Parse, first: int) -> Token | None:
    """The verb that the time follows at once ("said Wednesday"): nearness is surer than the parse."""
    sentence = parse.sentence(first)
    i = first - 1
    while i >= sentence.first and i >= first - 3 and parse.tokens[i].lower in _CLOSE:
        i -= 1
    if i < sentence.first:
        return None
    token = parse.tokens[i]
    return token if token.pos == "VERB" and token.tag != "VBG" else None


def _climbed(parse: Parse, head: Token) -> Direction:
    """The direction of the nearest word above that tells one."""
    direct = True
    for above in [head, *parse.ancestors(head.i)]:
        if above.pos in ("NOUN", "PROPN", "ADJ"):
            told = _of_noun(parse, above)
            if told is not None:
                return told
            direct = direct and above.dep in _TIME_HEADS
        elif above.pos in ("VERB", "AUX") and above.i != head.i:
            return _of_verb(parse, above, direct=direct)
    return Direction.PAST


def _of_noun(parse: Parse, noun: Token) -> Direction | None:
    if noun.pos == "ADJ":
        return Direction.FUTURE if noun.lower in ("due", "set", "likely") else None
    for child in parse.children(noun.i, "amod", "acl"):
        if child.lower in _BEHIND:
            return Direction.PAST
        if child.lower in _AHEAD:
            return Direction.FUTURE
    return None


def _of_verb(parse: Parse, verb: Token, *, direct: bool, depth: int = 6) -> Direction:
    helpers = parse.children(verb.i, "aux", "auxpass")
    if any(t.tag == "MD" for t in helpers):
        has_passed = any(t.lower == "have" for t in helpers) and not any(t.lower in ("will", "'ll", "shall") for t in helpers)
        return Direction.PAST if has_passed else Direction.FUTURE
    if verb.lemma in _DUE and verb.tag == "VBN":
        return Direction.OPEN if any(t.lower in ("was", "were", "been") for t in helpers) and not _is_reported(verb) else Direction.FUTURE
    if any(t.lower == "to" for t in helpers):
        return _of_infinitive(parse, verb, depth)
    if verb.tag == "VBG":
        return _of_participle(parse, verb, helpers, depth)
    if verb.tag in ("VBZ", "VBP") and not helpers:
        return Direction.FUTURE if direct and not parse.children(verb.i, "ccomp") else Direction.PAST
    return _of_bare(parse, verb, helpers)


def _of_bare(parse: Parse, verb: Token, helpers: list[Token]) -> Direction:
    """Past unless it is a wish without a tense ("demanded that they leave on Friday")."""
    is_wish = verb.tag == "VB" and not helpers and verb.dep == "ccomp" and parse.child(verb.i, "nsubj", "nsubjpass") is not None
    return Direction.FUTURE if is_wish else Direction.PAST


def _of_infinitive(parse: Parse, verb: Token, depth: int) -> Direction:
    """Ahead ("agreed to meet on Friday"), but for purposes and results of what is past ("managed to meet", "flew in to meet")."""
    head = parse.head(verb.i)
    if head is None or head.pos not in ("VERB", "AUX") or depth == 0:
        return Direction.FUTURE
    if verb.dep == "advcl" or head.lemma in _RESULTS:
        return _of_verb(parse, head, direct=True, depth=depth - 1)
    governor = next((t for t in (head, *parse.children(head.i, "acomp")) if t.lemma in _DUE), None)
    if (
        governor is not None
        and not _is_reported(head)
        and any(t.lower in ("was", "were") for t in (head, *parse.children(head.i, "auxpass", "aux")))
    ):
        return Direction.OPEN
    return Direction.FUTURE


def _is_reported(verb: Token) -> bool:
    return verb.dep == "ccomp"


def _of_participle(parse: Parse, verb: Token, helpers: list[Token], depth: int) -> Direction:
    if helpers:
        return Direction.PAST if any(t.lower in ("was", "were", "been") for t in helpers) else Direction.FUTURE
    head = parse.head(verb.i)
    above = head if head is None or head.pos in ("VERB", "AUX") else _verb_above(parse, verb.i)
    if verb.lemma in _OPENINGS and verb.dep in ("acl", "prep", "advcl") and above is not None and above.lemma in _PLANNING:
        return Direction.FUTURE
    return Direction.PAST if above is None or depth == 0 else _of_verb(parse, above, direct=False, depth=depth - 1)
