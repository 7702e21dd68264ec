"""“X won a pledge from Y to V”, “X was assured by Y that”, “X extracted a promise of N from Y”: a commitment told by who received it."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, is_journalistic
from briefing.extract.wording import balanced, extent, pieces, with_complements
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token

_BEFORE = ("of", "on", "for", "to", "about", "over")


def obtained(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement of the giver for each commitment that somebody gets from it."""
    table = load("commissives")["receiving"]
    verbs, consents = frozenset(table["verbs"]), frozenset(table["consents"])
    for noun in clauses.tokens:
        verb = clauses.parse.head(noun.i)
        if verb is None or noun.dep not in ("dobj", "nsubjpass") or verb.lemma not in verbs or verb.pos != "VERB":
            continue
        if noun.lemma not in clauses.words.commitment_nouns | consents or clauses.standing(verb.i) is not Standing.ASSERTED:
            continue
        givers = _givers(clauses, verb, noun)
        content = _content(clauses, verb, noun)
        if content is not None and givers and not is_journalistic(clauses, givers):
            yield _draft(clauses, noun, givers, content)


def _givers(clauses: Clauses, verb: Token, noun: Token) -> tuple[Token, ...]:
    """Who gave it: “from Y”, “out of Y”, “Y's consent”."""
    owner = clauses.parse.child(noun.i, "poss")
    if owner is not None:
        return clauses.phrase(owner) if clauses.actors((owner,)) and owner.pos != "PRON" else ()
    return clauses.with_phrases(noun.i, "from") or clauses.with_phrases(verb.i, "from")


def _content(clauses: Clauses, verb: Token, noun: Token) -> tuple[int, int] | None:
    """What is promised: an infinitive or a clause behind the noun, or what stands behind “of”, “on”, “for”, “to”."""
    below = (*clauses.parse.children(noun.i, "acl", "relcl", "ccomp"), *clauses.parse.children(verb.i, "ccomp", "xcomp", "advcl"))
    clause = next((t for t in below if t.i > noun.i and (t.tag == "VB" or clauses.parse.child(t.i, "mark") is not None)), None)
    if clause is not None:
        return balanced(clauses, *extent(clauses, clause.i))
    for prep in (*clauses.parse.children(noun.i, "prep"), *clauses.parse.children(verb.i, "prep")):
        thing = clauses.parse.child(prep.i, "pobj", "pcomp")
        if prep.lower in _BEFORE and thing is not None and clauses.mention(thing.i) is None:
            givers = [p.i for p in clauses.parse.children(thing.i, "prep") if p.lower == "from"]
            first, last = balanced(clauses, *extent(clauses, thing.i, without=givers))
            return first, with_complements(clauses, verb.i, last)
    return None


def _draft(clauses: Clauses, noun: Token, givers: tuple[Token, ...], content: tuple[int, int]) -> Draft:
    own = clauses.actors(givers)
    first, last = content
    words = pieces(clauses, first, last, own)
    bare = clauses.tokens[first].lower not in ("to", "that") and clauses.tokens[first - 1].lower in (
        "of",
        "on",
        "for",
        "to",
        "about",
        "over",
    )
    lead = clauses.tokens[first - 1].lower + " " if bare else ""
    article = "" if noun.lemma not in clauses.words.commitment_nouns else "an " if noun.lemma[0] in "aeiou" else "a "
    return Draft("obtained", noun.i, givers, content, (f"gave {article}{noun.lemma} {lead}", *words), status="pledged", strength=1)
