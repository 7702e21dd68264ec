"""View → Word file: paragraphs, tables and charts under the named styles of a reference document."""

from briefing.render.word.document import write_docx

__all__ = ["write_docx"]
