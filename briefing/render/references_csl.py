"""Sources of the brief → CSL-JSON, as citation processors and Zotero read it."""

import json

from briefing.model.brief import Brief
from briefing.render.references import Reference, list_references


def write_csl(brief: Brief) -> str:
    """The articles as a list of CSL items, in the brief's order."""
    return json.dumps([_item(reference) for reference in list_references(brief)], ensure_ascii=False, indent=2) + "\n"


def _item(reference: Reference) -> dict[str, object]:
    issued: dict[str, object] = {}
    if reference.date:
        issued = {"date-parts": [[part for part in reference.date if part is not None]]}
        if reference.is_inferred:
            issued["circa"] = True
    item: dict[str, object] = {
        "id": reference.id,
        "type": "article-newspaper",
        "title": reference.title,
        # A byline may name a desk as well as a person: it is kept as it stands.
        "author": [{"literal": name} for name in reference.authors],
        "container-title": reference.outlet,
        "issued": issued,
        "URL": reference.url,
        "language": reference.language,
        "note": reference.file,
    }
    return {key: value for key, value in item.items() if value}
