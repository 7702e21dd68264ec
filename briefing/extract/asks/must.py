"""“X said Y must V”, “Y should V,” X told reporters: a duty laid on another by someone who is quoted or reported."""

from collections.abc import Iterator

from briefing.extract.asks.sides import heads_between, is_mute, is_somebody
from briefing.extract.clauses import Clauses
from briefing.extract.drafts import Draft
from briefing.extract.wording import balanced, extent, pieces
from briefing.lexicons.actor_nouns import speaks_for_home
from briefing.model.annotation import Token

_SEMI = frozenset({"have", "need", "ought"})
#: Those who speak against the government of their home, or no longer for it.
_OUTSIDE = frozenset({"dissident", "ex", "exiled", "former", "ousted", "opposition", "rebel"})
#: Those who comment and take no part; what a court does with the law.
_JUDGING = frozenset(
    {
        "academic",
        "analyst",
        "broker",
        "columnist",
        "commentator",
        "critic",
        "dealer",
        "economist",
        "expert",
        "observer",
        "professor",
        "scholar",
    }
)
_LAWS = frozenset({"act", "bill", "charter", "clause", "constitution", "law", "rule"})
_RULING = frozenset({"find", "hold", "rule"})
_TELLING = frozenset({"advise", "inform", "instruct", "remind", "tell", "warn"})


def must(clauses: Clauses) -> Iterator[Draft]:
    """Yields an ask for each reported duty of an actor other than the speaker."""
    for token in clauses.tokens:
        if token.pos not in ("VERB", "AUX") or not _is_duty(clauses, token):
            continue
        speakers, askers = clauses.speakers(token.i)
        if not (speakers or askers):
            speakers = _before_colon(clauses, token)
            askers = clauses.actors(speakers)
        if not (speakers or askers) or clauses.is_question(token.i) or _is_opinion(clauses, token, speakers):
            continue
        yield from _drafts(clauses, token, speakers, askers)


def _is_opinion(clauses: Clauses, token: Token, speakers: tuple[Token, ...]) -> bool:
    """Whether those who say so only judge: analysts and the like, a court that rules, or a text that lays down terms."""
    report = next(iter(clauses.reports(token.i)), None)
    rules = report is not None and clauses.tokens[report.verb].lemma in _RULING
    terms = any(head.lemma.lower() in clauses.words.agreement_nouns | _LAWS for head in speakers)
    mute = bool(speakers) and not clauses.actors(speakers) and is_mute(clauses, speakers[:1])
    return rules or terms or mute or (bool(speakers) and all(head.lemma.lower() in _JUDGING for head in speakers))


def _before_colon(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """Whose words stand behind the colon: "Fiji: Oman must sign"."""
    first = clauses.parse.sentence(token.i).first
    colon = next((i for i in range(first + 1, token.i) if clauses.tokens[i].text == ":"), None)
    return heads_between(clauses, first, colon) if colon is not None and colon - first < 6 else ()


def _is_duty(clauses: Clauses, token: Token) -> bool:
    parse = clauses.parse
    auxiliaries = [t.lower for t in parse.children(token.i, "aux")]
    if any(a in ("must", "should") for a in auxiliaries) and "have" not in auxiliaries and not clauses.is_conditional(token.i):
        own, modal = parse.child(token.i, "nsubj", "nsubjpass"), parse.child(token.i, "aux")
        # "should Oman withdraw, …" is a condition.
        return own is not None and modal is not None and own.i < modal.i and not _is_agreed(clauses, token)
    above = parse.head(token.i)
    if above is None or token.dep != "xcomp" or above.lemma not in _SEMI or "to" not in auxiliaries:
        return False
    reported = above.tag == "VBD" and above.lemma != "ought" and above.dep == "ccomp" and any(clauses.reports(above.i))
    return (above.tag in ("VBZ", "VBP", "MD") or reported) and not clauses.is_negated(above.i) and not clauses.is_conditional(above.i)


def _is_agreed(clauses: Clauses, token: Token) -> bool:
    """Whether the duty is what somebody agreed on, and nobody's wish: "said that all agreed that talks should resume"."""
    above = clauses.parse.head(token.i)
    return above is not None and token.dep == "ccomp" and clauses.words.committing.get(above.lemma, ("",))[0] == "joint"


def _is_somebody(clauses: Clauses, heads: tuple[Token, ...]) -> bool:
    """Whether the subject, though no party, is people or a body that can act."""
    return bool(heads) and heads[0].pos in ("NOUN", "PROPN") and is_somebody(clauses, heads[0])


def _told(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """Whom the report is told, where the duty is theirs by a pronoun: "told Oman it must …"."""
    own = clauses.parse.child(token.i, "nsubj")
    if own is None or own.lower not in ("he", "it", "she", "they", "you"):
        return ()
    report = next(iter(clauses.reports(token.i)), None)
    told = clauses.patients(report.verb) if report is not None and clauses.tokens[report.verb].lemma in _TELLING else ()
    return told if clauses.actors(told) or _is_somebody(clauses, told) else ()


def _homes(clauses: Clauses, speakers: tuple[Token, ...], askers: tuple[str, ...]) -> set[str | None]:
    """For whom the askers speak: not the home of those who left office, who oppose, or who merely deal with it ("Togo's creditors")."""
    around = {t.lower for head in speakers for t in (clauses.tokens[i] for i in clauses.parse.subtree(head.i))}
    if around & _OUTSIDE:
        return set()
    groups = {key for key in askers if key.startswith("group:")}
    official = any(speaks_for_home(head.lemma.lower()) for head in speakers)
    return {clauses.annotated.cast[key].affiliation for key in askers if key in clauses.annotated.cast and (official or key not in groups)}


def _is_thing(clauses: Clauses, token: Token, heads: tuple[Token, ...]) -> bool:
    """A thing that others must act upon: things in the plural, or what must be done by nobody named."""
    return (bool(heads) and heads[0].tag == "NNS") or _is_to_be_done(clauses, token)


def _is_to_be_done(clauses: Clauses, token: Token) -> bool:
    """A thing that must be done, by nobody named: "the raids must be stopped"; "should" is an opinion."""
    subject = clauses.parse.child(token.i, "nsubjpass")
    must = any(t.lower == "must" for t in clauses.parse.children(token.i, "aux"))
    return must and subject is not None and subject.pos == "NOUN" and clauses.parse.child(token.i, "agent") is None


def _drafts(clauses: Clauses, token: Token, speakers: tuple[Token, ...], askers: tuple[str, ...]) -> Iterator[Draft]:
    addressees = _told(clauses, token) or clauses.surface_subjects(token.i)
    whom = clauses.actors(addressees)
    homes = _homes(clauses, speakers, askers)
    if (
        set(whom) & {*askers, *homes}
        or (addressees and addressees[0].lower in ("we", "i"))
        or (not whom and not _is_somebody(clauses, addressees) and not _is_thing(clauses, token, addressees))
    ):
        return
    above = clauses.parse.head(token.i)
    top = above.i if above is not None and token.dep == "xcomp" and above.lemma in _SEMI else token.i
    first, last = balanced(clauses, *extent(clauses, top))
    first = next((i + 1 for i in range(token.i - 1, first, -1) if clauses.tokens[i].text == ":"), first)
    first += clauses.tokens[first].lower == "that"
    predicate = ("said that ", *pieces(clauses, first, last, askers))
    addressees = addressees if whom or _is_somebody(clauses, addressees) else ()
    yield Draft("must", top, speakers, (first, last), predicate, addressees=addressees, status="open", strength=1, actor_keys=askers)
