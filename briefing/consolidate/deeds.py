"""A verb of an article → the deed that it tells: who, whether or not, when, on whose word, and of what."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing.consolidate.entry_words import stems_of
from briefing.consolidate.gathering import Event
from briefing.lexicons import load
from briefing.model.annotation import Annotated, Parse, Token
from briefing.model.article import ParagraphKind, Span

_SUBJECTS = ("nsubj", "nsubjpass")
#: What belongs to the deed itself; an adverbial clause is another one.
_COMPLEMENTS = ("dobj", "nsubjpass", "prep", "prt", "attr", "dative", "oprd", "xcomp", "ccomp", "pcomp")
_UNSURE = frozenset({"can", "could", "may", "might", "must", "ought", "should", "would"})
_IF = frozenset({"if", "unless", "whether", "until", "before"})


#: Opens the key of a doer of whom only a noun is known: "rebels".
UNKNOWN = "words:"


class Deed(NamedTuple):
    """What one verb tells."""

    source: int
    verb: Token
    #: Who does it, as countries and bodies; empty where that is not known.
    actors: frozenset[str]
    #: Who else takes part.
    others: frozenset[str]
    #: Stems of what it is done to, names left out.
    stems: frozenset[str]
    negated: bool
    #: Whether it is hoped for, possible, asked for or conditional.
    unreal: bool
    #: "past", "present" or "future".
    time: str
    #: On whose word, by key; empty where it is the report's own.
    voice: frozenset[str]

    def focus(self, parse: Parse) -> Span:
        """The verb and what belongs to it."""
        tokens = [parse.tokens[i] for i in complement(parse, self.verb)]
        inside = [t for t in (self.verb, *tokens) if parse.sentence_of[t.i] == parse.sentence_of[self.verb.i]]
        return Span(min(t.start for t in inside), max(t.end for t in inside))


def iter_verbs(one: Annotated) -> Iterator[Token]:
    """The verbs of the body, whatever they tell."""
    for token in one.parse.tokens:
        if token.pos == "VERB" and one.parse.sentence(token.i).kind is ParagraphKind.BODY:
            yield token


class Reader:
    """Reads deeds off the articles of one event."""

    def __init__(self, event: Event, names: frozenset[str]) -> None:
        self._event = event
        self._names = names
        self._actors = [{m.head: m.actors for m in one.mentions} for one in event.annotated]

    def deed(self, source: int, verb: Token) -> Deed:
        """The deed of a verb in the article of that number."""
        one = self._event.annotated[source]
        below = complement(one.parse, verb)
        passive = one.parse.child(verb.i, "nsubjpass") is not None
        doer = agent(one.parse, verb) if passive else subject(one.parse, verb)
        inside = " ".join(one.parse.tokens[i].text for i in below if doer is None or i != doer.i)
        actors = frozenset() if doer is None else self.doers(source, doer)
        return Deed(
            source,
            verb,
            actors,
            self.states(source, [one.parse.tokens[i] for i in below]) - actors,
            stems_of(inside, self._names),
            is_negated(one.parse, verb),
            is_unreal(one.parse, verb),
            time_of(one.parse, verb),
            self.voice(source, verb),
        )

    def doers(self, source: int, doer: Token) -> frozenset[str]:
        """The countries and bodies that a subject means, or whose people and things it means: "Danish boats", "its jets"; else its noun."""
        parse = self._event.annotated[source].parse
        found = self.states(source, parse.conjuncts(doer.i))
        found = found or self.states(source, parse.children(doer.i, "amod", "compound", "nmod", "poss"))
        return found or (frozenset({f"{UNKNOWN}{doer.lemma.lower()}"}) if doer.pos == "NOUN" else frozenset())

    def states(self, source: int, tokens: list[Token]) -> frozenset[str]:
        """The countries and bodies that some words mention."""
        known = self._actors[source]
        return frozenset(self._event.state(key) for token in tokens for key in known.get(token.i, ()))

    def voice(self, source: int, verb: Token) -> frozenset[str]:
        """Who says it: the speaker of the quotation, or the subject of the verb of saying above."""
        one = self._event.annotated[source]
        for quote in one.quotes:
            if quote.start <= verb.start < quote.end and quote.speakers:
                return frozenset(self._event.state(key) for key in quote.speakers)
        for above in one.parse.ancestors(verb.i):
            if above.lemma in _saying():
                speaker = subject(one.parse, above)
                return frozenset() if speaker is None else self.states(source, [speaker])
        return frozenset()


def are_two_accounts(one: Deed, other: Deed) -> bool:
    """Whether two sources tell them, or two voices in one."""
    return one.source != other.source or bool(one.voice and other.voice and one.voice != other.voice)


def subject(parse: Parse, verb: Token) -> Token | None:
    """The subject of a verb, through the verbs that it shares one with."""
    while True:
        own = parse.child(verb.i, *_SUBJECTS)
        if own is not None and own.tag in ("WP", "WDT"):
            return parse.head(verb.i)
        above = parse.head(verb.i)
        if own is not None or above is None or verb.dep not in ("conj", "xcomp", "advcl", "pcomp"):
            return own
        verb = parse.head(above.i) or above if above.pos == "ADP" else above


def agent(parse: Parse, verb: Token) -> Token | None:
    """Who did what is told in the passive."""
    by = parse.child(verb.i, "agent")
    return None if by is None else parse.child(by.i, "pobj")


def complement(parse: Parse, verb: Token) -> list[int]:
    """The words below a verb that tell what is done, to whom and where."""
    return sorted(i for child in parse.children(verb.i, *_COMPLEMENTS) for i in parse.subtree(child.i))


def is_negated(parse: Parse, verb: Token) -> bool:
    """Whether the verb, its auxiliary verb's chain, its object or its subject is denied in so many words."""
    things = parse.children(verb.i, "dobj", "attr", *_SUBJECTS)
    no = any(t.lower == "no" for thing in things for t in parse.children(thing.i, "det"))
    above = parse.head(verb.i) if verb.dep == "xcomp" else None
    return no or any(t.dep == "neg" or t.lower == "never" for v in (verb, above) if v is not None for t in parse.children(v.i))


