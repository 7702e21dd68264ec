"""Claims → the sentences that look like policy, with a cue and an actor, and that no rule understood."""

from collections.abc import Sequence

from briefing.extract.clauses import Clauses
from briefing.model.annotation import Token
from briefing.model.article import ParagraphKind
from briefing.model.claims import Claim, ClaimKind


def find_passed_over(clauses: Clauses, claims: Sequence[Claim]) -> tuple[int, ...]:
    """Indices of body sentences with a word of asking or committing and an actor, but without an agreement or an ask."""
    claimed = {claim.sentence for claim in claims if claim.kind in (ClaimKind.AGREEMENT, ClaimKind.ASK)}
    with_actor = {clauses.parse.sentence_of[mention.head] for mention in clauses.annotated.mentions if mention.actors}
    found = []
    for sentence in clauses.parse.sentences:
        if sentence.kind is ParagraphKind.BODY and sentence.index in with_actor - claimed:
            tokens = clauses.tokens[sentence.first : sentence.last]
            if any(_is_cue(clauses, token) for token in tokens):
                found.append(sentence.index)
    return tuple(found)


def _is_cue(clauses: Clauses, token: Token) -> bool:
    words = clauses.words
    if token.pos == "VERB":
        return token.lemma in words.committing or token.lemma in words.asking
    return token.pos == "NOUN" and token.lemma in words.commitment_nouns | words.agreement_nouns | words.ask_nouns
