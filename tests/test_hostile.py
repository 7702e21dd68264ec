"""Articles that nobody should write: each makes a brief that holds to the contract, and documents, without a traceback."""

import io
import json
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx import Document

from briefing.ingest import read
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.pipeline import build
from briefing.render import render
from briefing.verify import verify

DEAL = "Norway and Iceland agreed on Tuesday to share the cod quota equally."
ASK = "Norway urged Iceland to publish its catch figures every month."
MARKUP = "<script>alert(1)</script> {{ 7*7 }} {% raw %} **bold** [link](javascript:alert(2)) &amp; <img src=x onerror=alert(3)>"
#: The articles of each case, by file name.
CASES: dict[str, dict[str, str | bytes]] = {
    "one article alone": {"a.txt": f"{DEAL}\n{ASK}\n"},
    "two copies": {"a.txt": f"{DEAL}\n", "b.txt": f"{DEAL}\n"},
    "markup in the text": {
        "a.txt": f"Norway, Iceland and {MARKUP}\n\n{DEAL}\nNorway urged Iceland to drop {MARKUP} at once.\n"
        f"“We will sign {MARKUP} today,” said Norway.\n"
    },
    "markup in the name of the file": {"<b>{{7*7}}.txt": f"{DEAL}\n"},
    "control characters": {
        "a.txt": f"{DEAL}\n“We\x07 signed\x1b[31m the\x08 text\x7f of\x0c the\x85 deal\u2028 today\u202e at last,” Norway told reporters.\n"
    },
    "a hundred thousand combining marks": {"a.txt": f"{DEAL}\nNorway urged Iceland to pay{chr(0x301) * 100_000} at once.\n"},
    "one very long word": {"a.txt": f"{DEAL}\nNorway urged Iceland to {'a' * 200_000} now.\n"},
    "one very long line": {"a.txt": f"{DEAL} {ASK} " * 120},
    "nothing but boilerplate": {"a.txt": "Read more: Ten things to know\nShare this article\nSign up for our newsletter\nAdvertisement\n"},
    "CRLF": {"a.txt": f"Cod deal\r\n\r\n{DEAL}\r\n\r\n{ASK}\r\n".encode()},
    "old Mac line ends": {"a.txt": f"Cod deal\r\r{DEAL}\r\r{ASK}\r".encode()},
    "Latin-1": {"a.txt": f"Norway and Iceland met in a café in Tromsø.\n{DEAL}\n".encode("latin-1")},
    "UTF-16": {"a.txt": f"{DEAL}\n{ASK}\n".encode("utf-16")},
    "a byte order mark": {"a.txt": f"\ufeff{DEAL}\n"},
    "a headline alone": {"a.txt": "Norway and Iceland agree to share cod quota"},
    "one word": {"a.txt": "Norway"},
    "marks alone": {"a.txt": "“”‘’\"' — … !!! ??? () [] 1 2 3\n"},
    "open quotation marks": {"a.txt": f"“{DEAL} “{ASK} ‘Norway said “no. {'“' * 500}\n"},
    "brackets without end": {"a.txt": f"{'(' * 2000}{DEAL}{'[' * 2000}\n"},
    "huge numbers": {"a.txt": f"{DEAL}\nNorway paid Iceland ${'9' * 400} and 1e999 euros. Some 0 boats sank. About {10**30} fish died.\n"},
    "impossible dates": {
        "a.txt": f"OSLO, February 31, 2015 - {DEAL} They will meet on June 99, 0000. They met on 29 February 2015 and in 9999.\n"
    },
    "emoji and wide letters": {
        "a.txt": "🇳🇴 and 🇮🇸 agreed 🤝. Ｎｏｒｗａｙ urged Iceland to pay 👩\u200d👩\u200d👧 now. Norway agreed to ﬁsh.\n"
    },
    "all in capitals": {"a.txt": f"{DEAL}\n{ASK}\n".upper()},
    "all in lower case": {"a.txt": f"{DEAL}\n{ASK}\n".lower()},
    "another language beside": {
        "a.txt": f"{DEAL}\n",
        "b.txt": "Норвегия и Исландия договорились во вторник поровну разделить квоту на треску, сообщили министры.\n",
    },
}
#: Those that are laid out on paper too, which takes a second each.
ON_PAPER = ("markup in the text", "control characters", "nothing but boilerplate")


