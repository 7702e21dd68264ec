"""The tables of who is who, held to the laws that their headers state."""

import re
from itertools import pairwise

import pytest

from briefing.lexicons import load
from briefing.lexicons.actors import bodies, countries, fold, office_holders, office_of, offices
from briefing.lexicons.bodies import PARTY_TYPES
from briefing.lexicons.phrases import groups
from briefing.lexicons.tables import doubtful, load_table, parted

from importlib.resources import files  # isort: skip

COLUMNS = {"bodies": 7, "countries": 8, "groups": 3, "office_holders": 7, "offices": 6}
LISTS = ("companies", "given_names", "ministries", "nonactors")
OFFICE_KINDS = {
    "academic", "activist", "analyst", "business", "diplomat", "head of government", "head of state", "honorific", "journalist", "judge",
    "legislator", "military", "minister", "monarch", "official", "party", "police", "religious", "spokesperson", "subnational",
}  # fmt: skip
HEADS = {
    "president", "prime minister", "premier", "chancellor", "taoiseach", "king", "queen", "emperor", "emir", "sultan", "supreme leader",
    "general secretary", "head of state", "communist party leader",
}  # fmt: skip
G20 = ("AR", "AU", "BR", "CA", "CN", "DE", "FR", "ID", "IT", "JP", "KR", "MX", "RU", "SA", "TR", "ZA")


def text_of(file: str) -> str:
    """The file of that name among the lexicons."""
    return files("briefing.lexicons").joinpath(file).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_rows(name: str) -> None:
    """Every row fills the columns of its table, no cell has stray blanks, and no row stands twice."""
    rows = load_table(name)
    assert {len(row) for row in rows} == {COLUMNS[name]}
    assert [cell for row in rows for cell in row if cell != cell.strip() or ";;" in cell or cell.strip(";") != cell] == []
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("name", ["bodies", "countries", "groups", "offices"])
def test_order(name: str) -> None:
    """The rows stand in the order of their keys, each key once."""
    keys = [row[0] for row in load_table(name)]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("file", [*(f"{n}.csv" for n in sorted(COLUMNS)), *(f"{n}.toml" for n in LISTS)])
def test_headers(file: str) -> None:
    """Every table says where it comes from, under what licence, what it means and how to add a line."""
    header = "\n".join(line for line in text_of(file).splitlines() if line.startswith("#"))
    assert all(words in header for words in ("Origin:", "Licence:", "Sense", "# To add a "))


@pytest.mark.parametrize(
    ("table", "key"), [(t, k) for t in ("companies", "ministries", "nonactors") for k, v in load(t).items() if isinstance(v, list)]
)
def test_lists(table: str, key: str) -> None:
    """A list has no entry twice, and those of plain words and names are sorted."""
    entries = load(table)[key]
    assert len(set(entries)) == len(entries)
    if key not in ("offices", "patterns", "portfolios"):
        assert entries == sorted(entries)


def test_given_names() -> None:
    """Given names are plain, sorted, at least fifteen hundred, and on one side only."""
    sides = {side: names.split() for side, names in load("given_names").items()}
    assert all(names == sorted(set(names)) for names in sides.values())
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)?", name) for names in sides.values() for name in names)
    everyone = [name for names in sides.values() for name in names]
    assert len(set(everyone)) == len(everyone) > 1500


def test_countries() -> None:
    """Codes, sovereigns and flags are of the stated kinds; about two hundred states stand with their capitals and adjectives."""
    flags = {"article", "former", "territory", "region", "ambiguous", "ambiguous-capital", "ambiguous-people"}
    for code, country in countries().items():
        assert re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{2,3})?", code)
        assert country.flags <= flags
        assert country.of is None or country.of in countries()
        assert not code[2:] or (country.of == code[:2] and "region" in country.flags)
    states = [c for c in countries().values() if not c.flags & {"former", "territory", "region"}]
    assert 190 <= len(states) <= 200
    assert [c.code for c in states if not c.adjectives] == []


