"""What a person chooses of a document's making; each field bears the name of its option on the command line."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from briefing.errors import UnknownChoiceError

Page = Literal["a4", "letter"]
Notes = Literal["inline", "footnotes", "endnotes"]
Length = Literal["page", "full"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The making of the documents; None leaves the choice to the brand file, and then to the brief."""

    #: The name of a look that ships, or the path of a folder made by `briefing template new`.
    template: str = "house"
    #: A brand.toml.
    brand: Path | None = None
    #: Language of headings and fixed words: "en", "es", "fr".
    lang: str | None = None
    page: Page | None = None
    #: Whether DRAFT stands across each page.
    draft: bool = False
    #: Where the Word file gives its sources.
    notes: Notes = "inline"
    #: Whether the evidence is printed behind the brief.
    annex: bool = True
    #: "page" leaves what a reader in a hurry needs, on one page.
    length: Length = "full"
    #: A Word file whose styles, header and footer are taken.
    word_template: Path | None = None

    def __post_init__(self) -> None:
        for name, given, known in (("page", self.page, Page), ("notes", self.notes, Notes), ("length", self.length, Length)):
            if given is not None and given not in get_args(known):
                raise UnknownChoiceError(name, str(given), get_args(known))
