"""What persons' names and outlets' names look like: shared by the rules on bylines, sign-offs, captions and writers' lives."""

import re

from briefing.lexicons import load

__all__ = ["JOB", "NAME", "NAMES", "is_outlet"]

_PART = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|de|del|della|da|di|van|von|der|den|bin|bint|ibn|al|el|la|le|dos|du)"
#: A person's name of two to five words.
NAME = rf"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:\s+{_PART}){{0,3}}\s+[A-ZÀ-ÖØ-Þ][\w'’-]+"
#: One or several of them.
NAMES = rf"{NAME}(?:\s*(?:,|and|&|/|,\s+and)\s*{NAME}){{0,4}}"

# "Staff Writer", "Political Correspondent"
JOB = re.compile(
    r"\b(?:agencies|bureau(?:\s+chief)?|columnist|contributor|correspondent|desk|editor|newsroom|news\s+service|reporter|staff|writer)\b",
    re.IGNORECASE,
)


def is_outlet(words: str) -> bool:
    """Whether the words are the name of an outlet or an agency, and nothing else."""
    lexicon = load("outlets")
    name = " ".join(words.strip(" .()[]|—–-").lower().split())
    return name in lexicon["agencies"] or name in lexicon["outlets"]
