"""What the templates and their style sheets may do."""

import re
from pathlib import Path

import pytest

from briefing.model.brief import Brief, Engine
from briefing.render.assets import read_text, templates_home
from briefing.render.fetching import fetch
from briefing.render.looks import LOOKS
from briefing.render.templating import fill_styles
from briefing.render.view import build_view

HOME = templates_home()
TEMPLATES = sorted(
    path for folder in ("shared", "paper", "page") for path in (HOME / folder).rglob("*") if path.suffix in (".html", ".svg")
)
#: Loop, if-present and include; `with` names what an include works on.
ALLOWED = {"for", "endfor", "if", "else", "endif", "include", "with", "endwith"}
#: WCAG 2.2, success criterion 1.4.3.
LEAST_CONTRAST = 4.5


VIEW = build_view(Brief(title="A brief", engine=Engine(name="test", version="0")))


def luminance(colour: str) -> float:
    """The relative luminance of "#rrggbb" or "#rgb", after WCAG 2.2."""
    digits = colour.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(2 * digit for digit in digits)
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def palettes() -> list[dict[str, str]]:
    """The colours of the page in light and dark, and of the paper."""
    found = []
    for medium in ("page", "paper"):
        for block in re.findall(r":root \{([^}]*)\}", fill_styles(medium, VIEW)):
            colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})\b", block))
            found.append({"paper": "#ffffff", **colours})
    return found


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_logic(path: Path) -> None:
    """A template loops, includes, and asks whether something is there; it decides nothing and marks nothing as safe."""
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"\{%-?\s*(\w+)", text)) <= ALLOWED
    conditions = re.findall(r"\{%-?\s*if ([^%]*?)\s*-?%\}", text)
    assert [each for each in conditions if not re.fullmatch(r"(?:not )?[\w.]+(?: is not none)?", each)] == []
    assert not re.search(r"\|\s*safe\b", text)


@pytest.mark.parametrize("palette", palettes(), ids=["page", "page dark", "page in print", "paper"])
def test_contrast(palette: dict[str, str]) -> None:
    """All text can be read on the page and on its tints (WCAG AA)."""
    for text in ("ink", "quiet", "accent"):
        for ground in ("paper", "tint"):
            assert contrast(palette[text], palette[ground]) >= LEAST_CONTRAST, (text, ground)
    assert contrast(palette["ink"], palette["mark"]) >= LEAST_CONTRAST


def test_print_is_large_enough() -> None:
    """No text on paper is smaller than 8.5 points."""
    sheets = "".join(read_text(name) for name in ("paper/paper.css", *(f"looks/{look}/paper.css" for look in LOOKS)))
    sizes = [float(size) for size in re.findall(r"font(?:-size)?:[^;{}]*?(\d+(?:\.\d+)?)pt", sheets)]
    assert len(sizes) > 20
    assert min(sizes) >= 8.5


def test_drawings_are_large_enough() -> None:
    """No label of a drawing is smaller than 8.25 points, which is 11 pixels."""
    sizes = [float(size) for path in TEMPLATES for size in re.findall(r'font-size="([\d.]+)"', path.read_text(encoding="utf-8"))]
    assert sizes
    assert min(sizes) >= 11


def test_paper_names_bundled_files_alone() -> None:
    """Each address in the paper's style sheet is one that a document may load."""
    named = re.findall(r"url\(\"([^\"]*)\"\)", read_text("paper/paper.css"))
    assert named
    assert all(fetch(name, VIEW.design) for name in named)


def test_fonts_come_with_their_licence() -> None:
    """Each family of fonts has its licence beside it; the style sheets call them by names of our own."""
    families = {path.name.split("-")[0] for path in (HOME / "fonts").glob("*.ttf")}
    assert families == {"SourceSansPro", "SourceSerifPro"}
    assert all("Open Font License" in (HOME / "fonts" / f"LICENSE-{family}.txt").read_text(encoding="utf-8") for family in families)
    assert set(re.findall(r"font-family: \"([^\"]*)\"", read_text("paper/paper.css"))) == {
        "Briefing Serif",
        "Briefing Sans",
        "Bundled Serif",
        "Bundled Sans",
    }
