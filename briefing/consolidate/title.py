"""Sources and entries → the title of the brief."""

from briefing.consolidate.entry_words import stems_of
from briefing.consolidate.gathering import Event
from briefing.model.article import Article
from briefing.model.brief import Brief

#: A headline that asks, teases or quotes rather than states.
_TEASING = ("?", "!", ":", "Here’s", "Here's", "Why ", "How ", "What ")


def choose_title(event: Event, brief: Brief) -> str:
    """The headline that says most of what the brief holds, plain statements first; else the foremost agreement."""
    lines = [*(a.text for a in brief.agreements if not a.minor), *(k.text for k in brief.asks if not k.minor)]
    held = stems_of(" ".join(lines))
    titled = [article for article in event.articles.values() if article.title and article.language == "en"]
    if titled:
        best = min(titled, key=lambda a: (any(t in (a.title or "") for t in _TEASING), -_told(a, held), a.published or "", a.id))
        return best.title or ""
    return brief.agreements[0].text.rstrip(".") if brief.agreements else "Policy brief"


def _told(article: Article, held: frozenset[str]) -> float:
    """How many words of the brief the headline has, the later report counting a little more."""
    return len(stems_of(article.title or "") & held) + (1 if article.published_basis == "stated" else 0)
