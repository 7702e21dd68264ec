"""Turns the sentence around a number, and its neighbours, into the words that name who says so."""

from briefing.annotate.quantities_phrases import LIMIT, right_edge, subject
from briefing.lexicons import load
from briefing.model.annotation import Parse, Sentence, Token
from briefing.model.article import Span

_LEXICON = load("figure_words")
_SOURCES = frozenset(_LEXICON["sources"])
_COUNTERS = frozenset(_LEXICON["counters"])
_CLAUSE_ONLY = frozenset(_LEXICON["clause_only"])
_SHOWING = frozenset(_LEXICON["showing"])
_RECKONINGS = frozenset(_LEXICON["reckonings"])
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "parataxis", "conj"})
_FIGURES = frozenset(_LEXICON["figures"])
_INSTITUTIONS = frozenset({"ORG", "GPE", "NORP", "PERSON", "FAC", "LOC"})
_TIMES = frozenset({"DATE", "TIME"})
_NO_SOURCES = frozenset({"CARDINAL", "DATE", "MONEY", "PERCENT", "QUANTITY", "TIME"})
_FROM = frozenset({"from", "by", "of"})
_MARKS = frozenset('"“”„«»')


def find_attribution(parse: Parse, token: int) -> Span | None:
    """The words that name who says the number at the token: in its sentence, else in the one that goes with it."""
    sentence = parse.sentence(token)
    return (
        _according(parse, sentence)
        or _by_verb(parse, token)
        or _by_figure_noun(parse, token)
        or _as_told(parse, token)
        or _by_count(parse, sentence)
        or _by_neighbour(parse, sentence)
    )


def _according(parse: Parse, sentence: Sentence) -> Span | None:
    """Finds "according to the ministry"."""
    for i in range(sentence.first, sentence.last - 2):
        if parse.tokens[i].lower == "according" and parse.tokens[i + 1].lower == "to":
            named = parse.child(i + 1, "pobj")
            return _named(parse, named) if named is not None else None
    return None


def _by_verb(parse: Parse, token: int) -> Span | None:
    """The subject of the nearest verb of saying, finding or counting above the number."""
    below = parse.tokens[token]
    for above in parse.ancestors(token):
        if above.lemma == "be" and (span := _hedged(parse, above)) is not None:
            return span
        # "show" with a subject is a verb, whatever the tagger took it for
        is_verb = above.pos in ("VERB", "AUX") or (above.lemma in _SHOWING and parse.child(above.i, "nsubj") is not None)
        if is_verb and above.lemma in _SOURCES | _COUNTERS | _SHOWING:
            span = _subject_of(parse, above, below)
            if span is not None:
                return span
        below = above
    return None


def _as_told(parse: Parse, token: int) -> Span | None:
    """Finds "as the ministry reported"."""
    for above in parse.ancestors(token):
        for clause in parse.children(above.i, "advcl"):
            told = clause.lemma in _SOURCES and any(t.lower == "as" for t in parse.children(clause.i, "mark", "advmod"))
            thing = parse.child(clause.i, "nsubj") if told else None
            if thing is not None and thing.pos in ("PROPN", "NOUN"):
                return _named(parse, thing)
    return None


def _by_count(parse: Parse, sentence: Sentence) -> Span | None:
    """Finds "by the ministry's count" and "by the count of the ministry"."""
    for by in parse.tokens[sentence.first : sentence.last]:
        count = parse.child(by.i, "pobj") if by.lower == "by" else None
        if count is not None and count.lemma in _RECKONINGS and (span := _behind(parse, count)) is not None:
            return span
    return None


def _hedged(parse: Parse, verb: Token) -> Span | None:
    """Who says so in "what the minister said was a tariff of 80 percent"."""
    before = parse.tokens[verb.i - 1] if verb.i else None
    if before is None or before.lemma not in _SOURCES or not any(child.lower == "what" for child in parse.children(before.i)):
        return None
    thing = parse.child(before.i, "nsubj")
    return _named(parse, thing) if thing is not None else None


def _subject_of(parse: Parse, verb: Token, below: Token) -> Span | None:
    agent = _agent(parse, verb)
    if agent is not None:
        return _named(parse, agent)
    thing = subject(parse, verb.i)
    if thing is not None and thing.lemma in _FIGURES and verb.lemma in _SHOWING and below.dep in _CLAUSES:
        return _behind(parse, thing)
    if verb.lemma not in _SOURCES | _COUNTERS:
        return None
    if (verb.tag == "VB" and verb.dep == "xcomp") or (verb.lemma in _CLAUSE_ONLY and below.dep not in _CLAUSES):
        return None
    if verb.lemma in ("put", "place") and below.lower != "at":
        return None
    if below.dep in ("nsubj", "nsubjpass", "csubj") or (below.dep == "conj" and parse.child(below.i, "nsubj", "nsubjpass") is not None):
        return None
    if below.dep == "advcl" and below.i > verb.i:
        return None
    if thing is None or thing.i == below.i or parse.child(verb.i, "nsubjpass") is not None:
        return None
    if verb.lemma in _COUNTERS - _SOURCES and not _is_institution(thing):
        return None
    return _named(parse, thing) if thing.lower not in ("it", "that", "this", "which", "there", "what") else None


def _agent(parse: Parse, verb: Token) -> Token | None:
    if parse.child(verb.i, "nsubjpass") is None:
        return None
    by = parse.child(verb.i, "agent") or next(
        (parse.tokens[i] for i in parse.subtree(verb.i) if i > verb.i and parse.tokens[i].lower == "by"), None
    )
    named = parse.child(by.i, "pobj") if by is not None else None
    return named if named is not None and named.pos in ("PROPN", "NOUN") and named.ent not in _NO_SOURCES else None


