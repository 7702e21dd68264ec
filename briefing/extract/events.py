"""Clauses → what happened and what is to happen: one claim a happening and sentence, dated where the text dates it."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.events_calendar import ahead_of, around, published
from briefing.extract.events_dated import dated_clause, dated_noun
from briefing.extract.events_dates import iter_dated
from briefing.extract.events_kinds import kind_of
from briefing.extract.events_told import Told
from briefing.extract.events_undated import of_the_day, undated_step
from briefing.extract.wording import span
from briefing.model.annotation import Sentence
from briefing.model.article import ParagraphKind, Span
from briefing.model.claims import Claim, ClaimKind

__all__ = ["find_events"]


def find_events(clauses: Clauses) -> Iterator[Claim]:
    """The happenings of an article, in order of its text."""
    for sentence in clauses.parse.sentences:
        if sentence.kind is ParagraphKind.BODY and not clauses.is_question(sentence.first):
            yield from (_claim(clauses, told) for told in _distinct(list(_in_sentence(clauses, sentence))))


def _in_sentence(clauses: Clauses, sentence: Sentence) -> Iterator[Told]:
    """All that the sentence tells, the dated first."""
    dates = iter_dated(clauses, sentence)
    triggers: set[int] = set()
    dates.sort(key=lambda dated: dated.owner.pos not in ("VERB", "AUX"))
    for dated in dates:
        told = dated_clause(clauses, dated) if dated.owner.pos in ("VERB", "AUX") else dated_noun(clauses, dated)
        if told is not None and told.trigger.i not in triggers:
            triggers.add(told.trigger.i)
            yield told
    for verb in clauses.tokens[sentence.first : sentence.last]:
        if verb.pos == "VERB" and verb.i not in triggers:
            told = undated_step(clauses, verb) or of_the_day(clauses, verb, is_dated=bool(dates))
            if told is not None:
                yield told


def _distinct(found: list[Told]) -> list[Told]:
    """One a date and status: of several the surest, else the first."""
    kept: dict[tuple[str, str | None], Told] = {}
    for told in found:
        key = (told.status, told.dated.date.value if told.dated else None)
        if key not in kept or kept[key].strength < told.strength:
            kept[key] = told
    return sorted(kept.values(), key=lambda told: told.trigger.i)


def _claim(clauses: Clauses, told: Told) -> Claim:
    content = span(clauses, *told.tokens)
    sentence = clauses.parse.sentence(told.trigger.i)
    when, inferred = _when(clauses, told)
    return Claim(
        kind=ClaimKind.EVENT,
        rule=told.rule,
        sentence=sentence.index,
        focus=Span(max(content.start, sentence.start), min(content.end, sentence.end)),
        content=content,
        wording=told.wording,
        actors=told.actors,
        status=told.status,
        date=when,
        date_inferred=inferred,
        happening=kind_of(clauses, told.trigger),
        reporters=tuple(key for report in clauses.reports(told.trigger.i) for key in clauses.actors(report.speakers)),
        antecedents=clauses.antecedents(tuple(clauses.subjects(told.trigger.i))),
        strength=told.strength,
    )


def _when(clauses: Clauses, told: Told) -> tuple[str | None, bool]:
    """The date that the text tells, or what can be inferred from the day of publication."""
    if told.dated is not None:
        return told.dated.date.value, told.near or told.dated.date.basis == "inferred"
    today = published(clauses.annotated)
    if today is None:
        return None, False
    return (around(today) if told.status == "past" else ahead_of(today)), True
