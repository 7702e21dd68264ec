"""Likeness of claims: what two accounts of one thing share, and what keeps two things apart."""

import itertools

import pytest

from briefing.annotate import annotate
from briefing.consolidate.gathering import Found
from briefing.consolidate.likeness import Likeness, grouped, stems, weight
from briefing.model.article import Article, Span
from briefing.model.claims import Claim, ClaimKind

pytestmark = pytest.mark.slow


def claims(*lines: str) -> list[Found]:
    """A claim a line, each from an article of its own: “who: what they want”; without “who:” nobody is named."""
    told = [line.rpartition(": ") for line in lines]
    articles = [Article.from_text(what, id=f"S{n}") for n, (_, _, what) in enumerate(told, 1)]
    return [Found(one, _claim(who, Span(0, len(one.article.text)))) for one, (who, _, _) in zip(annotate(articles), told, strict=True)]


def _claim(who: str, span: Span) -> Claim:
    return Claim(ClaimKind.ASK, "test", 0, span, span, (), actors=(who,) if who else ())


def no_others(one: Found, other: Found) -> bool:
    """Whether the two claims may be one side's."""
    a, b = set(one.claim.actors), set(other.claim.actors)
    return bool(a & b) or not a or not b


def grouped_ids(found: list[Found], threshold: float = 0.42) -> list[list[str]]:
    """The groups as the sources of their members."""
    return [[f.source for f in group] for group in grouped(found, threshold, no_others)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boost trade in weapons.", "boost trade weapon"),
        ("Strengthen trade in arms.", "boost trade weapon"),
        ("Make new efforts to do the work.", ""),
        ("They want help with deportations of the deported.", "aid deport want"),
    ],
)
def test_claims_are_compared_by_stems(text: str, expected: str) -> None:
    """Words of content count, cut to stems, with synonyms under one; light words count for nothing."""
    assert " ".join(sorted(stems(claims(text)[0]))) == expected


def test_the_same_words_are_wholly_alike_and_others_not_at_all() -> None:
    """Likeness runs from 0 to 1 and does not ask who stands first."""
    found = claims("Publish the catch figures.", "Publish the catch figures!", "Release the prisoners.", "Publish figures on prisoners.")
    likeness = Likeness(found)
    assert likeness.of(0, 1) == 1
    assert likeness.of(0, 2) == 0
    for a, b in itertools.combinations(range(4), 2):
        assert likeness.of(a, b) == likeness.of(b, a)
        assert 0 <= likeness.of(a, b) <= 1


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    """Two claims that share what no other claim says are more alike than two that share what all say."""
    found = claims("Open the border and the mine.", "Open the border and the port.", "Open the canal and the mine.", "Open the border.")
    likeness = Likeness(found)
    assert likeness.of(0, 2) > likeness.of(0, 1)


def test_pairs_are_all_that_share_two_stems() -> None:
    """The index finds what a comparison of all with all would."""
    found = claims("Open ports and mines.", "Open mines.", "Sell the mines and ports.", "Release prisoners.", "Free trade in grain.")
    likeness = Likeness(found)
    every = [(a, b) for a, b in itertools.combinations(range(5), 2) if len(likeness.stems[a] & likeness.stems[b]) > 1]
    assert sorted(likeness.pairs()) == every


def test_accounts_of_one_ask_make_one_group() -> None:
    """Groups and their members stand in the order of the claims."""
    found = claims(
        "Norway: publish the catch figures every month",
        "Norway: release the prisoners of war",
        "Norway: publish catch figures monthly",
        "Norway: release all prisoners of the war",
    )
    assert grouped_ids(found) == [["S1", "S3"], ["S2", "S4"]]


def test_one_that_names_nobody_does_not_make_one_ask_of_two() -> None:
    """Norway's ask and Greenland's stay two, whatever stands between them and in whatever order."""
    lines = ("Norway: publish the catch figures", "publish the catch figures", "Greenland: publish the catch figures")
    for order in itertools.permutations(lines):
        groups = grouped(claims(*order), 0.42, no_others)
        assert sorted(len(group) for group in groups) == [1, 2]
        assert all(len({actor for f in group for actor in f.claim.actors}) == 1 for group in groups)


def test_two_claims_of_one_sentence_are_two_things() -> None:
    """Not even a claim of another article that is like both makes them one."""
    first, other = claims("Norway: fight smuggling of drugs, fight smuggling of arms", "Norway: fight smuggling of drugs and of arms")
    text = first.annotated.article.text
    comma = text.index(",")
    halves = [Found(first.annotated, _claim("Norway", span)) for span in (Span(0, comma), Span(comma + 1, len(text)))]
    for order in itertools.permutations([*halves, other]):
        sizes = [[f.source for f in group] for group in grouped(list(order), 0.3, no_others)]
        assert all(group.count("S1") <= 1 for group in sizes)


def test_claims_of_one_topic_are_one_whatever_their_words() -> None:
    """The deal of two sides is one deal."""
    found = claims("The pact was sealed at dawn.", "Both sides shook hands.", "Grain will be sold.")
    topics = {"S1": "deal", "S2": "deal", "S3": None}
    groups = grouped(found, 0.42, no_others, topic=lambda f: topics[f.source])
    assert [[f.source for f in group] for group in groups] == [["S1", "S2"], ["S3"]]


def test_a_claim_that_says_little_weighs_little() -> None:
    """“Reaffirmed their commitments” stands behind what names its content."""
    vague, plain = claims("Continue the work.", "Cut the tariff on frozen fish by June.")
    assert weight(vague) < weight(plain) - 1


def test_no_claims_make_no_groups() -> None:
    """Nothing comes of nothing."""
    assert grouped([], 0.42, no_others) == []
