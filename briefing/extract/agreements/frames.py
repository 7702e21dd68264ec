"""A committing verb and its frames → the head of what is undertaken: an infinitive, a clause, or a noun behind it."""

from functools import cache

from briefing.extract.clauses import Clauses
from briefing.lexicons import load
from briefing.model.annotation import Token


@cache
def _objects(name: str) -> frozenset[str]:
    return frozenset(load("commissives")["objects"][name])


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
        if clause.i > token.i and _is_subjunctive(clauses, clause):
            return clause
        if clause.lemma == "be" and any(t.lower == "whether" for t in clauses.tokens[clause.i + 1 : clause.i + 2]):
            continue  # "agreed that the test will be whether …" binds nobody
        if clause.i > token.i and any(m in ("will", "would", "should", "shall", "must", "'ll") for m in modals):
            return clause
    return None


def _is_subjunctive(clauses: Clauses, clause: Token) -> bool:
    """“agreed that the quota be set”: a bare form with a subject of its own."""
    if clauses.parse.child(clause.i, "nsubj", "nsubjpass") is None or any(t.lower == "to" for t in clauses.parse.children(clause.i, "aux")):
        return False
    be = next((t for t in clauses.parse.children(clause.i, "auxpass") if t.lower == "be"), None)
    modal = any(t.tag == "MD" for t in clauses.parse.children(clause.i, "aux"))
    return be is not None and not modal and not clauses.parse.children(clause.i, "aux")


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
    noun = _object(clauses, token)
    if noun is None or noun.pos == "PRON" or (clauses.mention(noun.i) is not None and clauses.words.committing[token.lemma][0] != "own"):
        return None
    if noun.lemma in clauses.words.ask_nouns - _objects("proposed"):
        return None
    if noun.lemma in clauses.words.commitment_nouns | clauses.words.need_nouns:
        return noun if noun.lemma in _objects("accepted") | clauses.words.agreement_nouns else None
    if token.lemma in _objects("choosy"):
        return noun if _is_policy(clauses, token, noun) else None
    if token.lemma == "adopt":
        return noun if noun.lemma in _objects("adopted") | clauses.words.agreement_nouns else None
    if token.lemma == "grant":
        given = clauses.parse.child(token.i, "dative") is not None or clauses.with_phrases(token.i, "to")
        return noun if given or clauses.is_passive(token.i) else None
    if token.lemma == "agree" and any(t.lower in _objects("personal") for t in clauses.parse.children(noun.i, "amod", "compound")):
        return None
    return noun


def _is_policy(clauses: Clauses, token: Token, noun: Token) -> bool:
    """Whether accepting it is policy: by its word, or because a state accepts it."""
    if noun.lemma in _objects("accepted") | clauses.words.agreement_nouns:
        return True
    keys = clauses.actors(clauses.subjects(token.i))
    of_states = bool(keys) and all(key.startswith(("country:", "body:")) for key in keys)
    return (
        of_states
        and noun.lemma not in _objects("not_undertaken") | clauses.words.need_nouns
        and token.lemma not in ("affirm", "confirm", "back")
    )


def _object(clauses: Clauses, token: Token) -> Token | None:
    """What is promised, rather than to whom: “promised Lesotho [40 million rand]”; none in “the rate he promised firms”."""
    if clauses.is_passive(token.i):
        return clauses.parse.child(token.i, "dobj") or clauses.parse.child(token.i, "nsubjpass", "nsubj")
    objects = clauses.parse.children(token.i, "dative", "dobj")
    if len(objects) > 1 and objects[0].pos != "ADP":
        return objects[-1]
    found = clauses.parse.child(token.i, "dobj")
    is_told = found is not None and (found.lemma in clauses.words.animate or clauses.mention(found.i) is not None)
    return None if is_told and token.dep == "relcl" else found


def _self(clauses: Clauses, token: Token) -> Token | None:
    """“committed itself to N”, “were committed to V-ing”."""
    noun = clauses.parse.child(token.i, "dobj")
    reflexive = noun is not None and noun.lower.endswith(("self", "selves"))
    if reflexive or (token.tag == "VBN" and clauses.parse.child(token.i, "auxpass") is not None):
        return _to(clauses, token) or _infinitive(clauses, token)
    return None


_FINDERS = {"inf": _infinitive, "gerund": _gerund, "that": _that, "on": _on, "to": _to, "noun": _noun, "self": _self}
