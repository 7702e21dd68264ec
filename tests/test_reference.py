"""Reference: for whom a speaker says "we", and which sentence shows who is meant (see also tests/cases/reference.txt)."""

import pytest

from briefing.annotate import annotate
from briefing.model.annotation import Annotated
from briefing.model.article import Article


def read(passage: str) -> Annotated:
    """The passage, annotated as an article of its own."""
    return annotate([Article.from_text(passage)])[0]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("passage", "pronoun", "keys"),
    [
        ("“We will sign,” Danish Foreign Minister Ana Lund said.", "We", ("country:DK",)),
        ("“I will sign,” Danish Foreign Minister Ana Lund said.", "I", ("person:ana lund",)),
        ("“We will vote no,” said Sen. Carol Reed, R-Ohio.", "We", ("person:carol reed",)),
        ("“Our models show a loss,” said Mary Wanjiru, a Kenyan economist.", "Our", ("person:mary wanjiru",)),
        ("“They asked us to leave,” the dockers’ union said.", "us", ("group:dockers union",)),
    ],
)
def test_a_speaker_says_we_for_those_he_speaks_for(passage: str, pronoun: str, keys: tuple[str, ...]) -> None:
    """“We” is the speaker's government where he speaks for one, else the speaker; “I” is always the speaker."""
    annotated = read(passage)
    place = passage.index(pronoun)
    assert [m.actors for m in annotated.mentions if m.start == place] == [keys]


@pytest.mark.slow
def test_an_antecedent_is_told() -> None:
    """A mention that another sentence explains names that sentence; one that its own sentence explains names none."""
    annotated = read("Danish Foreign Minister Ana Lund flew to Oslo. She said she would return.")
    told = {annotated.article.text[m.start : m.end]: m.antecedent for m in annotated.mentions if m.how == "pronoun"}
    assert told == {"She": 0, "she": 0}
