"""Turns the words around a person's name into a post: a title before it, else what stands behind it, else a noun before it."""

from briefing.annotate.posts import Around, Post, settled
from briefing.annotate.roles_before import apposed_before, compound_before, titled
from briefing.annotate.roles_behind import behind, with_party
from briefing.annotate.tagging import Tag

__all__ = ["Around", "Post", "post_of"]


def post_of(around: Around, place: tuple[int, int, int], title: Tag | None) -> Post:
    """The post that the text gives the name at tokens start..end, whose title opens at the first of the three places."""
    opens, start, end = place
    office = title.office if title is not None else None
    if title is not None and office is not None and office.kind != "honorific":
        post = titled(around, title, office)
        post = with_party(around, post, end) or post
        further = behind(around, end) if post.affiliation is None else None
        return settled(post._replace(affiliation=further.affiliation) if further is not None and further.affiliation else post)
    found = with_party(around, behind(around, end), end)
    if found is None or found.role is None:
        before = apposed_before(around, start) or compound_before(around, start)
        found = _joined(before, found) or Post(opens)
    return settled(found._replace(opens=min(opens, found.opens) if found.opens < start else opens))


def _joined(before: Post | None, behind_it: Post | None) -> Post | None:
    """What stands before the name with the home that only the words behind it tell: "economist Laura Weiss of the Kiel Institute"."""
    if before is None or behind_it is None:
        return before or behind_it
    return before._replace(affiliation=before.affiliation or behind_it.affiliation)
