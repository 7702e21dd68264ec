"""Turns runs of capitals into the names of bodies that no table knows: "Kenya Association of Manufacturers", "UK Space Agency"."""

from dataclasses import dataclass

from briefing.annotate.tagging import Tag, is_loud
from briefing.lexicons import load
from briefing.lexicons.actor_nouns import is_document, names_body
from briefing.lexicons.actors import fold
from briefing.model.annotation import Parse, Sentence, Token
from briefing.model.article import ParagraphKind

#: Small words inside a name: "Court of Justice", "Society for Nature", "Médecins Sans Frontières & Partners".
_LINKS = frozenset({"of", "for", "and", "the", "'s", "'", "&", "-", "de", "on", "against", "to", "la", "des", "du"})
#: Senses of tags that are names in their own right, or common nouns that other rules read.
_TAKEN = frozenset({"body", "seat", "other", "media", "platform"})
#: Places that may open a name: "Sahel Traders Union".
_PLACES = frozenset(fold(name) for name in load("nonactors")["places"])
_NOBODY = frozenset(load("actor_words")["nobody"])
_SUFFIXES = frozenset(load("companies")["suffixes"])


@dataclass(frozen=True, slots=True)
class Run:
    """The name of a body at tokens first..last (half-open), with the noun that makes it one ("" where only a label does)."""

    first: int
    last: int
    noun: str


def find_runs(parse: Parse, covered: dict[int, Tag]) -> dict[int, Run]:
    """The names of bodies by each of their tokens, in sentences that use capitals for names alone."""
    found: dict[int, Run] = {}
    for sentence in parse.sentences:
        if not _is_titled(parse, sentence) and not is_loud(parse, sentence):
            for run in _runs(parse, sentence, covered):
                found.update(dict.fromkeys(range(run.first, run.last), run))
    return found


def _is_titled(parse: Parse, sentence: Sentence) -> bool:
    """Whether nearly every longer word has a capital, as in many headlines."""
    if sentence.kind is ParagraphKind.BODY:
        return False
    words = [t for t in parse.tokens[sentence.first : sentence.last] if t.text.isalpha() and len(t.text) > 3]
    return sum(t.text[0].isupper() for t in words) > 0.7 * len(words)


def _runs(parse: Parse, sentence: Sentence, covered: dict[int, Tag]) -> list[Run]:
    found = []
    i = sentence.first
    while i < sentence.last:
        end = _end(parse, i, sentence.last, covered)
        run = _run(parse, i, end, covered) if end > i else None
        if run is not None:
            found.append(run)
        i = max(end, i + 1)
    return found


def _end(parse: Parse, first: int, stop: int, covered: dict[int, Tag]) -> int:
    """Where the run of capitals that opens at the token ends; small words count only between capitals."""
    end = last = first
    while end < stop:
        token = parse.tokens[end]
        if _is_capital(token) and not _is_closed(covered.get(end)):
            last = end = end + 1
        elif last > first and token.lower in _LINKS and end - last < 2 and _joins(parse, end, last):
            end += 1
        else:
            break
    return last


def _is_capital(token: Token) -> bool:
    if token.ent in ("DATE", "TIME") or token.lower in _NOBODY:
        return False
    return token.text[:1].isupper() and token.pos not in ("PRON", "DET", "ADP", "SCONJ", "AUX")


def _is_closed(tag: Tag | None) -> bool:
    return tag is not None and any(c.sense in _TAKEN and not c.guarded and c.key not in _PLACES for c in tag.candidates)


def _joins(parse: Parse, i: int, last: int) -> bool:
    """Whether the small word at token i may stand inside a name here; "and" and the genitive only beside nouns of bodies or plurals."""
    token, before, gap = parse.tokens[i], parse.tokens[last - 1], i - last
    if token.lower in ("'s", "'"):
        after = parse.tokens[i + 1] if i + 1 < len(parse.tokens) else token
        if after.text[:1].isupper() and names_body(after.lower) and before.ent not in ("GPE", "NORP"):
            return True
        return before.tag in ("NNPS", "NNS") or before.lower.endswith("s") or before.lower in ("women", "men", "children", "people")
    if token.lower in ("and", "to", "on", "against", "for"):
        return (gap == 0 and names_body(before.lower)) or (token.lower == "and" and gap == 0 and before.dep in ("compound", "nmod"))
    if token.text == "-":
        return gap == 0 and token.start == before.end and i + 1 < len(parse.tokens) and parse.tokens[i + 1].start == token.end
    return token.lower != "the" or (gap == 1 and parse.tokens[i - 1].lower in ("of", "for", "on", "against"))


def _run(parse: Parse, first: int, last: int, covered: dict[int, Tag]) -> Run | None:
    while last > first and parse.tokens[first].lower in ("the", "a", "senior", "former", "top", "new"):
        first += 1
    first, last = _without_country(parse, first, last, covered)
    tokens = parse.tokens[first:last]
    if len(tokens) < 2 or is_document(tokens[-1].lower) or _is_quoted(tokens):
        return None
    nouns = [t for t in tokens if names_body(t.lower) or (t.lower in _SUFFIXES and t.i == last - 1)]
    if not nouns:
        return None
    if not any(t.i < first + _link(tokens) for t in nouns) and _link(tokens) < len(tokens):
        return _run(parse, first + _link(tokens) + 1, last, covered)
    head = next((t for t in nouns if t.i + 1 < last and parse.tokens[t.i + 1].lower in ("of", "for")), nouns[-1])
    if is_document(parse.tokens[head.i].lower) or not _has_own_word(head, tokens, covered):
        return None
    if head.i + 1 < last and parse.tokens[head.i + 1].lower not in _LINKS and not names_body(tokens[-1].lower):
        return None
    return Run(first, last, head.lower)


def _link(tokens: tuple[Token, ...]) -> int:
    """Where the first "of", "for" or "at" of a name stands: its noun must come before ("Bank of", not "Laura Weiss of the")."""
    return next((k for k, t in enumerate(tokens) if t.lower in ("of", "for", "at")), len(tokens))


def _without_country(parse: Parse, first: int, last: int, covered: dict[int, Tag]) -> tuple[int, int]:
    """The run without a genitive country before it: "Canada's | Automotive Parts Association"."""
    tag = covered.get(first)
    if tag is not None and tag.first == first and tag.of("country") and tag.last < last and parse.tokens[tag.last].lower in ("'s", "'"):
        return tag.last + 1, last
    return first, last


def _has_own_word(head: Token, tokens: tuple[Token, ...], covered: dict[int, Tag]) -> bool:
    """Whether a capitalised word besides its noun, countries and offices makes the name particular."""
    for token in tokens:
        if token.i == head.i or not token.text[:1].isupper():
            continue
        tag = covered.get(token.i)
        if tag is None or tag.of("country", "adjective", "office", "people", "pattern", "other") is None:
            return True
    return False


def _is_quoted(tokens: tuple[Token, ...]) -> bool:
    return any(t.text in '“”"' for t in tokens)
