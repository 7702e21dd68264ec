"""“the US request for Mexico to V”, “Kenya's call for N”, “X issued an ultimatum to Y to V”: the ask is a noun."""

from collections.abc import Iterator

from briefing.extract.asks.sides import is_somebody
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, named
from briefing.extract.wording import Pieces, balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.model.annotation import Token

#: Nouns whose "of" tells what is asked rather than who asks: "a request of aid".
_OF_WHAT = frozenset({"invitation", "order", "request"})
#: What reporters ask for.
_OF_THE_PRESS = frozenset({"comment", "information", "interview", "reaction"})
_ANSWERING = frozenset({"come", "counter", "follow", "join", "reply", "respond", "return", "retort", "step", "write"})


def requested(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each directive noun with an asker and what is asked."""
    for token in clauses.tokens:
        if token.pos != "NOUN" or token.lemma not in clauses.words.ask_nouns:
            continue
        if any(t.lower == "no" for t in clauses.parse.children(token.i, "det")):
            continue
        if any(t.lower in clauses.words.not_asks for t in clauses.parse.children(token.i, "compound", "amod")):
            continue
        if clauses.standing(token.i) is Standing.UNREAL and not _reply(clauses, token)[1] and not _is_received(clauses, token):
            continue
        askers = _askers(clauses, token)
        if askers or _is_faced(clauses, token):
            yield from _drafts(clauses, token, askers)


def _askers(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """The possessor, the country before the noun, “by X”, or the subject of the verb that carries the noun."""
    for child in clauses.parse.children(token.i, "poss", "compound", "nmod", "amod"):
        if clauses.actors((child,)):
            return clauses.phrase(child)
    by = clauses.with_phrases(token.i, "by", "from")
    if by and is_somebody(clauses, by[0]):
        return by
    of = clauses.with_phrases(token.i, "of")
    if token.lemma not in _OF_WHAT and of and is_somebody(clauses, of[0]):
        return of
    return _carrier(clauses, token)


def _carrier(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """Who carries the noun: "made a request", "countered with a demand"."""
    verb = clauses.parse.head(token.i)
    if verb is not None and token.dep == "dobj" and verb.lemma in clauses.words.ask_carriers:
        return clauses.subjects(verb.i)
    above = clauses.parse.head(verb.i) if verb is not None and token.dep == "pobj" and verb.lower in ("with", "by", "in") else None
    if above is not None and above.lemma in _ANSWERING and clauses.standing(above.i) is Standing.ASSERTED:
        return clauses.subjects(above.i)
    return ()


def _is_received(clauses: Clauses, token: Token) -> bool:
    """Whether the ask is there and only its answer open: "is considering a request"."""
    verb = clauses.parse.head(token.i)
    return (
        verb is not None and token.dep == "dobj" and verb.lemma in clauses.words.receiving and clauses.standing(verb.i) is Standing.ASSERTED
    )


def _is_faced(clauses: Clauses, token: Token) -> bool:
    """Whether somebody is said to face an ask of nobody named: "Mali faces calls to vote"."""
    verb = clauses.parse.head(token.i)
    return verb is not None and token.dep == "dobj" and verb.lemma == "face" and bool(clauses.actors(clauses.subjects(verb.i)))


def _behind(clauses: Clauses, token: Token) -> Iterator[Token]:
    """The clauses that may tell what is asked: those below the noun, and one right behind it that hangs on the verb."""
    yield from clauses.parse.children(token.i, "acl", "advcl", "relcl", "ccomp", "xcomp")
    verb, last = clauses.parse.head(token.i), max(clauses.parse.subtree(token.i)) + 1
    for clause in clauses.parse.children(verb.i, "advcl", "xcomp", "ccomp") if verb is not None and token.dep == "dobj" else ():
        if min(clauses.parse.subtree(clause.i)) == last and clause.tag == "VB":
            yield clause


def _drafts(clauses: Clauses, token: Token, askers: tuple[Token, ...]) -> Iterator[Draft]:
    parse = clauses.parse
    for clause in _behind(clauses, token):
        mark = parse.child(clause.i, "mark")
        subject = parse.child(clause.i, "nsubj", "nsubjpass")
        if any(t.lower == "to" for t in parse.children(clause.i, "aux")) or (mark is not None and mark.lower == "that"):
            if clause.lemma == "comment":
                return
            whom = (
                clauses.phrase(subject)
                if subject is not None and subject.tag not in ("WDT", "WP")
                else clauses.with_phrases(token.i, "to", "on", "for")
            )
            yield _clause_draft(clauses, token, askers, (clause, whom))
            return
    for prep in parse.children(token.i, "prep"):
        wanted = parse.child(prep.i, "pobj", "pcomp")
        if (
            prep.lower in ("for", "of")
            and wanted is not None
            and wanted not in askers
            and wanted.lemma not in _OF_THE_PRESS
            and clauses.mention(wanted.i) is None
            and wanted.ent not in ("DATE", "TIME")
        ):
            yield _noun_draft(clauses, token, askers, wanted)
            return


def _clause_draft(clauses: Clauses, token: Token, askers: tuple[Token, ...], slots: tuple[Token, tuple[Token, ...]]) -> Draft:
    clause, whom = slots
    own = clauses.actors(askers)
    subject = clauses.parse.child(clause.i, "nsubj", "nsubjpass")
    marks = [t.i for t in clauses.parse.children(clause.i, "mark")]
    first, last = balanced(clauses, *extent(clauses, clause.i, without=[*marks, *([subject.i] if subject is not None else [])]))
    first = min(t.i for t in (*clauses.parse.children(clause.i, "aux", "neg"), clause))
    replier, answer = _reply(clauses, token)
    whom = whom or replier
    keys = tuple(k for k in clauses.actors(whom) if k not in own)
    words: Pieces = named(keys) or (_addressee_words(clauses, whom) if whom else ())
    lead = "asked " if words else "asked to " if clauses.parse.child(clause.i, "nsubj") is None else "asked that "
    if not askers:
        lead, words = "", (*words, "was asked ") if len(keys) < 2 else (*words, "were asked ")
    words = (
        (*words, *_infinitive(clauses, first, last, own))
        if words
        else pieces(clauses, first + (clauses.tokens[first].lower == "to"), last, own)
    )
    status = "answered" if answer else "open"
    return Draft("requested", token.i, askers, (first, last), (lead, *words), addressees=whom, status=status, answer=answer)


def _reply(clauses: Clauses, token: Token) -> tuple[tuple[Token, ...], str | None]:
    """Who turned the request down or met it, and which: "Egypt rejected Kenya's request", "refused a call"."""
    verb = clauses.parse.head(token.i)
    while verb is not None and verb.pos == "ADP":
        verb = clauses.parse.head(verb.i)
    if verb is None or verb.pos != "VERB" or token.dep not in ("dobj", "nsubjpass", "pobj"):
        return (), None
    if verb.lemma in clauses.words.receiving and token.dep == "dobj":
        return clauses.subjects(verb.i), None
    if clauses.standing(verb.i) in (Standing.UNREAL, Standing.DENIED) and verb.lemma not in clauses.words.refusing:
        return (), None
    if verb.lemma in clauses.words.refusing and not clauses.is_negated(verb.i):
        return clauses.subjects(verb.i), "refused"
    if verb.lemma in clauses.words.granting and not clauses.is_negated(verb.i):
        return clauses.subjects(verb.i), "granted"
    return (), None


def _addressee_words(clauses: Clauses, heads: tuple[Token, ...]) -> Pieces:
    first, last = extent(clauses, heads[0].i)
    return (*pieces(clauses, first, last), " ")


def _infinitive(clauses: Clauses, first: int, last: int, own: tuple[str, ...]) -> Pieces:
    words = pieces(clauses, first, last, own)
    return words if clauses.tokens[first].lower == "to" else ("to ", *words)


def _noun_draft(clauses: Clauses, token: Token, askers: tuple[Token, ...], wanted: Token) -> Draft:
    first, last = balanced(clauses, *extent(clauses, wanted.i))
    own = clauses.actors(askers)
    replier, answer = _reply(clauses, token)
    beside = tuple(t for t in clauses.with_phrases(token.i, "to", "on", "from") if t not in askers)
    addressees = beside or replier or tuple(t for t in clauses.doers(wanted.i) if t not in askers)
    keys = tuple(k for k in clauses.actors(clauses.with_phrases(token.i, "to", "on") or replier) if k not in own)
    if not askers:
        lead: Pieces = (*named(keys), "was asked for " if len(keys) < 2 else "were asked for ")
    else:
        lead = ("asked ", *named(keys), "for ")
    predicate = (*lead, *pieces(clauses, first, last, own))
    status = "answered" if answer else "open"
    return Draft("requested", token.i, askers, (first, last), predicate, addressees=addressees, status=status, answer=answer)
