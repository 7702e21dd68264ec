"""The records of the view: every word, number and order of the page, decided; writers only lay them out.

All strings are final: escaped by nobody, free of control characters and line breaks, in the language of the view.
Anchors are safe in HTML, PDF and Word (letters, digits, hyphen; at most 40 characters) and unique in the view.
"""

from dataclasses import dataclass
from typing import Literal

from briefing.model.brief import Approximation

Basis = Literal["stated", "inferred"]
Shape = Literal["open", "conditional", "granted", "refused", "answered", "contested"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, marked where it holds the decisive words."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """One numbered reference from a line to the evidence list."""

    #: "3"; shown as "[3]".
    number: int
    #: "[3]"
    label: str
    #: Anchor of the evidence entry.
    target: str
    #: What a screen reader says of the link: "Evidence 3: Reuters, 27 December 2023".
    title: str


@dataclass(frozen=True, slots=True)
class Support:
    """How many independent origins stand behind a line."""

    count: int
    total: int
    #: "2 of 4 independent origins"
    text: str
    #: "2 of 4", for table columns that are headed so.
    short: str


@dataclass(frozen=True, slots=True)
class Line:
    """What every line of the page has: its anchor, its words, its references and its support."""

    anchor: str
    #: The id in brief.json: "A3".
    id: str
    text: str
    refs: tuple[Ref, ...]
    #: "+3", where more sentences support the line than the page refers to; else "".
    more: str
    support: Support


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading, with what is said where it has no lines and what is left to brief.json."""

    anchor: str
    text: str
    #: The sentence that stands in place of an empty section, or None.
    empty: str | None = None
    #: "3 more stand in brief.json.", or None.
    rest: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value in the title block: "As of", "28 December 2023"."""

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
class KeyPoints:
    """The bottom line up front."""

    heading: Heading
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """One undertaking."""

    line: Line
    #: "United States and Mexico"
    parties: str
    #: "27 December 2023", or None.
    when: str | None
    #: "if …", as reported, or None.
    condition: str | None


@dataclass(frozen=True, slots=True)
class AgreementGroup:
    """The undertakings of one firmness: "Agreed jointly"."""

    anchor: str
    label: str
    #: What the label means, in a few words.
    gloss: str
    lines: tuple[AgreementLine, ...]


@dataclass(frozen=True, slots=True)
class Agreements:
    """What was agreed."""

    heading: Heading
    #: "Who", "Undertaking", "Origins"
    columns: tuple[str, str, str]
    groups: tuple[AgreementGroup, ...]


@dataclass(frozen=True, slots=True)
class State:
    """What has become of an ask, by word and by shape."""

    word: str
    shape: Shape
    #: A character of that shape, for writers that draw none.
    glyph: str


@dataclass(frozen=True, slots=True)
class AskLine:
    """One ask."""

    line: Line
    state: State
    #: "Donald Trump → Moon Jae-in", where the ask names others than the side's label does; else None.
    between: str | None
    #: "if …", as reported, or None.
    condition: str | None
    #: "Answered by A2, A3.", or None.
    answer: str | None


@dataclass(frozen=True, slots=True)
class AskSide:
    """What one asker wants of one addressee."""

    #: "Mexico asks of the United States"
    label: str
    lines: tuple[AskLine, ...]


@dataclass(frozen=True, slots=True)
class AskPair:
    """One pair of parties: two sides are laid out as a ledger, one side as a list."""

    anchor: str
    #: "Mexico and the United States", or "Mexico → not stated".
    label: str
    #: One or two.
    sides: tuple[AskSide, ...]
    #: Of a ledger, its rows: the asks of the first side and of the second, each none or one. Empty where there is one side.
    rows: tuple[tuple[tuple[AskLine, ...], tuple[AskLine, ...]], ...]


@dataclass(frozen=True, slots=True)
class Asks:
    """Who asks what of whom."""

    heading: Heading
    #: The states that occur, for a legend.
    legend: tuple[State, ...]
    #: Ledgers first.
    pairs: tuple[AskPair, ...]
    #: "Other asks", which heads the pairs of one side where they follow ledgers; else None.
    others: str | None


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure of a chart, in thousandths of the axis."""

    #: What it counts, or who says so.
    label: str
    #: "about 6,000"
    figure: str
    form: Approximation
    low: int
    high: int
    #: The plain numbers, for a native chart.
    value: float
    value_high: float | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis, in thousandths of its length; labels at its ends stay inside the drawing."""

    at: int
    label: str
    align: Literal["start", "middle", "end"] = "middle"


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one unit, drawn to one scale."""

    anchor: str
    caption: str
    #: The same content as a sentence, for who cannot see it.
    alt: str
    unit: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One figure; the line's text is what it measures."""

    line: Line
    #: "up to 10,000"
    figure: str
    #: How exact it claims to be, and the word for it where the figure does not say so itself; else "".
    form: Approximation
    form_word: str
    #: "Mexico", or "not stated".
    attributed: str
    #: "this month", "2023", as reported, or "".
    period: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The key numbers, and charts where they compare."""

    heading: Heading
    #: "Figure", "What it counts", "Who says so", "Origins"
    columns: tuple[str, str, str, str]
    lines: tuple[NumberLine, ...]
    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class AccountView:
    """One account of a discrepancy: what it says, in whose words."""

    anchor: str
    text: str
    #: The sentence as it stands in the article.
    quote: tuple[Run, ...]
    #: "Reuters, 27 December 2023"
    outlet: str
    refs: tuple[Ref, ...]
    more: str


@dataclass(frozen=True, slots=True)
class DiscrepancyView:
    """One fact told differently; the line's text is what it is about."""

    line: Line
    #: "Contradiction"
    kind: str
    #: "The accounts cannot all hold."
    gloss: str
    accounts: tuple[AccountView, ...]
    #: How many accounts stand side by side: 2 or 3.
    abreast: int
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class Discrepancies:
    """Where the sources disagree."""

    heading: Heading
    blocks: tuple[DiscrepancyView, ...]


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """Words as they stand between quotation marks; the line's text carries the marks."""

    line: Line
    speaker: str
    #: "President, Mexico", or "".
    role: str


@dataclass(frozen=True, slots=True)
class Quotes:
    """A few statements in their speakers' own words."""

    heading: Heading
    lines: tuple[QuoteLine, ...]


@dataclass(frozen=True, slots=True)
class DatedLine:
    """Something that happened or is to happen."""

    line: Line
    #: "27 December 2023", or "no date stated".
    when: str
    basis: Basis
    #: "inferred", where the date is; else "".
    basis_word: str


@dataclass(frozen=True, slots=True)
class NextSteps:
    """What happens next."""

    heading: Heading
    #: "When", "Step", "Origins"
    columns: tuple[str, str, str]
    lines: tuple[DatedLine, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A date on the scale, in thousandths of its length."""

    #: A day is a point, a month or a year a stretch from `at` to `end`.
    form: Literal["day", "stretch"]
    at: int
    end: int
    middle: int
    #: "27 Dec: T1, T4"
    label: str
    #: Row above the axis, 0 nearest, so that labels do not collide.
    lane: int
    #: Whether the label begins or ends over the middle.
    align: Literal["start", "end"]
    future: bool
    #: Anchors of the lines that stand at this date.
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The timeline drawn to scale."""

    anchor: str
    caption: str
    alt: str
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    lanes: int
    #: Position of the date the brief speaks for, or None where it lies outside.
    today: int | None
    #: "as of 28 Dec"
    today_label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened when."""

    heading: Heading
    #: "When", "Event", "Origins"
    columns: tuple[str, str, str]
    lines: tuple[DatedLine, ...]
    scale: Scale | None


@dataclass(frozen=True, slots=True)
class PartyLine:
    """One actor; the line's text is its name."""

    line: Line
    #: "Secretary of State, United States"; where no role is stated, its kind: "government body".
    capacity: str
    #: Whether it heads its group or belongs to the head.
    rank: Literal["head", "member"]


@dataclass(frozen=True, slots=True)
class PartyGroup:
    """An actor and those that belong to it."""

    anchor: str
    #: The name of the head, or "Others".
    label: str
    lines: tuple[PartyLine, ...]


@dataclass(frozen=True, slots=True)
class Parties:
    """Who is who."""

    heading: Heading
    #: "Party", "Role", "Origins"
    columns: tuple[str, str, str]
    groups: tuple[PartyGroup, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One article."""

    anchor: str
    id: str
    title: str
    outlet: str
    #: "28 December 2023", "28 December 2023 (inferred)" or "date not stated".
    date: str
    byline: str
    #: "A": sources of one letter are one origin.
    origin: str
    file: str
    #: An http(s) address, or None.
    url: str | None


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles."""

    heading: Heading
    #: "No.", "Article", "Outlet", "Date", "Origin"
    columns: tuple[str, str, str, str, str]
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """Doubts of one kind."""

    text: str
    #: Up to two examples, in words.
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What this brief does not know."""

    heading: Heading
    #: How the brief was made, in two or three sentences.
    method: tuple[str, ...]
    lines: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class BackRef:
    """A link from the evidence back to a line that rests on it."""

    label: str
    target: str
    title: str


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


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """The annex: every sentence that the brief rests on."""

    heading: Heading
    intro: str
    lines: tuple[EvidenceLine, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words of the running header and footer and of the links."""

    #: The title, cut to fit a running header.
    running_title: str

    #: "Page {page} of {pages}" cut at its numbers.
    page_of: tuple[str, str, str]
    footer: str
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


@dataclass(frozen=True, slots=True)
class View:
    """The brief in final words, in the order of the page."""

    language: str
    #: Of the document's metadata.
    subject: str
    keywords: tuple[str, ...]
    engine: str
    #: ISO date the brief speaks for, or None.
    as_of: str | None
    furniture: Furniture
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
