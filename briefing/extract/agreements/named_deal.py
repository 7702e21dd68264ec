"""“the deal between X and Y to V”, “X's accord with Y on N”, “X and Y have a deal to V”: an agreement that the text takes as made."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token


def named_deal(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each agreement noun with two parties and a content, in a clause that does not put it in doubt."""
    doubtful = frozenset(load("commissives")["headlines"]["doubtful"])
    for noun in clauses.tokens:
        if noun.pos not in ("NOUN", "PROPN") or noun.lemma.lower() not in clauses.words.agreement_nouns or clauses.is_question(noun.i):
            continue
        before = clauses.parse.children(noun.i, "amod", "compound", "det", "neg")
        if any(t.lower in doubtful | clauses.words.not_agreements for t in before):
            continue
        parties, content = _parties(clauses, noun), _content(clauses, noun)
        if len(clauses.actors(parties)) > 1 and content is not None and _is_made(clauses, noun):
            yield _draft(clauses, noun, parties, content)


def _parties(clauses: Clauses, noun: Token) -> tuple[Token, ...]:
    """Who made it: “between X and Y”, “X's deal with Y”, “X and Y have a deal”."""
    among = clauses.with_phrases(noun.i, "between", "among", "of")
    if len(clauses.actors(among)) > 1:
        return among
    owner = clauses.parse.child(noun.i, "poss")
    verb = clauses.parse.head(noun.i)
    holders = clauses.phrase(owner) if owner is not None else ()
    if verb is not None and verb.lemma == "have" and noun.dep == "dobj":
        holders = clauses.subjects(verb.i)
    return holders + clauses.with_phrases(noun.i, "with") if clauses.actors(holders) else ()


def _content(clauses: Clauses, noun: Token) -> Token | None:
    acts = [t for t in clauses.parse.children(noun.i, "acl", "relcl") if t.tag == "VB" and t.i > noun.i]
    if acts:
        return acts[0]
    for prep in clauses.parse.children(noun.i, "prep"):
        thing = clauses.parse.child(prep.i, "pobj", "pcomp")
        if (
            prep.lower in ("on", "for", "over", "about", "to")
            and thing is not None
            and thing.pos != "PRON"
            and clauses.mention(thing.i) is None
        ):
            return thing
    return None


def _is_made(clauses: Clauses, noun: Token) -> bool:
    """Whether nothing above makes it a wish, a draft or a failure; below a subject's verb it is taken as made."""
    head = clauses.parse.head(noun.i)
    undermined = any(above.lemma in clauses.words.undermining for above in clauses.parse.ancestors(noun.i))
    if undermined or clauses.is_conditional(noun.i) or head is None:
        return False
    if head.lemma in load("commissives")["headlines"]["before_it_is_made"]:
        return False
    return clauses.standing(noun.i) is Standing.ASSERTED


def _draft(clauses: Clauses, noun: Token, parties: tuple[Token, ...], content: Token) -> Draft:
    keys = clauses.actors(parties)
    first, last = balanced(clauses, *extent(clauses, content.i))
    name = noun.lemma.lower()
    lead = "" if content.tag == "VB" else clauses.tokens[first - 1].lower + " "
    words = pieces(clauses, first, last, keys)
    article = "an" if name[0] in "aeiou" else "a"
    predicate = (f"made {article} {name} {lead}", *words)
    return Draft("named_deal", noun.i, parties, (first, last), predicate, status="agreed", actor_keys=keys, strength=1)
