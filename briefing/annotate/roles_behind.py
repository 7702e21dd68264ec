"""Turns the words behind a person's name into a post: ", the Kenyan trade minister,", ", who teaches at Cornell University"."""

from briefing.annotate.posts import Around, Post, default_home
from briefing.annotate.roles_before import opening_of, titled
from briefing.annotate.spelling import org_key
from briefing.annotate.tagging import Tag
from briefing.lexicons import load
from briefing.lexicons.actor_nouns import is_people
from briefing.lexicons.actors import Office
from briefing.model.annotation import Token

#: How far behind the name an apposition may tell the office, and how far behind the office its home.
_BEHIND, _HOME = 16, 6
#: What a person is who does that at a body: "who teaches at Cornell University".
_CALLINGS: dict[str, str] = load("actor_words")["callings"]
_MARKS = frozenset({",", "(", "–", "—", "-", "--"})
_LINKS = frozenset({"of", "for", "at", "with", "from"})
_ENDS = frozenset({"to", "in", "said", "and", "who", ",", ";", "(", ")"})


def behind(around: Around, end: int) -> Post | None:
    """What an apposition, a relative clause or "of" behind the name that ends at token `end` says of the person."""
    tokens = around.parse.tokens
    if end >= len(tokens) or not around.same_sentence(end, end - 1):
        return None
    stop = around.parse.sentence(end).last
    if tokens[end].lower in ("is", "was") and tokens[end].pos == "AUX":
        return _office_in(around, end + 1, min(end + 6, stop), end)
    if tokens[end].lower == "of":
        home = home_behind(around, end, end + 3)
        return Post(end, None, None, home) if home is not None else None
    if tokens[end].text not in _MARKS or end + 1 >= stop:
        return None
    return _apposed(around, end, stop)


def with_party(around: Around, post: Post | None, end: int) -> Post | None:
    """The post of an American legislator, told by the party and the state behind the name: "R-Utah", "(D-Conn.)"."""
    tokens = around.parse.tokens
    if end + 2 >= len(tokens) or tokens[end].text not in (",", "("):
        return post
    label = tokens[end + 1].text
    if not ((label in ("R", "D") and tokens[end + 2].text == "-") or label[:2] in ("R-", "D-")):
        return post
    known = post if post is not None and post.role is not None else Post(end, "legislator")
    return known._replace(kind="legislator", affiliation=known.affiliation or "body:US/congress")


# --- appositions -------------------------------------------------------------
def _apposed(around: Around, end: int, stop: int) -> Post | None:
    tokens = around.parse.tokens
    opener = tokens[end + 1].lower
    if opener in ("of", "from", "with", "at"):
        home = home_behind(around, end + 1, stop)
        return Post(end, None, None, home) if home is not None else None
    last = min(end + _BEHIND, stop)
    if opener == "who":
        return _calling(around, end + 1, last)
    aged = end + 2 < last and tokens[end + 1].text.isdigit() and tokens[end + 2].text == ","
    first = end + 3 if aged else end + 1
    post = _office_in(around, first, last, end)
    if post is None or post.kind != "former":
        return post
    # What somebody was is no home; what the same sentence says of the present is.
    now = next((_calling(around, i, stop) for i in range(first, stop) if tokens[i].lower == "who"), None)
    home = post.affiliation if post.affiliation is not None and post.affiliation.startswith("country:") else None
    return post._replace(affiliation=now.affiliation if now is not None else home)


def _calling(around: Around, who: int, last: int) -> Post | None:
    """What a relative clause says that somebody does: "who now teaches at Cornell University"."""
    tokens = around.parse.tokens
    verb = who + 2 if who + 1 < last and tokens[who + 1].lower in ("now", "currently", "also") else who + 1
    calling = _CALLINGS.get(tokens[verb].lower) if verb < last else None
    return Post(who - 1, calling, "private", home_behind(around, verb + 1, last)) if calling else None


