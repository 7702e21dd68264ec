"""Every look, on every page, in every language, is PDF/A-3a and PDF/UA-1, as a draft and marked, with a brand's logo."""

import io
from pathlib import Path

import page
import pytest
from PIL import Image

from briefing.model.brief import Brief
from briefing.render import Options, render
from briefing.render.looks import LOOKS

CASE = Path(__file__).parent / "cases" / "render" / "brief.json"
BRIEF = Brief.model_validate_json(CASE.read_text(encoding="utf-8"))
PROFILES = page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1
BRAND = """organisation = "Institute of Ports"
logo = "logo.png"
contact = "desk@example.org"
disclaimer = "The views are those of the sources."
"""


def failures(brief: Brief, options: Options) -> list[str]:
    """What a strict reader finds."""
    document = render(brief, formats=("pdf",), options=options)["brief.pdf"]
    return [
        f"{each.rule_id} {each.message}" for profile in PROFILES for each in page.validate_pdf_bytes(document, profile=profile).failures
    ]


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("size", "lang", "marking"), [("a4", "en", "TLP:RED"), ("letter", "es", None), ("a4", "fr", "Internal")])
def test_every_look_holds_to_the_standards(look: str, size: str, lang: str, marking: str | None) -> None:
    """No look, page, language, marking or draft breaks what archives and screen readers rely on."""
    options = Options(template=look, page=size, lang=lang, draft=True)  # type: ignore[arg-type]
    assert failures(BRIEF.model_copy(update={"marking": marking}), options) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_brand_holds_to_the_standards(kind: str, tmp_path: Path) -> None:
    """A logo is told to who cannot see it, and the author is the organisation."""
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>')
    out = io.BytesIO()
    Image.new("RGBA", (80, 40), (20, 40, 60, 128)).save(out, "PNG")
    (tmp_path / "logo.png").write_bytes(out.getvalue())
    brand = tmp_path / "brand.toml"
    brand.write_text(BRAND.replace("logo.png", f"logo.{kind}"), encoding="utf-8")
    assert failures(BRIEF, Options(brand=brand, template="newsroom", length="page")) == []
    assert failures(BRIEF, Options(brand=brand)) == []
