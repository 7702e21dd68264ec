"""Turns a clause or a noun phrase that tells a happening into the pieces of a line, its date left to the date's own place."""

from typing import NamedTuple

from briefing.extract.clauses import Clauses
from briefing.extract.events_dates import Dated
from briefing.extract.events_subjects import Subject, is_dangling, phrase_extent, subject_of
from briefing.extract.events_words import event_words
from briefing.extract.wording import Pieces, balanced, extent, past, pieces
from briefing.model.annotation import Token

#: Prepositions that fall with the date that they tie to its clause; "by", "until" or "since" say something of their own.
_FALLING = frozenset({"on", "in", "at", "during", "over", "for", "late", "early", "of", "later", "earlier", "here"})
_PLURALS = {"is": "are", "was": "were", "has": "have"}
_SINGULARS = {plural: singular for singular, plural in _PLURALS.items()}
_ADVERBS_BEFORE = frozenset({"advmod", "neg", "aux", "auxpass"})


class _Form(NamedTuple):
    """From which token on the words of a predicate are kept, and what stands in place of those before."""

    first: int
    opener: str = ""


def predicate(clauses: Clauses, verb: Token, subject: Subject, dated: Dated | None) -> tuple[tuple[int, int], Pieces]:
    """What the clause says of its subject: its tokens, and its words in the tense that they have or need."""
    first = _first_of_verb(clauses, verb)
    last = max(extent(clauses, verb.i)[1], verb.i + 1)
    if _is_made_past(clauses, verb):
        last = _without_second(clauses, verb, last)
    first, last = balanced(clauses, first, last)
    form = _form(clauses, verb, subject, first)
    opener: Pieces = (form.opener,) if form.opener else ()
    gap = _object_of_relative(clauses, verb)
    if gap is not None:
        end = (_stranded(clauses, verb) or verb).i + 1
        return (first, last), (*opener, *_holed(clauses, form.first, end, dated, subject.keys), " ", *gap)
    return (first, last), (*opener, *_holed(clauses, form.first, last, dated, subject.keys))


def _object_of_relative(clauses: Clauses, verb: Token) -> Pieces | None:
    """The noun that a relative clause speaks of, where it is the object: "the accord that the two countries struck"."""
    head = clauses.parse.head(verb.i)
    own = clauses.parse.child(verb.i, "nsubj")
    if verb.dep != "relcl" or head is None or own is None or own.tag in ("WDT", "WP") or own.lower == "that":
        return None
    objects = clauses.parse.children(verb.i, "dobj", "attr", "ccomp", "xcomp")
    has_object = any(t.tag not in ("WDT", "WP") and t.lower != "that" for t in objects)
    if head.pos not in ("NOUN", "PROPN") or (has_object and _stranded(clauses, verb) is None):
        return None
    if any(t.tag == "WRB" for t in clauses.parse.children(verb.i, "advmod")):
        return None
    first, last = phrase_extent(clauses, head)
    return _within(clauses, pieces(clauses, first, last), first)


def _within(clauses: Clauses, words: Pieces, first: int) -> Pieces:
    """The words of a phrase that may have opened its sentence, as they stand within one."""
    opener, token = words[0], clauses.tokens[first]
    if isinstance(opener, str) and token.pos != "PROPN" and not token.text.isupper() and first == clauses.parse.sentence(first).first:
        return (opener[:1].lower() + opener[1:], *words[1:])
    return words


def _form(clauses: Clauses, verb: Token, subject: Subject, first: int) -> _Form:
    helpers = clauses.parse.children(verb.i, "aux", "auxpass")
    words = [t.lower for t in helpers]
    if "would" in words:
        return _Form(helpers[words.index("would")].i + 1, "will ")
    if "to" in words:
        return _Form(helpers[words.index("to")].i, "are " if subject.is_plural else "is ")
    if _is_made_past(clauses, verb):
        return _Form(verb.i + 1, past_form(clauses, verb) + " ")
    if not helpers and verb.tag == "VBN" and verb.dep in ("acl", "advcl") and clauses.parse.child(verb.i, "nsubj") is None:
        return _Form(verb.i, _be(subject, ahead=verb.lemma in event_words().due))
    return _agreeing(clauses, verb, subject, first) if subject.is_named else _Form(first)


