"""Turns a parse with mentions into clauses: who does what to whom, how firmly, and on whose word; every rule reads these."""

from collections.abc import Iterator
from datetime import timedelta

from briefing.extract.authorship import authors
from briefing.extract.reported import Reported
from briefing.extract.words import Standing, Words, words
from briefing.model.annotation import Annotated, DateMention, Mention, Parse, Token
from briefing.model.article import ParagraphKind
from briefing.model.dates import days

SUBJECTS = ("nsubj", "nsubjpass")
_SHARING = frozenset({("conj", "VBD"), ("conj", "VBN"), ("advcl", "VBG")})
#: What happened longer ago than this is history to the article.
_RECENT = timedelta(days=10)


class Clauses:
    """The clause engine over one annotated article."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.parse: Parse = annotated.parse
        self.tokens = annotated.parse.tokens
        self.words: Words = words()
        self._mention_at: dict[int, Mention] = {}
        for mention in annotated.mentions:
            self._mention_at.setdefault(mention.head, mention)

    # --- who -----------------------------------------------------------------
    def mention(self, i: int) -> Mention | None:
        """The mention that token i heads."""
        return self._mention_at.get(i)

    def actors(self, heads: tuple[Token, ...]) -> tuple[str, ...]:
        """Keys of the actors that these noun phrases name, without repetition."""
        found: dict[str, None] = {}
        for head in heads:
            mention = self._mention_at.get(head.i)
            found.update(dict.fromkeys(mention.actors if mention else ()))
        return tuple(found)

    def antecedents(self, heads: tuple[Token, ...]) -> tuple[int, ...]:
        """Sentences that show who these phrases mean, where the phrases alone do not."""
        mentions = (self._mention_at.get(head.i) for head in heads)
        return tuple(sorted({m.antecedent for m in mentions if m is not None and m.antecedent is not None}))

    def subjects(self, verb: int) -> tuple[Token, ...]:
        """Heads of the phrases that do what the verb says: its own subject, or the one it inherits."""
        return tuple(real for head in self._subjects(verb, depth=6) for real in self._behind(head))

    def _behind(self, head: Token) -> tuple[Token, ...]:
        """The actor behind a noun that stands for its will: "the focus for Mexico", "Kenya's aim", or beside it: "the nurse Ada Okoro"."""
        if head.i in self._mention_at:
            return (head,)
        if head.lemma not in self.words.standins:
            return tuple(t for t in self.parse.children(head.i, "appos") if self.actors((t,)))[:1] or (head,)
        verb = self.tokens[head.head]
        if head.dep == "dobj" and verb.pos == "VERB":
            return self._subjects(verb.i, depth=3) or (head,)
        return authors(self, head)

    def _subjects(self, verb: int, depth: int) -> tuple[Token, ...]:
        if depth == 0:
            return ()
        token = self.tokens[verb]
        if self.is_passive(verb):
            return self._agents(verb)
        own = self._own_subject(verb)
        if own:
            return own
        head = self.parse.head(verb)
        if head is None or (token.dep == "ccomp" and self.parse.child(verb, "nsubj", "csubj") is not None):
            return ()  # what is said has a doer of its own, though none that is understood: never the one who says it
        return self._inherited(token, head, depth)

    def _own_subject(self, verb: int) -> tuple[Token, ...]:
        own = self.parse.children(verb, "nsubj")
        if not own:
            return ()
        if self.parse.sentence(verb).kind is ParagraphKind.HEADLINE:
            subject = own[0]
            return (*self._listed(subject), *self.phrase(subject))
        subject = next((t for t in reversed(own) if t.i < verb), own[0])  # "Mexico: the unions have struck" has two
        if subject.tag in ("WDT", "WP") or (subject.lower == "that" and self.tokens[verb].dep == "relcl"):
            head = self.parse.head(verb)
            return self.phrase(head) if head is not None and self.tokens[verb].dep == "relcl" else self._brought_forward(head)
        if subject.lower == "who" or subject.tag == "EX":
            return ()
        inner = self.parse.child(subject.i, "nsubj") if subject.tag == "VBG" else None
        if inner is not None:  # "diplomats meeting in Lima have agreed", with the participle as head
            return self.phrase(inner)
        return self.phrase(subject)

    def _brought_forward(self, head: Token | None) -> tuple[Token, ...]:
        """The actor that a cleft puts first: "It was Fiji that asked …", also round a verb of saying."""
        while head is not None and head.dep in ("ccomp", "parataxis", "relcl", "conj") and head.lemma != "be":
            head = self.parse.head(head.i)
        it = self.parse.child(head.i, "nsubj") if head is not None and head.lemma == "be" else None
        put = self.parse.child(head.i, "attr") if head is not None and it is not None and it.lower == "it" else None
        return self.phrase(put) if put is not None else ()

    def _listed(self, subject: Token) -> tuple[Token, ...]:
        """Actors that a headline strings beside its subject: "Chad, Mali reach agreements"."""
        others = self.parse.children(self.tokens[subject.head].i, "nsubj") + self.parse.children(subject.i, "appos")
        beside = [t for t in others if t.i in self._mention_at and t.i != subject.i]
        if beside:
            return tuple(beside)
        first = self.parse.sentence(subject.i).first
        before = [
            self.tokens[i] for i in range(first, subject.i) if i in self._mention_at and self.tokens[self._mention_at[i].last].text == ","
        ]
        return tuple(t for t in before if subject.i - t.i < 8)

    def phrase(self, head: Token) -> tuple[Token, ...]:
        """The head of a noun phrase with those coordinated with it."""
        return tuple(t for t in self.parse.conjuncts(head.i) if t.pos in ("NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"))

    def _inherited(self, token: Token, head: Token, depth: int) -> tuple[Token, ...]:
        if token.dep in ("conj", "parataxis") and head.pos in ("VERB", "AUX"):
            return self._beside(token, head, depth)
        if token.dep in ("xcomp", "ccomp") and head.pos in ("VERB", "AUX", "ADJ"):
            if head.pos == "ADJ":
                return self._of_adjective(head, depth)
            controlled = self.parse.child(head.i, "dobj") if head.lemma not in self.words.subject_control else None
            return self.phrase(controlled) if controlled is not None and token.dep == "xcomp" else self._passive_or(head.i, depth)
        if token.dep == "advcl" and head.pos in ("VERB", "AUX") and token.tag in ("VBG", "VBN", "VB"):
            return self._passive_or(head.i, depth)
        if token.dep == "pcomp":
            above = self.parse.head(head.i)
            return self._passive_or(above.i, depth) if above is not None and above.pos in ("VERB", "AUX") else ()
        if token.dep == "acl" and token.tag == "VBG":
            return self.phrase(head)
        return ()

    def _beside(self, token: Token, head: Token, depth: int) -> tuple[Token, ...]:
        """The subject of the verb beside; in "Fiji said the deal was poor and urged Oman to sign" that of the verb of saying."""
        found, above = self._passive_or(head.i, depth), self.parse.head(head.i)
        said = head.dep == "ccomp" and above is not None and above.lemma in self.words.saying and above.tag == token.tag
        return (self._subjects(above.i, depth - 1) if said and above is not None and not self.actors(found) else ()) or found

    def _passive_or(self, verb: int, depth: int) -> tuple[Token, ...]:
        """The surface subject of the verb above, be it active or passive: "Mexico was asked, and agreed"."""
        passive = self.parse.child(verb, "nsubjpass")
        return self.phrase(passive) if passive is not None else self._subjects(verb, depth - 1)

    def _of_adjective(self, adjective: Token, depth: int) -> tuple[Token, ...]:
        copula = self.parse.head(adjective.i)
        return self._subjects(copula.i, depth - 1) if copula is not None and copula.pos in ("AUX", "VERB") else ()

    def is_passive(self, verb: int) -> bool:
        """Whether the verb is in the passive, reduced forms included ("a deal signed by")."""
        token = self.tokens[verb]
        if self.parse.child(verb, "auxpass", "nsubjpass") is not None:
            return True
        return (
            (token.tag == "VBN" or (token.tag == "VBD" and token.dep == "ROOT"))
            and token.dep in ("acl", "advcl", "ROOT")
            and self.parse.child(verb, "aux") is None
            and self.parse.child(verb, "agent") is not None
        )

    def _agents(self, verb: int) -> tuple[Token, ...]:
        by = self.parse.child(verb, "agent")
        doer = self.parse.child(by.i, "pobj") if by is not None else None
        return self.phrase(doer) if doer is not None else ()

    def patients(self, verb: int) -> tuple[Token, ...]:
        """Heads of the object, or of the subject of a passive."""
        own = self.parse.child(verb, "nsubjpass", "nsubj") if self.is_passive(verb) else self.parse.child(verb, "dobj", "dative")
        if own is not None and own.tag in ("WDT", "WP"):
            head = self.parse.head(verb)
            return self.phrase(head) if head is not None else ()
        return self.phrase(own) if own is not None and own.pos != "ADP" else ()

    def with_phrases(self, i: int, *prepositions: str) -> tuple[Token, ...]:
        """Heads of the noun phrases that prepositions tie to token i: "with Canada", "between A and B"."""
        found: list[Token] = []
        for prep in self.parse.children(i, "prep", "agent", "dative"):
            if prep.lower in prepositions and not self._is_of_post(prep.i, i):
                for noun in self.parse.children(prep.i, "pobj"):
                    found.extend(self.phrase(noun))
        return tuple(found)

    def _is_of_post(self, prep: int, i: int) -> bool:
        """Whether a preposition belongs to the post right before it, which is not token i itself: "a call by the envoy to Chad"."""
        before = self.tokens[prep - 1] if prep > 0 else None
        return before is not None and before.i != i and before.lemma in self.words.posts

    def surface_subjects(self, verb: int) -> tuple[Token, ...]:
        """Who is to do it: the subject of an active clause, the agent of a passive one, else its subject."""
        if self.is_passive(verb):
            return self._agents(verb) or self.patients(verb)
        return self.subjects(verb)

    def subjects_of_wish(self, verb: int) -> tuple[Token, ...]:
        """Who is to do it, in a that-clause: never the thing that it is to be done to."""
        return self._agents(verb) if self.is_passive(verb) else self._own_subject(verb)

    def doers(self, noun: int) -> tuple[Token, ...]:
        """Who is to do what a noun says: "controls by Y", "help from Y", "Y's support", "enhanced U.S. controls"."""
        by = self.with_phrases(noun, "by", "from")
        if self.actors(by):
            return by
        for child in self.parse.children(noun, "poss", "compound", "nmod", "amod"):
            if self.actors((child,)):
                return self.phrase(child)
        return ()

    def concerned(self, head: int, own: tuple[str, ...]) -> tuple[Token, ...]:
        """The one other actor in whose hands a wanted thing lies: "access to Canada's market", "the way China runs its economy"."""
        found: dict[str, Token] = {}
        for i in self.parse.subtree(head):
            token = self.tokens[i]
            if token.dep in ("poss", "nsubj", "agent") and i in self._mention_at:
                for key in self._mention_at[i].actors:
                    if key not in own and not key.startswith("person:"):
                        found.setdefault(key, token)
        return tuple(found.values()) if len(found) == 1 else ()

    # --- how firmly ----------------------------------------------------------
    def is_negated(self, verb: int) -> bool:
        """Whether the clause is denied by its own words: not, never, no, neither … nor."""
        for child in self.parse.children(verb):
            if child.dep == "neg" or child.lower in ("never", "neither", "nor", "hardly", "nowhere", "without"):
                return True
            if child.lower == "longer" and self.parse.child(child.i, "neg") is not None:
                return True
            if child.dep in ("nsubj", "nsubjpass", "dobj") and (
                child.lower in ("none", "nobody", "neither", "nothing") or self._has_no(child.i)
            ):
                return True
        return False

    def _has_no(self, noun: int) -> bool:
        return any(t.lower in ("no", "neither") for t in self.parse.children(noun, "det", "neg", "preconj"))

    def standing(self, i: int) -> Standing:
        """How firmly the text asserts the clause of token i, from its own words and from all above it."""
        standing = Standing.ASSERTED
        node, below = i, None
        while True:
            step = self._step(node, below)
            if step is Standing.DENIED and standing is Standing.DENIED:
                standing = Standing.UNREAL
            elif step is not Standing.ASSERTED and standing in (Standing.ASSERTED, Standing.FUTURE):
                standing = step
            head = self.tokens[node].head
            if head == node or standing is Standing.UNREAL:
                return standing
            if self._is_free(node):
                return standing
            node, below = head, node

    def _is_free(self, node: int) -> bool:
        """Whether what stands above does not bear on this clause: a relative clause, a second main clause, an aside."""
        token = self.tokens[node]
        if token.dep in ("relcl", "parataxis"):
            return True
        if token.dep == "conj" and self.parse.child(node, *SUBJECTS) is not None:
            return self.tokens[token.head].dep == "ROOT"
        if token.dep == "advcl":
            mark = self.parse.child(node, "mark")
            return (
                mark is not None and mark.lower in ("while", "as", "although", "though", "because", "since", "after", "when", "whereas")
            ) or token.tag == "VBG"
        return False

    def _step(self, node: int, below: int | None) -> Standing:
        token = self.tokens[node]
        if token.pos in ("VERB", "AUX"):
            return self._verb_step(node, below)
        if token.lower == "short" and below is not None and self.tokens[below].lower == "of":
            return Standing.DENIED
        if (
            token.pos in ("NOUN", "PROPN", "ADJ")
            and below is not None
            and self.tokens[below].dep in ("acl", "ccomp", "xcomp", "pcomp", "advcl", "prep")
        ):
            return self.words.governors.get(token.lemma, Standing.ASSERTED) if token.pos != "PROPN" else Standing.ASSERTED
        return Standing.ASSERTED

    def _verb_step(self, node: int, below: int | None) -> Standing:
        token = self.tokens[node]
        if self.is_negated(node):
            return Standing.DENIED
        governed = below is not None and self.tokens[below].dep in ("xcomp", "ccomp", "dobj", "advcl", "prep", "acomp", "attr")
        if governed and below is not None and self.tokens[below].dep in ("xcomp", "ccomp", "dobj"):
            governor = self.words.governors.get(token.lemma)
            if governor is not None and not (token.lemma == "tell" and self.tokens[below].dep == "ccomp"):
                return governor
        modal = self._modal(node)
        can = any(t.lower == "can" for t in self.parse.children(node, "aux"))
        if can and modal is Standing.UNREAL and governed and token.lemma in self.words.saying:
            modal = Standing.ASSERTED  # "can confirm that …" confirms it
        if modal is not Standing.ASSERTED:
            return modal
        return Standing.UNREAL if self._is_stray_infinitive(token) or self._is_hypothetical(node) else Standing.ASSERTED

    def _is_stray_infinitive(self, token: Token) -> bool:
        """Whether a bare infinitive hangs beside a finite verb by a misreading: "calls on Y to do X, …, and help broker Z"."""
        finite = self.tokens[token.head].tag in ("VBZ", "VBD")
        return token.dep == "conj" and token.tag == "VB" and finite and self.parse.child(token.i, "aux", *SUBJECTS) is None

    def _modal(self, verb: int) -> Standing:
        for aux in self.parse.children(verb, "aux"):
            if aux.tag == "MD":
                return Standing.FUTURE if aux.lower in ("will", "'ll", "shall", "wo") else Standing.UNREAL
        return Standing.ASSERTED

    def _is_hypothetical(self, verb: int) -> bool:
        """Whether a mark of condition, or an inversion, opens the clause: "if he signs", "were he to sign"."""
        subject = self.parse.child(verb, *SUBJECTS)
        turned = next((t for t in (self.tokens[verb], *self.parse.children(verb, "aux")) if t.lower in ("were", "had", "should")), None)
        if subject is not None and turned is not None and turned.i < subject.i and not self.is_question(verb):
            return True
        return any(
            t.lower in ("if", "unless", "whether", "lest", "until", "till", "before", "once") for t in self.parse.children(verb, "mark")
        )

    def is_conditional(self, i: int) -> bool:
        """Whether token i stands in a clause of condition."""
        return self._is_hypothetical(i) or any(self._is_hypothetical(above.i) for above in self.parse.ancestors(i) if above.dep == "advcl")

    def has_condition(self, verb: int) -> bool:
        """Whether a clause of condition hangs on the verb: "if the talks fail, it will …"."""
        return any(self._is_hypothetical(child.i) for child in self.parse.children(verb, "advcl"))

    def is_question(self, i: int) -> bool:
        """Whether the sentence of token i asks."""
        sentence = self.parse.sentence(i)
        return self.annotated.article.text[: sentence.end].rstrip("\"'”’) ").endswith("?")

    def is_earlier(self, verb: int) -> bool:
        """Whether a date that belongs to the verb lies well before the article's own."""
        published = self.annotated.article.published
        found = (self.dates_of(verb) or self.dates_of(self._leading(verb))) if published else []
        return any(days(date.value)[1] < days(published)[1] - _RECENT for date in found if published)

    def _leading(self, verb: int) -> int:
        """The verb whose date a verb without a subject shares: “gathered in 2009 and swore”, “closed the congress in 2009, vowing”."""
        token, head = self.tokens[verb], self.parse.head(verb)
        shares = (token.dep, token.tag) in _SHARING and self.parse.child(verb, "nsubj", "nsubjpass") is None
        return head.i if head is not None and shares and head.pos == "VERB" and head.i < verb else verb

    def dates_of(self, verb: int) -> list[DateMention]:
        """The dates that say when the clause of the verb happened: its own adverbials, not those of clauses below it."""
        spans = []
        for child in self.parse.children(verb, "prep", "npadvmod", "advmod", "nmod"):
            below = self.parse.subtree(child.i)
            spans.append((self.tokens[below[0]].start, self.tokens[below[-1]].end))
        return [d for d in self.annotated.dates if any(start <= d.start and d.end <= end for start, end in spans)]

    # --- on whose word -------------------------------------------------------
    def reports(self, i: int) -> Iterator[Reported]:
        """Verbs of saying above token i, nearest first, with their subjects."""
        below = i
        for above in self.parse.ancestors(i):
            if (
                above.pos == "VERB"
                and above.lemma in self.words.saying
                and self.tokens[below].dep in ("ccomp", "xcomp", "parataxis", "dep")
            ):
                yield Reported(above.i, self.subjects(above.i))
            below = above.i
        for child in self.parse.children(i, "parataxis", "ccomp"):
            if child.lemma in self.words.saying and self.parse.child(child.i, "nsubj") is not None:
                yield Reported(child.i, self.subjects(child.i))

    def speakers(self, i: int) -> tuple[tuple[Token, ...], tuple[str, ...]]:
        """Who says the clause of token i: phrases and keys, by the verb of saying above it or by the quotation around it."""
        for report in self.reports(i):
            if report.speakers:
                return report.speakers, self.actors(report.speakers)
        place = self.tokens[i].start
        for quote in self.annotated.quotes:
            if quote.start <= place < quote.end and quote.speakers:
                return (), quote.speakers
        cited = self._cited(i)
        return cited, self.actors(cited)

    def _cited(self, i: int) -> tuple[Token, ...]:
        """Who is cited beside the clause: "according to Togo", "according to a letter from the bishops", "in the view of Togo"."""
        for node in (i, *(above.i for above in self.parse.ancestors(i))):
            for prep in self.parse.children(node, "prep"):
                noun = self._cited_noun(prep)
                for heads in (self.phrase(noun), self.with_phrases(noun.i, "from", "of", "by")) if noun is not None else ():
                    if self.actors(heads):
                        return heads
        return ()

    def _cited_noun(self, prep: Token) -> Token | None:
        """The noun behind "according to"; "in the view" and its like are nouns of their own."""
        noun = self.parse.child(prep.i, "pobj")
        if prep.lower == "according":
            to = self.parse.child(prep.i, "prep")
            return noun if to is None else self.parse.child(to.i, "pobj")
        return noun if prep.lower == "in" and noun is not None and noun.lemma in ("eye", "opinion", "view", "word") else None
