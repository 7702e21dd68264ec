"""A look that ships → a folder of one's own to start from, with an example of a brand file; nothing there is overwritten."""

import shutil
from pathlib import Path

from briefing.errors import OutputError, UnknownChoiceError
from briefing.render.assets import templates_home
from briefing.render.looks import LOOKS

#: Parts of the page that a look may lay out anew, each in the folder "shared" of the look.
PARTS = ("masthead.html", "key_points.html", "imprint.html")
_README = """A look of your own
==================

look.toml        colours and kinds of type; the contrast of all colours is checked
paper.css        what this look adds to the style sheet of the PDF
page.css         what it adds to the style sheet of the HTML
shared/          parts of the page; delete those that you leave as they are
brand.toml       an example of a brand file: who publishes, with logo, fonts, footer and disclaimer

Use it:

    briefing render brief.json --template THIS_FOLDER --brand THIS_FOLDER/brand.toml

A style sheet names pictures and fonts of this folder as url("look:NAME"); nothing else is loaded.
Templates are Jinja2, filled in its sandbox: they see the words of the brief, and nothing of the machine.
"""
_BRAND = """# Who publishes the document. Take the mark off the lines that you need.

organisation = "Name of the organisation"
# series = "Policy notes"
# logo = "logo.svg"          # SVG, PNG or JPEG in this folder
# page = "a4"                # or "letter"
# language = "en"            # or "es", "fr"
# footer = "A line at the foot of each page."
# contact = "desk@example.org"
# disclaimer = "A sentence at the end of the brief."

# [colours]
# accent = "#0f4c5c"

# [fonts]                    # static TTF or OTF files in this folder, both weights of a family
# serif = "Regular.ttf"
# serif_bold = "Bold.ttf"
"""


def new_look(folder: Path, start: str = "house") -> list[Path]:
    """The files of a new look in a folder that is not there yet, or is empty."""
    if start not in LOOKS:
        raise UnknownChoiceError("look to start from", start, LOOKS)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(folder, "it is there already, and nothing is overwritten; name a new folder")
    home = templates_home()
    copies = {folder / name: home / "looks" / start / name for name in ("look.toml", "paper.css", "page.css")}
    copies |= {folder / "shared" / part: home / "shared" / part for part in PARTS}
    try:
        (folder / "shared").mkdir(parents=True)
        for target, source in copies.items():
            shutil.copyfile(source, target)
        for name, text in (("README.txt", _README), ("brand.toml", _BRAND)):
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(folder, (error.strerror or str(error)).lower()) from error
    return [*copies, folder / "README.txt", folder / "brand.toml"]