def _agreeing(clauses: Clauses, verb: Token, subject: Subject, first: int) -> _Form:
    """The predicate with its verb in the number of the names: "EU ministers meet" is told of the Union, which meets."""
    token = clauses.tokens[first]
    numbers = _PLURALS if subject.is_plural else _SINGULARS
    if token.lower in numbers:
        return _Form(first + 1, numbers[token.lower] + " ")
    if first == verb.i and verb.tag == "VBP" and not subject.is_plural:
        return _Form(first + 1, third_person(verb.lemma) + " ")
    if first == verb.i and verb.tag == "VBZ" and subject.is_plural:
        return _Form(first + 1, verb.lemma + " ")
    return _Form(first)


def third_person(lemma: str) -> str:
    """The present of a verb with one subject.

    >>> third_person("meet"), third_person("ratify"), third_person("convoy"), third_person("reach")
    ('meets', 'ratifies', 'convoys', 'reaches')
    """
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _be(subject: Subject, *, ahead: bool) -> str:
    if ahead:
        return "are " if subject.is_plural else "is "
    return "were " if subject.is_plural else "was "


def _stranded(clauses: Clauses, verb: Token) -> Token | None:
    """The preposition that a relative clause leaves without its noun: "the code that they signed up to"."""
    return next((t for t in clauses.parse.children(verb.i, "prep") if t.i > verb.i and not clauses.parse.children(t.i)), None)


def _is_made_past(clauses: Clauses, verb: Token) -> bool:
    """Whether the line needs another form of the verb: "meeting Kim", "having met Kim" and "had met Kim" become "met Kim"."""
    words = [t.lower for t in clauses.parse.children(verb.i, "aux", "auxpass")]
    if verb.tag == "VBN" and words in (["had"], ["having"]):
        return True
    return verb.tag == "VBG" and not words and verb.dep in ("advcl", "pcomp", "acl")


def past_form(clauses: Clauses, verb: Token) -> str:
    """The simple past of a participle as it stands ("swapping" and "swapped" alike give "swapped")."""
    if verb.lemma in clauses.words.pasts:
        return clauses.words.pasts[verb.lemma]
    if verb.tag == "VBN" and verb.lower.endswith("ed"):
        return verb.lower
    stem = verb.lower.removesuffix("ing")
    doubled = verb.tag == "VBG" and len(stem) > 2 and stem[-1] == stem[-2] and not verb.lemma.endswith(stem[-2:])
    return stem + "ed" if doubled else past(verb.lemma, clauses.words.pasts)


def _without_second(clauses: Clauses, verb: Token, last: int) -> int:
    """The end of the clause before a second verb, whose form would have to change too."""
    second = next((t for t in clauses.parse.children(verb.i, "conj") if t.i < last), None)
    joint = next((t for t in clauses.parse.children(verb.i, "cc") if t.i < last), None)
    return joint.i if second is not None and joint is not None else last


def _first_of_verb(clauses: Clauses, verb: Token) -> int:
    first = min([verb.i, *(t.i for t in clauses.parse.children(verb.i, "aux", "auxpass", "neg") if t.i < verb.i)])
    while first > 0 and clauses.tokens[first - 1].head == verb.i and clauses.tokens[first - 1].dep in _ADVERBS_BEFORE:
        first -= 1
    return first


def _holed(clauses: Clauses, first: int, last: int, dated: Dated | None, own: tuple[str, ...]) -> Pieces:
    """The words of tokens first..last, the date and what ties it in left out."""
    hole = _hole(clauses, dated) if dated is not None else None
    parts = [(first, last)]
    if hole is not None and first < hole[1] and hole[0] < last:
        parts = [(first, max(hole[0], first)), (min(hole[1], last), last)]
    it = _meaningless_it(clauses, first, last)
    kept = [piece for a, b in parts if a < b for piece in (*_with_matter(clauses, a, b, it, own), " ")]
    return tuple(kept[:-1])


def _meaningless_it(clauses: Clauses, first: int, last: int) -> int | None:
    """An "it" before any noun of the predicate, as object, whose meaning the line would lack."""
    for token in clauses.tokens[first:last]:
        if token.pos in ("NOUN", "PROPN"):
            return None
        if token.lower == "it" and token.dep in ("dobj", "pobj") and not clauses.actors((token,)):
            return token.i
    return None


