"""“IRELAND, BERMUDA TO SWAP TAX FILES UNDER DEAL”, “Norway, Iceland in two-year herring accord”: the grammar of headlines and flashes."""

from collections.abc import Iterator

from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import Pieces, past, pieces
from briefing.lexicons import load
from briefing.model.annotation import Sentence, Token

_BETWEEN = frozenset({",", "and", "&", "/"})
#: An agreement noun stands at most this far behind “in”.
_NEAR = 7


def headlined(clauses: Clauses) -> Iterator[Draft]:
    """Yields an agreement for each sentence that opens with actors and goes on as only headlines do."""
    for sentence in clauses.parse.sentences:
        heads, after = _actors(clauses, sentence)
        if heads and after + 1 < sentence.last:
            yield from _to(clauses, sentence, heads, after)
            yield from _in(clauses, sentence, heads, after)
            yield from _misread(clauses, sentence, heads, after)


def _actors(clauses: Clauses, sentence: Sentence) -> tuple[tuple[Token, ...], int]:
    """The heads of the names that a sentence strings together at its opening, and the place behind them."""
    mentions = {m.first: m for m in sorted(clauses.annotated.mentions, key=lambda m: m.last)}
    at = _opening(clauses, sentence)
    heads: list[Token] = []
    while at < sentence.last:
        token = clauses.tokens[at]
        if at in mentions:
            heads.append(clauses.tokens[mentions[at].head])
            at = mentions[at].last
        elif token.lower in ("the", "both") or (token.lower in _BETWEEN and heads):
            at += 1
        elif token.tag in ("NNS", "NNPS") and (token.lemma.lower() in clauses.words.animate):
            heads.append(token)
            at += 1
        else:
            break
    return tuple(heads), at


def _opening(clauses: Clauses, sentence: Sentence) -> int:
    """Where the headline begins behind an hour or a label: “18:22”, “NEW:”."""
    for at in range(sentence.first, min(sentence.first + 4, sentence.last)):
        if clauses.tokens[at].text == ":":
            return at + 1
    first = clauses.tokens[sentence.first]
    return sentence.first + 1 if first.pos == "NUM" and ":" in first.text else sentence.first


def _end(clauses: Clauses, sentence: Sentence, first: int) -> int:
    """Where the headline's clause ends: at a semicolon, a full stop, a dash with its source."""
    text = clauses.annotated.article.text
    for token in clauses.tokens[first + 1 : sentence.last]:
        spaced = text[token.start - 1 : token.start].isspace() and text[token.end : token.end + 1].isspace()
        if token.text in (";", ".", "!", "?", ":") or (token.text in ("-", "–", "—", "--") and spaced):
            return token.i
    return sentence.last


def _instrument(clauses: Clauses, first: int, last: int) -> int | None:
    """Where “under the deal”, “in a pact” begins, within tokens first..last."""
    for token in clauses.tokens[first:last]:
        if token.lower in ("under", "in", "after", "as", "per"):
            near = clauses.tokens[token.i + 1 : min(token.i + _NEAR, last)]
            noun = next((t for t in near if t.pos in ("NOUN", "PROPN", "VERB") and t.lemma.lower() in clauses.words.agreement_nouns), None)
            if noun is not None and all(t.pos not in ("ADP", "PUNCT") or t.tag == "HYPH" for t in near if t.i < noun.i):
                return token.i
    return None


def _to(clauses: Clauses, sentence: Sentence, heads: tuple[Token, ...], after: int) -> Iterator[Draft]:
    to, verb = clauses.tokens[after], clauses.tokens[after + 1]
    if to.lower != "to" or verb.tag != "VB" or verb.lemma in load("commissives")["headlines"]["not_agreed"]:
        return
    last = _end(clauses, sentence, verb.i)
    cut = _instrument(clauses, verb.i + 1, last)
    keys = clauses.actors(heads)
    if last - verb.i < 2:
        return
    if len(heads) < 2 and cut is None:
        if _is_told(clauses, verb, keys, last):
            yield _draft(clauses, verb, heads, (verb.i, last), ("is to ", *pieces(clauses, verb.i, last, keys)))
        return
    end = cut if cut is not None else last
    yield _draft(clauses, verb, heads, (verb.i, end), ("agreed to ", *pieces(clauses, verb.i, end, keys)))


