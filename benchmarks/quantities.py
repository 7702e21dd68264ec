"""Measures find_quantities against labelled sentences: value F1, and value and unit F1.

    python benchmarks/quantities.py LABELS [--half 1|2] [--predictions FILE] [--details]

LABELS holds JSON lines {"id", "sentence", "quantities": [{"low", "high", "unit", "normalized_unit"}]}; none ship with the program.
Found quantities are first put into the words of such labels: a change "from 5 to 4" is one entry with two ends, "eight or nine"
is two, "thousands" reaches from 1,000 to 10,000, a noun is labelled with its adjectives, verbs like "doubled" are not labelled.
"""

import argparse
import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.annotate.parsing import parse_articles
from briefing.annotate.quantities import find_quantities
from briefing.annotate.quantities_numerals import find_numerals
from briefing.lexicons import load
from briefing.model.annotation import Quantity
from briefing.model.article import Article

Row = dict[str, Any]
_VAGUE: dict[str, int] = load("numerals")["vague"]
_SAME = {"percent": "percentage", "us dollar": "dollar", "$": "dollar", "": "-"}
_FEW = 3
_SHORT = {spelling for spelling in load("units")["measures"] if len(spelling) <= len("km/h")}
_PLAIN = {"percent", "times", *load("units")["durations"].values()}
_TIMES = {"time": "count"}
_MEASURED = {
    name.partition(" / ")[0]
    for table in ("percent", "durations", "times", "measures", "attached")
    for name in load("units")[table].values()
}


