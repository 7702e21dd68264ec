"""Turns what a rule has found in a clause into a claim: actors from phrases, conditions, reporters, antecedents."""

from dataclasses import dataclass

from briefing.extract.clauses import Clauses
from briefing.extract.wording import Pieces, extent, pieces, span
from briefing.lexicons.actor_nouns import is_body, is_people, is_state
from briefing.model.annotation import Token
from briefing.model.article import Span
from briefing.model.claims import Claim, ClaimKind, Named

_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "who", "which", "one", "some", "others", "all", "what"}
)
#: Those asked, where the text names them by nothing more: "pressured them to".
_OBJECTS = frozenset({"him", "her", "them", "it", "me", "those", "others"})
_CONDITION_MARKS = frozenset({"if", "unless", "provided", "providing", "until", "lest"})
_CONDITION_PHRASES = (
    "in return for",
    "in exchange for",
    "as long as",
    "so long as",
    "on condition that",
    "only if",
    "only when",
    "or else",
    "in return",
    "in exchange",
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule found: the trigger, who, whom, what, and how the line is to read between the actors."""

    rule: str
    trigger: int
    actors: tuple[Token, ...]
    #: Tokens first..last of what is agreed or asked.
    content: tuple[int, int]
    #: The line from the verb on.
    predicate: Pieces
    addressees: tuple[Token, ...] = ()
    status: str = ""
    strength: int = 2
    answer: str | None = None
    topic: str = ""
    #: Keys, where the rule knows the actors otherwise than by a phrase.
    actor_keys: tuple[str, ...] = ()
    #: The actors that the line names as its subject, where a partner stands in the predicate ("signed a pact with Oman").
    subject: tuple[str, ...] = ()
    #: The predicate is the whole line: "It was agreed that …".
    is_whole: bool = False


def claim(clauses: Clauses, kind: ClaimKind, draft: Draft) -> Claim:
    """The claim that a draft makes, its actors named or, where no party could be resolved, their words kept."""
    keys = draft.actor_keys or clauses.actors(draft.actors)
    addressees = tuple(key for key in clauses.actors(draft.addressees) if key not in keys)
    subject: Pieces = (Named(draft.subject or keys), *_further(clauses, draft.actors), " ") if keys else _words_of(clauses, draft.actors)
    if draft.is_whole:
        subject = ()
    condition = find_condition(clauses, draft.trigger)
    reporters = list(clauses.reports(draft.trigger))
    first, last = draft.content
    return Claim(
        kind=kind,
        rule=draft.rule,
        sentence=clauses.parse.sentence_of[draft.trigger],
        focus=_focus(clauses, draft),
        content=span(clauses, first, last),
        wording=subject + draft.predicate,
        actors=keys,
        actor_span=None if keys else _span_of(clauses, draft.actors),
        addressees=addressees,
        addressee_span=None if addressees else _span_of(clauses, draft.addressees),
        status=draft.status if draft.status != "open" or condition is None else "conditional",
        condition=condition,
        answer=draft.answer,
        reporters=tuple(key for report in reporters for key in clauses.actors(report.speakers)),
        antecedents=clauses.antecedents(draft.actors + draft.addressees),
        topic=draft.topic,
        strength=draft.strength,
    )


def _focus(clauses: Clauses, draft: Draft) -> Span:
    """From the trigger to the end of the content, within the sentence."""
    sentence = clauses.parse.sentence(draft.trigger)
    first = max(min(draft.trigger, draft.content[0]), sentence.first)
    last = min(max(draft.trigger + 1, draft.content[1]), sentence.last)
    return span(clauses, first, last)


def _words_of(clauses: Clauses, heads: tuple[Token, ...]) -> Pieces:
    if not heads:
        return ()
    first, last = extent(clauses, heads[0].i)
    return (*pieces(clauses, first, last), " ")


def _further(clauses: Clauses, heads: tuple[Token, ...]) -> Pieces:
    """Those who act with the named actors and are no party: "Sudan [and the rebels]"."""
    unnamed = [head for head in heads if clauses.mention(head.i) is None and head.pos in ("NOUN", "PROPN")]
    if not unnamed or len(unnamed) == len(heads):
        return ()
    first, last = extent(clauses, unnamed[-1].i)
    return (" and ", *pieces(clauses, first, last))


def _span_of(clauses: Clauses, heads: tuple[Token, ...]) -> Span | None:
    if not heads:
        return None
    first, last = extent(clauses, heads[0].i)
    return span(clauses, first, last)


def find_condition(clauses: Clauses, trigger: int) -> Span | None:
    """The words that tie the claim to a condition, an offer or a threat, in the same sentence."""
    parse = clauses.parse
    sentence = parse.sentence(trigger)
    below = set(parse.subtree(trigger))
    for token in clauses.tokens[sentence.first : sentence.last]:
        if token.dep == "advcl" and (token.i in below or token.head == trigger):
            marks = {t.lower for t in parse.children(token.i, "mark")}
            if marks & _CONDITION_MARKS:
                first, last = extent(clauses, token.i)
                return span(clauses, first, last)
    for token in clauses.tokens[sentence.first : sentence.last]:
        words = " ".join(t.lower for t in clauses.tokens[token.i : token.i + 3])
        if words.startswith(_CONDITION_PHRASES):
            first, last = extent(clauses, token.i)
            return (
                span(clauses, first, last)
                if last - first > 3
                else Span(token.start, clauses.tokens[min(token.i + 1, sentence.last - 1)].end)
            )
    return None


def is_journalistic(clauses: Clauses, heads: tuple[Token, ...]) -> bool:
    """Whether the subject is a thing rather than an actor: "The cooperation demands patience"."""
    return bool(heads) and not clauses.actors(heads) and all(h.pos in ("NOUN", "DET") and not _acts(clauses, h) for h in heads)


def _acts(clauses: Clauses, head: Token) -> bool:
    lemma = head.lemma.lower()
    return lemma in clauses.words.animate or is_people(head.lower, lemma) or is_body(lemma) or is_state(lemma)


def named(keys: tuple[str, ...]) -> Pieces:
    """A place for names, with a space behind."""
    return (Named(keys), " ") if keys else ()


def is_understandable(clauses: Clauses, made: Claim) -> bool:
    """Whether a reader knows who acts: an actor, or words for one that are no mere pronoun; happenings may do without."""
    if made.rule == "wanted" and not made.addressees:
        return False
    if made.addressee_span is not None and clauses.annotated.article.text[slice(*made.addressee_span)].lower() in _OBJECTS:
        return False
    if made.actors or made.kind is ClaimKind.EVENT:
        return True
    if made.actor_span is None:
        return made.kind is ClaimKind.ASK and (bool(made.addressees) or _is_titled(clauses, made.addressee_span))
    return clauses.annotated.article.text[slice(*made.actor_span)].lower() not in _PRONOUNS


def _is_titled(clauses: Clauses, words: Span | None) -> bool:
    """Whether the words name a body or an office in capitals: "the Director-General", "the Federation"."""
    text = clauses.annotated.article.text[slice(*words)] if words is not None else ""
    return text.removeprefix("The ").removeprefix("the ")[:1].isupper() and text.lower() not in _PRONOUNS
