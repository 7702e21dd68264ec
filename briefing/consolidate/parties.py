"""Actors and mentions of all articles → the parties of the brief, one an actor, with all its spellings."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.consolidate.gathering import Event
from briefing.lexicons import load
from briefing.lexicons.actor_nouns import is_state
from briefing.model.annotation import OFFICIAL, Actor, Annotated, Mention, Token
from briefing.model.brief import Evidence, EvidenceRole, Party, PartyType

#: A country that is named this often, and takes part at least once, is part of the event even where it neither asks nor agrees.
_OFTEN = 3
#: A body must do so at least this many times.
_TWICE = 2
#: Kinds of offices whose holders are part of an event by what they do, unlike analysts, businessmen and private people.
_PUBLIC = OFFICIAL | {"judge", "legislator", "party", "police", "subnational"}
_SPELT = frozenset({"name", "title", "demonym", "capital", "acronym", "group"})
#: How a phrase names its actor by itself; a pronoun or "the minister" does not.
_NAMED = frozenset({"name", "title", "capital", "acronym"})
#: Verbs whose subject speaks or takes a stand.
_SPEAKING = frozenset({*load("standing")["saying"], *load("reporting")["saying"], *load("reporting")["acting"]})
_SIDE = frozenset({"with", "between", "by", "against", "on", "upon", "from"})
_MOST_ALIASES = 12


@dataclass
class _Standing:
    """How an actor stands in the articles."""

    mentions: int = 0
    #: Mentions in which it does something or is dealt with.
    parts: int = 0
    #: Mentions in which it speaks, takes a stand, or is told off as one of those concerned.
    stands: int = 0
    spelt: list[tuple[int, Mention]] = field(default_factory=list)


def choose_parties(event: Event, acting: Iterable[str]) -> tuple[str, ...]:
    """Keys of the actors that are parties: those who act, their homes, and those who take part; by mentions, most first."""
    standings = _standings(event)
    chosen = {key for key in acting if key in event.actors}
    chosen |= {key for key, actor in event.actors.items() if _takes_part(actor, standings[key])}
    homes = {_home(event, key, standings) for key in sorted(chosen)}
    chosen |= {home for home in homes if home is not None}
    return tuple(sorted(chosen, key=lambda key: (-standings[key].mentions, key)))


def build_parties(event: Event, keys: tuple[str, ...], minor: frozenset[str]) -> tuple[Party, ...]:
    """The parties with ids in the order of the keys."""
    ids = {key: f"P{n}" for n, key in enumerate(keys, 1)}
    standings = _standings(event)
    homes = {key: _home(event, key, standings) for key in sorted(event.actors)}
    officials: dict[str, list[str]] = defaultdict(list)
    for key, home_key in homes.items():
        officials[home_key or ""].append(key)
    parties = []
    for key in keys:
        evidence = _evidence(event, standings[key]) or _home_evidence(event, officials[key], standings)
        if evidence:
            home = ids.get(homes[key] or "")
            parties.append(_party(event, event.actors[key], (ids[key], home), standings[key], evidence, minor=key in minor))
    built = {None, *(party.id for party in parties)}
    return tuple(party if party.affiliation in built else party.model_copy(update={"affiliation": None}) for party in parties)


# --- who takes part ----------------------------------------------------------
def _standings(event: Event) -> dict[str, _Standing]:
    found: dict[str, _Standing] = defaultdict(_Standing)
    for index, one in enumerate(event.annotated):
        for mention in one.mentions:
            if one.parse.sentence(mention.head).kind not in ("body", "headline"):
                continue
            part = _is_part(one, mention)
            for key in mention.actors:
                standing = found[key]
                standing.mentions += 1
                standing.parts += part and mention.how != "pronoun"
                standing.stands += mention.how != "pronoun" and _stands(one, mention)
                if mention.how in _SPELT:
                    standing.spelt.append((index, mention))
    return found


def _is_part(one: Annotated, mention: Mention) -> bool:
    """Whether the actor does something here, or is one that others deal with; a place where things happen does not."""
    tokens = one.parse.tokens
    token = _topmost(one, mention)
    if token.dep in ("nsubj", "nsubjpass", "dative"):
        return True
    if token.dep == "pobj":
        return tokens[token.head].lower in _SIDE
    return token.dep == "agent"


def _topmost(one: Annotated, mention: Mention) -> Token:
    """The first noun of the list in which the mention stands."""
    token = one.parse.tokens[mention.head]
    while token.dep in ("conj", "appos") and token.head != token.i:
        token = one.parse.tokens[token.head]
    return token


def _stands(one: Annotated, mention: Mention) -> bool:
    """Whether the actor speaks or takes a stand here, or is listed among states that do: "The countries involved are …"."""
    token = _topmost(one, mention)
    above = one.parse.tokens[token.head]
    if above.lemma == "be" and above.i < token.i:
        opening = one.parse.tokens[one.parse.sentence(above.i).first : above.i]
        return any(is_state(word.lemma) and word.tag == "NNS" and word.dep == "nsubj" for word in opening)
    return token.dep == "nsubj" and above.lemma in _SPEAKING


def _takes_part(actor: Actor, standing: _Standing) -> bool:
    if actor.type is PartyType.COUNTRY:
        return (standing.stands > 0 and "-" not in actor.key) or (standing.mentions >= _OFTEN and standing.parts > 0)
    if actor.key.startswith("body:"):
        return standing.mentions >= _OFTEN and standing.parts >= _TWICE
    if actor.type is PartyType.PERSON and actor.role is not None and _has_name(actor):
        return standing.parts > 0 and actor.kind in _PUBLIC
    return False


def _has_name(actor: Actor) -> bool:
    return actor.name[:1].isupper() and not actor.name.rpartition(" ")[2].islower()


def _home(event: Event, key: str, standings: dict[str, _Standing]) -> str | None:
    """The nearest body or country above the actor that the articles name, or else the country: the Senate only where it is spoken of."""
    actor = event.actors[key]
    home = actor.affiliation
    while home is not None and home in event.actors:
        above = event.actors[home].affiliation
        if standings[home].spelt or home.startswith(("country:", "org:")):
            return home
        home = above
    return None


# --- the record --------------------------------------------------------------
def _evidence(event: Event, standing: _Standing) -> tuple[Evidence, ...]:
    """One sentence a source that names the party, one that names it outright rather than by an adjective where there is one."""
    found: dict[int, tuple[bool, int]] = {}
    for index, mention in standing.spelt:
        sentence = event.annotated[index].parse.sentence_of[mention.head]
        rank = (mention.how not in _NAMED, sentence)
        if index not in found or rank < found[index]:
            found[index] = rank
    return tuple(event.sentence_evidence(event.annotated[index], found[index][1], EvidenceRole.CLAIM) for index in sorted(found))


def _home_evidence(event: Event, officials: list[str], standings: dict[str, _Standing]) -> tuple[Evidence, ...]:
    """For a home that is only implied ("Secretary of State"): where one of its officials is named."""
    found = (_evidence(event, standings[key]) for key in officials if key in standings)
    return next((evidence[:1] for evidence in found if evidence), ())


def _party(  # noqa: PLR0913
    event: Event, actor: Actor, ids: tuple[str, str | None], standing: _Standing, evidence: tuple[Evidence, ...], *, minor: bool
) -> Party:
    own, home = ids
    return Party(
        id=own,
        name=actor.name,
        type=actor.type,
        role=actor.role,
        affiliation=home,
        aliases=_aliases(event, actor, standing),
        mentions=standing.mentions,
        evidence=evidence,
        origins=event.origins(evidence),
        key=event.key("parties", evidence, actor.key),
        minor=minor,
    )


def _aliases(event: Event, actor: Actor, standing: _Standing) -> tuple[str, ...]:
    """All other spellings as they stand in the articles, the commonest first; a single noun tells nobody from others."""
    spelt = Counter(_spelling(event, index, mention) for index, mention in standing.spelt if len(mention.actors) == 1)
    common = _common_nouns(event, standing)
    telling = [s for s in spelt if s and s != actor.name and (s.casefold() not in common or actor.key.startswith("group:"))]
    return tuple(sorted(telling, key=lambda s: (-spelt[s], s))[:_MOST_ALIASES])


def _common_nouns(event: Event, standing: _Standing) -> set[str]:
    """Spellings that are a single common noun ("officials")."""
    found = set()
    for index, mention in standing.spelt:
        tokens = event.annotated[index].parse.tokens[mention.first : mention.last]
        if len(tokens) == 1 and tokens[0].pos == "NOUN" and mention.how in ("demonym", "group"):
            found.add(tokens[0].text.casefold())
    return found


def _spelling(event: Event, index: int, mention: Mention) -> str:
    return " ".join(event.annotated[index].article.text[mention.start : mention.end].split())