def main() -> None:
    """Reads the labels, finds, and prints precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--half", type=int, choices=(1, 2), help="only the first or the second half of the sentences")
    parser.add_argument("--predictions", type=Path, help="write what was found as JSON lines")
    parser.add_argument("--details", action="store_true", help="print the sentences with something missed or wrong")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.labels.read_text(encoding="utf-8").splitlines()]
    middle = (len(rows) + 1) // 2
    rows = {None: rows, 1: rows[:middle], 2: rows[middle:]}[options.half]
    found = find_all([row["sentence"] for row in rows])
    if options.predictions:
        lines = (json.dumps({"id": row["id"], "quantities": quantities}) for row, quantities in zip(rows, found, strict=True))
        options.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(score(rows, found, details=options.details))


def find_all(sentences: list[str]) -> list[list[Row]]:
    """What is found in each sentence, in the words of the labels."""
    articles = [Article.from_text(sentence) for sentence in sentences]
    parses = parse_articles(articles)
    return [list(as_labels(article.text, list(find_quantities(article, parse)))) for article, parse in zip(articles, parses, strict=True)]


def as_labels(text: str, quantities: list[Quantity]) -> Iterator[Row]:
    """The quantities as labels have them."""
    place = 0
    while place < len(quantities):
        quantity = quantities[place]
        following = quantities[place + 1] if place + 1 < len(quantities) else None
        place += 1
        unit = label_unit(text, quantity)
        if following is not None and _is_change(text, quantity, following):
            place += 1
            yield {
                "low": float(quantity.value or 0),
                "high": float(following.value or 0),
                "unit": unit if quantity.per else label_unit(text, following),
            }
        elif quantity.value is None:
            low = vague_value(text[quantity.start : quantity.end])
            yield {"low": low, "high": low if low == _VAGUE["dozens"] else low * 10, "unit": unit}
        elif quantity.value_high is not None and " or " in text[quantity.start : quantity.end]:
            yield from ({"low": float(value), "high": float(value), "unit": unit} for value in (quantity.value, quantity.value_high))
        elif not re.fullmatch(r"\D*(?:doubl|tripl|trebl|quadrupl|halv)\D*", text[quantity.start : quantity.end], re.IGNORECASE):
            yield {"low": float(quantity.value), "high": float(quantity.value_high or quantity.value), "unit": unit}


def _is_change(text: str, left: Quantity, right: Quantity) -> bool:
    same = left.unit == right.unit and left.value is not None and right.value is not None and left.value_high is None
    before = text[max(0, left.start - 12) : left.start]
    return same and re.fullmatch(r"\s?to\s?", text[left.end : right.start]) is not None and re.search(r"\bfrom\b", before) is not None


def vague_value(words: str) -> float:
    """The low end of "tens of thousands"."""
    value = 1.0
    for word in re.findall(r"[a-z]+", words.lower()):
        value *= _VAGUE.get(word, 1)
    return value


def label_unit(text: str, quantity: Quantity) -> str:
    """The unit as labels name it: singular, with its rate; a counted noun with its adjectives."""
    if quantity.unit == "share":
        words = re.sub(r"^(?:of\s)?(?:the\s)?(?:combined\s|country's\s)?", "", quantity.measures)
        return f"% {words}" if words and len(words.split()) <= _FEW else "-"
    if quantity.unit == "pence" and re.search(r"\dp\b", text[quantity.start : quantity.end]):
        return "p"
    short = _abbreviation(text, quantity)
    if short is not None:
        return short
    if quantity.currency == "GBP" and quantity.unit == "pounds":
        unit = "pound sterling"
    elif quantity.currency or quantity.unit in _MEASURED or not quantity.unit:
        unit = singular(quantity.unit).replace("-", " ")
    else:
        noun = re.search(
            rf"(?:\d|\w\w)[\w.,]*\s(?:of\s)?((?:[\w'’.-]+\s)*{re.escape(quantity.unit)})\b",
            text[_number_end(text, quantity) : quantity.end],
        )
        unit = singular(noun[1] if noun else quantity.unit)
    unit = _SAME.get(unit, _TIMES.get(unit, unit))
    return f"{unit} {quantity.per}" if quantity.per and quantity.per.startswith("per ") else unit


def _abbreviation(text: str, quantity: Quantity) -> str | None:
    """The unit as it is written after the number, where that is a short form ("ppb", "mph", "JPY")."""
    match = re.compile(r"[\s-]?([A-Za-z]{1,4}(?:/[a-z]{1,2})?)(?![\w/])").match(text, _last_number_end(text, quantity))
    known = match is not None and (match[1].lower() in _SHORT or match[1] == quantity.currency)
    return match[1] if match is not None and known and quantity.unit not in _PLAIN else None


def _last_number_end(text: str, quantity: Quantity) -> int:
    return max((numeral.end for numeral in find_numerals(text, quantity.start, quantity.end)), default=quantity.end)


def _number_end(text: str, quantity: Quantity) -> int:
    """The offset of the last word of the number."""
    numerals = [numeral for numeral in find_numerals(text, quantity.start, quantity.end) if numeral.kind != "multiple"]
    if not numerals:
        return quantity.start
    return max(quantity.start, re.compile(r"\S+$").search(text, quantity.start, numerals[-1].end).start())  # type: ignore[union-attr]


def singular(unit: str) -> str:
    """The unit in the singular, its last word only."""
    special = {
        "feet": "foot",
        "parts per billion": "part per billion",
        "parts per million": "part per million",
        "inches": "inch",
        "centuries": "century",
    }
    unit = special.get(unit.casefold(), unit.casefold())
    return unit[:-3] + "y" if unit.endswith("ies") else unit[:-1] if unit.endswith("s") and not unit.endswith("ss") else unit


def normal(unit: str | None) -> str:
    """The unit as it is compared."""
    unit = (unit or "-").casefold().strip()
    return singular(
        {"%": "percentage", "percent": "percentage", "us dollars": "dollar", "us dollar": "dollar", "$": "dollar"}.get(unit, unit)
    )


def score(rows: list[Row], found: list[list[Row]], *, details: bool = False) -> str:
    """Precision, recall and F1 of values, and of values with their units."""
    labelled = sum(len(row["quantities"]) for row in rows)
    total = sum(map(len, found))
    right = right_unit = 0
    lines = []
    for row, predictions in zip(rows, found, strict=True):
        values, units, missed, wrong = _match(list(predictions), list(row["quantities"]))
        right, right_unit = right + values, right_unit + units
        if details and (missed or wrong or units < values):
            lines.append(f"{row['id']} {row['sentence']}\n   missed {missed}\n   wrong {wrong}")
    for name, hits in (("value", right), ("value and unit", right_unit)):
        lines.append(f"{name:15} P {hits / max(1, total):.3f} R {hits / max(1, labelled):.3f} F1 {2 * hits / max(1, labelled + total):.3f}")
    return "\n".join([*lines, f"{labelled} labelled, {total} found"])


def _match(predictions: list[Row], labels: list[Row]) -> tuple[int, int, list[Row], list[Row]]:
    """How many values and how many values with unit agree, one to one, and what is left on either side."""
    values = units = 0
    mismatched: list[Row] = []
    for with_unit in (True, False):
        for label in list(labels):
            for prediction in predictions:
                same_unit = normal(prediction["unit"]) in (normal(label["normalized_unit"]), normal(label["unit"]))
                same = all(math.isclose(float(prediction[end]), float(label[end]), rel_tol=1e-5, abs_tol=1e-8) for end in ("low", "high"))
                if same and (same_unit or not with_unit):
                    predictions.remove(prediction)
                    labels.remove(label)
                    values, units = values + 1, units + same_unit
                    if not same_unit:
                        mismatched.append({"found": prediction["unit"], "label": label["unit"]})
                    break
    return values, units, [_brief(label) for label in labels], [_brief(found) for found in predictions] + mismatched


def _brief(row: Row) -> Row:
    return {key: row[key] for key in ("low", "high", "unit")}


if __name__ == "__main__":
    main()
