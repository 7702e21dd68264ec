"""Brief → view: the page in final words; see `slots` for its records."""

from briefing.errors import UnknownChoiceError
from briefing.model.brief import Brief
from briefing.render.brand import Brand, load_brand
from briefing.render.desk import Desk
from briefing.render.display import display, shorten
from briefing.render.essentials import essentials
from briefing.render.looks import build_design
from briefing.render.options import Options
from briefing.render.sections.agreements import build_agreements
from briefing.render.sections.asks import build_asks
from briefing.render.sections.discrepancies import build_discrepancies
from briefing.render.sections.evidence import build_evidence
from briefing.render.sections.key_points import build_key_points
from briefing.render.sections.limits import build_limits
from briefing.render.sections.masthead import build_masthead
from briefing.render.sections.numbers import build_numbers
from briefing.render.sections.parties import build_parties
from briefing.render.sections.quotes import build_quotes
from briefing.render.sections.sources import build_sources
from briefing.render.sections.timeline import build_next_steps, build_timeline
from briefing.render.slots import Filters, Furniture, Imprint, View
from briefing.render.words import LANGUAGES, Words

#: A running header has room for so many letters beside the marking.
MAX_RUNNING_TITLE = 70

#: In the order of the page; the imprint stands where the brand has a contact or a disclaimer.
SECTIONS = (
    "key_points",
    "agreements",
    "asks",
    "numbers",
    "discrepancies",
    "next_steps",
    "timeline",
    "quotes",
    "parties",
    "sources",
    "limits",
    "imprint",
    "evidence",
)

__all__ = ["View", "build_view"]


def build_view(brief: Brief, options: Options | None = None) -> View:
    """The brief in final words, in the order of the page; references are numbered in that order."""
    options = options or Options()
    brand = load_brand(options.brand)
    imprint = Imprint(display(brand.organisation), display(brand.contact), display(brand.disclaimer))
    words = Words(options.lang or brand.language or brief.language)
    desk = Desk(brief, words)
    key_points = build_key_points(brief, desk)
    agreements = build_agreements(brief, desk)
    asks = build_asks(brief, desk)
    numbers = build_numbers(brief, desk)
    discrepancies = build_discrepancies(brief, desk)
    next_steps = build_next_steps(brief, desk)
    timeline = build_timeline(brief, desk, next_steps)
    quotes = build_quotes(brief, desk)
    parties = build_parties(brief, desk)
    view = View(
        language=words.language,
        subject=words.text("document.subject", articles=words.count("articles", len(brief.sources))),
        keywords=words.texts("document.keywords"),
        engine=f"{brief.engine.name} {brief.engine.version}",
        design=build_design(options, brand, words.text("document.draft")),
        imprint=imprint,
        sections=tuple(name for name in SECTIONS if name != "imprint" or imprint.contact or imprint.disclaimer),
        as_of=brief.as_of,
        tongue=desk.tongue,
        furniture=_furniture(brief, words, brand),
        filters=_filters(desk),
        masthead=build_masthead(brief, desk, display(brand.series)),
        key_points=key_points,
        agreements=agreements,
        asks=asks,
        numbers=numbers,
        discrepancies=discrepancies,
        next_steps=next_steps,
        timeline=timeline,
        quotes=quotes,
        parties=parties,
        sources=build_sources(brief, desk),
        limits=build_limits(brief, desk),
        evidence=build_evidence(desk),
    )
    return essentials(view) if options.length == "page" else view


def check_options(options: Options) -> None:
    """Raises a UsageError where a brand, a look or a language cannot be used, before there is a brief to lay out."""
    brand = load_brand(options.brand)
    if options.lang is not None and options.lang not in LANGUAGES:
        raise UnknownChoiceError("language", options.lang, LANGUAGES)
    build_design(options, brand, "")


def _furniture(brief: Brief, words: Words, brand: Brand) -> Furniture:
    before, after = words.text("document.page").split("{page}")
    between, end = after.split("{pages}")
    return Furniture(
        running_title=shorten(display(brief.title), MAX_RUNNING_TITLE),
        page_of=(before, between, end),
        footer=display(brand.footer) or words.text("document.footer"),
        footer_notes=display(brand.footer) or words.text("document.footer_notes"),
        footer_sources=display(brand.footer) or words.text("document.footer_sources"),
        cited_by=words.text("document.cited_by"),
        contents=words.text("document.contents"),
        skip=words.text("document.skip"),
        back_to_top=words.text("document.top"),
        condition=words.text("document.condition"),
        inferred=words.text("document.inferred"),
        evidence=words.text("document.show_evidence"),
        origins=words.text("document.origins"),
        figure=words.text("document.figure"),
        colon=words.text("lists.colon"),
    )


def _filters(desk: Desk) -> Filters:
    """The choices of a reader on a screen, once all lines are written."""
    words = desk.words
    return Filters(
        label=words.text("page.filter"),
        party=words.text("page.party"),
        source=words.text("page.source"),
        every=words.text("page.all"),
        shown_one=words.text("page.shown.one"),
        shown_other=words.text("page.shown.other"),
        copy_word=words.text("page.copy"),
        copied_word=words.text("page.copied"),
        parties=desk.concerns.parties(),
        sources=desk.concerns.sources({source.id: desk.place_with_id(source.id) for source in desk.brief.sources}),
    )
