"""What the view decides: words, order, numbering."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from briefing.model.brief import (
    Agreement,
    AgreementStatus,
    Ask,
    AskStatus,
    Brief,
    Diagnostic,
    Engine,
    Evidence,
    Party,
    PartyType,
    Quote,
    Source,
)
from briefing.render.slots import AskPair, Line, Ref, View
from briefing.render.view import build_view

BRIEF = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))
NOTHING = Brief(title="Nothing yet", engine=Engine(name="briefing", version="0"))
HASH = "0" * 64


def proof(source: str = "S1", start: int = 0) -> tuple[Evidence, ...]:
    """One sentence."""
    return (Evidence(source=source, start=start, end=start + 9, quote="They met."),)


def party(name: str, kind: str = "country", affiliation: str | None = None) -> Party:
    """A party whose id is its name."""
    return Party(id=name, name=name, type=PartyType(kind), affiliation=affiliation, evidence=proof())


def ask(sides: str, status: str = "open") -> Ask:
    """An ask between "asker > addressee", ids of parties, several with "+"."""
    asker, addressee = ([name for name in side.strip().split("+") if name] for side in sides.split(">"))
    return Ask(
        id=sides, text=f"Do it ({sides}).", asker=tuple(asker), addressee=tuple(addressee), status=AskStatus(status), evidence=proof()
    )


def brief(**lists: object) -> Brief:
    """A brief of one source with the given lists."""
    source = Source(id="S1", file="a.txt", sha256=HASH, text_sha256=HASH, origin="O1", publisher="Northern Wire")
    return Brief.model_validate({"title": "T", "engine": {"name": "e", "version": "0"}, "sources": [source], **lists})


def ledger(pair: AskPair) -> list[tuple[str, str]]:
    """The rows of a ledger as ids."""
    return [("".join(line.line.id for line in left), "".join(line.line.id for line in right)) for left, right in pair.rows]


def lines(view: View) -> list[Line]:
    """All lines of the page."""
    found: list[Line] = []

    def walk(node: object) -> None:
        if isinstance(node, Line):
            found.append(node)
        elif isinstance(node, tuple):
            for each in node:
                walk(each)
        elif is_dataclass(node):
            for field in fields(node):
                walk(getattr(node, field.name))

    walk(view)
    return list(dict.fromkeys(found))


def test_every_reference_resolves_and_points_back() -> None:
    """Each line refers to a sentence of the list, and that sentence points back to the line."""
    view = build_view(BRIEF)
    listed = {line.anchor: line for line in view.evidence.lines}
    for line in lines(view):
        assert line.refs
        for ref in line.refs:
            assert listed[ref.target].number == ref.number
            assert line.id in [link.label for link in listed[ref.target].back]


def test_every_sentence_is_cited() -> None:
    """The list holds no sentence that no line rests on, in order of number."""
    view = build_view(BRIEF)
    assert [line.number for line in view.evidence.lines] == list(range(1, len(view.evidence.lines) + 1))
    assert all(line.back for line in view.evidence.lines)


def test_anchors_are_unique() -> None:
    """No two places of the document have one name, and every link leads to a place."""
    view = build_view(BRIEF)
    places = [line.anchor for line in lines(view)]
    places += [line.anchor for line in view.evidence.lines] + [line.anchor for line in view.sources.lines]
    places += [account.anchor for block in view.discrepancies.blocks for account in block.accounts]
    assert len(places) == len(set(places))
    targets = {link.target for line in view.evidence.lines for link in line.back} | {line.source for line in view.evidence.lines}
    assert targets <= set(places)


def test_minor_entries_stay_in_the_data() -> None:
    """What is minor is not on the page; a line counts it."""
    view = build_view(BRIEF)
    minor = {entry.id for entry in (*BRIEF.agreements, *BRIEF.numbers, *BRIEF.parties, *BRIEF.quotes) if entry.minor}
    assert minor
    assert not minor & {line.id for line in lines(view)}
    assert view.agreements.heading.rest == "1 more stands in brief.json."


def test_support_counts_independent_origins() -> None:
    """Each line says how many of the brief's origins stand behind it."""
    supports = {line.id: line.support for line in lines(build_view(BRIEF))}
    assert (supports["K2"].text, supports["K2"].short) == ("2 of 3 independent origins", "2 of 3")


def test_key_point_rests_on_its_entries() -> None:
    """A key point without evidence of its own has that of the entries it rests on, accounts of a discrepancy included."""
    point = build_view(BRIEF).key_points.lines[1]
    assert (len(point.refs), point.support.text) == (2, "2 of 3 independent origins")


