"""“It is for Y to V”, “the onus is on Y to V”, “X gave Y until Monday to V”, “X looks to Y to V”: set phrases that ask."""

from collections.abc import Iterator

from briefing.extract.asks.sides import is_somebody
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.model.annotation import Token
from briefing.model.claims import Named

_ONUS = frozenset({"onus", "burden", "responsibility", "ball", "duty"})
_LOOKING = {"look": ("to",), "count": ("on", "upon"), "rely": ("on", "upon"), "wait": ("for", "on")}


def falls_to(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each set phrase with an addressee and an infinitive."""
    for verb in clauses.tokens:
        if verb.tag != "VB" or not any(t.lower == "to" for t in clauses.parse.children(verb.i, "aux")):
            continue
        above = clauses.parse.head(verb.i)
        if above is not None:
            yield from _it_is_for(clauses, verb, above)
            yield from _it_is_time(clauses, verb, above)
            yield from _given_time(clauses, verb, above)
            yield from _looked_to(clauses, verb, above)


def _it_is_for(clauses: Clauses, verb: Token, above: Token) -> Iterator[Draft]:
    subject = clauses.parse.child(above.i, "nsubj")
    own = clauses.parse.child(verb.i, "nsubj")
    on = clauses.with_phrases(above.i, "on", "upon", "for", "to")
    mark = clauses.parse.child(verb.i, "mark")
    is_for = (
        subject is not None
        and subject.lower == "it"
        and own is not None
        and mark is not None
        and mark.lower == "for"
        and above.lemma == "be"
    )
    is_onus = subject is not None and subject.lemma in _ONUS and bool(on)
    if (
        subject is not None
        and subject.lower == "it"
        and above.lemma == "be"
        and any(t.lower == "up" for t in clauses.parse.children(above.i, "advmod", "acomp", "prep", "prt"))
    ):
        on, is_onus = on or tuple(t for up in clauses.parse.children(above.i) for t in clauses.with_phrases(up.i, "to")), True
    whom = clauses.phrase(own) if is_for and own is not None else on if is_onus else ()
    speakers, keys = clauses.speakers(above.i)
    if whom and is_somebody(clauses, whom[0]) and (speakers or keys):
        yield _draft(clauses, verb, (speakers, keys, whom))


def _it_is_time(clauses: Clauses, verb: Token, above: Token) -> Iterator[Draft]:
    """“It is time for Mali to vote”, “the time has come for Mali to vote”."""
    own, mark = clauses.parse.child(verb.i, "nsubj"), clauses.parse.child(verb.i, "mark")
    time = above if above.lemma == "time" else clauses.parse.child(above.i, "attr", "nsubj")
    if own is None or mark is None or mark.lower != "for" or time is None or time.lemma != "time" or not is_somebody(clauses, own):
        return
    speakers, keys = clauses.speakers(above.i)
    if (speakers or keys) and not clauses.is_question(above.i) and clauses.standing(above.i) is Standing.ASSERTED:
        yield _draft(clauses, verb, (speakers, keys, clauses.phrase(own)))


def _given_time(clauses: Clauses, verb: Token, above: Token) -> Iterator[Draft]:
    """“gave Iran until Friday to comply”, “set Mali a deadline to reply”."""
    if above.lemma not in ("give", "set") or clauses.standing(above.i) is not Standing.ASSERTED:
        return
    until = any(t.lower in ("until", "till") or (t.lower == "up" and t.i > above.i) for t in clauses.parse.children(above.i, "prep"))
    term = [
        t for t in clauses.parse.children(above.i, "dobj", "npadvmod") if t.ent in ("DATE", "TIME") or t.lemma in ("deadline", "ultimatum")
    ]
    whom = tuple(t for t in clauses.parse.children(above.i, "dative", "dobj", "nsubjpass") if t not in term and is_somebody(clauses, t))
    if (until or term) and whom:
        askers = clauses.subjects(above.i)
        yield _draft(clauses, verb, (askers, clauses.actors(askers), whom))


def _looked_to(clauses: Clauses, verb: Token, above: Token) -> Iterator[Draft]:
    prepositions = _LOOKING.get(above.lemma)
    whom = clauses.with_phrases(above.i, *prepositions) if prepositions else ()
    if clauses.actors(whom) and clauses.standing(above.i) is Standing.ASSERTED:
        askers = clauses.subjects(above.i)
        yield _draft(clauses, verb, (askers, clauses.actors(askers), whom))


def _draft(clauses: Clauses, verb: Token, who: tuple[tuple[Token, ...], tuple[str, ...], tuple[Token, ...]]) -> Draft:
    askers, keys, whom = who
    subject = clauses.parse.child(verb.i, "nsubj")
    marks = [t.i for t in clauses.parse.children(verb.i, "mark")]
    first, last = balanced(clauses, *extent(clauses, verb.i, without=[*marks, *([subject.i] if subject is not None else [])]))
    first = min(t.i for t in (*clauses.parse.children(verb.i, "aux", "neg"), verb))
    asked = tuple(k for k in clauses.actors(whom) if k not in keys)
    named_or_told = (Named(asked), " ") if asked else (*pieces(clauses, *extent(clauses, whom[0].i, without=[verb.i])), " ")
    predicate = ("called on ", *named_or_told, *pieces(clauses, first, last, keys))
    return Draft("falls_to", verb.i, askers, (first, last), predicate, addressees=whom, status="open", strength=1, actor_keys=keys)
