"""Turns tags, runs of capitals and entity labels into mentions of bodies: listed ones, and those that only the article knows."""

from functools import cache
from typing import TYPE_CHECKING

from briefing.annotate.acting import acts, speaking_verbs
from briefing.annotate.mentions_countries import stands_for_government
from briefing.annotate.spelling import org_key, org_name
from briefing.annotate.tagging import Tag
from briefing.lexicons import load
from briefing.lexicons.actor_nouns import is_document, names_body, names_public_body
from briefing.lexicons.actors import fold
from briefing.model.annotation import Actor, Token
from briefing.model.article import ParagraphKind
from briefing.model.brief import PartyType

if TYPE_CHECKING:
    from briefing.annotate.mentions import MentionFinder

#: Nouns behind which a name in capitals is that of a text: "the USMCA deal", "under NAFTA".
_BEHIND_TEXT = frozenset({"agreement", "deal", "pact", "treaty", "accord", "talk", "negotiation", "text", "rule", "tariff", "provision"})
_UNDER = frozenset({"under", "in", "into", "within", "of"})


def find_bodies(finder: "MentionFinder") -> None:
    """Adds the mentions of bodies, and marks the names that are nobody's: places, texts, outlets, platforms."""
    for tag in finder.tags.values():
        if tag.first not in finder.taken and tag.first not in finder.runs and (tag.of("other") or _is_outlet(tag)):
            if _is_firm(tag) and acts(finder.parse, finder.head(tag.first, tag.last)):
                _add(finder, tag.first, tag.last, public=False)
            finder.taken.update(range(tag.first, tag.last))
    _add_runs(finder)
    for tag in finder.tags.values():
        if tag.first not in finder.taken:
            _add_listed(finder, tag)


def _is_firm(tag: Tag) -> bool:
    other = tag.of("other")
    return other is not None and other.key in _firms() and not is_document(other.key.rpartition(" ")[2])


@cache
def _firms() -> frozenset[str]:
    """Firms and institutes whose names contain a country's or a bank's, and which may act as themselves."""
    return frozenset(fold(name) for name in load("nonactors")["firms"])


def _is_outlet(tag: Tag) -> bool:
    named = tag.all_of("media", "platform")
    return bool(named) and (not named[0].guarded or len(named) == len(tag.candidates))


def _add_listed(finder: "MentionFinder", tag: Tag) -> None:
    key = finder.readings.body(tag) or finder.readings.short(tag)
    if key is not None and (tag.of("capital") is None or _acts_as_seat(finder, tag)):
        finder.put((tag.first, tag.last), (finder.body(key),), "name" if tag.of("body") else "definite")


def _acts_as_seat(finder: "MentionFinder", tag: Tag) -> bool:
    """A city that stands for a body does so where it acts: "Brussels" for the EU."""
    return stands_for_government(finder, finder.head(tag.first, tag.last))


# --- runs of capitals --------------------------------------------------------
def _add_runs(finder: "MentionFinder") -> None:
    runs = list(dict.fromkeys(finder.runs.values()))
    texts = {org_key(finder.tokens[r.first : r.last]) for r in runs if _is_text(finder, finder.head(r.first, r.last))}
    for run in runs:
        tag = finder.tags.get(run.first)
        if tag is not None and tag.last == run.last and len(tag.all_of("body")) == 1:
            finder.put((run.first, run.last), (finder.body(tag.all_of("body")[0].key),), "name")
        if org_key(finder.tokens[run.first : run.last]) in texts:
            finder.taken.update(range(run.first, run.last))
        if not any(i in finder.taken for i in range(run.first, run.last)):
            _add(finder, run.first, run.last, public=names_public_body(run.noun))
            _add_acronym(finder, run.first, run.last)


def _add(finder: "MentionFinder", first: int, last: int, *, public: bool) -> None:
    tokens = finder.tokens[first:last]
    key = org_key(tokens)
    home = _country_in(finder, first, last)
    sort = PartyType.GOVERNMENT_BODY if public and home is not None else PartyType.ORGANISATION
    article = "the" if any(t.lower == "the" for t in finder.tokens[max(0, first - 1) : first + 1]) else ""
    finder.introduce(
        Actor(key, org_name(tokens), sort, None, home, "official" if sort is PartyType.GOVERNMENT_BODY else "private", article)
    )
    finder.put((first, last), (key,), "name")


