"""“Oman will only sign if Yemen withdraws”, “Oman will not sign unless Yemen withdraws”: what one holds back until another acts."""

from collections.abc import Iterator

from briefing.extract.asks.sides import is_somebody
from briefing.extract.clauses import SUBJECTS, Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, pieces
from briefing.extract.words import Standing
from briefing.model.annotation import Token

_MARKS = frozenset({"if", "once", "unless", "until", "till", "when"})


def held_back(clauses: Clauses) -> Iterator[Draft]:
    """Yields a conditional ask for each clause of condition on another actor under what one will do only then."""
    for verb in clauses.tokens:
        if verb.pos not in ("VERB", "AUX") or verb.dep != "advcl":
            continue
        mark = clauses.parse.child(verb.i, "mark", "advmod")
        main = clauses.parse.head(verb.i)
        if mark is not None and mark.lower in _MARKS and main is not None and _is_held_back(clauses, main, mark):
            yield from _draft(clauses, main, verb)


def _is_held_back(clauses: Clauses, main: Token, mark: Token) -> bool:
    will = any(t.lower in ("will", "'ll", "would", "wo") for t in clauses.parse.children(main.i, "aux"))
    only = any(t.lower == "only" for t in clauses.parse.children(main.i, "advmod")) or clauses.tokens[mark.i - 1].lower == "only"
    negated = clauses.is_negated(main.i)
    if negated:
        return will and mark.lower in ("unless", "until", "till")
    return will and only and mark.lower in ("if", "once", "when")


def _draft(clauses: Clauses, main: Token, verb: Token) -> Iterator[Draft]:
    askers = clauses.surface_subjects(main.i)
    asked = clauses.parse.child(verb.i, *SUBJECTS)
    if asked is None or not clauses.actors(askers) or not _is_other(clauses, asked, clauses.actors(askers)) or not _is_said(clauses, main):
        return
    own = clauses.actors(askers)
    marks = [t.i for t in clauses.parse.children(verb.i, "mark", "advmod") if t.i < asked.i]
    first, last = balanced(clauses, *extent(clauses, verb.i, without=marks))
    start, end = balanced(clauses, *extent(clauses, main.i))
    subject = clauses.parse.child(main.i, "nsubj")
    start = start if subject is None else max(clauses.parse.subtree(subject.i)) + 1
    predicate = pieces(clauses, min(start, main.i), max(end, last), own)
    yield Draft("held_back", verb.i, askers, (first, last), predicate, addressees=clauses.phrase(asked), status="conditional", strength=1)


def _is_other(clauses: Clauses, asked: Token, own: tuple[str, ...]) -> bool:
    """Whether the one who must act first is another: not "until its own parliament agrees"."""
    owner = clauses.parse.child(asked.i, "poss")
    keys = {*clauses.actors((asked,)), *(clauses.actors((owner,)) if owner is not None else ())}
    is_own = owner is not None and owner.lower in ("her", "his", "its", "their")
    return asked.pos != "PRON" and is_somebody(clauses, asked) and not keys & set(own) and not is_own


def _is_said(clauses: Clauses, main: Token) -> bool:
    """Whether somebody says so; "would" only in reported speech: "said that it would not sign unless …"."""
    return clauses.standing(main.i) is not Standing.UNREAL or bool(clauses.speakers(main.i)[0])
