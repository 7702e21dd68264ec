"""Turns capitalised words into names of persons with what the text says of each: title, role, country or body."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.annotate.tagging import Tag
from briefing.lexicons.actors import Office, bodies, fold, gender_of, public_body
from briefing.model.annotation import Parse, Token
from briefing.model.article import ParagraphKind

#: Words inside a name that may be lower case: "Ursula von der Leyen", "Mohammed bin Salman".
_PARTICLES = frozenset({"van", "von", "der", "den", "de", "da", "do", "dos", "del", "della", "di", "la", "le", "bin", "ibn", "al", "el", "ben", "e", "y", "ter"})
#: Kinds of offices that only stand before a name and tell no role.
_TITLES = frozenset({"honorific"})
_BEHIND = 14


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name at tokens first..last; the title before it, from token `opens` on."""

    first: int
    last: int
    opens: int
    #: Folded words of the name, hyphens split, initials kept.
    words: tuple[str, ...]
    text: str
    role: str | None = None
    kind: str | None = None
    #: "country:US" or "body:…" where the text or the office tells it.
    affiliation: str | None = None
    gender: str | None = None


def find_names(parse: Parse, tags: dict[int, Tag], covered: dict[int, Tag]) -> list[Name]:
    """Names of persons in order: by title before them, by apposition, or by the pipeline's entity label."""
    found: list[Name] = []
    for sentence in parse.sentences:
        if sentence.kind is ParagraphKind.CAPTION:
            continue
        i = sentence.first
        while i < sentence.last:
            title, start = _title_at(parse, tags, i, sentence.last)
            end = _name_end(parse, covered, start, sentence.last)
            if end > start and (_is_person(parse, start, end) or title is not None and _is_capital_name(parse, start)):
                name = _name(parse, tags, (i if title is not None else start, start, end), title)
                found.append(name)
                i = end
            else:
                i += 1
    return found


def _title_at(parse: Parse, tags: dict[int, Tag], i: int, stop: int) -> tuple[Tag | None, int]:
    """The office tag at token i and the token at which a name may follow it: "Foreign Minister", "Secretary of State,"."""
    tag = tags.get(i)
    if tag is None or tag.office is None or (tag.of("office") or tag.candidates[0]).plural:
        return None, i
    after = tag.last
    inner = tags.get(after)
    while inner is not None and inner.office is not None and not (inner.of("office") or inner.candidates[0]).plural and after < stop:
        after = inner.last
        inner = tags.get(after)
    if after < stop and parse.tokens[after].text == "," and tag.office.kind != "honorific":
        after += 1
    return (tag, after) if after < stop else (None, i)


def _name_end(parse: Parse, covered: dict[int, Tag], start: int, stop: int) -> int:
    """Where the run of name words that opens at token `start` ends."""
    end = start
    while end < stop and _is_name_word(parse, covered, start, end):
        end += 1
    while end > start and (parse.tokens[end - 1].lower in _PARTICLES or parse.tokens[end - 1].text in ("-", ".", "'")):
        end -= 1
    return end


def _is_name_word(parse: Parse, covered: dict[int, Tag], start: int, i: int) -> bool:
    token = parse.tokens[i]
    if token.text == "-" and i > start and i + 1 < len(parse.tokens) and parse.tokens[i + 1].start == token.end and parse.tokens[i - 1].end == token.start:
        return True
    if i > start and parse.tokens[i - 1].text == "-" and parse.tokens[i - 1].end == token.start:
        return token.text.isalpha()
    if i > start and token.lower in _PARTICLES and i + 1 < len(parse.tokens) and parse.tokens[i + 1].text[:1].isupper() and token.text.islower():
        return True
    if not token.text[:1].isupper() or not any(c.isalpha() for c in token.text) or token.tag == "POS":
        return False
    if token.pos not in ("PROPN", "NOUN", "ADJ", "X", "VERB", "INTJ", "ADV", "AUX") or i == start and token.pos not in ("PROPN", "NOUN", "ADJ", "X") and token.ent != "PERSON":
        return False
    tag = covered.get(i)
    return tag is None or token.ent == "PERSON" and tag.of("country", "adjective", "people", "capital", "short", "group", "office") is not None and _guarded(tag)


def _guarded(tag: Tag) -> bool:
    return all(c.guarded or c.sense in ("group", "short") for c in tag.candidates)


def _is_capital_name(parse: Parse, i: int) -> bool:
    return parse.tokens[i].pos == "PROPN" and not parse.tokens[i].text.isupper()


def _is_person(parse: Parse, start: int, end: int) -> bool:
    tokens = parse.tokens[start:end]
    if any(t.ent == "PERSON" for t in tokens):
        return True
    known = gender_of(tokens[0].text) is not None and len(tokens) > 1
    return known and all(t.ent in ("PERSON", "", "ORG", "GPE", "FAC", "NORP") for t in tokens) and tokens[0].pos == "PROPN" and tokens[-1].pos == "PROPN"


def _name(parse: Parse, tags: dict[int, Tag], place: tuple[int, int, int], title: Tag | None) -> Name:
    opens, start, end = place
    words = tuple(fold(t.text) for t in parse.tokens[start:end] if t.text not in ("-", "'"))
    text = _text(parse.tokens[start:end])
    office = title.office if title is not None else None
    role, kind, affiliation = None, None, None
    if title is not None and office is not None and office.kind not in _TITLES:
        opens, affiliation = _before(parse, tags, title.first, office)
        role, kind = _role(parse, tags, title), office.kind
    if role is None:
        behind = _behind(parse, tags, end)
        if behind is not None:
            role, kind, affiliation = behind
        else:
            role, kind, affiliation = _apposed_before(parse, tags, start) or (None, None, None)
    gender = office.gender if office is not None and office.gender else gender_of(parse.tokens[start].text) if end - start > 1 else None
    return Name(start, end, opens, words, text, role, kind, affiliation, gender)


