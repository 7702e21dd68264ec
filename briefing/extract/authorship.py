"""A noun for a text or an aim → the phrases that name whose it is."""

from typing import TYPE_CHECKING

from briefing.model.annotation import Token

if TYPE_CHECKING:
    from briefing.extract.clauses import Clauses

#: What an author does to a text.
_ISSUING = frozenset(
    {"adopt", "draft", "issue", "pass", "propose", "publish", "release", "send", "sign", "sponsor", "submit", "table", "write"}
)


def authors(clauses: "Clauses", noun: Token) -> tuple[Token, ...]:
    """The aim "of Mali", a report "by Fiji", a motion "tabled by Fiji", the "Fijian" letter; the noun itself where nobody is named."""
    owner = clauses.parse.child(noun.i, "poss")
    if owner is not None:
        found = clauses.phrase(owner)
        return found if clauses.actors(found) else (noun,)
    found = clauses.with_phrases(noun.i, "for", "of", "by", "from")
    if clauses.actors(found):
        return found
    agents = (t for act in clauses.parse.children(noun.i, "acl") if act.lemma in _ISSUING for t in clauses.surface_subjects(act.i))
    before = (t for t in clauses.parse.children(noun.i, "compound", "nmod", "amod"))
    return tuple(t for t in (*agents, *before) if clauses.actors((t,)))[:1] or (noun,)
