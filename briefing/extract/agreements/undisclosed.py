"""Whether a passage says that it does not tell what was agreed: "without giving details", "the terms were not disclosed"."""

import re
from functools import cache

from briefing.extract.clauses import Clauses
from briefing.lexicons import load


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(load("undisclosed")["patterns"]), re.IGNORECASE)


def is_undisclosed(clauses: Clauses, i: int) -> bool:
    """Whether the sentence of token i, or the one behind it, withholds the content."""
    index = clauses.parse.sentence_of[i]
    text = clauses.annotated.article.text
    near = clauses.parse.sentences[index : index + 2]
    return any(_pattern().search(text, s.start, s.end) for s in near)
