"""Quotations of all articles → the quotes of the brief, each with its speaker."""

from collections.abc import Mapping

from briefing.consolidate.gathering import Event
from briefing.model.annotation import Annotated, Quotation
from briefing.model.article import ParagraphKind, Span
from briefing.model.brief import Evidence, Quote


def build_quotes(event: Event, ids: Mapping[str, str]) -> tuple[Quote, ...]:
    """One entry a pair of marks, in order of sources and text."""
    found = []
    for one in event.annotated:
        for quote in one.quotes:
            evidence = _evidence(one, quote)
            if evidence is not None:
                found.append(_quote(event, one, quote, evidence, ids))
    return tuple(found)


def _evidence(one: Annotated, quote: Quotation) -> Evidence | None:
    """The whole sentences that the marks stand in, as one span."""
    touched = [s for s in one.parse.sentences if s.start < quote.end and quote.start < s.end]
    if not touched or any(s.kind not in (ParagraphKind.BODY, ParagraphKind.HEADLINE) for s in touched):
        return None
    return one.article.evidence(Span(touched[0].start, touched[-1].end), focus=Span(quote.start, quote.end))


def _quote(event: Event, one: Annotated, quote: Quotation, evidence: Evidence, ids: Mapping[str, str]) -> Quote:
    speaker = next((ids[key] for key in quote.speakers if key in ids), None)
    if speaker is None and quote.speaker_span is not None:
        speaker = " ".join(one.article.text[slice(*quote.speaker_span)].split())
    return Quote(
        id="", speaker=speaker, text=one.article.text[quote.start : quote.end], evidence=(evidence,), origins=1,
        key=event.key("quotes", (evidence,), str(quote.start)), minor=not quote.statement,
    )  # fmt: skip
