"""Turns a clause into the pieces of a line: its own words, cut where they stop serving it, with places where actors are named."""

from collections.abc import Iterable, Iterator

from briefing.extract.clauses import Clauses
from briefing.lexicons.recasing import recased
from briefing.model.annotation import Token
from briefing.model.article import Span
from briefing.model.claims import Named

Pieces = tuple[str | Named, ...]

#: Words that tie a clause to the text around it and say nothing by themselves.
_CONNECTIVES = frozenset(
    {"also", "likewise", "however", "meanwhile", "moreover", "furthermore", "additionally", "therefore", "thus", "instead", "then", "too"}
)
#: Clauses under these marks tell another thing than the clause they hang on.
_ASIDE_MARKS = frozenset({"while", "as", "although", "though", "whereas", "because", "since", "when", "amid", "even"})
_OBJECTIVE = frozenset({"he", "him", "she", "it", "they", "them", "we", "us", "i", "me", "you"})
_POSSESSIVE = frozenset({"our", "my", "your"})
_CLOSERS = frozenset({",", ";", ":", ".", "-", "–", "—", "--", "(", "and", "but", "or", "yet", "so", "nor"})
#: Verbs that say nothing without a place: "put the plan" … "on the table".
_LOCATING = frozenset({"place", "put"})
#: Openings of a further part that was cut off.
_TAILS = (("as", "well", "as"), ("along", "with"), ("such", "as"), ("rather", "than"), ("together", "with"))


def past(lemma: str, pasts: dict[str, str]) -> str:
    """The simple past of a verb, by the table or by the rules of spelling.

    >>> past("pledge", {}), past("call", {}), past("deny", {})
    ('pledged', 'called', 'denied')
    """
    if lemma in pasts:
        return pasts[lemma]
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + "ed"


def extent(clauses: Clauses, head: int, *, without: Iterable[int] = ()) -> tuple[int, int]:
    """First and last (half-open) token of the phrase that head governs, asides at its end left out."""
    parse = clauses.parse
    dropped: set[int] = set()
    for child in parse.children(head):
        if child.i > head and _is_aside(clauses, child):
            dropped.update(parse.subtree(child.i))
    for i in without:
        dropped.update(parse.subtree(i))
    kept = [i for i in parse.subtree(head) if i not in dropped]
    first, last = kept[0], kept[-1] + 1
    after = [i for i in dropped if i > head]
    if after and min(after) < last:
        last = min(after)
    return _trimmed(clauses, first, last)


def _is_aside(clauses: Clauses, child: Token) -> bool:
    """Whether a clause at the end tells something else: another main clause, a contrast, who said it."""
    own_subject = clauses.parse.child(child.i, "nsubj", "nsubjpass") is not None
    if child.dep == "parataxis":
        return True
    if child.dep == "conj" and own_subject and child.pos in ("VERB", "AUX"):
        return True
    if child.dep == "advcl":
        marks = {t.lower for t in clauses.parse.children(child.i, "mark", "advmod")}
        return bool(marks & _ASIDE_MARKS) and own_subject
    return False


def _trimmed(clauses: Clauses, first: int, last: int) -> tuple[int, int]:
    tokens = clauses.tokens
    while last - 1 > first:
        if tokens[last - 1].text == '"' and sum(t.text == '"' for t in tokens[first:last]) % 2:
            last -= 1  # a mark that closes what was opened before the phrase
            continue
        words = tuple(t.lower for t in tokens[max(first, last - 3) : last])
        tail = next((t for t in _TAILS if words[-len(t) :] == t), ())
        if not tail and words[-1] not in _CLOSERS | _CONNECTIVES:
            break
        last -= max(1, len(tail))
    while first < last - 1 and tokens[first].lower in (",", ";", ":", "-", "–", "—", "and", "but"):
        first += 1
    return first, last


def completed(clauses: Clauses, verb: Token, last: int) -> int:
    """The end of the content, up to that of the sentence where an aside parted a verb from its place: "put X, …, on Y"."""
    if verb.lemma not in _LOCATING or clauses.parse.child(verb.i, "prep", "prt", "advmod", "acomp", "xcomp") is not None:
        return last
    end = clauses.parse.sentence(verb.i).last
    report = next((r.verb for r in clauses.reports(verb.i) if r.verb >= last), end)
    while report > last and clauses.tokens[report - 1].dep in ("nsubj", "det", "compound", "poss", "amod", "case"):
        report -= 1
    return _trimmed(clauses, verb.i, report)[1]


def span(clauses: Clauses, first: int, last: int) -> Span:
    """Characters of tokens first..last."""
    return Span(clauses.tokens[first].start, clauses.tokens[last - 1].end)


def pieces(clauses: Clauses, first: int, last: int, own: tuple[str, ...] = ()) -> Pieces:
    """Tokens first..last as a line's words: connectives dropped, pronouns of others replaced by names, quotations untouched."""
    return _closed(tuple(_joined(_iter_pieces(clauses, first, last, own))))


