"""Scores the rules on the labelled corpus: what is found of each type, whose it is, and what is rightly left alone.

Use: python benchmarks/corpus.py FOLDER [--details]
FOLDER holds the corpus files (tests/corpus/work to work on, tests/corpus/check to check on; see tests/corpus/README.md).
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.annotate import annotate
from briefing.extract import extract
from briefing.lexicons.actors import country_of, fold
from briefing.model.annotation import Annotated
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.claims import Claim, ClaimKind

KINDS = {"agreement": ClaimKind.AGREEMENT, "ask": ClaimKind.ASK, "step": ClaimKind.EVENT}


@dataclass(frozen=True)
class Label:
    """One labelled claim of an entry."""

    type: str
    status: str
    actors: tuple[str, ...]
    addressees: tuple[str, ...]
    content: str


@dataclass(frozen=True)
class Entry:
    """One text of the corpus with its labels; none where it must be left alone."""

    place: str
    header: str
    text: str
    labels: tuple[Label, ...]
    reason: str = ""


def iter_entries(folder: Path) -> Iterator[Entry]:
    """The entries of all files of a folder, in order."""
    for file in sorted(folder.glob("*.txt")):
        for n, block in enumerate(file.read_text(encoding="utf-8").strip().split("\n\n"), 1):
            header, text, *lines = block.strip().split("\n")
            reason = next((line.split()[1] for line in lines if line.startswith("none")), "")
            yield Entry(f"{file.name}:{n}", header, text, tuple(_label(line) for line in lines if not line.startswith("none")), reason)


def _label(line: str) -> Label:
    what, actors, addressees, content, *_ = [part.strip() for part in line.split("|")] + ["", ""]
    kind, _, status = what.partition(" ")
    names = [tuple(n.strip() for n in field.split(";") if n.strip()) for field in (actors, addressees)]
    return Label(kind, status.strip(), names[0], names[1], content)


def found_in(entry: Entry) -> tuple[Annotated, tuple[Claim, ...]]:
    """What the program finds in an entry that stands alone."""
    kind = ParagraphKind.HEADLINE if "| headline" in entry.header else ParagraphKind.BODY
    article = Article.from_text(entry.text, published="2024-06-12", paragraphs=(Paragraph(0, len(entry.text), kind),))
    (annotated,) = annotate([article])
    return annotated, extract(annotated).claims


def matches(entry: Entry, label: Label, claim: Claim) -> bool:
    """Whether the claim is of the label's type and about its content."""
    start = entry.text.find(label.content)
    shared = min(start + len(label.content), claim.focus.end) - max(start, claim.focus.start)
    return claim.kind is KINDS[label.type] and 2 * shared >= min(len(label.content), claim.content.end - claim.content.start)


def same_actors(annotated: Annotated, names: tuple[str, ...], claim_keys: tuple[str, ...], words: str) -> bool:
    """Whether the labelled names and the claim's actors are the same, by name, country or words."""
    if not names:
        return not claim_keys
    said = set()
    for key in claim_keys:
        actor = annotated.cast[key]
        home = annotated.cast.get(actor.affiliation or "")
        said |= {fold(actor.name), key} | ({fold(home.name), home.key} if home else set())
    wanted = [
        {fold(name), fold(name).removeprefix("the ")} | ({f"country:{c.code}"} if (c := country_of(name)) else set()) for name in names
    ]
    return all(
        any(w & said or any(x in s or s in x for x in w for s in said) or fold(words).find(min(w)) >= 0 for _ in [0]) for w in wanted
    )


def tally_of(folder: Path, *, details: bool = False) -> Counter[str]:
    """What was labelled, found and right of each type, counted over a folder; with details each error is printed."""
    tally: Counter[str] = Counter()
    for entry in iter_entries(folder):
        annotated, claims = found_in(entry)
        _score(entry, annotated, claims, tally, details=details)
    return tally


def main(folder: Path, *, details: bool) -> None:
    """Prints the table, and with details what was missed, wrong or mistaken."""
    tally = tally_of(folder, details=details)
    for kind in KINDS:
        hit, gold, found = tally[f"{kind} hit"], tally[f"{kind} gold"], tally[f"{kind} found"]
        shares = f"precision {hit / max(1, found):.2f} recall {hit / max(1, gold):.2f} F1 {2 * hit / max(1, gold + found):.2f}"
        addressees = f"{tally[f'{kind} addressee']}/{tally[f'{kind} with addressee']}"
        print(f"{kind:10} {shares}  actors {tally[f'{kind} actors']}/{hit} addressee {addressees} status {tally[f'{kind} status']}/{hit}")
    hit, gold, found = (sum(tally[f"{k} {what}"] for k in ("agreement", "ask")) for what in ("hit", "gold", "found"))
    print(f"agreements and asks F1 {2 * hit / max(1, gold + found):.2f}; negatives left alone {tally['left alone']}/{tally['negatives']}"
          f" = {tally['left alone'] / max(1, tally['negatives']):.2f} (steps too: {tally['silent']})")  # fmt: skip


def _score(entry: Entry, annotated: Annotated, claims: tuple[Claim, ...], tally: Counter[str], *, details: bool) -> None:
    if not entry.labels:
        noise = [c for c in claims if c.kind is not ClaimKind.EVENT]
        tally["negatives"] += 1
        tally["left alone"] += not noise
        tally["silent"] += not claims
        for claim in noise if details else ():
            print(f"MISTAKEN {entry.place} {entry.reason} {claim.kind}/{claim.rule}: {entry.text}")
    left = list(claims)
    for label in entry.labels:
        tally[f"{label.type} gold"] += 1
        hit = next((c for c in left if matches(entry, label, c)), None)
        if hit is None:
            if details:
                print(
                    f"MISSED {entry.place} {label.type} {label.status} {label.actors} → {label.addressees} [{label.content}]: {entry.text}"
                )
            continue
        left.remove(hit)
        tally[f"{label.type} hit"] += 1
        tally[f"{label.type} status"] += hit.status == label.status or label.type == "step"
        words = entry.text[slice(*hit.actor_span)] if hit.actor_span else ""
        right = same_actors(annotated, label.actors, hit.actors, words)
        tally[f"{label.type} actors"] += right
        if label.addressees:
            tally[f"{label.type} with addressee"] += 1
            tally[f"{label.type} addressee"] += same_actors(
                annotated, label.addressees, hit.addressees, entry.text[slice(*hit.addressee_span)] if hit.addressee_span else ""
            )
        if details and not right:
            print(f"ACTORS {entry.place} {label.actors} but {hit.actors} {words!r} ({hit.rule}): {entry.text}")
    for claim in claims:
        tally[f"{next(k for k, v in KINDS.items() if v is claim.kind)} found"] += 1
    for claim in left if details and entry.labels else ():
        print(f"WRONG {entry.place} {claim.kind}/{claim.rule} [{entry.text[slice(*claim.content)]}]: {entry.text}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), details="--details" in sys.argv)
