"""Tokens → the heads of phrases that name somebody, party or not: whoever can ask and be asked."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import is_journalistic
from briefing.extract.wording import Pieces, past, pieces
from briefing.extract.words import Standing
from briefing.lexicons.actor_nouns import is_body, is_people, is_state
from briefing.model.annotation import Token
from briefing.model.claims import Named


def is_somebody(clauses: Clauses, head: Token) -> bool:
    """Whether the noun names an actor: a party, people in their callings, a body, or a name in capitals that is no time."""
    if clauses.actors((head,)):
        return True
    word, lemma = head.lower, head.lemma.lower()
    if head.ent in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "EVENT", "WORK_OF_ART", "LAW"):
        return False
    if lemma == "power":
        return False
    if lemma in clauses.words.animate or is_people(word, lemma) or is_body(lemma) or is_state(lemma):
        return True
    return head.pos == "PROPN" and head.ent in ("ORG", "PERSON", "GPE", "NORP")


def is_put(clauses: Clauses, verb: Token) -> bool:
    """Whether the ask of the verb is made, or announced: "urged", "will urge", "said that it would urge"."""
    if clauses.standing(verb.i) in (Standing.ASSERTED, Standing.FUTURE):
        return True
    above = clauses.parse.head(verb.i)
    would = any(t.lower in ("would", "'d", "’d") for t in clauses.parse.children(verb.i, "aux"))
    if not would or above is None or verb.dep != "ccomp" or clauses.is_negated(verb.i) or clauses.has_condition(verb.i):
        return False
    announces = above.lemma in clauses.words.saying or above.lemma in clauses.words.committing
    return announces and clauses.standing(above.i) is Standing.ASSERTED


def told(clauses: Clauses, verb: Token) -> str:
    """The verb as a line tells it: in the past, or with "will" where it is only announced."""
    coming = any(t.lower in ("will", "'ll", "’ll", "shall", "would", "'d", "’d") for t in clauses.parse.children(verb.i, "aux"))
    return f"will {verb.lemma}" if coming else past(verb.lemma, clauses.words.pasts)


def is_mute(clauses: Clauses, heads: tuple[Token, ...]) -> bool:
    """Whether the subject is a thing that asks nobody: "the task demands patience", but "the resolution demands a truce"."""
    return is_journalistic(clauses, heads) and not any(head.lemma in clauses.words.ask_documents for head in heads)


def heads_between(clauses: Clauses, first: int, last: int) -> tuple[Token, ...]:
    """The heads of the phrases strung together in a range, where each of them names somebody; none otherwise."""
    heads = tuple(_head(clauses, group) for group in _groups(clauses, first, last))
    return tuple(h for h in heads if h is not None) if heads and None not in heads else ()


def _groups(clauses: Clauses, first: int, last: int) -> Iterator[list[Token]]:
    group: list[Token] = []
    for token in clauses.tokens[first:last]:
        if token.lower in (",", "and", "&"):
            if group:
                yield group
            group = []
        else:
            group.append(token)
    if group:
        yield group


def _head(clauses: Clauses, group: list[Token]) -> Token | None:
    """The last noun before a preposition, as in "the governor of the bank"; else the party that stands before it, as in "Fiji PM"."""
    nouns: list[Token] = []
    for token in group:
        if token.pos == "ADP" and nouns:
            break
        if token.pos in ("NOUN", "PROPN") or clauses.actors((token,)):
            nouns.append(token)
    if nouns and is_somebody(clauses, nouns[-1]):
        return nouns[-1]
    return next((t for t in reversed(nouns) if clauses.actors((t,))), None)


def whom(clauses: Clauses, heads: tuple[Token, ...], askers: tuple[str, ...], words: tuple[int, int] | None = None) -> Pieces:
    """The asked ones as a line names them, with a space behind: by name, else in the words of the range, else as "others"."""
    keys = tuple(key for key in clauses.actors(heads) if key not in askers)
    if keys:
        return (Named(keys), " ")
    return (*pieces(clauses, *words), " ") if words is not None and words[0] < words[1] else ("others ",)
