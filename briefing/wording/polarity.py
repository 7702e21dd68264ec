"""Line and backing → what turns the line's sense: a negation, a condition or a doubt that its proof has and it has not, or the reverse."""

import re
from collections.abc import Iterator
from itertools import islice

from briefing.lexicons import load
from briefing.model.brief import Evidence
from briefing.wording.backing import Backing
from briefing.wording.words import is_short, plain, roots, words_of

__all__ = ["find_turned"]

_LEXICON = load("wording")
_NEGATIONS = frozenset(_LEXICON["negations"])
_NEGATED_VERBS = frozenset(_LEXICON["negated_verbs"])
_CONDITIONS = frozenset(_LEXICON["conditions"])
_HEDGES = frozenset(_LEXICON["hedges"])
_IDIOMS = re.compile("|".join(rf"\b{idiom}\b" for idiom in _LEXICON["idioms"]), re.IGNORECASE)
_MAY = re.compile(r"\bMa[yY]\b|\bmay(?= \d)")  # the month
_CLAUSE_END = re.compile(r"[,;:.!?()“”\"—–]")
#: How far before the decisive words an auxiliary's negation stands ("has not yet formally [agreed").
_BEFORE = 4
#: How many words of weight behind it a negation of the proof may deny in the line's order of words.
_REACH = 4
_AUXILIARIES = frozenset({"been", "being", "have", "having"})
#: Before these a noun follows, which stands for a fact even in a condition ("if he breaks his [commitment").
_DETERMINERS = frozenset({"a", "an", "her", "his", "its", "our", "the", "their"})


def find_turned(line: str, backing: Backing) -> Iterator[str]:
    """Yields what turns the sense of the line against its proof."""
    bare = _IDIOMS.sub(" ", line)
    own = words_of(bare)
    for lead, focus in _decisive(backing.proofs):
        yield from _lost_negations(own, lead, focus)
        yield from _lost_words(own, lead, focus, backing)
    proven = _denied(words_of(_IDIOMS.sub(" ", backing.quotes)), _REACH)
    for negation, *denied in _denials(own, 1):
        if not any(roots(word) & proven for word in denied):
            yield f"“{negation}” does not stand before “{denied[0]}” in its evidence"


def _denials(words: list[str], reach: int) -> Iterator[list[str]]:
    """Each negation with the words of weight behind it, as many as it may reach."""
    for at, word in enumerate(words):
        if word not in _NEGATIONS:
            continue
        behind = list(islice((after for after in islice(words, at + 1, None) if not is_short(after)), reach))
        if behind:
            yield [word, *behind]


def _denied(words: list[str], reach: int) -> set[str]:
    return {root for _, *behind in _denials(words, reach) for word in behind for root in roots(word)}


def _decisive(proofs: tuple[Evidence, ...]) -> Iterator[tuple[list[str], list[str]]]:
    """The words before the first marked words, as far as their clause reaches, and the marked words themselves."""
    first = next((proof for proof in proofs if proof.role == "claim" and proof.focus is not None), None)
    if first is not None and first.focus is not None:
        start, end = first.focus.start - first.start, first.focus.end - first.start
        lead = _CLAUSE_END.split(_IDIOMS.sub(" ", plain(first.quote[:start])))[-1]
        yield words_of(_MAY.sub(" ", lead)), words_of(_IDIOMS.sub(" ", plain(first.quote[start:end])))


def _negations(words: list[str]) -> list[str]:
    return [word for word in words if word in _NEGATIONS | _NEGATED_VERBS]


def _lost_negations(own: list[str], lead: list[str], focus: list[str]) -> Iterator[str]:
    taken = {root for word in own for root in roots(word)}
    words = [word for word in lead[-_BEFORE:] if word not in _NEGATED_VERBS] + focus
    denied = [word for at, word in enumerate(words) if _negations([word]) and _is_taken(words[at + 1 :], taken)]
    if len(denied) > len(_negations(own)):
        yield f"“{denied[0]}” in the decisive words of its evidence is missing"


def _is_taken(behind: list[str], taken: set[str]) -> bool:
    """Whether the line takes over the first word that a negation denies."""
    denied = next((word for word in behind if not is_short(word) and word not in _AUXILIARIES), None)
    return denied is not None and bool(roots(denied) & taken)


def _lost_words(own: list[str], lead: list[str], focus: list[str], backing: Backing) -> Iterator[str]:
    """A condition in or over the decisive words, or a doubt right before them, that the line leaves out."""
    told = getattr(backing.entry, "condition", None) or getattr(backing.entry, "status", "") == "conditional"
    over = [] if lead and lead[-1] in _DETERMINERS else lead
    condition = next((word for word in (*over, *focus) if word in _CONDITIONS), None)
    if condition and not told and not _CONDITIONS & set(own):
        yield f"“{condition}” in its evidence is missing"
    taken = {root for word in own for root in roots(word)}
    words = [*lead[-_BEFORE:], *focus]
    hedge = next((word for at, word in enumerate(words) if word in _HEDGES and _is_taken(words[at + 1 :], taken)), None)
    if hedge and not _HEDGES & set(own):
        yield f"“{hedge}” in its evidence is missing"
