"""Clauses → asks: one rule a file, from the surest to the least sure; the first that fires on a trigger holds."""

from collections.abc import Callable, Iterator

from briefing.extract.asks.addressed import addressed
from briefing.extract.asks.called_for import called_for
from briefing.extract.asks.clefts import clefts
from briefing.extract.asks.conditioned import conditioned
from briefing.extract.asks.demanded import demanded
from briefing.extract.asks.falls_to import falls_to
from briefing.extract.asks.held_back import held_back
from briefing.extract.asks.laid_down import laid_down
from briefing.extract.asks.must import must
from briefing.extract.asks.ordered import ordered
from briefing.extract.asks.requested import requested
from briefing.extract.asks.stressed import stressed
from briefing.extract.asks.urged import urged
from briefing.extract.asks.wanted import wanted
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft

RULES: tuple[Callable[[Clauses], Iterator[Draft]], ...] = (
    urged,
    called_for,
    demanded,
    requested,
    conditioned,
    falls_to,
    addressed,
    clefts,
    held_back,
    laid_down,
    must,
    ordered,
    stressed,
    wanted,
)
