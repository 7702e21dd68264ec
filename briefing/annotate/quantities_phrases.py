"""Turns a noun or a verb in a parse into the few words of text that a reader needs of its phrase."""

from collections.abc import Iterable

from briefing.model.annotation import Parse, Token

#: Longest phrase, in words.
LIMIT = 12
_ENTITIES_OF_TIME = frozenset({"DATE", "TIME"})
#: Left of the head: words that say which or how many, but not what.
_LEFT_OUT = frozenset({"det", "predet", "nummod", "quantmod", "punct", "preconj"})
_OPENERS = frozenset({"who", "that", "which", "whom", "whose", "where"})
#: A phrase does not end with these.
_DANGLING = frozenset(
    {"IN", "DT", "CC", "TO", "PRP$", "WDT", "WP", "HYPH", "``", "''", ",", "POS", "MD", "CD", "RP", "WRB", "$", "#", ":", "-LRB-"}
)
_NO_OPENERS = frozenset({"DET", "NUM", "PUNCT", "SYM", "ADV", "PART", "ADP", "CCONJ"})
_CLAUSES = frozenset({"advcl", "ccomp", "parataxis", "conj", "mark", "cc"})


def left_edge(parse: Parse, head: int, floor: int) -> int:
    """Index of the first token of the phrase of a noun, articles and numbers left out, none before floor."""
    edge = head
    inside = set(parse.subtree(head))
    while edge - 1 >= floor and edge - 1 in inside:
        token = parse.tokens[edge - 1]
        if token.head == head and token.dep in _LEFT_OUT and token.text not in ("-", "/"):
            break
        if token.pos == "PUNCT" and token.text not in ("-", "/", "'"):
            break
        edge -= 1
    while edge < head and parse.tokens[edge].pos in _NO_OPENERS and parse.tokens[edge + 1].text != "-":
        edge += 1
    return edge


def right_edge(parse: Parse, first: int, root: int, *, limit: int = LIMIT) -> int:
    """Index after the last token of the phrase below root, read from first, that fits the limit and does not dangle."""
    inside = set(parse.subtree(root))
    last = first
    stop = min(parse.sentence(first).last, first + limit + 4)
    words = 0
    while last < stop and words < limit and last in inside and not _stops(parse, last, first):
        words += parse.tokens[last].pos not in ("PUNCT", "PART")
        last += 1
    return _trimmed(parse, first, last, cut=last in inside)


def _stops(parse: Parse, i: int, first: int) -> bool:
    token = parse.tokens[i]
    if token.pos == "PUNCT":
        return token.text not in ("-", "/", "–", "’", "'")
    if token.lower in ("according", "compared") or (token.text == "$" and i > first):
        return True
    if token.lower in _OPENERS and i > first:
        return token.lower == "which"
    if token.pos == "CCONJ" and _numbers_follow(parse, i):
        return True
    begins_time = token.pos == "ADP" and i > first and (child := parse.child(i, "pobj")) is not None and child.ent in _ENTITIES_OF_TIME
    bare_time = (
        token.ent in _ENTITIES_OF_TIME
        and token.ent_begins
        and token.dep in ("npadvmod", "nmod", "appos", "det", "amod", "compound")
        and i > first
    )
    return begins_time or (bare_time and _heads_time(parse, token))


def _numbers_follow(parse: Parse, i: int) -> bool:
    """Whether another amount is coordinated at token i ("farmers and 60 traders")."""
    return any(token.pos == "NUM" or token.text in ("$", "£", "€") for token in parse.tokens[i + 1 : i + 3])


def _heads_time(parse: Parse, token: Token) -> bool:
    """Whether the temporal words that this one opens are an adverbial, not part of a name ("the 2015 accord")."""
    end = token
    while end.i + 1 < len(parse.tokens) and parse.tokens[end.i + 1].ent in _ENTITIES_OF_TIME and not parse.tokens[end.i + 1].ent_begins:
        end = parse.tokens[end.i + 1]
    return parse.tokens[end.i].dep == "npadvmod" or token.dep == "npadvmod"


def _trimmed(parse: Parse, first: int, last: int, *, cut: bool) -> int:
    """The end without dangling words; a phrase cut short also loses the words of the piece it was cut in."""
    while last > first + 1 and _dangles(parse, last - 1, last, cut=cut):
        last -= 1
    return last


def _dangles(parse: Parse, i: int, last: int, *, cut: bool) -> bool:
    """Whether the last word of a phrase that ends before token last leads to a word that is not there."""
    token = parse.tokens[i]
    if token.tag in _DANGLING or token.pos in ("ADP", "AUX", "SCONJ", "DET") or token.dep == "prep":
        return True
    return token.head >= last and (cut or token.pos in ("ADJ", "ADV"))


def cut(text: str, parse: Parse, first: int, last: int) -> str:
    """The text of tokens first..last (half-open), line breaks made spaces."""
    if last <= first:
        return ""
    return " ".join(text[parse.tokens[first].start : parse.tokens[last - 1].end].split())


def clause_edge(parse: Parse, first: int, verb: int) -> int:
    """Index after the last token of a clause, read from a subject at first, without its subordinate and coordinated clauses."""
    outside: set[int] = set()
    for child in parse.children(verb):
        if child.dep in _CLAUSES and child.i > verb:
            outside.update(parse.subtree(child.i))
    inside = set(parse.subtree(verb)) - outside
    last, stop = first, min(parse.sentence(first).last, first + LIMIT)
    while last < stop and last in inside and not _stops(parse, last, first):
        last += 1
    return _trimmed(parse, first, last, cut=last in inside) if last > verb else first + 1


def subject(parse: Parse, verb: int) -> Token | None:
    """The subject of a verb, taken from the verb that it is coordinated with or a complement of where it has none."""
    for _ in range(4):
        # a dateline can hang on the verb as a second subject: the nearest is the subject
        found = parse.children(verb, "nsubj", "nsubjpass", "csubj")
        if found:
            return min(found, key=lambda token: (abs(token.i - verb), token.i))
        token = parse.tokens[verb]
        head = parse.head(verb)
        if head is None:
            return None
        if token.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN"):
            return head
        if token.dep not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "acomp"):
            return None
        verb = head.i
    return None


def governing_verb(parse: Parse, i: int) -> Token | None:
    """The nearest verb above token i."""
    return next((token for token in parse.ancestors(i) if token.pos in ("VERB", "AUX")), None)


def first_of(tokens: Iterable[Token], wanted: frozenset[str]) -> Token | None:
    """The first of the tokens whose lower-case text is among the wanted."""
    return next((token for token in tokens if token.lower in wanted), None)
