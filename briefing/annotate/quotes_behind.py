"""Turns the words behind a quotation into the voice that speaks it: “…,” said Kim; “…,” according to Kim; “…” – Kim."""

from briefing.annotate.quotes_marks import Marked
from briefing.annotate.quotes_scene import MARKS, PASSING, SAYING, Scene, Voice
from briefing.annotate.quotes_voices import noun_phrase_end, subject, voice_of
from briefing.lexicons import load
from briefing.model.annotation import Token

_TAILS = frozenset(load("reporting")["tails"])
#: How far behind the marks the verb of an attribution may stand: a name, an apposition, a verb.
_REACH = 26
_DASHES = frozenset({"-", "--", "—", "–"})


def following(scene: Scene, one: Marked) -> list[Token]:
    """The words behind the quotation up to the next one or the end of the sentence, opening punctuation left out."""
    first = scene.at(one.end)
    while first < len(scene.tokens) and (scene.tokens[first].text in MARKS or scene.tokens[first].start < one.end):
        first += 1
    if first >= len(scene.tokens):
        return []
    home = scene.sentence_at(one.end - 1)
    sentence = scene.parse.sentence(first)
    if (
        home is None
        or sentence.paragraph != home.paragraph
        or (sentence.index != home.index and scene.text[one.end - 1] not in "?!…-–—," and scene.tokens[first].text not in _DASHES)
    ):
        return []
    found: list[Token] = []
    for token in scene.tokens[first : sentence.last]:
        if scene.inside[token.i] or (token.text in MARKS - {"'"} and scene.text[token.start] not in "'’"):
            break
        found.append(token)
    while found and found[0].pos == "PUNCT":
        found.pop(0)
    return found


def tail(scene: Scene, one: Marked) -> Voice | None:
    """“…,” said Kim; “…,” Kim, who was in Oslo, told reporters; “…,” according to Kim."""
    words = following(scene, one)
    if not words or not _may_have_tail(scene, one):
        return None
    if words[0].lower == "according" and len(words) > 2:
        return according(scene, words[0])
    if words[0].lower in _TAILS and not (words[0].lower == "as" and len(words) > 1):
        return None
    for token in words[:_REACH]:
        if token.text == ";" or (token.pos == "CCONJ" and token.lower == "but"):
            return None
        if token.tag == "VBG" and scene.is_cue(token) and subject(scene, token) is None:
            return None  # it leads to the next quotation: “…,” adding that “…”
        if (scene.is_cue(token) or _is_passing_cue(scene, one, token)) and not _is_aside(scene, token, words[0]):
            voice = voice_of(scene, token)
            if voice.head is None and token.i == words[0].i:
                voice = Voice(noun_phrase_end(scene, token.i + 1), token.i)
            return voice if _is_own(scene, voice, words[0]) else None
    return None


def _is_passing_cue(scene: Scene, one: Marked, token: Token) -> bool:
    """Whether a verb of any meaning reports a speech that opens the sentence and halts before it: “Never,” smiled the envoy."""
    if token.tag not in ("VBD", "VBZ", "VBP", "VBN") or scene.inside[token.i] or token.lemma in ("be", "have", "do"):
        return False
    return token.lemma in PASSING or (scene.text[one.end - 1] in ",?!" and scene.opens_sentence(one))


def _may_have_tail(scene: Scene, one: Marked) -> bool:
    """Whether the sentence halts at the end of the marks: a comma or a question within or behind them, or nothing before them."""
    last = scene.text[one.end - 1]
    beyond = scene.text[one.end : one.end + 3].lstrip("\"”’'»")[:1]
    return last in ",?!…-–—" or (beyond in (",", "-", "–", "—") and not _is_led(scene, one)) or scene.opens_sentence(one)


def _is_led(scene: Scene, one: Marked) -> bool:
    """Whether a verb of saying or "that" stands right before the marks: said “…”, said that “…”."""
    lead = scene.outer(max(0, scene.at(one.start) - 5), scene.at(one.start))
    return any(scene.is_cue(token) for token in lead)


def _is_aside(scene: Scene, cue: Token, first: Token) -> bool:
    """Whether the cue only describes the one named before it: “…,” Kim, who called it a day, said."""
    inner = [cue, *scene.parse.ancestors(cue.i)]
    return any(t.dep in ("relcl", "acl", "appos") and first.i <= t.head < t.i and not scene.inside[t.head] for t in inner if t.i >= first.i)


def _is_own(scene: Scene, voice: Voice, first: Token) -> bool:
    """Whether the phrase that speaks begins where the tail begins."""
    if voice.head is None:
        return True
    if voice.head < first.i:
        return voice.cue == first.i
    between = scene.tokens[first.i : min(voice.head, voice.cue)]
    return not any(token.pos in ("VERB", "AUX") and token.dep not in ("relcl", "acl", "amod", "compound") for token in between)


def according(scene: Scene, word: Token) -> Voice | None:
    """The voice behind the word "according", where "to" and a noun follow it."""
    sentence = scene.parse.sentence(word.i)
    if word.i + 2 >= sentence.last or scene.tokens[word.i + 1].lower != "to":
        return None
    noun = scene.parse.child(word.i + 1, "pobj")
    head = noun.i if noun is not None and not scene.inside[noun.i] else noun_phrase_end(scene, word.i + 2)
    return Voice(head, word.i) if head is not None else None


def signature(scene: Scene, one: Marked) -> Voice | None:
    """Finds the one who signs: “…” – Jane Doe, minister of mines."""
    words = following(scene, one)
    if not words or scene.tokens[words[0].i - 1].text not in _DASHES or any(w.pos in ("VERB", "AUX") for w in words):
        return None
    head = noun_phrase_end(scene, words[0].i)
    return Voice(head, words[0].i) if head is not None and words[0].text[0].isupper() else None


def after(scene: Scene, one: Marked) -> Voice | None:
    """Exports were “stalled” in May, the ministry said; the “…” plan, according to Kim."""
    words = following(scene, one)
    for token in words:
        if token.lower == "according":
            return according(scene, token)
        if scene.is_cue(token) and token.lemma in SAYING and token.dep not in ("relcl", "acl", "advcl", "xcomp"):
            voice = voice_of(scene, token)
            if voice.head is not None and voice.head >= words[0].i:
                return voice
    return None
