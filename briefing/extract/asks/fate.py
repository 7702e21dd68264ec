"""Asks → the same asks with the threat or offer that they carry and the answer that they met, where the text goes on to tell."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.extract.clauses import SUBJECTS, Clauses
from briefing.extract.wording import span
from briefing.lexicons import load
from briefing.model.annotation import Token
from briefing.model.article import Span
from briefing.model.claims import Claim

_FATES = load("directives")["fates"]
#: "or face …", "or lose …": what follows if not; "before … is lifted": what is held back until then.
_PAINS, _GIFTS = frozenset(_FATES["pains"]), frozenset(_FATES["gifts"])
#: Whole answers: "said no", "gave way", "got nowhere".
_YES, _NO = (tuple(tuple(p.split()) for p in _FATES[name]) for name in ("yes", "no"))
_COMING = frozenset({"will", "'ll", "’ll", "shall", "would", "can", "go", "close", "walk", "stay", "remain"})
_WE = frozenset({"he", "i", "it", "she", "they", "we", "the", "its", "our", "there"})


def with_fate(clauses: Clauses, ask: Claim) -> Claim:
    """The ask as conditional where a threat or an offer is tied to it, as answered where an answer is told."""
    sentence = clauses.parse.sentences[ask.sentence]
    begin = next((t.i for t in clauses.tokens[sentence.first : sentence.last] if t.start >= ask.focus.start), sentence.last)
    if ask.status == "open":
        tied = _threat(clauses, begin, sentence.last)
        if tied is not None:
            ask = replace(ask, status="conditional", condition=tied)
    if ask.status in ("open", "conditional") and ask.answer is None:
        answer = _answer(clauses, ask, begin)
        if answer is not None:
            ask = replace(ask, status="answered", answer=answer)
    return ask


def _threat(clauses: Clauses, begin: int, end: int) -> Span | None:
    for token in clauses.tokens[begin:end]:
        after = clauses.tokens[token.i + 1 : min(end, token.i + 9)]
        if after and _ties(token, after):
            last = end - (clauses.tokens[end - 1].pos == "PUNCT")
            return span(clauses, token.i, max(last, token.i + 2))
    return None


def _ties(token: Token, after: tuple[Token, ...] | list[Token]) -> bool:
    first = after[0].lower
    if token.lower == "or":
        is_passive = first == "be" and len(after) > 1 and after[1].tag in ("VBN", "VBD")
        return (
            first == "else"
            or first in _PAINS
            or is_passive
            or (first in _WE and any(t.lower in _COMING or t.tag in ("VBP", "VBZ") for t in after))
        )
    if token.lower == "and":
        then = after[1:] if first == "then" and len(after) > 1 else after
        return then[0].lower in _WE and any(t.lower in ("will", "'ll", "’ll", "can") for t in then[1:5])
    if token.lower == "before":
        return any(t.lemma.lower() in _GIFTS for t in after)
    return token.lower == "otherwise" or (token.lower == "failing" and first == "which")


def _answer(clauses: Clauses, ask: Claim, begin: int) -> str | None:
    sentence = clauses.parse.sentences[ask.sentence]
    following = clauses.parse.sentences[ask.sentence + 1 : ask.sentence + 2]
    close = next((t.i for t in clauses.tokens[begin : sentence.last] if t.start >= ask.content.end), sentence.last)
    ranges = [(min(close, begin + 1), sentence.last), *((s.first, s.last) for s in following)]
    for first, last in ranges:
        for verb in clauses.tokens[first:last]:
            if verb.pos in ("VERB", "AUX") and (answer := _reply(clauses, verb, ask)) is not None:
                return answer
    return None


def _reply(clauses: Clauses, verb: Token, ask: Claim) -> str | None:
    """What the verb answers to the ask, said by those who were asked, or of the ask itself."""
    if verb.i == _trigger(clauses, ask) or clauses.is_conditional(verb.i):
        return None
    words = tuple(t.lower for t in clauses.tokens[verb.i + 1 : verb.i + 4])
    is_yes, is_no = (any(p[0] == verb.lemma and words[: len(p) - 1] == p[1:] for p in table) for table in (_YES, _NO))
    if (
        not (is_yes or is_no)
        or (clauses.is_negated(verb.i) and verb.lemma != "get")
        or any(t.tag == "MD" for t in clauses.parse.children(verb.i, "aux"))
    ):
        return None
    if not (_is_theirs(clauses, verb, ask) or (is_no and verb.lemma == "get")):
        return None
    return "granted" if is_yes else "refused"


def _trigger(clauses: Clauses, ask: Claim) -> int:
    return next((t.i for t in clauses.tokens if t.start == ask.focus.start), -1)


def _is_theirs(clauses: Clauses, verb: Token, ask: Claim) -> bool:
    """Whether those who were asked are the subject, or the ask is what was turned down or met: "which Oman turned down"."""
    keys = set(clauses.actors(clauses.subjects(verb.i)))
    if keys & set(ask.addressees) or (keys and any(_home(clauses, k) in ask.addressees for k in keys)):
        return True
    if keys & set(ask.actors):
        return False
    if any(t.lower in ("which", "it", "that") or t.lemma in clauses.words.ask_nouns for t in _objects(clauses, verb)):
        return True
    own = clauses.parse.child(verb.i, *SUBJECTS)
    asked = clauses.annotated.article.text[slice(*ask.addressee_span)].lower() if ask.addressee_span is not None else ""
    return own is not None and bool(asked) and own.lower in asked.split()


def _home(clauses: Clauses, key: str) -> str | None:
    actor = clauses.annotated.cast.get(key)
    return actor.affiliation if actor is not None else None


def _objects(clauses: Clauses, verb: Token) -> Iterator[Token]:
    yield from clauses.parse.children(verb.i, "dobj", "nsubjpass")
