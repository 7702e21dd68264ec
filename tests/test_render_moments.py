"""How old the files of a brief are."""

from datetime import UTC, datetime

import pytest

from briefing.render.moments import moment_of


@pytest.mark.parametrize(
    ("as_of", "moment"),
    [
        ("2031-06-04", datetime(2031, 6, 4, tzinfo=UTC)),
        ("2031-06", datetime(2031, 6, 1, tzinfo=UTC)),
        ("2031", datetime(2031, 1, 1, tzinfo=UTC)),
        ("2031-06-02/2031-06-04", datetime(2031, 6, 2, tzinfo=UTC)),
        ("2031-02-30", datetime(2000, 1, 1, tzinfo=UTC)),
        ("soon", datetime(2000, 1, 1, tzinfo=UTC)),
        (None, datetime(2000, 1, 1, tzinfo=UTC)),
    ],
)
def test_moment_of(as_of: str | None, moment: datetime) -> None:
    """A file is as old as the date that its brief speaks for, and never as new as the clock."""
    assert moment_of(as_of) == moment
