"""What one account tells to have happened → where another says that it did not."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from briefing.consolidate.deeds import Deed, Reader, are_two_accounts, complement, is_negated, iter_verbs, subject
from briefing.consolidate.differences.accounts import deed_account
from briefing.consolidate.entry_words import names_in, stems_of
from briefing.consolidate.gathering import Event
from briefing.lexicons import load
from briefing.model.annotation import Annotated, Token
from briefing.model.brief import Brief, Discrepancy, DiscrepancyKind
from briefing.model.dates import overlap

#: So much of the shorter account's words must be the other's too.
_ALIKE = 0.5


def differing_denials(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields a discrepancy for each deed that somebody tells and somebody else denies."""
    reader = Reader(event, names_in(brief))
    denied = [d for n, one in enumerate(event.annotated) for verb in iter_verbs(one) if (d := _denied(reader, n, one, verb)) is not None]
    sought = {_class(d.verb) for d in denied}
    told: dict[str, list[Deed]] = defaultdict(list)
    for n, one in enumerate(event.annotated):
        for verb in iter_verbs(one):
            if _class(verb) in sought and not is_negated(one.parse, verb) and denier(one, verb) is None:
                happened = reader.deed(n, verb)
                if happened.time == "past" and not happened.unreal and happened.actors:
                    told[_class(verb)].append(happened)
    seen: set[tuple[str, frozenset[str]]] = set()
    for denial in denied:
        deed = next((d for d in told[_class(denial.verb)] if _is_one(event, denial, d)), None)
        if deed is not None and (_class(deed.verb), deed.actors) not in seen:
            seen.add((_class(deed.verb), deed.actors))
            yield _discrepancy(event, deed, denial)


def denier(one: Annotated, verb: Token) -> Token | None:
    """The word above that denies the verb: "denied that it had fired", "dismissed reports that it had fired"."""
    table = load("disputes")
    token = verb
    for above in one.parse.ancestors(verb.i):
        if token.dep not in ("ccomp", "xcomp", "acl", "pcomp", "prep", "pobj", "dobj", "conj"):
            return None
        if above.lemma in table["denying"]:
            return above
        if token.lemma in table["rumours"] and above.lemma in table["dismissing"]:
            return above
        token = above
    return None


def _denied(reader: Reader, n: int, one: Annotated, verb: Token) -> Deed | None:
    """The deed of a verb that is said not to have happened."""
    if verb.lemma in load("disputes")["colourless"]:
        return None
    by = denier(one, verb)
    if by is None and not is_negated(one.parse, verb):
        return None
    deed = reader.deed(n, verb)
    if by is not None:
        speaker = subject(one.parse, by)
        voice = frozenset() if speaker is None else reader.states(n, [speaker])
        return deed._replace(voice=voice, actors=deed.actors or voice, time="past", unreal=False)
    return deed if deed.time == "past" and not deed.unreal and deed.actors else None


def _is_one(event: Event, denial: Deed, deed: Deed) -> bool:
    """Whether the two tell of the same people, things and time, on two words."""
    if not are_two_accounts(denial, deed) or not denial.actors & deed.actors:
        return False
    if denial.others and deed.others and not denial.others & deed.others:
        return False
    common = denial.stems & deed.stems
    shorter = min(len(denial.stems), len(deed.stems))
    if not common or len(common) < _ALIKE * shorter:
        return False
    return all(overlap(a, b) for a in _dates(event, denial) for b in _dates(event, deed))


def _dates(event: Event, deed: Deed) -> list[str]:
    """The dates in the words of the deed."""
    one = event.annotated[deed.source]
    start, end = deed.focus(one.parse)
    return [d.value for d in one.dates if start <= d.start < end]


@cache
def _class_of(lemma: str) -> str:
    return min(stems_of(lemma), default=lemma)


def _class(verb: Token) -> str:
    """One name for all verbs that mean the same."""
    return _class_of(verb.lemma.lower())


def _discrepancy(event: Event, deed: Deed, denial: Deed) -> Discrepancy:
    said = _told(event, deed)
    kind = DiscrepancyKind.UPDATE if _came_later(event, denial, deed) else DiscrepancyKind.CONTRADICTION
    return Discrepancy(
        id="",
        kind=kind,
        about=f"Whether this happened: {said}",
        claims=(deed_account(event, deed), deed_account(event, denial)),
    )


def _told(event: Event, deed: Deed) -> str:
    """What is said to have happened, a pronoun put by its name."""
    parse, article = event.annotated[deed.source].parse, event.annotated[deed.source].article
    first = subject(parse, deed.verb)
    own = [*parse.children(deed.verb.i, "aux", "auxpass"), deed.verb, *(parse.tokens[i] for i in complement(parse, deed.verb))]
    is_named = first is None or first.pos != "PRON"
    if first is not None and is_named:
        own = [*own, *(parse.tokens[i] for i in parse.subtree(first.i))]
    start, end = min(t.start for t in own), max(t.end for t in own)
    names = "" if is_named else " and ".join(event.actors[key].name for key in sorted(deed.actors) if key in event.actors) + " "
    return f"{names}{' '.join(article.text[start:end].split())}"


def _came_later(event: Event, denial: Deed, deed: Deed) -> bool:
    """Whether an older report says that it has not happened yet."""
    one, other = event.annotated[denial.source], event.annotated[deed.source]
    has_yet = any(t.lower in ("yet", "still", "has", "have") for t in one.parse.children(denial.verb.i))
    return has_yet and bool(one.article.published and other.article.published and one.article.published < other.article.published)
