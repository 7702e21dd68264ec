"""“X said it would V”, “X announced that it will V”: an actor's own word on its own public act."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, past, pieces
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token

#: A bare verb is no undertaking: "the talks will continue".
_SHORT = 3
#: Verbs of saying that cannot stand without a hearer, whom the line leaves out.
_TOLD = frozenset({"assure", "inform", "notify", "reassure", "remind", "tell"})


def will_do(clauses: Clauses) -> Iterator[Draft]:
    """Yields a pledge for each act of policy that an actor says, decides or is plainly reported to do from now on."""
    acts = frozenset(load("acts")["acts"])
    for verb in clauses.tokens:
        if (
            verb.pos != "VERB"
            or verb.lemma not in acts
            or clauses.is_negated(verb.i)
            or clauses.is_conditional(verb.i)
            or clauses.has_condition(verb.i)
            or clauses.is_question(verb.i)
        ):
            continue
        above = clauses.parse.head(verb.i)
        if above is not None and verb.dep in ("ccomp", "xcomp") and above.lemma in clauses.words.saying | {"decide", "announce"}:
            yield from _said(clauses, verb, above)
        else:
            yield from _told(clauses, verb)


def _said(clauses: Clauses, verb: Token, above: Token) -> Iterator[Draft]:
    if clauses.standing(above.i) is not Standing.ASSERTED or not _is_announced(clauses, verb, above):
        return
    actors = clauses.subjects(above.i)
    own = clauses.actors(actors)
    if own and _is_own(clauses, verb, own):
        yield _draft(clauses, verb, above, actors)
    elif any(t.lemma in load("acts")["voices"] for t in actors) and all(clauses.annotated.cast[key].affiliation is None for key in own):
        yield from _of_country(clauses, verb)


def _of_country(clauses: Clauses, verb: Token) -> Iterator[Draft]:
    """“Denmark will close the port, the minister said”: an official of whom the text does not say whose speaks for the state that acts."""
    doers = clauses.subjects(verb.i)
    own = clauses.actors(doers)
    auxiliaries = [t for t in clauses.parse.children(verb.i, "aux") if t.lower in ("will", "'ll", "would")]
    _, last = balanced(clauses, *extent(clauses, verb.i))
    if (
        auxiliaries
        and own
        and all(key.startswith("country:") for key in own)
        and last - verb.i >= _SHORT
        and not clauses.is_passive(verb.i)
    ):
        status = "agreed" if len(own) > 1 else "pledged"
        words = pieces(clauses, auxiliaries[0].i, last, own)
        yield Draft("will_do", verb.i, doers, (verb.i, last), words, status=status, strength=1)


def _told(clauses: Clauses, verb: Token) -> Iterator[Draft]:
    """“Kenya will waive the fee”, “we will waive the fee” in a quotation, “Parties shall refrain from”."""
    modals = [t.lower for t in clauses.parse.children(verb.i, "aux") if t.tag == "MD"]
    if modals not in (["will"], ["shall"], ["'ll"]) or verb.dep not in ("ROOT", "ccomp", "conj", "parataxis") or clauses.is_passive(verb.i):
        return
    actors = clauses.subjects(verb.i)
    own = clauses.actors(actors)
    treaty = (
        bool(actors)
        and actors[0].lower in ("parties", "members", "signatories", "states", "governments", "ministers", "leaders")
        and modals == ["shall"]
    )
    if (not own and not treaty) or any(key.startswith("org:") for key in own):
        return
    speakers, keys = clauses.speakers(verb.i)
    homes = {clauses.annotated.cast[key].affiliation for key in keys if key in clauses.annotated.cast}
    if (speakers or keys) and not set(own) <= {*keys, *homes} and not _speaks_for(clauses, keys):
        return
    _, last = balanced(clauses, *extent(clauses, verb.i))
    if last - verb.i < _SHORT:
        return
    predicate = pieces(clauses, min(t.i for t in (*clauses.parse.children(verb.i, "aux"), verb)), last, own)
    yield Draft(
        "will_do",
        verb.i,
        actors,
        (verb.i, max(last, verb.i + 1)),
        predicate,
        status="agreed" if treaty or len(own) > 1 else "pledged",
        strength=1,
    )


def _speaks_for(clauses: Clauses, keys: tuple[str, ...]) -> bool:
    """Whether the speaker is an official of whom the text does not say whose: “the energy minister”."""
    actors = [clauses.annotated.cast[key] for key in keys if key in clauses.annotated.cast]
    return bool(actors) and all(actor.affiliation is None and actor.kind == "minister" for actor in actors)


def _is_announced(clauses: Clauses, verb: Token, above: Token) -> bool:
    modals = [t.lower for t in clauses.parse.children(verb.i, "aux")]
    if verb.dep == "xcomp":
        return above.lemma == "decide" and "to" in modals
    return "will" in modals or "would" in modals or "'ll" in modals


def _is_own(clauses: Clauses, verb: Token, own: tuple[str, ...]) -> bool:
    """Whether the speaker speaks of itself or of the country it speaks for."""
    doers = clauses.subjects(verb.i)
    keys = clauses.actors(doers)
    homes = {clauses.annotated.cast[key].affiliation for key in own if key in clauses.annotated.cast}
    return (
        verb.dep == "xcomp"
        or (bool(keys) and (set(keys) <= set(own) or set(keys) <= homes))
        or (bool(doers) and doers[0].lower in ("it", "they", "he", "she", "we"))
    )


def _draft(clauses: Clauses, verb: Token, above: Token, actors: tuple[Token, ...]) -> Draft:
    own = clauses.actors(actors)
    subject = clauses.parse.child(verb.i, "nsubj", "nsubjpass")
    first, last = balanced(clauses, *extent(clauses, verb.i, without=[subject.i] if subject is not None else []))
    if verb.dep == "xcomp":
        predicate = ("decided ", *pieces(clauses, first, last, own))
    else:
        whole_first, whole_last = balanced(clauses, *extent(clauses, verb.i))
        whole_first += clauses.tokens[whole_first].lower == "that"
        said = "said" if above.lemma in _TOLD else past(above.lemma, clauses.words.pasts)
        predicate = (said, " that ", *pieces(clauses, whole_first, whole_last, own))
    return Draft("will_do", verb.i, actors, (max(first, verb.i), last), predicate, status="pledged", strength=1)
