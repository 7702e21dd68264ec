"""Quotes of the brief → a few statements in their speakers' own words."""

from briefing.model.brief import Brief, Quote
from briefing.render.desk import Desk, on_page
from briefing.render.display import display
from briefing.render.slots import QuoteLine, Quotes

#: Quotes serve as evidence elsewhere; the page gives a place of their own to the first few that say something by themselves.
MAX_QUOTES = 2
MIN_WORDS = 8


def build_quotes(brief: Brief, desk: Desk) -> Quotes:
    """The first quotes of known speakers that are statements; the section is left out where there is none."""
    shown, _ = on_page(brief.quotes)
    telling = [quote for quote in shown if quote.speaker in desk.by_id and len(quote.text.split()) >= MIN_WORDS]
    lines = tuple(_line(quote, desk, i) for i, quote in enumerate(telling[:MAX_QUOTES], 1))
    return Quotes(desk.heading("quotes", len(lines), len(brief.quotes) - len(lines) if lines else 0), lines)


def _line(quote: Quote, desk: Desk, i: int) -> QuoteLine:
    words = desk.words
    text = f"{words.text('quotes.open')}{display(quote.text)}{words.text('quotes.close')}"
    party = desk.by_id.get(quote.speaker or "")
    parts = [] if party is None else [display(party.role or ""), desk.names.get(party.affiliation or "", "")]
    role = words.text("lists.comma").join(part for part in parts if part)
    return QuoteLine(desk.line(quote, text, f"quote-{i}"), desk.name(quote.speaker, ""), role)
