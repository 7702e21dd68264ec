"""Clauses → agreements: one rule a file, from the surest to the least sure; the first that fires on a trigger holds."""

from collections.abc import Callable, Iterator

from briefing.extract.agreements.committed import committed
from briefing.extract.agreements.concluded import concluded
from briefing.extract.agreements.gave import gave
from briefing.extract.agreements.terms import terms
from briefing.extract.agreements.undertook import undertook
from briefing.extract.agreements.will_do import will_do
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft

RULES: tuple[Callable[[Clauses], Iterator[Draft]], ...] = (undertook, committed, concluded, gave, terms, will_do)
