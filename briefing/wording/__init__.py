"""Holds each line of a brief against the sentences that it rests on: finds what goes beyond them, and puts it in their words."""

from briefing.wording.backing import Cast
from briefing.wording.beyond import account_beyond, unsupported
from briefing.wording.supported import with_supported_wording

__all__ = ["Cast", "account_beyond", "unsupported", "with_supported_wording"]
