"""Brief → the same brief, each line whose words go beyond its proofs put in the words of its first proof."""

from briefing.model.brief import Brief, Diagnostic, Discrepancy, Evidence, Record
from briefing.wording.backing import Cast
from briefing.wording.beyond import account_beyond, unsupported

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
            entries.append(entry.model_copy(update={"text": _told(entry.evidence)}) if reason else entry)
            if reason:
                message = f"{entry.id} stands in its source's words: {reason}."
                doubts.append(Diagnostic(code="wording_replaced", level="info", message=message))
        lists[name] = tuple(entries)
    lists["discrepancies"] = tuple(_with_supported_accounts(entry, cast) for entry in brief.discrepancies)
    return brief.model_copy(update={**lists, "diagnostics": (*brief.diagnostics, *doubts)})


def _with_supported_accounts(entry: Discrepancy, cast: Cast) -> Discrepancy:
    accounts = tuple(
        account.model_copy(update={"text": _told(account.evidence)}) if account.evidence and any(account_beyond(account, cast)) else account
        for account in entry.claims
    )
    return entry if accounts == entry.claims else entry.model_copy(update={"claims": accounts})


def _told(proofs: tuple[Evidence, ...]) -> str:
    """The sentence of the first proof, on one line."""
    return " ".join(proofs[0].quote.split())
