"""Turns "he said", "the official said" and "the statement said" into whoever was last heard or named that fits the word."""

from collections.abc import Iterator

from briefing.annotate.quotes_behind import according
from briefing.annotate.quotes_documents import find_issuer, is_document
from briefing.annotate.quotes_phrases import Speaker, is_unnamed, named
from briefing.annotate.quotes_scene import MARKS, Scene, Voice
from briefing.lexicons import load
from briefing.lexicons.actors import gender_of, office_of
from briefing.model.annotation import Sentence, Token
from briefing.model.article import ParagraphKind

_GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PLURAL = frozenset({"they", "them", "their", "both", "themselves"})
_NEUTER = frozenset({"it", "its", "itself", "which"})
_SELF = frozenset({"i", "we", "you", "me", "us", "our", "my", "your", "one", "someone", "nobody", "anyone"})
#: How many sentences before a pronoun its speaker may stand.
_BACK = 9
#: Those who put questions; the pronoun of an answer never means them.
_REPORTERS = frozenset(load("reporting")["reporters"])
#: Tags of verbs that make a line a sentence.
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: The longest line, in words, that announces a speaker.
_LABEL = 24
_ENDS = frozenset(".!?:…")


class Memory:
    """Who was heard so far, by the sentence in which the quotation stands."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._heard: dict[int, list[Speaker]] = {}
        self._genders: dict[str, str] = {}
        for mention in scene.mentions:
            for key in mention.actors:
                gender = self._title_gender(mention.first) if key.startswith("person:") else None
                if gender is not None:
                    self._genders.setdefault(key, gender)

    def _title_gender(self, first: int) -> str | None:
        """The gender that the title before a name tells: "Mr.", "Queen"."""
        for token in self.scene.tokens[max(0, first - 1) : first + 1]:
            office = office_of(token.text.lower())
            if office is not None and office.gender is not None:
                return office.gender
        return None

    def gender(self, key: str) -> str | None:
        """The letter "m" or "f", where the titles or the given name of a person tell it."""
        words = key.removeprefix("person:").split()
        return self._genders.get(key) or (gender_of(words[0]) if len(words) > 1 else None)

    def hear(self, sentence: int, speaker: Speaker) -> None:
        """Records who speaks a quotation in the sentence."""
        if speaker.is_known:
            self._heard.setdefault(sentence, []).append(speaker)

    def in_sentence(self, index: int) -> list[Speaker]:
        """Those heard in the sentence, last first, reporters left out."""
        return [speaker for speaker in reversed(self._heard.get(index, [])) if not self._asks(speaker)]

    def _asks(self, speaker: Speaker) -> bool:
        span = speaker.span
        return span is not None and any(
            t.lemma in _REPORTERS for t in self.scene.tokens[self.scene.at(span.start) : self.scene.at(span.end)]
        )

    def resolve(self, voice: Voice) -> Speaker:
        """Whoever speaks by the cue."""
        if voice.head is None:
            return Speaker()
        token = self.scene.tokens[voice.head]
        word = token.lower
        if word in _SELF:
            return Speaker()
        if word in _GENDER or word in _PLURAL or word in _NEUTER:
            return self._antecedent(token) or self._read_elsewhere(token)
        if is_document(token):
            return self._issuer(token)
        if is_unnamed(token) and token.tag == "NNS" and all(t.lower == "the" for t in self.scene.parse.children(token.i)):
            return self._government_before(token) or named(self.scene, token.i)
        return self._again(token, named(self.scene, token.i))

    def _read_elsewhere(self, token: Token) -> Speaker:
        mention = self.scene.mention(token.i)
        return Speaker(mention.actors) if mention is not None and mention.head == token.i else Speaker()

    # --- documents and people without a name ---------------------------------
    def _issuer(self, noun: Token) -> Speaker:
        """Whoever issued the document: named beside it, just heard, or named with an earlier mention of it."""
        at = self.scene.parse.sentence_of[noun.i]
        is_bare = self._is_bare(noun)
        just_heard = self._last_heard(at, 1) if is_bare else None
        issuer = find_issuer(self.scene, noun) if just_heard is None else None
        if issuer is not None and not is_document(self.scene.tokens[issuer]):
            return self.resolve(Voice(issuer, noun.i))
        return just_heard or (self._last_heard(at, 3) if is_bare else None) or named(self.scene, noun.i)

    def _is_bare(self, noun: Token) -> bool:
        """Whether the noun has nothing but "the" or "this" beside it, so that it must have been spoken of before."""
        children = self.scene.parse.children(noun.i)
        return len(children) == 1 and children[0].lower in ("the", "this", "that")

    def _last_heard(self, sentence: int, back: int) -> Speaker | None:
        """Who was heard last, at most so many sentences before and in the same paragraph where it is but one."""
        sentences = self.scene.parse.sentences
        for at in range(sentence, max(-1, sentence - back - 1), -1):
            is_near = back > 1 or sentences[at].paragraph == sentences[sentence].paragraph
            if is_near and at in self._heard:
                return self._heard[at][-1]
        return None

    def _government_before(self, token: Token) -> Speaker | None:
        """Whom plain "officials" speak for: the country or the body that the sentence before is about."""
        sentence = self.scene.parse.sentence(token.i)
        before = self.scene.parse.sentences[sentence.index - 1] if sentence.index else sentence
        if before.paragraph != sentence.paragraph or token.lemma != "official":
            return None
        subjects = [t for t in self.scene.outer(before.first, before.last) if t.dep == "nsubj" and self.scene.tokens[t.head].dep == "ROOT"]
        found = named(self.scene, subjects[0].i) if subjects and before is not sentence else Speaker()
        return found if found.span is None and found.actors and found.actors[0].startswith(("country:", "body:")) else None

    def _again(self, token: Token, speaker: Speaker) -> Speaker:
        """Who is meant by "the official said": the one told of before under a fuller description."""
        if not self._is_bare(token) or token.pos != "NOUN" or speaker.span is None:
            return speaker
        last = self.scene.parse.sentence(token.i)
        first = self.scene.parse.sentences[max(0, last.index - _BACK)].first
        for other in reversed(self.scene.tokens[first : last.first]):
            if other.lemma == token.lemma and not self.scene.inside[other.i] and not self._is_bare(other):
                return named(self.scene, other.i)
        return speaker

    def label(self, sentence: Sentence) -> Speaker | None:
        """Whom a line of its own announces: "JANE DOE, MINISTER OF MINES", "The minister of mines, Jane Doe:"."""
        scene = self.scene
        line = scene.text[sentence.start : sentence.end]
        tokens = scene.tokens[sentence.first : sentence.last]
        is_label = line.isupper() or (line.endswith(":") and not any(t.tag in _FINITE for t in tokens))
        if not is_label or len(tokens) > _LABEL or tokens[0].text in MARKS:
            return None
        named_here = [m for t in tokens if (m := scene.mention(t.i)) is not None and m.how in ("name", "title") and m.head == t.i]
        people = [m.actors for m in named_here if m.actors[:1] and m.actors[0].startswith("person:")]
        if line.isupper():
            people = [m.actors for m in named_here if m.first == sentence.first and m.actors in people]
        if people:
            return Speaker(people[0], is_human=True)
        end = next((t.i for t in tokens[1:] if t.text in (",", ":", "(", "-", "–", "—")), sentence.last)
        is_known = line.endswith(":") or end < sentence.last
        return Speaker((), scene.stretch(sentence.first, end), is_human=True) if is_known else None

    def subject_of(self, sentence: Sentence) -> Speaker:
        """The person that the sentence is about, by name or by pronoun, or according to whom it is told."""
        words = self.scene.outer(sentence.first, sentence.last)
        source = next((voice for t in words if t.lower == "according" and (voice := according(self.scene, t)) is not None), None)
        if source is not None:
            return self.resolve(source)
        for token in words:
            if token.dep in ("nsubj", "nsubjpass") and self.scene.tokens[token.head].dep == "ROOT":
                speaker = self.resolve(Voice(token.i, token.i))
                return speaker if speaker.span is not None or any(key.startswith("person:") for key in speaker.actors) else Speaker()
        return Speaker()

    # --- pronouns ------------------------------------------------------------
    def _antecedent(self, pronoun: Token) -> Speaker | None:
        last = self.scene.parse.sentence_of[pronoun.i]
        for index in range(last, max(-1, last - _BACK), -1):
            sentence = self.scene.parse.sentences[index]
            if index != last and not self.is_prose(sentence):
                label = self.label(sentence)
                if label is not None and self._fits(label, pronoun):
                    return label
                continue
            for speaker in self._iter_candidates(sentence, pronoun):
                if self._fits(speaker, pronoun):
                    return speaker
        return None

    def is_prose(self, sentence: Sentence) -> bool:
        """Whether the line is a whole sentence of the article's body, and no label, heading or caption."""
        closing = self.scene.text[sentence.start : sentence.end].rstrip("\"'”’)]»")[-1:]
        return sentence.kind is ParagraphKind.BODY and closing in _ENDS

    def _iter_candidates(self, sentence: Sentence, pronoun: Token) -> Iterator[Speaker]:
        """Those who may be meant: the main subject, those heard in the sentence, its other subjects, then any one other person."""
        outer = [t for t in self.scene.outer(sentence.first, min(sentence.last, pronoun.i)) if t.i != pronoun.i]
        subjects = [t for t in outer if t.dep in ("nsubj", "nsubjpass") and (t.pos in ("NOUN", "PROPN") or self._is_misread_name(t))]
        subjects = [t for t in subjects if t.lemma not in _REPORTERS]
        main = [t for t in subjects if self.scene.tokens[t.head].dep == "ROOT"]
        yield from (
            self._issuer(t)._replace(is_issuer=True) if is_document(t) and pronoun.lower in _NEUTER else named(self.scene, t.i)
            for t in main
        )
        yield from self.in_sentence(sentence.index)
        yield from (named(self.scene, t.i) for t in subjects if t not in main)
        others = [m for t in outer if (m := self.scene.mention(t.i)) is not None and m.head == t.i and m.how != "pronoun"]
        people = dict.fromkeys(m.actors for m in others if self._is_sure(m.actors) and self._fits(Speaker(m.actors), pronoun))
        if len(people) == 1:
            yield Speaker(next(iter(people)))

    def _is_misread_name(self, token: Token) -> bool:
        """Whether the pipeline took the surname of somebody named before for another word: "Trump" as a verb."""
        return token.pos != "PRON" and self.scene.mention(token.i) is not None

    def _is_sure(self, actors: tuple[str, ...]) -> bool:
        """Whether the name is full enough to be surely a person's."""
        return any(" " in key or self.gender(key) is not None for key in actors)

    def _fits(self, speaker: Speaker, pronoun: Token) -> bool:
        word = pronoun.lower
        is_person = len(speaker.actors) == 1 and speaker.actors[0].startswith("person:")
        if word in _GENDER:
            if is_person:
                return self.gender(speaker.actors[0]) in (None, _GENDER[word])
            return self._may_be_person(speaker, plural=False)
        if word in _PLURAL:
            return len(speaker.actors) > 1 or self._may_be_person(speaker, plural=True)
        return speaker.is_issuer or (len(speaker.actors) == 1 and not is_person and speaker.span is None)

    def _may_be_person(self, speaker: Speaker, *, plural: bool) -> bool:
        """Whether the words for the speaker mean one person, or several."""
        span = speaker.span
        if span is None or speaker.is_human:
            return span is not None and not plural
        heads = [t for t in self.scene.tokens[self.scene.at(span.start) : self.scene.at(span.end)] if is_unnamed(t) or t.ent == "PERSON"]
        return any((t.tag in ("NNS", "NNPS")) == plural for t in heads)
