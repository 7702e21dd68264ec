"""Tells the words that somebody spoke from a term, a title or a word that the writer only holds at arm's length."""

from briefing.annotate.quotes_marks import Marked
from briefing.annotate.quotes_scene import Scene
from briefing.lexicons import load
from briefing.model.annotation import Token

_LEXICON = load("reporting")
_NAMING = frozenset(_LEXICON["naming"])
_TERMS = frozenset(_LEXICON["terms"])
#: Fewer words than this are a scrap, unless they make a sentence.
SCRAP = 4


def is_statement(scene: Scene, one: Marked, *, is_said: bool) -> bool:
    """Whether the marks hold a statement, rather than a term, a title or a scrap of one."""
    if is_named(scene, one) or _is_title(scene, one):
        return False
    length = len(scene.text[one.start : one.end].split())
    if is_utterance(scene, one):
        return is_said or length > SCRAP
    return is_said and length >= SCRAP


def is_utterance(scene: Scene, one: Marked) -> bool:
    """Whether the marks hold a whole sentence: it begins with a capital and ends, or halts, within them."""
    if _is_interrupted(scene, one):
        return False
    text = scene.text[one.start : one.end].strip(" '‘’[(")
    return text[:1].isupper() and (text[-1:] in ".,?!…-–—" or one.is_open) and bool(scene.words(one)) and not _is_title(scene, one)


def _is_interrupted(scene: Scene, one: Marked) -> bool:
    """Whether a few words are only the beginning of a sentence that goes on in the next marks, as in “The plan,” she said, “is dead”."""
    following = scene.next_marked(one) if scene.text[one.end - 1] == "," and len(scene.words(one)) < SCRAP else None
    if following is None:
        return False
    if not scene.text[one.end + 1 : following.start - 1].rstrip().endswith(","):
        return False
    return scene.text[following.start].islower() and scene.sentence_at(following.start) == scene.sentence_at(one.start)


def _is_title(scene: Scene, one: Marked) -> bool:
    """Whether all long words are capitalised and none is a finite verb in lower case: a book, a song, a name."""
    if scene.text[one.start : one.end].isupper():
        return False
    long = [t for t in scene.words(one) if len(t.text) > 3]
    return (
        len(scene.words(one)) > 1
        and bool(long)
        and all(t.text[0].isupper() for t in long)
        and not any(t.tag in ("VBZ", "VBP", "VBD", "MD") and t.text.islower() for t in scene.words(one))
    )


def is_named(scene: Scene, one: Marked) -> bool:
    """Whether the words before the marks make what they hold a name: "known as “…”", "the slogan “…”", "the so-called “…”"."""
    first = scene.at(one.start)
    lead = scene.outer(max(0, first - 5), first)
    if not lead:
        return False
    if lead[-1].lower in _TERMS and not any(t.tag == "POS" for t in lead[-3:]):
        return True
    near = lead[-3:]
    if any(t.lower in _NAMING and (t.lower != "known" or near[-1].lower in ("as", "the")) for t in near) or _is_so_called(lead):
        return True
    called = near[-1]
    return called.tag == "VBN" and called.lower == "called" and called.dep in ("acl", "relcl", "amod") and not _has_caller(scene, called.i)


def _has_caller(scene: Scene, i: int) -> bool:
    """Whether the participle is active, with somebody who calls: "which Kim has called “…”"."""
    return scene.parse.child(i, "aux") is not None and scene.parse.child(i, "auxpass") is None


def _is_so_called(lead: list[Token]) -> bool:
    return [t.lower for t in lead[-3:]] == ["so", "-", "called"]
