"""Turns capitalised words into names of persons: where each stands, and what the text around it says of the person."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.annotate.acting import speaking_verbs
from briefing.annotate.readings import Readings
from briefing.annotate.roles import Around, post_of
from briefing.annotate.runs import Run, find_runs
from briefing.annotate.spelling import text_of
from briefing.annotate.tagging import Tag, is_loud, iter_covered
from briefing.lexicons import load
from briefing.lexicons.actor_nouns import is_document, is_people, names_body
from briefing.lexicons.actors import fold, gender_of, holders_of
from briefing.model.annotation import Parse, Token
from briefing.model.article import ParagraphKind

__all__ = ["Name", "find_names", "iter_covered"]

#: Words inside a name that may be lower case: "Ursula von der Leyen", "Mohammed bin Salman".
_PARTICLES = frozenset(load("actor_words")["particles"])
#: Capitalised words before a name that are no part of it: "Senior Trump administration officials".
_NOT_FIRST = frozenset(load("actor_words")["not_first"])
#: Labels under which the pipeline at times files a person; ORG only where the words around tell a person.
_MISTAKEN = frozenset({"", "FAC", "GPE", "LOC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT"})
_DOING = frozenset({"nsubj", "nsubjpass", "conj", "dobj", "pobj", "poss"})
_NAMING = ("PROPN", "NOUN", "ADJ", "X")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name at tokens first..last; the title before it, from token `opens` on."""

    first: int
    last: int
    opens: int
    #: Folded words of the name, hyphens split, initials kept.
    words: tuple[str, ...]
    text: str
    role: str | None = None
    kind: str | None = None
    #: "country:US", "body:…" or "org:…" where the text or the office tells it.
    affiliation: str | None = None
    gender: str | None = None
    #: Whether the person does something here.
    acts: bool = False
    #: Whether the pipeline labels it as a person.
    is_labelled: bool = True


def find_names(parse: Parse, tags: dict[int, Tag], covered: dict[int, Tag]) -> list[Name]:
    """Names of persons in order: by title before them, by apposition, or by the pipeline's entity label."""
    finder = _NameFinder(parse, tags, covered)
    return [
        name
        for sentence in parse.sentences
        if sentence.kind is not ParagraphKind.CAPTION
        for name in finder.iter_in(sentence.first, sentence.last)
    ]