def test_bodies() -> None:
    """Kinds, homes and flags are of the stated kinds; keys are plain; there are at least three hundred and fifty."""
    for key, body in bodies().items():
        assert re.fullmatch(r"([A-Z]{2}(-[A-Z]{2,3})?/)?[a-z0-9' .+-]+|un/[a-z ]+", key)
        assert body.kind in PARTY_TYPES
        assert body.flags <= {"article", "former", "ambiguous"}
        assert body.of is None or body.of in countries() or body.of in bodies()
        assert "/" not in key or key.startswith("un/") or body.country is not None
    assert len(bodies()) >= 350


def test_one_body_to_a_name() -> None:
    """A full name, acronyms aside, means one body."""
    owners: dict[str, set[str]] = {}
    for body in bodies().values():
        for name in (body.name, *(a for a in body.aliases if a not in body.doubtful and " " in a)):
            owners.setdefault(fold(name), set()).add(body.key)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


def test_offices() -> None:
    """Kinds, homes, genders and flags of offices are of the stated kinds."""
    for surface, office in offices().items():
        assert surface == surface.lower()
        assert office.kind in OFFICE_KINDS
        assert office.of is None or office.of in countries() or office.of in bodies()
        assert office.flags <= {"capital", "host", "title", "weak"}
        assert office.role or office.kind == "honorific"


def test_groups() -> None:
    """A noun of many means one of the stated things."""
    assert {group.means for group in groups().values()} == {"body", "company", "country", "group", "none"}


def test_ministries_are_listed() -> None:
    """A pattern that is tied to a listed body names one, and a country that it belongs to."""
    for place, key in load("ministries")["listed"].items():
        assert key in bodies()
        assert bodies()[key].country == place.split("/")[0]


def test_holders_are_known() -> None:
    """Every office-holder holds a known office of a known country or body, under a folded surname."""
    for holder in office_holders():
        assert office_of(holder.office) is not None, holder
        assert holder.of in countries() or holder.of in bodies(), holder
        assert holder.surnames == tuple(fold(s) for s in holder.surnames) != (), holder
        assert all(fold(s) != fold(holder.name) for s in holder.spellings), holder


def test_surnames_stand_in_names() -> None:
    """A surname is part of one spelling of the name, unless the person is known by another."""
    other = {"amlo", "mbs", "jokowi", "gus dur", "prachanda", "farmajo", "samia"}
    for holder in office_holders():
        spelled = re.sub(r"[^a-z' ]", " ", " ".join(fold(n) for n in (holder.name, *holder.spellings)))
        known = [s for s in holder.surnames if re.sub(r"[^a-z' ]", " ", s) in spelled or s in other]
        assert known, holder


def test_years() -> None:
    """Terms run forward and reach into our time; nobody holds a state's office since before 1975."""
    for holder in office_holders():
        assert 1920 < holder.first <= (holder.last or 9999), holder
        assert holder.last is None or holder.last >= 1979, holder
        assert holder.last is not None or holder.first >= 1975 or len(holder.of) > 2, holder


def test_terms_do_not_overlap() -> None:
    """Of two holders of one office the earlier leaves in the year in which the later comes, or before."""
    for one, two in pairwise(office_holders()):
        if (one.of, one.office) == (two.of, two.office):
            assert one.last is not None, (one, two)
            assert one.last <= two.first, (one, two)


def test_holders_suffice() -> None:
    """Sixty countries and more have their heads, and those of the twenty their foreign ministers, through the years."""
    heads = {holder.of for holder in office_holders() if holder.office in HEADS and holder.of in countries()}
    assert len(heads) >= 60
    for code in G20:
        years = {
            y for h in office_holders() if h.of == code and h.office.startswith("foreign") for y in range(h.first, (h.last or 2026) + 1)
        }
        assert len(years & set(range(1990, 2026))) >= 20, code


def test_marks_of_doubt() -> None:
    """An entry with a question mark is read without it and is known to be doubtful."""
    assert parted("Eta?;Basque Homeland and Freedom") == ("Eta", "Basque Homeland and Freedom")
    assert doubtful("Eta?;Basque Homeland and Freedom") == {"Eta"}
    assert parted("") == ()
