"""Turns quotation marks into quotations: the words between one pair of marks, and who spoke them."""

from briefing.annotate.quotes_choice import find_voice
from briefing.annotate.quotes_kinds import is_named, is_statement, is_utterance
from briefing.annotate.quotes_marks import Marked, find_marked
from briefing.annotate.quotes_phrases import Speaker
from briefing.annotate.quotes_pronouns import Memory
from briefing.annotate.quotes_scene import Scene
from briefing.model.annotation import Mention, Parse, Quotation
from briefing.model.article import Article


def find_quotes(article: Article, parse: Parse, mentions: tuple[Mention, ...]) -> tuple[Quotation, ...]:
    """All quotations of the article, in order, with their speakers where the text tells them."""
    marked = find_marked(article)
    return tuple(_Crediting(Scene(article, parse, mentions, marked)).quotations()) if marked else ()


class _Crediting:
    """Walks through the quotations of one article and credits each to a speaker."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.memory = Memory(scene)
        #: Speakers in the order of the marks, and whether a cue beside the marks tells them.
        self.found: list[Speaker] = []
        self.is_cued: list[bool] = []

    def quotations(self) -> list[Quotation]:
        """One quotation a pair of marks; the parts of a speech over several paragraphs share its speaker."""
        for index, one in enumerate(self.scene.marked):
            speaker = self._speaker(index, one)
            self.found.append(speaker)
            sentence = self.scene.sentence_at(one.end - 1)
            if sentence is not None:
                self.memory.hear(sentence.index, speaker)
        self._share_back()
        rows = zip(self.scene.marked, self.found, self.is_cued, strict=True)
        return [
            Quotation(one.start, one.end, speaker.actors, speaker.span, is_statement(self.scene, one, is_said=speaker.is_known or cued))
            for one, speaker, cued in rows
        ]

    def _speaker(self, index: int, one: Marked) -> Speaker:
        is_term = is_named(self.scene, one)
        voice = find_voice(self.scene, one) if not is_term else None
        self.is_cued.append(voice is not None)
        if voice is not None:
            return self.memory.resolve(voice)
        if is_term:
            return Speaker()
        introduced = self._introduced(one)
        if introduced.is_known or not self._goes_on(index, one):
            return introduced
        return self.found[-1]

    def _goes_on(self, index: int, one: Marked) -> bool:
        """Whether a quotation without a cue carries on the speech of the one before it."""
        before = self.scene.marked[index - 1] if index else None
        here, there = self.scene.sentence_at(one.start), self.scene.sentence_at(before.end - 1) if before is not None else None
        if here is None or there is None or before is None:
            return False
        if here.paragraph == there.paragraph:
            return here.index - there.index <= 1 or is_utterance(self.scene, one)
        gap = self.scene.parse.sentences[there.index + 1 : here.index]
        is_speech = is_utterance(self.scene, one) or before.is_open
        return self.scene.opens_sentence(one) and is_speech and not any(self.memory.is_prose(s) for s in gap)

    def _introduced(self, one: Marked) -> Speaker:
        """Whom the line before a speech announces, or the sentence before it is about: ‘The minister turned to trade. “We will …”’."""
        here = self.scene.sentence_at(one.start)
        if here is None or not here.index or not self.scene.opens_sentence(one):
            return Speaker()
        before = self.scene.parse.sentences[here.index - 1]
        if before.paragraph != here.paragraph:
            label = self.memory.label(before)
            if label is not None:
                return label
        is_near = before.paragraph == here.paragraph or self.scene.text[before.end - 1] == ":"
        is_bare = not any(self.scene.inside[before.first : before.last])
        return self.memory.subject_of(before) if is_near and is_bare and is_utterance(self.scene, one) else Speaker()

    def _share_back(self) -> None:
        """Fills in the speaker of a speech over several paragraphs that only its last part tells."""
        marked = self.scene.marked
        for i in range(len(marked) - 1, 0, -1):
            if (
                marked[i - 1].is_open
                and not self.is_cued[i - 1]
                and not self.found[i - 1].is_known
                and self.scene.opens_sentence(marked[i])
            ):
                self.found[i - 1] = self.found[i]
