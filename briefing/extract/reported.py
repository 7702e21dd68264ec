"""On whose word a clause stands."""

from typing import NamedTuple

from briefing.model.annotation import Token


class Reported(NamedTuple):
    """The verb of saying above a clause, and its subject."""

    verb: int
    speakers: tuple[Token, ...]
