"""Turns a date and the word that it dates into a happening: a clause, a meeting named with its date, what goes with one."""

from datetime import date, timedelta

from briefing.extract.clauses import Clauses
from briefing.extract.events_calendar import LONGEST, OLDEST, published
from briefing.extract.events_dates import Dated
from briefing.extract.events_moods import Mood, is_lapsed, is_put_off, mood
from briefing.extract.events_subjects import find_subject
from briefing.extract.events_told import STRENGTHS, Told, is_quoted, line_verb, tell
from briefing.extract.events_wording import actors_in, noun_line, said_line
from briefing.extract.events_words import event_words
from briefing.model.annotation import Token
from briefing.model.dates import days

#: What is tied by these to a dated happening has its date, or one close to it.
_WITH = frozenset({"in", "at", "during", "on"})
_MONTH, _WEEK = timedelta(days=31), timedelta(days=7)
_SINCE = frozenset({"since"})
_PUTTING_OFF = frozenset({"until", "till", "before"})
_AFTER = frozenset({"after", "following"})


def dated_clause(clauses: Clauses, dated: Dated) -> Told | None:
    """The happening that a dated verb tells."""
    verb = _content_verb(clauses, dated)
    if is_quoted(clauses, verb):
        return None
    status = _status(clauses, verb, dated)
    if status is None:
        return None
    if verb.lemma in event_words().plain:
        return (_said_in(clauses, verb, dated) or _said(clauses, verb, dated)) if status == "past" else None
    if _is_from(clauses, dated, _SINCE) or _is_of_other(clauses, verb) or not (is_telling(clauses, verb) or _is_due(clauses, verb)):
        return None
    return tell(clauses, "dated", verb, status=status, dated=dated)


def _is_of_other(clauses: Clauses, verb: Token) -> bool:
    """Whether a participle of beginning tells of another noun than it hangs on: "a truce with rebels | starting on Sunday"."""
    head = clauses.parse.head(verb.i)
    is_loose = verb.tag == "VBG" and verb.dep in ("acl", "advcl") and verb.lemma in event_words().openings and not clauses.patients(verb.i)
    return is_loose and head is not None and head.lemma.lower() not in event_words().happenings


def _is_due(clauses: Clauses, verb: Token) -> bool:
    """Whether the verb is put on the calendar in so many words: "is scheduled to consider"."""
    head = clauses.parse.head(verb.i)
    return head is not None and head.lemma in event_words().due and verb.dep in ("xcomp", "ccomp")


def _content_verb(clauses: Clauses, dated: Dated) -> Token:
    """The verb that tells what happens: "are due to meet on Friday" tells of a meeting, "agreed on Friday to meet" of an accord."""
    owner, words = dated.owner, event_words()
    above = clauses.parse.head(owner.i)
    if owner.tag == "VBG" and owner.dep == "xcomp" and above is not None:
        return above  # "will stop selling it on Friday"
    if owner.lemma == "be" and any(t.lower == "it" for t in clauses.parse.children(owner.i, "nsubj")):
        return _cleft(clauses, owner)
    if owner.lemma in words.due | {"be", "go"}:
        return next((t for t in clauses.parse.children(owner.i, "xcomp", "ccomp") if t.pos == "VERB" and t.i > owner.i), owner)
    return owner


def _cleft(clauses: Clauses, owner: Token) -> Token:
    """The verb behind "it is on Monday that"."""
    for verb in clauses.parse.children(owner.i, "ccomp", "advcl", "relcl", "acl"):
        if verb.pos == "VERB" and any(t.lower == "that" for t in clauses.parse.children(verb.i, "mark", "nsubj", "dobj", "advmod")):
            return verb
    return owner


def is_telling(clauses: Clauses, verb: Token) -> bool:
    """Whether the verb tells a happening rather than a state, a figure or a mere report."""
    words = event_words()
    nouns = [h.lemma.lower() for h in (*clauses.subjects(verb.i), *clauses.patients(verb.i))]
    if verb.lemma == "be" and any(t.lower == "due" for t in clauses.parse.children(verb.i, "acomp")):
        return True
    if verb.lemma == "be" or verb.lemma in words.standing:
        dated_nouns = words.happenings | words.speeches | (words.scheduled if verb.lemma == "be" else frozenset())
        return any(noun in dated_nouns for noun in nouns)
    return verb.lemma not in words.plain


def is_speech(clauses: Clauses, verb: Token) -> bool:
    """Whether a saying is an event itself: "said in a speech", "told a news conference"."""
    words = event_words()
    behind = [t for prep in clauses.parse.children(verb.i, "prep") for t in clauses.parse.children(prep.i, "pobj")]
    return any(t.lemma.lower() in words.speeches for t in (*behind, *clauses.patients(verb.i)))


