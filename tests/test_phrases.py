"""Sentences and what the longest match finds in them."""

import pytest

from briefing.lexicons.phrases import groups, longest, phrases, words


def found(text: str) -> list[str]:
    """Each phrase of the text as "words=sense:key", "?" behind what is guarded, "+" behind a plural; several senses parted by "|"."""
    tokens, at, seen = words(text), 0, []
    while at < len(tokens):
        length, candidates = longest(tokens, at)
        if length:
            senses = "|".join(f"{c.sense}:{c.key}{'?' * c.guarded}{'+' * c.plural}" for c in candidates)
            seen.append(f"{' '.join(tokens[at : at + length])}={senses}")
        at += length or 1
    return seen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Britain and Ivory Coast", ["Britain=country:GB", "Ivory Coast=country:CI"]),
        ("trade with Guinea-Bissau", ["Guinea - Bissau=country:GW"]),
        ("two Danes", ["Danes=people:DK+"]),
        ("a visit to Jordan", ["Jordan=country:JO?"]),
        ("Korea", ["Korea=country:KP?|country:KR?"]),
        ("let us go", []),
        ("It may chad, turkey", []),
        ("who said", []),
        ("WHO said", ["WHO=body:un/who"]),
        ("Let it be", []),
        ("the Bank of England", ["Bank of England=body:GB/bank of england"]),
        ("the UN refugee agency", ["UN refugee agency=body:unhcr"]),
        ("Nato and NATO", ["Nato=body:nato", "NATO=body:nato"]),
        ("the White House", ["White House=seat:US/white house"]),
        ("a white house", []),
        ("the foreign ministry", ["foreign ministry=pattern:foreign ministry"]),
        ("the Ministry of Mines", ["Ministry of Mines=pattern:mines ministry"]),
        ("secretaries of state", ["secretaries of state=office:secretary of state+"]),
        ("attorneys general", ["attorneys general=office:attorney general+"]),
        ("Gen. Dupont", ["Gen.=office:gen."]),
        ("the general idea", []),
        ("Chancellor of the Exchequer", ["Chancellor of the Exchequer=office:chancellor of the exchequer"]),
        ("negotiators", ["negotiators=office:negotiator+|group:negotiators"]),
        ("told Reuters", ["Reuters=media:Reuters"]),
        ("wrote on Facebook", ["Facebook=platform:Facebook?"]),
        ("in the South China Sea", ["South China Sea=other:south china sea"]),
        ("the Paris Agreement", ["Paris Agreement=other:paris agreement"]),
        ("Latin American", ["Latin American=other:latin american"]),
    ],
)
def test_longest(text: str, expected: list[str]) -> None:
    """The longest phrase wins, capitals decide, and what is doubtful is guarded."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("surface", "short"),
    [("World Bank", "Bank"), ("IMF", "Fund"), ("European Commission", "Commission"), ("NATO", "Alliance"), ("African Union", "Union")],
)
def test_shorts(surface: str, short: str) -> None:
    """A general word with a capital may mean the body named before, and is always guarded."""
    (body,) = longest(words(surface))[1]
    candidates = longest([short])[1]
    assert body.key in [c.key for c in candidates if c.sense == "short"]
    assert all(c.guarded for c in candidates if c.sense == "short")
    assert longest([short.lower()])[1] == () or all(c.sense != "short" for c in longest([short.lower()])[1])


def test_groups() -> None:
    """A demonym with these nouns means the country, a group of its people, or a firm."""
    assert [groups()[noun].means for noun in ("officials", "lawmakers", "firms", "navy", "troops")] == [
        "country",
        "group",
        "company",
        "body",
        "group",
    ]
    assert groups()["administration"].lone
    assert not groups()["officials"].lone


def test_one_candidate_a_meaning() -> None:
    """No phrase has one meaning twice, and every shape has a letter for each token."""
    for key, candidates in phrases().items():
        assert len({(c.sense, c.key, c.plural) for c in candidates}) == len(candidates), key
        assert all(len(c.shape) == len(key) for c in candidates), key


@pytest.mark.slow
def test_tokens_are_the_parser_s() -> None:
    """Surfaces of countries, bodies and outlets are cut as the language pipeline cuts them."""
    from spacy.lang.en import English

    from briefing.lexicons import load
    from briefing.lexicons.actors import bodies, countries

    cut = English().tokenizer
    surfaces = [name for c in countries().values() for name in (c.name, *c.aliases, *c.adjectives, *c.capitals)]
    surfaces += [name for b in bodies().values() for name in (b.name, *b.aliases, *b.shorts)]
    surfaces += [name.removesuffix("?") for name in load("companies")["media"]]
    assert [s for s in surfaces if [t.text for t in cut(s.replace("’", "'"))] != words(s)] == []
