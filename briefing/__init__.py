"""A folder of news articles about one event becomes a policy brief, every line of it proven by the sentence it rests on.

>>> import briefing
>>> brief = briefing.build(["seeds"], title="Talks on migration")  # doctest: +SKIP
>>> files = briefing.render(brief, formats=["pdf"])  # doctest: +SKIP

The stages are functions over values, and each can be called alone:

- `read(paths)` → articles with metadata, their text never altered, and what was doubted;
- `annotate(articles)` → sentences, mentions, quantities, dates and quotes, as offsets;
- `extract(annotated)` → the claims of one article;
- `consolidate(annotated, claims)` → the brief of the event;
- `render(brief, options=Options(template="plain"))` → documents as bytes, by file name;
- `build(paths)` → all of it but the documents;
- `verify(brief, articles)` → whether each line is proven by the articles.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.annotate import annotate
    from briefing.consolidate import consolidate
    from briefing.errors import BriefingError
    from briefing.extract import extract
    from briefing.ingest import read
    from briefing.model.annotation import Annotated
    from briefing.model.article import Article, Span
    from briefing.model.brief import (
        Account,
        Agreement,
        Ask,
        Brief,
        Diagnostic,
        Discrepancy,
        Evidence,
        KeyPoint,
        Number,
        Party,
        Quote,
        Source,
        TimelineEntry,
    )
    from briefing.model.claims import Claim, Claims
    from briefing.pipeline import build
    from briefing.render import Options, render
    from briefing.verify import Verification, load_brief, verify

__version__ = "0.1.0"

#: Where each public name lives; it is imported when it is first used, so that `import briefing` costs nothing.
_HOMES = {
    "briefing.annotate": ("annotate",),
    "briefing.consolidate": ("consolidate",),
    "briefing.errors": ("BriefingError",),
    "briefing.extract": ("extract",),
    "briefing.ingest": ("read",),
    "briefing.model.annotation": ("Annotated",),
    "briefing.model.article": ("Article", "Span"),
    "briefing.model.brief": (
        "Account", "Agreement", "Ask", "Brief", "Diagnostic", "Discrepancy", "Evidence", "KeyPoint", "Number", "Party", "Quote",
        "Source", "TimelineEntry",
    ),
    "briefing.model.claims": ("Claim", "Claims"),
    "briefing.pipeline": ("build",),
    "briefing.render": ("Options", "render"),
    "briefing.verify": ("Verification", "load_brief", "verify"),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Account",
    "Agreement",
    "Annotated",
    "Article",
    "Ask",
    "Brief",
    "BriefingError",
    "Claim",
    "Claims",
    "Diagnostic",
    "Discrepancy",
    "Evidence",
    "KeyPoint",
    "Number",
    "Options",
    "Party",
    "Quote",
    "Source",
    "Span",
    "TimelineEntry",
    "Verification",
    "annotate",
    "build",
    "consolidate",
    "extract",
    "load_brief",
    "read",
    "render",
    "verify",
]


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


class _Package(ModuleType):
    """This package: where a stage's folder bears the name of its function, the public name means the function."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _HOME_OF and isinstance(value, ModuleType):
            value = getattr(value, name)
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
