"""The whole story: laws that the brief of any event holds to, whatever its articles say."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from briefing.ingest import read
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.pipeline import build
from briefing.render import render
from briefing.verify import LISTS, verify
from briefing.wording import with_supported_wording

SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))
LEDGERS = ("agreements", "asks", "numbers", "timeline", "quotes")
#: An event of our own: two sides, a number told twice, an ask and its answer, a wire story in two papers.
EVENT = {
    "herald.txt": """Norway and Iceland agree on cod

OSLO, March 3, 2015 - Norway and Iceland agreed on Tuesday to share the cod quota equally.
Norwegian Foreign Minister Ingrid Solberg urged Iceland to publish its catch figures every month.
"We have waited ten years for this text," Solberg told reporters.
About 4,000 fishermen work along the coast, the fisheries directorate said. The two countries will meet again in Reykjavik in May.
""",
    "tribune.txt": """Fishing deal signed in Oslo

March 4, 2015

Iceland promised to publish its catch figures every month, as Norway had asked.
The fisheries directorate said on Tuesday that about 6,000 fishermen work along the coast.
Iceland called on the European Union to lift its ban on Icelandic mackerel.
""",
    "courier.txt": """Trawlers wait for the text

Crews in Tromso welcomed the deal. "Nobody asked us," said Kari Berg, who owns two trawlers.
If Iceland opens its ports, Norway will drop its fees, Solberg said.
Norway did not agree to a common fleet. The ministry rejected a demand by Greenpeace to close the northern banks.
""",
}


def _made(folder: Path, texts: dict[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=["seeds", "fisheries"])
def files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The articles of an event: the samples, then one of our own."""
    return SEEDS if request.param == "seeds" else sorted(_made(tmp_path_factory.mktemp("event"), EVENT).iterdir())


@pytest.fixture(scope="module")
def brief(files: list[Path]) -> Brief:
    """The brief of the event."""
    return build(files)


def _proven(brief: Brief, name: str) -> set[tuple[str, int, int]]:
    """What a list rests on, told by texts and places rather than by ids."""
    hashes = {source.id: source.text_sha256 for source in brief.sources}
    return {(hashes[e.source], e.start, e.end) for entry in getattr(brief, name) for e in entry.evidence if e.role == "claim"}


def test_a_brief_holds_to_the_contract(files: list[Path], brief: Brief, breaches: Callable[[Brief, Sequence[Article]], list[str]]) -> None:
    """Ids, proofs, values and sources stand as the contract has them, and everything is verified."""
    articles = read(files).articles
    assert breaches(brief, articles) == []
    assert verify(brief, articles).failures == ()


def test_every_list_of_the_events_is_filled(brief: Brief) -> None:
    """The laws of this page are not held by empty lists."""
    assert all(getattr(brief, name) for name in ("parties", *LEDGERS, "key_points", "sources"))


def test_the_order_of_the_paths_does_not_matter(files: list[Path], brief: Brief) -> None:
    """The same articles in any order, and as files or as their folder, make the same data and the same page, byte for byte."""
    expected = render(brief, formats=["json", "html"])
    orders = [files[::-1], [*files[2:], *files[:2]], [*files[1::2], *files[::2]], [files[0].parent]]
    for order in orders:
        assert render(build(order), formats=["json", "html"]) == expected


def test_the_same_article_twice_changes_nothing_but_where_it_was_found(files: list[Path], brief: Brief, tmp_path: Path) -> None:
    """A copy under another name is told in also_at, and as a doubt of its own."""
    copy = tmp_path / "zz-copy.txt"
    shutil.copyfile(files[-1], copy)
    twice = build([*files, copy])
    assert {at for source in twice.sources for at in source.also_at} == {"zz-copy.txt"}
    sources = tuple(source.model_copy(update={"also_at": ()}) for source in twice.sources)
    doubts = tuple(doubt for doubt in twice.diagnostics if doubt.code != "identical_copy")
    assert twice.model_copy(update={"sources": sources, "diagnostics": doubts}) == brief


def test_an_article_of_the_same_words_adds_proofs_alone(files: list[Path], brief: Brief, tmp_path: Path) -> None:
    """A paper that prints the text of another adds neither an entry nor an origin."""
    (tmp_path / "reprint.txt").write_bytes(files[0].read_bytes() + b"\n\n")
    more = build([*files, tmp_path / "reprint.txt"])
    assert len({s.origin for s in more.sources}) == len({s.origin for s in brief.sources})
    for name in LEDGERS:
        assert sorted(e.text for e in getattr(more, name)) == sorted(e.text for e in getattr(brief, name))
        assert sorted(e.origins for e in getattr(more, name)) == sorted(e.origins for e in getattr(brief, name))


def test_an_article_never_takes_the_proof_of_another(files: list[Path], brief: Brief) -> None:
    """What a list rests on without an article, it still rests on with it."""
    for left_out in files:
        less = build([path for path in files if path != left_out])
        for name in LEDGERS:
            assert _proven(less, name) <= _proven(brief, name)


def test_an_unrelated_article_leaves_the_keys_and_the_words(files: list[Path], brief: Brief, tmp_path: Path) -> None:
    """Entries keep their keys and their words when an article on something else is added."""
    text = "Astronomers of the university of Leiden found a comet behind Neptune.\nIts tail is 40,000 kilometres long.\n"
    (tmp_path / "comet.txt").write_text(text, encoding="utf-8")
    more = build([*files, tmp_path / "comet.txt"])
    for name in (*LEDGERS, "discrepancies", "parties"):
        before, after = getattr(brief, name), {entry.key: entry for entry in getattr(more, name)}
        assert {entry.key for entry in before} <= set(after)
        assert all(after[entry.key].text == entry.text for entry in before if name in LEDGERS)


def test_putting_lines_in_supported_words_again_changes_nothing(brief: Brief) -> None:
    """What stands in its source's words stays."""
    assert with_supported_wording(brief) == brief


def test_the_lists_of_the_laws_are_those_of_the_brief() -> None:
    """A list that the contract gains is held to these laws too."""
    assert set(LEDGERS) | {"parties", "discrepancies", "key_points"} == set(LISTS)
