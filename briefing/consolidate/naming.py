"""Actor keys → the words by which a line names them, with role and country where a reader needs them."""

import re
from collections.abc import Iterable, Sequence

from briefing.consolidate.gathering import Event
from briefing.lexicons.actors import bodies, countries
from briefing.model.annotation import Actor
from briefing.model.brief import PartyType
from briefing.model.claims import Named

#: Words that open a role and stand before the country: "former | US | President", "top | Chinese | diplomat".
_OPENING = re.compile(r"(?:(?:former|acting|incoming|outgoing|interim|caretaker|top|chief|senior|then)\s+)+")
#: A group that is counted keeps its article: "the eleven countries".
_COUNTED = re.compile(r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|member)\b", re.IGNORECASE)
#: Roles that say more than a reader can take in before a name.
_LONGEST_ROLE = 5
#: Names of bodies of so many words do not fit before a role.
_LONGEST_HOME = 6


def name_of(event: Event, key: str, *, full: bool = True) -> str:
    """The actor's name in running text: "the United States", "Chadian Trade Minister Amina Saleh"."""
    actor = event.actors[key]
    if is_named_person(actor):
        return _person(event, actor) if full else actor.name
    article = _article(actor)
    return f"{article} {actor.name}" if article else actor.name


def is_named_person(actor: Actor) -> bool:
    """Whether the actor is a person with a name, rather than "a State Department official"."""
    return actor.type is PartyType.PERSON and not actor.article and not actor.name.rpartition(" ")[2].islower()


# --- persons -----------------------------------------------------------------
def _person(event: Event, actor: Actor) -> str:
    if actor.role is None or len(actor.role.split()) > _LONGEST_ROLE:
        return actor.name
    if actor.kind == "former" and not _OPENING.match(actor.role):
        return actor.name  # a title that outlived the office, as "President" does in courtesy
    opening = _OPENING.match(actor.role)
    before = opening.group().strip() if opening else ""
    role = actor.role[opening.end() :] if opening else actor.role
    return " ".join(part for part in (before, _home_before(event, actor, role), role, actor.name) if part)


def _home_before(event: Event, actor: Actor, role: str) -> str:
    """The words for the home of an office-holder as they stand before the role: "South Korean", "UN"."""
    home = event.actors.get(actor.affiliation or "")
    if home is None:
        return ""
    if home.type is PartyType.COUNTRY:
        return _adjective(home.key)
    if _is_said_in(home.name, role):
        return ""
    if home.type is PartyType.GOVERNMENT_BODY and actor.kind == "legislator":
        return _adjective(f"country:{_country_of(home.key)}") if _country_of(home.key) else ""
    return _short(home) if actor.kind not in ("private", "former", "analyst", "academic") else ""


def _adjective(key: str) -> str:
    record = countries().get(key.removeprefix("country:"))
    if record is None:
        return ""
    return record.adjectives[0] if record.adjectives else record.name


def _country_of(key: str) -> str | None:
    body = bodies().get(key.removeprefix("body:"))
    return body.country if body is not None else None


def _short(home: Actor) -> str:
    """A body's acronym where its name is long, else its name where it is short enough to stand before a role."""
    body = bodies().get(home.key.removeprefix("body:"))
    acronyms = [alias for alias in body.aliases if alias.isupper() and alias.isalpha() and len(alias) < 7] if body is not None else []
    if len(home.name.split()) > 1 and acronyms:
        return acronyms[0]
    return home.name if len(home.name.split()) < _LONGEST_HOME else ""


def _is_said_in(name: str, role: str) -> bool:
    return bool({w.casefold() for w in name.split() if len(w) > 3} & {w.casefold() for w in role.split()})


# --- all others --------------------------------------------------------------
def _article(actor: Actor) -> str:
    sort, _, key = actor.key.partition(":")
    if sort == "country":
        record = countries().get(key)
        return "the" if record is not None and "article" in record.flags else ""
    if sort == "body":
        body = bodies().get(key)
        return "the" if body is None or "article" in body.flags else ""
    if actor.type is PartyType.GROUP:
        return "the" if actor.article == "the" and _COUNTED.match(actor.name) else ""
    return actor.article


def join_names(names: Sequence[str]) -> str:
    """“A”, “A and B”, “A, B and C”."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


# --- lines -------------------------------------------------------------------
def render_wording(event: Event, wording: Iterable[str | Named], reserve: str = "") -> str:
    """The line in words: each actor in full where the line names it first; first letter, white space and end marks in order."""
    parts: list[str] = []
    seen: set[str] = set()
    for piece in wording:
        if isinstance(piece, str):
            parts.append(piece)
            continue
        keys = _without_homes(event, [key for key in piece.actors if key in event.actors])
        if keys:
            titled = keys[0] if _is_titled("".join(parts), event.actors[keys[0]]) else None
            names = join_names([name_of(event, key, full=key not in seen and key != titled) for key in keys])
            parts.append(_possessive(event.actors[keys[-1]], names) if piece.possessive else names)
            seen.update(keys)
    return _tidied(" ".join("".join(parts).split()) or reserve)


def _without_homes(event: Event, keys: list[str]) -> list[str]:
    """The actors without the country for which one of them acts: not "Prime Minister Ann Berg and Norway"."""
    homes = {event.actors[key].affiliation for key in keys if event.actors[key].acts_for_home}
    return [key for key in keys if key not in homes]


def _is_titled(before: str, actor: Actor) -> bool:
    """Whether the words before the name already end with its role: "the state senator | Ali Musa"."""
    words = before.split()
    return bool(words) and actor.role is not None and words[-1].casefold() == actor.role.split()[-1].casefold()


def _possessive(last: Actor, names: str) -> str:
    plural = names.endswith("s") and not is_named_person(last)
    return f"{names}’" if plural else f"{names}’s"


def _tidied(text: str) -> str:
    text = text.replace(" ,", ",").replace(" .", ".").replace("( ", "(").rstrip(" ,;:-–—")
    text = f"{text[:-2]}”" if text.endswith(",”") else text.replace(",”.", "”.")
    opened = text[:1].upper() + text[1:]
    return opened if opened.endswith((".", "?", "!", ".”", '."')) else f"{opened}."
