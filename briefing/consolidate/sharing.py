"""Sets of words → an index that finds those with a word in common, so that nothing is compared with everything."""

from collections import defaultdict
from collections.abc import Collection, Iterable

#: A word that more than so many sets hold leads to none of them.
_LEADS = 60


class Sharing:
    """Sets of words by number, found by the words they hold."""

    def __init__(self, sets: Iterable[Collection[str]]) -> None:
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(sets):
            for word in words:
                self._holders[word].append(number)

    def with_any_of(self, words: Iterable[str]) -> list[int]:
        """The numbers of the sets that hold one of these, unless it is a word of very many.

        >>> Sharing([{"fish", "duty"}, {"gas"}, {"duty"}]).with_any_of({"duty", "coal"})
        [0, 2]
        """
        held = (self._holders.get(word, []) for word in words)
        return sorted({number for numbers in held if len(numbers) <= _LEADS for number in numbers})