def _with_matter(clauses: Clauses, first: int, last: int, it: int | None, own: tuple[str, ...]) -> Pieces:
    if it is None or not first <= it < last:
        return pieces(clauses, first, last, own)
    before = (*pieces(clauses, first, it, own), " ") if first < it else ()
    after = (" ", *pieces(clauses, it + 1, last, own)) if it + 1 < last else ()
    return (*before, "the matter", *after)


def _hole(clauses: Clauses, dated: Dated) -> tuple[int, int] | None:
    """The tokens that go with the date, or None where the line needs it."""
    first, last = dated.first, dated.last
    tokens = clauses.tokens
    sentence = clauses.parse.sentence(first)
    if last < sentence.last and tokens[last].tag == "POS":
        return first, last + 1
    while first > sentence.first and tokens[first - 1].lower in _FALLING and tokens[first - 1].dep != "prt":
        first -= 1
    if first == dated.first and first > sentence.first and tokens[first - 1].pos in ("ADP", "SCONJ") and tokens[first - 1].dep != "prt":
        return None
    opens, closes = first > sentence.first and tokens[first - 1].text == ",", last < sentence.last and tokens[last].text == ","
    return first - (opens and closes), last


def without_date(clauses: Clauses, subject: Subject, dated: Dated | None) -> Pieces:
    """The words of a subject without the date that stands among them: "Wednesday's meeting"."""
    if dated is None or (subject.keys and all(clauses.actors((h,)) for h in subject.heads)):
        return subject.words
    first, last = phrase_extent(clauses, subject.heads[0])
    owns = dated.last < last and clauses.tokens[dated.last].tag == "POS" and dated.first <= first
    return ("the " if owns else "", *_holed(clauses, first, last, dated, ()), " ")


def noun_line(clauses: Clauses, noun: Token, dated: Dated, *, ahead: bool) -> tuple[tuple[int, int], Pieces] | None:
    """A dated happening told by its name alone, as a sentence: "Presidential elections are due"."""
    first, last = phrase_extent(clauses, noun)
    if is_dangling(clauses, first, last):
        return None
    words = _holed(clauses, first, last, dated, ())
    verb = _verb_of_noun(noun, ahead=ahead)
    opener = "" if any(t.dep in ("det", "poss") and not dated.first <= t.i < dated.last for t in clauses.parse.children(noun.i)) else "the "
    return (first, last), (opener, *words, " ", verb)


def _verb_of_noun(noun: Token, *, ahead: bool) -> str:
    is_many = noun.tag in ("NNS", "NNPS")
    if noun.lemma.lower() == "deadline":
        return "expire" if is_many else "expires"
    if ahead:
        return "are due" if is_many else "is due"
    return "took place"


def said_line(clauses: Clauses, verb: Token, speaker: Subject, dated: Dated | None) -> tuple[tuple[int, int], Pieces] | None:
    """What a speaker said, in the order of the text: "The talks will go on, X said" or "X said that the talks will go on"."""
    content = clauses.parse.child(verb.i, "ccomp")
    if content is None or _is_in_speech(clauses, content):
        return None
    if content.i > verb.i:
        tokens, words = predicate(clauses, verb, speaker, dated)
        return None if is_dangling(clauses, *tokens) else (tokens, (*speaker.words, *words))
    first, last = extent(clauses, content.i)
    if is_dangling(clauses, first, last):
        return None
    return (first, last), (*pieces(clauses, first, last, speaker.keys), ", ", *speaker.words, verb.text)


def _is_in_speech(clauses: Clauses, content: Token) -> bool:
    """Whether what was said stands in quotation marks, words of the speaker with "I" and "we"."""
    return any(q.start <= content.start < q.end and q.statement for q in clauses.annotated.quotes)


def attribution(clauses: Clauses, verb: Token, keys: tuple[str, ...]) -> Pieces:
    """Who says so, where it is not the subject itself."""
    for report in clauses.reports(verb.i):
        if not set(clauses.actors(report.speakers)) & set(keys):
            speaker = subject_of(clauses, report.speakers)
            first = phrase_extent(clauses, report.speakers[0])[0] if speaker is not None else 0
            return (", according to ", *_within(clauses, speaker.words, first)[:-1]) if speaker is not None else ()
    return ()


def actors_in(clauses: Clauses, first: int, last: int) -> tuple[str, ...]:
    """Keys of the actors named within tokens first..last, in order, without repetition."""
    return tuple(dict.fromkeys(key for token in clauses.tokens[first:last] for key in clauses.actors((token,))))
