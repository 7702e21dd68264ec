"""Quotations of all articles → the quotes of the brief, each with its speaker: the same words of several articles are one entry."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.consolidate.gathering import Event, padded
from briefing.model.annotation import Annotated, Quotation
from briefing.model.article import ParagraphKind, Span
from briefing.model.brief import Evidence, Quote

_READ = frozenset({ParagraphKind.BODY, ParagraphKind.HEADLINE})
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: Quotations of fewer words than this are told apart by their speakers; longer ones nobody says by chance.
_TELLING = 6


class _Told(NamedTuple):
    """A quotation together with the article that has it and its proof."""

    annotated: Annotated
    quotation: Quotation
    evidence: Evidence
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.annotated.article.text[self.quotation.start : self.quotation.end]


def build_quotes(event: Event, ids: Mapping[str, str]) -> tuple[Quote, ...]:
    """One entry for the same words, in order of sources and text; terms and scraps that say nothing alone are left out."""
    told = [found for one in event.annotated for quotation in one.quotes if (found := _told(one, quotation)) is not None]
    groups: dict[tuple[tuple[str, ...], str | None], list[_Told]] = {}
    for one, speaker in zip(told, _speakers(event, told, ids), strict=True):
        groups.setdefault((one.words, speaker), []).append(one)
    return tuple(_quote(event, group, speaker) for (_, speaker), group in groups.items() if any(one.quotation.statement for one in group))


def _told(one: Annotated, quotation: Quotation) -> _Told | None:
    """The quotation with the whole sentences that its marks touch as its proof."""
    touched = [s for s in one.parse.sentences if s.start < quotation.end and quotation.start < s.end]
    if not touched or any(s.kind not in _READ for s in touched):
        return None
    article = one.article
    span = Span(padded(article.text, touched[0].start), touched[-1].end)
    words = tuple(word.casefold().replace("’", "'") for word in _WORD.findall(article.text, quotation.start, quotation.end))
    return _Told(one, quotation, article.evidence(span, focus=Span(quotation.start, quotation.end)), words) if words else None


# --- speakers ------------------------------------------------------------------------------------------------------
def _speakers(event: Event, told: Sequence[_Told], ids: Mapping[str, str]) -> list[str | None]:
    """The speaker of each quotation; the same words have one speaker where they are many or where only one article tells."""
    own = [_speaker(event, one, ids) for one in told]
    named: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for one, speaker in zip(told, own, strict=True):
        if speaker is not None:
            named[one.words][speaker] += 1
    parties = frozenset(ids.values())
    shared = {words: _shared(speakers, parties, len(words)) for words, speakers in named.items()}
    return [shared.get(one.words) or speaker for one, speaker in zip(told, own, strict=True)]


def _shared(speakers: Counter[str], parties: frozenset[str], length: int) -> str | None:
    """The one speaker of these words, or None where they are so few that several may have said them."""
    if length < _TELLING and len(speakers) > 1:
        return None
    return min(speakers, key=lambda s: (s not in parties, -speakers[s], s))


def _speaker(event: Event, one: _Told, ids: Mapping[str, str]) -> str | None:
    """The words for one without a name, else the id of the party, else the names."""
    quotation = one.quotation
    if quotation.speaker_span is not None:
        return " ".join(one.annotated.article.text[slice(*quotation.speaker_span)].split())
    names = [event.actors[key].name for key in quotation.speakers if key in event.actors]
    if len(names) != 1:
        return _listed(names)
    return ids.get(quotation.speakers[0], names[0])


def _listed(names: Sequence[str]) -> str | None:
    """The names of those who speak with one voice: "Jane Doe and Jan Berg"."""
    *others, last = names or (None,)
    return f"{', '.join(str(name) for name in others)} and {last}" if others else last


# --- entries -------------------------------------------------------------------------------------------------------
def _quote(event: Event, group: Sequence[_Told], speaker: str | None) -> Quote:
    evidence = _distinct(one.evidence for one in group)
    first = group[0]
    return Quote(
        id="",
        speaker=speaker,
        text=first.text,
        evidence=evidence,
        origins=event.origins(evidence),
        key=event.key("quotes", evidence, str(first.quotation.start)),
        minor=not _is_full(group),
    )


def _is_full(group: Sequence[_Told]) -> bool:
    """Whether the words are a whole statement or so long that they stand alone."""
    return any(one.text.lstrip("'‘[( ")[:1].isupper() or len(one.words) >= 2 * _TELLING for one in group)


def _distinct(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple({(e.source, e.start, e.focus.start if e.focus else 0): e for e in evidence}.values())
