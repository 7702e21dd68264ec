"""“Open the crossing,” X told Y: an imperative in somebody's mouth."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, named
from briefing.extract.wording import balanced, extent, pieces
from briefing.model.annotation import Token

#: Imperatives that ask for nothing: "Look, …", "Let me say", "Thank you".
_IDLE = frozenset(
    {"believe", "forget", "guess", "hope", "imagine", "let", "listen", "look", "remember", "say", "see", "thank", "think", "wait", "watch"}
)


def ordered(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each imperative that is quoted or reported with its speaker."""
    for verb in clauses.tokens:
        if verb.tag == "VB" and verb.pos == "VERB" and verb.lemma not in _IDLE and _is_imperative(clauses, verb):
            speakers, askers = clauses.speakers(verb.i)
            if speakers or askers:
                yield _draft(clauses, verb, speakers, askers)


def _is_imperative(clauses: Clauses, verb: Token) -> bool:
    """A bare verb without subject or "to", which opens its quotation."""
    if clauses.parse.child(verb.i, "nsubj", "nsubjpass", "expl") is not None or (
        clauses.parse.children(verb.i, "aux", "mark") and not _is_prohibition(clauses, verb)
    ):
        return False
    if verb.dep not in ("ROOT", "ccomp", "parataxis"):
        return False
    opens = min(t for t in clauses.parse.subtree(verb.i) if clauses.tokens[t].pos != "PUNCT")
    return any(q.start <= clauses.tokens[opens].start < q.start + 3 for q in clauses.annotated.quotes)


def _is_prohibition(clauses: Clauses, verb: Token) -> bool:
    return [t.lower for t in clauses.parse.children(verb.i, "aux")] == ["do"] and clauses.parse.child(verb.i, "neg") is not None


def _draft(clauses: Clauses, verb: Token, speakers: tuple[Token, ...], askers: tuple[str, ...]) -> Draft:
    report = next(iter(clauses.reports(verb.i)), None)
    told = clauses.patients(report.verb) if report is not None else ()
    first, last = extent(
        clauses, verb.i, without=[report.verb] if report is not None and report.verb in clauses.parse.subtree(verb.i) else []
    )
    first, last = balanced(clauses, first, last)
    keys = tuple(k for k in clauses.actors(told) if k not in askers)
    predicate = ("told ", *(named(keys) or ("others ",)), "to ", *pieces(clauses, first, last, askers))
    if _is_prohibition(clauses, verb):
        predicate = ("told ", *(named(keys) or ("others ",)), "not to ", *pieces(clauses, verb.i, max(last, verb.i + 1), askers))
    return Draft("ordered", verb.i, speakers, (first, last), predicate, addressees=told, status="open", strength=1, actor_keys=askers)
