"""Sources of the brief → BibTeX in UTF-8, as LaTeX with biber and reference managers read it."""

import re

from briefing.model.brief import Brief
from briefing.render.references import Reference, list_references

_SPECIAL = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces before LaTeX sees that they are escaped.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_SPECIALS = re.compile(r"[\\{}&%$#_~^]")
# What would end an address or start a comment inside braces.
_UNSAFE = re.compile(r"[\\{}%]")
_NO_KEY = re.compile(r"[^A-Za-z0-9]")


def write_bibtex(brief: Brief) -> str:
    """The articles as entries of a bibliography, in the brief's order."""
    return "\n".join(_entry(reference) for reference in list_references(brief))


def escape_latex(text: str) -> str:
    r"""The words as LaTeX sets them, and takes no command from.

    >>> escape_latex("50% of R&D")
    '50\\% of R\\&D'
    """
    return _SPECIALS.sub(lambda match: _SPECIAL[match[0]], text)


def _entry(reference: Reference) -> str:
    fields = {
        # Inner braces keep capitals, and a name of several words whole.
        "title": f"{{{escape_latex(reference.title)}}}" if reference.title else "",
        "author": " and ".join(f"{{{escape_latex(name)}}}" for name in reference.authors),
        "journal": escape_latex(reference.outlet),
        "date": "-".join(f"{part:02}" for part in reference.date or () if part is not None),
        "year": str(reference.date[0]) if reference.date else "",
        "url": _UNSAFE.sub(lambda match: f"%{ord(match[0]):02X}" if match[0] != "%" else r"\%", reference.url),
        "langid": escape_latex(reference.language),
        "note": escape_latex(reference.file),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@article{{{_NO_KEY.sub('', reference.id)},\n{lines}}}\n"
