"""Articles → annotated articles: sentences, mentions, quantities, dates and quotes, as offsets only."""

from collections.abc import Sequence

from briefing.annotate.cast import Cast
from briefing.annotate.dates import find_dates
from briefing.annotate.mentions import MentionFinder
from briefing.annotate.names import find_names, iter_covered
from briefing.annotate.parsing import parse_articles
from briefing.annotate.quantities import find_quantities
from briefing.annotate.quotes import find_quotes
from briefing.annotate.quotes_marks import find_marked
from briefing.annotate.reference import Resolver
from briefing.annotate.tagging import find_tags
from briefing.annotate.united import united
from briefing.model.annotation import Annotated, Parse
from briefing.model.article import Article

__all__ = ["annotate"]


def annotate(articles: Sequence[Article]) -> tuple[Annotated, ...]:
    """The articles of one event, each with all that was found in it; persons are told apart over all of them."""
    parses = parse_articles(articles)
    tags = [find_tags(parse) for parse in parses]
    names = [find_names(parse, found, dict(iter_covered(found))) for parse, found in zip(parses, tags, strict=True)]
    cast = Cast(names, _year(articles))
    finders = [MentionFinder(*found, cast) for found in zip(parses, tags, names, strict=True)]
    return united([_annotated(*found, cast) for found in zip(articles, parses, finders, strict=True)])


def _annotated(article: Article, parse: Parse, finder: MentionFinder, cast: Cast) -> Annotated:
    resolver = Resolver(finder, cast, find_marked(article))
    resolver.resolve()
    quotes = find_quotes(article, parse, tuple(finder.at[i] for i in sorted(finder.at)))
    resolver.resolve_quoted(quotes)
    mentions = tuple(finder.at[i] for i in sorted(finder.at))
    return Annotated(article, parse, mentions, find_quantities(article, parse), find_dates(article, parse), quotes, finder.actors)


def _year(articles: Sequence[Article]) -> int | None:
    """The year of the event: that of the latest publication date."""
    dates = [article.published for article in articles if article.published]
    return int(max(dates)[:4]) if dates else None
