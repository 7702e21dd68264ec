"""Turns pronouns and definite phrases into mentions of the actors they mean, and leaves the unsure unresolved."""

from collections import Counter

from briefing.annotate.cast import Cast
from briefing.annotate.mentions import MentionFinder
from briefing.annotate.tagging import Tag
from briefing.lexicons import load
from briefing.lexicons.phrases import groups
from briefing.model.annotation import Mention, MentionHow, Quotation, Sentence, Token

#: An event is bilateral where its second country is named this many times as often as the third.
_BILATERAL = 2.2
_MASCULINE = frozenset({"he", "him", "his", "himself"})
_FEMININE = frozenset({"she", "her", "hers", "herself"})
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_SIDES = frozenset({"countries", "delegations", "governments", "leaders", "nations", "neighbors", "neighbours", "presidents", "sides"})
_BACK = 3


class Resolver:
    """Adds to the found mentions of one article those that need context."""

    def __init__(self, finder: MentionFinder, cast: Cast) -> None:
        self.finder = finder
        self.parse = finder.parse
        self.tokens = finder.parse.tokens
        self.cast = cast
        self.saying = frozenset(load("standing")["saying"])
        self.pair = self._principal_pair()

    def resolve(self) -> None:
        """Adds pronouns and definite phrases, in order of the text."""
        for sentence in self.parse.sentences:
            for i in range(sentence.first, sentence.last):
                if i not in self.finder.at:
                    self._resolve(self.tokens[i], sentence)

    def resolve_quoted(self, quotes: tuple[Quotation, ...]) -> None:
        """Adds "I" and "we" inside quotations: the speaker, and whom the speaker speaks for."""
        for token in self.tokens:
            if token.lower not in ("i", "we", "us", "our", "my", "me") or token.text == "US" or token.i in self.finder.at:
                continue
            speakers = next((q.speakers for q in quotes if q.start <= token.start < q.end), ())
            if speakers:
                plural = token.lower in ("we", "us", "our")
                keys = tuple(dict.fromkeys(self._home(key) if plural else key for key in speakers))
                self._put(token, keys, "pronoun", None)

    def _home(self, key: str) -> str:
        actor = self.finder.actors.get(key)
        return actor.affiliation if actor is not None and actor.affiliation in self.finder.actors else key

    # --- the two sides -------------------------------------------------------
    def _principal_pair(self) -> tuple[str, ...]:
        """The two countries that the article is about, where it is about two."""
        counts: Counter[str] = Counter()
        for mention in self.finder.at.values():
            for key in mention.actors:
                home = self._home(key)
                if home.startswith("country:"):
                    counts[home] += 1
        ranked = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
        if len(ranked) < 2 or len(ranked) > 2 and ranked[1][1] < _BILATERAL * ranked[2][1]:
            return ()
        return tuple(sorted((ranked[0][0], ranked[1][0])))

    def _both(self, sentence: Sentence) -> tuple[str, ...]:
        """The two countries last named together as actors, in this sentence or the one before, else the article's pair."""
        for index in (sentence.index, sentence.index - 1):
            if index < 0:
                continue
            near = self.parse.sentences[index]
            keys = {self._home(k) for m in self._mentions(near) for k in m.actors}
            sides = sorted(k for k in keys if k.startswith("country:"))
            if len(sides) == 2:
                return tuple(sides)
        return self.pair

    def _mentions(self, sentence: Sentence) -> list[Mention]:
        return [self.finder.at[i] for i in range(sentence.first, sentence.last) if i in self.finder.at]

    # --- one token -----------------------------------------------------------
    def _resolve(self, token: Token, sentence: Sentence) -> None:
        word = token.lower
        if token.pos in ("PRON", "DET") or word in ("his", "her", "its", "their"):
            if word in _MASCULINE | _FEMININE:
                self._person(token, sentence, "m" if word in _MASCULINE else "f")
            elif word in _NEUTER | _PLURAL and token.text != "US":
                self._thing(token)
            elif word == "both" and token.dep in ("nsubj", "nsubjpass"):
                self._sides(token, sentence)
            return
        if token.pos == "NOUN":
            self._definite(token, sentence)

    def _person(self, token: Token, sentence: Sentence, gender: str) -> None:
        for index in range(sentence.index, max(-1, sentence.index - _BACK), -1):
            near = self.parse.sentences[index]
            found = [m for m in self._mentions(near) if self._fits(m, gender) and m.head < token.i]
            subjects = [m for m in found if self._is_subject(m.head) and m.head != token.i]
            chosen = (subjects or found)[-1:] if index == sentence.index else (subjects or found)[:1] if len(subjects) == 1 or len(found) == 1 else subjects[-1:]
            if chosen:
                self._put(token, chosen[0].actors, "pronoun", index if index != sentence.index else chosen[0].antecedent)
                return

    def _fits(self, mention: Mention, gender: str) -> bool:
        if len(mention.actors) != 1 or not mention.actors[0].startswith("person:"):
            return False
        person = self.cast.people.get(mention.actors[0])
        return person is None or person.gender in (None, gender)

    def _is_subject(self, i: int) -> bool:
        token = self.tokens[i]
        while token.dep in ("conj", "appos", "compound") and token.head != token.i:
            token = self.tokens[token.head]
        return token.dep in ("nsubj", "nsubjpass")

    def _thing(self, token: Token) -> None:
        """“It” and “they” mean the subject of the clause that reports them, or that they stand in; else nothing is said."""
        plural = token.lower in _PLURAL
        if token.dep not in ("nsubj", "nsubjpass", "poss"):
            return
        for above in self.parse.ancestors(token.i):
            if above.pos not in ("VERB", "AUX"):
                continue
            subject = self.parse.child(above.i, "nsubj", "nsubjpass")
            if subject is None or subject.i >= token.i:
                continue
            mention = self.finder.at.get(subject.i)
            keys = list(mention.actors) if mention is not None else []
            for other in self.parse.conjuncts(subject.i)[1:]:
                keys.extend(self.finder.at[other.i].actors if other.i in self.finder.at else ())
            if keys and self._agrees(subject, tuple(keys), plural=plural):
                self._put(token, tuple(dict.fromkeys(keys)), "pronoun", mention.antecedent if mention is not None else None)
            return

    def _agrees(self, subject: Token, keys: tuple[str, ...], *, plural: bool) -> bool:
        is_many = len(keys) > 1 or subject.tag in ("NNS", "NNPS") and len(keys) > 0 and not keys[0].startswith("country:") or subject.tag == "NNS"
        is_person = keys[0].startswith("person:")
        return is_many if plural else not is_many and not is_person

    # --- definite phrases ----------------------------------------------------
    def _definite(self, token: Token, sentence: Sentence) -> None:
        words = {t.lower for t in self.parse.children(token.i, "det", "amod", "nummod", "predet", "preconj")}
        group = groups().get(token.lower)
        tag = self.finder.tags.get(token.i) or self._tag_ending(token.i)
        if words & {"both", "two"} and (group is not None and group.means == "country" or token.lower in _SIDES | {"allies", "capitals", "ministers", "parties", "powers", "states"}):
            self._sides(token, sentence)
        elif token.lower in _SIDES and words <= {"the"} and words and not self.parse.children(token.i, "prep", "relcl", "acl", "compound"):
            self._sides(token, sentence)
        elif tag is not None and tag.office is not None and words & {"the", "top", "this", "that"}:
            self._office(token, tag, sentence)

    def _tag_ending(self, i: int) -> Tag | None:
        return next((t for t in (self.finder.tags.get(j) for j in range(max(0, i - 4), i)) if t is not None and t.last == i + 1), None)

    def _sides(self, token: Token, sentence: Sentence) -> None:
        pair = self._both(sentence)
        if pair:
            self._put(token, pair, "definite", sentence.index - 1 if sentence.index else None)

    def _office(self, token: Token, tag: Tag, sentence: Sentence) -> None:
        """“The president”, “the minister”: the last person named who holds that office, within the paragraphs before."""
        office = tag.office
        assert office is not None
        for index in range(sentence.index, max(-1, sentence.index - 12), -1):
            for mention in reversed(self._mentions(self.parse.sentences[index])):
                if mention.head >= token.i or len(mention.actors) != 1 or not mention.actors[0].startswith("person:"):
                    continue
                person = self.cast.people.get(mention.actors[0])
                if person is not None and any(_same_office(office.role, office.kind, role, kind) for role, kind in person.roles):
                    self._put(token, mention.actors, "definite", index if index != sentence.index else None)
                    return

    def _put(self, token: Token, keys: tuple[str, ...], how: MentionHow, antecedent: int | None) -> None:
        self.finder.at[token.i] = Mention(token.start, token.end, token.i, token.i + 1, token.i, keys, how, antecedent)


def _same_office(role: str, kind: str, held: str, held_kind: str) -> bool:
    """Whether the short word may mean the office held: "minister" for "Foreign Minister", "leader" for a head of state."""
    short, full = role.casefold(), held.casefold()
    if full == short or full.endswith(" " + short):
        return True
    return short == "leader" and held_kind in ("head of state", "head of government", "monarch", "party") or kind == held_kind and kind in ("diplomat", "spokesperson")
