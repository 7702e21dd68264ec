"""“Oman will only sign if Yemen leaves”, “Oman will not sign without a vote by Yemen”: what one holds back until another acts."""

from collections.abc import Iterator

from briefing.extract.asks.sides import is_somebody
from briefing.extract.clauses import SUBJECTS, Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import Pieces, balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.lexicons import load
from briefing.model.annotation import Token

_HELD = load("directives")["held_back"]
#: What one offers for the other's act; what one threatens without it; what one is, to offer; how one refuses.
_OFFERS, _THREATS, _READY, _REFUSING = (frozenset(_HELD[name]) for name in ("offers", "threats", "ready", "refusing"))
_UNTIL = frozenset({"unless", "until", "till"})
_ONCE = frozenset({"if", "once", "when", "after"})
_WILL = frozenset({"will", "'ll", "’ll", "would", "wo", "can", "could", "ca"})


def held_back(clauses: Clauses) -> Iterator[Draft]:
    """Yields a conditional ask for each condition on another actor under what one will do, or not do, only then."""
    for token in clauses.tokens:
        if token.pos in ("VERB", "AUX") and token.dep == "advcl":
            mark = next((t for t in clauses.parse.children(token.i, "mark", "advmod") if t.lower in _UNTIL | _ONCE | {"as"}), None)
            main = _main(clauses, token)
            if mark is not None and main is not None and _is_held_back(clauses, token, main, mark):
                yield from _clause(clauses, main, token, mark)
        elif token.lower == "without" and token.dep == "prep":
            yield from _without(clauses, token)


def _main(clauses: Clauses, verb: Token) -> Token | None:
    """What the condition hangs on: a verb, or the adjective in "is ready to talk if"."""
    head = clauses.parse.head(verb.i)
    if head is not None and head.lower == "long":  # "as long as"
        head = clauses.parse.head(head.i)
    return head if head is not None and head.pos in ("VERB", "AUX", "ADJ") else None


def _holder(clauses: Clauses, main: Token) -> Token:
    """The verb that carries the will: "refused to end …", "is ready to end …"."""
    above = clauses.parse.head(main.i)
    while above is not None and (main.dep == "xcomp" or main.pos == "ADJ") and above.pos in ("VERB", "AUX", "ADJ"):
        main, above = above, clauses.parse.head(above.i)
    return main


def _is_held_back(clauses: Clauses, verb: Token, main: Token, mark: Token) -> bool:
    holder = _holder(clauses, main)
    chain = (main, *(t for t in clauses.parse.ancestors(main.i) if holder.i <= t.i < main.i), *clauses.parse.children(main.i, "acomp"))
    if any(t.lemma in _REFUSING for t in chain):
        return mark.lower in _UNTIL and not clauses.is_negated(holder.i)
    will = any(t.lower in _WILL for t in clauses.parse.children(holder.i, "aux"))
    if will and clauses.is_negated(holder.i):
        return mark.lower in _UNTIL
    only = any(t.lower == "only" for t in clauses.parse.children(main.i, "advmod")) or clauses.tokens[mark.i - 1].lower == "only"
    if will and only:
        return mark.lower in _ONCE
    if (will and main.lemma in _THREATS) or holder.lemma == "threaten":
        return mark.lower == "unless" or (mark.lower == "if" and _is_left_undone(clauses, verb))
    ready = any(t.lemma in _READY and (t.i != main.i or t.pos == "ADJ") for t in chain) and not clauses.is_negated(holder.i)
    asked = clauses.parse.child(verb.i, "nsubj")
    if asked is None or not clauses.actors((asked,)):
        return False
    return (ready or (will and main.lemma in _OFFERS)) and mark.lower in _ONCE | {"as"} - {"after"} and mark.lower != "when"


def _is_left_undone(clauses: Clauses, verb: Token) -> bool:
    """Whether the condition is that somebody does not act: "if Oman does not sign", "if Oman fails to sign"."""
    return clauses.parse.child(verb.i, "neg") is not None or (
        verb.lemma in ("fail", "refuse") and clauses.parse.child(verb.i, "xcomp") is not None
    )


def _clause(clauses: Clauses, main: Token, verb: Token, mark: Token) -> Iterator[Draft]:
    holder = _holder(clauses, main)
    asked, subject = clauses.parse.child(verb.i, *SUBJECTS), clauses.parse.child(holder.i, *SUBJECTS)
    askers, keys = _askers(clauses, holder)
    if subject is not None and subject.tag in ("WDT", "WP"):
        return
    if asked is None or not keys or not _is_said(clauses, holder):
        return
    is_other = _is_other(clauses, asked, keys)
    if not is_other and not (mark.lower in _UNTIL and asked.dep == "nsubjpass" and asked.pos == "NOUN"):
        return
    marks = [t.i for t in clauses.parse.children(verb.i, "mark", "advmod") if t.i < asked.i]
    content = balanced(clauses, *extent(clauses, verb.i, without=marks))
    addressees = clauses.surface_subjects(verb.i) if is_other else clauses.concerned(verb.i, keys)
    yield _draft(clauses, holder, (askers, keys), (verb, content, addressees))


