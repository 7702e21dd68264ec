"""What a brand file names: pictures and fonts beside it are used, everything else is refused with a sentence."""

import io
import shutil
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont
from PIL import Image

from briefing.errors import FaultyBrandError, OutsideFileError
from briefing.model.brief import Brief, Engine
from briefing.render import Options, build_view, check_options
from briefing.render.assets import templates_home
from briefing.render.faces import BUNDLED, covered
from briefing.render.fetching import fetch
from briefing.render.nearby_files import MAX_BYTES
from briefing.render.pictures import FaultyPictureError, examine_picture

BRIEF = Brief(title="A brief", engine=Engine(name="test", version="0"))
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {head}>{body}</svg>'
RECT = '<rect width="20" height="10" fill="#123456"/>'


def svg(body: str = RECT, head: str = 'viewBox="0 0 20 10"') -> bytes:
    """A drawing."""
    return SVG.format(head=head, body=body).encode()


def raster(kind: str, size: tuple[int, int] = (20, 10), mode: str = "RGB") -> bytes:
    """A picture of one colour."""
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()


def brand_of(folder: Path, text: str) -> Options:
    """The options of a brand file."""
    (folder / "brand.toml").write_text(f'organisation = "Institute of Ports"\n{text}\n', encoding="utf-8")
    return Options(brand=folder / "brand.toml")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (raster("PNG"), ("image/png", 20, 10)),
        (raster("JPEG"), ("image/jpeg", 20, 10)),
        (raster("PNG", mode="RGBA"), ("image/png", 20, 10)),
        (svg(), ("image/svg+xml", 20, 10)),
        (svg(head='width="30mm" height="12.4"'), ("image/svg+xml", 30, 12)),
        (svg('<defs><path id="p" d="M0 0"/></defs><use href="#p"/><rect fill="url(#p)" width="1" height="1"/>'), ("image/svg+xml", 20, 10)),
        (svg("<!-- drawn by hand --><g/>"), ("image/svg+xml", 20, 10)),
    ],
)
def test_pictures_that_may_be_laid_out(data: bytes, expected: tuple[str, int, int]) -> None:
    """PNG, JPEG and plain SVG are known by their content, with their size."""
    assert examine_picture(data) == expected


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"GIF89a", "no whole picture"),
        (raster("PNG")[:20], "no whole picture"),
        (raster("PNG", (20_000, 20)), "20000 by 20 pixels"),
        (raster("JPEG", mode="CMYK"), "Save it in RGB"),
        (svg(head='viewBox="0 0 9000 10"'), "9000 by 10 pixels"),
        (svg(head=""), "states no size"),
        (svg("<script>alert(1)</script>"), "script"),
        (svg('<rect onclick="x()"/>'), "script"),
        (svg('<image href="http://example.org/a.png"/>'), "another picture"),
        (svg('<rect fill="url(http://example.org/a)"/>'), "outside"),
        (svg("<style>@import 'http://example.org/a.css'</style>"), "outside"),
        (svg('<style>rect { fill: u\\72l("http://example.org/a") }</style>'), "outside"),
        (svg('<a xlink:href="http://example.org/">x</a>'), "outside"),
        (svg("<text>letters</text>"), "outlines"),
        (svg('<g id="a"><use href="#b"/></g><g id="b"/><use href="#a"/>'), "repeats"),
        (svg("<g/>" * 3001), "3000"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"), "document type"),
        (b'<?xml-stylesheet href="a.css"?>' + svg("<?x y?>"), "instruction"),
        (svg("<g>"), "well-formed"),
    ],
)
def test_pictures_that_are_refused(data: bytes, told: str) -> None:
    """What loads, runs, hides or swells is told in words."""
    with pytest.raises(FaultyPictureError, match=told):
        examine_picture(data)


@pytest.mark.parametrize(
    "name", ["http://127.0.0.1:9/logo.png", "file:///etc/passwd", "/etc/passwd", "../logo.svg", "data:image/svg+xml,<svg/>", "away.svg"]
)
def test_a_brand_names_files_of_its_own_folder_alone(name: str, tmp_path: Path) -> None:
    """An address, a path elsewhere and a link that leads away are refused, and nothing of them is opened."""
    (tmp_path / "logo.svg").write_bytes(svg())
    home = tmp_path / "brand"
    home.mkdir()
    (home / "away.svg").symlink_to(tmp_path / "logo.svg")
    with pytest.raises(FaultyBrandError, match="does not lie in the folder"):
        check_options(brand_of(home, f'logo = "{name}"'))


