"""Turns quotation marks into quotations: the words between one pair of marks, and who spoke them."""

from collections.abc import Iterator

from briefing.lexicons import load
from briefing.model.annotation import Mention, Parse, Quotation, Token
from briefing.model.article import Article, ParagraphKind, Span

_PAIRS = {"“": "”", "«": "»", "„": "“"}
_READ = frozenset({ParagraphKind.BODY, ParagraphKind.HEADLINE})


def find_quotes(article: Article, parse: Parse, mentions: tuple[Mention, ...]) -> tuple[Quotation, ...]:
    """All quotations of the article, in order, with their speakers where the text tells them."""
    at = {mention.head: mention for mention in mentions}
    saying = frozenset(load("standing")["saying"])
    found: list[Quotation] = []
    for paragraph in article.paragraphs:
        if paragraph.kind in _READ:
            for start, end in _iter_marked(article.text, paragraph.start, paragraph.end):
                speaker = _speaker(parse, (start, end), saying)
                keys = _keys(parse, at, speaker)
                if speaker is None and found and _continues(parse, found[-1], start):
                    found.append(found[-1]._replace(start=start, end=end))
                    continue
                span = None if keys or speaker is None else Span(parse.tokens[min(parse.subtree(speaker.i))].start, speaker.end)
                found.append(Quotation(start, end, keys, span, speaker is not None or end - start > 60))
    return tuple(found)


def _iter_marked(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Ranges between marks; one left open at the end of a paragraph closes there."""
    opened, closer = -1, ""
    for i in range(start, end):
        c = text[i]
        if opened < 0 and (c in _PAIRS or c == '"'):
            opened, closer = i + 1, _PAIRS.get(c, '"')
        elif opened >= 0 and (c == closer or closer == "”" and c == '"'):
            if i > opened:
                yield opened, i
            opened = -1
    if 0 <= opened < end:
        yield opened, end


def _speaker(parse: Parse, marks: tuple[int, int], saying: frozenset[str]) -> Token | None:
    """The subject of the nearest verb of saying outside the marks, in the sentences that the marks touch."""
    start, end = marks
    touched = [s for s in parse.sentences if s.start < end and start < s.end]
    best: tuple[int, Token] | None = None
    for sentence in touched:
        for token in parse.tokens[sentence.first : sentence.last]:
            if token.pos != "VERB" or token.lemma not in saying and token.lemma not in ("call", "describe", "dub", "ask") or start <= token.start < end:
                continue
            subject = parse.child(token.i, "nsubj")
            if subject is not None and not start <= subject.start < end:
                distance = min(abs(token.start - end), abs(token.start - start))
                if best is None or distance < best[0]:
                    best = distance, subject
    return best[1] if best is not None else None


def _keys(parse: Parse, at: dict[int, Mention], speaker: Token | None) -> tuple[str, ...]:
    if speaker is None:
        return ()
    return tuple(dict.fromkeys(key for t in parse.conjuncts(speaker.i) if t.i in at for key in at[t.i].actors))


def _continues(parse: Parse, last: Quotation, start: int) -> bool:
    """Whether a quotation without a speaker goes on from the last one: in the same or the next sentence."""
    between = [s for s in parse.sentences if s.start >= last.end and s.end <= start]
    return last.statement and not between and start - last.end < 400