def _closed(parts: Pieces) -> Pieces:
    """The pieces with a quotation mark that was opened and lost its partner closed, and one that closes nothing left out."""
    text = "".join(part for part in parts if isinstance(part, str))
    opened = text.count("“") - text.count("”")
    if opened > 0 or text.count('"') % 2:
        return (*parts, "”" if opened > 0 else '"')
    if opened < 0:
        return tuple(part.replace("”", "", 1) if isinstance(part, str) else part for part in parts)
    return parts


def _iter_pieces(clauses: Clauses, first: int, last: int, own: tuple[str, ...]) -> Iterator[str | Named]:
    text, tokens = clauses.annotated.article.text, clauses.tokens
    # Words quoted with their marks stay as they are; a quotation that is only partly taken over is retold.
    start, end = tokens[first].start, tokens[last - 1].end
    quoted = [(q.start, q.end) for q in clauses.annotated.quotes if start <= q.start - 1 and q.end + 1 <= end]
    for token in tokens[first:last]:
        gap = text[token.end : tokens[token.i + 1].start] if token.i + 1 < last else ""
        space = " " if gap else ""
        if any(start <= token.start < end for start, end in quoted):
            yield token.text + space
            continue
        if token.lower in _CONNECTIVES and token.dep in ("advmod", "cc") and token.i > first:
            continue
        yield from _named(clauses, token, own)
        yield space


def _named(clauses: Clauses, token: Token, own: tuple[str, ...]) -> Iterator[str | Named]:
    mention = clauses.mention(token.i)
    is_pronoun = (token.lower in _OBJECTIVE and token.pos == "PRON" and token.text != "US") or token.lower in _POSSESSIVE
    if token.lower in _POSSESSIVE and mention is not None and set(mention.actors) <= set(own) and own:
        yield "its" if len(own) == 1 and not own[0].startswith("person:") else "their" if len(own) > 1 else token.text
        return
    if is_pronoun and mention is not None and mention.actors and not (mention.actors == own and token.lower not in _POSSESSIVE):
        yield Named(mention.actors, possessive=token.lower in _POSSESSIVE)
    else:
        yield _shown(clauses, token)


def _shown(clauses: Clauses, token: Token) -> str:
    """The word as a line shows it: ordinary words of a line in capitals, and of the sentence's opening, in lower case."""
    sentence = clauses.parse.sentence(token.i)
    text = clauses.annotated.article.text
    calm = recased(text[sentence.start : sentence.end])
    word = calm[token.start - sentence.start : token.end - sentence.start]
    if token.pos == "PROPN" and word.islower() and not token.text.islower():
        return word.capitalize()
    opens = token.i == sentence.first or (token.i == sentence.first + 1 and clauses.tokens[sentence.first].pos == "PUNCT")
    return word.lower() if opens and token.pos not in ("PROPN", "NUM", "X") and word != "I" and token.ent == "" else word


def _joined(parts: Iterable[str | Named]) -> Iterator[str | Named]:
    words = ""
    for part in parts:
        if isinstance(part, str):
            words += part
        else:
            if words:
                yield " ".join(words.split(" "))
            words = ""
            yield part
    if words:
        yield words


def balanced(clauses: Clauses, first: int, last: int) -> tuple[int, int]:
    """The range with quotation marks and brackets that it opens or closes alone taken in or left out at the edges."""
    tokens = clauses.tokens
    opens, closes = {"“": "”", "(": ")", "[": "]"}, {"”", ")", "]"}
    depth = sum((t.text in opens) - (t.text in closes) for t in tokens[first:last])
    if depth > 0 and last < len(tokens) and tokens[last].text in closes:
        return first, last + 1
    if depth < 0 and first > 0 and tokens[first - 1].text in opens:
        return first - 1, last
    return first, last


#: Prepositions by which an object goes on: "50 million dollars [for the victims]"; those of time and place end it.
_COMPLEMENTS = frozenset(
    {
        "about",
        "against",
        "between",
        "for",
        "from",
        "into",
        "of",
        "on",
        "over",
        "through",
        "to",
        "toward",
        "towards",
        "under",
        "with",
        "within",
    }
)


def with_complements(clauses: Clauses, trigger: int, last: int) -> int:
    """The end of an object with the phrases behind it that the parser hung on the verb."""
    for prep in clauses.parse.children(trigger, "prep", "dative"):
        noun = clauses.parse.child(prep.i, "pobj", "pcomp")
        below = clauses.parse.subtree(prep.i)
        if (
            below[0] == last
            and prep.lower in _COMPLEMENTS
            and noun is not None
            and noun.ent not in ("DATE", "TIME")
            and noun.lemma not in _OCCASIONS
        ):
            last = extent(clauses, prep.i)[1]
    return last


#: Where and when something was said, rather than what: "on the sidelines of the summit", "in a statement".
_OCCASIONS = frozenset(
    {"conference", "interview", "meeting", "rally", "sideline", "speech", "statement", "summit", "talk", "television", "twitter", "visit"}
)


def with_purpose(clauses: Clauses, trigger: int, last: int) -> int:
    """The end of the content with the infinitive of purpose that follows it: "called for controls [to prevent …]"."""
    for child in clauses.parse.children(trigger, "xcomp", "advcl"):
        below = clauses.parse.subtree(child.i)
        if child.tag == "VB" and below[0] == last and clauses.tokens[below[0]].lower in ("to", "in"):
            return extent(clauses, child.i)[1]
    return last
