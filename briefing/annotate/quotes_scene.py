"""Turns a parse, its mentions and its quotation marks into the scene in which speakers are sought: what stands outside the marks."""

from bisect import bisect_left
from typing import NamedTuple

from briefing.annotate.quotes_marks import Marked
from briefing.lexicons import load
from briefing.model.annotation import Mention, Parse, Sentence, Token
from briefing.model.article import Article, Span

_LEXICON = load("reporting")
SAYING = frozenset(_LEXICON["saying"])
#: Verbs that report only where they stand right behind the marks.
PASSING = frozenset(_LEXICON["passing"])
CITING = frozenset(_LEXICON["citing"])
#: All verbs by which somebody speaks.
CUES = SAYING | CITING | frozenset(_LEXICON["acting"])
DOCUMENTS = frozenset(_LEXICON["documents"])
INSTITUTIONS = frozenset(_LEXICON["institutions"])
PERSONS = frozenset(_LEXICON["persons"])
MARKS = frozenset("“”\"«»„‘’'`″＂‟") | {"``", "''"}
#: Words in capitals or numbers in quotation marks are as often labelled as verbs; these parts of speech may be cues.
_VERBS = frozenset({"VERB", "AUX"})


class Voice(NamedTuple):
    """Who speaks by one cue: the token that heads the phrase, or None where the cue leaves the speaker out ("was told")."""

    head: int | None
    #: The token of the verb or the noun of saying.
    cue: int


def _surnames(parse: Parse, mentions: tuple[Mention, ...]) -> dict[str, Mention]:
    """The last words of the persons' names, those that two persons bear left out."""
    found: dict[str, Mention | None] = {}
    for mention in mentions:
        if len(mention.actors) == 1 and mention.actors[0].startswith("person:") and mention.how in ("name", "title"):
            word = parse.tokens[mention.last - 1].text
            known = found.setdefault(word, mention)
            if known is not None and known.actors != mention.actors:
                found[word] = None
    return {word: mention for word, mention in found.items() if mention is not None and word[:1].isupper()}


class Scene:
    """The article as a reader of quotations sees it: which words stand within marks, and which verbs outside report them."""

    def __init__(self, article: Article, parse: Parse, mentions: tuple[Mention, ...], marked: tuple[Marked, ...]) -> None:
        self.article = article
        self.text = article.text
        self.parse = parse
        self.tokens = parse.tokens
        self.marked = marked
        self._starts = [token.start for token in parse.tokens]
        self._sentence_starts = [sentence.start for sentence in parse.sentences]
        self.inside = [False] * len(parse.tokens)
        for one in marked:
            for i in range(self.at(one.start), self.at(one.end)):
                self.inside[i] = True
        self._mentions: dict[int, Mention] = {}
        for mention in mentions:
            for i in range(mention.first, mention.last):
                self._mentions.setdefault(i, mention)
        self._mentions.update({mention.head: mention for mention in mentions})
        self.mentions = mentions
        self._surnames = _surnames(parse, mentions)

    def at(self, place: int) -> int:
        """Index of the first token that starts at the character or behind it."""
        return bisect_left(self._starts, place)

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that the character stands in, or the last one before it."""
        index = bisect_left(self._sentence_starts, place + 1) - 1
        return self.parse.sentences[index] if index >= 0 else None

    def mention(self, i: int) -> Mention | None:
        """The mention that token i heads or belongs to."""
        if i >= len(self.tokens):
            return None
        token = self.tokens[i]
        known = self._mentions.get(i)
        if known is None and token.text in self._surnames and token.tag != "MD" and token.ent not in ("ORG", "GPE", "DATE"):
            # a surname that the pipeline took for another word: "Trump" as a verb, "Rice" as a noun
            return self._surnames[token.text]._replace(start=token.start, end=token.end, first=i, last=i + 1, head=i)
        return known

    def is_cue(self, token: Token) -> bool:
        """Whether the token is a verb of saying that stands outside all marks."""
        if self.inside[token.i]:
            return False
        if token.lemma == "put":
            return self.tokens[token.i + 1 : token.i + 2] != () and self.tokens[token.i + 1].lower == "it"
        return token.lemma in CUES and (token.pos in _VERBS or token.tag in ("VBD", "VBZ"))

    def cues(self, first: int, last: int) -> list[Token]:
        """The verbs of saying among the tokens, in order."""
        return [token for token in self.tokens[first:last] if self.is_cue(token)]

    def outer(self, first: int, last: int) -> list[Token]:
        """The words among the tokens that stand outside all marks, the marks themselves left out."""
        return [t for t in self.tokens[first:last] if not self.inside[t.i] and t.text not in MARKS]

    def opens_sentence(self, one: Marked) -> bool:
        """Whether nothing but the mark stands before the quotation in its sentence."""
        sentence = self.sentence_at(one.start)
        return sentence is None or not self.outer(sentence.first, self.at(one.start))

    def words(self, one: Marked) -> list[Token]:
        """The words of a quotation, punctuation left out."""
        return [t for t in self.tokens[self.at(one.start) : self.at(one.end)] if t.pos != "PUNCT" and t.text not in MARKS]

    def next_marked(self, one: Marked) -> Marked | None:
        """The quotation behind this one."""
        index = bisect_left(self.marked, one) + 1
        return self.marked[index] if index < len(self.marked) else None

    def stretch(self, first: int, last: int) -> Span:
        """The characters of tokens first..last (half-open)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)
