"""Prints how much more CPU time `briefing build` takes than the bare libraries: the same pipeline, text and HTML.

Use: python benchmarks/overhead.py [FOLDER] [ROUNDS]
Both run as processes of their own, in turns; the least CPU time of each counts.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from briefing.pipeline import build
from briefing.render.assets import templates_home
from briefing.render.faces import BUNDLED
from briefing.render.fetching import BASE
from briefing.render.glyphs import with_shown_characters
from briefing.render.templating import fill_styles, fill_template
from briefing.render.view import build_view

_BARE = """
import sys
from pathlib import Path
import spacy, weasyprint
from briefing.annotate.parsing import find_pipeline
nlp = spacy.load(find_pipeline()[1])
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
list(nlp.pipe(texts))
weasyprint.HTML(filename=sys.argv[2]).write_pdf(sys.argv[3], stylesheets=[sys.argv[4]], pdf_variant="pdf/a-3a")
"""


def cpu_seconds(command: list[str]) -> float:
    """CPU time, user and system, of a command run to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def lay_down(folder: Path, page: Path, sheet: Path) -> None:
    """Writes the HTML and the CSS that the PDF of the folder's brief is made of, the bundled fonts named by their place."""
    view = with_shown_characters(build_view(build([folder])))
    home = f"{templates_home().as_uri()}/"
    styles = fill_styles("paper", view).replace(BASE, home)
    for (family, weight), font in BUNDLED.items():
        styles = styles.replace(f"face:{family}-{weight}", f"{home}fonts/{font}")
    page.write_text(fill_template("paper.html", "paper", view).replace(BASE, home), encoding="utf-8")
    sheet.write_text(styles, encoding="utf-8")


def main(folder: Path, rounds: int) -> None:
    """Measures both and prints the ratio."""
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        page, sheet = out / "brief.html", out / "paper.css"
        lay_down(folder, page, sheet)
        ours = [sys.executable, "-m", "briefing", "build", str(folder), "-o", str(out / "ours"), "--force", "--quiet"]
        bare = [sys.executable, "-c", _BARE, str(folder), str(page), str(out / "bare.pdf"), str(sheet)]
        times = [(cpu_seconds(ours), cpu_seconds(bare)) for _ in range(rounds)]
    least_ours, least_bare = min(t[0] for t in times), min(t[1] for t in times)
    print(f"briefing build {least_ours:.2f} s, bare libraries {least_bare:.2f} s, ratio {least_ours / least_bare:.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "seeds"), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
