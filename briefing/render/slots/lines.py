"""What every part of the page is made of: lines with their references and support, headings, runs of text."""

from dataclasses import dataclass


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
    #: What a screen reader says of the link: "Evidence 3: Reuters, 14 May 1998".
    title: str


@dataclass(frozen=True, slots=True)
class BackRef:
    """A link from the evidence back to a line that rests on it."""

    label: str
    target: str
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
    #: Codes of the parties it concerns and of the sources it rests on, for who looks for those alone.
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading, with what is said where it has no lines and what is left to brief.json."""

    anchor: str
    text: str
    #: The sentence that stands in place of an empty section, or None.
    empty: str | None = None
    #: "3 more stand in brief.json.", or None.
    rest: str | None = None
