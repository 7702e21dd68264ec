"""A part of the view → how high it stands on paper, in points: never less than in any look, so that what is chosen by it fits."""

from collections.abc import Iterable
from textwrap import wrap

from briefing.render.slots import AgreementLine, AskLine, DatedLine, DiscrepancyView, Imprint, Line, Masthead, NumberLine
from briefing.render.slots.lines import Ref

#: Height of the text on the first page, in points.
PAGE = {"a4": 754, "letter": 704}
#: A section's heading, and the heads of its columns.
HEADING, HEADS = 29, 15
#: A heading inside a section.
SUBHEADING = 22
#: What a section that is no more than a line takes.
REMARK = 17
#: An article in short.
SHORT_SOURCE = 12.5
_LINE, _SMALL = 12.5, 12.0
#: Space and rule between two rows.
_GAP = 5
#: Letters that a line of each column holds.
_SAY, _KEY, _WIDE_KEY, _CELL, _POINT, _ACCOUNT, _SMALL_PRINT = 69, 16, 25, 44, 64, 43, 94


def rows_of(text: str, width: int) -> int:
    """How many lines a text takes."""
    return max(len(wrap(text, width)), 1)


def masthead(head: Masthead, imprint: Imprint, *, logo: bool) -> float:
    """The title block with the organisation and its logo."""
    facts = "  ".join(f"{fact.label} {fact.value}" for fact in head.facts)
    above = 20 * rows_of(imprint.organisation, 42) if imprint.organisation else 0
    return 22 + 29 * rows_of(head.title, 34) + 13 * rows_of(facts, 90) + above + (20 if logo else 0) + 12 * rows_of(head.series, 60)


def small_print(imprint: Imprint) -> float:
    """Contact and disclaimer."""
    told = [text for text in (imprint.contact, imprint.disclaimer) if text]
    return 22 + sum(_SMALL * rows_of(text, _SMALL_PRINT) + 2 for text in told) if told else 0


def point(line: Line) -> float:
    """A key point."""
    return 14 * rows_of(f"{_proven(line.text, line.refs)} {_whole(line)}", _POINT) + 4.5


def agreement(each: AgreementLine) -> float:
    """The row of an undertaking."""
    say = _LINE * rows_of(f"{_proven(each.line.text, each.line.refs)} {each.when or ''}", _SAY) + _details((each.condition,), _SAY)
    return max(say, _LINE * rows_of(each.parties, _KEY)) + _GAP


def step(each: DatedLine) -> float:
    """The row of a date."""
    say = _LINE * rows_of(_proven(each.line.text, each.line.refs), _SAY)
    return max(say, _LINE * rows_of(f"{each.when} {each.basis_word}", _KEY)) + _GAP


def ask(each: AskLine, *, key: str | None) -> float:
    """An ask in a cell of a ledger, or in a row under its own key."""
    width = _CELL if key is None else _SAY
    said = f"{each.state.word}   {_proven(each.line.text, each.line.refs)} {_whole(each.line)}"
    say = _LINE * rows_of(said, width) + _details((each.between, each.condition, each.answer), width)
    return max(say, _LINE * rows_of(key or "", _WIDE_KEY)) + _GAP


def number(each: NumberLine) -> float:
    """The row of a figure."""
    figure = 13 * rows_of(each.figure, 17) + (_SMALL if each.form_word else 0)
    what = _LINE * rows_of(f"{_proven(each.line.text, each.line.refs)} {each.period}", 46)
    return max(figure, what, _LINE * rows_of(each.attributed, 18)) + _GAP


def discrepancy(block: DiscrepancyView) -> float:
    """A discrepancy without its chart."""
    width = _ACCOUNT if block.abreast == 2 else 22
    heights = [
        _LINE * rows_of(_proven(each.text, each.refs), width)
        + 13 * rows_of("".join(run.text for run in each.quote), width + 3)
        + _SMALL * rows_of(each.outlet, width + 4)
        + 12
        for each in block.accounts
    ]
    abreast = [heights[at : at + block.abreast] for at in range(0, len(heights), block.abreast)]
    gloss = f"{block.kind}: {block.gloss} · {block.line.support.text}"
    return 20 + 13 * rows_of(block.line.text, 90) + _SMALL * rows_of(gloss, 90) + sum(max(row) + 4 for row in abreast)


def _whole(line: Line) -> str:
    """The support of a line, which does not break."""
    return line.support.text.replace(" ", "_")


def _details(texts: Iterable[str | None], width: int) -> float:
    return sum(_SMALL * rows_of(f"Condition: {text}", width + 4) for text in texts if text)


def _proven(text: str, refs: tuple[Ref, ...]) -> str:
    return " ".join((text, *(ref.label for ref in refs)))