def test_agreements_firmest_first() -> None:
    """What was agreed jointly stands first, what was made before this event last."""
    order = [
        AgreementStatus.EARLIER,
        AgreementStatus.UNDISCLOSED,
        AgreementStatus.REAFFIRMED,
        AgreementStatus.PLEDGED,
        AgreementStatus.AGREED,
    ]
    entries = [Agreement(id=f"A{i}", text="They met.", status=status, evidence=proof()) for i, status in enumerate(order)]
    groups = build_view(brief(agreements=entries)).agreements.groups
    assert [line.line.id for group in groups for line in group.lines] == ["A4", "A3", "A2", "A1", "A0"]
    assert {line.parties for group in groups for line in group.lines} == {"Not stated"}


def test_asks_form_a_ledger() -> None:
    """Two parties that ask of each other stand on the two sides of one ledger, open asks first."""
    parties = [party("Norland"), party("Sudland"), party("Ana", "person", "Norland")]
    asks = [ask("Norland > Sudland", "answered"), ask("Sudland > Norland"), ask("Ana > Sudland"), ask("Sudland > ")]
    view = build_view(brief(parties=parties, asks=asks)).asks
    assert [pair.label for pair in view.pairs] == ["Sudland and Norland", "Sudland asks"]
    assert ledger(view.pairs[0]) == [("Sudland > Norland", "Ana > Sudland"), ("", "Norland > Sudland")]
    assert view.pairs[1].rows == ()
    assert view.others == "Other asks"


def test_officials_ask_for_their_government() -> None:
    """An official's ask stands on the side of the country, and names the official."""
    parties = [party("Norland"), party("Sudland"), party("Ana", "person", "Norland")]
    side = build_view(brief(parties=parties, asks=[ask("Ana > Sudland")])).asks.pairs[0].sides[0]
    assert (side.label, side.lines[0].between) == ("Norland asks of Sudland", "Ana → Sudland")


def test_ask_within_one_country() -> None:
    """Where an official asks of the own country, both are named as they are."""
    view = build_view(brief(parties=[party("Norland"), party("Ana", "person", "Norland")], asks=[ask("Ana > Norland")]))
    assert view.asks.pairs[0].label == "Ana asks of Norland"


@pytest.mark.parametrize(
    ("status", "answer", "word", "shape"),
    [
        ("open", None, "Open", "open"),
        ("conditional", None, "Conditional", "conditional"),
        ("contested", None, "Contested", "contested"),
        ("answered", "granted", "Granted", "granted"),
        ("answered", "refused", "Refused", "refused"),
        ("answered", None, "Answered", "answered"),
    ],
)
def test_state_has_word_and_shape(status: str, answer: str | None, word: str, shape: str) -> None:
    """The state of an ask is told by a word and by a shape of its own."""
    entry = ask("Norland > ", status).model_copy(update={"answer": answer})
    state = build_view(brief(asks=[entry])).asks.pairs[0].sides[0].lines[0].state
    assert (state.word, state.shape) == (word, shape)


def test_what_is_not_stated_says_so() -> None:
    """An asker, an outlet or a date that the articles do not state is never left blank."""
    view = build_view(BRIEF)
    labels = [pair.label for pair in view.asks.pairs]
    assert "Not stated asks of Norland" in labels
    assert "European Union asks of both countries" in labels
    assert (view.sources.lines[2].outlet, view.sources.lines[2].date) == ("outlet not stated", "date not stated")
    assert view.numbers.lines[2].attributed == "not stated"


def test_numbers_say_how_exact_they_are() -> None:
    """Where a figure does not open with a word such as "about", how exact it is stands beside it."""
    words = {line.line.id: (line.figure, line.form_word) for line in build_view(BRIEF).numbers.lines}
    assert words["N1"] == ("about 6,000", "")
    assert words["N2"] == ("9,000–12,000", "range")
    assert words["N3"] == ("4.1 billion cubic metres", "")


def test_parties_stand_under_their_country() -> None:
    """An official stands under the country, parties without others of their own together at the end."""
    groups = build_view(BRIEF).parties.groups
    assert [(group.label, [(line.line.text, line.rank) for line in group.lines]) for group in groups] == [
        ("Norland", [("Norland", "head"), ("Ana Bergström", "member")]),
        ("Sudland", [("Sudland", "head"), ("Tomas Okafor", "member")]),
        ("Others", [("Aqua Relief", "head"), ("European Union", "head")]),
    ]


def test_circle_of_affiliations() -> None:
    """Two parties that a person made each other's affiliation are still shown."""
    view = build_view(brief(parties=[party("A", "group", "B"), party("B", "group", "A")]))
    assert sorted(line.line.text for group in view.parties.groups for line in group.lines) == ["A", "B"]


