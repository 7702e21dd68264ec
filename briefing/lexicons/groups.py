"""Turns the table of group nouns into records: what "officials", "lawmakers" or "firms" are behind a demonym."""

from functools import cache
from typing import Literal, NamedTuple

from briefing.lexicons.tables import load_table

__all__ = ["Group", "groups"]


class Group(NamedTuple):
    """A noun for many people or for those who govern, and what a demonym before it makes of it."""

    noun: str
    means: Literal["body", "company", "country", "group", "none"]
    #: Whether it may stand for a government named before ("the administration").
    lone: bool


@cache
def groups() -> dict[str, Group]:
    """All group nouns, as they stand in the text."""
    return {noun: Group(noun, means, lone == "yes") for noun, means, lone in load_table("groups")}  # type: ignore[arg-type]
