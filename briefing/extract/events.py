"""Clauses → what happened and what is to happen: one claim a happening and sentence, dated where the text dates it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from briefing.extract.clauses import Clauses
from briefing.extract.events_dates import Dated, iter_dated
from briefing.extract.events_moods import Mood, mood
from briefing.extract.events_words import event_words
from briefing.extract.events_wording import attribution, find_subject, iter_actors, noun_line, predicate
from briefing.extract.wording import Pieces, span
from briefing.model.annotation import Sentence, Token
from briefing.model.article import ParagraphKind, Span
from briefing.model.claims import Claim, ClaimKind

__all__ = ["find_events"]

#: Longer stretches are background, not happenings.
_LONGEST = timedelta(days=370)
_OLDEST = timedelta(days=366 * 100)


class _Told(NamedTuple):
    """A happening before it becomes a claim."""

    rule: str
    trigger: Token
    status: str
    dated: Dated | None
    tokens: tuple[int, int]
    wording: Pieces
    actors: tuple[str, ...]
    strength: int


def find_events(clauses: Clauses) -> Iterator[Claim]:
    """The happenings of an article, in order of its text."""
    for sentence in clauses.parse.sentences:
        if sentence.kind is ParagraphKind.BODY and not clauses.is_question(sentence.first):
            yield from (_claim(clauses, told) for told in _distinct(_in_sentence(clauses, sentence)))


def _in_sentence(clauses: Clauses, sentence: Sentence) -> Iterator[_Told]:
    dates = iter_dated(clauses, sentence)
    for dated in dates:
        told = _dated_clause(clauses, dated) if dated.owner.pos in ("VERB", "AUX") else _dated_noun(clauses, dated)
        if told is not None:
            yield told
    taken = {dated.owner.i for dated in dates}
    for verb in clauses.tokens[sentence.first : sentence.last]:
        if verb.pos == "VERB" and verb.i not in taken:
            told = _undated_step(clauses, verb) or (None if dates else _of_today(clauses, verb))
            if told is not None:
                yield told


def _distinct(found: Iterator[_Told]) -> list[_Told]:
    """One a verb and one a date: of two on the same time the surer, else the first."""
    kept: dict[object, _Told] = {}
    for told in found:
        key = (told.status, told.dated.date.value if told.dated else None)
        if key not in kept or kept[key].strength < told.strength:
            kept[key] = told
    return sorted(kept.values(), key=lambda told: told.trigger.i)


# --- dated ---------------------------------------------------------------
def _dated_clause(clauses: Clauses, dated: Dated) -> _Told | None:
    verb = _content_verb(clauses, dated.owner)
    if verb is None or not _is_telling(clauses, verb, dated) or _is_quoted(clauses, verb):
        return None
    status = _status(clauses, mood(clauses, verb), dated)
    if status is None:
        return None
    return _clause(clauses, "dated", verb, status=status, dated=dated, strength=2)


def _content_verb(clauses: Clauses, owner: Token) -> Token | None:
    """The verb that tells what happens: "are due to meet on Friday" tells of a meeting."""
    words = event_words()
    if owner.lemma in words.due | words.intending | {"be", "go"}:
        infinitive = next((t for t in clauses.parse.children(owner.i, "xcomp", "acomp", "ccomp") if t.pos == "VERB"), None)
        return infinitive if infinitive is not None else owner
    return owner


def _is_telling(clauses: Clauses, verb: Token, dated: Dated) -> bool:
    """Whether the verb tells a happening rather than a state, a figure or a mere report."""
    words = event_words()
    if verb.lemma in words.due and verb.tag == "VBN":
        return True
    if verb.lemma == "be":
        return any(h.lemma in words.happenings for h in clauses.subjects(verb.i))
    if verb.lemma in words.plain:
        return _is_speech(clauses, verb)
    return verb.lemma not in words.standing or any(h.lemma in words.happenings for h in (*clauses.subjects(verb.i), *clauses.patients(verb.i)))


def _is_speech(clauses: Clauses, verb: Token) -> bool:
    """Whether a saying is an event itself: "said in a speech", "told a news conference"."""
    words = event_words()
    behind = [t for prep in clauses.parse.children(verb.i, "prep") for t in clauses.parse.children(prep.i, "pobj")]
    is_speech = any(t.lemma in words.speeches for t in (*behind, *clauses.patients(verb.i)))
    return is_speech and any(t.i > verb.i for t in clauses.parse.children(verb.i, "ccomp"))


def _is_quoted(clauses: Clauses, verb: Token) -> bool:
    return any(q.start <= verb.start < q.end for q in clauses.annotated.quotes)


def _status(clauses: Clauses, found: Mood, dated: Dated) -> str | None:
    """Past or next step, where the form of the clause and the date agree."""
    first, last = days(dated.date.value)
    if last - first > _LONGEST or found is Mood.NONE:
        return None
    published = _published(clauses)
    if published is None:
        return "past" if found is Mood.PAST else "next_step" if found is Mood.NEXT else None
    if found is Mood.PAST:
        return "past" if first <= published + timedelta(days=1) and published - last < _OLDEST else None
    if last < published:
        return None
    return "next_step" if found is Mood.NEXT or first > published else None


def _published(clauses: Clauses) -> date | None:
    value = clauses.annotated.article.published
    return date.fromisoformat(value) if value else None


def days(value: str) -> tuple[date, date]:
    """The first and the last day of a date in the brief's form."""
    first, _, last = value.partition("/")
    return _edge(first, "01-01"), _edge(last or first, "12-31")


