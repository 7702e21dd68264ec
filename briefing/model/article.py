"""What ingest reads: articles, whose text is never altered, and the only mint of evidence."""

import hashlib
from enum import StrEnum
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict

from briefing.model.brief import Evidence, EvidenceRole, Focus


class Span(NamedTuple):
    """A half-open range of characters in an article's text."""

    start: int
    end: int


class ParagraphKind(StrEnum):
    """What a paragraph is to the article; only headline, dateline and body can prove a claim."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    BOILERPLATE = "boilerplate"


class Paragraph(NamedTuple):
    """A run of text between blank lines (or one heading line), with its kind."""

    start: int
    end: int
    kind: ParagraphKind


class Article(BaseModel):
    """One text with its metadata, as it was read from one file."""

    model_config = ConfigDict(frozen=True)

    #: "S1", "S2", …; given when the articles of an event are put in order.
    id: str = "S1"
    #: The path as it was given, relative, with forward slashes.
    file: str
    #: The file as decoded, not one character altered.
    text: str
    #: Of the file's bytes.
    sha256: str
    #: Of the text, in UTF-8.
    text_sha256: str
    format: str = "text"
    encoding: str = "utf-8"
    language: str = "en"
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    #: The place that opens the text ("Mexico City"), where there is one.
    dateline: str | None = None
    #: ISO date, day precision.
    published: str | None = None
    #: "stated" in the text, from the "file name", or "inferred" from the other articles of the event.
    published_basis: str | None = None
    url: str | None = None
    #: Further paths at which the same bytes were found.
    also_at: tuple[str, ...] = ()
    #: In order of position, without overlap.
    paragraphs: tuple[Paragraph, ...] = ()

    @classmethod
    def from_text(cls, text: str, *, file: str = "text", **metadata: object) -> Self:
        """An article of the given text, all of it body, for text at hand."""
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        fields: dict[str, object] = {"sha256": digest, "paragraphs": (Paragraph(0, len(text), ParagraphKind.BODY),)}
        return cls.model_validate({**fields, **metadata, "file": file, "text": text, "text_sha256": digest})

    @property
    def words(self) -> int:
        """The number of words in the text, boilerplate included."""
        return len(self.text.split())

    def evidence(self, span: Span, role: EvidenceRole = EvidenceRole.CLAIM, focus: Span | None = None) -> Evidence:
        """The proof that these words stand here: true by construction, since the quote is cut from the text itself."""
        start, end = span
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"span {start}..{end} lies outside the {len(self.text)} characters of {self.file}")
        marked = Focus(start=focus.start, end=focus.end) if focus is not None else None
        return Evidence(source=self.id, start=start, end=end, quote=self.text[start:end], role=role, focus=marked)
