"""“Open the crossing,” X told Y: an imperative in somebody's mouth."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.extract.asks.addressed import is_imperative
from briefing.extract.asks.sides import is_somebody, whom
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, pieces
from briefing.model.annotation import Token

#: Imperatives that ask for nothing: "Look, …", "Let me say", "Thank you".
_IDLE = frozenset(
    {"believe", "forget", "guess", "hope", "imagine", "listen", "look", "remember", "say", "see", "thank", "think", "wait", "watch"}
)
_LISTENING = ("at", "to", "with")


class Report(NamedTuple):
    """Who orders, and who is told; the verb of the report where there is one."""

    speakers: tuple[Token, ...]
    keys: tuple[str, ...]
    told: tuple[Token, ...]
    verb: int | None


def ordered(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each imperative that is quoted or reported with its speaker."""
    for verb in clauses.tokens:
        if verb.pos == "VERB" and is_imperative(verb) and verb.lemma not in _IDLE and _is_order(clauses, verb) and _has_aim(clauses, verb):
            report = _report(clauses, verb)
            if report is not None:
                yield _draft(clauses, verb, report)


def _is_order(clauses: Clauses, verb: Token) -> bool:
    """A bare verb without subject or "to", which opens its quotation or its sentence; not "let me", "let us"."""
    if any(t.i < verb.i for t in clauses.parse.children(verb.i, "nsubj", "nsubjpass", "expl")):
        return False
    if any(t.i < verb.i for t in clauses.parse.children(verb.i, "aux", "mark")) and not _is_prohibition(clauses, verb):
        return False
    if verb.lemma == "let" and clauses.tokens[verb.i + 1].lower in ("me", "us", "'s", "’s"):
        return False
    opens = min(t for t in clauses.parse.subtree(verb.i) if clauses.tokens[t].pos != "PUNCT" and t > verb.i - 3)
    place = clauses.tokens[opens].start
    return any(q.start <= place < q.start + 3 for q in clauses.annotated.quotes) or _opens_sentence(clauses, opens)


def _has_aim(clauses: Clauses, verb: Token) -> bool:
    """Whether the verb has something to do with: a noun that the parser took for a verb has not."""
    return any(t.i > verb.i for t in clauses.parse.children(verb.i, "dobj", "prt", "prep", "xcomp", "ccomp", "nsubj", "dative"))


def _opens_sentence(clauses: Clauses, i: int) -> bool:
    sentence = clauses.parse.sentence(i)
    return i == sentence.first and any(t.text == "," for t in clauses.tokens[i : sentence.last])


def _is_prohibition(clauses: Clauses, verb: Token) -> bool:
    return [t.lower for t in clauses.parse.children(verb.i, "aux")] == ["do"] and clauses.parse.child(verb.i, "neg") is not None


def _report(clauses: Clauses, verb: Token) -> Report | None:
    speakers, keys = clauses.speakers(verb.i)
    report = next(iter(clauses.reports(verb.i)), None)
    if (speakers or keys) and report is not None:
        told = clauses.patients(report.verb) or clauses.with_phrases(report.verb, *_LISTENING)
        # "Don't bet on it, say the experts": advice to the reader.
        return Report(speakers, keys, told, report.verb) if told or _is_quoted(clauses, verb) else None
    above = next((t for t in clauses.parse.ancestors(verb.i) if clauses.parse.child(t.i, "nsubj") is not None), None)
    if above is not None and _reports(clauses, verb, above):
        told = clauses.patients(above.i) or clauses.with_phrases(above.i, *_LISTENING)
        speakers = clauses.subjects(above.i)
        return Report(speakers, clauses.actors(speakers) or keys, tuple(t for t in told if is_somebody(clauses, t)), above.i)
    return Report(speakers, keys, (), None) if speakers or keys else None


def _reports(clauses: Clauses, verb: Token, above: Token) -> bool:
    """Whether the clause above tells that the order was given: any clause behind a quotation, else one of asking or saying."""
    closed = any(q.start <= verb.start < q.end <= above.start for q in clauses.annotated.quotes)
    subjects = clauses.subjects(above.i)
    return verb.i < above.i and bool(subjects) and is_somebody(clauses, subjects[0]) and (closed or above.lemma in clauses.words.asking)


def _is_quoted(clauses: Clauses, verb: Token) -> bool:
    return any(q.start <= verb.start < q.end for q in clauses.annotated.quotes)


def _draft(clauses: Clauses, verb: Token, report: Report) -> Draft:
    outside = [report.verb] if report.verb is not None and report.verb in clauses.parse.subtree(verb.i) else []
    first, last = extent(clauses, verb.i, without=outside)
    first, last = balanced(clauses, first, last)
    words = extent(clauses, report.told[0].i) if report.told else None
    to = "to "
    if _is_prohibition(clauses, verb):
        to, first = "not to ", verb.i
    predicate = ("told ", *whom(clauses, report.told, report.keys, words), to, *pieces(clauses, first, max(last, first + 1), report.keys))
    return Draft(
        "ordered",
        verb.i,
        report.speakers,
        (first, max(last, first + 1)),
        predicate,
        addressees=report.told,
        status="open",
        strength=1,
        actor_keys=report.keys,
    )