def _written(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, data in files.items():
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


@pytest.mark.parametrize("name", CASES)
def test_any_article_makes_a_brief_and_documents(
    name: str, tmp_path: Path, breaches: Callable[[Brief, Sequence[Article]], list[str]]
) -> None:
    """The brief holds to the contract, is verified whole, and is written in every format within seconds."""
    folder = _written(tmp_path, CASES[name])
    begun = time.process_time()
    brief, articles = build([folder]), read([folder]).articles
    assert breaches(brief, articles) == []
    assert verify(brief, articles).failures == ()
    documents = render(brief, formats=["html", "json", "docx", *(["pdf"] if name in ON_PAPER else [])])
    assert Brief.model_validate_json(documents["brief.json"]) == brief
    assert Document(io.BytesIO(documents["brief.docx"])).paragraphs
    assert documents["brief.html"].startswith(b"<!DOCTYPE html>")
    assert "brief.pdf" not in documents or documents["brief.pdf"].startswith(b"%PDF-")
    assert time.process_time() - begun < 20


def test_markup_in_an_article_is_shown_as_text(tmp_path: Path) -> None:
    """A page shows tags, template marks and links of an article as the characters they are, and runs none of them."""
    brief = build([_written(tmp_path, CASES["markup in the text"])])
    page = render(brief, formats=["html"])["brief.html"].decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} {% raw %} **bold**" in page
    assert page.count("<script") == 1  # ours
    assert not re.search(r"""<img|href=["']?javascript:""", page)


def test_markup_in_the_name_of_a_file_is_shown_as_text(tmp_path: Path) -> None:
    """A file may be called anything."""
    brief = build([_written(tmp_path, CASES["markup in the name of the file"])])
    page = render(brief, formats=["html"])["brief.html"].decode()
    assert "&lt;b&gt;{{7*7}}.txt" in page
    assert "<b>{{" not in page


def test_control_characters_never_reach_a_document(tmp_path: Path) -> None:
    """Marks that ring, erase or turn the direction of a terminal or page are made harmless; the data keeps them."""
    brief = build([_written(tmp_path, CASES["control characters"])])
    documents = render(brief, formats=["html", "json", "docx"])
    text = "\n".join(p.text for p in Document(io.BytesIO(documents["brief.docx"])).paragraphs)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", documents["brief.html"].decode() + text)
    assert ["\x1b[31m" in quote["text"] for quote in json.loads(documents["brief.json"])["quotes"]] == [True]


def test_an_article_of_boilerplate_proves_nothing(tmp_path: Path) -> None:
    """Nothing is taken from it, and its limits say so."""
    brief = build([_written(tmp_path, CASES["nothing but boilerplate"])])
    assert not any((brief.agreements, brief.asks, brief.numbers, brief.timeline, brief.quotes))
    assert "no_body" in {doubt.code for doubt in brief.diagnostics}


@pytest.mark.parametrize("name", ["CRLF", "old Mac line ends", "Latin-1", "UTF-16", "a byte order mark", "all in capitals"])
def test_the_form_of_a_file_does_not_hide_what_it_says(name: str, tmp_path: Path) -> None:
    """Line ends, encodings and capitals aside, the deal is told."""
    brief = build([_written(tmp_path, CASES[name])])
    assert any("quota" in agreement.text.lower() for agreement in brief.agreements)


def test_two_copies_are_one_source(tmp_path: Path) -> None:
    """The same bytes under two names are one article, found at two places."""
    brief = build([_written(tmp_path, CASES["two copies"])])
    assert [(s.file, s.also_at) for s in brief.sources] == [("a.txt", ("b.txt",))]
    assert [a.origins for a in brief.agreements] == [1]


def test_forty_articles_make_one_brief(tmp_path: Path, breaches: Callable[[Brief, Sequence[Article]], list[str]]) -> None:
    """Forty accounts in forty wordings of one deal are one agreement, with a proof from each, and a page that stays short."""
    countries = ("Norway", "Iceland", "Denmark", "Sweden")
    for n in range(40):
        asker, asked = countries[n % 4], countries[(n + 1) % 4]
        text = f"Talks, day {n}\n\nMarch {1 + n % 28}, 2015\n\nMinisters met in hall {n} of the harbour, where {n + 11} boats lay.\n"
        text += f"Norway and Iceland agreed to share the cod quota equally, clerk {n} wrote.\n"
        text += f"{asker} urged {asked} to inspect {n + 20} trawlers.\n"
        (tmp_path / f"{n:02}.txt").write_text(text, encoding="utf-8")
    brief = build([tmp_path])
    assert breaches(brief, read([tmp_path]).articles) == []
    quota = [a for a in brief.agreements if "quota" in a.text]
    assert [len({e.source for e in a.evidence}) for a in quota] == [40]
    assert all(sum(not e.minor for e in entries) <= 16 for entries in (brief.agreements, brief.asks, brief.numbers, brief.timeline))
    assert set(render(brief, formats=["html", "json", "docx"])) == {"brief.html", "brief.json", "brief.docx"}
