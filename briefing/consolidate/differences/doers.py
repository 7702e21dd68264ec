"""What only one side can have done → where two accounts name two doers: who proposed the plan, who broke off the talks."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from briefing.consolidate.deeds import UNKNOWN, Deed, Reader, are_two_accounts, iter_verbs, subject
from briefing.consolidate.differences.accounts import deed_account
from briefing.consolidate.entry_words import names_in
from briefing.consolidate.gathering import Event
from briefing.lexicons import load
from briefing.model.annotation import Annotated, Token
from briefing.model.brief import Brief, Discrepancy, DiscrepancyKind

#: Words that let a second doer be another deed: "also proposed", "a new plan".
_ANOTHER = frozenset({"also", "another", "new", "own", "second", "separate", "too", "alternative", "rival", "counter"})


def differing_doers(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields a discrepancy for each single deed that two accounts give to two sides."""
    reader = Reader(event, names_in(brief))
    told: dict[str, list[Deed]] = defaultdict(list)
    for n, one in enumerate(event.annotated):
        for verb in iter_verbs(one):
            name = _single(one, verb)
            if name:
                deed = reader.deed(n, verb)
                doer = subject(one.parse, verb)
                # "He had proposed it": whom a pronoun means is less sure than that there are two accounts.
                is_named = doer is not None and doer.pos != "PRON"
                if is_named and deed.actors and deed.time == "past" and not deed.unreal and not deed.negated and not _is_another(one, deed):
                    told[name].append(deed)
    for name in sorted(told):
        yield from _differing(event, told[name])


def _differing(event: Event, deeds: list[Deed]) -> Iterator[Discrepancy]:
    """At most one discrepancy a thing."""
    seen: set[str] = set()
    for n, one in enumerate(deeds):
        for other in deeds[:n]:
            common = one.stems & other.stems
            if (
                common
                and not common & seen
                and _are_two_doers(event, one, other)
                and len(common) >= max(len(one.stems), len(other.stems)) / 2
            ):
                seen |= common
                parse, article = event.annotated[other.source].parse, event.annotated[other.source].article
                about = f"Who did it: {' '.join(article.text[slice(*other.focus(parse))].split())}"
                yield Discrepancy(
                    id="", kind=DiscrepancyKind.CONTRADICTION, about=about, claims=(deed_account(event, other), deed_account(event, one))
                )


def _are_two_doers(event: Event, one: Deed, other: Deed) -> bool:
    """Whether the sides differ, two accounts tell them, and what is done is one thing: "the plan", "talks"."""
    if any(key.startswith(UNKNOWN) for key in (*one.actors, *other.actors)):
        return False
    if one.actors & other.actors or not are_two_accounts(one, other):
        return False
    if one.others - other.actors and other.others - one.actors and not one.others & other.others:
        return False
    return _is_known(event, one) and _is_known(event, other)


def _is_known(event: Event, deed: Deed) -> bool:
    """Whether the thing is one that is known already, or an activity of both; what has no object is its own thing."""
    parse = event.annotated[deed.source].parse
    thing = parse.child(deed.verb.i, "dobj", "nsubjpass") or next(
        (t for prep in parse.children(deed.verb.i, "prep") for t in parse.children(prep.i, "pobj")), None
    )
    if thing is None or thing.lemma.lower() in load("disputes")["activities"]:
        return True
    return any(t.lower in ("the", "this", "that", "these", "those") for t in parse.children(thing.i, "det"))


def _is_another(one: Annotated, deed: Deed) -> bool:
    start, end = deed.focus(one.parse)
    sentence = one.parse.sentence(deed.verb.i)
    words = (t for t in one.parse.tokens[sentence.first : sentence.last] if start <= t.start < end or t.head == deed.verb.i)
    return any(t.lower in _ANOTHER for t in words)


@cache
def _once() -> frozenset[str]:
    return frozenset(load("disputes")["once"])


def _single(one: Annotated, verb: Token) -> str:
    """The verb, with its particle, where it is one that only one side can be the subject of."""
    particle = one.parse.child(verb.i, "prt", "advmod")
    behind = (particle, *one.parse.children(verb.i, "prep"))
    full = (f"{verb.lemma} {word.lower}" for word in behind if word is not None)
    return next((name for name in (*full, verb.lemma) if name in _once()), "")