def _country_in(finder: "MentionFinder", first: int, last: int) -> str | None:
    """The country that the name contains, or that stands as a genitive before it: "Canada's Automotive Parts Association"."""
    for i in range(max(0, first - 4), last):
        tag = finder.tags.get(i)
        if tag is None or (i < first and (tag.last + 1 != first or finder.tokens[tag.last].tag != "POS")):
            continue
        code = finder.readings.country(tag) or finder.readings.adjective(tag)
        if code is not None:
            return finder.country(code)
    return None


def _add_acronym(finder: "MentionFinder", first: int, last: int) -> None:
    """The acronym in brackets behind a name stands for it everywhere: "Sahel Traders Union (STU)"."""
    tokens = finder.tokens
    if last + 2 >= len(tokens) or tokens[last].text != "(" or tokens[last + 2].text != ")" or not tokens[last + 1].text.isupper():
        return
    keys = finder.keys_at(finder.head(first, last))
    acronym = tokens[last + 1].text
    for token in tokens:
        if token.text == acronym and token.i not in finder.taken:
            finder.put((token.i, token.i + 1), keys, "acronym")


# --- entity labels -----------------------------------------------------------
def find_labelled(finder: "MentionFinder") -> None:
    """Adds organisations that the pipeline labels and no table knows, where one of their mentions acts."""
    places: dict[str, list[tuple[int, int]]] = {}
    for first, last in _labelled(finder):
        places.setdefault(org_key(finder.tokens[first:last]), []).append((first, last))
    for spans in places.values():
        if _is_body(finder, spans):
            for first, last in spans:
                _add(finder, first, last, public=False)


def _labelled(finder: "MentionFinder") -> list[tuple[int, int]]:
    """Token ranges labelled as organisations that nothing has used up, articles and genitives left out."""
    found = []
    tokens, i = finder.tokens, 0
    while i < len(tokens):
        end = i
        while end < len(tokens) and tokens[end].ent == "ORG" and (end == i or not tokens[end].ent_begins):
            end += 1
        first, last = i, end
        while first < last and tokens[first].lower in ("the", "a", "an", "senior", "former"):
            first += 1
        if last > first and tokens[last - 1].tag == "POS":
            last -= 1
        if last > first and _is_name(finder, tokens[first:last]) and not any(j in finder.taken for j in range(first, last)):
            found.append((first, last))
        i = max(end, i + 1)
    return found


def _is_name(finder: "MentionFinder", tokens: tuple[Token, ...]) -> bool:
    if not tokens[0].text[:1].isupper() or is_document(tokens[-1].lower) or any(t.text in ',;:“”"()' for t in tokens):
        return False
    covered = [finder.covered.get(t.i) for t in tokens]
    if (
        covered[0] is not None
        or all(covered)
        or any(tag.of("country", "adjective", "body", "seat", "other") for tag in covered if tag is not None)
    ):
        return False
    if len(tokens) > 1:
        return True
    return tokens[0].pos == "PROPN" and len(tokens[0].text) > 1 and fold(tokens[0].text) not in finder.cast.surnames


def _is_body(finder: "MentionFinder", spans: list[tuple[int, int]]) -> bool:
    """Whether a labelled name is an actor's: it says or does something, and is nowhere a text."""
    heads = [finder.head(first, last) for first, last in spans]
    first, last = spans[0]
    if any(_is_text(finder, i) for i in heads):
        return False
    if last - first > 1 and any(names_body(t.lower) for t in finder.tokens[first:last]):
        return True
    if any(_speaks(finder, i) for i in heads):
        return True
    told = [i for i in heads if finder.parse.sentence(i).kind is ParagraphKind.BODY]
    return last - first > 1 and any(acts(finder.parse, i) for i in told)


def _is_text(finder: "MentionFinder", i: int) -> bool:
    token = finder.tokens[i]
    above = finder.parse.head(i)
    if above is None:
        return False
    if token.dep in ("compound", "nmod"):
        return above.lemma in _BEHIND_TEXT
    return token.dep == "pobj" and above.lower in ("under", "into")


def _speaks(finder: "MentionFinder", i: int) -> bool:
    token = finder.tokens[i]
    while token.dep == "conj" and finder.tokens[token.head].pos in ("NOUN", "PROPN"):
        token = finder.tokens[token.head]
    above = finder.parse.head(token.i)
    if above is None:
        return False
    if token.dep == "nsubj":
        return above.pos == "VERB" and above.lemma in speaking_verbs() and above.lemma not in ("require", "have", "make", "give")
    return token.dep == "pobj" and above.dep == "agent"
