"""Sources of the brief → RIS, as EndNote, Zotero and library catalogues read it."""

from briefing.model.brief import Brief
from briefing.render.references import Reference, list_references

#: The format's own line end.
_END = "\r\n"


def write_ris(brief: Brief) -> str:
    """The articles as newspaper records, in the brief's order."""
    return "".join(_record(reference) for reference in list_references(brief))


def _record(reference: Reference) -> str:
    year, month, day = reference.date or (None, None, None)
    date = "/".join((str(year), f"{month:02}" if month else "", f"{day:02}" if day else "", "")) if year else ""
    lines = [
        ("TY", "NEWS"),
        ("ID", reference.id),
        ("TI", reference.title),
        *(("AU", name) for name in reference.authors),
        ("T2", reference.outlet),
        ("PY", str(year) if year else ""),
        ("DA", date),
        ("UR", reference.url),
        ("LA", reference.language),
        ("N1", reference.file),
    ]
    return "".join(f"{tag}  - {value}{_END}" for tag, value in lines if value) + f"ER  - {_END}{_END}"
