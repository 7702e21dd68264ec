"""The first page of each look is the picture that was approved, but for what another release of the layout engine may shift."""

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from briefing.model.brief import Brief
from briefing.render import Options, render
from briefing.render.looks import LOOKS

CASE = Path(__file__).parent / "cases" / "render" / "brief.json"
GOLDEN = Path(__file__).parent / "golden" / "pages"
#: Dots to the inch: enough to see a block move, too few to see a hinted stem.
DENSITY = 50
BLOCK = 23
#: Of 255 shades, over the page and in the block that differs most.
MAX_MEAN, MAX_BLOCK = 1.5, 20.0
MAX_BYTES = 40_000


def drawn(look: str) -> Image.Image:
    """The first page in shades of grey."""
    brief = Brief.model_validate_json(CASE.read_text(encoding="utf-8"))
    document = pypdfium2.PdfDocument(render(brief, formats=("pdf",), options=Options(template=look))["brief.pdf"])
    picture: Image.Image = document[0].render(scale=DENSITY / 72, grayscale=True).to_pil()
    return picture


def distance(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """The mean difference of two pages of one size, and that of the block that differs most."""
    difference = ImageChops.difference(one, other)
    corners = ((x, y) for x in range(0, one.width, BLOCK) for y in range(0, one.height, BLOCK))
    blocks = [difference.crop((x, y, min(x + BLOCK, one.width), min(y + BLOCK, one.height))) for x, y in corners]
    return ImageStat.Stat(difference).mean[0], max(ImageStat.Stat(block).mean[0] for block in blocks)


def is_alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pages are the same to the eye."""
    mean, block = distance(one, other)
    return one.size == other.size and mean <= MAX_MEAN and block <= MAX_BLOCK


def packed(picture: Image.Image) -> bytes:
    """The picture as a small file."""
    out = io.BytesIO()
    picture.quantize(32).save(out, "PNG", optimize=True)
    return out.getvalue()


def approved(look: str) -> Image.Image:
    """The picture that a person has looked at."""
    with Image.open(GOLDEN / f"{look}.png") as picture:
        return picture.convert("L")


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_the_first_page_looks_as_approved(look: str, request: pytest.FixtureRequest) -> None:
    """A change of layout is seen before it is kept."""
    found = drawn(look)
    if request.config.getoption("--renew-goldens"):
        (GOLDEN / f"{look}.png").write_bytes(packed(found))
    assert is_alike(found, approved(look)), f"{distance(found, approved(look))}: look at the page, and renew it with --renew-goldens"


@pytest.mark.parametrize("look", LOOKS)
def test_a_moved_block_is_seen(look: str) -> None:
    """A piece of the page, five pixels lower, is another page; the page itself is not, nor is one drawn a shade darker."""
    page = approved(look)
    piece = (40, page.height // 2, page.width // 2, page.height // 2 + 40)
    moved = page.copy()
    moved.paste(page.crop(piece), (piece[0], piece[1] + 5))
    assert is_alike(page, page)
    assert is_alike(page, page.point([max(0, shade - 1) for shade in range(256)]))
    assert not is_alike(page, moved)


def test_looks_are_not_alike() -> None:
    """The measure tells each look from each other."""
    assert not any(is_alike(approved(one), approved(other)) for one in LOOKS for other in LOOKS if one != other)


def test_the_pictures_are_small() -> None:
    """The repository stays light."""
    assert all((GOLDEN / f"{look}.png").stat().st_size <= MAX_BYTES for look in LOOKS)
