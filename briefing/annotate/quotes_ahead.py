"""Turns the words before a quotation into the voice that speaks it: Kim said: “…”; Kim called it “…”; Kim's “…” remark."""

from collections.abc import Iterator

from briefing.annotate.quotes_behind import according, following
from briefing.annotate.quotes_marks import Marked
from briefing.annotate.quotes_phrases import is_unnamed
from briefing.annotate.quotes_scene import DOCUMENTS, SAYING, Scene, Voice
from briefing.annotate.quotes_voices import subject, voice_of
from briefing.lexicons import load
from briefing.model.annotation import Sentence, Token

_WEAK = frozenset(load("reporting")["weak"])
_UTTERANCES = frozenset(load("reporting")["utterances"])
#: Nouns that lead to a speaker by "of": "in the words of Kim".
_VIEWS = frozenset({"account", "assessment", "opinion", "phrase", "view", "word", "words"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def _lead(scene: Scene, one: Marked) -> tuple[Sentence | None, list[Token]]:
    """The sentence in which the quotation opens, and its words before the marks, other quotations left out."""
    sentence = scene.sentence_at(one.start)
    return sentence, scene.outer(sentence.first, scene.at(one.start)) if sentence is not None else []


def before(scene: Scene, one: Marked) -> Voice | None:
    """Kim said: “…”; Kim told reporters that “…”; Kim called it “…”: a verb of saying with nothing but its object before the marks."""
    _, words = _lead(scene, one)
    for token in reversed(words[-5:]):
        if scene.is_cue(token):
            return voice_of(scene, token) if token.lemma not in _WEAK else None
        if token.pos in ("VERB", "AUX") or (token.text in (";", ",") and token.i < words[-1].i):
            return None
    return None


def above(scene: Scene, one: Marked) -> Voice | None:
    """The nearest verb of saying above the first word of the quotation in the tree."""
    first = next(iter(scene.words(one)), None)
    if first is None:
        return None
    weak: Voice | None = None
    for above in scene.parse.ancestors(first.i):
        if above.lemma == "be" and not scene.inside[above.i] and (voice := _hedge(scene, above)) is not None:
            return voice
        if scene.is_cue(above) and (above.i < first.i or above.lemma in SAYING):
            voice = voice_of(scene, above)
            if above.lemma in _WEAK:
                weak = weak or voice
            elif voice.head is None or voice.head != first.i:
                return voice
    return weak


def _hedge(scene: Scene, verb: Token) -> Voice | None:
    """Who speaks in "what Kim called was “…”", "what Kim said was a tax of “…”"."""
    before = scene.tokens[verb.i - 1] if verb.i else verb
    if scene.is_cue(before) and any(child.lower == "what" for child in scene.parse.children(before.i)):
        return voice_of(scene, before)
    return None


def nearest(scene: Scene, one: Marked) -> Voice | None:
    """The nearest verb of saying before the marks, those in a relative clause that has ended left out."""
    sentence, words = _lead(scene, one)
    for token in words:
        if token.lower == "according" and sentence is not None and (voice := according(scene, token)) is not None:
            return voice
    for token in reversed(words):
        if scene.is_cue(token) and not (token.dep in ("relcl", "amod") and any(w.text == "," and w.i > token.i for w in words)):
            voice = voice_of(scene, token)
            if voice.head is not None:
                return voice
    return None


def colon(scene: Scene, one: Marked) -> Voice | None:
    """Kim: “…”; Kim was blunt: “…”; the minister's message was simple: “…”."""
    sentence, words = _lead(scene, one)
    if sentence is None or not words or words[-1].text != ":":
        return None
    verbs = [token for token in words if token.pos in ("VERB", "AUX") and token.dep not in ("acl", "relcl")]
    for verb in verbs:
        own = subject(scene, verb)
        if own is not None:
            return Voice(own.i, verb.i)
    nouns = [token for token in words if token.pos in _NOMINAL]
    if verbs or not nouns:
        return None
    head = next(
        (n for n in nouns if scene.mention(n.i) is not None and n.dep != "pobj"), nouns[0] if nouns[0].dep != "compound" else nouns[-1]
    )
    return Voice(head.i, words[-1].i) if scene.mention(head.i) is not None or head.pos == "PROPN" or is_unnamed(head) else None


def remark(scene: Scene, one: Marked) -> Voice | None:
    """The minister's “…” remark: the owner of the noun that the marks describe."""
    words = following(scene, one)
    if not words or not any(word.lemma in _UTTERANCES for word in words[:2]) or scene.text[one.end - 1] in ",.?!":
        return None
    return _owner_before(scene, one)


def _owner_before(scene: Scene, one: Marked) -> Voice | None:
    mark = scene.at(one.start) - 1
    ends = [token for token in scene.outer(max(0, mark - 3), mark + 1) if token.tag in ("POS", "PRP$")]
    if not ends:
        return None
    owner = ends[-1].i if ends[-1].tag == "PRP$" else ends[-1].i - 1
    return Voice(owner, ends[-1].i)


def named_before(scene: Scene, one: Marked) -> Voice | None:
    """Kim's promise that “…”; in a letter from the ministry, “…”: the noun of speech before the marks."""
    _, words = _lead(scene, one)
    for token in reversed(words):
        if token.pos == "NOUN" and token.lemma in _UTTERANCES | DOCUMENTS | _VIEWS:
            for owner in _iter_owners(scene, token):
                return Voice(owner.i, token.i)
    return None


def _iter_owners(scene: Scene, noun: Token) -> Iterator[Token]:
    """Whose the speech is: "Kim's remark", "a remark by Kim"."""
    yield from (t for t in scene.parse.children(noun.i, "poss") if not scene.inside[t.i])
    for preposition in scene.parse.children(noun.i, "prep"):
        if preposition.lower in ("by", "from") or (preposition.lower == "of" and noun.lemma in _VIEWS):
            yield from (t for t in scene.parse.children(preposition.i, "pobj") if not scene.inside[t.i])


def viewed(scene: Scene, one: Marked) -> Voice | None:
    """“…,” in the words of Kim; “…,” in the view of Kim."""
    for token in following(scene, one)[:4]:
        if token.pos == "NOUN" and token.lemma in _VIEWS:
            return next((Voice(owner.i, token.i) for owner in _iter_owners(scene, token)), None)
    return None


def clause(scene: Scene, one: Marked) -> Voice | None:
    """Kim was confident that “…”, Kim's view is that “…”: the subject of what governs the quoted clause."""
    first = next(iter(scene.words(one)), None)
    if first is None:
        return None
    below = first
    for above in scene.parse.ancestors(first.i):
        if not scene.inside[above.i] and above.i < first.i and below.dep in ("ccomp", "acl") and above.pos in ("VERB", "ADJ", "NOUN"):
            verb = next((t for t in (above, *scene.parse.ancestors(above.i)) if subject(scene, t) is not None), None)
            own = subject(scene, verb) if verb is not None else None
            return Voice(own.i, above.i) if own is not None and _is_human(scene, own) else None
        below = above
    return _of_document(scene, first)


def _of_document(scene: Scene, first: Token) -> Voice | None:
    """The text that does what the quoted words say: the resolution “…”, the treaty obliges all to “…”."""
    for verb in (first, *scene.parse.ancestors(first.i)):
        own = subject(scene, verb) if verb.pos in ("VERB", "AUX") else None
        if own is not None and own.i < first.i:
            return Voice(own.i, verb.i) if own.pos == "NOUN" and own.lemma in DOCUMENTS else None
    return None


def _is_human(scene: Scene, token: Token) -> bool:
    mention = scene.mention(token.i)
    return token.lower in ("he", "she") or (mention is not None and any(key.startswith("person:") for key in mention.actors))
