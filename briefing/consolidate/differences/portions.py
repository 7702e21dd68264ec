"""Sentences of several sources on one thing → where one speaks of the whole of it and another of a part."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from briefing.consolidate.entry_words import names_in, stems_of
from briefing.consolidate.gathering import Event
from briefing.consolidate.sharing import Sharing
from briefing.lexicons import load
from briefing.model.annotation import Annotated, Parse, Token
from briefing.model.article import ParagraphKind, Span
from briefing.model.brief import Account, Brief, Discrepancy, DiscrepancyKind

#: Two phrases are about one thing where they share so many words, one of them in no more than so many sentences of the event.
_SHARED, _RARE = 2, 12


class _Portion(NamedTuple):
    source: int
    sentence: int
    focus: Span
    is_whole: bool
    #: Keys of who speaks or acts in the sentence.
    voice: tuple[str, ...]
    stems: frozenset[str]


def differing_portions(event: Event, brief: Brief) -> Iterator[Discrepancy]:
    """Yields a discrepancy for each thing of which one source has all and another a part."""
    names = names_in(brief)
    portions = [p for n, one in enumerate(event.annotated) for p in _portions(n, one, names)]
    holders: dict[str, int] = defaultdict(int)
    for portion in portions:
        for stem in portion.stems:
            holders[stem] += 1
    told: set[frozenset[str]] = set()
    parts = [p for p in portions if not p.is_whole]
    sharing = Sharing(p.stems for p in parts)
    for whole in (p for p in portions if p.is_whole):
        for part in (parts[n] for n in sharing.with_any_of(whole.stems)):
            common = whole.stems & part.stems
            if (part.source, part.voice) == (whole.source, whole.voice):
                continue
            if len(common) >= _SHARED and any(holders[stem] <= _RARE for stem in common) and not any(common & other for other in told):
                told.add(common)
                yield _discrepancy(event, whole, part)


def _portions(n: int, one: Annotated, names: frozenset[str]) -> Iterator[_Portion]:
    """The phrases of an article that a word of extent governs: "all of the site", "part of its fleet", "partial repayment"."""
    table = load("extents")
    words = {**dict.fromkeys(table["whole"], True), **dict.fromkeys(table["part"], False), **dict.fromkeys(table["before_of"], False)}
    for token in one.parse.tokens:
        is_whole = words.get(token.lower)
        sentence = one.parse.sentence(token.i)
        if is_whole is None or sentence.kind is not ParagraphKind.BODY or _is_beside(one.parse, token):
            continue
        thing = _thing(one.parse, token.i)
        if thing:
            span = Span(min(token.start, one.parse.tokens[thing[0]].start), max(token.end, one.parse.tokens[thing[-1]].end))
            words_of_it = " ".join(one.parse.tokens[i].text for i in thing if i != token.i)
            yield _Portion(n, sentence.index, span, is_whole, _voice(one, sentence.index), stems_of(words_of_it, names))


def _is_beside(parse: Parse, token: Token) -> bool:
    """Whether the word measures nothing here: "half" without "of", "not all", or the "all" of "part of all ports"."""
    before_of, of = load("extents")["before_of"], next((t for t in parse.children(token.i, "prep") if t.lower == "of"), None)
    if token.lower in before_of:
        return of is None
    if any(t.dep == "neg" for t in parse.children(token.i)):
        return True
    noun = token if of is not None else parse.head(token.i)
    above = parse.head(noun.i) if noun is not None and noun.dep == "pobj" else None
    over = parse.head(above.i) if above is not None and above.lower == "of" else None
    return over is not None and over.lower in before_of


def _thing(parse: Parse, i: int) -> list[int]:
    """The noun that the word of extent measures, with its own modifiers, and the noun behind "of" or "at": no further."""
    of = next((t for t in parse.children(i, "prep") if t.lower == "of"), None)
    noun = parse.child(of.i, "pobj") if of is not None else parse.head(i)
    if noun is None or noun.pos not in ("NOUN", "PROPN"):
        return []
    found = {noun.i, *(t.i for t in parse.children(noun.i, "amod", "compound", "nmod"))}
    for prep in parse.children(noun.i, "prep"):
        behind = parse.child(prep.i, "pobj")
        if prep.lower in ("of", "at", "on") and behind is not None:
            found |= {behind.i, *(t.i for t in parse.children(behind.i, "amod", "compound", "nmod"))}
    return sorted(found)


def _voice(one: Annotated, index: int) -> tuple[str, ...]:
    """The actors of the first subject in the sentence: in one article, other voices may give other accounts."""
    found = (m.actors for m in one.mentions if one.parse.sentence_of[m.head] == index and one.parse.tokens[m.head].dep == "nsubj")
    return next(found, ())


def _discrepancy(event: Event, whole: _Portion, part: _Portion) -> Discrepancy:
    sides = []
    for side in (whole, part):
        one = event.annotated[side.source]
        proof = event.sentence_evidence(one, side.sentence, focus=side.focus)
        sides.append(Account(text=" ".join(proof.quote.split()), evidence=(proof,)))
    about = " ".join(event.annotated[part.source].article.text[slice(*part.focus)].split())
    return Discrepancy(id="", kind=DiscrepancyKind.CONTRADICTION, about=f"All or a part: {about}", claims=tuple(sides))
