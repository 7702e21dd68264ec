"""Turns the words around a person's name into a post: the role, what kind of office it is, and the country or body that it belongs to."""

from typing import NamedTuple

from briefing.annotate.runs import Run
from briefing.annotate.spelling import org_key, text_of
from briefing.annotate.tagging import Tag
from briefing.lexicons import load
from briefing.lexicons.actor_nouns import is_people
from briefing.lexicons.actors import Office, bodies
from briefing.model.annotation import Parse, Token

#: Words between a country and an office, or before both, that are no part of the role.
_PASSED = frozenset(load("actor_words")["passed"])
_FORMER = frozenset(load("actor_words")["former"])
#: How far behind the name an apposition may tell the office.
_BEHIND = 16
#: What a person does at a body, where no office is named: "who teaches at Cornell University".
_CALLINGS: dict[str, str] = load("actor_words")["callings"]


class Post(NamedTuple):
    """Who a person is: the token from which on the title says it, the role in words, its kind, and the key of the home."""

    opens: int
    role: str | None = None
    kind: str | None = None
    affiliation: str | None = None


def post_of(parse: Parse, tags: dict[int, Tag], runs: dict[int, Run], place: tuple[int, int, int], title: Tag | None) -> Post:
    """The post that the text gives the name at tokens start..end: in a title before it, an apposition or a clause behind it."""
    opens, start, end = place
    reader = _PostReader(parse, tags, runs)
    office = title.office if title is not None else None
    if title is not None and office is not None and office.kind != "honorific":
        titled = reader.titled(title, office)
        post = reader.with_party(titled, end) or titled
        behind = reader.behind(end) if post.affiliation is None else None
        return _settled(post._replace(affiliation=behind.affiliation) if behind is not None and behind.affiliation else post)
    found = reader.with_party(reader.behind(end), end) or reader.apposed_before(start) or reader.compound_before(start) or Post(opens)
    return _settled(found._replace(opens=min(opens, found.opens) if found.opens < start else opens))


def _settled(post: Post) -> Post:
    """The post with the kind that its home makes it: the president of a firm or a think-tank is no head of state."""
    if post.kind not in ("head of state", "head of government") or post.affiliation is None or post.affiliation.startswith("country:"):
        return post
    return post._replace(
        role=post.role.lower() if post.role else None, kind="business" if post.affiliation.startswith("org:") else "official"
    )