def _text(tokens: tuple[Token, ...]) -> str:
    text = ""
    for k, token in enumerate(tokens):
        gap = " " if k and tokens[k - 1].end < token.start else ""
        text += gap + token.text
    return text


def _role(parse: Parse, tags: dict[int, Tag], title: Tag) -> str:
    """The role as the reader should see it, with "former" kept."""
    assert title.office is not None
    before = parse.tokens[title.first - 1].lower if title.first else ""
    return f"former {title.office.role}" if before in ("former", "ex", "ex-", "then") else title.office.role


def _before(parse: Parse, tags: dict[int, Tag], first: int, office: Office) -> tuple[int, str | None]:
    """Where the title opens with its country or body, and their key: "Mexican Foreign Minister", "White House adviser"."""
    i = first
    key = None
    while i > 0 and parse.sentence_of[i - 1] == parse.sentence_of[first]:
        previous = parse.tokens[i - 1]
        if previous.lower in ("former", "ex", "then", "acting", "outgoing", "new", "senior", "top", "'s", "’s", "'", "the", "deputy", "-", "incoming", "late", "vice"):
            i -= 1
            continue
        tag = next((t for t in (tags.get(j) for j in range(max(0, i - 5), i)) if t is not None and t.last == i), None)
        place = _place(tag)
        if tag is None or place is None:
            break
        key, i = place, tag.first
        if place.startswith("country:"):
            break
    return (i if key else first), key or _default(office)


def _place(tag: Tag | None) -> str | None:
    if tag is None:
        return None
    country = tag.of("country", "adjective", "capital")
    if country is not None and not (country.sense == "capital" and country.guarded):
        return f"country:{country.key}"
    seat = tag.of("seat")
    if seat is not None and bodies()[seat.key].of:
        return f"country:{bodies()[seat.key].of}"
    body = tag.of("body")
    return f"body:{body.key}" if body is not None else None


def _default(office: Office) -> str | None:
    if office.of is None:
        return None
    return f"body:{office.of}" if office.of in bodies() else f"country:{office.of}"


def _behind(parse: Parse, tags: dict[int, Tag], end: int) -> tuple[str | None, str | None, str | None] | None:
    """What an apposition says: ", the Kenyan trade minister,", ", president of the Council on Foreign Relations"."""
    tokens = parse.tokens
    if end >= len(tokens) or tokens[end].text not in (",", "(", "–", "—", "-") or parse.sentence_of[end] != parse.sentence_of[end - 1]:
        return None
    last = min(end + _BEHIND, parse.sentence(end).last)
    for i in range(end + 1, last):
        token = tokens[i]
        if token.pos in ("VERB", "AUX") or token.text in (",", ")", ";") or token.tag in ("WP", "WDT"):
            return None
        tag = tags.get(i)
        if tag is not None and tag.office is not None and tag.office.kind not in _TITLES and not (tag.of("office") or tag.candidates[0]).plural:
            _, before = _before(parse, tags, tag.first, tag.office)
            after = _after(tokens, tags, tag.last, last)
            stated = before if before != _default(tag.office) else None
            return _role(parse, tags, tag), tag.office.kind, stated or after or before
    return None


def _after(tokens: tuple[Token, ...], tags: dict[int, Tag], i: int, stop: int) -> str | None:
    """The country or body behind the office: "minister of Kenya", "analyst at Chatham House"."""
    if i >= stop or tokens[i].lower not in ("of", "for", "at", "with", "from", "to", "in"):
        return None
    if tokens[i].lower in ("to", "in"):
        return None
    for j in range(i + 1, min(i + 4, stop)):
        place = _place(tags.get(j))
        if place is not None:
            return place
        if tokens[j].ent == "ORG":
            end = j
            while end < stop and tokens[end].ent == "ORG":
                end += 1
            return "org:" + fold(_text(tokens[j:end])).removeprefix("the ")
        if tokens[j].lower not in ("the", "a", "its"):
            return None
    return None


def _apposed_before(parse: Parse, tags: dict[int, Tag], start: int) -> tuple[str | None, str | None, str | None] | None:
    """What stands before a comma: "Mexico's president, X", "the US Secretary of State, X"."""
    if start < 2 or parse.tokens[start - 1].text != ",":
        return None
    tag = next((t for t in (tags.get(j) for j in range(max(0, start - 8), start - 1)) if t is not None and t.last == start - 1 and t.office is not None), None)
    if tag is None or tag.office is None or (tag.of("office") or tag.candidates[0]).plural:
        return None
    _, affiliation = _before(parse, tags, tag.first, tag.office)
    return tag.office.role, tag.office.kind, affiliation


def iter_covered(tags: dict[int, Tag]) -> Iterator[tuple[int, Tag]]:
    """Each token that a tag covers, with the tag."""
    for tag in tags.values():
        for i in range(tag.first, tag.last):
            yield i, tag


def body_in(country: str, pattern: str) -> str | None:
    """The key of a country's public body by pattern, where there is one."""
    body = public_body(country, pattern)
    return f"body:{body.key}" if body is not None else None
