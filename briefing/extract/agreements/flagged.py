"""“Agreed in Vienna tonight: Austria and Hungary will V”, “Signed by Oslo and Riga: N”: an alert that opens with what was done."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, pieces
from briefing.lexicons import load
from briefing.model.annotation import Sentence, Token

#: The colon stands at most this far behind the participle, and within these tokens of the opening the participle stands.
_FAR, _OPENING = 14, 5


def flagged(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each sentence that opens “Agreed …:” and goes on with what was agreed."""
    participles = frozenset(load("commissives")["standing_behind"]["flags"])
    for sentence in clauses.parse.sentences:
        opening = clauses.tokens[sentence.first : min(sentence.first + _OPENING, sentence.last)]
        flag = next((t for t in opening if t.lower in participles), None)
        if flag is None or any(t.pos in ("VERB", "AUX", "PRON") or t.lower in ("not", "never", "nothing") for t in opening if t.i < flag.i):
            continue
        colon = next((t for t in clauses.tokens[flag.i + 1 : min(flag.i + _FAR, sentence.last)] if t.text == ":"), None)
        if colon is not None and not clauses.is_question(flag.i):
            yield from _draft(clauses, sentence, flag, colon)


def _named(clauses: Clauses, first: int, last: int) -> tuple[Token, ...]:
    """Heads of the states and bodies that tokens first..last name."""
    found = [m for m in clauses.annotated.mentions if first <= m.first and m.last <= last and any(_is_public(key) for key in m.actors)]
    return tuple(clauses.tokens[m.head] for m in sorted(found, key=lambda m: m.first))


def _is_public(key: str) -> bool:
    return key.startswith(("country:", "body:"))


def _draft(clauses: Clauses, sentence: Sentence, flag: Token, colon: Token) -> Iterator[Draft]:
    before = _named(clauses, flag.i, colon.i)
    makers = tuple(t for t in before if clauses.tokens[max(t.i - 1, 0)].lower not in ("in", "at"))
    actors = makers or _named(clauses, colon.i + 1, sentence.last)
    first, last = balanced(clauses, colon.i + 1, sentence.last)
    while last > first and clauses.tokens[last - 1].pos == "PUNCT":
        last -= 1
    keys = clauses.actors(actors)
    if keys and last - first > 1:
        status = "agreed" if len(keys) > 1 else "pledged"
        words = pieces(clauses, first, last, keys)
        if any(t.tag == "MD" for t in clauses.tokens[first:last]):
            whole = ("It was agreed that ", *words)
            yield Draft("flagged", flag.i, actors, (first, last), whole, status=status, strength=1, is_whole=True)
            return
        said = (f"{flag.lower} ", *words)
        yield Draft("flagged", flag.i, actors, (first, last), said, status=status, strength=1)
