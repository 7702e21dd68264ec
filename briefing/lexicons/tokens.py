"""Turns a surface of the tables into tokens, cut as the language pipeline cuts a text."""

import re

__all__ = ["words"]

#: A word with its inner apostrophes and full stops ("U.S.", "N'Djamena"), or a single mark.
_WORD = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}              # U.S.S.R.
    | [A-Z]{1,2}-\d+                # G-7, EU-27
    | OPEC\+                        # as a word of its own
    | [A-Z]\.                       # N. Korea
    | (?:St|Dr|Mr|Mrs|Ms|Gen|Sen|Rep|Gov|Adm|Rev|Prof|Co|Corp|Inc|Ltd|Bros|Calif|Fla)\.
    | 's(?!\w)                      # the genitive of "people's"
    | [^\W_]+(?:'(?!s\b)[^\W_]+)*   # d'Orsay, N'Djamena, G20
    | [^\w\s]                       # a hyphen, a comma, an ampersand
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Marks at which a surface may have to be cut.
_PLAIN = frozenset("-.,'’&+/:()" + "0123456789")


def words(surface: str) -> list[str]:
    """The tokens of a surface, cut as the parser cuts them.

    >>> words("People's Bank of Guinea-Bissau")
    ['People', "'s", 'Bank', 'of', 'Guinea', '-', 'Bissau']
    """
    if _PLAIN.isdisjoint(surface):
        return surface.split()
    return _WORD.findall(surface.replace("’", "'"))
