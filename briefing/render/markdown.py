"""View → Markdown for e-mail and wikis: references are footnotes, which hold the evidence."""

import re
from collections.abc import Callable, Iterable, Sequence

from briefing.render.slots import AccountView, AskLine, Chart, EvidenceLine, Heading, Line, Masthead, Run, View

# What would be read as markup: "*", "[", "<b>", "&amp;", a table's "|".
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&]")
# What is markup where a line begins: "# ", "- ", "1. ", "2) ", "===", "---".
_OPENING = re.compile(r"^(#+(?=\s|$)|[-+=]+(?=\s|$)|\d+(?=[.)](\s|$)))")


def write_markdown(view: View) -> str:
    """The brief as Markdown with footnotes, as GitHub, Pandoc and most wikis read it."""
    sections = (block for name in view.sections for block in _section(name, view))
    marking = [f"**{shown(view.masthead.marking.text)}**"] if view.masthead.marking else []
    blocks = [*_masthead(view.masthead), *sections, *marking]
    return "\n\n".join(block for block in blocks if block) + "\n"


def shown(text: str) -> str:
    r"""The words as Markdown shows them, and reads no markup in.

    >>> shown("2. [sic] *all*")
    '2\\. \\[sic\\] \\*all\\*'
    """
    escaped = _MARKUP.sub(lambda match: f"\\{match[0]}", text)
    opening = _OPENING.match(escaped)
    if opening is None:
        return escaped
    at = opening.end() if opening[0].isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"


def _masthead(masthead: Masthead) -> list[str]:
    marking = [f"**{shown(masthead.marking.text)}**"] if masthead.marking else []
    facts = " · ".join(f"{shown(fact.label)} **{shown(fact.value)}**" for fact in masthead.facts)
    return [*marking, shown(masthead.series), f"# {shown(masthead.title)}", facts]


def _section(name: str, view: View) -> list[str]:
    if name == "quotes" and not view.quotes.lines:
        return []
    if name == "imprint":
        return [shown(view.imprint.contact), shown(view.imprint.disclaimer)]
    heading: Heading = getattr(view, name).heading
    return [f"## {shown(heading.text)}", shown(heading.empty or ""), *_LAID[name](view), shown(heading.rest or "")]


def _key_points(view: View) -> list[str]:
    return [_items(_proven(line) for line in view.key_points.lines)]


def _steps(view: View) -> list[str]:
    return [_items(_dated(each.line, each.when, each.basis_word) for each in view.next_steps.lines)]


def _events(view: View) -> list[str]:
    return [_items(_dated(each.line, each.when, each.basis_word) for each in view.timeline.lines)]


def _evidence(view: View) -> list[str]:
    return [shown(view.evidence.intro), *(_footnote(line) for line in view.evidence.lines)]


def _agreements(view: View) -> list[str]:
    blocks: list[str] = []
    for group in view.agreements.groups:
        lines = (_item(each.line, each.parties, each.when, _condition(view, each.condition)) for each in group.lines)
        blocks += [f"### {shown(group.label)} ({shown(group.gloss)})", _items(lines)]
    return blocks


def _asks(view: View) -> list[str]:
    blocks: list[str] = []
    for pair in view.asks.pairs:
        for side in pair.sides:
            blocks += [f"### {shown(side.label)}", _items(_ask(each, view) for each in side.lines)]
    return blocks


def _ask(each: AskLine, view: View) -> str:
    state = f"{each.state.glyph} **{shown(each.state.word)}**"
    details = [shown(each.between or ""), _condition(view, each.condition), shown(each.answer or "")]
    return _with_details(f"**{shown(each.line.id)}** {state} {_proven(each.line)}", *details)


def _numbers(view: View) -> list[str]:
    rows = [
        (
            _joined(f"**{shown(each.figure)}**", _aside(each.form_word)),
            _joined(shown(each.line.text), _aside(each.period), _refs(each.line)),
            shown(each.attributed),
            shown(each.line.support.short),
        )
        for each in view.numbers.lines
    ]
    return [_table(view.numbers.columns, rows), *map(_chart, view.numbers.charts)]


def _chart(chart: Chart) -> str:
    """A chart is told: its figures stand in the table above."""
    return _aside(chart.caption) + "\n\n" + _items(f"{shown(bar.label)}: {shown(bar.figure)}" for bar in chart.bars)


