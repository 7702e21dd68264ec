"""The brief as data: the records of the contract, which readers fill, writers lay out and checks judge."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1"


class Record(BaseModel):
    """A frozen record that knows no fields but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class EvidenceRole(StrEnum):
    """What a piece of evidence does for the line that it stands behind."""

    CLAIM = "claim"
    ANTECEDENT = "antecedent"
    DATE = "date"
    ATTRIBUTION = "attribution"
    REPLY = "reply"


class Focus(Record):
    """The decisive words inside an evidence span, in offsets of the source's text."""

    start: int
    end: int


class Evidence(Record):
    """One or more whole sentences of one source, character for character."""

    source: str
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    quote: str = Field(min_length=1)
    role: EvidenceRole = EvidenceRole.CLAIM
    focus: Focus | None = None


class Entry(Record):
    """What every line of the brief carries: an id for reading, a key that lasts, and its proof."""

    id: str
    evidence: tuple[Evidence, ...] = ()
    #: Number of independent origins that the evidence comes from.
    origins: int = 0
    #: Eight hex digits over the list's name and the first evidence's text_sha256 and offset.
    key: str = ""
    #: Right, kept in the data, not on the page.
    minor: bool = False
    #: A person changed it.
    edited: bool = False
    #: How plainly the sources say it and how much it matters, from 0 up; the order of the page rests on it.
    weight: float = 0.0


class Engine(Record):
    """What filled the brief."""

    name: str
    version: str
    model: str | None = None


class KeyPoint(Record):
    """One statement of the bottom line, resting on entries of the brief."""

    id: str
    text: str
    from_: tuple[str, ...] = Field(default=(), alias="from")
    evidence: tuple[Evidence, ...] = ()


class PartyType(StrEnum):
    """What kind of actor a party is."""

    COUNTRY = "country"
    GOVERNMENT_BODY = "government_body"
    ORGANISATION = "organisation"
    PERSON = "person"
    GROUP = "group"


class Party(Entry):
    """One actor, under all its spellings."""

    name: str
    type: PartyType
    #: The capacity in which it acts: "Secretary of State".
    role: str | None = None
    #: A party's id: the country or body it belongs to.
    affiliation: str | None = None
    #: Spellings as they stand in the articles.
    aliases: tuple[str, ...] = ()
    mentions: int = 0


class AgreementStatus(StrEnum):
    """How firm an undertaking is."""

    AGREED = "agreed"
    PLEDGED = "pledged"
    REAFFIRMED = "reaffirmed"
    EARLIER = "earlier"
    UNDISCLOSED = "undisclosed"


class Agreement(Entry):
    """An undertaking reported as made, by one party or by several."""

    text: str
    #: Ids of parties.
    parties: tuple[str, ...] = ()
    status: AgreementStatus
    when: str | None = None
    condition: str | None = None


class AskStatus(StrEnum):
    """What has become of an ask."""

    OPEN = "open"
    CONDITIONAL = "conditional"
    ANSWERED = "answered"
    CONTESTED = "contested"


class Ask(Entry):
    """What one party wants another to do."""

    text: str
    #: Ids of parties; empty where the articles do not state it.
    asker: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    #: The words where no party could be resolved.
    asker_text: str | None = None
    addressee_text: str | None = None
    status: AskStatus = AskStatus.OPEN
    #: "granted" or "refused", where the status is answered.
    answer: str | None = None
    #: Ids of agreements.
    answered_by: tuple[str, ...] = ()
    condition: str | None = None


class Approximation(StrEnum):
    """How exact a figure claims to be."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    UP_TO = "up_to"
    ALMOST = "almost"
    BETWEEN = "between"


class Number(Entry):
    """A figure: a quantity, what it measures, who says so and as of when."""

    #: In full ("2.2 million" is 2200000); null for "thousands of".
    value: float | int | None = None
    #: The upper end, exactly where the approximation is "between".
    value_high: float | int | None = None
    unit: str = ""
    #: ISO 4217 where it is money.
    currency: str | None = None
    #: "per day", "per tonne": what the figure is a rate of.
    per: str | None = None
    approximation: Approximation = Approximation.EXACT
    measures: str = ""
    period: str | None = None
    #: A party's id or a name as reported.
    attributed_to: str | None = None
    as_of: str | None = None
    #: The figure as a reader should see it.
    text: str


class DiscrepancyKind(StrEnum):
    """In what way the accounts differ."""

    CONTRADICTION = "contradiction"
    UPDATE = "update"
    SCOPE = "scope"
    ROUNDING = "rounding"


class Account(Record):
    """One side of a discrepancy, as one source or speaker tells it."""

    text: str
    #: The id of the entry of the brief that this account is.
    about_id: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Discrepancy(Entry):
    """One fact told differently, without a verdict on who is right."""

    kind: DiscrepancyKind
    about: str
    claims: Annotated[tuple[Account, ...], Field(min_length=2)]


class TimelineEntry(Entry):
    """Something that happened or is to happen."""

    #: YYYY, YYYY-MM, YYYY-MM-DD, start/end, or null for a step without a date.
    date: str | None = None
    date_basis: Literal["stated", "inferred"] = "stated"
    kind: Literal["past", "next_step"] = "past"
    text: str


class Quote(Entry):
    """Words between one pair of quotation marks, as they stand."""

    #: A party's id or a description as reported.
    speaker: str | None = None
    text: str


class Source(Record):
    """One article of the brief, with what it states of itself."""

    id: str
    file: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    published_basis: str | None = None
    url: str | None = None
    language: str = "en"
    format: str = "text"
    encoding: str = "utf-8"
    words: int = 0
    sha256: str
    text_sha256: str
    also_at: tuple[str, ...] = ()
    #: Sources that share text or carry the same wire story share one.
    origin: str


class Diagnostic(Record):
    """A recorded doubt: something left out, guessed or not understood."""

    code: str
    level: Literal["info", "warning", "error"] = "warning"
    message: str
    source: str | None = None
    start: int | None = None
    end: int | None = None


class Brief(Record):
    """The brief as data; see the contract for the meaning of each field."""

    schema_version: str = SCHEMA_VERSION
    title: str
    as_of: str | None = None
    language: str = "en"
    marking: str | None = None
    engine: Engine
    key_points: tuple[KeyPoint, ...] = ()
    parties: tuple[Party, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    asks: tuple[Ask, ...] = ()
    numbers: tuple[Number, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
