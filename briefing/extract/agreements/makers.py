"""An agreement rule → the same rule for those alone who make policy: no firms, sportsmen, neighbours or dead statesmen."""

from collections.abc import Callable, Iterator
from datetime import date

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.lexicons import load
from briefing.model.annotation import Actor, Token
from briefing.model.brief import PartyType

Rule = Callable[[Clauses], Iterator[Draft]]

#: Kinds of persons who act for themselves, where the text gives them no office and no home.
_FOR_THEMSELVES = frozenset({"", "private", "business"})
#: Callings that lead armed or public bodies although no body is named.
_LEADING = frozenset({"chief", "commander", "general", "head", "leader", "negotiator", "king", "emir", "sultan", "pope"})
#: An undertaking older than this is history, whoever tells it.
_HISTORY = 45
_INDEFINITE = frozenset({"a", "an", "any", "each", "every"})


def by_parties(rule: Rule) -> Rule:
    """The rule without what it finds of those who are no party to policy."""

    def narrowed(clauses: Clauses) -> Iterator[Draft]:
        for draft in rule(clauses):
            if not _is_history(clauses, draft.trigger) and _is_of_parties(clauses, draft):
                yield draft

    return narrowed


def _is_of_parties(clauses: Clauses, draft: Draft) -> bool:
    keys = draft.actor_keys or clauses.actors(draft.actors)
    if keys:
        actors = [clauses.annotated.cast[key] for key in keys if key in clauses.annotated.cast]
        return not actors or not all(_acts_for_itself(clauses, actor, draft.actors) for actor in actors)
    return not draft.actors or any(_may_undertake(clauses, head) for head in draft.actors)


def _acts_for_itself(clauses: Clauses, actor: Actor, heads: tuple[Token, ...]) -> bool:
    if actor.type is PartyType.PERSON:
        if actor.affiliation is not None or actor.kind not in _FOR_THEMSELVES:
            return False
        if any(h.tag in ("NNS", "NNPS") or h.lower in _makers() for h in heads):
            return False
        indefinite = any(t.lower in _INDEFINITE for h in heads for t in clauses.parse.children(h.i, "det"))
        return indefinite or not any(h.lemma.lower() in _LEADING for h in heads)
    words = actor.name.casefold().split()
    last = words[-1] if words else ""
    return actor.kind in ("private", "business") and actor.affiliation is None and (last in _firms() or last in _private())


def _may_undertake(clauses: Clauses, head: Token) -> bool:
    """Whether words that name no known actor can stand for one: the Contracting States, two unions; not “Cobden”, “each of whom”."""
    if any(t.lower in _INDEFINITE for t in clauses.parse.children(head.i, "det")) and head.lemma in (
        "state",
        "king",
        "country",
        "man",
        "woman",
    ):
        return False
    if head.lower in _private() or head.lemma in _private():
        return False
    if head.pos == "PROPN":
        return head.tag == "NNPS" or clauses.parse.child(head.i, "det") is not None or head.lemma.lower() in clauses.words.animate
    return head.pos == "PRON" or head.lemma in clauses.words.animate or head.tag == "NNS"


def _firms() -> frozenset[str]:
    return frozenset(load("companies")["suffixes"]) - {"trust", "group", "se", "spa", "sa"}


def _makers() -> frozenset[str]:
    return frozenset(load("commissives")["decreeing"]["makers"])


def _private() -> frozenset[str]:
    return frozenset(load("commissives")["private"]["makers"])


def _is_history(clauses: Clauses, i: int) -> bool:
    """Whether the clause is dated so long ago that nobody is bound by it any more."""
    published = clauses.annotated.article.published
    year = date.fromisoformat(published).year if published is not None else 0
    above = [i, *(t.i for t in clauses.parse.ancestors(i) if t.pos in ("VERB", "AUX"))]
    years = [int(found.value[:4]) for verb in above for found in clauses.dates_of(verb) if found.value[:4].isdigit()]
    return any(found < year - _HISTORY for found in years)