def _discrepancies(view: View) -> list[str]:
    blocks: list[str] = []
    for block in view.discrepancies.blocks:
        blocks += [
            f"### {shown(block.line.text)}",
            f"{shown(block.kind)}{view.furniture.colon}{shown(block.gloss)} · {shown(block.line.support.text)}",
            _items(_account(account) for account in block.accounts),
            *([_chart(block.chart)] if block.chart else []),
        ]
    return blocks


def _account(account: AccountView) -> str:
    quote = f"> {_quote(account.quote)}" if account.quote else ""
    return _with_details(_joined(f"**{shown(account.text)}**", _refs(account)), quote, shown(account.outlet))


def _dated(line: Line, when: str, basis: str) -> str:
    return _item(line, when, basis, "")


def _quotes(view: View) -> list[str]:
    return [_items(_item(each.line, each.speaker, each.role, "") for each in view.quotes.lines)]


def _parties(view: View) -> list[str]:
    rows = [
        (
            f"**{shown(each.line.text)}**" if each.rank == "head" else f"– {shown(each.line.text)}",
            shown(each.capacity),
            _joined(shown(each.line.support.short), _refs(each.line)),
        )
        for group in view.parties.groups
        for each in group.lines
    ]
    return [_table(view.parties.columns, rows)]


def _sources(view: View) -> list[str]:
    rows = [
        (
            f"**{shown(each.id)}**",
            _joined(_linked(each.title, each.url), _aside(" · ".join(words for words in (each.byline, each.file) if words))),
            shown(each.outlet),
            shown(each.date),
            shown(each.origin),
        )
        for each in view.sources.lines
    ]
    return [_table(view.sources.columns, rows)]


def _limits(view: View) -> list[str]:
    lines = (_joined(shown(each.text), *(_aside(example) for example in each.examples)) for each in view.limits.lines)
    return [shown(" ".join(view.limits.method)), _items(lines)]


def _footnote(line: EvidenceLine) -> str:
    place = " · ".join(shown(words) for words in (line.source_id, f"{line.outlet}, {line.date}", line.title, line.role) if words)
    return f"[^{line.number}]: {_quote(line.quote)} — {place}"


def _item(line: Line, head: str, aside: str | None, detail: str) -> str:
    """One line of the brief under what heads it."""
    text = f"**{shown(line.id)}** **{shown(head)}**{' ' + _aside(aside) if aside else ''}: {_proven(line)}"
    return _with_details(text, detail)


def _proven(line: Line) -> str:
    return _joined(shown(line.text), _refs(line), f"({shown(line.support.text)})")


def _refs(line: Line | AccountView) -> str:
    """The references, each to its footnote."""
    return _joined("".join(f"[^{ref.number}]" for ref in line.refs), shown(line.more))


def _condition(view: View, condition: str | None) -> str:
    return f"*{shown(view.furniture.condition)}* {shown(condition)}" if condition else ""


def _quote(runs: Sequence[Run]) -> str:
    """A sentence with its decisive words in bold; space at their ends stands outside the marks, where Markdown wants it."""
    marked = []
    for run in runs:
        words = run.text.strip() if run.marked else ""
        marked.append(run.text.replace(words, f"\0{words}\0", 1) if words else run.text)
    return shown("".join(marked)).replace("\0", "**")


def _linked(words: str, url: str | None) -> str:
    return f"[{shown(words)}](<{url.replace('<', '%3C').replace('>', '%3E')}>)" if url else shown(words)


def _aside(words: str) -> str:
    return f"*{shown(words)}*" if words else ""


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _with_details(text: str, *details: str) -> str:
    """An entry of a list with paragraphs of its own."""
    return "\n\n  ".join([text, *(each for each in details if each)])


def _items(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    lines = [[shown(column) for column in columns], ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


#: The blocks of each section below its heading.
_LAID: dict[str, Callable[[View], list[str]]] = {
    "key_points": _key_points,
    "agreements": _agreements,
    "asks": _asks,
    "numbers": _numbers,
    "discrepancies": _discrepancies,
    "next_steps": _steps,
    "timeline": _events,
    "quotes": _quotes,
    "parties": _parties,
    "sources": _sources,
    "limits": _limits,
    "evidence": _evidence,
}
