"""How lines refer to the evidence list."""

from briefing.model.brief import Evidence, EvidenceRole
from briefing.render.citations import MAX_REFS, Citations
from briefing.render.slots import BackRef


def piece(source: str, start: int, role: str = "claim") -> Evidence:
    """One sentence of ten characters."""
    return Evidence(source=source, start=start, end=start + 10, quote="Both met. ", role=EvidenceRole(role))


def citations() -> Citations:
    """An empty evidence list."""
    return Citations({"S1": "Northern Wire, 3 June 2031"}, "[{n}]", "Evidence {n}: {source}")


def test_cite_numbers_in_order_of_first_citation() -> None:
    """A sentence has one number, however many lines rest on it, and points back to each of them."""
    listed = citations()
    first, _ = listed.cite([piece("S1", 0), piece("S1", 20)], BackRef("A1", "agreement-1", "Both met."))
    second, _ = listed.cite([piece("S1", 20), piece("S2", 0)], BackRef("K1", "ask-1", "Meet."))
    assert [ref.label for ref in first] == ["[1]", "[2]"]
    assert [ref.label for ref in second] == ["[2]", "[3]"]
    assert [[link.label for link in citation.back] for citation in listed.listed()] == [["A1"], ["A1", "K1"], ["K1"]]


def test_cite_says_where_a_link_leads() -> None:
    """A reference names the outlet and the date of its sentence."""
    refs, _ = citations().cite([piece("S1", 0)], BackRef("A1", "agreement-1", "Both met."))
    assert refs[0].title == "Evidence 1: Northern Wire, 3 June 2031"
    assert refs[0].target == "evidence-1"


def test_cite_limits_references_but_no_source() -> None:
    """A line refers to so many sentences at most, to one of each source first, and counts the rest."""
    listed = citations()
    many = [piece("S1", 20 * i) for i in range(10)] + [piece("S2", 0), piece("S3", 0)]
    refs, rest = listed.cite(many, BackRef("A1", "agreement-1", "Both met."))
    assert (len(refs), rest) == (MAX_REFS, len(many) - MAX_REFS)
    assert {citation.evidence.source for citation in listed.listed()} == {"S1", "S2", "S3"}


def test_cite_prefers_what_shows_who_is_meant() -> None:
    """Beside a claim of each source, antecedents and dates come before further claims."""
    listed = citations()
    pieces = [piece("S1", 20 * i) for i in range(8)] + [piece("S1", 900, "antecedent")]
    listed.cite(pieces, BackRef("A1", "agreement-1", "Both met."))
    assert EvidenceRole.ANTECEDENT in {role for citation in listed.listed() for role in citation.roles}


def test_cite_once_per_line() -> None:
    """The same sentence twice under one line is one reference."""
    refs, rest = citations().cite([piece("S1", 0), piece("S1", 0, "date")], BackRef("A1", "agreement-1", "Both met."))
    assert ([ref.number for ref in refs], rest) == ([1], 0)
