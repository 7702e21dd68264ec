"""Looks and brand files: what wins, and what is refused with a sentence."""

from pathlib import Path

import pytest

from briefing.errors import FaultyBrandError, UnknownChoiceError
from briefing.model.brief import Brief, Engine
from briefing.render import Options, check_options
from briefing.render.contrast import MIN_CONTRAST, contrast
from briefing.render.looks import LOOKS
from briefing.render.view import build_view

BRIEF = Brief(title="A brief", engine=Engine(name="test", version="0"))


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white is 21 to 1, a colour on itself 1 to 1; the grey #767676 is the lightest that passes on white."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1
    assert contrast("#767676", "#ffffff") >= MIN_CONTRAST > contrast("#777777", "#ffffff")


def test_looks_differ_in_colour() -> None:
    """Each look that ships can be told by its accent."""
    assert len({build_view(BRIEF, Options(template=look)).design.palette.accent for look in LOOKS}) == len(LOOKS)


def test_the_brand_wins_over_the_look_and_the_person_over_both(tmp_path: Path) -> None:
    """Colours and page come from the brand file, unless the person asks for another page."""
    brand = tmp_path / "brand.toml"
    brand.write_text('organisation = "Institute"\nseries = "Notes"\npage = "letter"\nlanguage = "en"\n[colours]\naccent = "#123456"\n')
    view = build_view(BRIEF, Options(template="newsroom", brand=brand))
    assert (view.design.palette.accent, view.design.page) == ("#123456", "letter")
    assert (view.imprint.organisation, view.masthead.series) == ("Institute", "Notes")
    assert build_view(BRIEF, Options(brand=brand, page="a4")).design.page == "a4"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[colours]\naccent = "#fde68a"', "contrast of"),
        ('[colours]\naccent = "red"', "hexadecimal"),
        ('colour = "#123456"', "colour"),
        ("organisation = [", "no TOML"),
        ('language = "tlh"', "language"),
    ],
)
def test_a_faulty_brand_is_refused(text: str, told: str, tmp_path: Path) -> None:
    """The message names the file, the key and the cure."""
    brand = tmp_path / "brand.toml"
    brand.write_text(text)
    with pytest.raises(FaultyBrandError, match=told):
        check_options(Options(brand=brand))


def test_unknown_choices_are_told(tmp_path: Path) -> None:
    """A look, a page and a language that are not there are named with those that are."""
    with pytest.raises(UnknownChoiceError, match="house"):
        check_options(Options(template="baroque"))
    with pytest.raises(UnknownChoiceError, match="letter"):
        Options(page="a5")  # type: ignore[arg-type]
    with pytest.raises(UnknownChoiceError, match="en"):
        check_options(Options(lang="tlh"))
    with pytest.raises(FaultyBrandError, match=r"look\.toml"):
        check_options(Options(template=str(tmp_path)))


@pytest.mark.parametrize("name", ["page/page.html", "shared/page.html"])
def test_a_look_does_not_replace_the_frame_of_the_page(name: str, tmp_path: Path) -> None:
    """The frame states what the page may load and run: a look that brings its own is refused in words."""
    (tmp_path / "look.toml").write_text("", encoding="utf-8")
    check_options(Options(template=str(tmp_path)))
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_text("<p>Ours</p>", encoding="utf-8")
    with pytest.raises(FaultyBrandError, match=rf"{name}.*shared/"):
        check_options(Options(template=str(tmp_path)))


@pytest.mark.parametrize("element", ['<meta http-equiv="refresh" content="0;url=http://example.org">', "<SCRIPT>x</SCRIPT>", "< link>"])
def test_a_part_of_a_look_leads_nowhere_by_itself(element: str, tmp_path: Path) -> None:
    """A part may lay words out; an element that loads, runs or forwards is refused with its file."""
    (tmp_path / "look.toml").write_text("", encoding="utf-8")
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "masthead.html").write_text("<header>Ours</header>", encoding="utf-8")
    check_options(Options(template=str(tmp_path)))
    (tmp_path / "shared" / "masthead.html").write_text(element, encoding="utf-8")
    with pytest.raises(FaultyBrandError, match=r"masthead\.html holds"):
        check_options(Options(template=str(tmp_path)))
