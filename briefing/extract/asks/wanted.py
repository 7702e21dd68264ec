"""“X wants N”, “X wanted to keep N”, “X wanted N lifted”: what a side wants in talks, an ask where the other side stands beside it."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, past, pieces
from briefing.extract.words import Standing
from briefing.model.annotation import Token

#: What one side wants to do is no ask, unless it wants to keep or to get a thing that the other can take or give.
_HOLDING = frozenset(
    {
        "end",
        "gain",
        "get",
        "jettison",
        "keep",
        "maintain",
        "obtain",
        "preserve",
        "protect",
        "receive",
        "renegotiate",
        "retain",
        "rewrite",
        "scrap",
        "secure",
        "see",
    }
)
_WANTING = frozenset({"want", "seek", "like"})


def wanted(clauses: Clauses) -> Iterator[Draft]:
    """Yields a weak ask for each want of an actor; without an addressee it comes to nothing."""
    for token in clauses.tokens:
        if token.pos != "VERB" or token.lemma not in _WANTING or not _is_stated(clauses, token):
            continue
        askers = clauses.subjects(token.i)
        keys = clauses.actors(askers)
        content = _content(clauses, token)
        if not keys or content is None:
            continue
        first, last = balanced(clauses, *extent(clauses, content.i))
        first = min([first, *(t.i for t in clauses.parse.children(content.i, "aux"))])
        verb = "wanted" if token.lemma in ("like", "want") else past(token.lemma, clauses.words.pasts)
        predicate = (f"{verb} ", *pieces(clauses, first, last, keys))
        yield Draft(
            "wanted", token.i, askers, (first, last), predicate, addressees=clauses.concerned(content.i, keys), status="open", strength=1
        )


def _is_stated(clauses: Clauses, token: Token) -> bool:
    would = any(t.lower in ("would", "'d") for t in clauses.parse.children(token.i, "aux"))
    if token.lemma == "like":
        return would and not clauses.is_negated(token.i)
    return clauses.standing(token.i) is Standing.ASSERTED and not clauses.is_question(token.i)


def is_definite(clauses: Clauses, noun: Token) -> bool:
    """Whether the thing wanted is told: "a deal" and "more clarity" say nothing that a reader could hold anybody to."""
    telling = clauses.parse.children(noun.i, "amod", "compound", "prep", "acl", "relcl", "nummod", "poss")
    return any(t.lower not in ("more", "further", "new", "better", "from") for t in telling)


def _with_thing(clauses: Clauses, verb: Token) -> Token | None:
    """The verb of "wanted a deal to include N": what a thing, not an actor, is to do."""
    subject = clauses.parse.child(verb.i, "nsubj")
    is_thing = (
        subject is not None and subject.pos == "NOUN" and clauses.mention(subject.i) is None and subject.lemma not in clauses.words.animate
    )
    return verb if is_thing else None


def _content(clauses: Clauses, token: Token) -> Token | None:
    """A noun, an act of policy in the infinitive, or a thing with a participle."""
    for child in clauses.parse.children(token.i, "dobj", "xcomp", "ccomp"):
        if child.i < token.i:
            continue
        if (
            child.dep == "dobj"
            and child.pos == "NOUN"
            and child.ent == ""
            and clauses.mention(child.i) is None
            and is_definite(clauses, child)
        ):
            return child
        if child.dep == "ccomp" and child.tag == "VB" and clauses.parse.child(child.i, "nsubj") is not None:
            return _with_thing(clauses, child)
        if (
            child.tag == "VB"
            and child.dep == "xcomp"
            and child.lemma in _HOLDING
            and clauses.parse.child(child.i, "dobj", "ccomp", "prep") is not None
        ):
            return child
        if (
            child.tag == "VBN"
            and clauses.parse.child(child.i, "nsubj", "nsubjpass") is not None
            and clauses.parse.child(child.i, "aux") is None
        ):
            return child
    return None
