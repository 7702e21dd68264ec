"""Surfaces and what they mean: countries, bodies, offices, office-holders and given names."""

import doctest

import pytest

from briefing.lexicons import actors, given_names, holders, phrases, portfolios, surfaces, tables, tokens
from briefing.lexicons import bodies as bodies_
from briefing.lexicons import countries as countries_
from briefing.lexicons import offices as offices_
from briefing.lexicons.actors import (
    bodies,
    body_of,
    company_cues,
    countries_of,
    country_of,
    demonyms,
    fold,
    gender_of,
    holders_of,
    in_office,
    office_of,
    public_body,
)
from briefing.model.brief import PartyType

MODULES = [actors, bodies_, countries_, given_names, holders, offices_, phrases, portfolios, surfaces, tables, tokens]


@pytest.mark.parametrize("module", MODULES)
def test_examples(module: object) -> None:
    """The examples in the docstrings hold."""
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("surface", "code"),
    [
        ("U.S.", "US"), ("the United States", "US"), ("America", "US"), ("Britain", "GB"), ("Holland", "NL"), ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"), ("Türkiye", "TR"), ("Zaire", "CD"), ("Burma", "MM"), ("the Soviet Union", "SU"), ("East Germany", "DD"),
        ("West Germany", "DE"), ("Czechoslovakia", "CS"), ("South Korea", "KR"), ("the White House", "US"), ("Kremlin", "RU"),
        ("Downing Street", "GB"), ("Élysée", "FR"), ("Elysee Palace", "FR"), ("Blue House", "KR"), ("Whitehall", "GB"),
    ],
)  # fmt: skip
def test_country_of(surface: str, code: str) -> None:
    """A name, a short form, an old name or a seat of government finds its country."""
    found = country_of(surface)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("surface", ["Congo", "Korea", "the South", "Paris", "French", "Brussels", "Atlantis"])
def test_no_one_country(surface: str) -> None:
    """What may mean several countries, a capital, an adjective or nothing known is no country's name."""
    assert country_of(surface) is None


@pytest.mark.parametrize(
    ("surface", "senses"),
    [
        ("Swiss", {"adjective": ("CH",)}), ("Korean", {"adjective": ("KP", "KR"), "people": ("KP", "KR")}), ("Danes", {"people": ("DK",)}),
        ("Frenchwoman", {"people": ("FR",)}), ("Kiev", {"capital": ("UA",)}), ("Peking", {"capital": ("CN",)}),
        ("Belgrade", {"capital": ("RS", "YU")}), ("Dominican", {"adjective": ("DM", "DO"), "people": ("DM", "DO")}),
    ],
)  # fmt: skip
def test_countries_of(surface: str, senses: dict[str, tuple[str, ...]]) -> None:
    """An adjective, a noun of people or a capital finds its countries by sense."""
    assert countries_of(surface) == senses


def test_demonyms() -> None:
    """Adjectives and nouns of people lead to codes; names and capitals do not."""
    assert demonyms()["briton"] == ("GB",)
    assert demonyms()["filipinos"] == ("PH",)
    assert "france" not in demonyms()
    assert "tokyo" not in demonyms()


@pytest.mark.parametrize(
    ("surface", "key", "type_"),
    [
        ("UN refugee agency", "unhcr", PartyType.ORGANISATION), ("the U.N. health agency", "un/who", PartyType.ORGANISATION),
        ("Fed", "US/fed", PartyType.GOVERNMENT_BODY), ("European Central Bank", "ecb", PartyType.ORGANISATION),
        ("Foggy Bottom", "US/state", PartyType.GOVERNMENT_BODY), ("Hizbollah", "LB/hezbollah", PartyType.GROUP),
        ("the Knesset", "IL/knesset", PartyType.GOVERNMENT_BODY), ("GATT", "gatt", PartyType.ORGANISATION),
        ("Quai d'Orsay", "FR/quai d'orsay", PartyType.GOVERNMENT_BODY), ("the House of Commons", "GB/commons", PartyType.GOVERNMENT_BODY),
        ("European Parliament", "eu parliament", PartyType.ORGANISATION),
        ("Threadneedle Street", "GB/bank of england", PartyType.GOVERNMENT_BODY),
    ],
)  # fmt: skip
def test_body_of(surface: str, key: str, type_: PartyType) -> None:
    """A name, an alias or an acronym finds its body, whose kind tells the type of party."""
    found = body_of(surface)
    assert found is not None
    assert (found.key, found.type) == (key, type_)


@pytest.mark.parametrize("surface", ["the Bank", "the Commission", "the Union", "UN food agency", "the ministry"])
def test_no_one_body(surface: str) -> None:
    """A general word, or a description of two bodies, names none by itself."""
    assert body_of(surface) is None


def test_country_of_a_body() -> None:
    """A body of a body belongs to the country of the latter."""
    assert bodies()["US/border patrol"].country == "US"
    assert bodies()["un/security council"].country is None


