"""A committing verb and its frames → the head of what is undertaken: an infinitive, a clause, or a noun behind it."""

from briefing.extract.clauses import Clauses
from briefing.model.annotation import Token

#: Objects with which “accept”, “approve”, “endorse” and their like undertake something.
_TERMS = frozenset(
    {
        "offer",
        "term",
        "plan",
        "deal",
        "demand",
        "request",
        "proposal",
        "condition",
        "invitation",
        "package",
        "resolution",
        "roadmap",
        "aid",
        "loan",
    }
)
#: Objects that a body adopts, and things that one country grants another, rather than anything a person may adopt or grant.
_ADOPTED = frozenset(
    {
        "agenda",
        "budget",
        "charter",
        "code",
        "communique",
        "decision",
        "declaration",
        "form",
        "framework",
        "guideline",
        "law",
        "measure",
        "plan",
        "policy",
        "programme",
        "program",
        "reform",
        "regulation",
        "resolution",
        "roadmap",
        "rule",
        "schedule",
        "standard",
        "strategy",
        "text",
    }
)


def content_of(clauses: Clauses, token: Token, frames: tuple[str, ...]) -> Token | None:
    """The head of what is undertaken."""
    for frame in frames:
        found = _FINDERS[frame](clauses, token) if frame in _FINDERS else None
        if found is not None:
            return found
    return None


def _infinitive(clauses: Clauses, token: Token) -> Token | None:
    for verb in clauses.parse.children(token.i, "xcomp", "advcl"):
        if verb.tag == "VB" and any(t.lower == "to" for t in clauses.parse.children(verb.i, "aux")) and verb.i > token.i:
            return verb if token.lemma != "agree" or verb.lemma != "disagree" else None
    return None


def _gerund(clauses: Clauses, token: Token) -> Token | None:
    return next((t for t in clauses.parse.children(token.i, "xcomp", "ccomp") if t.tag == "VBG" and t.i > token.i), None)


def _that(clauses: Clauses, token: Token) -> Token | None:
    """A clause of what is to be done; "agreed that the talks were useful" agrees on a fact."""
    told = clauses.parse.child(token.i, "dobj", "dative")
    clauses_below = clauses.parse.children(token.i, "ccomp")
    if told is not None and clauses.mention(told.i) is not None:
        # The parser hangs "that it would …" on the person who is assured of it.
        clauses_below += [
            t for t in clauses.parse.children(told.i, "acl", "relcl", "ccomp") if clauses.parse.child(t.i, "nsubj", "nsubjpass")
        ]
    for clause in clauses_below:
        modals = [t.lower for t in clauses.parse.children(clause.i, "aux")]
        if clause.i > token.i and any(m in ("will", "would", "should", "shall", "must", "'ll") for m in modals):
            return clause
    return None


def _on(clauses: Clauses, token: Token) -> Token | None:
    return _behind(clauses, token, ("on", "upon"))


def _to(clauses: Clauses, token: Token) -> Token | None:
    return _behind(clauses, token, ("to",))


def _behind(clauses: Clauses, token: Token, prepositions: tuple[str, ...]) -> Token | None:
    for prep in clauses.parse.children(token.i, "prep"):
        wanted = clauses.parse.child(prep.i, "pobj", "pcomp")
        if (
            prep.lower in prepositions
            and wanted is not None
            and wanted.ent not in ("DATE", "TIME")
            and wanted.pos != "PRON"
            and prep.i > token.i
        ):
            return wanted
    return None


def _noun(clauses: Clauses, token: Token) -> Token | None:
    noun = clauses.parse.child(token.i, "nsubjpass" if clauses.is_passive(token.i) else "dobj")
    if noun is None or noun.pos == "PRON" or (clauses.mention(noun.i) is not None and clauses.words.committing[token.lemma][0] != "own"):
        return None
    if noun.lemma in clauses.words.ask_nouns and token.lemma not in ("accept", "approve", "endorse"):
        return None
    if noun.lemma in clauses.words.commitment_nouns | clauses.words.need_nouns or token.lemma in (
        "accept",
        "approve",
        "endorse",
        "affirm",
        "confirm",
    ):
        return noun if noun.lemma in _TERMS | clauses.words.agreement_nouns else None
    if token.lemma == "adopt":
        return noun if noun.lemma in _ADOPTED | clauses.words.agreement_nouns else None
    if token.lemma == "grant":
        return noun if clauses.parse.child(token.i, "dative") is not None or clauses.with_phrases(token.i, "to") else None
    return noun


def _self(clauses: Clauses, token: Token) -> Token | None:
    """“committed itself to N”, “were committed to V-ing”."""
    noun = clauses.parse.child(token.i, "dobj")
    reflexive = noun is not None and noun.lower.endswith(("self", "selves"))
    if reflexive or (token.tag == "VBN" and clauses.parse.child(token.i, "auxpass") is not None):
        return _to(clauses, token)
    return None


_FINDERS = {"inf": _infinitive, "gerund": _gerund, "that": _that, "on": _on, "to": _to, "noun": _noun, "self": _self}
