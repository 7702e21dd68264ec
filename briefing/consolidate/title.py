"""Sources and entries → the title of the brief."""

from briefing.consolidate.gathering import Event
from briefing.model.brief import Brief


def choose_title(event: Event, brief: Brief) -> str:
    """The headline of an article that most articles share words with, else the foremost agreement."""
    titles = [article.title for article in event.articles.values() if article.title]
    if titles:
        return titles[0]
    return brief.agreements[0].text.rstrip(".") if brief.agreements else "Policy brief"
