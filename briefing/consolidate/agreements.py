"""Claims of undertakings → the agreements of the brief: one entry an undertaking, with all its proofs."""

from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.consolidate.gathering import Event, Found
from briefing.consolidate.likeness import grouped, weight
from briefing.consolidate.naming import render_wording
from briefing.lexicons import load
from briefing.model.brief import Agreement, AgreementStatus

#: What points back to a condition and is none.
_POINTERS = frozenset({"in exchange", "in return", "or else"})
#: Of two claims about as alike as this, one undertaking is told twice.
_SAME = 0.42
_FIRM = ("agreed", "reaffirmed", "pledged", "earlier", "undisclosed")


def build_agreements(event: Event, claims: Sequence[Found], ids: Mapping[str, str]) -> tuple[Agreement, ...]:
    """The agreements, their parties as ids; the order is that of the articles, ids are given by the ranking."""

    def compatible(one: Found, other: Found) -> bool:
        a, b = set(event.homes(one.claim.actors)), set(event.homes(other.claim.actors))
        vague = (one.claim.status == "undisclosed") != (other.claim.status == "undisclosed") and one.claim.topic != other.claim.topic
        earlier = (one.claim.status == "earlier") != (other.claim.status == "earlier")
        deals = one.claim.topic == other.claim.topic == "deal" and _prolongs(one) != _prolongs(other)
        return (bool(a & b) or not a or not b) and not vague and not earlier and not deals

    def deal(found: Found) -> tuple[frozenset[str], bool, bool] | None:
        homes = frozenset(event.state(key) for key in found.claim.actors)
        kind = (homes, found.claim.status == "earlier", _prolongs(found))
        return kind if found.claim.topic == "deal" and len(homes) > 1 else None

    return tuple(_agreement(event, group, ids) for group in grouped(claims, _SAME, compatible, topic=deal))


def condition_of(found: Found) -> str | None:
    """The condition in the words of the article; none where it is but a pointer ("in return") to what was said before."""
    span = found.claim.condition
    words = found.annotated.article.text[slice(*span)] if span is not None else ""
    if words.count("“") > words.count("”") and "," in words.partition("“")[0]:
        words = words.partition("“")[0].rpartition(",")[0]  # an aside that breaks off within a quotation
    return words if words and words.lower().strip(" ,") not in _POINTERS else None


def representative(group: Sequence[Found]) -> Found:
    """The claim that says it best: in so many words, with most actors named, neither terse nor long."""
    return min(
        group,
        key=lambda f: (
            -f.claim.strength,
            -len(f.claim.actors),
            abs(len(f.annotated.article.text[slice(*f.claim.content)]) - 90),
            f.source,
            f.claim.focus,
        ),
    )


def _prolongs(found: Found) -> bool:
    """Whether a claim tells of an old agreement that goes on rather than of a new one: “renewed their treaty”."""
    prolonging = load("commissives")["standing_acts"]["prolonging"]
    return any(isinstance(piece, str) and piece.strip() in prolonging for piece in found.claim.wording)


def _agreement(event: Event, group: list[Found], ids: Mapping[str, str]) -> Agreement:
    status = _status(event, group)
    # A line that says “reaffirmed” must not stand for what is counted as agreed.
    best = representative([found for found in group if found.claim.status == status] or group)
    ordered = [best, *(f for f in group if f is not best)]
    evidence = event.evidence(ordered)
    homes = event.homes(key for found in ordered for key in found.claim.actors)
    return Agreement(
        id="",
        text=render_wording(event, best.claim.wording),
        parties=tuple(ids[key] for key in homes if key in ids),
        status=AgreementStatus(status),
        when=next(filter(None, map(_when, ordered)), None),
        condition=condition_of(best),
        evidence=evidence,
        origins=event.origins(evidence),
        weight=round(weight(best) + event.origins(evidence), 2),
        key=event.key("agreements", evidence, str(best.claim.content.start)),
    )


def _status(event: Event, group: Sequence[Found]) -> str:
    """The status that most accounts give, the firmer of two; a pledge that one account tells as agreed by several is agreed."""
    statuses = Counter(found.claim.status for found in group)
    status = max(_FIRM, key=lambda s: (statuses[s], -_FIRM.index(s)))
    if statuses["undisclosed"] and status == "agreed" and all(found.claim.topic == "deal" for found in group):
        return "undisclosed"
    if status == "pledged" and statuses["agreed"] and len(event.homes(key for found in group for key in found.claim.actors)) > 1:
        return "agreed"
    return status


def _when(found: Found) -> str | None:
    """The date of the undertaking, where its sentence gives one outside its content."""
    sentence = found.annotated.parse.sentences[found.claim.sentence]
    start, end = found.claim.content
    dates = [d for d in found.annotated.dates if sentence.start <= d.start < sentence.end and not start <= d.start < end]
    return dates[0].value if dates else None
