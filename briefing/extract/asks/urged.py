"""“X urged Y to V”, “X called on Y to V”, “Y was asked by X to V”: the addressee stands beside the infinitive."""

from collections.abc import Iterator

from briefing.extract.asks.sides import is_mute, is_put, is_somebody, told
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft, named
from briefing.extract.wording import Pieces, balanced, completed, extent, pieces
from briefing.extract.words import Standing
from briefing.model.annotation import Token
from briefing.model.article import ParagraphKind

#: What a caller comes or telephones for: "called on the president to brief him".
_VISITS = frozenset({"brief", "congratulate", "convey", "discuss", "explain", "express", "inform", "say", "thank", "wish"})
#: States of mind, which "want" and "expect" wish upon people rather than ask of them.
_MINDS = frozenset({"believe", "enjoy", "feel", "forget", "have", "know", "like", "love", "remember", "think", "worry"})
_WORDS = {"like": "wanted", "need": "wanted"}
_VIA = {"on_inf": ("on", "upon"), "to_inf": ("to",), "with_inf": ("with",), "for": ("for",)}


def urged(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each directive verb with an addressee and an infinitive."""
    for token in clauses.tokens:
        if token.pos != "VERB" or token.lemma not in clauses.words.asking.keys() | clauses.words.persuading or not _is_made(clauses, token):
            continue
        frames = clauses.words.asking.get(token.lemma, ("obj_inf",))
        for addressees, verb in _slots(clauses, token, frames):
            if not _is_question_put(clauses, addressees, verb) and not _is_forecast(clauses, token, addressees, verb):
                further = [t for t in clauses.parse.children(verb.i, "conj") if _is_infinitive(clauses, t)]
                beyond = _next_addressee(clauses, token, verb)
                for part in (verb, *further):
                    cut = [t.i for t in further if t.i > part.i] + ([beyond.i] if beyond is not None else [])
                    yield _draft(clauses, token, (addressees, part), cut)
                yield from _second(clauses, token, beyond)
            break


def _next_addressee(clauses: Clauses, token: Token, verb: Token) -> Token | None:
    """The preposition that opens a second ask: "called on Mali to go and [on] Chad to stay"."""
    for i in range(verb.i + 1, clauses.parse.sentence(verb.i).last - 1):
        here, before = clauses.tokens[i], clauses.tokens[i - 1]
        if here.lower in ("on", "upon") and before.lower in ("and", ";") and token.lemma == "call":
            return here
    return None


def _second(clauses: Clauses, token: Token, preposition: Token | None) -> Iterator[Draft]:
    """What the second addressee is to do: the infinitive right behind his name."""
    name = clauses.parse.child(preposition.i, "pobj") if preposition is not None else None
    for heads, verb in _next_to(clauses, clauses.phrase(name)) if name is not None and is_somebody(clauses, name) else ():
        yield _draft(clauses, token, (heads, verb), [])


def _is_made(clauses: Clauses, token: Token) -> bool:
    if clauses.is_question(token.i) or is_mute(clauses, clauses.subjects(token.i)):
        return False
    above = clauses.parse.head(token.i)
    tries = above is not None and token.dep == "xcomp" and above.lemma in clauses.words.trying
    if tries and above is not None:
        return clauses.standing(above.i) in (Standing.ASSERTED, Standing.FUTURE)
    if token.lemma == "like":
        would = any(t.lower in ("would", "'d", "’d") for t in clauses.parse.children(token.i, "aux"))
        return would and not clauses.is_negated(token.i)
    return token.lemma not in clauses.words.persuading and is_put(clauses, token)


def _is_question_put(clauses: Clauses, addressees: tuple[Token, ...], verb: Token) -> bool:
    """A question to a witness or by a reporter: "pressed him to say whether", "asked the firm to comment", "told me to ask again"."""
    whether = any(t.lower == "whether" for i in clauses.parse.subtree(verb.i) for t in (clauses.tokens[i],))
    return verb.lemma in ("comment", "answer") or (verb.lemma == "say" and whether) or any(t.lower == "me" for t in addressees)


def _is_forecast(clauses: Clauses, token: Token, addressees: tuple[Token, ...], verb: Token) -> bool:
    """“Prices are expected to rise”, “he was expected to sign”: such verbs ask only of an actor, and in the active."""
    if token.lemma not in ("expect", "like", "need", "want"):
        return False
    if verb.lemma in _MINDS:
        return True
    sides = (addressees[:1], clauses.subjects(token.i)[:1])
    return clauses.is_passive(token.i) or not all(side and is_somebody(clauses, side[0]) for side in sides)


def _slots(clauses: Clauses, token: Token, frames: tuple[str, ...]) -> Iterator[tuple[tuple[Token, ...], Token]]:
    """Addressee phrases with the verb that they are to do."""
    parse = clauses.parse
    if _is_short_passive(clauses, token):
        yield from _above(clauses, token)
        return
    for verb in parse.children(token.i, "xcomp", "ccomp", "advcl", "acl"):
        if verb.tag not in ("VB", "VBG") or not _is_infinitive(clauses, verb) or (token.lemma == "call" and verb.lemma in _VISITS):
            continue
        if "obj_inf" in frames:
            yield from _beside(clauses, token, verb)
        for frame, prepositions in _VIA.items():
            heads = _people(clauses, clauses.with_phrases(token.i, *prepositions), frame)
            if frame in frames and heads and heads[0].i < verb.i:
                yield heads, verb
    for frame, prepositions in _VIA.items():
        if frame in frames:
            yield from _under_object(clauses, _people(clauses, clauses.with_phrases(token.i, *prepositions), frame))
    yield from _with_subject(clauses, token, frames)
    if "obj_inf" in frames and not clauses.is_passive(token.i):
        patients = tuple(t for t in clauses.patients(token.i) if is_somebody(clauses, t))
        yield from _under_object(clauses, patients)
        yield from _next_to(clauses, patients)


def _is_short_passive(clauses: Clauses, token: Token) -> bool:
    """Whether a headline leaves out the "was" of a passive: "Fiji asked to free crew", "Fiji told to pay"."""
    is_headline = clauses.parse.sentence(token.i).kind is ParagraphKind.HEADLINE
    return (
        is_headline
        and token.tag in ("VBD", "VBN")
        and clauses.parse.child(token.i, "agent", "aux", "auxpass", "dative", "dobj", "prep") is None
    )


def _above(clauses: Clauses, token: Token) -> Iterator[tuple[tuple[Token, ...], Token]]:
    """The subject of a short passive with what it is asked to do."""
    own, wish = clauses.parse.child(token.i, "nsubj"), clauses.parse.child(token.i, "xcomp", "advcl")
    if own is not None and wish is not None and wish.tag == "VB" and _is_infinitive(clauses, wish):
        yield clauses.phrase(own), wish


def _with_subject(clauses: Clauses, token: Token, frames: tuple[str, ...]) -> Iterator[tuple[tuple[Token, ...], Token]]:
    """An infinitive that the parser gave a subject of its own: "pushed [for Oman to sign]", "pleaded [with owners to leave]"."""
    marks = {p for frame, prepositions in _VIA.items() if frame in frames for p in prepositions}
    for verb in clauses.parse.children(token.i, "xcomp", "ccomp", "advcl"):
        own, mark = clauses.parse.child(verb.i, "nsubj", "nsubjpass"), clauses.parse.child(verb.i, "mark")
        if verb.tag == "VB" and own is not None and own.i > token.i and mark is not None and mark.lower in marks:
            yield clauses.phrase(own), verb


def _next_to(clauses: Clauses, heads: tuple[Token, ...]) -> Iterator[tuple[tuple[Token, ...], Token]]:
    """The infinitive right behind the addressee, wherever the parser hung it: "a note imploring Oman [to sign]"."""
    if not heads:
        return
    last = max(heads[-1].i, *clauses.parse.subtree(heads[0].i)) + 1
    tokens = clauses.tokens
    if last + 1 < len(tokens) and tokens[last].lower == "to" and tokens[last + 1].tag == "VB" and heads[0].i < last:
        yield heads, tokens[last + 1]


def _people(clauses: Clauses, heads: tuple[Token, ...], frame: str) -> tuple[Token, ...]:
    """Phrases that may name somebody: "called on Wednesday" names nobody, "asked for leave to" asks for a thing."""
    some = tuple(head for head in heads if head.ent not in ("DATE", "TIME"))
    return tuple(t for t in some if is_somebody(clauses, t)) if frame == "for" else some


def _is_infinitive(clauses: Clauses, verb: Token) -> bool:
    return any(t.lower == "to" for t in clauses.parse.children(verb.i, "aux")) and clauses.parse.child(verb.i, "mark") is None


def _beside(clauses: Clauses, token: Token, verb: Token) -> Iterator[tuple[tuple[Token, ...], Token]]:
    own = clauses.parse.child(verb.i, "nsubj", "nsubjpass")
    if own is not None and own.i < verb.i:
        yield clauses.phrase(own), verb
        return
    patients = clauses.patients(token.i)
    if patients and patients[0].i < verb.i:
        yield patients, verb


def _under_object(clauses: Clauses, heads: tuple[Token, ...]) -> Iterator[tuple[tuple[Token, ...], Token]]:
    """The infinitive that the parser hung on the addressee: "called on [Iran to comply]"."""
    for head in heads:
        for verb in clauses.parse.children(head.i, "acl", "relcl", "advcl", "xcomp", "ccomp"):
            if _is_infinitive(clauses, verb):
                yield heads, verb


def _draft(clauses: Clauses, token: Token, slots: tuple[tuple[Token, ...], Token], further: list[int]) -> Draft:
    addressees, verb = slots
    askers = _askers(clauses, token)
    subject = clauses.parse.child(verb.i, "nsubj", "nsubjpass")
    first, last = extent(clauses, verb.i, without=[*further, *_beside_wish(clauses, verb), *([subject.i] if subject is not None else [])])
    first = min([first, *(t.i for t in clauses.parse.children(verb.i, "aux", "neg"))])
    first, last = balanced(clauses, first, completed(clauses, verb, last))
    via = next((p for p in ("on", "upon", "to", "with") if any(t.lower == p for t in clauses.parse.children(token.i, "prep", "prt"))), "")
    via = via if token.lemma in ("call", "appeal", "plead", "prevail") else ""
    if not via and "obj_inf" not in clauses.words.asking.get(token.lemma, ("obj_inf",)):
        via = "for"
    keys = tuple(k for k in clauses.actors(addressees) if k not in clauses.actors(askers))
    whom: Pieces = named(keys) if keys else _addressee_words(clauses, addressees)
    verb_word = _WORDS.get(token.lemma) or ("pressed" if token.lemma in clauses.words.persuading else told(clauses, token))
    if not askers:
        predicate: Pieces = (
            *whom,
            "were " if len(keys) > 1 or (addressees and addressees[0].tag == "NNS") else "was ",
            participle(token, verb_word),
            f" {via} " if via else " ",
            *pieces(clauses, first, last),
        )
    else:
        own = clauses.actors(askers)
        predicate = (verb_word, f" {via} " if via else " ", *whom, *pieces(clauses, first, last, own))
    return Draft("urged", token.i, askers, (first, last), predicate, addressees=addressees, status="open")


def _beside_wish(clauses: Clauses, verb: Token) -> list[int]:
    """What hangs on the infinitive and is no part of it: the "for" before its subject, and what came of it ("and got nowhere")."""
    marks = clauses.parse.children(verb.i, "mark")
    return [t.i for t in (*marks, *clauses.parse.children(verb.i, "conj")) if t.dep == "mark" or t.tag in ("VBD", "VBZ")]


def _askers(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """Who asks; nobody where it is a "we" of whom the text does not tell."""
    askers = () if _is_short_passive(clauses, token) else clauses.subjects(token.i)
    return () if len(askers) == 1 and askers[0].lower == "we" and not clauses.actors(askers) else askers


def participle(token: Token, past_form: str) -> str:
    """The participle of the trigger: as it stands where it is one, else the past form, which regular verbs share."""
    return token.lower if token.tag == "VBN" else past_form


def _addressee_words(clauses: Clauses, heads: tuple[Token, ...]) -> Pieces:
    if not heads:
        return ()
    infinitives = [t.i for t in clauses.parse.children(heads[0].i, "acl", "relcl", "advcl", "xcomp", "ccomp")]
    first, last = extent(clauses, heads[0].i, without=infinitives)
    return (*pieces(clauses, first, last), " ")
