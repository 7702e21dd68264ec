"""Turns the lexicons of asking, committing and saying into the look-ups that the rules use."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefing.lexicons import load


class Standing(StrEnum):
    """How firmly the text asserts a clause."""

    ASSERTED = "asserted"
    #: Announced for the future: "will sign".
    FUTURE = "future"
    #: Hoped, possible, conditional, asked: not said to be so.
    UNREAL = "unreal"
    DENIED = "denied"


@dataclass(frozen=True)
class Words:
    """Word classes, all of lemmas."""

    saying: frozenset[str]
    #: What a word above a clause makes of it.
    governors: dict[str, Standing]
    #: Verbs whose object does not do what the infinitive says: "promised Canada to go".
    subject_control: frozenset[str]
    #: Frames in which each verb asks, and each verb commits; the latter's mood stands first.
    asking: dict[str, tuple[str, ...]]
    committing: dict[str, tuple[str, ...]]
    ask_nouns: frozenset[str]
    ask_carriers: frozenset[str]
    not_asks: frozenset[str]
    #: Texts that ask for those who wrote them, and verbs whose subject is asked: "faces calls to".
    ask_documents: frozenset[str]
    receiving: frozenset[str]
    #: Verbs that ask where somebody tries to: "tried to get Y to V"; and the verbs of trying.
    persuading: frozenset[str]
    trying: frozenset[str]
    #: What is given "depends on" N.
    depending: frozenset[str]
    need_verbs: frozenset[str]
    need_nouns: frozenset[str]
    agreement_nouns: frozenset[str]
    commitment_nouns: frozenset[str]
    concluding: frozenset[str]
    giving: frozenset[str]
    again: frozenset[str]
    undermining: frozenset[str]
    not_agreements: frozenset[str]
    refusing: frozenset[str]
    granting: frozenset[str]
    #: Nouns for people and bodies, which can ask and promise although no party is behind them.
    animate: frozenset[str]
    #: Nouns that stand for the will of the actor that they are tied to: "the focus for Mexico".
    standins: frozenset[str]
    #: Plurals of those who, agreeing, agree with each other: "ministers agreed to".
    sides: frozenset[str]
    #: Posts that are held "to" a country or a body: "the envoy to Chad".
    posts: frozenset[str]
    #: Past forms that no rule gives.
    pasts: dict[str, str]


def _frames(rows: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {lemma: tuple(row.split()) for lemma, row in rows.items() if row}


@cache
def words() -> Words:
    """The word classes, loaded once."""
    standing, ask, commit = load("standing"), load("directives"), load("commissives")
    return Words(
        saying=frozenset(standing["saying"]),
        governors={lemma: Standing(name) for name in ("unreal", "denied", "future") for lemma in standing["governors"][name]},
        subject_control=frozenset(standing["subject_control"]),
        asking=_frames(ask["verbs"]),
        committing=_frames(commit["verbs"]),
        ask_nouns=frozenset(ask["nouns"]["words"]),
        ask_carriers=frozenset(ask["nouns"]["carriers"]),
        not_asks=frozenset(ask["nouns"]["not_with"]),
        ask_documents=frozenset(ask["nouns"]["documents"]),
        receiving=frozenset(ask["nouns"]["receiving"]),
        persuading=frozenset(ask["persuading"]["verbs"]),
        trying=frozenset(ask["persuading"]["trying"]),
        depending=frozenset(ask["depending"]["words"]),
        need_verbs=frozenset(ask["needs"]["verbs"]),
        need_nouns=frozenset(ask["needs"]["nouns"]),
        agreement_nouns=frozenset(commit["nouns"]["agreements"]),
        commitment_nouns=frozenset(commit["nouns"]["commitments"]),
        concluding=frozenset(commit["nouns"]["conclude"]),
        giving=frozenset(commit["nouns"]["give"]),
        again=frozenset(commit["nouns"]["again"]),
        undermining=frozenset(commit["nouns"]["undermining"]),
        not_agreements=frozenset(commit["nouns"]["not_with"]),
        refusing=frozenset(ask["refusals"]["verbs"]),
        granting=frozenset(ask["refusals"]["grants"]),
        animate=frozenset(standing["animate"]),
        standins=frozenset(standing["standins"]),
        sides=frozenset(standing["sides"]),
        posts=frozenset(standing["posts"]),
        pasts=dict(load("pasts")["pasts"]),
    )
