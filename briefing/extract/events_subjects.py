"""Turns the subject of a clause into actors, or into words that a reader understands alone."""

from typing import NamedTuple

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import named
from briefing.extract.events_words import event_words
from briefing.extract.wording import Pieces, extent, pieces
from briefing.model.annotation import Token
from briefing.model.claims import Named

_OWN = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your"})
_THIRD = frozenset({"he", "she", "it", "they"})


class Subject(NamedTuple):
    """Who or what a clause is about."""

    heads: tuple[Token, ...]
    keys: tuple[str, ...]
    words: Pieces

    @property
    def is_named(self) -> bool:
        """Whether the line names it otherwise than the text does."""
        return isinstance(self.words[0], Named)

    @property
    def is_plural(self) -> bool:
        """Whether its verb is plural, under the names that the line gives it."""
        is_many = self.heads[0].tag in ("NNS", "NNPS")
        if self.is_named:
            # A group keeps its own noun: "Ministers meet".
            return len(self.keys) > 1 or (is_many and all(key.startswith("group:") for key in self.keys))
        return len(self.heads) > 1 or len(self.keys) > 1 or is_many


def find_subject(clauses: Clauses, verb: Token) -> Subject | None:
    """The subject of a clause in words that a reader understands alone; None where only a pronoun without a known meaning stands."""
    heads = _heads(clauses, verb)
    if len(heads) == 1 and heads[0].lower in _THIRD and not clauses.actors(heads):
        heads = () if clauses.is_passive(verb.i) else _speaker_meant(clauses, verb)
    is_personal = verb.lemma in event_words().personal and any(_is_office(clauses, head) for head in heads)
    return subject_of(clauses, tuple(_by_name(clauses, head) for head in heads), in_words=is_personal)


def _is_office(clauses: Clauses, head: Token) -> bool:
    """Whether the words name an office for its country: "the president of Haiti", which is not what resigns."""
    mention = clauses.mention(head.i)
    return mention is not None and mention.how == "definite"


def subject_of(clauses: Clauses, heads: tuple[Token, ...], *, in_words: bool = False) -> Subject | None:
    """A subject by the heads of its phrases, named, or in the words of the text."""
    if not heads or any(h.pos in ("PRON", "DET", "NUM", "ADJ") and not clauses.actors((h,)) for h in heads):
        return None
    keys = clauses.actors(heads)
    if keys and not in_words and all(clauses.actors((h,)) for h in heads):
        return Subject(heads, keys, named(keys))
    first, last = phrase_extent(clauses, heads[0])
    if is_dangling(clauses, first, last) or any(t.tag in ("WP$", "WDT", "WP") for t in clauses.tokens[first:last]):
        return None
    return Subject(heads, keys, (*pieces(clauses, first, last), " "))


def _heads(clauses: Clauses, verb: Token) -> tuple[Token, ...]:
    head = clauses.parse.head(verb.i)
    if head is not None and hangs_on_noun(clauses, verb):
        return clauses.phrase(head)
    if head is not None and verb.dep == "acl" and verb.tag == "VBN" and head.pos in ("NOUN", "PROPN"):
        return clauses.phrase(head)
    own = [t for t in clauses.parse.children(verb.i, "nsubj") if t.i < verb.i]
    if len(own) > 1:  # the parse ran two clauses into one: the nearer subject is the verb's
        return clauses.phrase(own[-1])
    return clauses.patients(verb.i) if clauses.is_passive(verb.i) else clauses.subjects(verb.i)


def hangs_on_noun(clauses: Clauses, verb: Token) -> bool:
    """Whether an infinitive tells what becomes of the noun before it: "a credit, to be presented in May", "Sweden to hold talks"."""
    head = clauses.parse.head(verb.i)
    if head is None or head.pos not in ("NOUN", "PROPN") or verb.dep not in ("acl", "relcl", "advcl"):
        return False
    return clauses.parse.child(verb.i, "nsubj", "nsubjpass") is None and any(t.lower == "to" for t in clauses.parse.children(verb.i, "aux"))


def _by_name(clauses: Clauses, head: Token) -> Token:
    """The name behind an office: "the foreign minister, Ana Silva,"."""
    if clauses.actors((head,)):
        return head
    return next((t for t in clauses.parse.children(head.i, "appos") if clauses.actors((t,))), head)


def _speaker_meant(clauses: Clauses, verb: Token) -> tuple[Token, ...]:
    """The speaker, where "it" or "they" in what is said can be nobody else: "France said it would host the talks"."""
    report = next(iter(clauses.reports(verb.i)), None)
    return report.speakers if report is not None and clauses.actors(report.speakers) else ()


def is_dangling(clauses: Clauses, first: int, last: int) -> bool:
    """Whether the words hold a pronoun whose meaning they do not tell: of the speaker, or with no noun before it."""
    has_noun = False
    for token in clauses.tokens[first:last]:
        has_noun = has_noun or token.pos in ("NOUN", "PROPN")
        if token.tag in ("PRP", "PRP$") and not clauses.actors((token,)) and (token.lower in _OWN or not has_noun):
            return True
    return False


def phrase_extent(clauses: Clauses, head: Token) -> tuple[int, int]:
    """The noun phrase of a head without the clauses that hang on it."""
    hanging = [t.i for t in clauses.parse.children(head.i, "relcl", "acl", "appos", "advcl", "parataxis", "ccomp") if t.i > head.i]
    first, last = extent(clauses, head.i, without=hanging)
    return first, max(last, head.i + 1)