class _PostReader:
    def __init__(self, parse: Parse, tags: dict[int, Tag], runs: dict[int, Run]) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.tags = tags
        self.runs = runs

    def titled(self, title: Tag, office: Office) -> Post:
        """The post that a title before the name tells: "Mexican Foreign Minister", "Senate Finance Chairman"."""
        opens, home, words, former = self._before(title.first)
        return Post(opens, _role(office, words, former=former), _kind(office, former=former), home or _default(office))

    def with_party(self, post: Post | None, end: int) -> Post | None:
        """The post of an American legislator, told by the party and the state behind the name: "R-Utah", "(D-Conn.)"."""
        if end + 2 >= len(self.tokens) or self.tokens[end].text not in (",", "("):
            return post
        label = self.tokens[end + 1].text
        if not ((label in ("R", "D") and self.tokens[end + 2].text == "-") or label[:2] in ("R-", "D-")):
            return post
        known = post if post is not None and post.role is not None else Post(end, "legislator")
        return known._replace(kind="legislator", affiliation=known.affiliation or "body:US/congress")

    def apposed_before(self, start: int) -> Post | None:
        """What stands before a comma: "Mexico's president, X", "the US Secretary of State, X"."""
        if start < 2 or self.tokens[start - 1].text != ",":
            return None
        ending = (self.tags.get(j) for j in range(max(0, start - 9), start - 1))
        tag = next((t for t in ending if t is not None and t.last == start - 1 and t.office is not None), None)
        if tag is None:
            return self._counterpart_before(start)
        if tag.office is None or tag.is_plural_office or tag.office.kind == "honorific" or not self._is_apposed(tag, start):
            return None
        return self.titled(tag, tag.office)._replace(opens=start)

    def _counterpart_before(self, start: int) -> Post | None:
        """The country of somebody's counterpart: "his Iranian counterpart, X"."""
        noun = self.tokens[start - 2]
        if noun.lower != "counterpart" or self.parse.sentence_of[noun.i] != self.parse.sentence_of[start]:
            return None
        home = self._before(noun.i)[1]
        return Post(start, None, "official", home) if home is not None else None

    def _is_apposed(self, tag: Tag, start: int) -> bool:
        """Whether the name behind the comma belongs to the office, rather than being the next clause's subject."""
        head = self.tokens[start]
        while head.dep in ("compound", "nmod") and head.head > head.i:
            head = self.tokens[head.head]
        return (head.dep == "appos" and tag.first <= head.head < tag.last) or (
            head.i + 1 < len(self.tokens) and self.tokens[head.i + 1].text == ","
        )

    def compound_before(self, start: int) -> Post | None:
        """What a plain noun before the name tells: "schoolgirl Lena Roth", "Kenyan shipping magnate James Otieno"."""
        if start < 1 or self.parse.sentence_of[start - 1] != self.parse.sentence_of[start]:
            return None
        noun = self.tokens[start - 1]
        if noun.lower == "counterpart":
            _, home, _, _ = self._before(noun.i)
            return Post(start, None, "official", home)
        if noun.tag != "NN" or not is_people(noun.lower, noun.lemma):
            return None
        opens, home, words, former = self._before(noun.i)
        role = " ".join((*(("former",) if former else ()), *words, noun.lower))
        return Post(min(opens, noun.i), role, "private", home)

    # --- before the office ---------------------------------------------------
    def _before(self, first: int) -> tuple[int, str | None, tuple[str, ...], bool]:
        """Where the title opens, the home named there, the words between home and office, and whether the office was held before."""
        i, home, former = first, None, False
        words: list[str] = []
        while i > 0 and self.parse.sentence_of[i - 1] == self.parse.sentence_of[first]:
            previous = self.tokens[i - 1]
            tag = self._ending_at(i)
            place = place_of(tag)
            if place is not None and tag is not None:
                if self._is_ministry_of(place, first):
                    words[:0] = [t.text for t in self.tokens[tag.first : i] if t.ent != "GPE" and not t.text.startswith("U.")]
                    place = f"country:{bodies()[place.removeprefix('body:')].country}"
                if home is not None and home.startswith("body:") and tag.of("seat") is not None:
                    words[:0] = text_of(self.tokens[i : self._ending_of(home, i)]).split()
                    home = None
                i = tag.first
                home = home if home is not None and not home.startswith("country:") else place if home is None else home
                if place.startswith("country:"):
                    former = former or (i > 0 and self.tokens[i - 1].lower in _FORMER)
                    break
                continue
            if previous.lower in _FORMER:
                former = True
            elif previous.lower not in _PASSED:
                if not self._is_modifier(previous, first) or len(words) > 3 or home is not None:
                    break
                words.insert(0, previous.text if previous.pos == "PROPN" else previous.lower)
            i -= 1
        if home is None:
            words = [w for w in words if w.islower()][-2:]
        return (i if home else first), home, tuple(w for w in words if w not in ("senior", "top")), former

    def _ending_at(self, i: int) -> Tag | None:
        return next((t for t in (self.tags.get(j) for j in range(max(0, i - 7), i)) if t is not None and t.last == i), None)

    def _is_ministry_of(self, place: str, first: int) -> bool:
        """Whether the body is the ministry of the minister behind it: "Treasury Secretary", whose home is the country."""
        tag = self.tags.get(first)
        if tag is None or tag.office is None or tag.office.kind != "minister" or not place.startswith("body:"):
            return False
        body = bodies()[place.removeprefix("body:")]
        return body.kind == "ministry" and body.country is not None

    def _ending_of(self, home: str, i: int) -> int:
        """Where the name of the body that opens at token i ends."""
        tag = self.tags.get(i)
        return tag.last if tag is not None and place_of(tag) == home else i

    def _is_modifier(self, token: Token, first: int) -> bool:
        return (
            token.dep in ("compound", "amod", "nmod")
            and token.pos in ("NOUN", "PROPN", "ADJ")
            and token.head >= token.i
            and first - token.i < 6
        )

    # --- behind the name -----------------------------------------------------
    def behind(self, end: int) -> Post | None:
        """What an apposition or a relative clause says: ", the Kenyan trade minister,", ", who teaches at Cornell University"."""
        tokens = self.tokens
        if end >= len(tokens) or self.parse.sentence_of[end] != self.parse.sentence_of[end - 1]:
            return None
        sentence = self.parse.sentence(end)
        if (tokens[end].tag == "VBZ" and tokens[end].lower == "is") or tokens[end].lower == "was":
            return self._office_in(end + 1, min(end + 6, sentence.last), end)
        if tokens[end].lower == "of" and (place := self._home_behind(end, end + 3)) is not None and place.startswith("country:"):
            return Post(end, None, None, place)
        if tokens[end].text not in (",", "(", "–", "—", "-", "--"):
            return None
        if end + 1 < sentence.last and tokens[end + 1].lower in ("of", "from", "with", "at"):
            home = self._home_behind(end + 1, sentence.last)
            return Post(end, None, None, home) if home is not None else None
        last = min(end + _BEHIND, sentence.last)
        if end + 2 < last and tokens[end + 1].lower == "who":
            return self._calling(end + 1, last)
        first = end + 1
        if first + 1 < last and tokens[first].text.isdigit() and tokens[first + 1].text == ",":
            first += 2
        post = self._office_in(first, last, end)
        if post is None or post.kind != "former":
            return post
        # What somebody was is no home; what the same sentence says of the present is.
        now = next((self._calling(i, sentence.last) for i in range(first, sentence.last) if tokens[i].lower == "who"), None)
        home = post.affiliation if post.affiliation is not None and post.affiliation.startswith("country:") else None
        return post._replace(affiliation=now.affiliation if now is not None else home)

    def _calling(self, who: int, last: int) -> Post | None:
        """What a relative clause says that somebody does: "who now teaches at Cornell University"."""
        verb = who + 2 if who + 1 < last and self.tokens[who + 1].lower in ("now", "currently", "also") else who + 1
        calling = _CALLINGS.get(self.tokens[verb].lower) if verb < last else None
        return Post(who - 1, calling, "private", self._home_behind(verb + 1, last)) if calling else None

    def _office_in(self, first: int, last: int, opens: int) -> Post | None:
        for i in range(first, last):
            token = self.tokens[i]
            if token.pos in ("VERB", "AUX") or token.text in (",", ")", ";", "(", "“", '"') or token.tag in ("WP", "WDT", "PRP"):
                return None
            tag = self.tags.get(i)
            if tag is not None and tag.office is not None and tag.office.kind != "honorific":
                if tag.is_plural_office:
                    return None
                post = self.titled(tag, tag.office)
                stated = post.affiliation if post.affiliation != _default(tag.office) and not _has_topic(tag.office) else None
                return post._replace(opens=opens, affiliation=stated or self._home_behind(tag.last, last) or post.affiliation)
            if token.pos == "NOUN" and token.dep != "compound" and token.tag == "NN":
                if i not in self.tags and (is_people(token.lower, token.lemma) or self._is_post(i, last)):
                    _, home, words, former = self._before(i)
                    role = " ".join((*(("former",) if former else ()), *words, token.lower))
                    return Post(opens, role, "former" if former else "private", home or self._home_behind(i + 1, last))
                if tag is None:
                    return None
        return None

    def _home_behind(self, i: int, stop: int) -> str | None:
        """The country or body behind the office: "minister of Kenya", "head of research at Chatham House"."""
        tokens = self.tokens
        stop = min(stop + 6, self.parse.sentence(max(i - 1, 0)).last)
        linked = False
        while i < stop:
            token = tokens[i]
            if token.lower in ("of", "for", "at", "with", "from"):
                linked = True
            elif (
                token.text in (",", ";", "(", ")")
                or token.pos in ("VERB", "AUX", "PRON")
                or token.lower in ("to", "in", "said", "and", "who")
            ):
                return None
            elif linked:
                home = self._home_at(i)
                if home is not None and not self._is_genitive(i):
                    return home
                if home is not None:
                    i = (self.tags[i].last if i in self.tags else i + 1) + 1
                    continue
                if token.text[:1].isupper() and token.lower != "the" and not self._is_inside_name(i):
                    return None
            i += 1
        return None

    def _is_genitive(self, i: int) -> bool:
        """Whether a country only owns the body that follows: "president of Canada's Automotive Parts Association"."""
        last = self.tags[i].last if i in self.tags else i + 1
        return last + 1 < len(self.tokens) and self.tokens[last].tag == "POS" and last + 1 in self.runs

    def _is_post(self, i: int, last: int) -> bool:
        """Whether any noun tells a post: "a principal at the Bellmore Group"."""
        return i + 1 < last and self.tokens[i + 1].lower in ("at", "with") and self._home_behind(i + 1, last) is not None

    def _is_inside_name(self, i: int) -> bool:
        return i in self.runs or self.tokens[i].ent != ""

    def _home_at(self, i: int) -> str | None:
        run = self.runs.get(i)
        if run is not None:
            return org_key(self.tokens[run.first : run.last])
        place = place_of(self.tags.get(i))
        if place is not None:
            return place
        tag = self.tags.get(i)
        end = i
        while end < len(self.tokens) and self.tokens[end].ent == "ORG":
            end += 1
        if end > i and (tag is None or tag.of("other") is not None):
            return org_key(self.tokens[i:end])
        return org_key(self.tokens[tag.first : tag.last]) if tag is not None and tag.of("other") is not None else None


