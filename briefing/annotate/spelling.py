"""Turns tokens into the name that they spell, and that name into the key of an actor that no table knows."""

from collections.abc import Sequence

from briefing.lexicons.actors import fold
from briefing.model.annotation import Token


def text_of(tokens: Sequence[Token]) -> str:
    """The words as they stand, blanks only where the text has them; a name in capitals is written as one in a sentence."""
    text = ""
    for k, token in enumerate(tokens):
        gap = " " if k and tokens[k - 1].end < token.start else ""
        text += gap + token.text
    return text.title() if text.isupper() and len(text) > 5 else text


def org_name(tokens: Sequence[Token]) -> str:
    """The name of a body, without the article before it and the genitive behind it."""
    first = 1 if tokens and tokens[0].lower == "the" else 0
    last = len(tokens) - 1 if tokens and tokens[-1].tag == "POS" else len(tokens)
    return text_of(tokens[first:last])


def org_key(tokens: Sequence[Token]) -> str:
    """The key of a body that no table knows."""
    return "org:" + fold(org_name(tokens))
