"""Turns files and folders into articles: decoded, labelled, dated and put in order; what cannot be read is said."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.errors import NoArticleError, UnreadableArticleError
from briefing.ingest.dating import Clues, find_clues, infer_published
from briefing.ingest.files import find_files
from briefing.ingest.header import find_header
from briefing.ingest.labels import label_paragraphs
from briefing.ingest.language import find_language
from briefing.ingest.metadata import find_metadata
from briefing.ingest.readers import READERS, Reader, read_bytes, reader_for
from briefing.model.article import Article, ParagraphKind
from briefing.model.brief import Diagnostic

__all__ = ["READERS", "Reader", "Reading", "read"]


class Reading(NamedTuple):
    """The articles in order of publication, and what was doubted or left out."""

    articles: tuple[Article, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


class _Draft(NamedTuple):
    """An article before its event is known, with the clues to its day and the doubts about it."""

    article: Article
    clues: Clues
    doubts: tuple[Diagnostic, ...]


def read(paths: Sequence[Path | str], *, readers: Sequence[Reader] = READERS) -> Reading:
    """The articles at and below the paths; raises where there is none to use."""
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    copies: dict[bytes, list[str]] = defaultdict(list)
    refused: list[UnreadableArticleError] = []
    for found in find_files(given):
        try:
            reader_for(found.name, readers)
            copies[read_bytes(found.path, found.name)].append(found.name)
        except UnreadableArticleError as error:
            refused.append(error)
    drafts: list[_Draft] = []
    for data, names in copies.items():
        try:
            drafts.append(_draft(data, names, readers))
        except UnreadableArticleError as error:
            refused.append(error)
    if not drafts:
        raise NoArticleError([str(path) for path in given], sorted(map(str, refused)))
    return _in_order(drafts, refused)


def _draft(data: bytes, names: Sequence[str], readers: Sequence[Reader]) -> _Draft:
    """The article in the bytes, under the first of its names."""
    name, *others = names
    reader = reader_for(name, readers)
    decoded = reader.read(data, name)
    text = decoded.text
    header = find_header(text)
    paragraphs = label_paragraphs(text)
    body = " ".join(text[p.start : p.end] for p in paragraphs if p.kind is ParagraphKind.BODY)
    language = find_language(body or text)
    article = Article(
        file=name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        format=reader.name,
        encoding=decoded.encoding,
        language=language,
        also_at=tuple(others),
        paragraphs=paragraphs,
        **find_metadata(text, paragraphs, header)._asdict(),
    )
    return _Draft(article, find_clues(text, paragraphs, header, name), tuple(_doubts(article, guessed=decoded.guessed, empty=not body)))


def _doubts(article: Article, *, guessed: bool, empty: bool) -> Iterable[Diagnostic]:
    """What a reader of the brief should know of how the file was read."""
    if guessed:
        yield Diagnostic(
            code="encoding_guessed", message=f"{article.file} states no encoding and is not UTF-8; it was read as {article.encoding}."
        )
    if article.language != "en":
        yield Diagnostic(
            code="language_not_supported",
            message=f"{article.file} is not in English (but “{article.language}”); it is listed as a source, and nothing is taken from it.",
        )
    if empty:
        yield Diagnostic(code="no_body", message=f"{article.file} holds no paragraph of an article; nothing was taken from it.")
    if article.also_at:
        yield Diagnostic(code="identical_copy", level="info", message=f"{article.file} was also found at {', '.join(article.also_at)}.")


def _in_order(drafts: Sequence[_Draft], refused: Iterable[UnreadableArticleError]) -> Reading:
    """The drafts as articles, dated, numbered by date and hash, with their doubts and the files that were left out."""
    drafts = sorted(drafts, key=lambda draft: draft.article.sha256)
    dated = zip(drafts, infer_published([draft.clues for draft in drafts]), strict=True)
    articles: list[Article] = []
    diagnostics = [Diagnostic(code=e.code, level="error", message=f"Left out: {e}") for e in sorted(refused, key=str)]
    for number, (draft, published) in enumerate(
        sorted(dated, key=lambda pair: (pair[1] is None, pair[1] and pair[1].date, pair[0].article.sha256)), 1
    ):
        day = {"published": published.date.isoformat(), "published_basis": published.basis} if published else {}
        article = draft.article.model_copy(update={"id": f"S{number}", **day})
        articles.append(article)
        diagnostics += [doubt.model_copy(update={"source": article.id}) for doubt in (*draft.doubts, *_undated(article))]
    return Reading(tuple(articles), tuple(diagnostics))


def _undated(article: Article) -> Iterable[Diagnostic]:
    if article.published is None:
        yield Diagnostic(code="date_unknown", message=f"{article.file} states no date of publication, and the other articles tell none.")
    elif article.published_basis == "inferred":
        yield Diagnostic(
            code="date_inferred",
            level="info",
            message=f"{article.file} states no date of publication; {article.published} was inferred from the articles of the event.",
        )
