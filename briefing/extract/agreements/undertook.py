"""“X and Y agreed to V”, “X pledged N”, “X promised that it would V”, “it was agreed that”: a verb that commits its subject."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import Pieces, balanced, extent, past, pieces, with_complements
from briefing.extract.words import Standing
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
_LIGHT = {"shake": "hand", "hammer": "out", "thrash": "out", "sign": "up"}


def undertook(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each commissive verb with what is undertaken."""
    for token in clauses.tokens:
        row = clauses.words.committing.get(token.lemma)
        if row is None or token.pos != "VERB" or clauses.standing(token.i) is not Standing.ASSERTED or clauses.is_question(token.i):
            continue
        if token.dep in ("acomp", "oprd") or is_journalistic(clauses, clauses.subjects(token.i)):
            continue
        mood, frames = row[0], row[1:]
        if not _is_whole(clauses, token):
            continue
        content = _content(clauses, token, frames)
        if content is not None:
            yield _draft(clauses, token, mood, content)


def _is_whole(clauses: Clauses, token: Token) -> bool:
    """Whether an idiom has the word that makes it one: "shake hands on", "hammer out", "sign up to"."""
    partner = _LIGHT.get(token.lemma)
    return partner is None or any(partner in (t.lemma, t.lower) for t in clauses.parse.children(token.i))


def _content(clauses: Clauses, token: Token, frames: tuple[str, ...]) -> Token | None:
    """The head of what is undertaken."""
    finders = {"inf": _infinitive, "gerund": _gerund, "that": _that, "on": _on, "to": _to, "noun": _noun, "self": _self}
    for frame in frames:
        found = finders[frame](clauses, token) if frame in finders else None
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
    for clause in clauses.parse.children(token.i, "ccomp"):
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


def _draft(clauses: Clauses, token: Token, mood: str, content: Token) -> Draft:
    actors = clauses.subjects(token.i) or (
        clauses.surface_subjects(token.i) if token.lemma in ("commit", "bind", "oblige", "dedicate") else ()
    )
    partners = clauses.with_phrases(token.i, "with")
    own = clauses.actors(actors)
    first, last = extent(clauses, content.i)
    first, last = balanced(clauses, first, with_complements(clauses, token.i, last) if content.dep == "dobj" else last)
    tail = max(last, token.i + 1)
    if not own and content.dep == "ccomp":
        actors = clauses.surface_subjects(content.i)
        return _impersonal(clauses, token, (first, tail), actors)
    if clauses.is_passive(token.i) and content.i < token.i:
        predicate: Pieces = (past(token.lemma, clauses.words.pasts), " ", *pieces(clauses, first, last, own))
    else:
        predicate = (past(token.lemma, clauses.words.pasts), " ", *pieces(clauses, _after(clauses, token, first), tail, own))
    keys = tuple(dict.fromkeys((*own, *clauses.actors(partners)))) if mood == "joint" else own
    return Draft(
        "undertook",
        token.i,
        actors,
        (first, last),
        predicate,
        status=status(clauses, token, mood, keys),
        actor_keys=keys,
        topic="deal" if content.lemma in clauses.words.agreement_nouns else "",
    )


def _impersonal(clauses: Clauses, token: Token, content: tuple[int, int], actors: tuple[Token, ...]) -> Draft:
    """“It was agreed that X and Y would V”: the undertaking is theirs who are to do it."""
    own = clauses.actors(actors)
    first = content[0] + (clauses.tokens[content[0]].lower == "that")
    predicate = ("It was agreed that ", *pieces(clauses, first, content[1], own))
    return Draft("undertook", token.i, actors, content, predicate, status="agreed", actor_keys=own, strength=1, is_whole=True)


def _after(clauses: Clauses, token: Token, first: int) -> int:
    """Where the words behind the verb begin: its particle, preposition or the content itself."""
    between = [
        t.i
        for t in clauses.tokens[token.i + 1 : first]
        if t.lower in ("on", "upon", "to", "that", "itself", "themselves", "himself", "herself")
    ]
    return between[0] if between and first - between[0] <= 3 else first


def status(clauses: Clauses, token: Token, mood: str, keys: tuple[str, ...]) -> str:
    """Agreed by several, pledged by one, reaffirmed; made earlier where the text dates it so."""
    if mood == "again":
        return "reaffirmed"
    if any(t.lower == "again" for t in clauses.parse.children(token.i, "advmod")):
        return "reaffirmed"
    if clauses.is_earlier(token.i):
        return "earlier"
    several = len(keys) > 1 or len(clauses.subjects(token.i)) > 1
    return "agreed" if several or (mood == "joint" and not keys) else "pledged"