def _without(clauses: Clauses, without: Token) -> Iterator[Draft]:
    """“will not sign without help from Oman”, “there can be no truce without the return of all prisoners”."""
    wanted = clauses.parse.child(without.i, "pobj")
    above = clauses.parse.head(without.i)
    if wanted is None or wanted.pos != "NOUN" or above is None or not clauses.parse.children(wanted.i, "prep", "acl", "poss", "amod"):
        return
    holder = above if above.pos in ("VERB", "AUX") else next(iter(clauses.parse.ancestors(above.i)), above)
    if holder.pos not in ("VERB", "AUX") or not any(t.lower in _WILL for t in clauses.parse.children(holder.i, "aux")):
        return
    askers, keys = _askers(clauses, holder)
    addressees = clauses.doers(wanted.i) or clauses.concerned(wanted.i, keys)
    others = set(clauses.actors(addressees)) - set(keys)
    told = _has_no(clauses, holder) and bool(clauses.speakers(holder.i)[0])
    if keys and _is_said(clauses, holder) and (told or (_denies(clauses, holder, without) and others)):
        yield _draft(clauses, holder, (askers, keys), (without, balanced(clauses, *extent(clauses, wanted.i)), addressees))


def _has_no(clauses: Clauses, holder: Token) -> bool:
    """“There can be [no truce]”, “[no treaty] will be signed”."""
    things = clauses.parse.children(holder.i, "attr", "nsubj", "nsubjpass")
    return any(t.lower == "no" for thing in things for t in clauses.parse.children(thing.i, "det"))


def _denies(clauses: Clauses, holder: Token, without: Token) -> bool:
    """Whether the verb is denied by more than the "without" itself."""
    return any(t.dep == "neg" or t.lower == "never" for t in clauses.parse.children(holder.i) if t.i != without.i)


def _askers(clauses: Clauses, holder: Token) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """Who holds back; where the subject is a thing ("no deal will be signed until …"), who says so."""
    own = clauses.surface_subjects(holder.i)
    keys = clauses.actors(own)
    return (own, keys) if keys else clauses.speakers(holder.i)


def _draft(
    clauses: Clauses,
    holder: Token,
    who: tuple[tuple[Token, ...], tuple[str, ...]],
    what: tuple[Token, tuple[int, int], tuple[Token, ...]],
) -> Draft:
    askers, keys = who
    trigger, content, addressees = what
    before = [trigger.i] if trigger.i < holder.i else []
    start, end = balanced(clauses, *extent(clauses, holder.i, without=before))
    subject = clauses.parse.child(holder.i, *SUBJECTS)
    reported = next((r for r in clauses.reports(holder.i) if clauses.actors(r.speakers)), None)
    by_self = reported is not None and set(clauses.actors(reported.speakers)) & set(keys)
    lead: Pieces = ("said that ",)
    if not by_self and clauses.actors(clauses.surface_subjects(holder.i)) and subject is not None:
        lead, start = (), max(clauses.parse.subtree(subject.i)) + 1
    start += clauses.tokens[start].lower == "that"
    words = pieces(clauses, min(start, holder.i), end if before else max(end, content[1]), keys)
    if before:  # "Unless Oman signs, Mali will leave" becomes "Mali will leave unless Oman signs"
        words = (*words, " ", *pieces(clauses, *balanced(clauses, *extent(clauses, trigger.i)), keys))
    return Draft(
        "held_back", trigger.i, askers, content, (*lead, *words), addressees=addressees, status="conditional", strength=1, actor_keys=keys
    )


def _is_other(clauses: Clauses, asked: Token, own: tuple[str, ...]) -> bool:
    """Whether the one who must act first is another: not "until its own parliament agrees"."""
    owner = clauses.parse.child(asked.i, "poss")
    keys = {*clauses.actors((asked,)), *(clauses.actors((owner,)) if owner is not None else ())}
    is_own = owner is not None and owner.lower in ("her", "his", "its", "their")
    return asked.pos != "PRON" and is_somebody(clauses, asked) and not keys & set(own) and not is_own


def _is_said(clauses: Clauses, holder: Token) -> bool:
    """Whether somebody says so; "would" only in reported speech: "said that it would not sign unless …"."""
    return clauses.standing(holder.i) is not Standing.UNREAL or bool(clauses.speakers(holder.i)[0])