class _NameFinder:
    def __init__(self, parse: Parse, tags: dict[int, Tag], covered: dict[int, Tag]) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.tags = tags
        self.covered = covered
        self.runs: dict[int, Run] = find_runs(parse, covered)
        self.readings = Readings(parse, tags)
        self.around = Around(parse, tags, self.runs, self.readings)
        self.saying = frozenset(load("standing")["saying"])
        #: Whether the sentence at hand is written all in capitals, and whether it is a headline, where each word may bear one.
        self.loud = self.heading = False
        self.raised = frozenset(_iter_raised(parse))

    def iter_in(self, first: int, stop: int) -> list[Name]:
        found: list[Name] = []
        self.loud = is_loud(self.parse, self.parse.sentence(first))
        self.heading = self.parse.sentence(first).kind is ParagraphKind.HEADLINE and bool(self.raised)
        i = first
        while i < stop:
            title, start = self._title_at(i, stop)
            start = self._past_prefix(start, stop)
            end = self._end(start, stop)
            i, start, title = self._past_title(i, start, end, title)
            if end > start and self._names_person(start, end, title):
                found.append(self._name(i if title is not None else start, start, end, title))
                i = end
            else:
                i += 1
        return found

    # --- where ---------------------------------------------------------------
    def _title_at(self, i: int, stop: int) -> tuple[Tag | None, int]:
        """The office tag at token i and the token at which a name may follow it: "Foreign Minister"."""
        tag = self.tags.get(i)
        office = tag.office if tag is not None else None
        if tag is None or office is None or tag.is_plural_office:
            return None, i
        after = tag.last
        inner = self.tags.get(after)
        while inner is not None and inner.office is not None and not inner.is_plural_office and after < stop:
            if office.kind == "honorific":
                tag, office = inner, inner.office
            after = inner.last
            inner = self.tags.get(after)
        return (tag, after) if after < stop else (None, i)

    def _past_title(self, i: int, start: int, end: int, title: Tag | None) -> tuple[int, int, Tag | None]:
        """The start moved behind an office that stands inside the run: "Finance Chairman | Orrin Hatch"."""
        for at in range(end - 2, start - 1, -1):
            tag = self.tags.get(at)
            if tag is not None and tag.last < end and tag.office is not None and not tag.is_plural_office:
                return at, tag.last, tag
        return i, start, title

    def _past_prefix(self, start: int, stop: int) -> int:
        while start + 1 < stop and self.tokens[start].text[:1].isupper() and self._is_raised(self.tokens[start]):
            start += 1
        return start

    def _is_raised(self, token: Token) -> bool:
        """Whether a word only opens a sentence or a phrase: "Senior", "Schoolgirl"."""
        if token.lower in _NOT_FIRST:
            return True
        opens = token.i == self.parse.sentence(token.i).first
        return opens and token.i not in self.tags and is_people(token.lower, token.lower) and gender_of(token.text) is None

    def _end(self, start: int, stop: int) -> int:
        """Where the run of name words that opens at token `start` ends."""
        end = start
        while end < stop and self._is_word(start, end):
            end += 1
        while self.heading and end > start + 1 and _is_deed(self.tokens[end - 1]):
            end -= 1
        while end > start and (self.tokens[end - 1].lower in _PARTICLES or self.tokens[end - 1].text in ("-", ".", "'")):
            end -= 1
        return end

    def _is_word(self, start: int, i: int) -> bool:
        token = self.tokens[i]
        inside = i > start
        if token.text == "-":
            return inside and self._is_tied(i) and i + 1 < len(self.tokens) and self.tokens[i + 1].start == token.end
        if inside and self.tokens[i - 1].text == "-" and self._is_tied(i):
            return token.text.isalpha()
        if inside and token.lower in _PARTICLES and token.text.islower():
            return i + 1 < len(self.tokens) and (self.tokens[i + 1].text[:1].isupper() or self.tokens[i + 1].lower in _PARTICLES)
        if not token.text[:1].isupper() or not any(c.isalpha() for c in token.text) or token.tag == "POS" or i in self.runs:
            return False
        if token.ent in ("DATE", "TIME") or not self._may_name(token, inside=inside):
            return False
        tag = self.covered.get(i)
        return tag is None or ((token.ent == "PERSON" or inside) and _is_doubtful(tag))

    def _may_name(self, token: Token, *, inside: bool) -> bool:
        if token.ent == "PERSON":
            return True
        return token.pos in _NAMING or (inside and token.pos in ("VERB", "INTJ", "ADV", "AUX"))

    def _is_tied(self, i: int) -> bool:
        return self.tokens[i - 1].end == self.tokens[i].start

    # --- whether -------------------------------------------------------------
    def _names_person(self, start: int, end: int, title: Tag | None) -> bool:
        tokens = self.tokens[start:end]
        if (
            (tokens[-1].tag == "NNPS" and title is None and gender_of(tokens[0].text) is None)
            or names_body(tokens[-1].lower)
            or is_document(tokens[-1].lower)
        ):
            return False
        if title is not None and _is_capital_name(tokens):
            return True
        if any(t.ent == "PERSON" for t in tokens) and (self._is_known(tokens) or not self._is_dubious(tokens)):
            return not self._is_part_of_term(start, end) and not self._is_other(start, end)
        if len(tokens) < 2:
            return self._is_holder(tokens[0])
        if tokens[0].pos != "PROPN" or tokens[-1].pos != "PROPN":
            return False
        labels = {t.ent for t in tokens}
        if gender_of(tokens[0].text) is not None and labels <= _MISTAKEN | {"ORG"}:
            return not self._is_part_of_term(start, end)
        return len(tokens) < 5 and self._behaves_as_person(start, end, labels)

    def _is_dubious(self, tokens: tuple[Token, ...]) -> bool:
        """Whether the capitals tell little: in a line of capitals, and in a headline whose words the body has in lower case only."""
        return self.loud or (self.heading and tokens[-1].text not in self.raised)

    def _is_known(self, tokens: tuple[Token, ...]) -> bool:
        """Whether a name in a line of capitals, where labels tell little, opens with a given name or is an office-holder's."""
        if len(tokens) == 1:
            return bool(holders_of(tokens[0].text))
        return gender_of(tokens[0].text) is not None or any(t.lower in _PARTICLES for t in tokens[1:])

    def _is_holder(self, token: Token) -> bool:
        """Whether a lone word that is labelled as something else may be an office-holder's surname: "Trump and Putin agreed"."""
        if token.i in self.covered or token.ent in ("DATE", "TIME"):
            return False
        if token.pos == "PROPN":
            does = token.dep in _DOING or (token.dep == "compound" and self._is_government(token.head))
        else:
            does = token.pos == "NOUN" and token.dep == "nsubj"
        return does and bool(holders_of(token.text))

    def _is_government(self, i: int) -> bool:
        """Whether the noun is what a leader's name stands before: "the Trump administration"."""
        tag = self.covered.get(i)
        return tag is not None and tag.of("group") is not None and self.tokens[i].lemma in ("administration", "government", "cabinet")

    def _is_part_of_term(self, start: int, end: int) -> bool:
        """Whether the words belong to a longer term in capitals: "Foreign | Trade Barriers", "Kennedy | Round"."""
        before = self.tokens[start - 1] if start else None
        if (
            before is not None
            and before.pos == "PROPN"
            and start <= before.head < end
            and before.i not in self.covered
            and before.ent == ""
        ):
            return gender_of(self.tokens[start].text) is None
        after = self.tokens[end] if end < len(self.tokens) else None
        return after is not None and after.text[:1].isupper() and is_document(after.lower)

    def _is_other(self, start: int, end: int) -> bool:
        """Whether a lone word means an outlet, a country or a capital rather than a person."""
        tag = self.covered.get(start)
        if end - start > 1 or tag is None:
            return False
        if tag.of("media", "platform", "country") is not None:
            return True
        return self.readings.capital(tag) is not None or self.readings.adjective(tag) is not None

    def _behaves_as_person(self, start: int, end: int, labels: set[str]) -> bool:
        """Whether words that the pipeline takes for something else are used as a person's name: they speak, have an age, are "who"."""
        if any(t.text.isupper() and len(t.text) > 2 for t in self.tokens[start:end]):
            return False
        if self._is_apposed(end):
            return True
        head = next((t for t in self.tokens[start:end] if not start <= t.head < end), self.tokens[end - 1])
        above = self.parse.head(head.i)
        return (
            labels <= _MISTAKEN - {"GPE", "LOC"}
            and head.dep == "nsubj"
            and above is not None
            and above.lemma in self.saying
            and above.i >= end
        )

    def _is_apposed(self, end: int) -> bool:
        """Whether ", who", ", 58," or ", a trade expert" follows."""
        if end + 1 >= len(self.tokens) or self.tokens[end].text != ",":
            return False
        after = self.tokens[end + 1]
        if after.lower == "who" or (after.text.isdigit() and len(after.text) == 2):
            return True
        stop = min(end + 6, self.parse.sentence(end).last)
        if after.lower not in ("a", "an", "the") and after.i not in self.tags:
            return False
        noun = next((t for t in self.tokens[end + 1 : stop] if t.pos == "NOUN" and t.dep != "compound"), None)
        return noun is not None and noun.tag == "NN" and is_people(noun.lower, noun.lemma)

    # --- what is said of it --------------------------------------------------
    def _name(self, opens: int, start: int, end: int, title: Tag | None) -> Name:
        tokens = self.tokens[start:end]
        post = post_of(self.around, (opens, start, end), title)
        office = title.office if title is not None else None
        told = office.gender if office is not None and office.gender else None
        gender = told or (gender_of(tokens[0].text) if end - start > 1 else None)
        words = tuple(fold(t.text) for t in tokens if t.text not in ("-", "'"))
        return Name(
            start,
            end,
            post.opens,
            words,
            text_of(tokens),
            post.role,
            post.kind,
            post.affiliation,
            gender,
            self._acts(start, end),
            any(t.ent == "PERSON" for t in tokens),
        )

    def _acts(self, start: int, end: int) -> bool:
        head = next((t for t in self.tokens[start:end] if not start <= t.head < end), self.tokens[end - 1])
        while head.dep in ("conj", "appos") and head.head != head.i:
            head = self.tokens[head.head]
        above = self.parse.head(head.i)
        return above is not None and (head.dep == "nsubj" or (head.dep == "pobj" and above.dep == "agent"))


