"""A noun of asking → who is said to face it, or to have turned it down or met it."""

from briefing.extract.clauses import Clauses
from briefing.extract.words import Standing
from briefing.model.annotation import Token

#: Verbs that answer nothing by themselves, and everything when refused: "refused to discuss the request".
_ANSWERING = frozenset({"answer", "consider", "contemplate", "discuss", "entertain", "hear", "reply", "respond", "sign"})


def is_received(clauses: Clauses, token: Token) -> bool:
    """Whether the ask is there and only its answer open: "is considering a request"."""
    verb = clauses.parse.head(token.i)
    return (
        verb is not None and token.dep == "dobj" and verb.lemma in clauses.words.receiving and clauses.standing(verb.i) is Standing.ASSERTED
    )


def is_faced(clauses: Clauses, token: Token) -> bool:
    """Whether somebody is said to face an ask of nobody named: "Mali faces calls to vote"."""
    verb = clauses.parse.head(token.i)
    return verb is not None and token.dep == "dobj" and verb.lemma == "face" and bool(clauses.actors(clauses.subjects(verb.i)))


def reply(clauses: Clauses, token: Token) -> tuple[tuple[Token, ...], str | None]:
    """Who turned the request down or met it, and which: "Egypt rejected Kenya's request", "refused a call"."""
    verb = clauses.parse.head(token.i)
    while verb is not None and verb.pos == "ADP":
        verb = clauses.parse.head(verb.i)
    if verb is None or verb.pos != "VERB" or token.dep not in ("dobj", "nsubjpass", "pobj"):
        return (), None
    if verb.lemma in clauses.words.receiving and token.dep == "dobj":
        return clauses.subjects(verb.i), None
    standing = clauses.standing(verb.i)
    if standing is Standing.DENIED and verb.lemma in clauses.words.granting | _ANSWERING:  # "refused to bow to a demand"
        return clauses.subjects(verb.i), "refused"
    if standing in (Standing.UNREAL, Standing.DENIED) and verb.lemma not in clauses.words.refusing:
        return (), None
    if verb.lemma in clauses.words.refusing and not clauses.is_negated(verb.i):
        return clauses.subjects(verb.i), "refused"
    if verb.lemma in clauses.words.granting and not clauses.is_negated(verb.i):
        return clauses.subjects(verb.i), "granted"
    return (), None
