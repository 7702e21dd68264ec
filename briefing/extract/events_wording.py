"""Turns a clause or a noun phrase that tells a happening into the pieces of a line, its date left to the date's own place."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import named
from briefing.extract.events_dates import Dated
from briefing.extract.wording import Pieces, balanced, extent, past, pieces
from briefing.model.annotation import Token
from briefing.model.claims import Named

#: Prepositions that fall with the date that they tie to its clause; "by", "until" or "since" say something of their own.
_FALLING = frozenset({"on", "in", "at", "during", "over", "for", "late", "early", "of", "later", "earlier", "here"})
_ADVERBS_BEFORE = frozenset({"advmod", "neg", "aux", "auxpass"})
_OWN = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your"})
_THIRD = frozenset({"he", "she", "it", "they"})


class Subject(NamedTuple):
    """Who or what a clause is about."""

    heads: tuple[Token, ...]
    keys: tuple[str, ...]
    words: Pieces


def find_subject(clauses: Clauses, verb: Token, dated: Dated | None = None) -> Subject | None:
    """The subject of a clause in words that a reader understands alone; None where only a pronoun without a known meaning stands."""
    heads = clauses.patients(verb.i) if clauses.is_passive(verb.i) else clauses.subjects(verb.i)
    if len(heads) == 1 and heads[0].lower in _THIRD and not clauses.actors(heads):
        heads = _speaker_meant(clauses, verb)
    heads = tuple(_by_name(clauses, head) for head in heads)
    if not heads or any(h.pos in ("PRON", "DET", "NUM", "ADJ") and not clauses.actors((h,)) for h in heads):
        return None
    keys = clauses.actors(heads)
    if keys and all(clauses.actors((h,)) for h in heads):
        return Subject(heads, keys, named(keys))
    first, last = phrase_extent(clauses, heads[0])
    words = (*_holed(clauses, first, last, dated, ()), " ")
    return None if is_dangling(clauses, first, last) else Subject(heads, keys, words)


def _by_name(clauses: Clauses, head: Token) -> Token:
    """The name behind an office: "the foreign minister, Ana Silva,"."""
    if clauses.actors((head,)):
        return head
    return next((t for t in clauses.parse.children(head.i, "appos") if clauses.actors((t,))), head)


def _speaker_meant(clauses: Clauses, verb: Token) -> tuple[Token, ...]:
    """The speaker, where "it" or "they" in what is said can be nobody else: "France said it would host the talks"."""
    report = next(iter(clauses.reports(verb.i)), None)
    return report.speakers if report is not None and clauses.actors(report.speakers) else ()


def is_dangling(clauses: Clauses, first: int, last: int) -> bool:
    """Whether the words hold a pronoun whose meaning they do not tell: of the speaker, or with no noun before it."""
    has_noun = False
    for token in clauses.tokens[first:last]:
        has_noun = has_noun or token.pos in ("NOUN", "PROPN")
        if token.tag in ("PRP", "PRP$") and not clauses.actors((token,)) and (token.lower in _OWN or not has_noun):
            return True
    return False


def phrase_extent(clauses: Clauses, head: Token) -> tuple[int, int]:
    """The noun phrase of a head without the clauses that hang on it."""
    hanging = [t.i for t in clauses.parse.children(head.i, "relcl", "acl", "appos", "advcl", "parataxis", "ccomp") if t.i > head.i]
    first, last = extent(clauses, head.i, without=hanging)
    return first, max(last, head.i + 1)


def predicate(clauses: Clauses, verb: Token, dated: Dated | None, own: tuple[str, ...]) -> tuple[tuple[int, int], Pieces]:
    """What the clause says of its subject: its tokens, and its words in the tense that they have or need."""
    first = _first_of_verb(clauses, verb)
    last = max(extent(clauses, verb.i)[1], verb.i + 1)
    first, last = balanced(clauses, first, last)
    helpers = clauses.parse.children(verb.i, "aux", "auxpass")
    modal = next((t for t in helpers if t.lower == "would"), None)
    if modal is not None:
        return (first, last), ("will ", *_holed(clauses, modal.i + 1, last, dated, own))
    if not helpers and verb.tag == "VBN" and verb.dep == "acl":
        head = clauses.tokens[verb.head]
        was = "were " if head.tag in ("NNS", "NNPS") else "was "
        return (first, last), (was, *_holed(clauses, verb.i, last, dated, own))
    if _is_made_past(verb, helpers):
        last = _without_second(clauses, verb, last)
        return (verb.i, last), (past(verb.lemma, clauses.words.pasts), " ", *_holed(clauses, verb.i + 1, last, dated, own))
    return (first, last), _holed(clauses, first, last, dated, own)


def _is_made_past(verb: Token, helpers: list[Token]) -> bool:
    """Whether the line needs another form of the verb: "meeting Kim" and "had met Kim" become "met Kim"."""
    if helpers:
        return [t.lower for t in helpers] == ["had"] and verb.tag == "VBN"
    return verb.tag in ("VBG", "VBN") and verb.dep in ("advcl", "pcomp", "acl")


def _without_second(clauses: Clauses, verb: Token, last: int) -> int:
    """The end of the clause before a second verb, whose form would have to change too."""
    second = next((t for t in clauses.parse.children(verb.i, "conj") if t.i < last), None)
    joint = next((t for t in clauses.parse.children(verb.i, "cc") if t.i < last), None)
    return joint.i if second is not None and joint is not None else last


def _first_of_verb(clauses: Clauses, verb: Token) -> int:
    first = min([verb.i, *(t.i for t in clauses.parse.children(verb.i, "aux", "auxpass", "neg") if t.i < verb.i)])
    while first > 0 and clauses.tokens[first - 1].head == verb.i and clauses.tokens[first - 1].dep in _ADVERBS_BEFORE:
        first -= 1
    return first


def _holed(clauses: Clauses, first: int, last: int, dated: Dated | None, own: tuple[str, ...]) -> Pieces:
    """The words of tokens first..last, the date and what ties it in left out."""
    hole = _hole(clauses, dated) if dated is not None else None
    if hole is None or hole[1] <= first or hole[0] >= last:
        return pieces(clauses, first, last, own)
    left, right = max(hole[0], first), min(hole[1], last)
    kept: list[str | Named] = []
    for a, b in ((first, left), (right, last)):
        if a < b:
            kept.extend((*pieces(clauses, a, b, own), " "))
    return tuple(kept[:-1])


def _hole(clauses: Clauses, dated: Dated) -> tuple[int, int] | None:
    """The tokens that go with the date, or None where the line needs it."""
    first, last = dated.first, dated.last
    tokens = clauses.tokens
    sentence = clauses.parse.sentence(first)
    if last < sentence.last and tokens[last].tag == "POS":
        return first, last + 1
    while first > sentence.first and tokens[first - 1].lower in _FALLING:
        first -= 1
    if first > sentence.first and tokens[first - 1].pos in ("ADP", "SCONJ") and tokens[first - 1].i == dated.first - 1:
        return None
    opens, closes = first > sentence.first and tokens[first - 1].text == ",", last < sentence.last and tokens[last].text == ","
    return first - (opens and closes), last


def noun_line(clauses: Clauses, noun: Token, dated: Dated, *, ahead: bool) -> tuple[tuple[int, int], Pieces] | None:
    """A dated happening told by its name alone, as a sentence: "Presidential elections are due"."""
    first, last = phrase_extent(clauses, noun)
    if is_dangling(clauses, first, last):
        return None
    words = _holed(clauses, first, last, dated, ())
    is_many = noun.tag in ("NNS", "NNPS")
    verb = ("are due" if is_many else "is due") if ahead else "took place"
    opener = "" if any(t.dep in ("det", "poss") and not dated.first <= t.i < dated.last for t in clauses.parse.children(noun.i)) else "the "
    return (first, last), (opener, *words, " ", verb)


def said_line(clauses: Clauses, verb: Token, dated: Dated | None, keys: tuple[str, ...]) -> tuple[tuple[int, int], Pieces] | None:
    """What a speaker said, in the order of the text: "The talks will go on, X said" or "X said that the talks will go on"."""
    content = clauses.parse.child(verb.i, "ccomp")
    if content is None or is_quoted_clause(clauses, content):
        return None
    if content.i > verb.i:
        tokens, words = predicate(clauses, verb, dated, keys)
        return None if is_dangling(clauses, *tokens) else (tokens, (*named(keys), *words))
    first, last = extent(clauses, content.i)
    if is_dangling(clauses, first, last):
        return None
    return (first, last), (*pieces(clauses, first, last, keys), ", ", *named(keys), verb.text)


def is_quoted_clause(clauses: Clauses, content: Token) -> bool:
    """Whether what was said stands in quotation marks, words of the speaker with "I" and "we"."""
    return any(q.start <= content.start < q.end and q.statement for q in clauses.annotated.quotes)


def attribution(clauses: Clauses, verb: Token, keys: tuple[str, ...]) -> Pieces:
    """Who says so, where it is not the subject itself."""
    for report in clauses.reports(verb.i):
        said = clauses.actors(report.speakers)
        if said and not set(said) & set(keys):
            return (", according to ", *named(said)[:1])
    return ()


def iter_actors(clauses: Clauses, first: int, last: int) -> Iterator[str]:
    """Keys of the actors named within tokens first..last, in order, without repetition."""
    seen: set[str] = set()
    for token in clauses.tokens[first:last]:
        for key in clauses.actors((token,)):
            if key not in seen:
                seen.add(key)
                yield key