def _said_in(clauses: Clauses, verb: Token, dated: Dated) -> Told | None:
    """What a speaker did in saying it: "said on Monday in announcing the pact"."""
    ties = clauses.parse.children(verb.i, "prep")
    acts = [t for tie in ties if tie.lower in ("in", "while", "when", "after", "before") for t in clauses.parse.children(tie.i, "pcomp")]
    act = next((t for t in acts if t.tag == "VBG" and is_telling(clauses, t)), None)
    return tell(clauses, "dated", act, status="past", dated=dated) if act is not None else None


def _said(clauses: Clauses, verb: Token, dated: Dated) -> Told | None:
    """A statement that opens the article, or that was made in a speech; any other "said on Friday" dates words, not a happening."""
    sentence = clauses.parse.sentence(verb.i)
    opens = sentence.index == next((s.index for s in clauses.parse.sentences if s.kind is sentence.kind), -1)
    if not (opens or is_speech(clauses, verb)):
        return None
    return said(clauses, verb, dated)


def said(clauses: Clauses, verb: Token, dated: Dated | None) -> Told | None:
    """What a speaker said, as a happening."""
    speaker = find_subject(clauses, verb)
    line = said_line(clauses, verb, speaker, dated) if speaker is not None and speaker.keys else None
    if speaker is None or line is None:
        return None
    tokens, wording = line
    rule = "said" if dated is not None else "said of the day"
    return Told(rule, verb, "past", dated, tokens, wording, speaker.keys, STRENGTHS[rule])


def _status(clauses: Clauses, verb: Token, dated: Dated) -> str | None:
    """Past or next step, where the form of the clause and the date agree."""
    found, (first, last), today = mood(clauses, verb), days(dated.date.value), published(clauses.annotated)
    if _is_from(clauses, dated, _PUTTING_OFF) and is_put_off(clauses, verb):
        found = Mood.NEXT
    if last - first > LONGEST or found is Mood.NONE or _is_stretch_till(today, dated):
        return None
    if today is None:
        return {Mood.PAST: "past", Mood.NEXT: "next_step"}.get(found)
    if found is Mood.PAST:
        return "past" if first <= today + timedelta(days=1) and today - last < OLDEST else None
    if last < today or (last == today and is_lapsed(clauses, line_verb(clauses, verb))):
        return None
    if found is Mood.PRESENT and (last - first > _MONTH or (first <= today and not _is_later(clauses, dated))):
        return None
    return "next_step"


def _is_from(clauses: Clauses, dated: Dated, prepositions: frozenset[str]) -> bool:
    """Whether one of these ties the date to its clause."""
    return dated.first > 0 and clauses.tokens[dated.first - 1].lower in prepositions


def _is_later(clauses: Clauses, dated: Dated) -> bool:
    """Whether the words put it in what is left of the time: "later this month"."""
    return any(t.lower in ("later", "end") for t in clauses.tokens[dated.first : dated.last])


def _is_stretch_till(today: date | None, dated: Dated) -> bool:
    """Whether the date is the time up to now ("over the past two months"): what came about in it has no day."""
    first, last = days(dated.date.value)
    return today is not None and "/" in dated.date.value and first < today <= last and last - first > _WEEK


def dated_noun(clauses: Clauses, dated: Dated) -> Told | None:
    """What a clause tells to have gone with a dated happening, else a dated meeting or vote by its name alone."""
    (first, last), today = days(dated.date.value), published(clauses.annotated)
    if today is None or last - first > LONGEST or today - last > OLDEST or is_quoted(clauses, dated.owner):
        return None
    return _beside(clauses, dated) or _named(clauses, dated)


def _beside(clauses: Clauses, dated: Dated) -> Told | None:
    """The clause that a preposition ties to the happening: "in a call on Friday, X reiterated", "after Thursday's talks X plans to"."""
    tie = clauses.parse.head(dated.owner.i)
    verb = clauses.parse.head(tie.i) if tie is not None and tie.lower in _WITH | _AFTER else None
    if tie is None or verb is None or verb.pos != "VERB" or is_quoted(clauses, verb):
        return None
    status = _status(clauses, verb, dated)
    if status is None or (tie.lower in _WITH and verb.lemma in event_words().standing):
        return None
    if verb.lemma in event_words().plain:
        return None
    told = tell(clauses, "beside", verb, status=status, dated=dated) if is_telling(clauses, verb) else None
    return told._replace(near=tie.lower in _AFTER) if told is not None else None


def _named(clauses: Clauses, dated: Dated) -> Told | None:
    words, noun, today = event_words(), dated.owner, published(clauses.annotated)
    if today is None:
        return None
    first, last = days(dated.date.value)
    ahead = first > today or (last > today and words.kinds.get(noun.lemma) == "vote")
    if noun.lemma.lower() not in (words.gatherings | words.scheduled if ahead else words.gatherings):
        return None
    line = noun_line(clauses, noun, dated, ahead=ahead)
    if line is None:
        return None
    tokens, wording = line
    return Told("named", noun, "next_step" if ahead else "past", dated, tokens, wording, actors_in(clauses, *tokens), 1)