def _office_in(around: Around, first: int, last: int, opens: int) -> Post | None:
    """The first office or calling among the tokens, where nothing but its own modifiers stands before it."""
    for token in around.parse.tokens[first:last]:
        if token.pos in ("VERB", "AUX") or token.text in (",", ")", ";", "(", "“", '"') or token.tag in ("WP", "WDT", "PRP"):
            return None
        tag = around.tags.get(token.i)
        if tag is not None and tag.office is not None and tag.office.kind != "honorific":
            if _is_title_of_next(around, tag):
                return None
            return _office(around, (tag, tag.office), last, opens) if not tag.is_plural_office else None
        if token.tag == "NN" and token.dep != "compound" and tag is None:
            return _plain(around, token, last, opens)
        if token.tag == "NN" and token.dep != "compound" and around.place(tag) is None:
            return None
    return None


def _is_title_of_next(around: Around, tag: Tag) -> bool:
    """Whether the office is the title of the next name of a list: "Kenya's James Otieno, Ugandan President | Amos Okello and …"."""
    after = around.parse.tokens[tag.last] if tag.last < len(around.parse.tokens) else None
    return after is not None and after.ent == "PERSON" and after.text[:1].isupper() and around.parse.tokens[tag.first].text[:1].isupper()


def _office(around: Around, found: tuple[Tag, Office], last: int, opens: int) -> Post:
    tag, office = found
    post = titled(around, tag, office)
    stated = post.affiliation if post.affiliation != default_home(office) and not _has_topic(office) else None
    return post._replace(opens=opens, affiliation=stated or home_behind(around, tag.last, last) or post.affiliation)


def _plain(around: Around, noun: Token, last: int, opens: int) -> Post | None:
    if not is_people(noun.lower, noun.lemma) and not _is_post(around, noun.i, last):
        return None
    found = opening_of(around, noun.i)
    role = " ".join((*(("former",) if found.former else ()), *found.words, noun.lower))
    return Post(opens, role, "former" if found.former else "private", found.home or home_behind(around, noun.i + 1, last))


def _is_post(around: Around, i: int, last: int) -> bool:
    """Whether any noun tells a post: "a principal at the Bellmore Group"."""
    tokens = around.parse.tokens
    return i + 1 < last and tokens[i + 1].lower in ("at", "with") and home_behind(around, i + 1, last) is not None


def _has_topic(office: Office) -> bool:
    """Whether a country before the office is what its holder studies: "a China expert"."""
    return office.kind in ("analyst", "academic", "journalist")


# --- the home behind an office -----------------------------------------------
def home_behind(around: Around, i: int, stop: int) -> str | None:
    """The country or body behind the office: "minister of Kenya", "head of research at Chatham House"."""
    tokens = around.parse.tokens
    stop = min(stop + _HOME, around.parse.sentence(max(i - 1, 0)).last)
    linked = False
    while i < stop:
        token = tokens[i]
        if token.lower in _LINKS:
            linked = True
        elif token.lower in _ENDS or token.pos in ("VERB", "AUX", "PRON"):
            return None
        elif linked:
            home, after = _home_at(around, i)
            if home is not None and not _is_genitive(around, after):
                return home
            if home is None and token.text[:1].isupper() and i not in around.runs and token.ent == "":
                return None
            i = after if home is not None else i
        i += 1
    return None


def _is_genitive(around: Around, i: int) -> bool:
    """Whether a country only owns the body that follows: "president of Canada's Automotive Parts Association"."""
    tokens = around.parse.tokens
    return i + 1 < len(tokens) and tokens[i].tag == "POS" and i + 1 in around.runs


def _home_at(around: Around, i: int) -> tuple[str | None, int]:
    """The key of the home named at token i, and the token behind its name."""
    tokens, tag, run = around.parse.tokens, around.tags.get(i), around.runs.get(i)
    if run is not None:
        return org_key(tokens[run.first : run.last]), run.last
    place = around.place(tag)
    if place is not None and tag is not None:
        return place, tag.last
    end = i
    while end < len(tokens) and tokens[end].ent == "ORG":
        end += 1
    if end > i and (tag is None or tag.of("other") is not None):
        return org_key(tokens[i:end]), end
    if tag is not None and tag.of("other") is not None:
        return org_key(tokens[tag.first : tag.last]), tag.last
    return None, i
