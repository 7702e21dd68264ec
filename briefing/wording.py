"""A line's words and its proofs → what the line says that its proofs do not: a number, a name, a date, a lost "not"."""

import re
from collections.abc import Iterator

from briefing.model.brief import Brief, Diagnostic, Discrepancy, Evidence, Number, Party, Quote, Record

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")  # 2,200,000  4.5  7
_CAPITALISED = re.compile(r"(?<![.!?…] )(?<!^)\b[^\W\d_][\w'’-]*", re.UNICODE)  # any word that does not open a sentence
_NEGATIONS = frozenset(
    {"not", "never", "no", "nor", "without", "refuse", "refused", "refuses", "rejected", "reject", "rejects", "denied", "deny", "cannot"}
)
_HEDGES = frozenset({"would", "could", "may", "might", "if", "unless", "should"})
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?", re.UNICODE)
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")


def unsupported(brief: Brief, entry: Record) -> Iterator[str]:
    """Yields what the entry's text says and its evidence does not."""
    text = str(getattr(entry, "text", ""))
    if isinstance(entry, Party | Discrepancy) or not text:
        return
    quotes = " ".join(_plain(e.quote) for e in _proofs(entry))
    if isinstance(entry, Quote):
        if text not in "\n".join(e.quote for e in _proofs(entry)):
            yield f"“{_plain(text)}” does not stand in its evidence"
        return
    allowed = _words(quotes) | _names(brief) | _dates(entry)
    yield from _numbers(text, quotes, entry)
    yield from (f"the name “{word}” does not stand in its evidence" for word in _capitalised(text) if not _is_known(word, allowed))
    yield from _lost_words(text, entry)
    if isinstance(entry, Number):
        yield from _value(entry)


def with_supported_wording(brief: Brief) -> Brief:
    """The brief with each line whose words go beyond its proofs put in the words of its first proof, and that said as a doubt."""
    doubts: list[Diagnostic] = []
    lists: dict[str, tuple[Record, ...]] = {}
    for name in ("agreements", "asks", "timeline", "key_points"):
        entries = []
        for entry in getattr(brief, name):
            reasons = list(unsupported(brief, entry))
            entries.append(entry.model_copy(update={"text": " ".join(entry.evidence[0].quote.split())}) if reasons else entry)
            doubts.extend(
                Diagnostic(code="wording_replaced", level="info", message=f"{entry.id} stands in its source's words: {r}.")
                for r in reasons[:1]
            )
        lists[name] = tuple(entries)
    return brief.model_copy(update={**lists, "diagnostics": (*brief.diagnostics, *doubts)})


def _proofs(entry: Record) -> list[Evidence]:
    return list(getattr(entry, "evidence", ()))


def _plain(text: str) -> str:
    return " ".join(text.split()).replace("’", "'")


def _words(text: str) -> set[str]:
    found = {word.lower() for word in _WORD.findall(_plain(text))}
    return found | {word.removesuffix("'s") for word in found}


def _names(brief: Brief) -> set[str]:
    """The words of all parties' names, spellings and roles: they were resolved from the articles."""
    words: set[str] = set()
    for party in brief.parties:
        for name in (party.name, *party.aliases, party.role or "", f"{party.name}'s"):
            words |= _words(name)
    return words


def _dates(entry: Record) -> set[str]:
    """The words in which the entry's own dates may be written out."""
    words: set[str] = set()
    for value in (getattr(entry, "date", None), getattr(entry, "when", None), getattr(entry, "as_of", None)):
        for number in re.findall(r"\d+", value or ""):
            words |= {number, number.lstrip("0")}
            if number.isdigit() and 1 <= int(number) <= len(_MONTHS):
                words.add(_MONTHS[int(number) - 1])
    return words


def _is_known(word: str, allowed: set[str]) -> bool:
    """Whether the word, or each part of a compound ("Mexico-Canada"), stands among the allowed words."""
    return word.lower() in allowed or all(part.lower() in allowed for part in re.split(r"[-–]", word) if part)


def _numbers(text: str, quotes: str, entry: Record) -> Iterator[str]:
    known = {n.replace(",", "") for n in _NUMBER.findall(quotes)} | _dates(entry)
    for number in _NUMBER.findall(text):
        if number.replace(",", "").rstrip(".") not in known:
            yield f"the number {number} does not stand in its evidence"


def _capitalised(text: str) -> list[str]:
    return [word.removesuffix("’s").removesuffix("'s").rstrip("'’-") for word in _CAPITALISED.findall(text) if word[:1].isupper()]


def _lost_words(text: str, entry: Record) -> Iterator[str]:
    """A negation or a condition among the decisive words that the line leaves out."""
    own = _words(_plain(text).replace("n't", " not"))
    first = next((e for e in _proofs(entry) if e.role == "claim" and e.focus is not None), None)
    if first is None or first.focus is None:
        return
    focus = _plain(first.quote[first.focus.start - first.start : first.focus.end - first.start]).lower()
    decisive = _WORD.findall(focus.replace("n't", " not"))
    for word in decisive:
        if word in _NEGATIONS and not own & _NEGATIONS:
            yield f"“{word}” in the decisive words of its evidence is missing"
            return


def _value(entry: Number) -> Iterator[str]:
    """The value as data must be the value that the text shows."""
    shown = [
        float(n.replace(",", "").rstrip("."))
        for n in _NUMBER.findall(entry.text)
        if n.replace(",", "").replace(".", "", 1).rstrip(".").isdigit()
    ]
    if entry.value is None or not shown:
        return
    scales = (1, 1e2, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12)
    wanted = [v for v in (entry.value, entry.value_high) if v is not None]
    for value in wanted:
        if not any(abs(n * scale - value) <= 1e-6 * max(1.0, abs(value)) for n in shown for scale in scales):
            yield f"the value {value:g} is not the one that “{entry.text}” shows"
