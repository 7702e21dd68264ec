"""Turns quotation marks into quotations: the words between one pair of marks, and who spoke them."""

from briefing.annotate.quotes_choice import find_voice
from briefing.annotate.quotes_kinds import is_statement, is_utterance
from briefing.annotate.quotes_marks import Marked, iter_marked
from briefing.annotate.quotes_phrases import Speaker
from briefing.annotate.quotes_pronouns import Memory
from briefing.annotate.quotes_scene import Scene
from briefing.model.annotation import Mention, Parse, Quotation
from briefing.model.article import Article, ParagraphKind

_READ = frozenset({ParagraphKind.BODY, ParagraphKind.HEADLINE})


def find_quotes(article: Article, parse: Parse, mentions: tuple[Mention, ...]) -> tuple[Quotation, ...]:
    """All quotations of the article, in order, with their speakers where the text tells them."""
    read = (paragraph for paragraph in article.paragraphs if paragraph.kind in _READ)
    marked = tuple(one for paragraph in read for one in iter_marked(article.text, paragraph.start, paragraph.end))
    scene = Scene(article, parse, mentions, marked)
    credited = _Crediting(scene)
    return tuple(
        Quotation(one.start, one.end, speaker.actors, speaker.span, is_statement(scene, one, has_speaker=speaker.is_known))
        for one, speaker in zip(marked, credited.speakers(), strict=True)
    )


class _Crediting:
    """Walks through the quotations of one article and credits each to a speaker."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.memory = Memory(scene)

    def speakers(self) -> list[Speaker]:
        """One speaker a quotation; those of one speech over several paragraphs share theirs."""
        found: list[Speaker] = []
        for index, one in enumerate(self.scene.marked):
            speaker = self._speaker(index, one, found)
            found.append(speaker)
            sentence = self.scene.sentence_at(one.end - 1)
            if sentence is not None:
                self.memory.hear(sentence.index, speaker)
        return self._shared(found)

    def _speaker(self, index: int, one: Marked, found: list[Speaker]) -> Speaker:
        voice = find_voice(self.scene, one)
        if voice is not None:
            return self.memory.resolve(voice)
        return found[-1] if found and self._goes_on(index, one) else self._introduced(one)

    def _goes_on(self, index: int, one: Marked) -> bool:
        """Whether a quotation without a cue carries on the speech of the one before it."""
        before = self.scene.marked[index - 1] if index else None
        here, there = self.scene.sentence_at(one.start), self.scene.sentence_at(before.end - 1) if before is not None else None
        if here is None or there is None or before is None:
            return False
        if here.paragraph == there.paragraph:
            return here.index - there.index <= 1 or is_utterance(self.scene, one)
        gap = self.scene.parse.sentences[there.index + 1 : here.index]
        return self.scene.opens_sentence(one) and is_utterance(self.scene, one) and not any(self.memory.is_prose(s) for s in gap)

    def _introduced(self, one: Marked) -> Speaker:
        """The person that the sentence before a speech is about: "Trump then turned to trade. “We will …”"."""
        here = self.scene.sentence_at(one.start)
        if here is None or not here.index or not is_utterance(self.scene, one) or not self.scene.opens_sentence(one):
            return Speaker()
        before = self.scene.parse.sentences[here.index - 1]
        return self.memory.subject_of(before) if before.paragraph == here.paragraph or self.scene.text[before.end - 1] == ":" else Speaker()

    def _shared(self, found: list[Speaker]) -> list[Speaker]:
        """The speakers with those of a speech that runs over paragraphs filled in, from its first or else from its last part."""
        marked = self.scene.marked
        for i in range(1, len(found)):
            if marked[i - 1].is_open and found[i - 1].is_known and self._next_paragraph(i):
                found[i] = found[i - 1]
        for i in range(len(found) - 1, 0, -1):
            if marked[i - 1].is_open and not found[i - 1].is_known and self._next_paragraph(i):
                found[i - 1] = found[i]
        return found

    def _next_paragraph(self, index: int) -> bool:
        return self.scene.opens_sentence(self.scene.marked[index])
