"""Claims of happenings → groups of accounts of one and the same: same kind, same time, no other people."""

from collections.abc import Sequence
from datetime import timedelta

from briefing.consolidate.gathering import Event, Found
from briefing.consolidate.likeness import Likeness
from briefing.consolidate.nearby import Nearby, Traits
from briefing.model.dates import days, overlap

#: Words in common that make two accounts on one day the same, whatever verb each tells it with.
_ALIKE = 0.4
#: How much older than the day before its report undated news may be.
_LAG = timedelta(days=2)


def group_happenings(event: Event, claims: Sequence[Found]) -> list[list[Found]]:
    """The accounts in groups of one happening each, in order of the first of each.

    Accounts with a time of their own come together first; one whose time is only a stretch then joins the
    group that fits it best, so that it never makes one of two days.
    """
    matcher = _Matcher(event, claims)
    nearby = Nearby()
    groups: list[list[int]] = []
    #: The place in `groups` of the group that each account is in.
    place_of: dict[int, int] = {}
    for i in sorted(range(len(claims)), key=lambda i: (_is_loose(claims[i]), i)):
        traits = matcher.traits(i)
        same = [j for j in nearby.candidates(traits) if matcher.same(i, j)]
        fitting = sorted({place_of[j] for j in same})
        if not fitting:
            place_of[i] = len(groups)
            groups.append([i])
        elif _is_loose(claims[i]):
            closest = max(same, key=lambda j: (matcher.closeness(i, j), -groups[place_of[j]][0]))
            place_of[i] = place_of[closest]
            groups[place_of[i]].append(i)
        else:
            first, *others = fitting
            place_of[i] = first
            groups[first].append(i)
            for other in others:
                place_of.update(dict.fromkeys(groups[other], first))
                groups[first].extend(groups[other])
                groups[other] = []
        nearby.add(i, traits)
    return [[claims[i] for i in sorted(group)] for group in sorted(filter(None, groups), key=min)]


def _is_loose(found: Found) -> bool:
    claim = found.claim
    return claim.date is None or (claim.date_inferred and ("/" in claim.date or claim.rule == "undated step"))


class _Matcher:
    """Tells of two accounts whether they are of the same happening."""

    def __init__(self, event: Event, claims: Sequence[Found]) -> None:
        self.claims = claims
        self.people = [_people(event, found) for found in claims]
        self.likeness = Likeness(claims)

    def traits(self, i: int) -> Traits:
        """By what the accounts of the same happening are found."""
        claim = self.claims[i].claim
        words = (("kind", claim.happening), *(("stem", stem) for stem in sorted(self.likeness.stems[i])))
        place = (self.claims[i].source, claim.sentence)
        signature = (
            claim.status,
            _reach(self.claims[i]),
            claim.date,
            claim.happening,
            self.people[i],
            self.likeness.stems[i],
            _is_loose(self.claims[i]),
        )
        return Traits(claim.status, _reach(self.claims[i]), words, place, signature)

    def same(self, a: int, b: int) -> bool:
        """Whether nothing keeps the two apart and their kind or their words bring them together."""
        one, other = self.claims[a], self.claims[b]
        if one.claim.status != other.claim.status or not _same_time(one, other):
            return False
        if one.source == other.source and one.claim.sentence == other.claim.sentence:
            return False
        if not self._no_others(a, b):
            return False
        return self.likeness.of(a, b) >= _ALIKE or (one.claim.happening == other.claim.happening and not self._too_coarse(one, other))

    def _no_others(self, a: int, b: int) -> bool:
        """Whether the two name no different people: one may name fewer."""
        one, other = self.people[a], self.people[b]
        return one <= other or other <= one or len(one & other) > 1

    def _too_coarse(self, one: Found, other: Found) -> bool:
        """A year and a day may tell two meetings of the same people."""
        lengths = {(last - first).days > 31 for first, last in (days(f.claim.date) for f in (one, other) if f.claim.date)}
        return len(lengths) > 1 and one.claim.status == "past"

    def closeness(self, a: int, b: int) -> tuple[int, float]:
        """How well an account fits another: people in common, then words."""
        return len(self.people[a] & self.people[b]), self.likeness.of(a, b)


def _same_time(one: Found, other: Found) -> bool:
    if one.claim.date is None or other.claim.date is None:
        return True
    return overlap(_reach(one), _reach(other))


def _reach(found: Found) -> str:
    """The time of an account; what a report tells as of its day may be a few days old."""
    claim = found.claim
    if claim.date is None or not claim.rule.endswith("of the day"):
        return claim.date or ""
    first, last = days(claim.date)
    return f"{(first - _LAG).isoformat()}/{last.isoformat()}"


def _people(event: Event, found: Found) -> frozenset[str]:
    """The countries and bodies that take part, by the claim or by its words."""
    start, end = found.claim.content
    named = [key for mention in found.annotated.mentions if start <= mention.start < end for key in mention.actors]
    return frozenset(event.state(key) for key in (*found.claim.actors, *named) if key in event.actors)
