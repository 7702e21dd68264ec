"""“The Parties shall refrain from …”, “The Partner States confirm N”, “The Ministers hereby fix N”: the language of treaties."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, past, pieces
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token


def decreed(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each act that the makers of a text lay down in it, in the present or with “shall”."""
    table = load("commissives")["decreeing"]
    verbs, makers, again = (frozenset(table[name]) for name in ("verbs", "makers", "again"))
    for verb in clauses.tokens:
        if verb.pos != "VERB" or clauses.is_question(verb.i) or clauses.is_passive(verb.i):
            continue
        shall = _shall(clauses, verb)
        if clauses.is_negated(verb.i) and not shall:
            continue
        if not shall and (verb.tag not in ("VBP", "VBZ") or verb.lemma not in verbs | again):
            continue
        actors = clauses.subjects(verb.i)
        hereby = any(t.lower == "hereby" for t in clauses.parse.children(verb.i, "advmod"))
        if not actors or not (_are_makers(actors, makers) or (hereby and clauses.actors(actors))):
            continue
        content = _content(clauses, verb, shall=shall)
        if content is not None:
            yield _draft(clauses, verb, actors, content, is_again=verb.lemma in again)


def _shall(clauses: Clauses, verb: Token) -> bool:
    return any(t.lower == "shall" for t in clauses.parse.children(verb.i, "aux"))


def _are_makers(actors: tuple[Token, ...], makers: frozenset[str]) -> bool:
    """Whether the subject is those who speak in the text, written as texts write them: “The Contracting Parties”."""
    return all(head.lower in makers and head.text[:1].isupper() and head.tag in ("NNS", "NNPS", "NNP") for head in actors)


def _content(clauses: Clauses, verb: Token, *, shall: bool) -> tuple[int, int] | None:
    """The verb's own words with “shall”; in the present, what stands behind the verb."""
    standing = clauses.standing(verb.i)
    if shall:
        subject = clauses.parse.child(verb.i, "nsubj")
        _, last = balanced(clauses, *extent(clauses, verb.i, without=[subject.i] if subject is not None else []))
        is_laid_down = standing in (Standing.FUTURE, Standing.DENIED)
        return (verb.i, last) if is_laid_down and last - verb.i > 2 else None
    noun = clauses.parse.child(verb.i, "dobj")
    if standing is not Standing.ASSERTED or noun is None or noun.pos == "PRON" or noun.i < verb.i:
        return None
    first, last = balanced(clauses, *extent(clauses, noun.i))
    return first, max(last, balanced(clauses, *extent(clauses, verb.i))[1])


def _draft(clauses: Clauses, verb: Token, actors: tuple[Token, ...], content: tuple[int, int], *, is_again: bool) -> Draft:
    own = clauses.actors(actors)
    words = pieces(clauses, *content, own)
    undertook = "undertook not to " if clauses.is_negated(verb.i) else "undertook to "
    predicate = (undertook, *words) if content[0] == verb.i else (past(verb.lemma, clauses.words.pasts), " ", *words)
    return Draft("decreed", verb.i, actors, content, predicate, status="reaffirmed" if is_again else "agreed", strength=1)
