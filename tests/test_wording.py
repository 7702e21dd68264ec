"""A line of the brief says nothing that its sentences do not: a word, a name, a number, a “not” or an “if” too many or too few is told."""

from typing import Any

import pytest

from briefing.lexicons import load
from briefing.model.article import Article, Span
from briefing.model.brief import Brief
from briefing.wording import Cast, unsupported, with_supported_wording

LEXICON = load("wording")


def brief_of(line: str, proof: str, **fields: object) -> Brief:
    """A brief of one line that rests on one sentence, its decisive words in brackets; Norway, Iceland and Denmark are its parties."""
    lead, _, rest = proof.partition("[")
    focus, _, tail = rest.partition("]")
    article = Article.from_text(lead + focus + tail)
    evidence = article.evidence(Span(0, len(article.text)), focus=Span(len(lead), len(lead) + len(focus)))
    parties = [{"id": f"P{n}", "name": name, "type": "country"} for n, name in enumerate(("Norway", "Iceland", "Denmark"), 1)]
    agreement = {"id": "A1", "text": line, "status": "pledged", "parties": ["P1"], "evidence": [evidence], **fields}
    return Brief.model_validate({"title": "", "engine": {"name": "t", "version": "0"}, "parties": parties, "agreements": [agreement]})


def reasons(brief: Brief) -> list[str]:
    """What the first agreement says beyond its proof."""
    return list(unsupported(brief.agreements[0], Cast(brief)))


@pytest.mark.parametrize("example", LEXICON["examples"], ids=lambda example: f"{example['line']} {example['holds']}")
def test_a_line_is_held_against_its_sentence(example: dict[str, Any]) -> None:
    """The examples of the lexicon are judged as it says."""
    assert (reasons(brief_of(example["line"], example["proof"])) == []) is example["holds"]


@pytest.mark.parametrize("name", ["negations", "negated_verbs", "idioms", "conditions", "hedges", "relative", "spans", "own"])
def test_the_words_are_sorted_lower_case_and_once(name: str) -> None:
    """A list that is in order shows what it lacks."""
    words = LEXICON[name]
    assert words == sorted({word.lower() for word in words})


@pytest.mark.parametrize(
    ("line", "proof", "fault"),
    [
        ("Norway agreed to pay 40 million.", "Norway [agreed to pay 4 million].", "the number 40 million does not stand"),
        ("Norway agreed to pay Sweden.", "Norway [agreed to pay] its neighbour.", "“sweden” does not stand"),
        ("Norway agreed to leave.", "Norway has not yet [agreed to leave].", "“not” in the decisive words"),
        ("Norway agreed to leave.", "Norway [agreed to leave unless Iceland pays].", "“unless” in its evidence is missing"),
        ("Norway agreed to leave.", "Norway may have [agreed to leave].", "“may” in its evidence is missing"),
        ("Norway agreed not to leave.", "Norway [agreed to leave], but Iceland did not mind.", "“not” does not stand before “leave”"),
        ("Norway agreed to accept boats.", "Norway [refused to accept boats].", "“refused” in the decisive words"),
    ],
)
def test_the_fault_is_named(line: str, proof: str, fault: str) -> None:
    """A person learns which word is not borne out."""
    assert any(reason.startswith(fault) for reason in reasons(brief_of(line, proof)))


@pytest.mark.parametrize(
    ("line", "proof", "fields"),
    [
        ("Norway will meet Iceland on 3 May 2021.", "It [will meet Iceland] on Monday.", {"when": "2021-05-03"}),
        ("Norway will meet Iceland on Monday.", "It [will meet Iceland] on 3 May.", {"when": "2021-05-03"}),
        ("Norway and Iceland agreed to leave.", "Both [agreed to leave].", {"parties": ["P1", "P2"]}),
        ("Norway agreed to leave.", "Oslo [agreed to leave].", {"parties": []}),
        ("Norway agreed to leave.", "Norwegian envoys [agreed to leave].", {"parties": []}),
        ("Norway agreed to leave.", "Norway [agreed to leave if Iceland pays].", {"condition": "if Iceland pays"}),
        ("Norway agreed to meet on 3 May.", "Norway [agreed to meet on 3 May].", {}),
        ("Norway sought to close two ports.", "Norway is [seeking to close two ports].", {}),
    ],
)
def test_what_was_resolved_may_be_said(line: str, proof: str, fields: dict[str, Any]) -> None:
    """A line may use the parties and dates that its fields name, and say a country by its other names."""
    assert reasons(brief_of(line, proof, **fields)) == []


def test_an_unsupported_line_gives_way_to_its_sentence() -> None:
    """The line takes the words of its first proof, and the change is said."""
    mended = with_supported_wording(brief_of("Norway agreed to stay.", "Norway [agreed to leave]."))
    assert mended.agreements[0].text == "Norway agreed to leave."
    assert [doubt.code for doubt in mended.diagnostics] == ["wording_replaced"]
    assert with_supported_wording(mended) == mended


def test_a_supported_line_stays() -> None:
    """What its sentence bears out is left alone."""
    brief = brief_of("Norway agreed to leave.", "Norway, it said, [agreed to leave].")
    assert with_supported_wording(brief) == brief
