"""Brief → the same brief, each line whose words go beyond its proofs put in the words of its first proof."""

from briefing.model.brief import Brief, Diagnostic, Record
from briefing.wording import unsupported
from briefing.wording.backing import Cast

__all__ = ["with_supported_wording"]

_LISTS = ("agreements", "asks", "timeline", "key_points")


def with_supported_wording(brief: Brief) -> Brief:
    """The brief with every line borne out by its proofs, and each line that had to be replaced said as a doubt."""
    cast = Cast(brief)
    doubts: list[Diagnostic] = []
    lists: dict[str, tuple[Record, ...]] = {}
    for name in _LISTS:
        entries = []
        for entry in getattr(brief, name):
            reason = next(unsupported(entry, cast), None)
            entries.append(entry.model_copy(update={"text": " ".join(entry.evidence[0].quote.split())}) if reason else entry)
            if reason:
                message = f"{entry.id} stands in its source's words: {reason}."
                doubts.append(Diagnostic(code="wording_replaced", level="info", message=message))
        lists[name] = tuple(entries)
    return brief.model_copy(update={**lists, "diagnostics": (*brief.diagnostics, *doubts)})
