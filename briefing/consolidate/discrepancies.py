"""Entries of the brief → where its sources disagree, by typed comparison and without a verdict."""

from collections.abc import Callable, Iterable

from briefing.consolidate.differences.accusations import differing_accusations
from briefing.consolidate.differences.courses import differing_courses
from briefing.consolidate.differences.denials import differing_denials
from briefing.consolidate.differences.doers import differing_doers
from briefing.consolidate.differences.extents import differing_extents
from briefing.consolidate.differences.fates import differing_fates
from briefing.consolidate.differences.figures import differing_figures
from briefing.consolidate.differences.novelty import differing_novelty
from briefing.consolidate.differences.occasions import differing_occasions
from briefing.consolidate.differences.outcomes import differing_outcomes
from briefing.consolidate.differences.portions import differing_portions
from briefing.consolidate.gathering import Event
from briefing.model.brief import Brief, Discrepancy

#: A comparison: the event and its brief → discrepancies without ids.
Comparison = Callable[[Event, Brief], Iterable[Discrepancy]]
COMPARISONS: tuple[Comparison, ...] = (
    differing_fates,
    differing_figures,
    differing_extents,
    differing_portions,
    differing_denials,
    differing_outcomes,
    differing_courses,
    differing_doers,
    differing_accusations,
    differing_occasions,
    differing_novelty,
)


def find_discrepancies(event: Event, brief: Brief) -> tuple[Discrepancy, ...]:
    """The discrepancies among the entries, surest comparison first; one account of two comparisons is told once."""
    found: list[Discrepancy] = []
    told: set[tuple[str, int]] = set()
    for compare in COMPARISONS:
        for one in compare(event, brief):
            places = [{(e.source, e.start) for e in claim.evidence} for claim in one.claims]
            if not all(place & told for place in places):
                told.update(*places)
                evidence = tuple(e for claim in one.claims for e in claim.evidence)
                update = {
                    "id": f"D{len(found) + 1}",
                    "origins": event.origins(evidence),
                    "key": event.key("discrepancies", evidence, one.about),
                }
                found.append(one.model_copy(update=update))
    return tuple(found)
