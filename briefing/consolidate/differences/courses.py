"""What goes on → where one account has it go on and another has it end, or become less."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from briefing.consolidate.deeds import Deed, Reader, are_two_accounts, iter_verbs
from briefing.consolidate.differences.accounts import deed_account
from briefing.consolidate.entry_words import names_in, stems_of
from briefing.consolidate.gathering import Event
from briefing.lexicons import load
from briefing.model.annotation import Annotated, Token
from briefing.model.brief import Brief, Discrepancy, DiscrepancyKind

_TURNED = {"onward": "ending", "ending": "onward", "smaller": "onward"}


#: What stands between a verb and the activity: "take part in", "withdraw from", "pull out of", "go on with".
_INTO = frozenset({"from", "in", "of", "with"})


class _Course(NamedTuple):
    #: What goes on, one stem for all words that mean it.
    thing: str
    #: Stems of the words that tell which of them.
    which: frozenset[str]
    #: "onward", "ending" or "smaller".
    way: str
    #: Who takes part, as far as the sentence says.
    parties: frozenset[str]
    deed: Deed


def differing_courses(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields at most one discrepancy a thing of which the accounts expect different things."""
    names = names_in(brief)
    reader = Reader(event, names)
    of_thing: dict[str, list[_Course]] = defaultdict(list)
    for n, one in enumerate(event.annotated):
        for verb in iter_verbs(one):
            course = _course(reader, n, one, verb, names)
            if course is not None:
                of_thing[course.thing].append(course)
    for thing in sorted(of_thing):
        courses = of_thing[thing]
        pair = next(((a, b) for n, b in enumerate(courses) for a in courses[:n] if _differ(a, b)), None)
        if pair is not None:
            yield _discrepancy(event, *pair)


def _course(reader: Reader, n: int, one: Annotated, verb: Token, names: frozenset[str]) -> _Course | None:
    """What a verb tells to become of a thing, where it tells it of the time to come."""
    table = load("disputes")
    names_of_it = {verb.lemma, *(f"{verb.lemma} {t.lower}" for t in one.parse.children(verb.i, "prt", "dobj", "advmod", "prep"))}
    way = next((way for way in _TURNED if names_of_it & set(table[way])), None)
    if way is None:
        return None
    thing = _thing(one, verb)
    if thing is None:
        return None
    deed = reader.deed(n, verb)
    is_unwilling, is_willing = _is_unwilling(one, verb), _is_willing(one, verb)
    if not is_unwilling and not is_willing and (deed.time == "past" or deed.unreal):
        return None
    if deed.negated or is_unwilling:
        way = _TURNED[way]
    sentence = one.parse.sentence(verb.i)
    parties = reader.states(n, list(one.parse.tokens[sentence.first : sentence.last]))
    which = stems_of(" ".join(t.text for t in one.parse.children(thing.i, "amod", "compound", "nmod")), names) - stems_of(
        " ".join(table["sizes"])
    )
    return _Course(min(stems_of(thing.lemma), default=thing.lemma), which, way, parties, deed)


def _thing(one: Annotated, verb: Token) -> Token | None:
    """The activity that the verb is about: its object, its subject, or what stands behind "with" and "in"."""
    activities = load("disputes")["activities"]
    near = one.parse.children(verb.i, "dobj", "nsubjpass", "nsubj")
    preps = [deep for prep in one.parse.children(verb.i, "prep") for deep in (prep, *one.parse.children(prep.i, "prep"))]
    behind = [t for prep in preps for t in one.parse.children(prep.i, "pobj") if prep.lower in _INTO]
    return next((t for t in (*near, *behind) if t.lemma.lower() in activities), None)


def _is_unwilling(one: Annotated, verb: Token) -> bool:
    """Whether a refusal stands above, a need or reason that there is none of, or a will that was lost."""
    table, above = load("disputes"), one.parse.head(verb.i)
    if verb.dep not in ("xcomp", "acl") or above is None:
        return False
    over = one.parse.head(above.i)
    if above.lemma in table["wills"]:
        return over is not None and over.lemma in table["losing"]
    if above.lemma not in table["unwilling"]:
        return False
    return above.pos != "NOUN" or any(t.lower == "no" for t in one.parse.children(above.i, "det")) or _is_denied(one, over)


def _is_denied(one: Annotated, verb: Token | None) -> bool:
    return verb is not None and any(t.dep == "neg" for t in one.parse.children(verb.i))


def _is_willing(one: Annotated, verb: Token) -> bool:
    """Whether a word of deciding or expecting stands above, so that the thing lies ahead: "decided to continue the talks"."""
    above = one.parse.head(verb.i)
    return verb.dep in ("xcomp", "acl", "ccomp") and above is not None and above.lemma in load("disputes")["willing"]


def _differ(one: _Course, other: _Course) -> bool:
    """Whether two accounts expect different things of the same one, of the same parties."""
    if one.way == other.way or not are_two_accounts(one.deed, other.deed):
        return False
    if one.which and other.which and not one.which & other.which:
        return False
    if not one.parties & other.parties:
        return bool(one.which & other.which)
    return one.parties <= other.parties or other.parties <= one.parties or len(one.parties & other.parties) > 1


def _discrepancy(event: Event, one: _Course, other: _Course) -> Discrepancy:
    days = [event.annotated[c.deed.source].article.published or "" for c in (one, other)]
    is_later = all(days) and days[0] != days[1] and one.deed.voice == other.deed.voice
    kind = (
        DiscrepancyKind.UPDATE
        if is_later
        else DiscrepancyKind.SCOPE
        if "smaller" in (one.way, other.way)
        else DiscrepancyKind.CONTRADICTION
    )
    about = f"What becomes of the {_named(event, one)}"
    return Discrepancy(id="", kind=kind, about=about, claims=(deed_account(event, one.deed), deed_account(event, other.deed)))


def _named(event: Event, course: _Course) -> str:
    one = event.annotated[course.deed.source]
    thing = _thing(one, course.deed.verb)
    if thing is None:
        return course.thing
    first = min((*one.parse.children(thing.i, "amod", "compound", "nmod"), thing))
    return " ".join(one.article.text[first.start : thing.end].split())
