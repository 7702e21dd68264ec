"""Turns a title into parts of a post: the role in words, the kind of the office, the home; and holds what a post is read from."""

from typing import NamedTuple

from briefing.annotate.readings import Readings
from briefing.annotate.runs import Run
from briefing.annotate.tagging import Tag
from briefing.lexicons.actors import Office, bodies
from briefing.model.annotation import Parse

#: Offices of a country's head, whose wording nothing narrows.
_HEADS = frozenset({"head of state", "head of government", "monarch"})


class Post(NamedTuple):
    """Who a person is: the token from which on the title says it, the role in words, its kind, and the key of the home."""

    opens: int
    role: str | None = None
    kind: str | None = None
    affiliation: str | None = None


class Around(NamedTuple):
    """One article, as far as posts are read from it."""

    parse: Parse
    tags: dict[int, Tag]
    runs: dict[int, Run]
    readings: Readings

    def place(self, tag: Tag | None) -> str | None:
        """The key of the country or body that a phrase beside an office names."""
        if tag is None:
            return None
        capital = tag.of("capital")
        code = self.readings.country(tag) or self.readings.adjective(tag)
        if code is None and capital is not None and not capital.guarded:
            code = self.readings.capital(tag)
        if code is not None:
            return f"country:{code}"
        seat = tag.of("seat")
        if seat is not None and bodies()[seat.key].of:
            return f"country:{bodies()[seat.key].of}"
        body = self.readings.body(tag) or self.readings.short(tag)
        return f"body:{body}" if body is not None else None

    def ending_at(self, i: int) -> Tag | None:
        """The phrase of the tables that ends right before token i."""
        near = (self.tags.get(j) for j in range(max(0, i - 7), i))
        return next((t for t in near if t is not None and t.last == i), None)

    def same_sentence(self, i: int, j: int) -> bool:
        """Whether the two tokens stand in one sentence."""
        return self.parse.sentence_of[i] == self.parse.sentence_of[j]


def default_home(office: Office) -> str | None:
    """The home of an office when nothing else is said: the Senate of a senator."""
    if office.of is None:
        return None
    return f"body:{office.of}" if office.of in bodies() else f"country:{office.of}"


def role_of(office: Office, words: tuple[str, ...], *, former: bool) -> str:
    """The role as the reader should see it, with "former" and the words that narrow it kept."""
    narrowed = office.role if office.kind in _HEADS else " ".join((*words, office.role))
    return f"former {narrowed}" if former else narrowed


def settled(post: Post) -> Post:
    """The post with the kind that its home makes it: the president of a firm or a think-tank is no head of state."""
    if post.kind not in _HEADS or post.affiliation is None or post.affiliation.startswith("country:"):
        return post
    return post._replace(
        role=post.role.lower() if post.role else None, kind="business" if post.affiliation.startswith("org:") else "official"
    )
