"""Actors and mentions of all articles → the parties of the brief, one an actor, with all its spellings."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from briefing.consolidate.gathering import Event
from briefing.model.annotation import Actor, Mention
from briefing.model.brief import Evidence, EvidenceRole, Party, PartyType

#: A country or body that is named this often is part of the event even where it neither asks nor agrees.
_OFTEN = 3
_SPELT = frozenset({"name", "title", "demonym", "capital", "acronym", "group"})


def choose_parties(event: Event, acting: Iterable[str]) -> tuple[str, ...]:
    """Keys of the actors that are parties: those who act, their homes, and those named often; by mentions, most first."""
    counts = Counter(key for one in event.annotated for mention in one.mentions for key in mention.actors)
    chosen = set(acting)
    for key, actor in event.actors.items():
        named = counts[key]
        if (actor.type is PartyType.PERSON and named and actor.role is not None) or (actor.type is PartyType.COUNTRY and named >= _OFTEN):
            chosen.add(key)
    chosen |= {home for home in (event.actors[key].affiliation for key in chosen if key in event.actors) if home is not None}
    known = [key for key in chosen if key in event.actors]
    return tuple(sorted(known, key=lambda key: (-counts[key], key)))


def build_parties(event: Event, keys: tuple[str, ...], minor: frozenset[str]) -> tuple[Party, ...]:
    """The parties with ids in the order of the keys."""
    ids = {key: f"P{n}" for n, key in enumerate(keys, 1)}
    mentions: dict[str, list[tuple[int, Mention]]] = defaultdict(list)
    for index, one in enumerate(event.annotated):
        for mention in one.mentions:
            for key in mention.actors:
                mentions[key].append((index, mention))
    parties = []
    for key in keys:
        evidence = _evidence(event, mentions[key]) or _home_evidence(event, key, mentions)
        if evidence:
            parties.append(_party(event, event.actors[key], ids, mentions[key], evidence, key in minor))
    return tuple(parties)


def _evidence(event: Event, mentions: list[tuple[int, Mention]]) -> tuple[Evidence, ...]:
    """One sentence a source that names the party."""
    found: dict[int, Evidence] = {}
    for index, mention in mentions:
        one = event.annotated[index]
        sentence = one.parse.sentence_of[mention.head]
        if index not in found and mention.how in _SPELT and one.parse.sentences[sentence].kind in ("body", "headline"):
            found[index] = event.sentence_evidence(one, sentence, EvidenceRole.CLAIM)
    return tuple(found[index] for index in sorted(found))


def _home_evidence(event: Event, key: str, mentions: dict[str, list[tuple[int, Mention]]]) -> tuple[Evidence, ...]:
    """For a home that is only implied ("Secretary of State"): where its official is named."""
    for other, actor in sorted(event.actors.items()):
        if actor.affiliation == key and mentions.get(other):
            found = _evidence(event, mentions[other])
            if found:
                return found[:1]
    return ()


def _party(
    event: Event, actor: Actor, ids: dict[str, str], mentions: list[tuple[int, Mention]], evidence: tuple[Evidence, ...], minor: bool
) -> Party:
    spellings = Counter(
        _spelling(event, index, mention) for index, mention in mentions if mention.how in _SPELT and len(mention.actors) == 1
    )
    aliases = sorted((s for s in spellings if s and s != actor.name), key=lambda s: (-spellings[s], s))
    return Party(
        id=ids[actor.key],
        name=actor.name,
        type=actor.type,
        role=actor.role,
        affiliation=ids.get(actor.affiliation or ""),
        aliases=tuple(aliases[:12]),
        mentions=len(mentions),
        evidence=evidence,
        origins=event.origins(evidence),
        key=event.key("parties", evidence, actor.key),
        minor=minor,
    )


def _spelling(event: Event, index: int, mention: Mention) -> str:
    return " ".join(event.annotated[index].article.text[mention.start : mention.end].split())
