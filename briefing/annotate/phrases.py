"""Turns the tree around a noun into what a name for it is made of: the actors that modify it, the words to keep, its article."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from briefing.lexicons import load
from briefing.model.annotation import Parse, Token

#: Labels of what stands before a noun and narrows it.
BEFORE = ("amod", "compound", "nmod", "poss")
_FROM = frozenset({"of", "from", "for", "between", "by"})
#: Words before a noun that count it, point at it or bind it to the text, and are no part of a name.
_DROPPED = frozenset(load("actor_words")["counting"])
#: With these before it the phrase names nobody in particular.
_NOBODY = frozenset(load("actor_words")["nobody"])
#: Adjectives that leave a government the same government.
_SAME = frozenset(load("actor_words")["same"])
#: Verbs whose object is followed by an "of" that is not its own: "accused the government of fraud".
_OF_THINGS = frozenset(load("actor_words")["of_things"])
_LONGEST = 8


def modifiers(parse: Parse, head: int, keys_at: Callable[[int], tuple[str, ...]], *, within: bool = False) -> tuple[str, ...]:
    """Keys of the actors before the noun, or behind "of" or "from": "US and Mexican", "of Kenya", "France's"; `within`: "in Kenya" too."""
    found: dict[str, None] = {}
    for child in parse.children(head, *BEFORE):
        for token in parse.conjuncts(child.i):
            found.update(dict.fromkeys(keys_at(token.i)))
            for deeper in parse.children(token.i, *BEFORE):
                found.update(dict.fromkeys(keys_at(deeper.i)))
    if not found:
        for prep in parse.children(head, "prep"):
            for noun in parse.children(prep.i, "pobj") if prep.lower in _FROM or (within and prep.lower == "in") else ():
                for token in (*parse.conjuncts(noun.i), *_listed(parse, head, noun)):
                    found.update(dict.fromkeys(keys_at(token.i)))
    return tuple(found)


def _listed(parse: Parse, head: int, noun: Token) -> list[Token]:
    """What a list strings behind its first name, where the parse takes it for an aside or a subject: "of France, the EU and Japan"."""
    found = [token for aside in parse.children(noun.i, "appos") for token in parse.conjuncts(aside.i)]
    verb = parse.tokens[parse.tokens[head].head]
    if noun.i + 1 < verb.i and parse.tokens[noun.i + 1].text == ",":
        found += [t for again in parse.children(verb.i, "nsubj") if noun.i < again.i < verb.i for t in parse.conjuncts(again.i)]
    return found


def opening(parse: Parse, head: int, first: int) -> int:
    """The first token of the words that name the noun: those before it without articles and counts."""
    below = set(parse.subtree(head))
    while first - 1 in below and _is_kept(parse, first - 1):
        first -= 1
    if first + 3 <= head and [t.lower for t in parse.tokens[first : first + 3]] == ["so", "-", "called"]:
        first += 3
    while first < head and (parse.tokens[first].text in ("-", "'", ",") or parse.tokens[first].tag in ("POS", "CC")):
        first += 1
    return first


def _is_kept(parse: Parse, i: int) -> bool:
    token = parse.tokens[i]
    if token.text == "-":
        return parse.tokens[i - 1].end == token.start and parse.tokens[i + 1].start == token.end
    if token.pos == "PUNCT":
        return False
    if token.lower in _DROPPED or (
        token.pos in ("DET", "NUM", "PRON", "VERB", "AUX", "SCONJ", "ADP") and token.tag not in ("VBN", "VBG", "JJ")
    ):
        return False
    return token.text not in (",", ";", ":", "(", ")", "“", "”", '"', "—", "–", "--")


def closing(parse: Parse, head: int) -> int:
    """The token behind the words that name the noun: with a short "of …" where it belongs to the name ("union of dockers")."""
    above = parse.head(head)
    if above is not None and above.lemma in _OF_THINGS and parse.tokens[head].dep == "dobj":
        return head + 1
    for prep in parse.children(head, "prep"):
        if prep.i == head + 1 and prep.lower in ("of", "for", "from"):
            below = parse.subtree(prep.i)
            inside = [parse.tokens[i] for i in below]
            if len(below) < _LONGEST and below[-1] - below[0] + 1 == len(below) and all(_fits_behind(t) for t in inside):
                return below[-1] + 1
    return head + 1


def _fits_behind(token: Token) -> bool:
    return token.pos not in ("VERB", "AUX", "PRON", "PUNCT") or token.text in ("-", "'s")


def article_of(parse: Parse, head: int, first: int) -> str:
    """The article that the words stand with: "the", "a", "an" or none."""
    before = parse.tokens[first - 1] if first else None
    if before is not None and before.lower in ("the", "a", "an") and parse.sentence_of[first - 1] == parse.sentence_of[head]:
        return before.lower
    determiner = parse.child(head, "det", "poss")
    if determiner is None:
        return ""
    if determiner.lower in ("its", "their", "his", "her", "our", "this", "that"):
        return "the"
    return determiner.lower if determiner.lower in ("the", "a", "an") else ""


def names_nobody(parse: Parse, head: int) -> bool:
    """Whether the words before the noun leave open who is meant: "no minister", "any country"."""
    return any(t.lower in _NOBODY for t in parse.children(head, "det", "neg", "predet", "poss"))


def is_bare_definite(parse: Parse, head: int, first: int) -> bool:
    """Whether the noun stands with nothing but "the" or "this", and so points back: "the minister", "the union"."""
    return first == head and any(t.lower in ("the", "this", "that") for t in parse.children(head, "det"))


def narrowing(parse: Parse, head: int, first: int, names: AbstractSet[int]) -> tuple[Token, ...]:
    """The words before the noun that say more than whose it is: "senior", "border"."""
    between = (t for t in parse.tokens[first:head] if t.pos in ("NOUN", "PROPN", "ADJ", "VERB", "X"))
    return tuple(t for t in between if t.i not in names and t.lower not in _SAME)
