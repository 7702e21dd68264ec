"""“X called for N”, “X asked Y for N”, “X held out for N”, “X insisted on N”: what is asked is a noun phrase behind a preposition."""

from collections.abc import Iterator

from briefing.extract.asks.sides import is_mute, is_put, told
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, named
from briefing.extract.wording import Pieces, balanced, extent, pieces, with_purpose
from briefing.model.annotation import Token

_PREPOSITIONS = {"for": ("for",), "on": ("on", "upon"), "into": ("into",)}


def called_for(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each directive verb with a prepositional object."""
    for token in clauses.tokens:
        if token.pos != "VERB" or not is_put(clauses, token):
            continue
        frames = clauses.words.asking.get(_verb(clauses, token), ())
        for frame, prepositions in _PREPOSITIONS.items():
            if frame in frames:
                yield from _drafts(clauses, token, prepositions)


def _verb(clauses: Clauses, token: Token) -> str:
    """The verb with the particle that makes it ask: "hold out"."""
    particle = clauses.parse.child(token.i, "prt")
    return f"{token.lemma} {particle.lower}" if particle is not None else token.lemma


def _drafts(clauses: Clauses, token: Token, prepositions: tuple[str, ...]) -> Iterator[Draft]:
    askers = clauses.subjects(token.i)
    if not askers or is_mute(clauses, askers):
        return
    for prep in clauses.parse.children(token.i, "prep"):
        wanted = clauses.parse.child(prep.i, "pobj", "pcomp")
        # "Pressed on the shootings, the minister said …": a question.
        if prep.lower == "on" and clauses.is_passive(token.i):
            continue
        if prep.lower not in prepositions or wanted is None or prep.i < token.i or _is_trivial(clauses, wanted):
            continue
        addressees = clauses.patients(token.i) or clauses.doers(wanted.i) or clauses.concerned(wanted.i, clauses.actors(askers))
        first, last = extent(clauses, wanted.i)
        first, last = balanced(clauses, first, with_purpose(clauses, token.i, last))
        own = clauses.actors(askers)
        keys = tuple(k for k in clauses.actors(clauses.patients(token.i)) if k not in own)
        whom: Pieces = named(keys)
        predicate = (_past(clauses, token), " ", *whom, f"{prep.lower} ", *pieces(clauses, first, last, own))
        yield Draft("called_for", token.i, askers, (first, last), predicate, addressees=addressees, status="open")
        return


def _past(clauses: Clauses, token: Token) -> str:
    return " ".join([told(clauses, token), *_verb(clauses, token).split()[1:]])


def _is_trivial(clauses: Clauses, wanted: Token) -> bool:
    """A time, a person telephoned, a pronoun: "pressed on Monday", "asked for it"."""
    return wanted.ent in ("DATE", "TIME", "PERSON") or wanted.pos in ("PRON", "NUM") or clauses.mention(wanted.i) is not None
