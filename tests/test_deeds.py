"""A verb's deed: who, whether or not, how sure, when, and on whose word."""

import pytest

from briefing.annotate import annotate
from briefing.consolidate.deeds import Deed, Reader, iter_verbs
from briefing.consolidate.gathering import Event
from briefing.model.article import Article

pytestmark = pytest.mark.slow


def deed_of(text: str, lemma: str) -> Deed:
    """The deed of the verb of that lemma."""
    annotated = annotate([Article.from_text(text, id="S1", published="2015-03-04", published_basis="stated")])
    reader = Reader(Event(annotated, {"S1": "O1"}), frozenset())
    return next(reader.deed(0, verb) for verb in iter_verbs(annotated[0]) if verb.lemma == lemma)


@pytest.mark.parametrize(
    ("text", "lemma", "actors", "voice"),
    [
        ("Norway closed its ports.", "close", "NO", ""),
        ("The ports were closed by Norway.", "close", "NO", ""),
        ("Iceland said Norway had closed its ports.", "close", "NO", "IS"),
        ("Norway seized a trawler and closed its ports.", "close", "NO", ""),
        ("Norwegian gunboats seized a trawler.", "seize", "NO", ""),
        ("It closed the ports.", "close", "", ""),
    ],
)
def test_who_does_it_and_who_says_so(text: str, lemma: str, actors: str, voice: str) -> None:
    """The doer behind the passive, the subject that two verbs share, the country behind its ships, the speaker above."""
    deed = deed_of(text, lemma)
    assert [sorted(deed.actors), sorted(deed.voice)] == [[f"country:{key}" for key in keys.split()] for keys in (actors, voice)]


@pytest.mark.parametrize(
    ("text", "lemma", "negated", "unreal", "time"),
    [
        ("Norway closed its ports.", "close", False, False, "past"),
        ("Norway has never closed its ports.", "close", True, False, "past"),
        ("Norway closed no ports.", "close", True, False, "past"),
        ("Norway did not close its ports.", "close", True, False, "past"),
        ("Norway will close its ports.", "close", False, False, "future"),
        ("Norway may close its ports.", "close", False, True, "present"),
        ("Norway hopes to close its ports.", "close", False, True, "present"),
        ("If Norway closed its ports, trade would stop.", "close", False, True, "past"),
        ("Iceland said Norway had closed its ports.", "close", False, False, "past"),
    ],
)
def test_whether_and_when_it_is_done(text: str, lemma: str, negated: bool, unreal: bool, time: str) -> None:
    """A denial is one by any word of it; what is possible, hoped or conditional is unreal; auxiliaries tell the time."""
    deed = deed_of(text, lemma)
    assert (deed.negated, deed.unreal, deed.time) == (negated, unreal, time)


def test_a_doer_without_a_name_keeps_its_noun() -> None:
    """Rebels are a doer, if not one of the brief's parties."""
    assert deed_of("The storm closed the ports.", "close").actors == {"words:storm"}
