"""Prints CPU time and peak memory of the stages behind the parse, beside the bare parse, for more and more articles.

Use: python benchmarks/scaling.py [FOLDER] [SIZE…]
The articles are made by mixing the sentences of the folder's, always in the same way; sizes are 10 and 100 by default, 1000 takes minutes.
Each size runs in a process of its own, once plain for the times and once with memory traced for the peaks.
"""

import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

#: Sentences an article, and how far apart the mixer takes them; both odd, so that every article is another.
_SENTENCES, _STRIDE = 25, 7
STAGES = ("bare parse", "read", "parse", "annotate, parse and all", "extract", "consolidate", "supported wording", "HTML, Word and data")
#: Places of the stages that come behind the parse, which is part of the second and is taken off again.
_PARSE, _BEHIND = 2, (3, 4, 5, 6)


class Meter(NamedTuple):
    """What is read before a stage and after it; the difference counts."""

    begin: Callable[[], float]
    end: Callable[[], float]


def mixed(folder: Path, count: int, into: Path) -> None:
    """Writes so many articles of sentences taken in turns from those of the folder."""
    from briefing.annotate.sentences import iter_sentences
    from briefing.ingest import read

    pool = [
        " ".join(article.text[slice(*span)].split())
        for article in read([folder]).articles
        for p in article.paragraphs
        if p.kind == "body"
        for span in iter_sentences(article.text, p.start, p.end)
    ]
    for n in range(count):
        body = [pool[(n * (_STRIDE + n // len(pool)) + k * (n % 11 + 1)) % len(pool)] for k in range(_SENTENCES)]
        text = f"Talks, report {n}\n\nMarch {n % 28 + 1}, {2015 + n % 3}\n\n" + "\n".join(
            f"{s} (Report {n}.)" if k == 0 else s for k, s in enumerate(body)
        )
        (into / f"{n:04}.txt").write_text(text + "\n", encoding="utf-8")


def stages(folder: Path, meter: Meter) -> list[float]:
    """What the meter counts for each stage over the articles of the folder, the language pipeline loaded beforehand."""
    from briefing.annotate import annotate
    from briefing.annotate.parsing import load_pipeline, parse_articles
    from briefing.consolidate import consolidate
    from briefing.extract import extract
    from briefing.ingest import read
    from briefing.render import render
    from briefing.wording import with_supported_wording

    nlp = load_pipeline()
    annotate(read([folder]).articles[:1])  # the tables are read once, whatever the number of articles
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    made: dict[str, Any] = {}
    steps: tuple[tuple[str, Callable[[], Any]], ...] = (
        ("bare", lambda: sum(len(doc) for doc in nlp.pipe(texts))),
        ("read", lambda: read([folder]).articles),
        ("parsed", lambda: len(parse_articles(made["read"]))),
        ("annotated", lambda: annotate(made["read"])),
        ("claims", lambda: [extract(one) for one in made["annotated"]]),
        ("brief", lambda: consolidate(made["annotated"], made["claims"])),
        ("supported", lambda: with_supported_wording(made["brief"])),
        ("documents", lambda: render(made["supported"], formats=["html", "docx", "json"])),
    )
    counted = []
    for name, step in steps:
        before = meter.begin()
        made[name] = step()
        counted.append(meter.end() - before)
    return counted


def _held() -> float:
    tracemalloc.reset_peak()
    return tracemalloc.get_traced_memory()[0] / 1e6


def _peak() -> float:
    return tracemalloc.get_traced_memory()[1] / 1e6


CLOCK, MEMORY = Meter(time.process_time, time.process_time), Meter(_held, _peak)


def _measure(folder: Path, what: str) -> list[float]:
    """The stages measured in a process of its own."""
    command = [sys.executable, __file__, "--measure", what, str(folder)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [float(number) for number in printed.split()]


def main(folder: Path, sizes: list[int]) -> None:
    """Measures each size and prints the table."""
    times, peaks = {}, {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            mixed(folder, size, Path(name))
            times[size] = _measure(Path(name), "time")
            peaks[size] = _measure(Path(name), "memory")
    print("".ljust(26) + "".join(f"{f'{size} articles':>36}" for size in sizes))
    print("stage".ljust(26) + "CPU s   of parse     peak MB".rjust(36) * len(sizes))
    for n, stage in enumerate(STAGES):
        columns = (f"{times[s][n]:12.2f}{times[s][n] / times[s][0]:12.2f}{peaks[s][n]:12.0f}" for s in sizes)
        print(stage.ljust(26) + "".join(columns))
    behind = {s: sum(times[s][n] for n in _BEHIND) - times[s][_PARSE] for s in sizes}
    print("all behind the parse".ljust(26) + "".join(f"{behind[s]:12.2f}{behind[s] / times[s][0]:12.2f}{'':12}" for s in sizes))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        if sys.argv[2] == "memory":
            tracemalloc.start()
        print(*stages(Path(sys.argv[3]), MEMORY if sys.argv[2] == "memory" else CLOCK))
    else:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "seeds"), [int(size) for size in sys.argv[2:]] or [10, 100])
