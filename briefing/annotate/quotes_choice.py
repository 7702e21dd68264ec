"""Chooses among the cues around a quotation the one that says whose words it holds: behind it, before it, or above it in the tree."""

from collections.abc import Callable, Iterator

from briefing.annotate.quotes_marks import Marked
from briefing.annotate.quotes_scene import DOCUMENTS, MARKS, PASSING, SAYING, Scene, Voice
from briefing.annotate.quotes_voices import noun_phrase_end, subject, voice_of
from briefing.lexicons import load
from briefing.model.annotation import Sentence, Token

_LEXICON = load("reporting")
_UTTERANCES = frozenset(_LEXICON["utterances"])
_TAILS = frozenset(_LEXICON["tails"])
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
#: How far behind the marks the verb of an attribution may stand: a name, an apposition, a verb.
_REACH = 26
_DASHES = frozenset({"-", "--", "—", "–"})


def find_voice(scene: Scene, one: Marked) -> Voice | None:
    """Who speaks the quotation by the words of its own sentence, or None where they do not tell."""
    attempts: tuple[Callable[[Scene, Marked], Voice | None], ...] = (
        _remark, _tail, _before, _above, _nearest, _colon, _after, _named_before, _signature, _clause,
    )  # fmt: skip
    return next((voice for attempt in attempts if (voice := attempt(scene, one)) is not None), None)


# --- behind the marks ----------------------------------------------------------------------------------------------
def _following(scene: Scene, one: Marked) -> list[Token]:
    """The words behind the quotation up to the next one or the end of the sentence, opening punctuation left out."""
    first = scene.at(one.end)
    while first < len(scene.tokens) and (scene.tokens[first].text in MARKS or scene.tokens[first].start < one.end):
        first += 1
    if first >= len(scene.tokens):
        return []
    home = scene.sentence_at(one.end - 1)
    sentence = scene.parse.sentence(first)
    if home is None or sentence.paragraph != home.paragraph or sentence.index != home.index and scene.text[one.end - 1] not in "?!…-–—,":
        return []
    found: list[Token] = []
    for token in scene.tokens[first : sentence.last]:
        if scene.inside[token.i] or token.text in MARKS - {"'"} and scene.text[token.start] not in "'’":
            break
        found.append(token)
    while found and found[0].pos == "PUNCT":
        found.pop(0)
    return found


def _tail(scene: Scene, one: Marked) -> Voice | None:
    """“…,” said Kim; “…,” Kim, who was in Oslo, told reporters; “…,” according to Kim."""
    words = _following(scene, one)
    if not words or not _may_have_tail(scene, one):
        return None
    if words[0].lower == "according" and len(words) > 2:
        return _according(scene, words[0])
    if words[0].lower in _TAILS and not (words[0].lower == "as" and len(words) > 1):
        return None
    for token in words[:_REACH]:
        if token.text == ";" or token.pos == "CCONJ" and token.lower == "but":
            return None
        is_cue = scene.is_cue(token) or token.lemma in PASSING and token.tag in ("VBD", "VBZ") and not scene.inside[token.i]
        if is_cue and not _is_aside(scene, token, words[0]):
            voice = voice_of(scene, token)
            return voice if voice.head is None or _is_own(scene, voice, words[0]) else None
    return None


def _may_have_tail(scene: Scene, one: Marked) -> bool:
    """Whether the sentence halts at the end of the marks: a comma or a question within or behind them, or nothing before them."""
    last = scene.text[one.end - 1]
    beyond = scene.text[one.end : one.end + 3].lstrip("\"”’'»")[:1]
    return last in ",?!…-–—" or beyond in (",", "-", "–", "—") and not _is_led(scene, one) or scene.opens_sentence(one)


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
    assert voice.head is not None
    if voice.head < first.i:
        return voice.cue == first.i
    between = scene.tokens[first.i : min(voice.head, voice.cue)]
    return not any(token.pos in ("VERB", "AUX") and token.dep not in ("relcl", "acl", "amod", "compound") for token in between)


def _according(scene: Scene, word: Token) -> Voice | None:
    sentence = scene.parse.sentence(word.i)
    if word.i + 2 >= sentence.last or scene.tokens[word.i + 1].lower != "to":
        return None
    noun = scene.parse.child(word.i + 1, "pobj")
    head = noun.i if noun is not None and not scene.inside[noun.i] else noun_phrase_end(scene, word.i + 2)
    return Voice(head, word.i) if head is not None else None


def _signature(scene: Scene, one: Marked) -> Voice | None:
    """“…” – Jane Doe, minister of mines"""
    words = _following(scene, one)
    if not words or scene.tokens[words[0].i - 1].text not in _DASHES or any(w.pos in ("VERB", "AUX") for w in words):
        return None
    head = noun_phrase_end(scene, words[0].i)
    return Voice(head, words[0].i) if head is not None and scene.tokens[head].pos == "PROPN" else None