def _is_told(clauses: Clauses, verb: Token, keys: tuple[str, ...], last: int) -> bool:
    """Whether a headline tells of a state's own act of policy, on its own word: “JAPAN TO CUT RICE DUTY - MINISTRY”, not “- PAPER”."""
    states = bool(keys) and all(key.startswith(("country:", "body:")) for key in keys)
    behind = clauses.tokens[last + 1 : clauses.parse.sentence(verb.i).last]
    doubtful = any(t.lemma.lower() in load("commissives")["headlines"]["hearsay"] for t in behind)
    return states and bool(behind) and verb.lemma in load("acts")["acts"] and not doubtful


def _in(clauses: Clauses, sentence: Sentence, heads: tuple[Token, ...], after: int) -> Iterator[Draft]:
    token = clauses.tokens[after]
    last = _end(clauses, sentence, after)
    if token.lower not in ("in", "near") or len(heads) < 2 or token.lower == "near" or _instrument(clauses, after, after + _NEAR) != after:
        return
    noun = next(t for t in clauses.tokens[after + 1 : last] if t.lemma.lower() in clauses.words.agreement_nouns)
    topic = next((t.i for t in clauses.tokens[noun.i + 1 : noun.i + 2] if t.lower in ("on", "to", "over", "for")), None)
    content = (topic + 1, last) if topic is not None and topic + 1 < last else (after + 1, min(noun.i + 1, last))
    article = "a " if noun.tag == "NN" and clauses.tokens[after + 1].pos != "DET" else ""
    yield _draft(clauses, noun, heads, content, (f"concluded {article}", *pieces(clauses, after + 1, last, clauses.actors(heads))))


def _has_topic(clauses: Clauses, first: int, last: int) -> bool:
    """Whether an agreement noun is told what it is about: “river pact”, “pact on rivers”."""
    for token in clauses.tokens[first:last]:
        if token.lemma.lower() in clauses.words.agreement_nouns:
            before, after = clauses.tokens[max(token.i - 1, first)], clauses.tokens[min(token.i + 1, last - 1)]
            return (before.i < token.i and before.pos in ("NOUN", "PROPN")) or after.lower in ("on", "over", "to", "for")
    return False


def _misread(clauses: Clauses, sentence: Sentence, heads: tuple[Token, ...], after: int) -> Iterator[Draft]:
    """A verb of committing that the parser took for a noun: “BELGRADE, SOFIA RENEW RIVER PACT”."""
    word = clauses.tokens[after]
    verbs = clauses.words.concluding | set(clauses.words.committing)
    lemma = next((w for w in (word.lower, word.lower.removesuffix("s"), word.lower.removesuffix("es")) if w in verbs), None)
    last = _end(clauses, sentence, after)
    first = after + 1 + (clauses.tokens[min(after + 1, last - 1)].lower in ("on", "to", "over"))
    if lemma is None or word.pos == "VERB" or last - first < 1 or any(t.pos == "AUX" for t in clauses.tokens[after:last]):
        return
    if lemma not in clauses.words.committing and not _has_topic(clauses, first, last):
        return
    if len(heads) < 2 and not clauses.actors(heads):
        return
    words = pieces(clauses, after + 1, last, clauses.actors(heads))
    yield _draft(clauses, word, heads, (first, last), (past(lemma, clauses.words.pasts) + " ", *words))


def _draft(clauses: Clauses, trigger: Token, heads: tuple[Token, ...], content: tuple[int, int], predicate: Pieces) -> Draft:
    status = "agreed" if len(heads) > 1 else "pledged"
    return Draft("headlined", trigger.i, heads, content, predicate, status=status, actor_keys=clauses.actors(heads), strength=1)
