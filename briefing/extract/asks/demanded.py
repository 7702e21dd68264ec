"""“X demanded N”, “X proposed V-ing”, “X insists that Y V”: what is asked is the object, a gerund or a that-clause."""

from collections.abc import Iterator

from briefing.extract.asks.sides import is_mute, is_put, told
from briefing.extract.asks.wanted import is_definite
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import Pieces, balanced, extent, pieces, with_complements, with_purpose
from briefing.lexicons import load
from briefing.model.annotation import Token
from briefing.model.claims import Named

#: “insist that Y must V” asks; “insist that Y has V-ed” states.
#: What is sought "of" somebody.
_GIVEN = frozenset({"aid", "approval", "assistance", "backing", "blessing", "consent", "cooperation", "help", "permission", "support"})
_ACTS = frozenset(load("acts")["acts"])
#: Verbs behind which "from" names the one who is asked, and never a place or a source.
_FROM = frozenset({"demand", "request", "seek", "solicit"})
_STATING = frozenset({"insist", "suggest", "ask", "tell", "warn", "urge"})


def demanded(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each directive verb with an object of its own kind."""
    for token in clauses.tokens:
        if token.pos != "VERB" or not is_put(clauses, token):
            continue
        frames = clauses.words.asking.get(token.lemma, ())
        if not {"noun", "gerund", "that", "from"} & set(frames):
            continue
        askers = clauses.subjects(token.i)
        if is_mute(clauses, askers) or (not askers and not clauses.is_passive(token.i)):
            continue
        wanted = _object(clauses, token, frames)
        if wanted is not None:
            yield _draft(clauses, token, askers, wanted)


def _object(clauses: Clauses, token: Token, frames: tuple[str, ...]) -> Token | None:
    parse = clauses.parse
    if "that" in frames:
        clause = next((t for t in parse.children(token.i, "ccomp") if _asks(clauses, token, t)), None)
        if clause is not None:
            return None if _is_dangling(clauses, clause) else clause
    if "gerund" in frames:
        clause = next((t for t in parse.children(token.i, "xcomp", "ccomp", "pcomp") if t.tag == "VBG"), None)
        if clause is not None:
            return clause
    sought = "from" in frames and bool(clauses.actors(_asked(clauses, token)))
    if "noun" in frames or sought:
        noun = parse.child(token.i, "nsubjpass" if clauses.is_passive(token.i) else "dobj")
        noun = noun if (noun is not None and noun.i > token.i) or clauses.is_passive(token.i) else None
        if noun is not None and noun.pos == "NOUN" and noun.ent == "" and clauses.mention(noun.i) is None:
            return noun if "noun" in frames or noun.lemma in _GIVEN or is_definite(clauses, noun) else None
    return None


def _is_dangling(clauses: Clauses, clause: Token) -> bool:
    """Whether the wish is about something that only the text before tells: "demanded that they be put on the table"."""
    subject = clauses.parse.child(clause.i, "nsubj", "nsubjpass")
    return subject is not None and subject.lower in ("it", "they", "this", "these", "that") and clauses.mention(subject.i) is None


def _asked(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """Of whom a thing is sought: "from Y" behind the verb or its object, or the helper in "the help of Y"."""
    noun = clauses.parse.child(token.i, "dobj")
    beside = clauses.with_phrases(token.i, *(("from", "by") if token.lemma == "seek" else ("from",))) or _behind_object(clauses, token)
    of = ("from", "of") if noun is not None and noun.lemma in _GIVEN else ("from",)
    return beside or (clauses.with_phrases(noun.i, *of) if noun is not None else ())


def _behind_object(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """Somebody named by a "from" that the parser hung on a word of the object: "requested gifts to the fund [from Oman]"."""
    for child in clauses.parse.children(token.i, "dobj", "prep"):
        for i in clauses.parse.subtree(child.i):
            heads = clauses.with_phrases(i, "from") if i > token.i and clauses.tokens[i].pos == "NOUN" else ()
            if clauses.actors(heads) and token.lemma in _FROM:
                return heads
    return ()


def _asks(clauses: Clauses, token: Token, clause: Token) -> bool:
    """Whether the that-clause is a wish: a bare subjunctive, “should”, “must”; for plain askers any finite clause."""
    if _is_subjunctive(clauses, clause):
        return True
    modal = clauses.parse.child(clause.i, "aux") or next((t for t in clauses.parse.children(clause.i, "auxpass") if t.lower == "be"), None)
    if modal is not None and modal.lower in ("should", "must", "be"):
        return True
    if clause.tag == "VB" and modal is None:
        return True
    return token.lemma not in _STATING and clauses.parse.child(clause.i, "nsubj", "nsubjpass") is not None and clause.tag in ("VB", "VBP")


def _is_subjunctive(clauses: Clauses, clause: Token) -> bool:
    """A bare form behind a subject in the singular, whatever the parser takes it for: "that the ministry release the names"."""
    own = clauses.parse.child(clause.i, "nsubj")
    mark = clauses.parse.child(clause.i, "mark")
    if own is None or own.i > clause.i or own.lower in ("i", "we", "you", "they") or clauses.parse.child(clause.i, "aux") is not None:
        return False
    if _is_bare_after_past(clauses, clause):
        return True
    above = clauses.parse.head(clause.i)
    tags = ("VB", "VBP", "NN") if above is None or above.lemma in _STATING else ("VB", "VBP", "NN", "VBD")  # "that Oman [cut] its quota"
    is_bare = clause.lower == clause.lemma.lower() and clause.tag in tags and not clause.lower.endswith("s")
    marked = mark is not None and mark.lower == "that"
    return is_bare and (own.tag in ("NN", "NNP", "PRP") or clause.lemma in _ACTS) and (marked or clause.tag != "NN") and own.tag != "EX"


def _is_bare_after_past(clauses: Clauses, clause: Token) -> bool:
    """Whether a plural's bare form follows a past, where a statement would be in the past too: "suggested that both sides [pull] back"."""
    above = clauses.parse.head(clause.i)
    marked = any(t.lower == "that" for t in clauses.parse.children(clause.i, "mark"))
    return (
        marked
        and above is not None
        and above.tag == "VBD"
        and clause.tag == "VBP"
        and clause.lower == clause.lemma
        and clause.lemma != "be"
    )


def _draft(clauses: Clauses, token: Token, askers: tuple[Token, ...], wanted: Token) -> Draft:
    first, last = extent(clauses, wanted.i)
    last = last if wanted.pos in ("VERB", "AUX") or clauses.is_passive(token.i) else with_complements(clauses, token.i, last)
    first, last = balanced(clauses, first, with_purpose(clauses, token.i, last))
    own = clauses.actors(askers)
    is_clause = wanted.dep == "ccomp" or (wanted.pos in ("VERB", "AUX") and wanted.tag != "VBG")
    addressees = (
        clauses.subjects_of_wish(wanted.i)
        if is_clause
        else _asked(clauses, token)
        or clauses.with_phrases(token.i, "of")
        or clauses.doers(wanted.i)
        or clauses.concerned(wanted.i, clauses.actors(askers))
    )
    first += clauses.tokens[first].lower == "that"
    that = "that " if is_clause else ""
    asked = tuple(k for k in clauses.actors(clauses.with_phrases(token.i, "from")) if k not in own)
    within = any(first <= t.i < last for t in addressees)
    of: Pieces = (" from ", Named(asked)) if asked and not is_clause and not within else ()
    predicate = (told(clauses, token), " ", that, *pieces(clauses, first, last, own), *of)
    return Draft("demanded", token.i, askers, (first, last), predicate, addressees=addressees, status="open")
