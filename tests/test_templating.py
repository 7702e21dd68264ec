"""Templates are filled in the sandbox; a fault in one is told with its name and line."""

from pathlib import Path

import pytest

from briefing.errors import FaultyTemplateError
from briefing.model.brief import Brief, Engine
from briefing.render import templating
from briefing.render.view import build_view


@pytest.mark.parametrize(("text", "place"), [("one\n{% for x %}\n", "line 2"), ("{{ view.nothing }}", "page.html")], ids=["syntax", "name"])
def test_a_faulty_template_is_told(text: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the template, and the line where Jinja knows it."""
    (tmp_path / "page").mkdir()
    (tmp_path / "shared").mkdir()
    (tmp_path / "page" / "page.html").write_text(text)
    monkeypatch.setattr(templating, "templates_home", lambda: tmp_path)
    templating._environment.cache_clear()
    view = build_view(Brief(title="A brief", engine=Engine(name="test", version="0")))
    try:
        with pytest.raises(FaultyTemplateError, match=place):
            templating.fill_template("page.html", "page", view)
    finally:
        templating._environment.cache_clear()
