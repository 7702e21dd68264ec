"""Actor keys → the words by which a line names them, with role and country where a reader needs them."""

from collections.abc import Iterable, Sequence

from briefing.consolidate.gathering import Event
from briefing.lexicons.actors import bodies, countries
from briefing.model.annotation import Actor
from briefing.model.brief import PartyType
from briefing.model.claims import Named


def name_of(event: Event, key: str, *, full: bool = True) -> str:
    """The actor's name in running text: "the United States", "Mexican President Andrés Manuel López Obrador"."""
    actor = event.actors[key]
    if actor.type is PartyType.PERSON:
        return _person(event, actor) if full else actor.name
    return f"the {actor.name}" if _has_article(actor) else actor.name


def _person(event: Event, actor: Actor) -> str:
    if actor.role is None or not actor.role[:1].isupper():
        return actor.name
    home = event.actors.get(actor.affiliation or "")
    if home is not None and home.type is PartyType.COUNTRY:
        record = countries().get(home.key.removeprefix("country:"))
        adjective = record.adjectives[0] if record is not None and record.adjectives else ""
        if home.name == "United States":
            adjective = "US"
        return f"{adjective} {actor.role} {actor.name}".strip()
    return f"{actor.role} {actor.name}"


def _has_article(actor: Actor) -> bool:
    if actor.key.startswith("country:"):
        record = countries().get(actor.key.removeprefix("country:"))
        return record is not None and "article" in record.flags
    if actor.key.startswith("body:"):
        body = bodies().get(actor.key.removeprefix("body:"))
        return body is None or "article" in body.flags
    return False


def join_names(names: Sequence[str]) -> str:
    """“A”, “A and B”, “A, B and C”."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def render_wording(event: Event, wording: Iterable[str | Named], reserve: str = "") -> str:
    """The line in words, its first letter a capital, white space and end marks in order."""
    parts: list[str] = []
    for k, piece in enumerate(wording):
        if isinstance(piece, str):
            parts.append(piece)
        else:
            names = join_names([name_of(event, key, full=k == 0) for key in piece.actors if key in event.actors])
            parts.append(f"{names}’s" if piece.possessive else names)
    text = " ".join("".join(parts).split()) or reserve
    text = text.replace(" ,", ",").replace(" .", ".").replace("( ", "(").rstrip(" ,;:-–—")
    if text.endswith((".", "?", "!", ".”", '."')):
        return text[:1].upper() + text[1:]
    return text[:1].upper() + text[1:] + "."
