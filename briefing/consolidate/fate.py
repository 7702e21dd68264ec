"""Asks and agreements of one brief → what became of each ask: granted by which agreement, or contested."""

from briefing.model.brief import Brief


def settle_asks(brief: Brief) -> Brief:
    """The brief with asks that its agreements answer marked so."""
    return brief
