"""The page on the screen follows the design: draft, logo, typefaces and the brand's colours."""

import re
from pathlib import Path

import pytest

from briefing.model.brief import Brief
from briefing.render import Options, render
from briefing.render.looks import LOOKS

CASE = Path(__file__).parent / "cases" / "render" / "brief.json"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>'
# "--title: var(--serif)"
_KIND = re.compile(r"--(title|text|heading): var\(--(serif|sans)\)")


def page(options: Options) -> str:
    """The page of the case at hand."""
    return render(Brief.model_validate_json(CASE.read_text(encoding="utf-8")), formats=("html",), options=options)["brief.html"].decode(
        "utf-8"
    )


@pytest.mark.parametrize(("lang", "word"), [("en", "DRAFT"), ("es", "BORRADOR"), ("fr", "PROJET")])
def test_a_draft_says_so(lang: str, word: str) -> None:
    """The word stands once to be read and once across the page for the eye alone; a page that is no draft has neither."""
    made = page(Options(draft=True, lang=lang))
    assert f'<p class="draft">{word}</p>' in made
    assert f'<div class="draft-across" aria-hidden="true"><b>{word}</b></div>' in made
    assert made.count(f">{word}<") == 2
    assert "draft" not in page(Options(lang=lang))


def test_the_policy_admits_the_logo(tmp_path: Path) -> None:
    """The logo travels inside the page, and the page's policy admits pictures that do and no others."""
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
    brand = tmp_path / "brand.toml"
    brand.write_text('organisation = "Institute of Ports"\nlogo = "logo.svg"\n', encoding="utf-8")
    made = page(Options(brand=brand))
    assert re.search(r'<img class="logo" src="data:image/svg\+xml;base64,[^"]+" alt="Institute of Ports"', made)
    assert re.search(r'http-equiv="Content-Security-Policy" content="default-src \'none\';[^"]*; img-src data:;', made)
    assert ".logo {" in made


@pytest.mark.parametrize("look", LOOKS)
def test_typefaces_are_those_of_the_look(look: str) -> None:
    """Title, text and headings are set in the kind of type that the look names."""
    named = dict(re.findall(r'^(title|text|heading) = "(\w+)"', _table(look), re.MULTILINE))
    assert dict(_KIND.findall(page(Options(template=look)))) == {"title": "serif", "text": "serif", "heading": "sans"} | named


def _table(look: str) -> str:
    return (CASE.parents[3] / "templates" / "looks" / look / "look.toml").read_text(encoding="utf-8")


def test_light_and_print_follow_the_brand(tmp_path: Path) -> None:
    """The accent is the brand's in light and in print; in the dark, where it might not be readable, it is the page's own."""
    brand = tmp_path / "brand.toml"
    brand.write_text('[colours]\naccent = "#123456"\n', encoding="utf-8")
    light, dark, printed = re.findall(r":root \{[^}]*--accent: (#\w+)", page(Options(brand=brand)))
    assert (light, printed) == ("#123456", "#123456")
    assert dark != light
