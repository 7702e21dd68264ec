"""What the document says of itself: title block, sources, limits, evidence, and the whole."""

from dataclasses import dataclass

from briefing.render.slots.design import Design
from briefing.render.slots.lines import BackRef, Heading, Run
from briefing.render.slots.sections import Agreements, Asks, Discrepancies, KeyPoints, NextSteps, Numbers, Parties, Quotes, Timeline


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value in the title block: "As of", "15 May 1998"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Marking:
    """The handling label of the document; a TLP 2.0 label carries its prescribed colours."""

    text: str
    #: A name for style sheets: "tlp-amber", or "own" where the marking is the user's.
    style: str
    #: "TLP:AMBER" → "#FFC000", to be set on black; None where the marking is the user's own.
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Masthead:
    """The title block."""

    series: str
    title: str
    facts: tuple[Fact, ...]
    marking: Marking | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One article."""

    anchor: str
    id: str
    title: str
    outlet: str
    #: "15 May 1998", "15 May 1998 (inferred)" or "date not stated".
    date: str
    byline: str
    #: "A": sources of one letter are one origin.
    origin: str
    file: str
    #: An http(s) address, or None.
    url: str | None
    #: The language of the title, where it is not that of the document's own words; else None.
    tongue: str | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles."""

    heading: Heading
    #: "No.", "Article", "Outlet", "Date", "Origin"
    columns: tuple[str, str, str, str, str]
    lines: tuple[SourceLine, ...]
    #: Whether an article has one line instead of a row.
    short: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """Doubts of one kind."""

    text: str
    #: Up to two examples, in words.
    examples: tuple[str, ...]
    #: The language of text and examples, where it is not that of the document's own words; else None.
    tongue: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What this brief does not know."""

    heading: Heading
    #: How the brief was made, in two or three sentences.
    method: tuple[str, ...]
    lines: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One whole sentence of one source, its decisive words marked."""

    number: int
    #: "[3]"
    label: str
    anchor: str
    quote: tuple[Run, ...]
    #: BCP-47 tag of the quoted article.
    language: str
    outlet: str
    title: str
    date: str
    #: Anchor of the source's line.
    source: str
    source_id: str
    #: "names the actor", where it is no claim itself; else "".
    role: str
    back: tuple[BackRef, ...]
    #: The sentences of the article right before and right after, where the brief has them; else "".
    before: str
    after: str
    #: "characters 1,204–1,381"
    offset: str
    #: "Evidence 3: Reuters, 14 May 1998"
    spoken: str
    #: The language of the article, where it is not that of the document's own words; else None.
    tongue: str | None = None


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """The annex: every sentence that the brief rests on."""

    heading: Heading
    intro: str
    lines: tuple[EvidenceLine, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who publishes the document, in the words of their brand file; empty where it says nothing."""

    organisation: str = ""
    contact: str = ""
    disclaimer: str = ""


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words of the running header and footer and of the links."""

    #: The title, cut to fit a running header.
    running_title: str

    #: "Page {page} of {pages}" cut at its numbers.
    page_of: tuple[str, str, str]
    footer: str
    #: The same, where notes or the list of sources stand in place of the evidence list.
    footer_notes: str
    footer_sources: str
    #: "Cited by"
    cited_by: str
    contents: str
    skip: str
    back_to_top: str
    #: "Condition:"
    condition: str
    inferred: str
    evidence: str
    origins: str
    #: "Figure", before the number of a drawing.
    figure: str
    #: ": ", as the language sets it.
    colon: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A party or a source that lines can be filtered by."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader of the page on a screen may ask for: the lines of one party or one source, and a copy of a line."""

    #: "Show only"
    label: str
    #: "Party", "Source"
    party: str
    source: str
    #: "All"
    every: str
    #: "{n} of {total} lines shown", to be filled in when it is known, for one line and for others.
    shown_one: str
    shown_other: str
    #: "Copy", and "Copied" when it is done.
    copy_word: str
    copied_word: str
    parties: tuple[Choice, ...]
    sources: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The brief in final words, in the order of the page."""

    language: str
    #: Of the document's metadata.
    subject: str
    keywords: tuple[str, ...]
    engine: str
    design: Design
    imprint: Imprint
    #: Names of the sections that are laid out, in order; each is a field below.
    sections: tuple[str, ...]
    #: ISO date the brief speaks for, or None.
    as_of: str | None
    #: The language of what the articles say, where it is not that of the document's own words; else None.
    tongue: str | None
    furniture: Furniture
    filters: Filters
    masthead: Masthead
    key_points: KeyPoints
    agreements: Agreements
    asks: Asks
    numbers: Numbers
    discrepancies: Discrepancies
    quotes: Quotes
    next_steps: NextSteps
    timeline: Timeline
    parties: Parties
    sources: Sources
    limits: Limits
    evidence: EvidenceList
