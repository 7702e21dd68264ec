"""Turns a verb of saying into the head of the phrase that speaks: its subject, its agent, or the subject of the verb above it."""

from briefing.annotate.quotes_scene import CITING, Scene, Voice
from briefing.model.annotation import Token

_RELATIVES = frozenset({"who", "that", "which", "whom"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_DEPTH = 6
#: What the pipeline at times takes for a subject: "Kim on Monday called it a start".
TIMES = frozenset({"DATE", "TIME"})


def voice_of(scene: Scene, verb: Token) -> Voice:
    """The voice of the verb: who says it, or nobody where a passive leaves the speaker out."""
    return Voice(_speaker(scene, verb, _DEPTH), verb.i)


def _speaker(scene: Scene, verb: Token, depth: int) -> int | None:
    if verb.lemma in CITING:
        return _cited(scene, verb)
    if _is_passive(scene, verb):
        return _agent(scene, verb)
    own = subject(scene, verb)
    if own is not None:
        return _antecedent(scene, verb) if own.lower in _RELATIVES else own.i
    inverted = _behind(scene, verb)
    if inverted is not None:
        return inverted
    return _from_above(scene, verb, depth) if depth else None


def subject(scene: Scene, verb: Token) -> Token | None:
    """The subject of the verb that stands outside all marks."""
    found = scene.parse.children(verb.i, "nsubj", "nsubjpass")
    return next(
        (token for token in found if not scene.inside[token.i] and token.lower not in ("there", "what") and token.ent not in TIMES), None
    )


def _is_passive(scene: Scene, verb: Token) -> bool:
    """Whether the verb stands in the passive ("was told"), or as a participle behind its noun ("a move called “…” by critics")."""
    if scene.parse.child(verb.i, "nsubjpass", "auxpass") is not None:
        return True
    return verb.tag == "VBN" and verb.dep in ("acl", "amod", "advcl") and scene.parse.child(verb.i, "aux") is None


def _agent(scene: Scene, verb: Token) -> int | None:
    for by in scene.parse.children(verb.i, "agent", "prep"):
        noun = scene.parse.child(by.i, "pobj") if by.lower == "by" else None
        if noun is not None and not scene.inside[noun.i]:
            return noun.i
    return None


def _cited(scene: Scene, verb: Token) -> int | None:
    """Who is quoted: the object, or the subject of the passive ("the agency quoted him", "was quoted as saying")."""
    own = scene.parse.child(verb.i, "nsubjpass")
    if own is not None or _is_passive(scene, verb):
        return own.i if own is not None else None
    objects = [
        t for t in scene.parse.children(verb.i, "dobj", "nsubj", "ccomp") if t.i > verb.i and t.pos in _NOMINAL and not scene.inside[t.i]
    ]
    if objects:
        return objects[0].i
    following = next((t for t in scene.tokens[verb.i + 1 : scene.parse.sentence(verb.i).last] if t.pos in _NOMINAL), None)
    return following.i if following is not None and not scene.inside[following.i] else None


def _antecedent(scene: Scene, verb: Token) -> int | None:
    """The noun that the relative clause of the verb describes."""
    for above in (verb, *scene.parse.ancestors(verb.i)):
        if above.dep in ("relcl", "acl"):
            head = scene.parse.head(above.i)
            return head.i if head is not None and not scene.inside[head.i] else None
    return _before(scene, verb)


def _behind(scene: Scene, verb: Token) -> int | None:
    """The name or noun directly behind a finite verb, where the parse has lost the inversion: “…,” said Kim."""
    before = scene.tokens[verb.i - 1] if verb.i else None
    if verb.tag not in ("VBD", "VBZ", "VBP") or before is None or before.pos not in ("PUNCT", "ADV"):
        return None
    behind = noun_phrase_end(scene, verb.i + 1)
    return _before(scene, verb) if behind is not None and _does_what_is_quoted(scene, behind) else behind


def _does_what_is_quoted(scene: Scene, i: int) -> bool:
    """Whether the noun is the subject of the quoted words, and so is spoken of: Kim, said Park “did what he could”."""
    above = scene.parse.head(i)
    return above is not None and scene.tokens[i].dep == "nsubj" and scene.inside[above.i] and above.tag in ("VBD", "VBZ", "VBP", "MD")


def noun_phrase_end(scene: Scene, first: int) -> int | None:
    """The last token of the run of words from `first` on that may make a noun phrase; None where no noun stands there."""
    head = None
    for token in scene.tokens[first : first + 12]:
        if scene.inside[token.i] or (
            token.pos not in (*_NOMINAL, "DET", "ADJ", "NUM", "PART") and token.text not in ("-", ".") and token.dep != "amod"
        ):
            break
        if head is not None and token.pos == "DET":
            break
        head = token.i if token.pos in _NOMINAL else head
    return head


def _before(scene: Scene, verb: Token) -> int | None:
    """The nearest noun before the verb, in its sentence and outside all marks."""
    sentence = scene.parse.sentence(verb.i)
    for token in reversed(scene.tokens[sentence.first : verb.i]):
        if scene.inside[token.i]:
            return None
        is_nominal = token.pos in _NOMINAL or scene.mention(token.i) is not None
        if is_nominal and token.lower not in _RELATIVES and token.dep not in ("pobj", "dobj", "npadvmod") and token.ent not in TIMES:
            return token.i
    return None


def _from_above(scene: Scene, verb: Token, depth: int) -> int | None:
    """The subject of the clause that a participle, an infinitive or a second verb hangs on."""
    head = scene.parse.head(verb.i)
    if head is None:
        return _before(scene, verb)
    if scene.inside[head.i]:
        return _of_last_cue(scene, verb, depth)
    if verb.dep in ("acl", "relcl") and head.pos in _NOMINAL:
        return None if scene.inside[head.i] or verb.tag == "VBN" else head.i
    if head.pos == "ADP":
        return _from_preposition(scene, head, depth)
    if head.pos in ("VERB", "AUX") and not scene.inside[head.i]:
        if (
            verb.dep == "xcomp"
            and (thing := scene.parse.child(head.i, "dobj")) is not None
            and thing.i < verb.i
            and not scene.inside[thing.i]
        ):
            return thing.i if _controls(thing) else _of_clause(scene, head, depth)
        return _of_clause(scene, head, depth)
    if head.pos in ("ADJ", "NOUN") and not scene.inside[head.i]:
        above = scene.parse.head(head.i)
        return _of_clause(scene, above, depth) if above is not None and above.pos in ("VERB", "AUX") else _before(scene, verb)
    return _before(scene, verb)


def _of_last_cue(scene: Scene, verb: Token, depth: int) -> int | None:
    """Who speaks by the last verb of saying before this one, where the parse hangs it on a quoted word: said “…,” adding “…”."""
    before = [t for t in scene.cues(scene.parse.sentence(verb.i).first, verb.i) if t.tag != "VBG"]
    return _speaker(scene, before[-1], depth - 1) if before and depth else _before(scene, verb)


def _controls(thing: Token) -> bool:
    """Whether an object may be the one who speaks: "asked him to say", not "took the stage to say"."""
    return thing.ent == "PERSON" or (thing.pos == "PRON" and thing.lower not in ("it", "itself"))


def _of_clause(scene: Scene, verb: Token, depth: int) -> int | None:
    own = scene.parse.child(verb.i, "nsubj", "nsubjpass")
    if own is not None and not scene.inside[own.i]:
        return _antecedent(scene, verb) if own.lower in _RELATIVES else own.i
    return _from_above(scene, verb, depth - 1) if depth else None


def _from_preposition(scene: Scene, preposition: Token, depth: int) -> int | None:
    """Who speaks in "quoted Kim as saying", "with Kim predicting", "by calling it", "in saying"."""
    noun = scene.parse.child(preposition.i, "pobj")
    if preposition.lower == "with" and noun is not None:
        return noun.i if not scene.inside[noun.i] else None
    above = scene.parse.head(preposition.i)
    if above is None or scene.inside[above.i]:
        return None
    if preposition.lower == "as" and above.pos == "VERB":
        passive = scene.parse.child(above.i, "nsubjpass")
        thing = passive if passive is not None else scene.parse.child(above.i, "dobj")
        if thing is not None and not scene.inside[thing.i]:
            return thing.i
    return _of_clause(scene, above, depth) if above.pos in ("VERB", "AUX") else None
