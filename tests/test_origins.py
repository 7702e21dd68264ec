"""Independence: articles that print one text, or carry one wire story, are one origin."""

import pytest

from briefing.consolidate.origins import find_origins
from briefing.model.article import Article, Paragraph, ParagraphKind

WIRE = (
    "Ministers of both coasts met in the old harbour hall and agreed to share the catch by halves from next spring, "
    "ending a quarrel that had kept the trawlers in port for most of the year."
)
OWN = (
    "In the fish market nobody spoke of anything else this morning. Crews that had waited since June for a text to sign "
    "now ask what it will cost them to buy new nets."
)
OTHER = (
    "Prices for herring rose by a tenth at the auction after the news, traders said, though few believed that it would last beyond "
    "Easter week."
)
#: Texts, and the origin of each.
CASES = {
    "two stories": ([WIRE, OWN], "O1 O2"),
    "one story twice": ([WIRE, WIRE + "\n"], "O1 O1"),
    "other white space and case": ([WIRE, WIRE.upper().replace(" ", "\n")], "O1 O1"),
    "a wire story with a paper's own opening": ([WIRE, f"{OWN} {WIRE}"], "O1 O1"),
    "half of a wire story": ([WIRE, f"{WIRE[:115]} {OWN}"], "O1 O1"),
    "a sentence in common": ([f"{WIRE} {OWN}", f"{OTHER} {OTHER.swapcase()} {OWN[:64]}"], "O1 O2"),
    "two stories through a third that has both": ([WIRE, OTHER, f"{WIRE} {OTHER}"], "O1 O1 O1"),
    "few words": (["Deal done.", "Deal  done. ", "No deal."], "O1 O1 O2"),
    "no words": (["", ""], "O1 O2"),
    "nothing": ([], ""),
}


@pytest.mark.parametrize("name", CASES)
def test_articles_that_share_their_text_share_an_origin(name: str) -> None:
    """Origins are named in the order of the sources."""
    texts, expected = CASES[name]
    articles = [Article.from_text(text, id=f"S{n}") for n, text in enumerate(texts, 1)]
    found = find_origins(articles)
    assert list(found) == [article.id for article in articles]
    assert " ".join(found.values()) == expected


def test_boilerplate_in_common_is_no_origin_in_common() -> None:
    """Two articles of one site share its prompts, not its sources."""
    prompt = f"{OTHER} {OTHER}\n"
    articles = [
        Article.from_text(
            prompt + text,
            id=f"S{n}",
            paragraphs=(
                Paragraph(0, len(prompt), ParagraphKind.BOILERPLATE),
                Paragraph(len(prompt), len(prompt + text), ParagraphKind.BODY),
            ),
        )
        for n, text in enumerate((WIRE, OWN), 1)
    ]
    assert find_origins(articles) == {"S1": "O1", "S2": "O2"}


def test_many_reprints_are_one_origin() -> None:
    """However many papers print a story, it has one origin, and a story beside them stays its own."""
    articles = [Article.from_text(f"{WIRE} Edition {n}.", id=f"S{n}") for n in range(1, 31)]
    found = find_origins([*articles, Article.from_text(OWN, id="S31")])
    assert set(found.values()) == {"O1", "O2"}
    assert found["S31"] == "O2"
