"""Turns he, she, it and they into mentions of the actors they mean, where the text leaves no real doubt."""

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from briefing.annotate.acting import asking_verbs, speaking_verbs
from briefing.model.annotation import OFFICIAL, Mention, Sentence, Token

if TYPE_CHECKING:
    from briefing.annotate.cast import Cast
    from briefing.annotate.mentions import MentionFinder

_GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_BACK = 3


class PronounReader:
    """Reads the pronouns of one article."""

    def __init__(self, finder: "MentionFinder", cast: "Cast", inside: AbstractSet[int]) -> None:
        self.finder = finder
        self.parse = finder.parse
        self.tokens = finder.tokens
        self.cast = cast
        #: Tokens in quotation marks.
        self.inside = inside

    def read(self, token: Token, sentence: Sentence) -> None:
        """Adds the mention that the pronoun makes, if any."""
        if token.lower in _GENDER:
            self._person(token, sentence, _GENDER[token.lower])
        elif token.lower in _NEUTER | _PLURAL:
            self._thing(token)

    # --- he and she ----------------------------------------------------------
    def _person(self, token: Token, sentence: Sentence, gender: str) -> None:
        quoted = token.i in self.inside
        for index in range(sentence.index, max(-1, sentence.index - _BACK), -1):
            found = [m for m in self._mentions(self.parse.sentences[index]) if m.head < token.i and self._fits(m, gender)]
            if not quoted:
                found = [m for m in found if m.head not in self.inside]  # whom a speaker names, the reporter does not speak of
            if quoted and index == sentence.index:
                found = [m for m in found if not self._is_speaker(m.head)]
            chosen = self._chosen(found, here=index == sentence.index)
            if chosen is not None:
                antecedent = index if index != sentence.index else chosen.antecedent
                self.finder.put((token.i, token.i + 1), chosen.actors, "pronoun", antecedent=antecedent)
                return

    def _chosen(self, found: list[Mention], *, here: bool) -> Mention | None:
        """The subject among those who fit: the last one in the pronoun's own sentence, the first one of a sentence before."""
        subjects = [m for m in found if self._is_subject(m.head)]
        if not found:
            return None
        if here:
            return (subjects or found)[-1]
        main = [m for m in subjects if self.tokens[self._top(m.head).head].dep == "ROOT"]
        return (main or subjects or found)[0]

    def _mentions(self, sentence: Sentence) -> list[Mention]:
        return [self.finder.at[i] for i in range(sentence.first, sentence.last) if i in self.finder.at]

    def _fits(self, mention: Mention, gender: str) -> bool:
        if len(mention.actors) != 1 or not mention.actors[0].startswith("person:"):
            return False
        person = self.cast.people.get(mention.actors[0])
        return person is None or person.gender in (None, gender)

    def _is_subject(self, i: int) -> bool:
        return self._top(i).dep in ("nsubj", "nsubjpass")

    def _top(self, i: int) -> Token:
        token = self.tokens[i]
        while token.dep in ("conj", "appos", "compound") and token.head != token.i:
            token = self.tokens[token.head]
        return token

    def _is_speaker(self, i: int) -> bool:
        token = self._top(i)
        return token.dep == "nsubj" and self.tokens[token.head].lemma in speaking_verbs()

    # --- it and they ---------------------------------------------------------
    def _thing(self, token: Token) -> None:
        """“It” and “they” mean the subject of the clause that reports them, or that they stand in; else nothing is said."""
        plural = token.lower in _PLURAL
        if token.dep not in ("nsubj", "nsubjpass", "poss"):
            return
        for above in self.parse.ancestors(token.i):
            if above.pos not in ("VERB", "AUX"):
                continue
            subject = self._asked(above, token) or self._reported(above, token) or self.parse.child(above.i, "nsubj", "nsubjpass")
            if subject is not None and subject.i < token.i:
                if not self._is_open(token, subject):
                    self._take(token, subject, plural=plural)
                return
        if token.dep == "poss" and self._is_office(token.head):
            subject = self._last_subject(token)
            if subject is not None:
                self._take(token, subject, plural=plural)
        elif token.dep in ("nsubj", "nsubjpass") and self.tokens[token.head].dep == "ROOT":
            subject = self._last_subject(token)
            if subject is not None and self._is_alone(subject, plural=plural):
                self._take(token, subject, plural=plural)

    def _is_open(self, token: Token, subject: Token) -> bool:
        """Whether a second main clause leaves open who is meant: "Washington wants Ankara to return them; it has refused"."""
        if token.dep not in ("nsubj", "nsubjpass") or self.tokens[token.head].dep not in ("conj", "parataxis"):
            return False
        return any(self._is_thing(i) for i in range(subject.i + 1, token.i))

    def _is_thing(self, i: int) -> bool:
        return self.finder.tokens[i].dep not in ("conj", "amod") and any(not k.startswith("person:") for k in self.finder.keys_at(i))

    def _is_alone(self, subject: Token, *, plural: bool) -> bool:
        """Whether the sentence of the subject names nobody else whom the pronoun might mean."""
        sentence = self.parse.sentence(subject.i)
        own = {t.i for t in self.parse.conjuncts(subject.i)} | set(self.parse.subtree(subject.i))
        others = [i for i in range(sentence.first, sentence.last) if i in self.finder.at and i not in own]
        if plural:
            return not any(len(self.finder.keys_at(i)) > 1 or self.tokens[i].tag in ("NNS", "NNPS") for i in others)
        return not any(self._is_thing(i) for i in others)

    def _take(self, token: Token, subject: Token, *, plural: bool) -> None:
        """The actors that a subject and those coordinated with it name, where they agree in number with the pronoun."""
        mention = self.finder.at.get(subject.i)
        keys = list(mention.actors) if mention is not None else []
        for other in self.parse.conjuncts(subject.i)[1:]:
            keys.extend(self.finder.keys_at(other.i))
        if keys and self._agrees(subject, tuple(keys), plural=plural):
            here, there = self.parse.sentence_of[token.i], self.parse.sentence_of[subject.i]
            antecedent = there if here != there else mention.antecedent if mention is not None else None
            self.finder.put((token.i, token.i + 1), tuple(dict.fromkeys(keys)), "pronoun", antecedent=antecedent)

    def _reported(self, verb: Token, pronoun: Token) -> Token | None:
        """The subject of what is reported, for a pronoun with those who report it: "Finland will follow, its president said"."""
        said = self.parse.child(verb.i, "ccomp", "parataxis")
        subject = self.parse.child(said.i, "nsubj", "nsubjpass") if said is not None else None
        return subject if subject is not None and subject.i < pronoun.i and subject.i in self.finder.at else None

    def _is_office(self, i: int) -> bool:
        noun = self.finder.phrases.noun(self.tokens[i])
        return noun is not None and (noun.kind in OFFICIAL or noun.sort == "government")

    def _last_subject(self, token: Token) -> Token | None:
        """The main subject of the sentence before, where that is no person."""
        index = self.parse.sentence_of[token.i] - 1
        if index < 0:
            return None
        before = self.parse.sentences[index]
        root = next((t for t in self.tokens[before.first : before.last] if t.dep == "ROOT"), None)
        subject = self.parse.child(root.i, "nsubj", "nsubjpass") if root is not None else None
        keys = [k for t in self.parse.conjuncts(subject.i) for k in self.finder.keys_at(t.i)] if subject is not None else []
        return subject if keys and (len(keys) > 1 or not keys[0].startswith("person:")) else None

    def _asked(self, verb: Token, pronoun: Token) -> Token | None:
        """Who is asked, for a pronoun in what they are asked to do: "called on Oslo to open its ports"."""
        if verb.lemma not in asking_verbs():
            return None
        wish = next((c for c in self.parse.children(verb.i, "xcomp", "ccomp", "advcl") if pronoun.i in self.parse.subtree(c.i)), None)
        if wish is None or wish.tag not in ("VB", "VBG"):
            return None
        asked = self.parse.child(verb.i, "dobj", "dative")
        if asked is None:
            behind = next(
                (p for p in self.parse.children(verb.i, "prep") if p.lower in ("on", "upon", "to", "with") and p.i < wish.i), None
            )
            asked = self.parse.child(behind.i, "pobj") if behind is not None else None
        return asked if asked is not None and asked.i < pronoun.i else None

    def _agrees(self, subject: Token, keys: tuple[str, ...], *, plural: bool) -> bool:
        is_many = len(keys) > 1 or subject.tag == "NNS" or (subject.tag == "NNPS" and not keys[0].startswith("country:"))
        if plural:
            return is_many or keys[0].startswith(("org:", "group:"))
        return not is_many and not keys[0].startswith("person:")
