"""The date a brief speaks for → the moment that its files bear, so that they can be made again to the byte."""

from datetime import UTC, datetime

from briefing.render.dates import parse_parts

#: The moment of a brief that states no date: never the clock.
NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def moment_of(as_of: str | None) -> datetime:
    """The first day of the date that a brief speaks for."""
    parts = parse_parts((as_of or "").partition("/")[0])
    try:
        return datetime(parts[0], parts[1] or 1, parts[2] or 1, tzinfo=UTC) if parts else NO_DATE
    except ValueError:  # 30 February
        return NO_DATE
