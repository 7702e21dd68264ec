"""The brief of the sample articles, one line an entry, as it was last looked at and found right."""

from collections.abc import Callable, Iterator, Sequence

from briefing.model.brief import Ask, Brief, Discrepancy, Entry, Number, Quote, TimelineEntry


def _told(brief: Brief) -> str:
    """The brief as lines: id, status, who → whom, text, sources; a “-” before what stands behind the page."""
    names = {party.id: party.name for party in brief.parties}
    lines = [f"{brief.title} ({brief.as_of})", ""]
    for name in ("key_points", "agreements", "asks", "numbers", "discrepancies", "timeline", "quotes", "parties"):
        lines += [name.replace("_", " ").upper(), *(_line(entry, names) for entry in getattr(brief, name)), ""]
    lines += ["SOURCES", *(f"{s.id} | {s.published} ({s.published_basis}) | {s.origin} | {s.file} | {s.title}" for s in brief.sources), ""]
    return "\n".join(lines)


def _line(entry: Entry, names: dict[str, str]) -> str:
    mark = "- " if getattr(entry, "minor", False) else ""
    parts = [f"{mark}{entry.id}", *_told_of(entry, names), _sources(entry)]
    return " | ".join(part for part in parts if part)


def _told_of(entry: Entry, names: dict[str, str]) -> Iterator[str]:
    """What a list tells of its entries beyond their words."""
    match entry:
        case Ask():
            yield f"{entry.status}{f' ({entry.answer})' if entry.answer else ''}"
            yield f"{_who(entry.asker, names, entry.asker_text)} → {_who(entry.addressee, names, entry.addressee_text)}"
            yield entry.text
            yield f"see {', '.join(entry.answered_by)}" if entry.answered_by else ""
        case Number():
            yield f"{entry.approximation} {entry.value}{f' to {entry.value_high}' if entry.value_high is not None else ''} {entry.unit}"
            yield f"{entry.measures} [{entry.period or 'no period'}] says {_named(entry.attributed_to, names)}"
            yield entry.text
        case Discrepancy():
            yield entry.kind
            yield entry.about
            yield " ↔ ".join(f"{claim.about_id}: {claim.text}" for claim in entry.claims)
        case TimelineEntry():
            yield f"{entry.kind} {entry.date} ({entry.date_basis})"
            yield entry.text
        case Quote():
            yield f"{_named(entry.speaker, names)}: “{' '.join(entry.text.split())}”"
        case _:
            yield str(getattr(entry, "status", getattr(entry, "type", "")))
            yield _who(getattr(entry, "parties", ()), names, "")
            yield getattr(entry, "text", "") or f"{getattr(entry, 'name', '')}: {', '.join(getattr(entry, 'aliases', ()))}"


def _who(ids: Sequence[str], names: dict[str, str], words: str | None) -> str:
    return ", ".join(names[one] for one in ids) or (f"“{words}”" if words else "" if words == "" else "?")


def _named(one: str | None, names: dict[str, str]) -> str:
    return names.get(one, one) if one else "?"


def _sources(entry: Entry) -> str:
    proofs = [e for c in entry.claims for e in c.evidence] if isinstance(entry, Discrepancy) else entry.evidence
    return " ".join(sorted({e.source for e in proofs if e.role == "claim"}))


def test_the_brief_of_the_samples_is_the_approved_one(seeds_brief: Brief, golden: Callable[[str, str], None]) -> None:
    """Whatever changes in the brief of the sample articles is seen, looked at, and approved with --renew-goldens."""
    golden("seeds.txt", _told(seeds_brief))