def _is_institution(token: Token) -> bool:
    return (
        token.pos == "PROPN"
        or token.ent in _INSTITUTIONS
        or token.lower in ("ministry", "agency", "police", "army", "government", "authorities", "office")
    )


def _by_figure_noun(parse: Parse, token: int) -> Span | None:
    """Finds "an estimate by the bank of 40,000", "the bank's estimate of 40,000"."""
    for above in parse.ancestors(token):
        if above.pos == "NOUN" and above.lemma in _FIGURES - {"number", "record", "total", "toll", "index"}:
            return _behind(parse, above)
        if above.pos in ("VERB", "AUX"):
            return None
    return None


def _behind(parse: Parse, noun: Token) -> Span | None:
    """Who stands behind a count: "the UN" in "estimates from the UN" and in "the UN's estimates"."""
    owner = parse.child(noun.i, "poss")
    if owner is not None and owner.pos in ("PROPN", "NOUN"):
        return Span(_named(parse, owner).start, owner.end)
    for prep in parse.children(noun.i, "prep"):
        named = parse.child(prep.i, "pobj")
        if prep.lower in _FROM - {"of"} and named is not None and named.pos in ("PROPN", "NOUN") and named.ent not in ("DATE", "CARDINAL"):
            return _named(parse, named)
    for clause in parse.children(noun.i, "acl"):
        by = parse.child(clause.i, "agent")
        named = parse.child(by.i, "pobj") if by is not None else None
        if named is not None:
            return _named(parse, named)
    maker = next((child for child in parse.children(noun.i, "compound", "amod", "nmod") if child.ent in _INSTITUTIONS), None)
    return Span(maker.start, maker.end) if maker is not None else None


def _by_neighbour(parse: Parse, sentence: Sentence) -> Span | None:
    """Finds "The data were estimates from the UN refugee agency", or the speaker of the quotation that runs on."""
    follower = _adjacent(parse, sentence, 1)
    if follower is not None and (span := _source_statement(parse, follower)) is not None:
        return span
    if not _is_quoted(parse, sentence):
        return None
    # the speaker follows where the quotation runs on, and else went before
    marks = sum(token.text in _MARKS for token in parse.tokens[sentence.first : sentence.last])
    ahead = (1, 2, 3) if marks <= 1 else ()
    for step in (*ahead, -1, -2, 1):
        neighbour = _adjacent(parse, sentence, step)
        if neighbour is not None and (span := _speaker(parse, neighbour)) is not None:
            return span
    return None


def _adjacent(parse: Parse, sentence: Sentence, step: int) -> Sentence | None:
    index = sentence.index + step
    if not 0 <= index < len(parse.sentences) or parse.sentences[index].paragraph != sentence.paragraph:
        return None
    return parse.sentences[index]


def _source_statement(parse: Parse, sentence: Sentence) -> Span | None:
    """The source that a sentence about "the figures" names."""
    root = next((parse.tokens[i] for i in range(sentence.first, sentence.last) if parse.tokens[i].head == i), None)
    about = subject(parse, root.i) if root is not None else None
    if root is None or about is None or about.lemma not in _FIGURES:
        return None
    if (agent := _agent(parse, root)) is not None:
        return _named(parse, agent)
    attribute = parse.child(root.i, "attr")
    if attribute is not None and attribute.lemma in _FIGURES and (span := _behind(parse, attribute)) is not None:
        return span
    origin = next((prep for prep in parse.children(root.i, "prep") if prep.lower == "from"), None)
    named = parse.child(origin.i, "pobj") if origin is not None else None
    return _named(parse, named) if named is not None else None


def _is_quoted(parse: Parse, sentence: Sentence) -> bool:
    """Whether the sentence opens with a quotation mark or stands between two of its paragraph."""
    if parse.tokens[sentence.first].text[0] in _MARKS:
        return True
    opened = sum(
        token.text in _MARKS
        for other in parse.sentences[max(0, sentence.index - 6) : sentence.index]
        if other.paragraph == sentence.paragraph
        for token in parse.tokens[other.first : other.last]
    )
    return opened % 2 == 1


def _speaker(parse: Parse, sentence: Sentence) -> Span | None:
    root = next((parse.tokens[i] for i in range(sentence.first, sentence.last) if parse.tokens[i].head == i), None)
    if root is None or root.lemma not in _SOURCES:
        return None
    thing = parse.child(root.i, "nsubj")
    return _named(parse, thing) if thing is not None else None


def _named(parse: Parse, head: Token) -> Span:
    """The words of a name or a noun with what says which, or who stands behind a count ("data from the ministry")."""
    if head.pos == "NOUN" and head.lemma in _FIGURES and (behind := _behind(parse, head)) is not None:
        return behind
    inside = set(parse.subtree(head.i))
    first = head.i
    while (
        first - 1 in inside and (parse.tokens[first - 1].pos != "PUNCT" or parse.tokens[first - 1].text == "-") and head.i - first < LIMIT
    ):
        first -= 1
    while first < head.i and (parse.tokens[first].dep in ("preconj", "advmod", "cc", "prep", "punct") or parse.tokens[first].ent in _TIMES):
        first += 1
    last = max(right_edge(parse, head.i, head.i), head.i + 1)
    clauses = [child.i for child in parse.children(head.i, "acl", "relcl", "advcl", "ccomp") if child.i > head.i]
    last = max(head.i + 1, min([last, *(min(parse.subtree(clause)) for clause in clauses)]))
    return Span(parse.tokens[first].start, parse.tokens[last - 1].end)
