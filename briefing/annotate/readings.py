"""Turns tags with several meanings into the one that the article bears out, or none: "Korea", "Georgia", "Jordan", "the Bank"."""

from collections import Counter

from briefing.annotate.tagging import Tag
from briefing.lexicons.actors import bodies, countries
from briefing.lexicons.phrases import Candidate
from briefing.model.annotation import Parse

_PLACES = frozenset({"GPE", "LOC", "NORP"})


class Readings:
    """What the tags of one article mean, each judged by what the whole article names without doubt."""

    def __init__(self, parse: Parse, tags: dict[int, Tag]) -> None:
        self._parse = parse
        #: How often each country is named so that nothing else can be meant.
        self.sure: Counter[str] = Counter()
        #: Bodies named so, by the token at which they stand.
        self._bodies: list[tuple[int, str]] = []
        for tag in tags.values():
            self._count(tag)

    def _count(self, tag: Tag) -> None:
        named = tag.all_of("country", "adjective") or tag.all_of("capital")
        if len({c.key for c in named}) == 1 and not any(c.guarded for c in named):
            self.sure[named[0].key] += 1
        body = tag.all_of("body")
        if len(body) == 1 and (not body[0].guarded or self._is_capital_word(tag)):
            self._bodies.append((tag.first, body[0].key))
            home = bodies()[body[0].key].country
            if home is not None:
                self.sure[home] += 1

    def _is_capital_word(self, tag: Tag) -> bool:
        """Whether a doubtful name is written as a name in the middle of a sentence: "the vote in Congress"."""
        first = self._parse.sentence(tag.first).first
        return tag.first > first and all(t.pos == "PROPN" for t in self._parse.tokens[tag.first : tag.last])

    def country(self, tag: Tag) -> str | None:
        """Code of the country that the tag names, as a name."""
        return self._of(tag, tag.all_of("country"))

    def adjective(self, tag: Tag) -> str | None:
        """Code of the country whose adjective the tag is."""
        return self._of(tag, tag.all_of("adjective"))

    def people(self, tag: Tag) -> str | None:
        """Code of the country whose people the tag names."""
        return self._of(tag, tag.all_of("people"))

    def capital(self, tag: Tag) -> str | None:
        """Code of the country whose capital the tag names; a doubtful one only where the article is about that country."""
        return self._of(tag, tag.all_of("capital"))

    def body(self, tag: Tag) -> str | None:
        """Key of the body that the tag names in full or by its acronym; a doubtful one by its label or where it is named in full."""
        named = tag.all_of("body")
        seat = tag.of("capital")
        if named and seat is not None and not self.sure[seat.key]:
            # "Brussels" is the Union, unless the article is about Belgium.
            return named[0].key
        sure = [c for c in named if not c.guarded]
        if len(sure) == 1:
            return sure[0].key
        known = {key for _, key in self._bodies}
        meant = [c.key for c in named if c.key in known or self._belongs(c.key)]
        if len(meant) == 1:
            return meant[0]
        return named[0].key if len(named) == 1 and self._parse.tokens[tag.first].ent == "ORG" else None

    def short(self, tag: Tag) -> str | None:
        """Key of the body that a general word means: of all that it may mean, the one named last before it ("the Bank")."""
        wanted = {c.key for c in tag.all_of("short")}
        before = [key for at, key in self._bodies if key in wanted and at < tag.first]
        return before[-1] if before else self._chamber(wanted)

    def _chamber(self, keys: set[str]) -> str | None:
        """The parliament of the one country in question that the article names: "the Senate"."""
        found = [key for key in sorted(keys) if bodies()[key].kind == "parliament" and self._belongs(key)]
        return found[0] if len(found) == 1 else None

    @property
    def parliament(self) -> str | None:
        """Key of the one parliament that the article names, a chamber counting for the whole."""
        found = set()
        for _, key in self._bodies:
            above = bodies()[key].of
            if bodies()[key].kind == "parliament":
                found.add(above if above in bodies() and bodies()[above].kind == "parliament" else key)
        return found.pop() if len(found) == 1 else None

    def is_named(self, code: str) -> bool:
        """Whether the article names the country beyond doubt."""
        return self.sure[code] > 0

    def _belongs(self, key: str) -> bool:
        country = bodies()[key].country
        return country is not None and self.sure[country] > 0

    def _of(self, tag: Tag, named: tuple[Candidate, ...]) -> str | None:
        if not named:
            return None
        keys = list(dict.fromkeys(c.key for c in named))
        if len(keys) == 1:
            sure = not any(c.guarded for c in named) or self.is_named(keys[0]) or self._is_place(tag)
            return keys[0] if sure else None
        meant = sorted((key for key in keys if self.sure[key]), key=lambda key: -self.sure[key])
        if len(meant) == 1 or (meant and all(_is_heir(meant[0], key) for key in meant[1:])):
            return meant[0]
        living = [key for key in keys if "former" not in countries()[key].flags]
        sovereign = [key for key in living if not countries()[key].of]
        if len(living) > 1 and len(sovereign) == 1 and not any(self.sure[countries()[key].of or ""] for key in living):
            return sovereign[0]
        return living[0] if len(living) == 1 and not meant else None

    def _is_place(self, tag: Tag) -> bool:
        return any(t.ent in _PLACES for t in self._parse.tokens[tag.first : tag.last])


def _is_heir(one: str, other: str) -> bool:
    """Whether one of the two countries followed the other: Russia the Soviet Union."""
    return countries()[one].of == other or countries()[other].of == one