def test_a_logo_is_read_with_its_words(tmp_path: Path) -> None:
    """The picture carries the organisation's name for who cannot see it; without a name it is refused, as is one too heavy or not there."""
    (tmp_path / "logo.png").write_bytes(raster("PNG"))
    logo = build_view(BRIEF, brand_of(tmp_path, 'logo = "logo.png"')).design.logo
    assert logo is not None
    assert (logo.media_type, logo.width, logo.height, logo.alternative) == ("image/png", 20, 10, "Institute of Ports")
    with pytest.raises(FaultyBrandError, match="there is no file"):
        check_options(brand_of(tmp_path, 'logo = "logo.svg"'))
    (tmp_path / "heavy.png").write_bytes(b"x" * (MAX_BYTES + 1))
    with pytest.raises(FaultyBrandError, match="more than 2 MB"):
        check_options(brand_of(tmp_path, 'logo = "heavy.png"'))
    (tmp_path / "brand.toml").write_text('logo = "logo.png"\n')
    with pytest.raises(FaultyBrandError, match="State it as organisation"):
        check_options(Options(brand=tmp_path / "brand.toml"))


def font(folder: Path, name: str, **changes: object) -> str:
    """A bundled font, altered, beside the brand file."""
    with TTFont(templates_home() / "fonts" / BUNDLED["serif", 400]) as altered:
        altered["OS/2"].fsType = changes.get("fsType", 0)
        altered.flavor = changes.get("flavor")
        if changes.get("variable"):
            FontBuilder(font=altered).setupFvar([("wght", 100, 400, 900, "Weight")], [])
        if "letter" in changes:
            for table in altered["cmap"].tables:
                table.cmap[changes["letter"]] = "A"
        altered.save(folder / name)
    return name


def test_fonts_of_a_brand_serve_with_the_bundled_ones(tmp_path: Path) -> None:
    """A brand's weights take the place of the family's; a character is covered where each weight has it, or its bundled one."""
    names = [font(tmp_path, "a.ttf", letter=0x2603), font(tmp_path, "b.ttf")]
    design = build_view(BRIEF, brand_of(tmp_path, f'[fonts]\nserif = "{names[0]}"\nserif_bold = "{names[1]}"')).design
    assert [(face.family, face.weight, face.path.name) for face in design.faces] == [("serif", 400, "a.ttf"), ("serif", 600, "b.ttf")]
    assert fetch("face:serif-400", design)[0] == (tmp_path / "a.ttf").read_bytes()
    assert fetch("bundled-face:serif-400", design)[0] == (templates_home() / "fonts" / BUNDLED["serif", 400]).read_bytes()
    assert "A" in covered(design.faces)
    assert "\u2603" not in covered(design.faces)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"variable": True}, "variable font"),
        ({"flavor": "woff"}, "packed as woff"),
        ({"fsType": 2}, "forbids"),
    ],
)
def test_fonts_that_are_refused(changes: dict[str, object], told: str, tmp_path: Path) -> None:
    """A font that cannot be set the same everywhere, or may not be embedded, is told with its cure."""
    name = font(tmp_path, "a.ttf", **changes)
    with pytest.raises(FaultyBrandError, match=told):
        check_options(brand_of(tmp_path, f'[fonts]\nsans = "{name}"\nsans_bold = "{name}"'))


@pytest.mark.parametrize("data", [b"", b"not a font", b"\x00\x01\x00\x00" + b"\xff" * 60])
def test_a_broken_font_is_told(data: bytes, tmp_path: Path) -> None:
    """A file that is no font is refused with a sentence; so is a family of one weight."""
    (tmp_path / "a.ttf").write_bytes(data)
    with pytest.raises(FaultyBrandError, match="font"):
        check_options(brand_of(tmp_path, '[fonts]\nsans = "a.ttf"\nsans_bold = "a.ttf"'))
    with pytest.raises(FaultyBrandError, match="both weights"):
        check_options(brand_of(tmp_path, '[fonts]\nsans = "a.ttf"'))


def test_a_look_names_files_of_its_own_folder_alone(tmp_path: Path) -> None:
    """look:NAME is a font or a harmless picture of the look's folder, and no other file."""
    shutil.copytree(templates_home() / "looks" / "plain", tmp_path / "mine")
    (tmp_path / "mine" / "mark.svg").write_bytes(svg())
    (tmp_path / "mine" / "bad.svg").write_bytes(svg("<script/>"))
    (tmp_path / "away.svg").write_bytes(svg())
    design = build_view(BRIEF, Options(template=str(tmp_path / "mine"))).design
    assert fetch("look:mark.svg", design) == (svg(), "image/svg+xml")
    for url, told in (("look:bad.svg", "script"), ("look:../away.svg", "look’s own folder"), ("look:look.toml", "look’s own folder")):
        with pytest.raises(OutsideFileError, match=told):
            fetch(url, design)
