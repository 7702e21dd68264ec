"""Discrepancies of the brief → the accounts side by side, each in its source's own words."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model.brief import Account, Brief, Discrepancy, Evidence, EvidenceRole, Number
from briefing.render.charts import draw_chart, is_one_scale
from briefing.render.desk import Desk, on_page
from briefing.render.display import display
from briefing.render.marks import mark_runs
from briefing.render.slots import AccountView, BackRef, Chart, Discrepancies, DiscrepancyView

_PAIR = 2


def build_discrepancies(brief: Brief, desk: Desk) -> Discrepancies:
    """The discrepancies on the page in the brief's order."""
    shown, minor = on_page(brief.discrepancies)
    numbers = {number.id: number for number in brief.numbers}
    blocks = tuple(_block(entry, desk, i, numbers) for i, entry in enumerate(shown, 1))
    return Discrepancies(desk.heading("discrepancies", len(blocks), minor), blocks)


def _block(entry: Discrepancy, desk: Desk, i: int, numbers: dict[str, Number]) -> DiscrepancyView:
    anchor = f"discrepancy-{i}"
    accounts = tuple(_account(account, desk, f"{anchor}-{j}", entry) for j, account in enumerate(entry.claims, 1))
    evidence = [piece for account in entry.claims for piece in account.evidence] + list(entry.evidence)
    origins = entry.origins or desk.origins_of(evidence)
    line = desk.line_of(entry.id, entry.about, anchor, evidence=evidence, origins=origins)
    told = " ".join((entry.about, *(account.text for account in entry.claims)))
    line = replace(line, about=desk.concerns.codes(told, evidence))
    key = f"discrepancies.{entry.kind}"
    chart = _chart(entry, accounts, desk, numbers)
    return DiscrepancyView(line, desk.words.text(f"{key}.label"), desk.words.text(f"{key}.gloss"), accounts, _abreast(accounts), chart)


def _account(account: Account, desk: Desk, anchor: str, entry: Discrepancy) -> AccountView:
    back = BackRef(display(entry.id), anchor.rpartition("-")[0], display(entry.about))
    refs, rest = desk.citations.cite(account.evidence, back)
    claim = _first_claim(account.evidence)
    quote = mark_runs(claim, [(claim.focus.start, claim.focus.end)] if claim.focus else []) if claim else ()
    outlets = dict.fromkeys(desk.place_with_id(piece.source) for piece in account.evidence if piece.role is EvidenceRole.CLAIM)
    return AccountView(anchor, display(account.text), quote, desk.words.text("lists.semicolon").join(outlets), refs, desk.more(rest))


def _abreast(accounts: Sequence[AccountView]) -> int:
    """Two accounts a row where that fills the rows, else three."""
    return _PAIR if len(accounts) in (_PAIR, 2 * _PAIR) else _PAIR + 1


def _first_claim(evidence: Sequence[Evidence]) -> Evidence | None:
    return next((piece for piece in evidence if piece.role is EvidenceRole.CLAIM), None)


def _chart(entry: Discrepancy, accounts: Sequence[AccountView], desk: Desk, numbers: dict[str, Number]) -> Chart | None:
    """The accounts as bars, where each is a figure and all are of one unit."""
    found = [numbers[account.about_id] for account in entry.claims if account.about_id in numbers]
    units = {(number.unit.lower(), number.currency, number.per) for number in found}
    if len(found) != len(accounts) or len(units) != 1 or not is_one_scale(found):
        return None
    labelled = [(account.outlet, number) for account, number in zip(accounts, found, strict=True)]
    caption = desk.words.text("discrepancies.chart", unit=display(found[0].unit))
    return draw_chart(labelled, desk.words, f"{accounts[0].anchor}-chart", caption)
