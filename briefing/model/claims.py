"""What extract finds: claims, each one proposition of one article with its wording and its proof."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing.model.article import Span


class ClaimKind(StrEnum):
    """The lists of the brief that claims go to."""

    AGREEMENT = "agreement"
    ASK = "ask"
    EVENT = "event"
    FIGURE = "figure"
    QUOTE = "quote"


class Named(NamedTuple):
    """A place in a wording where actors are to be named, under the names the whole event gives them."""

    actors: tuple[str, ...]
    possessive: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition of one article: who, what, how firm, in which words, and where it stands."""

    kind: ClaimKind
    #: Name of the rule that found it.
    rule: str
    #: Index of the sentence that says it.
    sentence: int
    #: The decisive words.
    focus: Span
    #: What is agreed, asked or to happen, as it stands in the text.
    content: Span
    #: The line as pieces: plain words, and places where actors are named.
    wording: tuple[str | Named, ...]
    #: Keys: the parties of an agreement, the askers of an ask, who acts in an event.
    actors: tuple[str, ...] = ()
    #: The words that name the actor, where none could be resolved.
    actor_span: Span | None = None
    addressees: tuple[str, ...] = ()
    addressee_span: Span | None = None
    #: A status of the brief's list: "agreed", "open", "past" …
    status: str = ""
    condition: Span | None = None
    #: "granted" or "refused", where the same passage tells the answer to an ask.
    answer: str | None = None
    #: Date in the brief's form, and whether it was inferred.
    date: str | None = None
    date_inferred: bool = False
    #: The kind of a happening ("meeting", "vote"), by which several accounts of one are told.
    happening: str = ""
    #: Keys of those who report it.
    reporters: tuple[str, ...] = ()
    #: Indices of sentences that show who is meant.
    antecedents: tuple[int, ...] = ()
    #: "deal" where the claim tells of an agreement itself rather than of one of its terms.
    topic: str = ""
    #: How surely the words say it: 2 in so many words, 1 by construction, 0 by position alone.
    strength: int = 2


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of one article, in order of the text, and the sentences that were not understood."""

    claims: tuple[Claim, ...] = ()
    #: Indices of sentences with a cue and an actor, but without a claim.
    passed_over: tuple[int, ...] = ()
