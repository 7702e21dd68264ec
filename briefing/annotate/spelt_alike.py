"""Two names as they stand → whether they are one name spelt in two ways: another transliteration, a slip of the hand."""

from briefing.lexicons.actors import gender_of

#: Words shorter than this tell too little when a letter differs: "Jon", "Lee", "Ali".
_SHORTEST = 5
#: From this length on a second letter may differ.
_LONG = 7
#: Letters that transliterations of one sound exchange, and letters that they double or drop.
_SOUNDS = (("sch", "sh"), ("ch", "sh"), ("kh", "h"), ("zh", "j"), ("ts", "c"), ("ck", "k"), ("ph", "f"), ("y", "i"), ("j", "i"), ("q", "k"))


def are_spelt_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two folded names of two words or more differ in the spelling of one word only.

    >>> are_spelt_alike(("viktor", "savchenko"), ("viktor", "savtchenko"))
    True
    >>> are_spelt_alike(("maria", "costa"), ("mario", "costa"))
    False
    """
    if len(one) != len(other) or len(one) < 2:
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    genders = {gender_of(one[0]), gender_of(other[0])} - {None}
    return len(genders) < 2 and _is_variant(*differing[0])


def _is_variant(a: str, b: str) -> bool:
    """Whether the two words sound alike, are the same letters in another order, or differ in a letter (a long one in two)."""
    if a[:1] != b[:1] or min(len(a), len(b)) < _SHORTEST:
        return False
    if _sound(a) == _sound(b) or sorted(a) == sorted(b):
        return True
    return _distance(a, b) <= (2 if min(len(a), len(b)) > _LONG else 1)


def _sound(word: str) -> str:
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return "".join(c for i, c in enumerate(word) if i == 0 or word[i - 1] != c)


def _distance(a: str, b: str) -> int:
    """How many letters must be changed, added or left out to make one word the other."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (x != y)))
    return row[-1]