def _edge(text: str, filling: str) -> date:
    full = text + "-" + filling[len(text) - 4 :] if len(text) < 10 else text
    if filling == "12-31" and len(text) == 7:
        year, month = int(text[:4]), int(text[5:])
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return date.fromisoformat(full)


def _dated_noun(clauses: Clauses, dated: Dated) -> _Told | None:
    """A meeting or a vote that is named with its date, whatever the sentence says of it."""
    words, noun, published = event_words(), dated.owner, _published(clauses)
    if noun.lemma.lower() not in words.gatherings or published is None or _is_quoted(clauses, noun):
        return None
    first, last = days(dated.date.value)
    if last - first > _LONGEST:
        return None
    ahead = first > published or (last > published and noun.lemma in ("election", "referendum", "vote"))
    line = noun_line(clauses, noun, dated, ahead=ahead)
    if line is None:
        return None
    tokens, wording = line
    actors = tuple(iter_actors(clauses, *tokens))
    return _Told("named", noun, "next_step" if ahead else "past", dated, tokens, wording, actors, 1)


# --- undated -------------------------------------------------------------
def _undated_step(clauses: Clauses, verb: Token) -> _Told | None:
    words = event_words()
    if verb.lemma not in words.steps | words.resuming or _is_quoted(clauses, verb) or mood(clauses, verb) is not Mood.NEXT:
        return None
    if verb.lemma in words.resuming and not _has_happening(clauses, verb):
        return None
    return _clause(clauses, "undated step", verb, status="next_step", dated=None, strength=1)


def _of_today(clauses: Clauses, verb: Token) -> _Told | None:
    """What a report without a date tells of its own day."""
    words = event_words()
    if verb.lemma not in words.today | words.ending or verb.tag != "VBD" and not _is_passive_past(clauses, verb):
        return None
    if verb.lemma in words.ending and not _has_happening(clauses, verb) or _is_quoted(clauses, verb) or verb.dep not in ("ROOT", "ccomp", "conj"):
        return None
    sentence = clauses.parse.sentence(verb.i)
    if any(t.lower in words.history for t in clauses.tokens[sentence.first : sentence.last]) or mood(clauses, verb) is not Mood.PAST:
        return None
    return _clause(clauses, "of the day", verb, status="past", dated=None, strength=0)


def _is_passive_past(clauses: Clauses, verb: Token) -> bool:
    return verb.tag == "VBN" and any(t.lower in ("was", "were") for t in clauses.parse.children(verb.i, "auxpass"))


def _has_happening(clauses: Clauses, verb: Token) -> bool:
    nouns = [*clauses.patients(verb.i), *clauses.parse.children(verb.i, "nsubj", "nsubjpass", "dobj")]
    return any(t.lemma.lower() in event_words().happenings for t in nouns)


# --- claims --------------------------------------------------------------
def _clause(clauses: Clauses, rule: str, verb: Token, *, status: str, dated: Dated | None, strength: int) -> _Told | None:
    line = _line_verb(clauses, verb)
    subject = find_subject(clauses, line)
    if subject is None or not _matters(clauses, verb, subject.heads):
        return None
    tokens, words = predicate(clauses, line, dated, subject.keys)
    wording = (*subject.words, *words, *attribution(clauses, line, subject.keys))
    return _Told(rule, verb, status, dated, tokens, wording, subject.keys, strength)


def _line_verb(clauses: Clauses, verb: Token) -> Token:
    """The verb that the line begins with: above an infinitive the word that makes it a plan ("is expected to announce")."""
    if not any(t.lower == "to" for t in clauses.parse.children(verb.i, "aux")):
        return verb
    above = clauses.parse.head(verb.i)
    while above is not None and above.pos not in ("VERB", "AUX"):
        above = clauses.parse.head(above.i)
    return above if above is not None else verb


def _matters(clauses: Clauses, verb: Token, subjects: tuple[Token, ...]) -> bool:
    """Whether a party, a body of people or a happening takes part."""
    words = event_words()
    nouns = (*subjects, *clauses.patients(verb.i), *clauses.with_phrases(verb.i, "with", "to", "at", "by", "for", "of"))
    return bool(clauses.actors(nouns)) or any(t.lemma.lower() in words.happenings or t.lemma in clauses.words.animate for t in nouns)


def _claim(clauses: Clauses, told: _Told) -> Claim:
    first, last = told.tokens
    content = span(clauses, first, last)
    when, inferred = _when(clauses, told)
    sentence = clauses.parse.sentence(told.trigger.i)
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
        reporters=tuple(key for report in clauses.reports(told.trigger.i) for key in clauses.actors(report.speakers)),
        antecedents=clauses.antecedents(tuple(clauses.subjects(told.trigger.i))),
        strength=told.strength,
    )


def _when(clauses: Clauses, told: _Told) -> tuple[str | None, bool]:
    """The date that the text tells, or what can be inferred from the day of publication."""
    if told.dated is not None:
        return told.dated.date.value, told.dated.date.basis == "inferred"
    published = _published(clauses)
    if published is None:
        return None, False
    if told.status == "past":
        return f"{(published - timedelta(days=1)).isoformat()}/{published.isoformat()}", True
    return str(published.year) if published.month < 11 else f"{published.year}/{published.year + 1}", True
