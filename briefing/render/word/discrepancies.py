"""Discrepancies → the accounts side by side: what each says, its source's own words, and the outlet."""

from collections.abc import Sequence

from briefing.render.slots import AccountView, Discrepancies, DiscrepancyView
from briefing.render.word.blocks import TEXT_WIDTH, Cell, Frame, paragraph, table
from briefing.render.word.charts import lay_chart
from briefing.render.word.headings import framed, subheading
from briefing.render.word.inline import Element, quoted, run
from briefing.render.word.sheet import Sheet


def lay_discrepancies(section: Discrepancies, sheet: Sheet) -> list[Element]:
    """Each discrepancy under what it is about."""
    return framed(section.heading, [element for block in section.blocks for element in _block(block, sheet)])


def _block(block: DiscrepancyView, sheet: Sheet) -> list[Element]:
    line, step = block.line, block.abreast
    content = [
        subheading(line.text, anchor=line.anchor),
        paragraph("DiscrepancyKind", run(f"{block.kind}{sheet.view.furniture.colon}{block.gloss} · {line.support.text}")),
    ]
    for at in range(0, len(block.accounts), step):
        if at:
            # Two tables without a paragraph between them would be one.
            content.append(paragraph("TableGap"))
        content.append(_accounts(block, block.accounts[at : at + step], sheet))
    return content + (lay_chart(block.chart, sheet.file) if block.chart else [])


def _accounts(block: DiscrepancyView, accounts: Sequence[AccountView], sheet: Sheet) -> Element:
    width = TEXT_WIDTH / block.abreast
    frame = Frame(block.line.text, "; ".join(account.outlet for account in accounts), (width,) * len(accounts), row_heads=False)
    head = [[paragraph("Account", run(each.text), *sheet.refs(each), anchor=each.anchor)] for each in accounts]
    return table(frame, [[_words(each) for each in accounts]], head)


def _words(account: AccountView) -> Cell:
    quote = [paragraph("AccountQuote", *quoted(account.quote))] if account.quote else []
    return [*quote, paragraph("Outlet", run(account.outlet))]
