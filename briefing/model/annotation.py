"""What annotate finds in an article: tokens, sentences, mentions, quantities, dates and quotes, as offsets only."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple

from briefing.model.article import Article, ParagraphKind, Span
from briefing.model.brief import Approximation, PartyType


class Token(NamedTuple):
    """One word or mark with its place in the sentence's tree; heads are indices into the same parse."""

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    #: Universal part of speech: NOUN, PROPN, VERB, AUX, …
    pos: str
    #: Penn Treebank tag: NNS, VBD, MD, …
    tag: str
    #: Dependency label (ClearNLP scheme): nsubj, dobj, xcomp, …
    dep: str
    #: Index of the head; a root is its own head.
    head: int
    #: Label of the named entity that the token belongs to, or "".
    ent: str
    #: Whether the token opens that entity.
    ent_begins: bool


class Sentence(NamedTuple):
    """A whole sentence: characters start..end of the text, tokens first..last (half-open) of the parse."""

    index: int  # type: ignore[assignment]  # its place among the sentences; nobody searches a sentence
    start: int
    end: int
    first: int
    last: int
    kind: ParagraphKind
    #: Index of the paragraph in the article.
    paragraph: int


class Parse:
    """The tokens of one article as trees, with the walks that rules are written in."""

    __slots__ = ("_children", "sentence_of", "sentences", "tokens")

    def __init__(self, tokens: tuple[Token, ...], sentences: tuple[Sentence, ...]) -> None:
        self.tokens = tokens
        self.sentences = sentences
        children: list[list[int]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.i:
                children[token.head].append(token.i)
        self._children = children
        #: Index of the sentence that each token stands in.
        self.sentence_of: list[int] = [0] * len(tokens)
        for sentence in sentences:
            for i in range(sentence.first, sentence.last):
                self.sentence_of[i] = sentence.index

    def children(self, i: int, *deps: str) -> list[Token]:
        """The children of token i in order, of the given dependency labels or of any."""
        found = [self.tokens[child] for child in self._children[i]]
        return [token for token in found if token.dep in deps] if deps else found

    def child(self, i: int, *deps: str) -> Token | None:
        """The first child of token i with one of these labels."""
        return next((self.tokens[c] for c in self._children[i] if self.tokens[c].dep in deps), None)

    def head(self, i: int) -> Token | None:
        """The head of token i, or None at a root."""
        head = self.tokens[i].head
        return None if head == i else self.tokens[head]

    def ancestors(self, i: int) -> Iterator[Token]:
        """The heads above token i, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def subtree(self, i: int) -> list[int]:
        """Indices of token i and all below it, in order of the text."""
        found, stack = [], [i]
        while stack:
            node = stack.pop()
            found.append(node)
            stack.extend(self._children[node])
        return sorted(found)

    def sentence(self, i: int) -> Sentence:
        """The sentence that token i stands in."""
        return self.sentences[self.sentence_of[i]]

    def conjuncts(self, i: int) -> list[Token]:
        """Token i and all tokens coordinated with it below, in order."""
        found, stack = [], [i]
        while stack:
            node = stack.pop()
            found.append(node)
            stack.extend(c for c in self._children[node] if self.tokens[c].dep == "conj")
        return [self.tokens[j] for j in sorted(found)]


#: Kinds of offices whose holders speak for their government or their organisation.
OFFICIAL = frozenset({"head of state", "head of government", "minister", "diplomat", "official", "spokesperson", "monarch", "military"})


class Actor(NamedTuple):
    """Who a mention means: one actor of the event, under a key that is the same in all its articles."""

    #: "country:US", "body:US/state department", "person:jane doe", "group:us officials"; see annotate/mentions.
    key: str
    #: The name by which a reader knows the actor.
    name: str
    type: PartyType
    role: str | None = None
    #: Key of the actor that it belongs to.
    affiliation: str | None = None
    #: What kind of office or calling it is: a kind of offices.csv, "former" of one that was held, "private" of those without one.
    kind: str = ""
    #: The article that stands before the name in running text: "the", "a", "an" or none.
    article: str = ""

    @property
    def acts_for_home(self) -> bool:
        """Whether the actor speaks for the country or the body that it belongs to: an envoy does, a legislator or an analyst does not."""
        return self.affiliation is not None and self.kind in OFFICIAL


MentionHow = Literal["name", "title", "demonym", "capital", "acronym", "pronoun", "definite", "group"]


class Mention(NamedTuple):
    """A span that names a party: characters start..end, tokens first..last (half-open), head token."""

    start: int
    end: int
    first: int
    last: int
    head: int
    #: Keys of the actors meant: one, or several for "both countries"; none where it was left unresolved.
    actors: tuple[str, ...]
    how: MentionHow
    #: Index of the sentence with the antecedent, where the mention needs one.
    antecedent: int | None = None


class Quantity(NamedTuple):
    """A number with its unit as it stands in the text."""

    #: Characters of the whole expression, approximator and unit included.
    start: int
    end: int
    #: Token that heads it (the number itself).
    token: int
    #: None for "thousands of".
    value: Decimal | None
    value_high: Decimal | None
    #: Singular or plural as it stands ("migrants"), "percent", "US dollars"; "" for none.
    unit: str
    currency: str | None
    per: str | None
    approximation: Approximation
    #: What is counted, in a few words cut from the text.
    measures: str
    period: str | None = None
    #: The words that name who says so ("the agency"), where the sentence or its neighbour does.
    attribution: Span | None = None
    #: Whether the things counted are known already ("the two leaders", "all three partners", "its 27 members").
    definite: bool = False


class DateMention(NamedTuple):
    """A date expression with what it means."""

    start: int
    end: int
    #: YYYY, YYYY-MM, YYYY-MM-DD or start/end.
    value: str
    #: "stated": complete in itself or by the article's own stated date; "inferred": by a shared anchor.
    basis: Literal["stated", "inferred"]


class Quotation(NamedTuple):
    """The words between one pair of quotation marks (marks left out), with who spoke them."""

    start: int
    end: int
    #: Keys of the actors who speak, or for whom one without a name does.
    speakers: tuple[str, ...]
    #: The words for a speaker without a name ("a senior official").
    speaker_span: Span | None
    #: Whether the marks hold a statement, rather than a term or a title.
    statement: bool


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with all that was found in it."""

    article: Article
    parse: Parse
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    #: The actors that the mentions of this article name, by key.
    cast: dict[str, Actor] = field(default_factory=dict)
