"""Quantities of all articles → groups of accounts of one figure each: the same value in the same unit, of the same thing."""

from collections.abc import Hashable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from briefing.consolidate.entry_words import stems_of
from briefing.model.annotation import Annotated, Parse, Quantity, Token

_TOLD_BY = frozenset({"NOUN", "VERB", "ADJ"})
#: Counts and shares below this are met by chance: twelve people killed, twelve people arrested.
_SMALL = 100
#: So many words of a clause tell what it is about; a table that lost its lines is one clause of thousands.
_LONGEST = 80


class FigureFound(NamedTuple):
    """A quantity together with the article that gives it."""

    annotated: Annotated
    quantity: Quantity

    @property
    def source(self) -> str:
        """Id of the source."""
        return self.annotated.article.id


def group_figures(found: Iterable[FigureFound]) -> list[list[FigureFound]]:
    """The quantities in groups of one figure each, in order of the first of each.

    An account joins the group whose circumstances are most like its own. Without any in common it still joins, since reports tell one
    figure in many words, unless the value is small or its own article has the figure in other circumstances.
    """
    groups: list[_Group] = []
    of_key: dict[Hashable, list[_Group]] = {}
    for one in found:
        words = circumstances(one)
        alike = of_key.setdefault(_key(one.quantity), [])
        open_to = [group for group in alike if group.takes(one, words)]
        if open_to:
            max(open_to, key=lambda group: (group.common(words), group.last_in(one.source))).add(one, words)
        else:
            alike.append(_Group(one, words))
            groups.append(alike[-1])
    return [group.members for group in groups]


def circumstances(found: FigureFound) -> frozenset[str]:
    """Stems of the clause around a figure: who or what is counted, and what happens to it."""
    parse, quantity = found.annotated.parse, found.quantity
    verb = next((token for token in parse.ancestors(quantity.token) if token.pos in ("VERB", "AUX")), None)
    clause = islice(_clause(parse, quantity.token if verb is None else verb.i), _LONGEST)
    words = [token.lemma for token in clause if token.pos in _TOLD_BY and not quantity.start <= token.start < quantity.end]
    return stems_of(" ".join([*words, quantity.measures])) - stems_of(quantity.unit)


def _clause(parse: Parse, i: int) -> Iterator[Token]:
    """The token and all below it, but for clauses within the clause."""
    waiting = [parse.tokens[i]]
    while waiting:
        token = waiting.pop()
        yield token
        waiting.extend(child for child in parse.children(token.i) if child.pos != "VERB" or child.dep in ("amod", "compound"))


class _Group:
    """Accounts of one figure, with the words they are told in."""

    def __init__(self, first: FigureFound, words: frozenset[str]) -> None:
        self.members: list[FigureFound] = []
        #: The sources that tell it in these words.
        self._told: dict[frozenset[str], set[str]] = {}
        #: Where each source gives it last.
        self._last: dict[str, int] = {}
        self.add(first, words)

    def add(self, one: FigureFound, words: frozenset[str]) -> None:
        """Takes an account in."""
        self.members.append(one)
        self._told.setdefault(words, set()).add(one.source)
        self._last[one.source] = max(one.quantity.start, self.last_in(one.source))

    def common(self, words: frozenset[str]) -> int:
        """The most words that any account shares with these."""
        return max(len(words & told) for told in self._told)

    def last_in(self, source: str) -> int:
        """Where an article gave the figure last: “the twelve” are those it has just told of."""
        return self._last.get(source, -1)

    def takes(self, one: FigureFound, words: frozenset[str]) -> bool:
        """Whether the account may be one of this figure."""
        if self.common(words) or one.quantity.definite or not words:
            return True
        return not any(told and (_is_small(one) or one.source in sources) for told, sources in self._told.items())


def _is_small(one: FigureFound) -> bool:
    return one.quantity.value is not None and one.quantity.value < _SMALL and one.quantity.currency is None


def _key(quantity: Quantity) -> Hashable:
    unit = quantity.currency or (quantity.unit.lower().split() or [""])[-1][:5]
    return (quantity.value, quantity.value_high, unit, quantity.per)
