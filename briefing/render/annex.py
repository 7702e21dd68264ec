"""View → view without its annex: lines refer to the articles themselves, each once."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from briefing.render.slots import EvidenceLine, Ref, View


def without_annex(view: View) -> View:
    """The view whose references lead to the list of sources, and which has no evidence list."""
    by_number = {line.number: line for line in view.evidence.lines}
    led: View = _led_to_sources(view, by_number)
    furniture = replace(led.furniture, footer=led.furniture.footer_sources)
    return replace(led, furniture=furniture, sections=tuple(name for name in view.sections if name != "evidence"))


def _led_to_sources(node: Any, evidence: dict[int, EvidenceLine]) -> Any:  # noqa: ANN401  a view is a tree of records, tuples and strings
    if isinstance(node, tuple) and node and isinstance(node[0], Ref):
        places = {evidence[ref.number].source: evidence[ref.number] for ref in node if ref.number in evidence}
        return tuple(_ref(line) for line in places.values())
    if isinstance(node, tuple):
        return tuple(_led_to_sources(each, evidence) for each in node)
    if is_dataclass(node) and not isinstance(node, type):
        return replace(node, **{field.name: _led_to_sources(getattr(node, field.name), evidence) for field in fields(node)})
    return node


def _ref(line: EvidenceLine) -> Ref:
    return Ref(line.number, f"[{line.source_id}]", line.source, f"{line.source_id}: {line.outlet}, {line.date}")
