"""What stands at the head and the foot of each page."""

from pathlib import Path

import pytest
from lxml import etree

from briefing.model.brief import Brief
from briefing.render.view import build_view
from briefing.render.word.furniture import lay_furniture
from briefing.render.word.package import WordFile

CASE = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def told(part: etree._Element) -> str:
    """The words of a part, tabs as "|", words under a marking's style as "style(words)"."""
    shown = []
    for run in part.iter(f"{W}r"):
        style = run.find(f"{W}rPr/{W}rStyle")
        words = "".join("|" if node.tag == f"{W}tab" else node.text or "" for node in run.iter(f"{W}t", f"{W}tab"))
        shown.append(f"{style.get(f'{W}val')}({words.strip()})" if style is not None else words)
    return "".join(shown)


@pytest.mark.parametrize(
    ("marking", "first", "header", "footer"),
    [
        (None, "|", "{title}|", "{note}||Page 1 of 1"),
        ("TLP:RED", "|MarkingRed(TLP:RED)", "{title}|MarkingRed(TLP:RED)", "{note}|Page 1 of 1|MarkingRed(TLP:RED)"),
        ("TLP:AMBER+STRICT", "|MarkingAmber(TLP:AMBER+STRICT)", "{title}|MarkingAmber(TLP:AMBER+STRICT)",
         "{note}|Page 1 of 1|MarkingAmber(TLP:AMBER+STRICT)"),
        ("In confidence", "|MarkingOwn(In confidence)", "{title}|MarkingOwn(In confidence)",
         "{note}|Page 1 of 1|MarkingOwn(In confidence)"),
    ],
)  # fmt: skip
def test_lay_furniture(marking: str | None, first: str, header: str, footer: str) -> None:
    """A marking stands right in head and foot of every page; the title runs from the second; pages are counted."""
    view, file = build_view(CASE.model_copy(update={"marking": marking})), WordFile()
    lay_furniture(view, file)
    words = {"title": view.furniture.running_title, "note": view.furniture.footer}
    assert told(file.part("headerFirst")) == first
    assert told(file.part("header")) == header.format(**words)
    assert told(file.part("footer")) == footer.format(**words)
