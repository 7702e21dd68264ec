"""Prints what rendering costs beside the layout engine alone, and how a large brief grows.

Use: python benchmarks/rendering.py [BRIEF.json] [ROUNDS]
All formats of the brief are laid out warm in one process, in turns with WeasyPrint on the same HTML and style sheet; the
least CPU time of each counts. Then the brief is laid out with its lists so many times as long as make 200 entries.
"""

import io
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pikepdf
import weasyprint

from briefing.model.brief import Brief
from briefing.pipeline import build
from briefing.render import WRITERS, build_view, render
from briefing.render.fetching import BASE, build_fetcher
from briefing.render.glyphs import with_shown_characters
from briefing.render.templating import fill_styles, fill_template

_LISTS = ("agreements", "asks", "numbers", "timeline", "quotes")
_FORMATS = [writer.format for writer in WRITERS]


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU time of one call."""
    before = time.process_time()
    work()
    return time.process_time() - before


def bare_layout(brief: Brief) -> Callable[[], object]:
    """WeasyPrint alone, on the HTML and CSS that the PDF is made of."""
    view = with_shown_characters(build_view(brief))
    page, styles, fetcher = fill_template("paper.html", "paper", view), fill_styles("paper", view), build_fetcher(view.design)

    def lay_out() -> bytes:
        sheet = weasyprint.CSS(string=styles, base_url=BASE, url_fetcher=fetcher)
        html = weasyprint.HTML(string=page, base_url=BASE, url_fetcher=fetcher)
        written: bytes = html.write_pdf(stylesheets=[sheet], pdf_variant="pdf/a-3a")
        return written

    return lay_out


def grown(brief: Brief, size: int) -> Brief:
    """The brief with its entries repeated under new ids until there are so many."""
    times = -(-size // sum(len(getattr(brief, name)) for name in _LISTS))
    lists = {
        name: tuple(entry.model_copy(update={"id": f"{entry.id}{n:03}"}) for n in range(times) for entry in getattr(brief, name))
        for name in _LISTS
    }
    return brief.model_copy(update=lists)


def main(brief: Brief, rounds: int) -> None:
    """Measures and prints."""
    bare = bare_layout(brief)
    times = [(cpu_seconds(lambda: render(brief, formats=_FORMATS)), cpu_seconds(bare)) for _ in range(rounds + 1)][1:]
    ours, alone = min(t[0] for t in times), min(t[1] for t in times)
    print(f"all formats {ours:.2f} s, WeasyPrint alone {alone:.2f} s, ratio {ours / alone:.2f}")
    for size in (100, 200):
        made = grown(brief, size)
        start = time.process_time()
        document = render(made, formats=["pdf"])["brief.pdf"]
        with pikepdf.open(io.BytesIO(document)) as pdf:
            pages = len(pdf.pages)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{size} entries: {pages} pages, {len(document) // 1024} KB, {time.process_time() - start:.1f} s, {peak} MB at most")


if __name__ == "__main__":
    given = sys.argv[1] if len(sys.argv) > 1 else "seeds"
    loaded = Brief.model_validate_json(Path(given).read_text(encoding="utf-8")) if given.endswith(".json") else build([given])
    main(loaded, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
