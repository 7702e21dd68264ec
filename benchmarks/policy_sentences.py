"""Counts how many labelled requests are found as asks, and with whom as asker.

Use: python benchmarks/policy_sentences.py FILE [--half first|second] [--details] [--sample]
FILE holds JSON lines with sentence, label, source and target. With --sample fifty finds are drawn, with a fixed seed, from the
sentences labelled neither AGREE nor REQUEST, for a person to read by the contract of the brief: how many of them hold?
"""

import json
import random
import re
import sys
from pathlib import Path

from briefing.annotate import annotate
from briefing.extract import extract
from briefing.lexicons.actors import fold
from briefing.model.annotation import Annotated
from briefing.model.article import Article
from briefing.model.claims import Claim, ClaimKind

_REFUGE = re.compile(r"\b(asylum|refuge)\b", re.IGNORECASE)
_SAMPLE, _SEED = 50, 7


def claims_of(sentence: str) -> tuple[Annotated, tuple[Claim, ...]]:
    """What is found in a sentence that stands alone."""
    (annotated,) = annotate([Article.from_text(sentence)])
    return annotated, extract(annotated).claims


def is_asker(annotated: Annotated, claim: Claim, source: str) -> bool:
    """Whether the labelled source names the asker that was found, or shares a telling word with its words."""
    said = {annotated.article.text[m.start : m.end] for m in annotated.mentions if set(m.actors) & set(claim.actors)}
    said |= {annotated.cast[key].name for key in claim.actors}
    said |= {
        annotated.cast[annotated.cast[key].affiliation or ""].name
        for key in claim.actors
        if (annotated.cast[key].affiliation or "") in annotated.cast
    }
    if claim.actor_span is not None:
        said.add(annotated.article.text[slice(*claim.actor_span)])
    words = {w[:5] for w in fold(source).split() if len(w) > 2}
    return bool(words & {w[:5] for s in said for w in fold(s).split()})


def main(path: Path, *, half: str, details: bool, sample: bool) -> None:
    """Prints the share of requests found and of askers right, with details the misses; or the drawing of other finds alone."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = {"first": rows[::2], "second": rows[1::2]}.get(half, rows)
    if sample:
        _print_sample([r for r in rows if r["label"] not in ("AGREE", "REQUEST")])
        return
    requests = [r for r in rows if r["label"] == "REQUEST" and not _REFUGE.search(r["sentence"])]
    found = right = 0
    for row in requests:
        annotated, claims = claims_of(row["sentence"])
        asks = [c for c in claims if c.kind is ClaimKind.ASK]
        found += bool(asks)
        hit = any(is_asker(annotated, c, row["source"]) for c in asks)
        right += hit
        if details and not hit:
            print(f"{'ASKER' if asks else 'MISSED'} [{row['source']} → {row['target']}] {row['sentence']}")
    print(
        f"requests found {found}/{len(requests)} = {found / len(requests):.2f}; asker right {right}/{found} = {right / max(1, found):.2f}"
    )


def _print_sample(rows: list[dict[str, str]]) -> None:
    """Prints the first find of each of fifty sentences, in the order of the drawing."""
    random.Random(_SEED).shuffle(rows)  # noqa: S311
    shown = 0
    for row in rows:
        annotated, claims = claims_of(row["sentence"])
        for claim in claims:
            if claim.kind is not ClaimKind.EVENT and shown < _SAMPLE:
                shown += 1
                wording = "".join(p if isinstance(p, str) else "+".join(annotated.cast[k].name for k in p.actors) for p in claim.wording)
                print(f"{shown:2} {claim.kind}/{claim.rule} {wording} < {row['label']}: {row['sentence']}")
                break


if __name__ == "__main__":
    chosen = sys.argv[sys.argv.index("--half") + 1] if "--half" in sys.argv else "all"
    main(Path(sys.argv[1]), half=chosen, details="--details" in sys.argv, sample="--sample" in sys.argv)