def place_of(tag: Tag | None) -> str | None:
    """The key of the country or body that the phrase before or behind an office names."""
    if tag is None:
        return None
    country = tag.of("country", "adjective", "capital")
    is_sure = country is not None and not (country.sense == "capital" and country.guarded)
    if country is not None and is_sure and len({c.key for c in tag.all_of("country", "adjective", "capital")}) == 1:
        return f"country:{country.key}"
    seat = tag.of("seat")
    if seat is not None and bodies()[seat.key].of:
        return f"country:{bodies()[seat.key].of}"
    body = tag.of("body")
    return f"body:{body.key}" if body is not None else None


def _has_topic(office: Office) -> bool:
    """Whether a country before the office is what its holder studies: "a China expert"."""
    return office.kind in ("analyst", "academic", "journalist")


def _default(office: Office) -> str | None:
    if office.of is None:
        return None
    return f"body:{office.of}" if office.of in bodies() else f"country:{office.of}"


def _role(office: Office, words: tuple[str, ...], *, former: bool) -> str:
    """The role as the reader should see it, with "former" and the words that narrow it kept."""
    narrowed = (
        " ".join((*words, office.role))
        if office.kind not in ("head of state", "head of government", "monarch") or words == ()
        else office.role
    )
    return f"former {narrowed}" if former else narrowed


def _kind(office: Office, *, former: bool) -> str:
    return "former" if former else office.kind
