"""Turns a text into its paragraphs, each labelled with what it is to the article.

The rules stand in one tuple and are asked in its order; the first that knows a block labels it, and what no rule knows is body.
"""

from collections.abc import Iterator, Sequence

from briefing.ingest.header import find_header
from briefing.ingest.labels.bios import label_bios
from briefing.ingest.labels.bylines import label_bylines
from briefing.ingest.labels.captions import label_captions
from briefing.ingest.labels.cues import label_cues
from briefing.ingest.labels.datelines import label_datelines
from briefing.ingest.labels.fields import label_fields
from briefing.ingest.labels.headings import label_headings
from briefing.ingest.labels.menus import label_menus
from briefing.ingest.labels.page import Block, Page, Rule
from briefing.ingest.labels.sections import label_sections, label_tail
from briefing.ingest.labels.signoffs import label_sign_offs
from briefing.ingest.labels.slugs import label_slugs
from briefing.ingest.labels.splits import split_body, split_headline
from briefing.ingest.labels.teasers import label_teasers
from briefing.ingest.layout import find_blocks
from briefing.ingest.opening import find_clock
from briefing.model.article import Paragraph, ParagraphKind

__all__ = ["RULES", "label_paragraphs"]

RULES: tuple[Rule, ...] = (
    label_fields,
    label_slugs,
    label_datelines,
    label_menus,
    label_cues,
    label_sign_offs,
    label_captions,
    label_bylines,
    label_teasers,
    label_sections,
    label_tail,
    label_bios,
    label_headings,
)

#: So many entries that open with a time of day make a live blog.
_LIVE = 2


def label_paragraphs(text: str, rules: Sequence[Rule] = RULES) -> tuple[Paragraph, ...]:
    """The paragraphs of the text in order, without overlap."""
    header_end = find_header(text).end
    page = Page(text, tuple(Block.of(text, span) for span in find_blocks(text, header_end)), header_end)
    kinds: dict[int, ParagraphKind] = {}
    for rule in rules:
        for index, kind in list(rule(page, kinds)):
            kinds.setdefault(index, kind)
    return tuple(_paragraphs(page, kinds))


def _paragraphs(page: Page, kinds: dict[int, ParagraphKind]) -> Iterator[Paragraph]:
    live = sum(find_clock(block.words) is not None for block in page.blocks) >= _LIVE
    first = True
    for index, block in enumerate(page.blocks):
        kind = kinds.get(index, ParagraphKind.BODY)
        if kind is ParagraphKind.BODY:
            yield from split_body(page.text, block, first=first and not page.transcript, live=live)
            first = False
        elif kind is ParagraphKind.HEADLINE:
            yield split_headline(page.text, block.start, block.end)
        else:
            yield Paragraph(block.start, block.end, kind)
