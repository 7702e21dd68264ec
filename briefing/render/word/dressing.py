"""Design → the parts of templates/word/ and the drawings in its colours, typefaces and page size; no text is touched."""

import re
from dataclasses import asdict

from briefing.render.options import Page
from briefing.render.slots.design import Design, Palette, Typeface

_FAMILIES: dict[Typeface, str] = {"serif": "Source Serif Pro", "sans": "Source Sans Pro"}
#: The styles that carry the typeface of headings; all others of the sans companion stay as they are.
_HEADINGS = frozenset(("Series", "Subtitle", "Heading1", "Heading2"))
#: Width, height and side margin in twentieths of a point: the text is as wide on both, so tables and tabs fit either.
_PAGES: dict[Page, tuple[int, int, int]] = {"a4": (11906, 16838, 1134), "letter": (12240, 15840, 1301)}
#: w:val="0F4C5C", in a tag: text has no tag's opening bracket before it.
_COLOUR = re.compile(r'(?<=")[0-9A-F]{6}(?=")')
_TAG = re.compile(r"<[^<>]*>")
_STYLE = re.compile(r'<w:style [^>]*w:styleId="(?P<id>[^"]+)".*?</w:style>', re.DOTALL)
_FACE = re.compile(r'(?<=")Source (?:Serif|Sans) Pro(?=")')


def dressed(xml: str, design: Design) -> str:
    """The part with the colours of the house's palette exchanged for those of the design."""
    chosen = asdict(design.palette)
    exchanged = {_digits(colour): _digits(chosen[name]) for name, colour in asdict(Palette()).items()}
    return _TAG.sub(lambda tag: _COLOUR.sub(lambda found: exchanged.get(found[0], found[0]), tag[0]), xml)


def dressed_styles(xml: str, design: Design) -> str:
    """The styles in the colours and typefaces of the design."""
    faces = design.typefaces
    chosen = {"Normal": faces.text, "Title": faces.title} | dict.fromkeys(sorted(_HEADINGS), faces.heading)

    def refaced(style: re.Match[str]) -> str:
        face = chosen.get(style["id"])
        return _FACE.sub(_FAMILIES[face], style[0]) if face else style[0]

    return dressed(_STYLE.sub(refaced, xml), design)


def sized(xml: str, page: Page) -> str:
    """The empty document on the paper of the design."""
    width, height, margin = _PAGES[page]
    a4_width, a4_height, a4_margin = _PAGES["a4"]
    xml = xml.replace(f'w:w="{a4_width}" w:h="{a4_height}"', f'w:w="{width}" w:h="{height}"')
    return re.sub(rf'w:(right|left)="{a4_margin}"', rf'w:\1="{margin}"', xml)


def _digits(colour: str) -> str:
    return colour.removeprefix("#").upper()
