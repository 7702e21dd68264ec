"""A word such as "DRAFT" → a pale shape behind the text of each page, as Word's own watermarks are made."""

from lxml import etree

from briefing.render.assets import read_text
from briefing.render.word.inline import Element, writable

_VML = "{urn:schemas-microsoft-com:vml}"
_SPID = "{urn:schemas-microsoft-com:office:office}spid"
_FIRST_SPID = 2049
#: Points: the shape across the page, its letters as high as its length lets them be.
_WIDTH, _HEIGHT = 470, 160
#: How wide a capital is beside its height.
_CAPITAL = 0.62
_PLACE = (
    "position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)


def watermark(word: str, colour: str, number: int) -> Element:
    """The run that puts the word across the page, for the head that has this number."""
    run = etree.fromstring(read_text("word/watermark.xml").encode("utf-8"))
    shape = next(run.iter(f"{_VML}shape"))
    height = min(_HEIGHT, round(_WIDTH / (_CAPITAL * max(1, len(word)))))
    shape.set("id", f"PowerPlusWaterMarkObject{number}")
    shape.set(_SPID, f"_x0000_s{_FIRST_SPID + number - 1}")
    shape.set("fillcolor", colour)
    shape.set("style", _PLACE.format(width=_WIDTH, height=height))
    next(shape.iter(f"{_VML}textpath")).set("string", writable(word))
    return run
