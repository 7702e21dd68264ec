"""What the articles say, section by section."""

from dataclasses import dataclass
from typing import Literal

from briefing.model.brief import Approximation
from briefing.render.slots.drawings import Chart, Scale
from briefing.render.slots.lines import Heading, Line, Ref, Run

Basis = Literal["stated", "inferred"]
Shape = Literal["open", "conditional", "granted", "refused", "answered", "contested"]


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
    #: "14 May 1998", or None.
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
    #: "Reuters, 14 May 1998"
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
    #: "14 May 1998", or "no date stated".
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
    #: The language of the capacity, where it is not that of the document's own words; else None.
    tongue: str | None
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
