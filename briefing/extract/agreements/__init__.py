"""Clauses → agreements: one rule a file, from the surest to the least sure; the first that fires on a trigger holds."""

from briefing.extract.agreements.announced import announced
from briefing.extract.agreements.as_agreed import as_agreed
from briefing.extract.agreements.committed import committed
from briefing.extract.agreements.concluded import concluded
from briefing.extract.agreements.decreed import decreed
from briefing.extract.agreements.flagged import flagged
from briefing.extract.agreements.gave import gave
from briefing.extract.agreements.headlined import headlined
from briefing.extract.agreements.idioms import idioms
from briefing.extract.agreements.is_to import is_to
from briefing.extract.agreements.makers import Rule, by_parties
from briefing.extract.agreements.named_deal import named_deal
from briefing.extract.agreements.obtained import obtained
from briefing.extract.agreements.recalled import recalled
from briefing.extract.agreements.revealed import revealed
from briefing.extract.agreements.stood_by import stood_by
from briefing.extract.agreements.terms import terms
from briefing.extract.agreements.undertook import undertook
from briefing.extract.agreements.will_do import will_do

_OF_PARTIES = (
    headlined,
    undertook,
    committed,
    idioms,
    concluded,
    gave,
    stood_by,
    obtained,
    recalled,
    revealed,
    decreed,
    announced,
    named_deal,
    as_agreed,
    flagged,
)
RULES: tuple[Rule, ...] = (*(by_parties(rule) for rule in _OF_PARTIES), terms, by_parties(is_to), by_parties(will_do))