@pytest.mark.parametrize(
    ("code", "pattern", "key", "name"),
    [
        ("PE", "foreign affairs ministry", "PE/foreign ministry", "Peruvian Foreign Ministry"),
        ("KR", "Ministry of National Defense", "KR/defence ministry", "South Korean Defence Ministry"),
        ("GB", "central bank", "GB/bank of england", "Bank of England"), ("CL", "central bank", "CL/central bank", "Chilean Central Bank"),
        ("US", "foreign ministry", "US/state", "State Department"),
        ("GB", "Ministry of Defence", "GB/ministry of defence", "Ministry of Defence"),
        ("FR", "ministry of the interior", "FR/interior ministry", "French Interior Ministry"),
        ("KE", "parliament", "KE/parliament", "Kenyan Parliament"),
        ("JP", "parliament", "JP/diet", "Diet"), ("DE", "foreign ministry", "DE/auswaertiges amt", "German Foreign Office"),
    ],
)  # fmt: skip
def test_public_body(code: str, pattern: str, key: str, name: str) -> None:
    """A pattern and a country make one body under all spellings, a listed one where there is one."""
    found = public_body(code, pattern)
    assert found is not None
    assert (found.key, found.name, found.type) == (key, name, PartyType.GOVERNMENT_BODY)
    assert found.country == code


def test_no_public_body() -> None:
    """What is no ministry's or agency's name makes no body, and neither does an unknown country."""
    assert public_body("PE", "anchovy") is None
    assert public_body("ZZ", "foreign ministry") is None


@pytest.mark.parametrize(
    ("surface", "role", "kind", "of"),
    [
        ("Taoiseach", "Taoiseach", "head of government", "IE"),
        ("chancellor of the exchequer", "Chancellor of the Exchequer", "minister", "GB"),
        ("Secretary of State", "Secretary of State", "minister", "US"), ("Minister of Mines", "Minister of Mines", "minister", None),
        ("deputy trade minister", "Deputy Trade Minister", "minister", None), ("Sen.", "Senator", "legislator", "US/senate"),
        ("Gen.", "General", "military", None), ("chief negotiator", "chief negotiator", "diplomat", None),
        ("Ambassador to", "Ambassador", "diplomat", None), ("ayatollah", "Ayatollah", "religious", None),
    ],
)  # fmt: skip
def test_office_of(surface: str, role: str, kind: str, of: str | None) -> None:
    """An office, a title or a minister's portfolio finds its wording, its kind and the country that it implies."""
    found = office_of(surface)
    assert found is not None
    assert (found.role, found.kind, found.of) == (role, kind, of)


@pytest.mark.parametrize(
    ("surname", "year", "names"),
    [
        ("Baker", 1987, ["James Baker"]),
        ("Kohl", 1990, ["Helmut Kohl"]),
        ("Bush", 1990, ["George H. W. Bush"]),
        ("Bush", 2003, ["George W. Bush"]),
        ("Bush", 1995, []), ("Erdogan", 2010, ["Recep Tayyip Erdoğan"]), ("Gadhafi", 1986, ["Muammar Gaddafi"]),
        ("van rompuy", 2010, ["Herman Van Rompuy"]), ("Gurria", 1995, ["José Ángel Gurría"]), ("Nakasone", 1986, ["Yasuhiro Nakasone"]),
    ],
)  # fmt: skip
def test_holders_of(surname: str, year: int, names: list[str]) -> None:
    """A surname finds those who held an office in that year, whatever the accents, and nobody else."""
    assert [holder.name for holder in holders_of(surname, year)] == names


def test_holders_of_any_year() -> None:
    """Without a year all of that surname come, earlier ones first."""
    assert [holder.first for holder in holders_of("Major")] == [1989, 1989, 1990]


def test_in_office() -> None:
    """A country and a year lead to those in office there; both in a year of change."""
    assert ("Brian Mulroney", "prime minister") in [(h.name, h.office) for h in in_office("CA", 1988)]
    assert [h.name for h in in_office("GB", 1990) if h.office == "prime minister"] == ["Margaret Thatcher", "John Major"]
    assert in_office("ZZ", 1990) == ()


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Angela", "f"), ("Jean-Claude", "m"), ("José", "m"), ("Ngozi", "f"), ("Robin", None), ("Andrea", None), ("Xyzzy", None)],
)
def test_gender_of(name: str, gender: str | None) -> None:
    """A given name tells a gender where it is one's almost everywhere."""
    assert gender_of(name) == gender


def test_company_cues() -> None:
    """Nouns of firms and markets are cues; those of governments are none."""
    assert {"firm", "giant", "exporters", "shares"} <= company_cues()
    assert not {"government", "officials", "ministry"} & company_cues()


def test_fold() -> None:
    """Folding forgets case, accents, strokes and the curve of apostrophes."""
    assert fold("Støre, Đinđić, Łódź, Yıldırım, N’Djamena") == "store, dindic, lodz, yildirim, n'djamena"
