"""The brief's head → the title block."""

from briefing.model.brief import Brief
from briefing.render.dates import format_date
from briefing.render.desk import Desk
from briefing.render.display import display
from briefing.render.slots import Fact, Marking, Masthead

#: TLP 2.0 prescribes these colours on black (https://www.first.org/tlp/).
_TLP_COLOURS = {
    "TLP:RED": "#FF2B2B",
    "TLP:AMBER": "#FFC000",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:GREEN": "#33FF00",
    "TLP:CLEAR": "#FFFFFF",
}


def build_masthead(brief: Brief, desk: Desk, series: str = "") -> Masthead:
    """Series — the brand's own where it has one —, title, marking and the facts that a reader looks for first."""
    words = desk.words
    as_of = format_date(brief.as_of, words) if brief.as_of else words.text("facts.not_stated")
    facts = (
        Fact(words.text("facts.as_of"), as_of),
        Fact(words.text("facts.sources"), words.count("articles", len(brief.sources))),
        Fact(words.text("facts.origins"), words.count("origins", desk.origins)),
    )
    return Masthead(series or words.text("document.series"), display(brief.title), facts, marking_of(brief.marking))


def marking_of(text: str | None) -> Marking | None:
    """The marking with the colour that its standard prescribes, where it is a TLP 2.0 label."""
    shown = display(text or "")
    if shown not in _TLP_COLOURS:
        return Marking(shown, "own") if shown else None
    return Marking(shown, shown.lower().replace(":", "-").replace("+", "-"), _TLP_COLOURS[shown])