def test_origins_share_a_letter() -> None:
    """Sources of one origin have one letter."""
    source = brief().sources[0]
    sources = [source, source.model_copy(update={"id": "S2", "origin": "O2"}), source.model_copy(update={"id": "S3"})]
    assert [line.origin for line in build_view(brief(sources=sources)).sources.lines] == ["A", "B", "A"]


def test_only_web_addresses_are_links() -> None:
    """An address that is none of the web is not kept as a link."""
    source = brief().sources[0]
    sources = [
        source.model_copy(update={"url": url}) for url in ("https://example.org/a", "javascript:alert(1)", "file:///etc/passwd", None)
    ]
    assert [line.url for line in build_view(brief(sources=sources)).sources.lines] == ["https://example.org/a", None, None, None]


def test_limits_count_doubts_of_one_kind() -> None:
    """Forty doubts of one kind take one line, after graver ones."""
    doubts = [Diagnostic(code="unresolved", level="info", message=f"“they” in sentence {i}", source="S1") for i in range(40)]
    grave = Diagnostic(code="unreadable", level="error", message="b.txt is empty")
    limits = build_view(brief(diagnostics=[*doubts, grave])).limits
    assert [line.text for line in limits.lines] == ["b.txt is empty", "S1: “they” in sentence 0"]
    assert limits.lines[1].examples == ("S1: “they” in sentence 1", "38 more of this kind in brief.json.")


def test_limits_name_what_a_person_changed() -> None:
    """Entries that a person edited are named."""
    entry = Agreement(id="A7", text="They met.", status=AgreementStatus.AGREED, evidence=proof(), edited=True)
    assert build_view(brief(agreements=[entry])).limits.lines[-1].text == "Changed by a person since it was drawn up: A7."


@pytest.mark.parametrize(
    ("marking", "style", "colour"),
    [
        ("TLP:AMBER+STRICT", "tlp-amber-strict", "#FFC000"),
        ("TLP:RED", "tlp-red", "#FF2B2B"),
        ("Internal", "own", None),
        ("TLP:PINK", "own", None),
    ],
)
def test_marking(marking: str, style: str, colour: str | None) -> None:
    """A TLP 2.0 label has the colour of its standard; any other marking is the user's own words."""
    shown = build_view(brief(marking=marking)).masthead.marking
    assert shown is not None
    assert (shown.text, shown.style, shown.colour) == (marking, style, colour)


def test_nothing_yet() -> None:
    """Of an empty brief every section says that it is empty; quotes have no section then."""
    view = build_view(NOTHING)
    told = view.agreements.heading, view.asks.heading, view.numbers.heading, view.discrepancies.heading
    more = view.next_steps.heading, view.timeline.heading, view.parties.heading
    assert all(heading.empty for heading in (*told, *more))
    assert view.quotes.lines == ()
    assert view.masthead.facts[0].value == "not stated"


def test_quotes_name_their_speaker() -> None:
    """Statements of known speakers have a place of their own, with name and capacity; scraps of words serve as evidence alone."""
    said = "We have moved from shouting to counting cubic metres,"
    quotes = [
        Quote(id="Q1", text="solid partnership", speaker="Ana", evidence=proof()),
        Quote(id="Q2", text=said, speaker="an official", evidence=proof()),
        Quote(id="Q3", text=said, speaker="Ana", evidence=proof()),
        Quote(id="Q4", text=said, evidence=proof()),
    ]
    ana = party("Ana", "person", "Norland").model_copy(update={"role": "Water minister"})
    view = build_view(brief(parties=[party("Norland"), ana], quotes=quotes)).quotes
    assert [(line.line.text, line.speaker, line.role) for line in view.lines] == [(f"“{said}”", "Ana", "Water minister, Norland")]
    assert view.heading.rest == "3 more stand in brief.json."


def test_references_say_where_they_lead() -> None:
    """A reference is read aloud with the outlet and the date of its sentence."""
    ref = build_view(BRIEF).key_points.lines[0].refs[0]
    assert ref == Ref(1, "[1]", "evidence-1", "Evidence 1: Northern Wire, 3 June 2031")


def test_view_does_not_depend_on_the_order_of_asking() -> None:
    """The same brief gives the same view."""
    assert build_view(BRIEF) == build_view(BRIEF.model_copy(deep=True))


def test_a_condition_is_told_once() -> None:
    """A condition that the line itself states is not repeated below it."""
    told = ask("Norland > Sudland").model_copy(update={"text": "Norland will sign if Sudland pays.", "condition": "if Sudland pays"})
    untold = told.model_copy(update={"text": "Norland asked Sudland to sign."})
    conditions = [build_view(brief(asks=[one])).asks.pairs[0].sides[0].lines[0].condition for one in (told, untold)]
    assert conditions == [None, "if Sudland pays"]