def is_unreal(parse: Parse, verb: Token) -> bool:
    """Whether a modal, a condition or a word of hoping, asking or planning stands above."""
    for clause in (verb, *_above(parse, verb)):
        children = parse.children(clause.i)
        unsure = _UNSURE - {"would"} if _is_reported_plan(parse, clause) else _UNSURE
        if any(t.dep == "aux" and t.lower in unsure for t in children) or any(t.dep == "mark" and t.lower in _IF for t in children):
            return True
        if clause is not verb and (clause.lemma in _unreal() or (clause.pos in ("VERB", "AUX") and any(t.dep == "neg" for t in children))):
            return True
    return False


def _is_reported_plan(parse: Parse, verb: Token) -> bool:
    """Whether "would" only puts a "will" into reported speech: "said it would close the port"."""
    helpers = [t.lower for t in parse.children(verb.i, "aux")]
    above = parse.head(verb.i)
    return "would" in helpers and "have" not in helpers and verb.dep == "ccomp" and above is not None and above.lemma in _saying()


def _above(parse: Parse, verb: Token) -> Iterator[Token]:
    """The words whose complement the verb is, up to the one that reports it."""
    token = verb
    while token.dep in ("xcomp", "ccomp", "acl", "pcomp", "conj", "prep", "pobj", "advcl", "dobj"):
        above = parse.head(token.i)
        if above is None or (above.lemma in _saying() and token.dep == "ccomp"):
            return
        if token.dep not in ("conj", "advcl") or (token.dep == "conj" and parse.child(token.i, *_SUBJECTS) is None):
            yield above
        token = above


def time_of(parse: Parse, verb: Token) -> str:
    """Past, present or future, by the verb's own form and its auxiliaries, or by those of the verb above an infinitive."""
    helpers = {t.lower for t in parse.children(verb.i, "aux", "auxpass")}
    if helpers & {"will", "shall", "'ll", "’ll", "wo"} or _is_reported_plan(parse, verb):
        return "future"
    if verb.tag in ("VBD", "VBN") or helpers & {"had", "has", "have", "was", "were", "did"}:
        return "past" if not helpers & {"is", "are", "be"} else "present"
    above = parse.head(verb.i)
    if verb.dep in ("xcomp", "conj") and above is not None and above.pos in ("VERB", "AUX"):
        return time_of(parse, above)
    return "present"


@cache
def _saying() -> frozenset[str]:
    return frozenset(load("standing")["saying"]) | frozenset(load("disputes")["denying"])


@cache
def _unreal() -> frozenset[str]:
    governors = load("standing")["governors"]
    return frozenset(governors["unreal"])
