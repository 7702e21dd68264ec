"""Turns a document that speaks ("the statement said") into whoever issued it, where the text tells."""

from collections.abc import Iterator

from briefing.annotate.quotes_scene import DOCUMENTS, Scene
from briefing.annotate.quotes_voices import noun_phrase_end, subject, voice_of
from briefing.lexicons import load
from briefing.model.annotation import Token

_ISSUING = frozenset(load("reporting")["issuing"])
_BACK = 8
#: Prepositions between a verb of saying and the document in which it is said.
_IN = frozenset({"in", "on", "through", "via", "by"})


def is_document(token: Token) -> bool:
    """Whether the noun is one for a text that speaks for its author."""
    return token.pos in ("NOUN", "PROPN") and token.lemma.lower() in DOCUMENTS


def find_issuer(scene: Scene, noun: Token) -> int | None:
    """The head of the phrase that names the author of the document: its own, or that of the last such document before it."""
    own = _own_issuer(scene, noun)
    if own is not None or scene.parse.child(noun.i, "det") is None or scene.parse.children(noun.i, "det")[0].lower in ("a", "an"):
        return own
    if any(child.lower == "joint" for child in scene.parse.children(noun.i, "amod")):
        return None
    return next((head for head in _iter_before(scene, noun)), None)


def _own_issuer(scene: Scene, noun: Token) -> int | None:
    """Whose document it is by the words around it: "the ministry's statement", "a statement by the ministry", "issued a statement"."""
    for child in scene.parse.children(noun.i, "poss", "compound", "nmod", "amod"):
        if not scene.inside[child.i] and (child.dep == "poss" or scene.mention(child.i) is not None):
            return child.i
    for preposition in scene.parse.children(noun.i, "prep"):
        owner = scene.parse.child(preposition.i, "pobj")
        if preposition.lower in ("by", "from", "of") and owner is not None and scene.mention(owner.i) is not None:
            return owner.i
    behind = scene.tokens[noun.i + 1] if noun.i + 2 < len(scene.tokens) else None
    if behind is not None and behind.lower in ("by", "from") and (head := noun_phrase_end(scene, behind.i + 1)) is not None:
        return head
    for clause in scene.parse.children(noun.i, "acl"):
        by = scene.parse.child(clause.i, "agent")
        owner = scene.parse.child(by.i, "pobj") if by is not None else None
        if owner is not None:
            return owner.i
    verb = scene.parse.head(noun.i)
    if verb is None or verb.lemma not in _ISSUING or scene.inside[verb.i]:
        return None
    if noun.dep == "nsubjpass":
        return voice_of(scene, verb).head
    own = subject(scene, verb) if noun.dep == "dobj" else None
    return own.i if own is not None else voice_of(scene, verb).head if noun.dep == "dobj" else None


def _iter_before(scene: Scene, noun: Token) -> Iterator[int]:
    """Authors of documents named before the noun, nearest first: "said in a letter", "issued a bulletin"."""
    last = scene.parse.sentence_of[noun.i]
    for index in range(last, max(-1, last - _BACK), -1):
        sentence = scene.parse.sentences[index]
        for token in reversed(scene.tokens[sentence.first : min(sentence.last, noun.i)]):
            if not is_document(token) or scene.inside[token.i]:
                continue
            author = _own_issuer(scene, token)
            if author is None:
                author = _said_in(scene, token)
            if author is not None:
                yield author


def _said_in(scene: Scene, document: Token) -> int | None:
    """Who speaks in "said in a statement", "told him in a letter"."""
    preposition = scene.parse.head(document.i)
    if document.dep != "pobj" or preposition is None or preposition.lower not in _IN:
        return None
    verb = next((t for t in scene.parse.ancestors(preposition.i) if t.pos == "VERB"), None)
    return voice_of(scene, verb).head if verb is not None and not scene.inside[verb.i] else None
