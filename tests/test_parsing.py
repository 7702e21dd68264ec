"""Parses: tokens with offsets into the unaltered text, trees that stay inside their sentence, weights that are checked."""

import shutil
import time
from pathlib import Path

import pytest

from briefing.annotate.parsing import VERSION, WEIGHTS, check_weights, find_pipeline, parse_articles
from briefing.errors import ModelIntegrityError
from briefing.model.annotation import Parse
from briefing.model.article import Article, Paragraph, ParagraphKind

pytestmark = pytest.mark.slow

TEXT = (
    "NORWAY AND ICELAND AGREE TO SHARE COD QUOTA\n\nOslo’s envoy\u00a0Lund agreed\nto pay. “It’s done,”  she said.\r\n\r\n"
    "Read more: ten\tboats\n\nThey left – at once."
)
KINDS = (ParagraphKind.HEADLINE, ParagraphKind.BODY, ParagraphKind.BOILERPLATE, ParagraphKind.BODY)


@pytest.fixture(scope="module")
def article() -> Article:
    """An article with a headline in capitals, odd spaces, typographic marks and a teaser."""
    spans, at = [], 0
    for part in TEXT.replace("\r\n\r\n", "\n\n\n\n").split("\n\n"):
        if part:
            start = TEXT.index(part.strip(), at)
            spans.append((start, start + len(part.strip())))
            at = spans[-1][1]
    return Article.from_text(TEXT, paragraphs=tuple(Paragraph(*span, kind) for span, kind in zip(spans, KINDS, strict=True)))


@pytest.fixture(scope="module")
def parse(article: Article) -> Parse:
    """Its parse."""
    return parse_articles([article])[0]


def test_tokens_are_the_text_itself(article: Article, parse: Parse) -> None:
    """What is masked for the pipeline is unaltered in the tokens, and they cover what is read but for white space."""
    for token in parse.tokens:
        assert article.text[token.start : token.end] == token.text
    read = "".join(article.text[p.start : p.end] for p in article.paragraphs if p.kind is not ParagraphKind.BOILERPLATE)
    assert "".join(token.text for token in parse.tokens) == "".join(read.split())


def test_what_is_no_part_of_the_article_is_not_parsed(parse: Parse) -> None:
    """Boilerplate has no tokens and no sentences."""
    assert "boats" not in {token.lower for token in parse.tokens}
    assert [sentence.kind.value for sentence in parse.sentences] == ["headline", "body", "body", "body"]


def test_a_headline_in_capitals_is_read_as_a_sentence(parse: Parse) -> None:
    """Its words keep their letters; the pipeline sees names and a verb."""
    headline = parse.tokens[: parse.sentences[0].last]
    assert headline[3].text == "AGREE"
    assert [token.pos for token in headline[:4]] == ["PROPN", "CCONJ", "PROPN", "VERB"]
    assert [token.text for token in headline if token.ent] == ["NORWAY", "ICELAND"]


def test_trees_stay_inside_their_sentence(parse: Parse) -> None:
    """Every head is a token of the same sentence, every sentence has a root, and every token stands in one sentence."""
    assert [i for s in parse.sentences for i in range(s.first, s.last)] == [token.i for token in parse.tokens]
    for sentence in parse.sentences:
        inside = range(sentence.first, sentence.last)
        assert all(parse.tokens[i].head in inside for i in inside)
        assert any(parse.tokens[i].head == i for i in inside)


def test_the_walks_of_a_tree_agree(parse: Parse) -> None:
    """Children, heads, ancestors, subtrees and conjuncts are views of one tree."""
    for token in parse.tokens:
        children = parse.children(token.i)
        assert all(parse.head(child.i) == token for child in children)
        assert parse.child(token.i, *{child.dep for child in children}) == (children[0] if children else None)
        assert [t for t in children if t.dep == "conj"] == parse.children(token.i, "conj")
        assert token.i in parse.subtree(token.i)
        above = list(parse.ancestors(token.i))
        assert (parse.head(token.i) is None) == (above == [])
        assert all(token.i in parse.subtree(ancestor.i) for ancestor in above)
        assert parse.sentence(token.i).first <= token.i < parse.sentence(token.i).last
        assert token in parse.conjuncts(token.i)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The U.S.-Mexico border.", "The U.S. - Mexico border ."), ("a U.N.-backed, well-known plan", "a U.N. - backed , well - known plan")],
)
def test_hyphens_are_cut_from_abbreviations(text: str, expected: str) -> None:
    """The pipeline leaves “U.S.-Mexico” whole, and nobody would be found in it."""
    (parse,) = parse_articles([Article.from_text(text)])
    assert " ".join(token.text for token in parse.tokens) == expected


def test_a_line_of_marks_is_passed_over() -> None:
    """Dots that lead to a page number and broken brackets are no tokens, and cost no time."""
    begun = time.process_time()
    text = f"Norway {'.' * 40} {'_' * 40} paid. {'(“' * 20_000}Iceland did not{')' * 20_000}."
    (parse,) = parse_articles([Article.from_text(text)])
    assert [token.text for token in parse.tokens] == ["Norway", "paid", ".", "Iceland", "did", "not"]
    assert time.process_time() - begun < 5


def test_an_article_is_parsed_the_same_alone_and_among_others(article: Article, parse: Parse) -> None:
    """What else is read changes nothing; an article without words has an empty parse."""
    other, empty = Article.from_text("Iceland asked for more time."), Article.from_text("… — !\n")
    among = parse_articles([other, article, empty])
    assert among[1].tokens == parse.tokens
    assert among[1].sentences == parse.sentences
    assert among[2].sentences == ()


def test_the_installed_pipeline_is_the_one_that_was_checked() -> None:
    """It is found with its folder, whatever package carries it."""
    name, folder = find_pipeline()
    assert folder.name == f"{name}-{VERSION}"
    check_weights(folder)


def test_other_weights_are_refused(tmp_path: Path) -> None:
    """A file that is missing or changed is named."""
    _, folder = find_pipeline()
    for file in WEIGHTS:
        (tmp_path / file).parent.mkdir()
        shutil.copyfile(folder / file, tmp_path / file)
    check_weights(tmp_path)
    with (tmp_path / "ner/model").open("ab") as stream:
        stream.write(b"x")
    with pytest.raises(ModelIntegrityError, match="ner/model"):
        check_weights(tmp_path)
    (tmp_path / "ner/model").unlink()
    with pytest.raises(ModelIntegrityError, match="none"):
        check_weights(tmp_path)
