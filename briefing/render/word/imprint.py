"""Who publishes the brief → the organisation's name and logo above the title, and contact and disclaimer at the end."""

from io import BytesIO

from briefing.render.slots import Imprint, View
from briefing.render.slots.design import Logo
from briefing.render.word.blocks import paragraph
from briefing.render.word.drawings import Size, Told, emu, framed_drawing, part
from briefing.render.word.inline import NAMESPACES, Element, run, w, writable
from briefing.render.word.package import WordFile

#: Millimetres that a logo fits into.
_HEIGHT, _WIDTH = 12, 48
_PICTURE = NAMESPACES["pic"]


def lay_publisher(view: View, file: WordFile) -> list[Element]:
    """The logo and the name of the organisation, above the masthead."""
    logo, name = view.design.logo, view.imprint.organisation
    # Word draws no vector picture without a raster beside it.
    shown = [paragraph("Logo", _picture(logo, file))] if logo and logo.media_type != "image/svg+xml" else []
    return [*shown, *([paragraph("Organisation", run(name))] if name else [])]


def lay_imprint(imprint: Imprint) -> list[Element]:
    """Whom to ask, and what the publisher answers for."""
    lines = (imprint.contact, imprint.disclaimer)
    return [paragraph("Imprint", run(words)) for words in lines if words]


def _picture(logo: Logo, file: WordFile) -> Element:
    scale = min(_HEIGHT / logo.height, _WIDTH / logo.width)
    size = Size(logo.width * scale, logo.height * scale)
    number = file.drawing_number()
    blip = part("a:blip")
    blip.set(f"{{{NAMESPACES['r']}}}embed", file.picture(BytesIO(logo.data)))
    fill = part("pic:blipFill", blip, part("a:stretch", part("a:fillRect")))
    properties = part("pic:cNvPr", id=str(number), name=f"Drawing {number}", descr=writable(logo.alternative))
    extent = part("a:ext", cx=emu(size.width), cy=emu(size.height))
    frame = part("a:xfrm", part("a:off", x="0", y="0"), extent)
    shape = part("pic:spPr", frame, part("a:prstGeom", part("a:avLst"), prst="rect"))
    content = part("pic:pic", part("pic:nvPicPr", properties, part("pic:cNvPicPr")), fill, shape)
    return w("r", framed_drawing(content, size, Told(number, logo.alternative, logo.alternative), uri=_PICTURE))
