"""Annotated article → claims: the rules for agreements, asks and events, run by one clause engine, each claim with its evidence."""

from collections.abc import Iterable, Iterator

from briefing.extract.agreements import RULES as AGREEMENT_RULES
from briefing.extract.asks import RULES as ASK_RULES
from briefing.extract.clauses import Clauses
from briefing.extract.context import in_context
from briefing.extract.continued import continued
from briefing.extract.drafts import Draft, claim, is_understandable
from briefing.extract.events import find_events
from briefing.extract.lists import parted
from briefing.extract.passages import find_passed_over
from briefing.model.annotation import Annotated
from briefing.model.claims import Claim, ClaimKind, Claims

__all__ = ["extract"]

_LISTS = ((ClaimKind.AGREEMENT, AGREEMENT_RULES), (ClaimKind.ASK, ASK_RULES))


def extract(annotated: Annotated) -> Claims:
    """All claims of one article, in order of the text."""
    clauses = Clauses(annotated)
    found = list(find_events(clauses))
    for kind, rules in _LISTS:
        drafts = (part for rule in rules for draft in rule(clauses) for part in parted(clauses, draft))
        found.extend(_distinct(clauses, kind, drafts))
    found = [c for c in in_context(clauses, found) if is_understandable(clauses, c)]
    listed = list(continued(clauses, [c for c in found if c.kind is ClaimKind.AGREEMENT]))
    found = [c for c in found if not (c.rule == "terms" and any(_overlaps(c, other) for other in listed))] + listed
    found.sort(key=lambda c: (c.sentence, c.focus, c.kind, c.rule))
    return Claims(tuple(found), find_passed_over(clauses, found))


def _distinct(clauses: Clauses, kind: ClaimKind, drafts: Iterable[Draft]) -> Iterator[Claim]:
    """The claims of the drafts; of two on one trigger or one content the first, which the surer rule made."""
    rule_of: dict[int, str] = {}
    contents: dict[int, list[tuple[int, int]]] = {}
    for draft in drafts:
        made = claim(clauses, kind, draft)
        taken = contents.setdefault(made.sentence, [])
        overlaps = any(_shared(made.content, other) > 0.5 for other in taken)
        if rule_of.setdefault(draft.trigger, draft.rule) != draft.rule or overlaps:
            continue
        taken.append(made.content)
        yield made


def _overlaps(one: Claim, other: Claim) -> bool:
    return one.sentence == other.sentence and _shared(one.content, other.content) > 0.5


def _shared(a: tuple[int, int], b: tuple[int, int]) -> float:
    common = min(a[1], b[1]) - max(a[0], b[0])
    return common / max(1, min(a[1] - a[0], b[1] - b[0]))
