"""Annotated articles and their claims → the event: one look-up for actors, homes, evidence and keys that all lists are built with."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.model.annotation import Actor, Annotated
from briefing.model.article import Span
from briefing.model.brief import Evidence, EvidenceRole, PartyType
from briefing.model.claims import Claim

#: Space that is no break between words: hard and narrow spaces, zero-width marks.
_PADDING = frozenset("\u00a0\u2007\u202f\u200b\u200c\u200d\ufeff")


@dataclass(frozen=True, slots=True)
class Found:
    """A claim together with the article that makes it."""

    annotated: Annotated
    claim: Claim

    @property
    def source(self) -> str:
        """Id of the source."""
        return self.annotated.article.id


class Event:
    """All that was found in the articles of one event."""

    def __init__(self, annotated: Sequence[Annotated], origins: dict[str, str]) -> None:
        self.annotated = tuple(annotated)
        self.articles = {a.article.id: a.article for a in annotated}
        #: Source id → origin.
        self.origin_of = origins
        self.actors: dict[str, Actor] = {}
        for one in annotated:
            for key, actor in one.cast.items():
                if key not in self.actors or _is_fuller(actor, self.actors[key]):
                    self.actors[key] = actor

    def home(self, key: str) -> str:
        """The actor for whom an official acts: the country or body; a legislator, an analyst and a former official act for themselves."""
        actor = self.actors.get(key)
        if actor is None or actor.affiliation is None or actor.affiliation not in self.actors:
            return key
        return actor.affiliation if actor.acts_for_home and actor.type in (PartyType.PERSON, PartyType.GROUP) else key

    def homes(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The actors for whom these act, without repetition, in order."""
        return tuple(dict.fromkeys(self.home(key) for key in keys))

    def state(self, key: str) -> str:
        """The country behind an actor, through a body if need be, else the actor itself."""
        home = self.home(key)
        for _ in range(2):
            actor = self.actors.get(home)
            if actor is None or actor.affiliation not in self.actors or actor.type is not PartyType.GOVERNMENT_BODY:
                break
            home = actor.affiliation or home
        return home

    def sentence_evidence(
        self, annotated: Annotated, sentence: int, role: EvidenceRole = EvidenceRole.CLAIM, focus: Span | None = None
    ) -> Evidence:
        """The whole sentence as proof, the decisive words marked inside it."""
        span = annotated.parse.sentences[sentence]
        opening = padded(annotated.article.text, span.start)
        inside = None
        if focus is not None:
            start, end = max(focus.start, span.start), min(focus.end, span.end)
            inside = Span(start, end) if start < end else None
        return annotated.article.evidence(Span(opening, span.end), role, inside)

    def evidence(self, found: Sequence[Found]) -> tuple[Evidence, ...]:
        """The proofs of several claims of one entry: each sentence once, then the sentences that show who is meant."""
        seen: dict[tuple[str, int, str], Evidence] = {}
        for one in found:
            proof = self.sentence_evidence(one.annotated, one.claim.sentence, EvidenceRole.CLAIM, one.claim.focus)
            seen.setdefault((one.source, proof.start, "claim"), proof)
        for one in found:
            for index in one.claim.antecedents:
                proof = self.sentence_evidence(one.annotated, index, EvidenceRole.ANTECEDENT)
                if (one.source, proof.start, "claim") not in seen:
                    seen.setdefault((one.source, proof.start, "antecedent"), proof)
        return tuple(seen.values())

    def origins(self, evidence: Iterable[Evidence]) -> int:
        """How many independent origins stand behind the evidence."""
        return len({self.origin_of[e.source] for e in evidence if e.role is EvidenceRole.CLAIM})

    def key(self, list_name: str, evidence: Sequence[Evidence], extra: str = "") -> str:
        """Eight hex digits over the list's name and the first evidence's text hash and offset."""
        first = evidence[0]
        place = f"{list_name}:{self.articles[first.source].text_sha256}:{first.start}:{extra}"
        return hashlib.sha256(place.encode()).hexdigest()[:8]


def _is_fuller(actor: Actor, known: Actor) -> bool:
    """Whether one article tells more of an actor than those before: a role, or that there are several of them."""
    if known.type is PartyType.GROUP or actor.type is PartyType.GROUP:
        return known.type is not PartyType.GROUP
    return known.role is None and actor.role is not None


def padded(text: str, start: int) -> int:
    """The start of a sentence with the invisible padding before it: a hard space that opens a line belongs to its first sentence."""
    while start > 0 and text[start - 1] in _PADDING:
        start -= 1
    return start
