"""Talks on an agreement → where one account has it concluded and another says that there is none."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.consolidate.deeds import Reader, is_negated, is_unreal, time_of
from briefing.consolidate.differences.accounts import sentence_account
from briefing.consolidate.entry_words import names_in, stems_of
from briefing.consolidate.gathering import Event
from briefing.lexicons import load
from briefing.model.annotation import Annotated, Token
from briefing.model.article import ParagraphKind, Span
from briefing.model.brief import Brief, Discrepancy, DiscrepancyKind


class _Outcome(NamedTuple):
    source: int
    sentence: int
    focus: Span
    is_made: bool
    parties: frozenset[str]
    #: Stems of the words that tell which agreement.
    which: frozenset[str]
    published: str
    #: Whether it is told in the past.
    is_past: bool


def differing_outcomes(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields at most one discrepancy: made in one source, not made in another, between the same parties."""
    names = names_in(brief)
    reader = Reader(event, names)
    found = [o for n, one in enumerate(event.annotated) for token in one.parse.tokens if (o := _outcome(reader, n, one, token, names))]
    made = [o for o in found if o.is_made]
    # What stands is told in the present; "reached none by May" is history.
    for none in sorted((o for o in found if not o.is_made), key=lambda o: o.is_past):
        one = next((o for o in made if _is_one(none, o)), None)
        if one is not None:
            yield _discrepancy(event, none, one)
            return


def _outcome(reader: Reader, n: int, one: Annotated, token: Token, names: frozenset[str]) -> _Outcome | None:
    """What is told of an agreement: that it is made, or that it is not."""
    table = load("disputes")
    if token.lemma.lower() not in table["deals"] or one.parse.sentence(token.i).kind is not ParagraphKind.BODY:
        return None
    is_made = _is_made(one, token)
    if is_made is None:
        return None
    sentence = one.parse.sentence(token.i)
    parties = _parties(reader, n, one, token, is_made=is_made)
    which = stems_of(" ".join(_telling(one, token)), names)
    if len(parties) < (2 if is_made else 1):
        return None
    return _Outcome(
        n, sentence.index, Span(token.start, token.end), is_made, parties, which, one.article.published or "", _is_past(one, token)
    )


def _telling(one: Annotated, token: Token) -> Iterator[str]:
    """The words that tell which agreement: those beside the noun, and its matter."""
    yield from (t.text for t in one.parse.children(token.i, "amod", "compound", "nmod"))
    for prep in one.parse.children(token.i, "prep"):
        if prep.lower in ("about", "for", "on", "over"):
            yield from (one.parse.tokens[i].text for i in one.parse.subtree(prep.i))


def _parties(reader: Reader, n: int, one: Annotated, token: Token, *, is_made: bool) -> frozenset[str]:
    """Who concludes it; where nobody does, everyone the sentence names."""
    above = one.parse.head(token.i)
    if is_made and above is not None:
        deed = reader.deed(n, above)
        return deed.actors | deed.others
    sentence = one.parse.sentence(token.i)
    return reader.states(n, list(one.parse.tokens[sentence.first : sentence.last]))


def _is_past(one: Annotated, token: Token) -> bool:
    verb = next((t for t in one.parse.ancestors(token.i) if t.pos in ("VERB", "AUX")), None)
    return verb is not None and time_of(one.parse, verb) == "past"


def _is_made(one: Annotated, token: Token) -> bool | None:
    """Whether the agreement is made; None where that is left open."""
    table, above = load("disputes"), one.parse.head(token.i)
    if any(t.lower == "no" for t in one.parse.children(token.i, "det")):
        return False if above is None or not is_unreal(one.parse, above) else None
    if above is None:
        return None
    if above.lower == "without":
        return False
    if above.lemma not in table["concluding"] or token.dep not in ("dobj", "nsubjpass"):
        return None
    over = one.parse.head(above.i)
    if over is not None and over.lemma in table["failing"] and above.dep in ("xcomp", "acl"):
        return False
    if is_unreal(one.parse, above) or time_of(one.parse, above) != "past":
        return None
    return not is_negated(one.parse, above)


def _is_one(none: _Outcome, made: _Outcome) -> bool:
    """Whether both tell of one agreement: its parties, its name, and not an older one."""
    if none.source == made.source or (none.which and made.which and not none.which & made.which):
        return False
    return none.parties <= made.parties or len(none.parties & made.parties) > 1


def _discrepancy(event: Event, none: _Outcome, made: _Outcome) -> Discrepancy:
    is_later = bool(none.published) and none.published < made.published
    who = " and ".join(event.actors[key].name for key in sorted(none.parties & made.parties) if key in event.actors)
    sides = sorted((none, made), key=lambda o: (o.published, not o.is_made))
    return Discrepancy(
        id="",
        kind=DiscrepancyKind.UPDATE if is_later else DiscrepancyKind.CONTRADICTION,
        about=f"Whether there is an agreement: {who}",
        claims=tuple(sentence_account(event, o.source, o.sentence, o.focus) for o in sides),
    )
