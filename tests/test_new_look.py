"""`briefing template new`: a folder to start from; what a look of one's own may not do is told in words."""

from pathlib import Path

import pytest

from briefing.cli import main
from briefing.errors import BriefingError, FaultyTemplateError, OutputError, OutsideFileError, UnknownChoiceError
from briefing.model.brief import Brief, Engine
from briefing.render import Options, render
from briefing.render.looks import LOOKS
from briefing.render.new_look import new_look

BRIEF = Brief(title="A brief", engine=Engine(name="test", version="0"))


@pytest.mark.parametrize("look", LOOKS)
def test_a_new_look_is_the_one_it_started_from(look: str, tmp_path: Path) -> None:
    """Unchanged, a copy lays out the page as its model does; with its example of a brand it says who publishes."""
    new_look(tmp_path / "ours", look)
    ours = Options(template=str(tmp_path / "ours"))
    assert render(BRIEF, formats=("html",), options=ours) == render(BRIEF, formats=("html",), options=Options(template=look))
    branded = Options(template=str(tmp_path / "ours"), brand=tmp_path / "ours" / "brand.toml")
    assert "Name of the organisation" in render(BRIEF, formats=("html",), options=branded)["brief.html"].decode()


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that holds anything is left alone, and the command line says so."""
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(OutputError, match="nothing is overwritten"):
        new_look(tmp_path)
    with pytest.raises(UnknownChoiceError, match="plain"):
        new_look(tmp_path / "new", "baroque")
    assert main(["template", "new", str(tmp_path / "new"), "--from", "plain"]) == 0
    assert main(["template", "new", str(tmp_path / "new")]) == 4
    assert "nothing is overwritten" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("file", "text", "error", "told"),
    [
        ("shared/masthead.html", "\n{{ ''.__class__.__mro__ }}", FaultyTemplateError, "masthead.html, line 2"),
        ("shared/masthead.html", "{% include '/etc/passwd' %}", FaultyTemplateError, "passwd"),
        ("shared/masthead.html", "{% include '../../../etc/passwd' %}", FaultyTemplateError, "passwd"),
        ("shared/masthead.html", "{{ 1 / 0 }}", FaultyTemplateError, "masthead.html, line 1"),
        ("shared/masthead.html", "{% for x in range(10**9) %}{% endfor %}", FaultyTemplateError, "masthead.html"),
        ("shared/masthead.html", "one\n{% if %}", FaultyTemplateError, "line 2"),
        ("page.css", 'h1 { background: url("http://127.0.0.1:9/x.png") }', OutsideFileError, "127"),
        ("page.css", "h1 { background: u\\72l(file:///etc/passwd) }", OutsideFileError, "passwd"),
        ("page.css", 'h1 { background: image-set("http://127.0.0.1:9/x.png" 1x) }', OutsideFileError, "127"),
        ("page.css", "h1 { color: red } </style><p>", FaultyTemplateError, "page.css"),
        ("page.css", '@import "http://127.0.0.1:9/x.css";', OutsideFileError, "import"),
    ],
)
def test_hostile_looks_are_refused(file: str, text: str, error: type[BriefingError], told: str, tmp_path: Path) -> None:
    """A template sees nothing of the machine, a style sheet loads nothing from outside, and a slip is told with file and line."""
    new_look(tmp_path / "ours")
    (tmp_path / "ours" / file).write_text(text, encoding="utf-8")
    with pytest.raises(error, match=told):
        render(BRIEF, formats=("html",), options=Options(template=str(tmp_path / "ours")))