def _is_deed(token: Token) -> bool:
    """Whether a word at the end of a name in a headline is what the person does: "Maria Lund | Urges Kenya To Wait"."""
    stems = (token.lower, token.lower.removesuffix("s"), token.lower.removesuffix("es"), token.lower.removesuffix("ies") + "y")
    return token.lower.endswith("s") and any(stem in speaking_verbs() for stem in stems)


def _iter_raised(parse: Parse) -> Iterator[str]:
    """The words that the body writes with a capital inside a sentence."""
    for sentence in parse.sentences:
        if sentence.kind is ParagraphKind.BODY:
            yield from (t.text for t in parse.tokens[sentence.first + 1 : sentence.last] if t.text[:1].isupper())


def _is_doubtful(tag: Tag) -> bool:
    """Whether what the tables say of these words may well be a name in a person's name: "Jordan", "Chad", "Bishop"."""
    known = tag.of("country", "adjective", "people", "capital", "short", "group", "office", "platform", "media")
    return known is not None and all(c.guarded or c.sense in ("group", "short") for c in tag.candidates)


def _is_capital_name(tokens: tuple[Token, ...]) -> bool:
    return (tokens[0].pos == "PROPN" and not tokens[0].text.isupper()) or all(t.ent == "PERSON" for t in tokens)