def _after(scene: Scene, one: Marked) -> Voice | None:
    """Exports were “stalled” in May, the ministry said; the “…” plan, according to Kim."""
    words = _following(scene, one)
    for token in words:
        if token.lower == "according":
            return _according(scene, token)
        if scene.is_cue(token) and token.lemma in SAYING and token.dep not in ("relcl", "acl", "advcl", "xcomp"):
            voice = voice_of(scene, token)
            if voice.head is not None and voice.head >= words[0].i:
                return voice
    return None


# --- before the marks ----------------------------------------------------------------------------------------------
def _lead(scene: Scene, one: Marked) -> tuple[Sentence | None, list[Token]]:
    """The sentence in which the quotation opens, and its words before the marks, other quotations left out."""
    sentence = scene.sentence_at(one.start)
    return sentence, scene.outer(sentence.first, scene.at(one.start)) if sentence is not None else []


def _before(scene: Scene, one: Marked) -> Voice | None:
    """Kim said: “…”; Kim told reporters that “…”; Kim called it “…”: a verb of saying with nothing but its object before the marks."""
    _, words = _lead(scene, one)
    for token in reversed(words[-5:]):
        if scene.is_cue(token):
            return voice_of(scene, token)
        if token.pos in ("VERB", "AUX") or token.text in (";", ",") and token.i < words[-1].i:
            return None
    return None


def _above(scene: Scene, one: Marked) -> Voice | None:
    """The nearest verb of saying above the first word of the quotation in the tree."""
    first = next(iter(scene.words(one)), None)
    if first is None:
        return None
    for above in scene.parse.ancestors(first.i):
        if above.lemma == "be" and not scene.inside[above.i] and (voice := _hedge(scene, above)) is not None:
            return voice
        if scene.is_cue(above) and (above.i < first.i or above.lemma in SAYING):
            voice = voice_of(scene, above)
            if voice.head is None or voice.head != first.i:
                return voice
    return None


def _hedge(scene: Scene, verb: Token) -> Voice | None:
    """Who speaks in "what Kim called was “…”", "what Kim said was a tax of “…”"."""
    before = scene.tokens[verb.i - 1] if verb.i else verb
    if scene.is_cue(before) and any(child.lower == "what" for child in scene.parse.children(before.i)):
        return voice_of(scene, before)
    return None


def _nearest(scene: Scene, one: Marked) -> Voice | None:
    """The nearest verb of saying before the marks, those in a relative clause that has ended left out."""
    sentence, words = _lead(scene, one)
    for token in words:
        if token.lower == "according" and sentence is not None and (voice := _according(scene, token)) is not None:
            return voice
    for token in reversed(words):
        if scene.is_cue(token) and not (token.dep in ("relcl", "amod") and any(w.text == "," and w.i > token.i for w in words)):
            voice = voice_of(scene, token)
            if voice.head is not None:
                return voice
    return None


def _colon(scene: Scene, one: Marked) -> Voice | None:
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
    head = next((n for n in nouns if scene.mention(n.i) is not None and n.dep != "pobj"), nouns[0] if nouns[0].dep != "compound" else nouns[-1])
    return Voice(head.i, words[-1].i)


def _remark(scene: Scene, one: Marked) -> Voice | None:
    """The minister's “…” remark: the owner of the noun that the marks describe."""
    words = _following(scene, one)
    if not words or not any(word.lemma in _UTTERANCES for word in words[:2]) or scene.text[one.end - 1] in ",.?!":
        return None
    return _owner_before(scene, one)


def _owner_before(scene: Scene, one: Marked) -> Voice | None:
    mark = scene.at(one.start) - 1
    ends = [token for token in scene.outer(max(0, mark - 3), mark + 1) if token.tag == "POS" or token.tag == "PRP$"]
    if not ends:
        return None
    owner = ends[-1].i if ends[-1].tag == "PRP$" else ends[-1].i - 1
    return Voice(owner, ends[-1].i)


def _named_before(scene: Scene, one: Marked) -> Voice | None:
    """Kim's promise that “…”; in a letter from the ministry, “…”: the noun of speech before the marks."""
    _, words = _lead(scene, one)
    for token in reversed(words):
        if token.pos == "NOUN" and token.lemma in _UTTERANCES | DOCUMENTS:
            for owner in _iter_owners(scene, token):
                return Voice(owner.i, token.i)
    return None


def _iter_owners(scene: Scene, noun: Token) -> Iterator[Token]:
    """Whose the speech is: "Kim's remark", "a remark by Kim"."""
    yield from (t for t in scene.parse.children(noun.i, "poss") if not scene.inside[t.i])
    for preposition in scene.parse.children(noun.i, "prep"):
        if preposition.lower in ("by", "from"):
            yield from (t for t in scene.parse.children(preposition.i, "pobj") if not scene.inside[t.i])


def _clause(scene: Scene, one: Marked) -> Voice | None:
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
    return None


def _is_human(scene: Scene, token: Token) -> bool:
    mention = scene.mention(token.i)
    return token.lower in ("he", "she") or mention is not None and any(key.startswith("person:") for key in mention.actors)
