"""Turns a noun's place in its sentence into whether it acts there: says, asks, agrees or refuses, or is asked or agreed with."""

from functools import cache

from briefing.lexicons import load
from briefing.model.annotation import Parse, Token

#: Verbs of doing that news tells of actors and that no list of asking, agreeing or saying has.
_DOING = frozenset(load("actor_verbs")["doing"])
#: Prepositions behind which the other side of an act stands: "called on", "a deal with", "a demand by".
_PARTNERS = frozenset({"against", "among", "between", "by", "from", "of", "on", "to", "upon", "with", "for"})
#: Behind these the other side of any act stands, behind the others only that of an ask.
_WITH = frozenset({"among", "between", "by", "with"})


@cache
def speaking_verbs() -> frozenset[str]:
    """Lemmas of verbs that say, ask, commit, conclude, grant or refuse."""
    ask, commit, report = load("directives"), load("commissives"), load("reporting")
    lists = [load("standing")["saying"], report["saying"], report["acting"], ask["refusals"]["verbs"], ask["refusals"]["grants"]]
    lists += [ask["verbs"], commit["verbs"], commit["nouns"]["conclude"], commit["nouns"]["give"], _DOING]
    return frozenset(lemma for words in lists for lemma in words)


@cache
def asking_verbs() -> frozenset[str]:
    """Lemmas of verbs whose object is asked or told."""
    return frozenset(
        {
            *load("directives")["verbs"],
            *load("directives")["persuading"]["verbs"],
            "tell",
            "assure",
            "inform",
            "accuse",
            "blame",
            "thank",
            "meet",
        }
    )


@cache
def act_nouns() -> frozenset[str]:
    """Nouns that name an act of asking, agreeing or promising."""
    ask, commit = load("directives")["nouns"], load("commissives")["nouns"]
    return frozenset(
        {
            *ask["words"],
            *commit["agreements"],
            *commit["commitments"],
            "statement",
            "talk",
            "meeting",
            "negotiation",
            "decision",
            "refusal",
            "offer",
        }
    )


def acts(parse: Parse, i: int) -> bool:
    """Whether the noun phrase that token i heads takes part in an act of speech or agreement."""
    token = _topmost(parse, i)
    above = parse.head(token.i)
    if above is None:
        return parse.sentence(i).kind == "headline"
    if token.dep in ("nsubj", "nsubjpass"):
        return _does(parse, above)
    if token.dep in ("dobj", "dative", "oprd"):
        return above.lemma in asking_verbs()
    if token.dep in ("poss", "compound"):
        return above.lemma in act_nouns()
    if token.dep == "pobj" and above.lower in _PARTNERS:
        return above.dep == "agent" or _is_act(parse.head(above.i), above)
    return token.dep in ("appos", "attr", "dep", "ROOT", "npadvmod") and parse.sentence(i).kind == "headline"


def _topmost(parse: Parse, i: int) -> Token:
    """The first of the nouns with which token i is coordinated."""
    token = parse.tokens[i]
    while token.dep == "conj" and parse.tokens[token.head].pos in ("NOUN", "PROPN", "PRON"):
        token = parse.tokens[token.head]
    return token


def _does(parse: Parse, verb: Token) -> bool:
    """Whether the verb, or one that shares its subject, speaks or acts."""
    stack, seen = [verb], 0
    while stack and seen < 8:
        one = stack.pop()
        seen += 1
        if one.lemma in speaking_verbs():
            return True
        stack.extend(parse.children(one.i, "xcomp", "conj", "acomp", "ccomp" if one.lemma in ("have", "be") else "xcomp"))
    return False


def _is_act(above: Token | None, preposition: Token) -> bool:
    if above is None:
        return False
    if above.pos in ("NOUN", "PROPN"):
        return above.lemma in act_nouns()
    return above.lemma in (speaking_verbs() if preposition.lower in _WITH else asking_verbs())
