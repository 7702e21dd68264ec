"""“the US request for Mexico to V”, “Kenya's call for N”, “X issued an ultimatum to Y to V”: the ask is a noun."""

from collections.abc import Iterator

from briefing.extract.asks.replies import is_faced, is_received, reply
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
#: What is proposed rather than asked; of plans only where somebody is said to have put them forward.
_PLANS = frozenset({"blueprint", "formula", "idea", "initiative", "plan", "proposal"})
_PUTTING = frozenset({"advance", "float", "offer", "present", "propose", "put", "sponsor", "submit", "suggest", "table"})
_ANSWERING = frozenset({"come", "counter", "follow", "join", "reply", "respond", "return", "retort", "step", "write"})


def requested(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each directive noun with an asker and what is asked."""
    for token in clauses.tokens:
        if token.pos != "NOUN" or not (token.lemma in clauses.words.ask_nouns or _is_put_forward(clauses, token)):
            continue
        if any(t.lower == "no" for t in clauses.parse.children(token.i, "det")):
            continue
        if any(t.lower in clauses.words.not_asks for t in clauses.parse.children(token.i, "compound", "amod")):
            continue
        if clauses.standing(token.i) is Standing.UNREAL and not reply(clauses, token)[1] and not is_received(clauses, token):
            continue
        askers = _askers(clauses, token)
        if askers or is_faced(clauses, token):
            yield from _drafts(clauses, token, askers)


def _askers(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """The possessor, the country before the noun, “by X”, or the subject of the verb that carries the noun."""
    for child in clauses.parse.children(token.i, "poss", "compound", "nmod", "amod"):
        if clauses.actors((child,)):
            return clauses.phrase(child)
    if token.lemma not in clauses.words.ask_nouns:
        return _putters(clauses, token)
    by = clauses.with_phrases(token.i, "by", "from")
    if by and is_somebody(clauses, by[0]):
        return by
    of = clauses.with_phrases(token.i, "of")
    if token.lemma not in _OF_WHAT and of and is_somebody(clauses, of[0]):
        return of
    return _carrier(clauses, token)


def _putters(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """Who put it forward: "a plan tabled by Fiji"."""
    acts = [t for t in clauses.parse.children(token.i, "acl") if t.lemma in _PUTTING and clauses.parse.child(t.i, "agent") is not None]
    doers = tuple(doer for act in acts[:1] for doer in clauses.surface_subjects(act.i))
    return doers if doers and is_somebody(clauses, doers[0]) else ()


def _is_put_forward(clauses: Clauses, token: Token) -> bool:
    return token.lemma in _PLANS and bool(_putters(clauses, token))


def _carrier(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """Who carries the noun: "made a request", "countered with a demand"."""
    verb = clauses.parse.head(token.i)
    if verb is not None and token.dep == "dobj" and verb.lemma in clauses.words.ask_carriers:
        return clauses.subjects(verb.i)
    above = clauses.parse.head(verb.i) if verb is not None and token.dep == "pobj" and verb.lower in ("with", "by", "in") else None
    if above is not None and above.lemma in _ANSWERING and clauses.standing(above.i) is Standing.ASSERTED:
        return clauses.subjects(above.i)
    return ()


def _behind(clauses: Clauses, token: Token) -> Iterator[Token]:
    """The clauses that may tell what is asked: those below the noun, and one right behind it that hangs on the verb."""
    for clause in clauses.parse.children(token.i, "acl", "advcl", "relcl", "ccomp", "xcomp"):
        yield clause
        if token.lemma in _PLANS and clause.lemma in _PUTTING:
            yield from clauses.parse.children(clause.i, "advcl", "xcomp")  # "a plan put forward by Fiji [to close the lagoon]"
    verb, last = clauses.parse.head(token.i), max(clauses.parse.subtree(token.i)) + 1
    if verb is not None and token.dep == "pobj":
        verb = clauses.parse.head(verb.i)
    if verb is None or verb.pos != "VERB" or token.dep not in ("dobj", "pobj"):
        return
    for prep in clauses.parse.children(verb.i, "prep"):
        if prep.i == last and prep.lower in ("on", "to"):
            last = max(clauses.parse.subtree(prep.i)) + 1  # "put pressure [on Oman] to sign"
    for clause in clauses.parse.children(verb.i, "advcl", "xcomp", "ccomp"):
        if min(clauses.parse.subtree(clause.i)) == last and clause.tag == "VB":
            yield clause


def _carried_to(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """Upon whom the verb puts it: "put pressure on Oman to"."""
    verb = clauses.parse.head(token.i)
    return clauses.with_phrases(verb.i, "on", "to") if verb is not None and verb.lemma in clauses.words.ask_carriers else ()


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
                else clauses.with_phrases(token.i, "to", "on", "for") or _carried_to(clauses, token)
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
    replier, answer = reply(clauses, token)
    whom = whom or (replier if answer or token.lemma not in _PLANS else ())
    keys = tuple(k for k in clauses.actors(whom) if k not in own)
    words: Pieces = named(keys) or (_addressee_words(clauses, whom) if whom else ())
    if not askers:
        lead: Pieces = (*words, "were asked " if len(keys) > 1 else "was asked ")
    elif words:
        lead = ("asked ", *words)
    else:
        verb = "proposed " if token.lemma in _PLANS else "asked "
        lead = (verb,) if subject is None else (f"{verb}that ", *pieces(clauses, *extent(clauses, subject.i)), " ")
    wish = pieces(clauses, first, last, own)
    to = () if clauses.tokens[first].lower == "to" or (subject is not None and not words) else ("to ",)
    status = "answered" if answer else "open"
    return Draft("requested", token.i, askers, (first, last), (*lead, *to, *wish), addressees=whom, status=status, answer=answer)


def _addressee_words(clauses: Clauses, heads: tuple[Token, ...]) -> Pieces:
    first, last = extent(clauses, heads[0].i)
    return (*pieces(clauses, first, last), " ")


def _noun_draft(clauses: Clauses, token: Token, askers: tuple[Token, ...], wanted: Token) -> Draft:
    first, last = balanced(clauses, *extent(clauses, wanted.i))
    own = clauses.actors(askers)
    replier, answer = reply(clauses, token)
    beside = tuple(t for t in clauses.with_phrases(token.i, "to", "on", "from") if t not in askers)
    is_plan = token.lemma in _PLANS
    asked = beside or (replier if answer or not is_plan else ())
    keys = tuple(k for k in clauses.actors(asked) if k not in own)
    if is_plan:
        lead: Pieces = ("proposed ",)
    elif not askers:
        lead = (*named(keys), "was asked for " if len(keys) < 2 else "were asked for ")
    else:
        lead = ("asked ", *named(keys), "for ")
    predicate = (*lead, *pieces(clauses, first, last, own))
    status = "answered" if answer else "open"
    addressees = asked or tuple(t for t in clauses.doers(wanted.i) if t not in askers)
    return Draft("requested", token.i, askers, (first, last), predicate, addressees=addressees, status=status, answer=answer)
