"""Sentences that go on listing what an agreement holds ("This includes N", "Among the steps is N") → claims with its parties and status."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, claim
from briefing.extract.lists import parted
from briefing.extract.wording import balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token
from briefing.model.claims import Claim, ClaimKind

#: How many sentences behind the agreement its list may stand.
_WITHIN = 2
_LEADS = {"agreed": "agreed on ", "reaffirmed": "reaffirmed ", "pledged": "pledged ", "earlier": "agreed on ", "undisclosed": "agreed on "}


def continued(clauses: Clauses, agreements: Sequence[Claim]) -> Iterator[Claim]:
    """Yields a claim for each thing that a sentence after an agreement lists as part of it."""
    table = load("listing")
    for token in clauses.tokens:
        listed = _included(clauses, token, table) or _among(clauses, token, table)
        base = _base(clauses, token, agreements) if listed is not None else None
        if listed is not None and base is not None:
            first, last = balanced(clauses, *extent(clauses, listed.i))
            predicate = (_LEADS[base.status], *pieces(clauses, first, last, base.actors))
            draft = Draft("continued", token.i, (), (first, last), predicate, status=base.status, strength=1, actor_keys=base.actors)
            for part in parted(clauses, draft):
                made = claim(clauses, ClaimKind.AGREEMENT, part)
                yield _resting_on(made, base)


def _resting_on(made: Claim, base: Claim) -> Claim:
    return replace(made, antecedents=tuple(sorted({*made.antecedents, base.sentence})))


def _base(clauses: Clauses, token: Token, agreements: Sequence[Claim]) -> Claim | None:
    here = clauses.parse.sentence_of[token.i]
    near = [a for a in agreements if 0 < here - a.sentence <= _WITHIN + 1 and a.actors and a.rule != "continued"]
    return max(near, key=lambda a: (a.sentence, len(a.actors), a.focus), default=None)


def _included(clauses: Clauses, token: Token, table: dict[str, list[str]]) -> Token | None:
    """The object of "include" and its like below a subject that stands for the agreement."""
    if token.pos != "VERB" or token.lemma not in table["verbs"] or clauses.standing(token.i) not in (Standing.ASSERTED, Standing.FUTURE):
        return None
    subject = clauses.parse.child(token.i, "nsubj")
    noun = clauses.parse.child(token.i, "dobj")
    if subject is None or noun is None or noun.pos not in ("NOUN", "PROPN"):
        return None
    if clauses.words.agreement_nouns & {subject.lemma.lower()}:
        return None
    return (
        noun
        if subject.lemma.lower() in table["subjects"]
        or (subject.lower in ("this", "these", "it", "they") and subject.i == clauses.parse.sentence(token.i).first)
        else None
    )


def _among(clauses: Clauses, token: Token, table: dict[str, list[str]]) -> Token | None:
    """The subject that follows "Among the key initiatives is"."""
    if token.lower not in ("is", "are", "was", "were") or token.pos != "AUX":
        return None
    opener = clauses.tokens[clauses.parse.sentence(token.i).first]
    if opener.lower != "among":
        return None
    named = [t for t in clauses.parse.children(opener.i, "pobj") if t.lemma in table["subjects"]]
    behind = [t for t in clauses.parse.children(token.i, "nsubj", "attr") if t.i > token.i and t.pos == "NOUN"]
    return behind[0] if named and behind else None
